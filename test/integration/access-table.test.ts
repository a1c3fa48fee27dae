import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { isWithin } from "../../api/database/region-range.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import type { Actor } from "../../api/kernel/context.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import { accessCallers } from "../support/access-callers.ts";
import { accessGround } from "../support/access-ground.ts";
import {
  type Asked,
  ask,
  countsOf,
  everyQuery,
  mayAsk,
  type Question,
  shownBy,
  tableOf,
} from "../support/access-table.ts";
import { seedActors } from "../support/actors.ts";
import { groundOf } from "../support/calls.ts";
import { listedItems } from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import { family, freshKey, head } from "../support/families.ts";
import {
  ACCOUNT,
  FOREIGN_NUMBER,
  NUMBER,
  PHONE,
  recordForeignFamily,
  recordOwnFamily,
} from "../support/masked-families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { forEverybody, questionsOf } from "../support/questions.ts";

const HEADING = `# Who may ask what
Every question of the console's schema, and every path below it that ends at values of a person, as each role is
answered: the first sign inside, where what is asked for belongs; the second outside, beside that region or in another
organisation. **●** something, **○** nothing, **∅** told that it is not there, **–** refused for want of the permission.
Outside, ● is what belongs to who asks there, or to everybody. All values are masked; \`revealField\` alone answers with a
clear one, on record. Made by test/integration/access-table.test.ts, which asks them all, on both databases.

`;

const schema = await buildConsoleSchema();

let test: TestPlatform;
let questions: Question[];
let asked: Asked[];
/** Everything of a person that stands in the database in clear. */
let clear: string[];
let rows: Map<string, { table: string; region: string }>;

