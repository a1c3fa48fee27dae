import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtFacts } from "../../api/beneficiary/fact-look.service.ts";
import { findPerson, foundPersons } from "../../api/beneficiary/find.service.ts";
import { householdView, readHousehold } from "../../api/beneficiary/household.queries.ts";
import { householdRows, listHouseholds } from "../../api/beneficiary/household-list.queries.ts";
import { maskedPersons, personFacts } from "../../api/beneficiary/person.queries.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import type { RecordedHousehold } from "../../api/beneficiary/register.service.ts";
import { revealField } from "../../api/beneficiary/reveal.service.ts";
import { scoped } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import type { RequestContext } from "../../api/kernel/context.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { ACCOUNT, NUMBER, PHONE, recordForeignFamily, recordOwnFamily } from "../support/masked-families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let reviewer: TestActor;
let neighbour: TestActor;
let own: RecordedHousehold;
let foreign: RecordedHousehold;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  reviewer = await actors.as("TOWNSHIP_REVIEWER");
  neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
  own = await recordOwnFamily(officer);
  foreign = await recordForeignFamily(neighbour);
});
afterAll(() => test.close());

const HOUSEHOLD = `query($id: ID!) { household(id: $id) {
  serial addressHeld identity members { name ageText gender identity identityNumber phone bankAccount tags { tag } }
  facts { path labelZh unitZh conflicting facts { text value hidden source obtainedOn validUntil } }
  consents { id } grants { id } history { action about by } } }`;

const staff: Role[] = [
  "VILLAGE_ASSISTANT",
  "TOWNSHIP_OFFICER",
  "TOWNSHIP_REVIEWER",
  "COUNTY_OFFICER",
  "CITY_OFFICER",
  "AUDITOR",
];

const partners: Role[] = ["CHARITY_OFFICER", "CHARITY_FINANCE", "CONTRACTOR_MANAGER", "CONTRACTOR_WORKER"];

