import { type GraphQLField, getNamedType, isCompositeType, isNonNullType } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { creditCodeCheckCharacter } from "../../api/kernel/identifiers/unified-social-credit-code.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { type Actors, type Place, seedActors, type TestActor } from "../support/actors.ts";
import { badRequests } from "../support/bad-requests.ts";
import {
  badValuesOf,
  changed,
  type Leaf,
  leavesOf,
  tooEarly,
  tooLate,
  type Values,
} from "../support/bad-values.ts";
import { type Call, calls, type Ground, groundOf } from "../support/calls.ts";
import { organisationId } from "../support/city.ts";
import type { Answer, Client } from "../support/client.ts";
import { bankAccount, identityNumber } from "../support/families.ts";
import { openTestPlatform, SOME_OFFICE, START, type TestPlatform } from "../support/platform.ts";
import { askerOf, elsewhere, forEverybody, questionsOf } from "../support/questions.ts";
import {
  changedTables,
  echoes,
  expectedOf,
  faultsOf,
  fingerprint,
  longTextsIn,
  secretsIn,
} from "../support/refusals.ts";

type Field = GraphQLField<unknown, unknown>;

let test: TestPlatform;
let actors: Actors;
let ground: Ground;
const clients = new Map<string, Promise<Client>>();

