import { type ErrorCode, errorCodes } from "../../schema/codes/errors.ts";
import { type BadValue, CANARY, type Leaf } from "./bad-values.ts";
import type { Answer } from "./client.ts";
import type { TestDatabaseOpened } from "./database.ts";
import type { TestPlatform } from "./platform.ts";

/** Every table with how many rows it has and a sum of their hashes: whatever row or column changed, it shows. */
export async function fingerprint(
  database: TestDatabaseOpened,
  except: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = await database.asOperator<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const each = tables
    .filter(({ name }) => !except.includes(name))
    .map(
      ({ name }) => `select '${name}' as name, count(*) || ' ' ||
        coalesce(sum(hashtextextended(r::text, 0)), 0) as rows from "${name}" r`,
    );
  const found = await database.asOperator<{ name: string; rows: string }>(each.join(" union all "));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

/** The tables that are not as they were. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  // What waits for the sealer follows the trail, row by row.
  Object.keys(after).filter((name) => after[name] !== before[name] && name !== "audit_pending");

export interface Expected {
  readonly codes: readonly ErrorCode[];
  /** The status; without it that of the code. */
  readonly status?: number;
  /** What the error must name, or a list around it. */
  readonly field?: string | undefined;
  readonly byAnotherName?: string | undefined;
  /** What must occur neither in the answer nor in the log. */
  readonly secrets: readonly string[];
  /** The first line of the log that belongs to this request. */
  readonly logFrom: number;
}

/** All that is wrong with an answer to bad input; nothing when it is refused as it should be. */
export function faultsOf(test: TestPlatform, answer: Answer, expected: Expected): string[] {
  const [error] = answer.body.errors ?? [];
  const faults = echoes(test, answer, expected);
  const require = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  require(/json/.test(String(answer.headers["content-type"])), "is no JSON");
  require(answer.status < 500, `answers ${answer.status}`);
  if (!error) return [...faults, "was accepted"];
  const { code, fields, requestId } = error.extensions;
  require(Object.hasOwn(errorCodes, code), `has a code of its own: ${code}`);
  require(expected.codes.includes(code), `has the code ${code}`);
  require(answer.status === (expected.status ?? errorCodes[code]?.status), `has the status ${answer.status}`);
  require(/\p{Script=Han}.*[。！？]$/u.test(error.message), `says «${error.message}»`);
  require(/^[0-9a-f-]{36}$/.test(requestId), "has no request id");
  require(!Object.values(answer.body.data ?? {}).some(
    (value) => value !== null,
  ), "has data beside the error");
  require(!/stacktrace|node_modules|GraphQLError|\bat \//.test(answer.text), "tells of its insides");
  const named = Object.keys(fields ?? {});
  const { field, byAnotherName } = expected;
  // NOT_FOUND says in its sentence what was not found; every refusal of a value names its place.
  if (field && (code === "INVALID_INPUT" || named.length > 0)) {
    require(named.some(
      (name) => name === byAnotherName || isAt(field, name),
    ), `names ${JSON.stringify(named)}`);
  }
  return faults;
}

/** A refusal may name the list in which an element is wrong. */
const isAt = (field: string, named: string) => field === named || field.startsWith(`${named}.0`);

/** What came back, or went into the log, of what nobody may read there. */
export function echoes(
  test: TestPlatform,
  answer: Answer,
  { secrets, logFrom }: Pick<Expected, "secrets" | "logFrom">,
): string[] {
  const log = test.log.slice(logFrom).join("");
  return secrets.flatMap((secret) => [
    ...(answer.text.includes(secret) ? ["is repeated in the answer"] : []),
    ...(log.includes(secret) ? ["is repeated in the log"] : []),
  ]);
}

/** Short values such as `-1` may stand in an answer by chance; longer ones are the sender's. */
export function secretsIn(value: unknown): string[] {
  const whole = typeof value === "string" && value.length >= 8 ? [value] : [];
  return [CANARY, ...whole];
}

/** The ids, references and longer texts of a call, which an answer to somebody else must not hold. */
export function longTextsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length >= 16 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(longTextsIn) : [];
}

export const expectedOf = (leaf: Leaf, bad: BadValue, logFrom: number): Expected => ({
  codes: bad.codes,
  ...(bad.by === "type" ? { status: 400 } : {}),
  field: leaf.field,
  secrets: secretsIn(bad.value),
  logFrom,
});