describe("what a post sees of a family", () => {
  it.each(staff)("is masked for the %s", async (role) => {
    const client = actors.client(await actors.as(role));
    const answer = await client.send(HOUSEHOLD, { id: own.id });
    for (const clear of [NUMBER, PHONE, ACCOUNT, "欧阳明月", "欧阳小雨", "1948-03-12", "东关大街"]) {
      expect(answer.text).not.toContain(clear);
    }
    const { household } = answer.body.data as { household: { members: object[]; addressHeld: boolean } };
    expect(household.addressHeld).toBe(true);
    expect(household.members[0]).toEqual({
      name: "欧阳*月",
      ageText: "77岁",
      gender: "M",
      identity: "DIBAO",
      identityNumber: `3716**********${NUMBER.slice(-4)}`,
      phone: "138****5678",
      bankAccount: `****${ACCOUNT.slice(-4)}`,
      tags: [{ tag: "DISABLED" }],
    });
  });

  it.each([...partners, "ADMINISTRATOR"] as Role[])("is nothing for the %s", async (role) => {
    const actor = await actors.as(role);
    await refused(actors.client(actor).query(HOUSEHOLD, { id: own.id }), "FORBIDDEN");
    await refused(actors.client(actor).query("{ households { totalCount } }"), "FORBIDDEN");
    await refused(readHousehold(actor, own.id), "FORBIDDEN");
    await refused(listHouseholds(actor, {}, {}), "FORBIDDEN");
  });

  it.each(partners)("is nothing for the %s at the level of rows either", async (role) => {
    const actor = await actors.as(role);
    for (const table of [
      "household",
      "person",
      "membership",
      "fact",
      "assistance_identity",
      "person_tag",
      "consent",
      "assistance_grant",
    ]) {
      const row = await scoped(actor, (tx) =>
        tx.row<{ n: number }>(sql`select count(*)::int as n from ${raw(table)}`),
      );
      expect(row?.n, table).toBe(0);
    }
    await scoped(actor, async (tx) => {
      for (const person of (await maskedPersons(tx, own.personIds, "staff")).values()) {
        expect(person).toMatchObject({
          ageText: null,
          identity: null,
          name: expect.not.stringMatching(/李|王/),
        });
      }
      await refused(personFacts(tx, own.personIds[0]!, "2026-03-04"), "NOT_FOUND");
    });
  });

  it("names no child to who only plans or audits: a band of age, and neither number nor letter of its name", async () => {
    const child = async (role: Role) => {
      const actor = await actors.as(role);
      const [, member] = (await readHousehold(actor, own.id)).members;
      const person = await scoped(actor, (tx) => maskedPersons(tx, [member!.id], "staff"));
      return { member, person: person.get(member!.id) };
    };
    for (const role of ["CITY_OFFICER", "AUDITOR"] as const) {
      const shown = { name: "未成年人", ageText: "7–13岁" };
      expect(await child(role), role).toMatchObject({
        member: { ...shown, isMinor: true, identityNumber: null, phone: null, bankAccount: null },
        person: shown,
      });
    }
    const handled = { name: "欧阳*雨", ageText: "9岁" };
    expect(await child("VILLAGE_ASSISTANT")).toMatchObject({
      member: { ...handled, identityNumber: expect.stringMatching(/^3716\*+/) },
      person: handled,
    });
  });

  const textOf = async (role: Role, path: string) => {
    const groups = await lookAtFacts(await actors.as(role), own.id);
    const [fact] = groups.find((group) => group.path === path)!.facts;
    return { text: fact!.text, hidden: fact!.hidden };
  };

  it("shows disability and what concerns a child to who handles the family, to planners and auditors only that it is held", async () => {
    for (const path of ["person.disability_level", "person.left_behind"]) {
      for (const role of [
        "VILLAGE_ASSISTANT",
        "TOWNSHIP_OFFICER",
        "TOWNSHIP_REVIEWER",
        "COUNTY_OFFICER",
      ] as const) {
        expect(await textOf(role, path), `${role} ${path}`).toMatchObject({ hidden: false });
      }
      for (const role of ["CITY_OFFICER", "AUDITOR"] as const) {
        expect(await textOf(role, path), `${role} ${path}`).toEqual({ text: null, hidden: true });
      }
    }
    expect(await textOf("AUDITOR", "person.monthly_income")).toEqual({ text: "800.00", hidden: false });
  });

  it("masks the disability certificate as the identity number within it", async () => {
    const { text } = await textOf("TOWNSHIP_OFFICER", "person.disability_cert_no");
    expect(text).toBe(`3716************${NUMBER.slice(-2)}42`);
  });
});

/** Runs the work with row-level security off, so that only the condition of the service is left. */
async function withoutRowSecurity(work: () => Promise<void>): Promise<void> {
  const tables = ["household", "person", "membership", "assistance_grant"];
  for (const table of tables)
    await test.database.asOperator(`alter table ${table} disable row level security`);
  try {
    await work();
  } finally {
    for (const table of tables)
      await test.database.asOperator(`alter table ${table} enable row level security`);
  }
}