const schema = await buildConsoleSchema();
const fieldsOf = (type: "Mutation" | "Query"): [string, Field][] =>
  Object.entries((type === "Query" ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
const mutations = fieldsOf("Mutation");
const queries = fieldsOf("Query").filter(([, { args }]) => args.length > 0);

beforeAll(async () => {
  test = await openTestPlatform({ configuration: { office: SOME_OFFICE } });
  actors = await seedActors(test);
  ground = groundOf(test, actors);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));

/** The operation of one root field, with a variable for each argument. */
function documentOf(
  kind: "mutation" | "query",
  { name, args, type }: Field,
  selection = "__typename",
): string {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const selected = isCompositeType(getNamedType(type)) ? ` { ${selection} }` : "";
  return `${kind}${declared && `(${declared})`} { ${name}${given && `(${given})`}${selected} }`;
}

/** A client whose session is open already, so that nothing but the call itself can write. */
function clientOf(actor: TestActor | null): Promise<Client> {
  if (!actor) return Promise.resolve(actors.stranger);
  const { postId } = actor.actor;
  const open = async () => {
    const client = actors.client(actor);
    await client.send("{ me { demo } }");
    return client;
  };
  // Another moment needs another session: the clock is set back before each case, and some move it on.
  const name = `${postId} ${test.clock.now().toISOString()}`;
  const client = clients.get(name) ?? open();
  clients.set(name, client);
  return client;
}

const told = (answer: Answer) => answer.text.slice(0, 300);

/** Tries everything that is wrong at every place, and tells what was not refused as it should be. */
async function faultsOfCall(
  document: string,
  { args }: Field,
  call: Call,
  client: Client,
): Promise<string[]> {
  const faults: string[] = [];
  for (const leaf of leavesOf(args)) {
    for (const bad of badOf(leaf, call)) {
      const changes = { ...call.reach?.[leaf.path], [leaf.path]: bad.value };
      const logFrom = test.log.length;
      // A type refuses before anybody is asked who they are; what it lets pass shows as UNAUTHENTICATED.
      const sender = bad.by === "type" ? actors.stranger : client;
      const answer = await sender.send(document, changed(call.variables, changes));
      const expected = { ...expectedOf(leaf, bad, logFrom), byAnotherName: call.names?.[leaf.path] };
      const isAnswered = bad.by === "service" && isCondition(call, leaf) && answer.body.errors === undefined;
      const found = isAnswered ? echoes(test, answer, expected) : faultsOf(test, answer, expected);
      for (const fault of found) faults.push(`${leaf.path}: ${bad.what} ${fault}: ${told(answer)}`);
    }
  }
  return faults;
}

/** What a list is restricted by: it may answer by having nothing to show. */
const isCondition = ({ asks }: Call, { kind, path, required }: Leaf) =>
  asks && !required && !path.endsWith("search") && ["reference", "region", "text"].includes(kind);

function badOf(leaf: Leaf, { codes, fine, notLater, notEarlier }: Call) {
  const own = codes?.[leaf.path];
  const late = notLater?.includes(leaf.path) ? [tooLate(leaf)] : [];
  const early = notEarlier?.includes(leaf.path) ? [tooEarly(leaf)] : [];
  return [...badValuesOf(leaf), ...late, ...early]
    .filter(({ what }) => !fine?.[leaf.path]?.[what])
    .map((bad) => (own && bad.by === "service" ? { ...bad, codes: own } : bad));
}

describe("every mutation of the schema", () => {
  it("has a valid call below, from which its bad values are made", () => {
    expect(Object.keys(calls).sort()).toEqual(mutations.map(([name]) => name).sort());
  });

  it.each(mutations)(
    "%s refuses each bad value, repeats and writes nothing, and takes the valid call",
    async (name, field) => {
      const call = await (calls[name] as (ground: Ground) => Promise<Call>)(ground);
      const client = await clientOf(call.by);
      const other = typeof call.other === "string" ? null : await clientOf(call.other);
      const document = documentOf("mutation", field);
      const seen = () => fingerprint(test.database, Object.keys(call.moves ?? {}));
      const before = await seen();
      expect.soft(await faultsOfCall(document, field, call, client)).toEqual([]);
      if (other) expect.soft(await faultsOfAnother(document, call, other)).toEqual([]);
      if (call.by) expect.soft(await faultsOfNobody(document, call)).toEqual([]);
      expect.soft(changedTables(before, await seen()), "what bad values wrote to").toEqual([]);

      const answer = await client.send(document, call.variables);
      expect(answer.body.errors, "the valid call").toBeUndefined();
      const after = await seen();
      expect(changedTables(before, after), "what the valid call wrote to").not.toEqual([]);

      expect(Boolean(call.another), "another body is known").toBe("idempotencyKey" in call.variables);
      if (!call.another) return;
      expect(await faultsOfTheKeyAgain(document, call, client)).toEqual([]);
      expect(changedTables(after, await seen()), "what the same key wrote to").toEqual([]);
    },
  );
});

/** To the same post elsewhere all that the call names is another's. */
async function faultsOfAnother(document: string, { variables }: Call, other: Client): Promise<string[]> {
  const logFrom = test.log.length;
  const answer = await other.send(document, variables);
  const codes = ["NOT_FOUND", "INVALID_INPUT"] as const;
  const faults = faultsOf(test, answer, { codes, secrets: longTextsIn(variables), logFrom });
  return faults.map((fault) => `another's ${fault}: ${told(answer)}`);
}

async function faultsOfNobody(document: string, { variables }: Call): Promise<string[]> {
  const logFrom = test.log.length;
  const answer = await actors.stranger.send(document, variables);
  const expected = { codes: ["UNAUTHENTICATED"] as const, secrets: longTextsIn(variables), logFrom };
  return faultsOf(test, answer, expected).map((fault) => `nobody's ${fault}: ${told(answer)}`);
}

/** The same body under the key of the valid call gets the first answer, another one is refused. */
async function faultsOfTheKeyAgain(document: string, { variables, another = {} }: Call, client: Client) {
  const again = await client.send(document, variables);
  const logFrom = test.log.length;
  const conflict = await client.send(document, changed(variables, another));
  const expected = { codes: ["IDEMPOTENCY_CONFLICT"] as const, secrets: longTextsIn(another), logFrom };
  const faults = faultsOf(test, conflict, expected).map(
    (fault) => `another body ${fault}: ${told(conflict)}`,
  );
  return again.body.errors ? [...faults, `the same body: ${told(again)}`] : faults;
}

/** Questions that are looks themselves. */
const LOOKS = ["eligibility", "feedValues", "homeVisitPlan", "homeVisits", "looks", "personAccessList"];
/** What follows from the register and is worked out by whoever asks first. */
const WORKED_OUT = ["visit_due", "visit_due_mark"];
const infant = { zero: "a child in its first year" };
const fine = {
  "filter.minScore": { zero: "the lowest score there is" },
  "filter.minAge": infant,
  "filter.maxAge": infant,
};

describe("every query of the schema", () => {
  let questions: Readonly<Record<string, Values>>;
  beforeAll(async () => {
    questions = await questionsOf(ground);
  });

  it.each(queries)("%s refuses each bad value, repeats and writes nothing", async (name, field) => {
    const by = await actors.as(askerOf(name));
    const call = {
      by,
      variables: { filter: {}, ...questions[name] },
      other: "asked below",
      asks: true,
      fine,
    };
    const client = await clientOf(by);
    // A look at what is sensitive is on record before it leaves.
    const moves = [...WORKED_OUT, ...(LOOKS.includes(name) ? ["audit_entry"] : [])];
    const before = await fingerprint(test.database, moves);
    const document = documentOf("query", field);
    const answer = await client.send(document, call.variables);
    expect(answer.body.errors, `the valid question: ${told(answer)}`).toBeUndefined();
    expect(await faultsOfCall(document, field, call, client)).toEqual([]);
    expect(changedTables(before, await fingerprint(test.database, moves))).toEqual([]);
  });

  const single = queries.filter(
    ([name, { args }]) => !forEverybody.has(name) && args.some(({ type }) => String(type) === "ID!"),
  );
  it.each(single)("%s finds nothing of another's", async (name, field) => {
    const role = askerOf(name);
    const client = await clientOf(await actors.as(role, elsewhere(role)));
    const logFrom = test.log.length;
    const answer = await client.send(documentOf("query", field), questions[name]);
    const expected = { codes: ["NOT_FOUND"] as const, secrets: longTextsIn(questions[name]), logFrom };
    expect(faultsOf(test, answer, expected), told(answer)).toEqual([]);
  });

  // Lists below one thing take cursors of that thing alone; they are asked above.
  const lists = queries.filter(
    ([, { args }]) =>
      args.some(({ name }) => name === "after") && !args.some(({ type }) => isNonNullType(type)),
  );
  const PAGE = "pageInfo { endCursor }";
  const cursorsOf = async (place: (role: Role) => Place) => {
    const cursors: Record<string, string> = {};
    for (const [name, field] of lists) {
      const client = await clientOf(await actors.as(askerOf(name), place(askerOf(name))));
      const data = await client.query(documentOf("query", field, PAGE), { first: 1 });
      const { endCursor } = data[name].pageInfo;
      if (endCursor) cursors[name] = endCursor;
    }
    return cursors;
  };

  it("takes no cursor of another list or of another organisation", async () => {
    const own = await cursorsOf(() => ({}));
    const others = await cursorsOf(elsewhere);
    const before = await fingerprint(test.database);
    const tried: string[] = [];
    for (const [name, field] of lists) {
      const client = await clientOf(await actors.as(askerOf(name)));
      // Of the same person, so that nothing but the list tells it apart.
      const another = Object.entries(own).find(([list]) => list !== name && askerOf(list) === askerOf(name));
      for (const [list, after] of [another ?? [], ["another's", others[name]]]) {
        if (!after) continue;
        tried.push(`${name} ${list}`);
        const logFrom = test.log.length;
        const answer = await client.send(documentOf("query", field, PAGE), { after });
        const faults = faultsOf(test, answer, { codes: ["INVALID_CURSOR"], secrets: [after], logFrom });
        expect.soft(faults, `${name} with the cursor of ${list}: ${told(answer)}`).toEqual([]);
      }
    }
    expect(changedTables(before, await fingerprint(test.database))).toEqual([]);
    expect(tried.filter((each) => each.endsWith("another's")).length, "lists of another").toBeGreaterThan(2);
    expect(Object.keys(own).length, "lists with a cursor").toBeGreaterThan(8);
  });
});

describe("a request that is wrong as a request writes and repeats nothing:", () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await fingerprint(test.database);
  });

  it.each(badRequests.map((bad) => [bad.what, bad] as const))(
    "%s",
    async (_what, { request, status, code, field }) => {
      const logFrom = test.log.length;
      const answer = await actors.stranger.request(request);
      const expected = { codes: [code], status, field, secrets: secretsIn(null), logFrom };
      expect(faultsOf(test, answer, expected), told(answer)).toEqual([]);
      expect(answer.body.errors?.length).toBeLessThanOrEqual(5);
      expect(changedTables(before, await fingerprint(test.database))).toEqual([]);
    },
  );
});

