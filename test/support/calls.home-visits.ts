import { recordHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { byTownship, officer, threePeople } from "./calls.register.ts";
import type { Calls, Ground } from "./calls.ts";
import { freshKey } from "./families.ts";
import { uploads } from "./uploads.ts";

/** A visit as a form sends it, with everything that can be said of one. */
async function visitTo(ground: Ground) {
  const { householdId, headId } = await threePeople(ground);
  return {
    householdId,
    visitedAt: "2026-03-02T02:00:00.000Z",
    purpose: "ROUTINE",
    outcome: "SEEN",
    metPersonIds: [headId],
    facts: [{ personId: headId, path: "person.lives_alone", value: "true" }],
    photoFileIds: [await uploads(ground.test).upload(await officer(ground))],
    note: "老人身体尚好。",
    needNoticed: true,
  };
}

async function recordedVisit(ground: Ground): Promise<{ visitId: string; householdId: string }> {
  const { householdId, headId } = await threePeople(ground);
  const given = { householdId, visitedAt: ground.test.clock.now(), metPersonIds: [headId] };
  const by = await officer(ground);
  const { id } = await recordHomeVisit(by, { ...given, purpose: "ROUTINE", outcome: "SEEN" }, freshKey());
  return { visitId: id, householdId };
}

export const homeVisitCalls: Calls = {
  recordHomeVisit: async (ground) =>
    byTownship(
      ground,
      { input: await visitTo(ground), idempotencyKey: freshKey() },
      { another: { "input.note": "老人住院回来。" }, notLater: ["input.visitedAt"] },
    ),
  correctHomeVisit: async (ground) => {
    const input = await visitTo(ground);
    const given = { ...input, visitedAt: ground.test.clock.now(), metPersonIds: input.metPersonIds };
    const by = await officer(ground);
    const { householdId, metPersonIds, visitedAt } = given;
    const wrong = { householdId, metPersonIds, visitedAt, purpose: "ROUTINE", outcome: "SEEN" } as const;
    const { id: visitId } = await recordHomeVisit(by, wrong, freshKey());
    return byTownship(
      ground,
      { visitId, input, idempotencyKey: freshKey() },
      { another: { "input.note": "老人住院回来。" }, notLater: ["input.visitedAt"] },
    );
  },
  voidHomeVisit: async (ground) => {
    const { visitId } = await recordedVisit(ground);
    return byTownship(ground, { visitId, reason: "走错了门" });
  },
  setVisitPlan: async (ground) => {
    const { householdId } = await threePeople(ground);
    const responsible = await officer(ground);
    return byTownship(
      ground,
      {
        input: {
          householdId,
          interval: "MONTHLY",
          responsibleUserId: responsible.actor.userId,
          validFrom: "2026-06-01",
          reason: "独自在家，加密走访",
        },
        idempotencyKey: freshKey(),
      },
      { another: { "input.reason": "按规则即可" }, notEarlier: ["input.validFrom"] },
    );
  },
};