describe("the region of a post", () => {
  it("holds by row-level security when the condition of the service is gone", async () => {
    await scoped(neighbour, async (tx) => {
      const { rows } = await householdRows(tx, raw("true"), 100);
      expect(rows.map((row) => row.id)).toEqual([foreign.id]);
      expect(await householdView(tx, sql`h.id = ${own.id}`)).toBeNull();
      expect((await foundPersons(tx, raw("true"))).map((found) => found.person.id)).toEqual(
        foreign.personIds,
      );
    });
  });

  it("holds by the condition of the service when row-level security is gone", async () => {
    await withoutRowSecurity(async () => {
      await scoped(neighbour, async (tx) => {
        const { rows } = await householdRows(tx, raw("true"), 100);
        expect(rows, "row-level security is really off").toHaveLength(2);
      });
      await refused(readHousehold(neighbour, own.id), "NOT_FOUND");
      expect((await listHouseholds(neighbour, {}, {})).nodes.map((node) => node.id)).toEqual([foreign.id]);
      expect((await listHouseholds(neighbour, { regionCode: regionCode("village") }, {})).nodes).toEqual([]);
      expect(await findPerson(neighbour, { name: "欧阳明月" })).toEqual({ found: [], elsewhere: false });
      const county = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
      await refused(revealField(county, own.personIds[0]!, "NAME", "核对身份信息"), "NOT_FOUND");
    });
  });

  it("is a village for its assistant, a county for its officer", async () => {
    const seen = async (actor: RequestContext) =>
      (await listHouseholds(actor, {}, {})).nodes.map((node) => node.serial).sort();
    expect(await seen(await actors.as("VILLAGE_ASSISTANT"))).toEqual([own.serial]);
    expect(await seen(await actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" }))).toEqual([]);
    expect(await seen(await actors.as("COUNTY_OFFICER"))).toEqual([own.serial, foreign.serial].sort());
  });

  it("says of a family elsewhere the same as of none", async () => {
    const absent = await refused(readHousehold(officer, "019b0000-0000-7000-8000-000000000000"), "NOT_FOUND");
    const elsewhere = await refused(readHousehold(officer, foreign.id), "NOT_FOUND");
    const malformed = await refused(readHousehold(officer, "1 or 1=1"), "NOT_FOUND");
    expect(elsewhere.message).toBe(absent.message);
    expect(malformed.message).toBe(absent.message);
  });
});

describe("a clear value", () => {
  it("is shown for a purpose to a post that may see it, and the look is on record", async () => {
    const [personId] = own.personIds as [string];
    const values = {
      NAME: "欧阳明月",
      IDENTITY_NUMBER: NUMBER,
      PHONE,
      BANK_ACCOUNT: ACCOUNT,
      BIRTH_DATE: "1948-03-12",
      ADDRESS: "东关大街12号",
    } as const;
    for (const [field, value] of Object.entries(values)) {
      const shown = await revealField(reviewer, personId, field as keyof typeof values, "电话核实领取人");
      expect(shown.value, field).toBe(value);
    }
    const rows = await test.database.asOperator<{ purpose: string; field: string }>(
      "select purpose, detail->>'field' as field from audit_entry where action = 'person.reveal' and object_id = $1 order by id",
      [personId],
    );
    expect(rows).toEqual(Object.keys(values).map((field) => ({ purpose: "电话核实领取人", field })));
    const audit = await test.database.asOperator("select detail::text, purpose from audit_entry");
    expect(JSON.stringify(audit)).not.toMatch(new RegExp(`${NUMBER}|${PHONE}|${ACCOUNT}`));
  });

  it("is shown only inside the own region, with the permission and with a purpose", async () => {
    const [personId] = own.personIds as [string];
    await refused(revealField(officer, personId, "PHONE", "电话核实领取人"), "FORBIDDEN");
    await refused(revealField(reviewer, personId, "PHONE", "   "), "INVALID_INPUT");
    const other = await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" });
    await refused(revealField(other, personId, "PHONE", "电话核实领取人"), "NOT_FOUND");
    const [row] = await test.database.asOperator<{ n: number }>(
      "select count(*)::int as n from audit_entry where action = 'person.reveal' and user_id = any($1::uuid[])",
      [[officer.actor.userId, other.actor.userId]],
    );
    expect(row!.n).toBe(0);
  });

  it("is not shown when the look cannot be written", async () => {
    const [personId] = own.personIds as [string];
    await test.database.asOperator(
      "alter table audit_entry add constraint no_more check (action <> 'person.reveal') not valid",
    );
    try {
      await expect(revealField(reviewer, personId, "PHONE", "电话核实领取人")).rejects.toThrow(/no_more/);
    } finally {
      await test.database.asOperator("alter table audit_entry drop constraint no_more");
    }
  });

  it("is shown fifty times a day to one person", async () => {
    const looker = await actors.as("TOWNSHIP_REVIEWER", { person: "核实人员" });
    const look = () => revealField(looker, own.personIds[0]!, "PHONE", "电话核实领取人");
    for (let left = dailyLimits["person.reveal"] - 1; left >= 0; left -= 1) {
      expect((await look()).looksLeftToday).toBe(left);
    }
    await refused(look(), "RATE_LIMITED");
  });
});
