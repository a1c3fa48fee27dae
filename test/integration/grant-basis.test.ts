import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eligibility } from "../../api/assistance/eligibility.service.ts";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { grantBasis } from "../../api/assistance/grant-basis.service.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import type { FiledCatalogue } from "../../api/policy/catalogue/catalogue-types.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

const BEFORE = "2025-11-05T02:00:00.000Z";
const AFTER = "2026-02-10T02:00:00.000Z";

const publish = (catalogue: FiledCatalogue) =>
  scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx, catalogue));

beforeAll(async () => {
  test = await openTestPlatform({ now: BEFORE });
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  await publish(loadCatalogue());
});
afterAll(() => test.close());

const said = (path: string, value: string) => ({
  path,
  value,
  source: "DISABLED_FEDERATION" as const,
  obtainedOn: "2025-10-01",
});

/** A child of four whose training costs 30,000 yuan a year. */
async function child() {
  test.clock.set(BEFORE);
  const { id, personIds } = await recordHousehold(
    officer,
    family({
      members: [
        head(),
        {
          name: "李小雨",
          relationToHead: "GRANDCHILD",
          identityNumber: freshIdentityNumber("2021-05-06"),
          facts: [
            said("person.disability_level", "2"),
            said("person.rehab_kind", "training"),
            said("person.rehab_cost_12m", "30000"),
          ],
        },
      ],
    }),
    freshKey(),
  );
  return { householdId: id, personId: personIds[1] as string };
}

const grant = (given: { householdId: string; personId: string }, validFrom = "2025-11-01") =>
  recordGrant(
    officer,
    { ...given, policyCode: "REHAB_CHILD", amount: "15000", validFrom, source: "滨残发〔2025〕9号" },
    freshKey(),
  );

async function entitled(householdId: string) {
  const { policies } = await eligibility(officer, { householdId });
  return policies.find(({ policyCode, person }) => policyCode === "REHAB_CHILD" && person?.name === "李*雨")
    ?.settled;
}

describe("what a grant was decided on", () => {
  it("stays as it was, whatever is published or found out since: the cap of 2025 is not that of 2026", async () => {
    const given = await child();
    expect(await entitled(given.householdId)).toMatchObject({ amount: "15000.00" });
    const { id } = await grant(given);
    const then = await grantBasis(officer, id);
    expect(then).toMatchObject({
      asOf: "2025-11-01",
      policyVersion: 1,
      verdict: "ELIGIBLE",
      amount: "15000.00",
      conclusionZh: "符合，每年 15000.00 元",
      workingZh: "本人近一年康复费用 30000 元，超过当地残疾儿童康复救助年度限额 15000 元，按 15000 元计",
    });
    // The cap and the cost that made the amount are kept, too.
    expect(then.standards).toContainEqual(
      expect.objectContaining({ key: "rehab_child_cap", value: "15000" }),
    );
    expect(then.facts).toContainEqual(
      expect.objectContaining({ path: "person.rehab_cost_12m", text: "30000 元" }),
    );
    expect(then.facts).toContainEqual({
      personId: given.personId,
      path: "person.disability_level",
      labelZh: "残疾等级",
      text: "2 级",
      source: "DISABLED_FEDERATION",
      obtainedOn: "2025-10-01",
    });

    test.clock.set(AFTER);
    expect(await entitled(given.householdId)).toMatchObject({ amount: "20000.00" });
    const news = { ...said("person.disability_level", "3"), obtainedOn: "2026-01-20" };
    await addFact(officer, { ...given, ...news }, freshKey());
    const { standards, ...rest } = loadCatalogue();
    const dearer = standards.figures.map((each) =>
      each.key === "rehab_child_cap" ? { ...each, value: "1" } : each,
    );
    await publish({ ...rest, standards: { ...standards, figures: dearer } });
    expect(await grantBasis(officer, id)).toEqual(then);
  });

  it("is that of the version under which the grant begins, also when that lies ahead", async () => {
    const given = await child();
    await publish(loadCatalogue());
    const { id } = await grant(given, "2026-01-01");
    expect(await grantBasis(officer, id)).toMatchObject({
      policyVersion: expect.any(Number),
      amount: "20000.00",
    });
  });

  it("is kept with its figures where the rules say otherwise than the office", async () => {
    const given = await child();
    await publish(loadCatalogue());
    const fact = { ...said("person.rehab_kind", "none"), obtainedOn: "2025-11-04" };
    await addFact(officer, { ...given, ...fact }, freshKey());
    const { id } = await grant(given, "2025-11-05");
    expect(await grantBasis(officer, id)).toMatchObject({
      verdict: "INELIGIBLE",
      amount: null,
      conclusionZh: "不符合",
      becauseZh: [expect.stringContaining("康复")],
    });
  });

  it("is shown to who handles families in the region, and leaves a record", async () => {
    const given = await child();
    const { id } = await grant(given);
    await grantBasis(officer, id);
    const looks = await test.database.asOperator(
      "select 1 from audit_entry where action = 'fact.look' and object_id = $1",
      [given.personId],
    );
    expect(looks.length).toBeGreaterThan(0);
    await refused(grantBasis(await actors.as("CITY_OFFICER"), id), "FORBIDDEN");
    const other = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(grantBasis(other, id), "NOT_FOUND");
  });
});
