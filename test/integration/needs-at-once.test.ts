import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { createConsents } from "../../api/beneficiary/consents-at-once.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { scopedWrite, type WriteTransaction } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { verifyAndList } from "../../api/need/list-at-once.service.ts";
import { listNeedItem, verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { recordNeeds } from "../../api/need/needs-at-once.service.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { type Family, freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

const TODAY = shanghaiDate(START);
const UNTIL = addCalendarDays(TODAY, 120);
/** Blind and in need of care: 重度残疾人护理补贴, 165 yuan a month towards N2. */
const BLIND = {
  "person.disability_level": "1",
  "person.disability_cert_valid": "是",
  "person.disability_kind": "visual",
  "person.care_needed": "是",
  "person.work_injury_care_allowance": "否",
};

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let officer: TestActor;
let assistant: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

const atOnce = <T>(by: TestActor, work: (tx: WriteTransaction) => Promise<T>) => scopedWrite(by, work);
const verifyAll = (items: readonly { id: string }[], by = officer, validUntil: string | null = UNTIL) =>
  atOnce(by, (tx) =>
    verifyAndList(
      tx,
      items.map(({ id }) => ({ itemId: id, validUntil })),
      new Map(),
    ),
  );

const input = ({ householdId, personId }: Family, approvedCost = "3000") => ({
  householdId,
  personId,
  description: "屋顶漏雨，入冬前需要修缮。",
  assessedOn: TODAY,
  items: [{ category: "N8" as const, level: "NORMAL" as const, approvedCost }],
});

async function blind(): Promise<Family> {
  const family = await ground.family({ tags: ["ELDER_ALONE"] });
  for (const [path, value] of Object.entries(BLIND)) {
    const { householdId, personId } = family;
    const given = { householdId, personId, path, value, obtainedOn: "2026-02-01" };
    await addFact(officer, { ...given, source: "DISABLED_FEDERATION" }, freshKey());
  }
  return family;
}

/** Everything that stands of an item, but for what is each row's own. */
async function standsOf(id: string) {
  const [item] = await test.database.asOperator<Record<string, unknown>>(
    "select to_jsonb(i) - array['id', 'serial', 'need_id', 'household_id', 'person_id', 'consent_id', 'version'] as item from need_item i where id = $1",
    [id],
  );
  const history = await test.database.asOperator(
    `select object_kind, action, from_state, to_state, note, user_id, organisation_id, region_code, at
     from workflow_history where object_id = $1 order by id`,
    [id],
  );
  const trail = await test.database.asOperator(
    `select at, user_id, post_id, organisation_id, action, object_kind, region_code, purpose, detail
     from audit_entry where object_id = $1 order by id`,
    [id],
  );
  return { ...item, history, trail };
}

const sizes = () =>
  test.database.asOperator(`select (select count(*)::int from need) as needs, (select count(*)::int from need_item) as items,
    (select count(*)::int from consent) as consents, (select count(*)::int from workflow_history) as history,
    (select count(*)::int from audit_entry) as trail,
    (select jsonb_agg(state order by id)::text from need_item) as states`);

/** Refused with a code, and nothing is different afterwards. */
async function changesNothing(promise: () => Promise<unknown>, code: Parameters<typeof refused>[1]) {
  const before = await sizes();
  const refusal = await refused(promise(), code);
  expect(await sizes()).toEqual(before);
  return refusal;
}

describe("needs of many families at once", () => {
  it("come on record as one at a time", async () => {
    const [one, other] = [await ground.family(), await ground.family()];
    const single = await ground.recorded({ family: one });
    const [many] = await atOnce(assistant, (tx) => recordNeeds(tx, [input(other)]));
    expect(await standsOf(many!.itemIds[0]!)).toEqual(await standsOf(single.id));
  });

  it("are verified and listed as one at a time, with the same cover, picture of the person, history and trail", async () => {
    const [one, other] = [await blind(), await blind()];
    const items = [];
    for (const family of [one, other]) {
      items.push(await ground.recorded({ family, category: "N2", amount: "5000" }));
      await ground.consent(officer, family.personId);
    }
    const [single, many] = items as [(typeof items)[number], (typeof items)[number]];
    await verifyNeedItem(officer, single.id, {});
    await listNeedItem(officer, single.id, UNTIL);
    await verifyAll([many]);
    const stands = await standsOf(many.id);
    expect(stands).toEqual(await standsOf(single.id));
    expect(stands).toMatchObject({
      item: { state: "LISTED", cover_in_fen: 198_000, crowd_tags: ["ELDER_ALONE"] },
    });
  });

  it("count a benefit once, over all items of a person that are verified at once", async () => {
    const family = await blind();
    const items = [
      await ground.recorded({ family, category: "N2", amount: "3000" }),
      await ground.recorded({ family, category: "N2", amount: "3000" }),
    ];
    await verifyAll(items, officer, null);
    const covers = await test.database.asOperator<{ cover: number }>(
      "select cover_in_fen::int as cover from need_item where person_id = $1 order by id",
      [family.personId],
    );
    expect(covers.map(({ cover }) => cover)).toEqual([198_000, 0]);
  });

  it("that what the family is entitled to pays whole are met elsewhere and not verified", async () => {
    const item = await ground.recorded({ family: await blind(), category: "N2", amount: "1900" });
    await verifyAll([item]);
    expect(await standsOf(item.id)).toMatchObject({
      item: { state: "MET_ELSEWHERE", gap_in_fen: 0, verified_by: null, listed_at: null },
    });
  });

  it("of families alike but for one fact are told apart", async () => {
    const families = [await ground.family({ tags: ["ELDER_ALONE"] }), await blind()];
    const items = [];
    for (const family of families) items.push(await ground.recorded({ family, category: "N2" }));
    await verifyAll(items, officer, null);
    const stands = await Promise.all(items.map(({ id }) => standsOf(id)));
    expect(stands).toMatchObject([{ item: { cover_in_fen: 0 } }, { item: { cover_in_fen: 198_000 } }]);
  });

  it("are not verified by who recorded one of them", async () => {
    const family = await ground.family();
    const [own] = await atOnce(officer, (tx) => recordNeeds(tx, [input(family)]));
    const other = await ground.recorded();
    await changesNothing(
      () => verifyAll([other, { id: own!.itemIds[0]! }], officer, null),
      "SEPARATION_OF_DUTIES",
    );
  });

  it("are not listed where one of the persons gave no consent", async () => {
    const consented = await ground.recorded();
    await ground.consent(officer, consented.personId);
    const other = await ground.recorded();
    await changesNothing(() => verifyAll([consented, other]), "CONSENT_MISSING");
  });

  it("are not verified at once where a grant is on record, so that no benefit is counted twice", async () => {
    const item = await ground.recorded({ family: await blind(), category: "N2" });
    const { householdId, personId } = item;
    const grant = { householdId, personId, policyCode: "DIS_CARE", amount: "165", source: "名册" };
    await recordGrant(officer, { ...grant, validFrom: "2026-01-01" }, freshKey());
    await changesNothing(() => verifyAll([item], officer, null), "STATE_CONFLICT");
  });

  it("outside of the own region are not found", async () => {
    const item = await ground.recorded({ village: "villageOfOtherTownship" });
    await changesNothing(() => verifyAll([item], officer, null), "STATE_CONFLICT");
    const stranger = await ground.family({ village: "villageOfOtherTownship" });
    await changesNothing(() => atOnce(assistant, (tx) => recordNeeds(tx, [input(stranger)])), "NOT_FOUND");
  });

  it("are refused all together, with the number of the faulty one in the path", async () => {
    const [one, other] = [await ground.family(), await ground.family()];
    const { fields } = await changesNothing(
      () => atOnce(assistant, (tx) => recordNeeds(tx, [input(one), input(other, "-1")])),
      "INVALID_INPUT",
    );
    expect(Object.keys(fields ?? {})).toEqual(["1.items.0.approvedCost"]);
  });

  it("take no consent of a child for itself, or of a guardian from another family", async () => {
    const [child, adult] = [await ground.family({ birthDate: "2015-06-01" }), await ground.family()];
    const consent = {
      personId: child.personId,
      purpose: "CHARITY_REFERRAL" as const,
      givenOn: TODAY,
      validUntil: UNTIL,
    };
    for (const givenByPersonId of [child.personId, adult.personId])
      await changesNothing(
        () => atOnce(officer, (tx) => createConsents(tx, [{ ...consent, givenByPersonId }])),
        "INVALID_INPUT",
      );
  });

  it("leave no invariant broken", async () => {
    expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
  });
});
