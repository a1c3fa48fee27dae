import { judgeDuplicate } from "../../api/beneficiary/duplicates/duplicate.service.ts";
import { recordHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { setVisitPlan } from "../../api/beneficiary/home-visit/visit-plan.service.ts";
import { revealField } from "../../api/beneficiary/reveal.service.ts";
import { saveView } from "../../api/beneficiary/saved-view.service.ts";
import { taskOf } from "./calls.feed.ts";
import type { Ground } from "./calls.ts";
import { exports } from "./exports.ts";
import { freshKey } from "./families.ts";
import { twice } from "./two-records.ts";

/** What stands in no other ground: without one of each, a list of them is empty for whoever asks, rightly or not. */
export async function accessGround(
  ground: Ground,
  { householdId, personIds }: { readonly householdId: string; readonly personIds: readonly string[] },
): Promise<void> {
  const { test, actors } = ground;
  const officer = await actors.as("TOWNSHIP_OFFICER");
  const met = { householdId, visitedAt: test.clock.now(), metPersonIds: personIds.slice(0, 1) };
  const visit = { ...met, purpose: "ROUTINE", outcome: "SEEN", note: "老人身体尚好。" } as const;
  await recordHomeVisit(await actors.as("VILLAGE_ASSISTANT"), visit, freshKey());
  const responsibleUserId = officer.actor.userId;
  for (const validFrom of [null, "2026-06-01"]) {
    const plan = {
      householdId,
      interval: "MONTHLY",
      responsibleUserId,
      validFrom,
      reason: "加密走访",
    } as const;
    await setVisitPlan(officer, plan, freshKey());
    test.clock.advance({ seconds: 1 });
  }
  await taskOf(ground, "NAME_HEAD");
  const { ids } = await twice(officer);
  await judgeDuplicate(officer, { personIds: ids, verdict: "DIFFERENT", note: null });
  await revealField(await actors.as("TOWNSHIP_REVIEWER"), personIds[0]!, "NAME", "电话核实");
  await saveView(officer, { name: "全部", persons: {} });
  await actors.tokenClient(await actors.as("CHARITY_OFFICER"));
  await exports(test, actors).ask(officer, { list: "HOUSEHOLDS" });
}
