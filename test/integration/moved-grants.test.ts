import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { grantsOfHousehold } from "../../api/assistance/grant.queries.ts";
import { endGrant, recordGrant } from "../../api/assistance/grant.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { needItem, previewCover } from "../../api/need/need.queries.ts";
import { verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { refreshNeedCover } from "../../api/need/refresh-cover.service.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, confirmedDonation, fund } from "../support/charity-ground.ts";
import { freshKey } from "../support/families.ts";
import { careGrant, heating, Moving, person } from "../support/moving.ts";
import { type Family, Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let ground: Needs;
let moving: Moving;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
  ground = new Needs(test, actors);
  moving = new Moving(officer);
});
afterAll(() => test.close());
afterEach(async () => {
  expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
});

/** Paid once to a person, towards N3. */
const device = (householdId: string, personId: string) =>
  recordGrant(
    officer,
    {
      householdId,
      personId,
      policyCode: "AID_DEVICE",
      amount: "300",
      validFrom: "2026-03-01",
      source: "名册",
    },
    freshKey(),
  );

/** A need on which charity money stands, so that it stays where it is. */
async function partFunded(family: Family, category: "N2" | "N8") {
  const charity = await actors.as("CHARITY_OFFICER");
  const item = await ground.listed({ category, amount: "2000", family });
  await adoptedProject(actors, charity, [item.id]);
  await fund(charity, await confirmedDonation(actors, charity, "400"), item.id, "400");
  return item;
}

describe("the grant of a person who moved", () => {
  it("is shown where a second one is refused, and can be ended there", async () => {
    const mover = person();
    const who = await moving.livingTogether(mover);
    await careGrant(officer, who.householdId, who.personId);
    const next = await moving.move(who, mover);
    await refused(careGrant(officer, next, who.personId), "DUPLICATE");
    const [grant] = await grantsOfHousehold(officer, next);
    await endGrant(officer, grant!.id, "2026-03-03", "标准调整");
  });

  it("that was paid once is not recorded for the same day a second time, in whichever family", async () => {
    const mover = person();
    const who = await moving.livingTogether(mover);
    const { id } = await device(who.householdId, who.personId);
    await endGrant(officer, id, "2026-03-02", "已发放");
    const next = await moving.move(who, mover);
    await refused(device(next, who.personId), "DUPLICATE");
  });

  it("pays towards the needs that came along, and nothing of the old family does", async () => {
    const mover = person();
    const who = await moving.livingTogether(mover);
    await careGrant(officer, who.householdId, who.personId);
    await device(who.householdId, who.personId);
    await heating(officer, who.householdId, "600");
    const cared = await ground.verified({ category: "N2", amount: "5000", family: who });
    const draft = await ground.recorded({ category: "N3", amount: "5000", family: who });
    const heated = await ground.verified({ category: "N8", amount: "5000", family: who });
    await moving.move(who, mover);
    expect(await needItem(officer, cared.id)).toMatchObject({ cover: "1200.00", coverChanged: false });
    expect(await needItem(officer, heated.id)).toMatchObject({ cover: "600.00", coverChanged: true });
    await refreshNeedCover(officer, heated.id);
    expect(await needItem(officer, heated.id)).toMatchObject({ cover: "0.00", coverChanged: false });
    expect(await previewCover(officer, draft.id)).toMatchObject([{ amount: "300.00" }]);
  });

  it("pays on towards a need that stayed with the old family, once, and no assistant is told of a change", async () => {
    const mover = person();
    const who = await moving.livingTogether(mover);
    await careGrant(officer, who.householdId, who.personId);
    const stayed = await partFunded(who, "N2");
    const next = await moving.move(who, mover);
    for (const viewer of [officer, assistant]) {
      expect(await needItem(viewer, stayed.id)).toMatchObject({ cover: "1200.00", coverChanged: false });
    }
    // Computed anew it counts the same, so that no charity fills a gap that policy pays.
    expect(await previewCover(officer, stayed.id)).toMatchObject([{ amount: "1200.00" }]);
    const draft = await ground.recorded({
      village: "otherVillage",
      category: "N2",
      amount: "3000",
      family: { ...who, householdId: next },
    });
    await verifyNeedItem(officer, draft.id, {});
    expect(await needItem(officer, draft.id)).toMatchObject({ cover: "0.00", gap: "3000.00" });
    const [grant] = await grantsOfHousehold(officer, next);
    await endGrant(officer, grant!.id, "2026-03-04", "不符合条件");
    expect(await needItem(officer, stayed.id)).toMatchObject({ coverChanged: true });
    await refreshNeedCover(officer, stayed.id);
    expect(await needItem(officer, stayed.id)).toMatchObject({ cover: "0.00", coverChanged: false });
  });

  it("leaves the new family's own grant to its needs, whatever the person counts on in the old family", async () => {
    const mover = person();
    const who = await moving.livingTogether(mover);
    await heating(officer, who.householdId, "600");
    const stayed = await partFunded(who, "N8");
    const next = await moving.move(who, mover);
    await heating(officer, next, "700");
    const moved = { ...who, householdId: next };
    const need = await ground.verified({
      village: "otherVillage",
      category: "N8",
      amount: "2000",
      family: moved,
    });
    expect(await needItem(officer, need.id)).toMatchObject({ cover: "700.00" });
    expect(await needItem(officer, stayed.id)).toMatchObject({ cover: "600.00", coverChanged: false });
  });
});