beforeAll(async () => {
  test = await openTestPlatform();
  const actors = await seedActors(test);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  const ground = groundOf(test, actors);
  const variables = await questionsOf(ground);
  const own = await recordOwnFamily(await actors.as("TOWNSHIP_OFFICER"));
  await accessGround(ground, { householdId: own.id, personIds: own.personIds });
  await recordForeignFamily(await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" }));
  await listedItems(actors, [{ region: "villageOfOtherTownship" }]);
  const far = { regionCode: regionCode("villageOfOtherCounty"), members: [head({ name: "端木远山" })] };
  await recordHousehold(
    await actors.as("TOWNSHIP_OFFICER", { region: "townshipOfOtherCounty" }),
    family(far),
    freshKey(),
  );
  questions = [
    // One policy is as good as a hundred to see who may ask.
    ...everyQuery(schema, {
      ...variables,
      eligibility: { ...variables["eligibility"], policyCodes: ["DIBAO"] },
      household: { id: own.id },
      homeVisitPlan: { householdId: own.id },
      homeVisits: { householdId: own.id, first: 5 },
      households: {},
      persons: {},
    }),
    shownBy(schema, "findPerson", "number", { input: { identityNumber: NUMBER } }),
    shownBy(schema, "findPerson", "name", { input: { name: "欧阳明月" } }),
    shownBy(schema, "findHousehold", "number", { input: { identityNumber: NUMBER } }),
    shownBy(schema, "findHousehold", "name", { input: { name: "欧阳明月" } }),
    shownBy(schema, "revealField", "person", {
      personId: own.personIds[0],
      field: "IDENTITY_NUMBER",
      purpose: "核对身份证件",
    }),
  ];
  asked = [];
  const callers = await accessCallers(actors);
  for (const question of questions) {
    const left = [...callers];
    while (left.length > 0)
      asked.push(...(await Promise.all(left.splice(0, 8).map((caller) => ask(actors, question, caller)))));
  }
  const names = await test.database.asOperator<{ name: string }>("select name from person");
  rows = await rowsOfRegions();
  clear = [...names.map(({ name }) => name), NUMBER, FOREIGN_NUMBER, PHONE, ACCOUNT];
}, 600_000);
afterAll(() => test.close());

/** The rows of a list when nothing else is asked for. */
const PAGE = 25;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
/** Tables whose ids no partner is told; a need goes to partners under a reference of their own. */
const ofRegister = new Set([
  "person",
  "household",
  "membership",
  "fact",
  "assistance_identity",
  "assistance_grant",
  "need",
  "need_item",
]);
/** What has a region because it is registered there, and is for everybody. */
const PUBLIC = ["organisation", "region"];

/** Asks for one thing by its id, which is not for the whole deployment. */
const isOfOne = ({ kind, field, title }: Question) =>
  (kind === "query" && !forEverybody.has(title) && field.args.some(({ type }) => String(type) === "ID!")) ||
  field.name === "revealField";

/** What a county makes for its townships is read in them. */
const FROM_ABOVE = ["charity_project", "service_contract"];
const isFor = ({ table, region }: { table: string; region: string }, place: string) =>
  isWithin(region, place) || (FROM_ABOVE.includes(table) && isWithin(place, region));

/** Of a family that is registered an entitlement is worked out for who handles families. */
const alsoNeeds: Readonly<Record<string, Permission>> = { eligibility: "beneficiary:find" };
/** What has nothing to find here, and why. */
const EMPTY = {
  previewCover: "nothing else covers the item that is asked about",
  demoAccounts: "there are none but in a demonstration",
};
/** Departments read the books of every charity, and townships what their county has contracted. */
const sharedWith: Readonly<Record<string, (actor: Actor) => boolean>> = {
  donation: ({ organisationKind }) => organisationKind === "DEPARTMENT",
  contract: ({ regionCode: place }) => place !== null && isWithin(place, regionCode("county")),
};

/** Every row that lies in a region, by its id. */
async function rowsOfRegions(): Promise<Map<string, { table: string; region: string }>> {
  const tables = await test.database.asOperator<{ table_name: string }>(
    `select r.table_name from information_schema.columns r
       join information_schema.columns i on i.table_name = r.table_name and i.column_name = 'id' and i.table_schema = 'public'
      where r.table_schema = 'public' and r.column_name = 'region_code'`,
  );
  const each = tables
    .filter(({ table_name: name }) => !PUBLIC.includes(name))
    .map(
      ({ table_name: name }) =>
        `select id::text, '${name}' as "table", region_code as region from "${name}" where region_code is not null`,
    );
  const found = await test.database.asOperator<{ id: string; table: string; region: string }>(
    each.join(" union all "),
  );
  return new Map(found.map(({ id, ...row }) => [id, row]));
}

const titled = ({ question, caller }: Asked) => `${question.title} to ${caller.actor.loginName}`;
const texts = ({ answers }: Asked) => answers.map(({ text }) => text).join("\n");

describe("every question of the schema, at every path down from it, to every role inside and outside", () => {
  it("finds something for somebody, so that where it finds nothing it could have", () => {
    const empty = questions.filter(
      (question) => !asked.some((one) => one.question === question && one.cell === "●"),
    );
    expect(empty.map(({ title }) => title)).toEqual(Object.keys(EMPTY));
  });

  it("is refused to the roles without its permission, and to no other", () => {
    const wrong = asked.filter(
      ({ question, caller, cell }) =>
        cell === "✗" || (cell === "–") === mayAsk(caller.role, question.field, alsoNeeds[question.title]),
    );
    expect(wrong.map(titled)).toEqual([]);
  });

  it("tells no clear name, number, telephone or account, but in answer to a look that is on record", () => {
    const told = asked
      .filter(({ question }) => question.field.name !== "revealField")
      .flatMap((one) =>
        clear.filter((value) => texts(one).includes(value)).map((value) => `${titled(one)}: ${value}`),
      );
    expect(told).toEqual([]);
  });

  it("finds nothing that belongs to one region or organisation from outside of it", () => {
    const found = asked
      .filter(({ question }) => isOfOne(question))
      .filter(({ caller, cell }) => caller.side === "outside" && cell !== "∅" && cell !== "–")
      .filter(({ question, caller }) => !sharedWith[question.title]?.(caller.actor.actor));
    expect(found.map(titled)).toEqual([]);
    // And inside somebody finds it, so that the question asks for something.
    const inside = questions
      .filter(isOfOne)
      .filter((question) => !asked.some((one) => one.question === question && ["●", "○"].includes(one.cell)));
    expect(inside.map(({ title }) => title)).toEqual([]);
  });

  it("names no row of another region to a department, and none of the register to a partner", () => {
    const beyond = asked.flatMap((one) => {
      const { regionCode: place } = one.caller.actor.actor;
      const named = new Set(texts(one).match(UUID));
      return [...named].flatMap((id) => {
        const row = rows.get(id);
        if (!row || (place ? isFor(row, place) : !ofRegister.has(row.table))) return [];
        return `${titled(one)}: ${row.table} of ${row.region}`;
      });
    });
    expect(beyond).toEqual([]);
    const known = asked.flatMap((one) => texts(one).match(UUID) ?? []).filter((id) => rows.has(id));
    expect(new Set(known).size, "rows that were named at all").toBeGreaterThan(20);
  });

  it("counts what it holds, so that a count tells no more than the list", () => {
    const counts = asked.flatMap((one) => countsOf(one).map((count) => ({ one, ...count })));
    expect(
      counts
        .filter(({ total, held }) => (held < PAGE ? total !== held : total < held))
        .map(({ one }) => titled(one)),
    ).toEqual([]);
    expect(counts.filter(({ held }) => held > 0).length, "lists with something").toBeGreaterThan(50);
  });

  it("says of a number that is registered beyond the own region at most that it is registered there", () => {
    const searches = asked.filter(
      ({ question, caller }) => question.title.startsWith("find") && caller.side === "outside",
    );
    for (const { question, answers, cell } of searches.filter(({ cell }) => cell !== "–")) {
      const data = answers[0]?.body.data as Record<string, object> | undefined;
      expect({ cell, ...data?.[question.field.name] }, question.title).toEqual({
        cell: "○",
        __typename: expect.any(String),
        elsewhere: question.title.endsWith("number"),
        found: [],
      });
    }
    expect(searches.length).toBeGreaterThan(20);
  });

  it("is as docs/access.md tells officials and auditors", async () => {
    const file = path.resolve(import.meta.dirname, "../../docs/access.md");
    await expect(HEADING + tableOf(questions, asked)).toMatchFileSnapshot(file);
  });
});