describe("what people type in another form is taken, and stored in one:", () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  /** The valid call of a mutation with other values at some places. */
  const send = async (name: string, changes: Values, selection = "__typename") => {
    const call = await (calls[name] as (ground: Ground) => Promise<Call>)(ground);
    const field = mutations.find(([each]) => each === name)?.[1] as Field;
    const client = await clientOf(call.by);
    const document = documentOf("mutation", field, selection);
    return (await client.query(document, changed(call.variables, changes)))[name];
  };
  const stored = async (statement: string, values: unknown[] = []) =>
    (await test.database.asOperator<Record<string, unknown>>(statement, values))[0];
  const index = (kind: string, value: string) => test.platform.vault.blindIndex(`person.${kind}`, value);

  it("identity number, phone and bank account with full-width digits, spaces and dashes", async () => {
    const number = identityNumber("1966-06-06", 901);
    const account = bankAccount(901);
    await send("recordHousehold", {
      "input.members.0.identityNumber": ` ${wide(number.slice(0, 6))}　${wide(number.slice(6))} `,
      "input.members.0.phone": "＋８６　１３９－０５４３－９９０１",
      "input.members.0.bankAccount": account.replace(/(.{4})/g, "$1 "),
      "input.members.0.name": "张　三",
    });
    expect(
      await stored(
        "select name, birth_date::text, phone_index, bank_account_index from person where identity_number_index = $1",
        [index("identity_number", number)],
      ),
    ).toEqual({
      name: "张三",
      birth_date: "1966-06-06",
      phone_index: index("phone", "13905439901"),
      bank_account_index: index("bank_account", account),
    });
  });

  it.each([
    ["１，２３４．５０　元", "123450"],
    ["¥ 9,876,543.2", "987654320"],
    [1234, "123400"],
    ["９９９９９９９９９９９９．９９", "99999999999999"],
  ])("the amount %s", async (amount, fen) => {
    const { id } = await send("reportDonation", { "input.amount": amount }, "id");
    const row = await stored("select amount_in_fen::text as fen from donation where id = $1", [id]);
    expect(row).toEqual({ fen });
  });

  it("a credit code and a login name in full width", async () => {
    const code = `53371600000000902${creditCodeCheckCharacter("53371600000000902")}`;
    await send("registerOrganisation", { "input.creditCode": ` ${wide(code)}` });
    expect(await stored("select 1 as found from organisation where credit_code = $1", [code])).toBeDefined();
    await send("createUser", { "input.loginName": wide("Wide.Clerk") });
    expect(await stored("select 1 as found from user_account where login_name = 'wide.clerk'")).toBeDefined();
  });

  it("an empty text where nothing need be given", async () => {
    const nothing = { "input.restrictedRegionCode": "", "input.restrictedProjectId": "" };
    const donation = await send("reportDonation", nothing, "id");
    const columns = "restricted_region_code as region, restricted_project_id as project";
    expect(await stored(`select ${columns} from donation where id = $1`, [donation.id])).toEqual({
      region: null,
      project: null,
    });
    const post = {
      "input.organisationId": organisationId("charity"),
      "input.role": "CHARITY_OFFICER",
      "input.regionCode": "",
    };
    const user = await send("createPost", post, "id");
    expect(await stored("select region_code from post where user_id = $1", [user.id])).toEqual({
      region_code: null,
    });
    const region = await send("closeRegion", { successorCode: "" }, "code");
    expect(await stored("select successor_code from region where code = $1", [region.code])).toEqual({
      successor_code: null,
    });
  });
});
