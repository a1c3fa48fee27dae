import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPublicSchema } from "../../api/build-schema.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { PUBLIC_PATH } from "../../api/public-operations.ts";
import { publicOperations } from "../../schema/public-operations.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { Chance, generated, mutated } from "../support/fuzz.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform({ configuration: { publicRate: 40 } });
  actors = await seedActors(test);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

interface Answer {
  readonly data?: Record<string, { totalCount: number; nodes: { name: string }[] }>;
  readonly errors?: { message: string; extensions: { code: string; requestId: string } }[];
}

const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);
let address = 0;
/** Each from an address of its own, so that none is counted with another. */
async function ask(payload: unknown, headers: Record<string, string> = {}, from?: string) {
  address += 1;
  const response = await test.app.inject({
    method: "POST",
    url: PUBLIC_PATH,
    remoteAddress: from ?? `10.1.${address >> 8}.${address & 255}`,
    headers: { "content-type": "application/json", ...headers },
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json<Answer>() };
}
const codeOf = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [
  status,
  body.errors?.[0]?.extensions.code,
];

/** A cursor is sealed anew with each answer. */
const withoutCursors = (body: Answer) =>
  JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === "endCursor" ? typeof value : value)));

const { PublicPolicies, PublicPolicy } = publicOperations;
const EVERYTHING = { code: "DIBAO", first: 100, filter: {} };

describe("the public endpoint", () => {
  it.each(Object.entries(publicOperations))(
    "answers %s by its id and by its text, without an account",
    async (_, { id, text }) => {
      const variables = Object.fromEntries(
        Object.entries(EVERYTHING).filter(([name]) => text.includes(`$${name}:`)),
      );
      const byId = await ask({ documentId: id, variables });
      expect(byId.body.errors).toBeUndefined();
      const byText = await ask({ query: `# spaces do not matter\n  ${text}\n`, variables });
      expect(withoutCursors(byText.body)).toEqual(withoutCursors(byId.body));
    },
  );

  it("answers without variables what needs none, by the texts of the README too", async () => {
    for (const { text, id } of Object.values(publicOperations).filter((each) => !each.text.includes("!")))
      for (const asked of [{ query: text }, { documentId: id }, { documentId: id, variables: null }])
        expect((await ask(asked)).body.errors).toBeUndefined();
    const readme = readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
    const bodies = [...readme.matchAll(/\/public\/graphql .*? -d '([^']+)'/gs)].map((match) => match[1]!);
    expect(bodies.length).toBe(2);
    for (const body of bodies) expect((await ask(body)).body).toMatchObject({ data: expect.anything() });
  });

  it("finds policies by what they say", async () => {
    const { body } = await ask({ documentId: PublicPolicies.id, variables: { search: "低保" } });
    expect(body.data?.["policies"]?.totalCount).toBeGreaterThan(0);
    const none = await ask({ documentId: PublicPolicies.id, variables: { search: "没有这样的政策" } });
    expect(none.body.data?.["policies"]?.nodes).toEqual([]);
  });

  it.each([
    ["another operation over the same schema", { query: "{ policies { totalCount } }" }],
    ["introspection", { query: "{ __schema { types { name } } }" }],
    ["an operation of the console", { query: "query Households { households { totalCount } }" }],
    [
      "an operation of the manifest with another beside it",
      { query: `${PublicPolicies.text} query Other { __typename }` },
    ],
    ["an id that is none", { documentId: `sha256:${"0".repeat(64)}` }],
    ["an id of another kind, with a text that would do", { documentId: 5, query: "{ __typename }" }],
    ["a text that is no GraphQL", { query: '{ "' }],
    ["several at once", [{ documentId: PublicPolicies.id }]],
    ["nothing", {}],
  ])("refuses %s before anything is parsed", async (_, payload) => {
    const answer = await ask(payload);
    expect(codeOf(answer)).toEqual([400, "BAD_REQUEST"]);
    expect(answer.body.errors?.[0]?.message).toContain("操作清单");
  });

  it("says in JSON what else is wrong: variables, pages, cursors, a body that is none, another method", async () => {
    const id = PublicPolicies.id;
    expect(codeOf(await ask({ documentId: id, variables: { first: 101 } }))[1]).toBe("INVALID_INPUT");
    expect(codeOf(await ask({ documentId: id, variables: { first: "all" } }))).toEqual([
      400,
      "INVALID_INPUT",
    ]);
    expect(codeOf(await ask({ documentId: id, variables: { after: "made up" } }))).toEqual([
      200,
      "INVALID_CURSOR",
    ]);
    expect(codeOf(await ask({ documentId: id, variables: [] }))[0]).toBe(400);
    expect(codeOf(await ask({ documentId: PublicPolicy.id, variables: { code: "NONE" } }))[1]).toBe(
      "NOT_FOUND",
    );
    expect(codeOf(await ask("{"))).toEqual([400, "BAD_REQUEST"]);
    const got = await test.app.inject({ method: "GET", url: PUBLIC_PATH });
    expect([got.statusCode, got.json<Answer>().errors?.[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
  });

  it("takes whoever asks for nobody: a token or a cookie changes neither the answer nor a cursor", async () => {
    const client = await actors.tokenClient(await actors.as("CHARITY_OFFICER"));
    expect((await client.send("{ regions(first: 1) { totalCount } }")).status).toBe(200);
    const asked = { documentId: PublicPolicies.id, variables: { first: 2 } };
    const [plain, withToken] = [
      await ask(asked),
      await ask(asked, { authorization: `Bearer ${"guess-".repeat(5)}`, cookie: "lianou=made-up" }),
    ];
    expect([plain.status, withToken.status]).toEqual([200, 200]);
    const nodes = ({ body }: typeof plain) => body.data?.["policies"]?.nodes;
    expect(nodes(withToken)).toEqual(nodes(plain));
  });

  it(`answers below 500, in JSON, whatever values come along, seed ${SEED}`, async () => {
    const chance = new Chance(SEED);
    const schema = await buildPublicSchema();
    let answered = 0;
    for (let at = 0; at < 1_000; at += 1) {
      const { id, text } = chance.of(Object.values(publicOperations));
      const { query, variables } = generated(schema, chance);
      const changed = chance.is(0.2)
        ? { query: mutated({ query, variables }, chance).query }
        : { documentId: id };
      const { status, body } = await ask(`{"variables":${variables},${JSON.stringify(changed).slice(1)}`);
      if (body.data) answered += 1;
      expect({
        at,
        text,
        variables,
        isSound: status < 500 && Boolean(body.data ?? body.errors),
      }).toMatchObject({ isSound: true });
    }
    expect(answered).toBeGreaterThan(100);
  }, 120_000);

  it("lets an address ask so often a minute, and takes nothing from another", async () => {
    const asked = { documentId: PublicPolicies.id, variables: { first: 1 } };
    const statuses = [];
    for (let time = 0; time < 42; time += 1) statuses.push((await ask(asked, {}, "10.2.0.1")).status);
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(200));
    const refused = await ask(asked, {}, "10.2.0.1");
    expect(codeOf(refused)).toEqual([429, "RATE_LIMITED"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(asked, {}, "10.2.0.2")).status).toBe(200);
    for (let time = 0; time < 40; time += 1) await ask(asked, {}, `2001:db8:1:2::${time}`);
    expect((await ask(asked, {}, "2001:db8:1:2:ffff::1")).status).toBe(429);
    expect((await ask(asked, {}, "2001:db8:1:3::1")).status).toBe(200);
  });
});
