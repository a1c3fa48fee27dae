import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { demoAccounts } from "../../api/database/demo/accounts.ts";
import { loadDemoCity } from "../../api/database/demo/load-city.ts";
import { DEMO_PASSWORD } from "../../api/database/demo/sign-in-list.ts";
import { Transaction } from "../../api/database/scoped.ts";
import { pathsBelow, selectionsOf } from "../support/access-paths.ts";
import { everyQuery, mayAsk, type Question } from "../support/access-table.ts";
import { Client } from "../support/client.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/**
 * How many statements an answer takes on a city that is full of things, with every path below it. What opens and ends
 * a transaction and what finds out who asks is not counted.
 */
const questions = everyQuery(await buildConsoleSchema(), {});
const lists = questions.filter(({ field }) => field.args.some(({ name }) => name === "first"));
/** Lists of what stands in an uploaded file, of which the city has none. */
const ofFiles = ["feedFindings", "feedValues", "importFindings", "importFamilies"];
/** Needs are looked for by classes: with few needs a page takes several statements, but none for each need. */
const ofMatches = ["matchedNeeds", "similarNeeds"];
/** Who is shown most comes first. */
const asked = ["quban", "shiban", "cishan", "jigou", "shenji", "guanli", "shangmen"];

let test: TestPlatform;
const clients = new Map<string, Client>();
const statements: string[] = [];

beforeAll(async () => {
  test = await openTestPlatform({ now: "2026-11-21T02:00:00Z", configuration: { demo: true } });
  await loadDemoCity(test.platform, { households: 250, needs: 90, visits: 150 });
  for (const loginName of asked) clients.set(loginName, await signIn(loginName));
  const { rows } = Transaction.prototype;
  vi.spyOn(Transaction.prototype, "rows").mockImplementation(function (this: Transaction, query) {
    statements.push(query.text);
    return rows.call(this, query) as never;
  });
  const logger = test.platform.orm.config.getLogger();
  logger.setDebugMode(["query"]);
  vi.spyOn(logger, "logQuery").mockImplementation(({ query }) => void statements.push(query ?? ""));
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await test.close();
});

describe("The statements of an answer", () => {
  it.each(lists.filter(({ title }) => ![...ofFiles, ...ofMatches].includes(title)))(
    "are no more for a page of $title than for one row, and eight at most",
    async (list) => {
      // Whoever asks first has worked out what follows from the register.
      await ask(list, 1);
      const ofOne = await ask(list, 1);
      const ofPage = await ask(list, 25);
      expect(ofPage.count).toBeLessThanOrEqual(8);
      expect(ofPage.count).toBe(ofOne.count);
    },
  );

  it.each([
    [
      "households",
      "{ households(first: 25) { nodes { id region { name } headName memberCount } totalCount } }",
    ],
    [
      "projectBoard",
      "{ projectBoard { state count allocated gap projects { id title region { name } charity { name } } } }",
    ],
    ["workQueue", "{ workQueue { key count overdue soon } }"],
  ] as const)("are three at most for %s", async (_, document) => {
    expect((await send("quban", document)).count).toBeLessThanOrEqual(3);
  });
});

async function ask({ field }: Question, first: number): Promise<{ count: number; rows: number }> {
  const loginName = asked.find((name) => mayAsk(roleOf(name), field))!;
  const given = await givenTo(field.name);
  let [count, rows] = [0, 0];
  for (const selection of selectionsOf(pathsBelow(field))) {
    const answer = await send(loginName, `{ ${field.name}(first: ${first}${given}) { ${selection} } }`);
    count = Math.max(count, answer.count);
    rows = answer.rows;
  }
  return { count, rows };
}

/** What stands in the city and is asked about, for the lists of one thing. */
async function givenTo(name: string): Promise<string> {
  if (name === "homeVisits") {
    const [visited] = await test.database.asOperator<{ id: string }>(
      "select household_id as id from home_visit limit 1",
    );
    return `, householdId: "${visited!.id}"`;
  }
  if (name !== "similarNeeds") return "";
  const { data } = await send("cishan", "{ matchedNeeds(first: 1) { nodes { ref } } }");
  return `, ref: "${(data["matchedNeeds"] as { nodes: { ref: string }[] }).nodes[0]!.ref}"`;
}

const roleOf = (name: string) => demoAccounts().find(({ loginName }) => loginName === name)!.posts[0]!.role;

async function send(loginName: string, document: string) {
  statements.length = 0;
  const { body } = await clients.get(loginName)!.send(document);
  if (body.errors) throw new Error(`${document}: ${body.errors[0]!.message}`);
  const data = body.data as Record<string, unknown>;
  const [list] = Object.values(data) as ({ nodes?: unknown[] } | unknown[])[];
  const counted = statements.filter((text) => !isAside.test(text));
  return {
    data,
    count: counted.length,
    rows: Array.isArray(list) ? list.length : (list?.nodes?.length ?? 0),
  };
}

/** Transactions, and who asks. */
const isAside =
  /^\s*(begin|start transaction|commit|rollback|set |select set_config)|secret_hash|last_seen_at/i;

async function signIn(loginName: string): Promise<Client> {
  const document = "mutation($n: String!, $p: String!) { signIn(loginName: $n, password: $p) { demo } }";
  const answer = await new Client(test).send(document, { n: loginName, p: DEMO_PASSWORD });
  const cookie = String(answer.headers["set-cookie"]).split(";")[0]!;
  return new Client(test, async () => ({ cookie }));
}
