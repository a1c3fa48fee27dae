import type { Transaction } from "../../database/scoped.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import type { Catalogue, RelationRecord } from "../catalogue/catalogue-types.ts";
import { caseKey, relationKey } from "../catalogue/keys.ts";
import { catalogueOn, newestPublication } from "../catalogue.queries.ts";
import { between } from "../publish-dated.ts";
import { type CaseRun, runCases } from "./cases.ts";
import type { Change } from "./change.ts";
import { changesBetween } from "./changes.ts";
import { type CatalogueDocument, type DocumentProblem, readDocument } from "./document.ts";
import { divisionsIn, revise, revised } from "./revise.ts";
import type { CatalogueRevision } from "./revision.entity.ts";

/** What a revision would do if it were published now: what is wrong with it, what it changes, how the cases come out. */
export interface Examination {
  /** The number of the newest publication that it was worked out against. */
  readonly publication: number;
  readonly problems: readonly DocumentProblem[];
  readonly changes: readonly Change[];
  readonly caseRuns: readonly CaseRun[];
  /** What there would be to publish; null when something is wrong. */
  readonly outcome: {
    readonly document: CatalogueDocument;
    readonly before: Catalogue;
    readonly catalogue: Catalogue;
  } | null;
}

type Examined = Pick<CatalogueRevision, "id" | "version" | "document" | "validFrom" | "savedAt">;

const examined = new WeakMap<Transaction, Map<string, Promise<Examination>>>();

/** Worked out once in a transaction, however many ask. */
export function examine(tx: Transaction, revision: Examined): Promise<Examination> {
  const known = examined.get(tx) ?? new Map<string, Promise<Examination>>();
  examined.set(tx, known);
  const key = `${revision.id} ${revision.version}`;
  const found = known.get(key) ?? examineNow(tx, revision);
  known.set(key, found);
  return found;
}

async function examineNow(tx: Transaction, revision: Examined): Promise<Examination> {
  const { validFrom } = revision;
  const { number: publication } = await newestPublication(tx);
  const before = await catalogueOn(tx, validFrom);
  const read = readDocument(revision.document);
  const { catalogue, document, problems } = revised(read, {
    before,
    validFrom,
    subjects: await subjects(tx),
    divisions: await divisionsAmong(tx, read.document ? divisionsIn(read.document) : []),
  });
  if (!catalogue || !document) return { publication, problems, changes: [], caseRuns: [], outcome: null };
  const scheduled = await alreadySaid(tx, revision, before, catalogue);
  const changes = changesBetween(before, catalogue, { regionOf: await regionNames(tx, catalogue) });
  const caseRuns = await runCases(catalogue.cases, validFrom, async (day) => {
    if (day === validFrom) return catalogue;
    const then = await catalogueOn(tx, day);
    return day > validFrom ? revise(then, document) : then;
  });
  const outcome = scheduled.length > 0 ? null : { document, before, catalogue };
  return { publication, problems: scheduled, changes, caseRuns, outcome };
}

async function subjects(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ code: string; unit: string }>(sql`select code, unit from policy`);
  return new Map(rows.map(({ code, unit }) => [code, unit]));
}

async function divisionsAmong(tx: Transaction, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ code: string }>(
    sql`select code from region where code = any(${codes}::text[])`,
  );
  return new Set(rows.map(({ code }) => code));
}

interface Scheduled {
  readonly key: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/**
 * What was published of the same names since the draft was saved would be overwritten unseen; what another revision has
 * set for the day or a later one, an end included, would be undone.
 */
async function alreadySaid(
  tx: Transaction,
  { validFrom, savedAt }: Examined,
  before: Catalogue,
  after: Catalogue,
): Promise<DocumentProblem[]> {
  const codes = touched(before.policies, after.policies, ({ code }) => code);
  const newest = await tx.rows<Scheduled & { readonly version: number; readonly is_new: boolean }>(sql`
    select distinct on (v.policy_code) p.name as key, v.version, v.valid_from, v.valid_to,
      v.published_at > ${savedAt} as is_new
    from policy_version v join policy p on p.code = v.policy_code
    where v.policy_code = any(${codes}::text[]) order by v.policy_code, v.version desc`);
  const said = newest.flatMap(({ key, version, valid_from, valid_to, is_new }) => {
    if (valid_from >= validFrom)
      return `“${key}”已有自 ${valid_from} 起生效的第 ${version} 版，生效日期要晚于它。`;
    if (is_new) return `起草之后，“${key}”又发布了第 ${version} 版，请核对后重新保存。`;
    return valid_to !== null && valid_to >= validFrom
      ? `“${key}”已定于 ${valid_to} 以后停止，请先核对。`
      : [];
  });
  const later = async (what: string, keys: readonly string[], rows: Promise<readonly Scheduled[]>) => {
    const days = (await rows)
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ valid_from, valid_to }) => [valid_from, valid_to ?? validFrom])
      .filter((day) => day > validFrom);
    const found = (await rows).some(({ key }) => keys.includes(key));
    if (found) said.push(`${what}已有自 ${days.sort().at(-1) ?? validFrom} 起的修订，生效日期要晚于它。`);
  };
  const relations = await tx.rows<{ body: RelationRecord; valid_from: string; valid_to: string | null }>(
    sql`select body, valid_from, valid_to from policy_relation where ${changesFrom(validFrom)}`,
  );
  await later(
    "政策关系",
    touched(before.relations, after.relations, relationKey),
    Promise.resolve(relations.map(({ body, ...days }) => ({ key: relationKey(body), ...days }))),
  );
  await later(
    "推算规则",
    touched(before.derivations, after.derivations, ({ path }) => path),
    tx.rows<Scheduled>(
      sql`select path as key, valid_from, valid_to from policy_derivation where ${changesFrom(validFrom)}`,
    ),
  );
  await later(
    "案例",
    touched(before.cases, after.cases, caseKey),
    tx.rows<Scheduled>(sql`
      select policy_code || ' ' || name as key, valid_from, valid_to from policy_case
      where ${changesFrom(validFrom)}`),
  );
  return said.map((messageZh) => ({ line: null, column: null, messageZh }));
}

const changesFrom = (day: string): Sql => sql`(valid_from >= ${day}::date or valid_to >= ${day}::date)`;

/** The names of what is said otherwise. */
function touched<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): string[] {
  const { ended, added } = between(before, after);
  return [...new Set([...ended, ...added].map(keyOf))];
}

/** Why a revision that is otherwise complete cannot be handed on or published; null when it can. */
export async function refusalOf(
  tx: Transaction,
  revision: Examined,
): Promise<{ message: string; en: string } | null> {
  if (revision.validFrom < shanghaiDate(tx.now))
    return {
      message: "生效日期已经过去，请改为今天或以后。",
      en: "The first day is in the past; choose today or later.",
    };
  const { problems, changes, caseRuns } = await examine(tx, revision);
  if (problems.length > 0)
    return {
      message: `还有 ${problems.length} 处需要修改，改好后再办理。`,
      en:
        problems.length === 1
          ? "One place has to be corrected first."
          : `${problems.length} places have to be corrected first.`,
    };
  if (changes.length === 0)
    return {
      message: "内容与现行目录相同，没有需要发布的修改。",
      en: "Nothing differs from the catalogue in force.",
    };
  const failed = caseRuns.filter(({ passed }) => !passed).length;
  if (failed > 0)
    return {
      message: `有 ${failed} 个案例的结果与应得结果不同，请修改规则或者案例。`,
      en: `${failed} cases come out otherwise than they must; correct the rules or the cases.`,
    };
  return null;
}

async function regionNames(
  tx: Transaction,
  { standards, offices }: Catalogue,
): Promise<(code: string) => string> {
  const codes = [...standards.figures, ...offices].flatMap(({ division }) => division ?? []);
  const rows = await tx.rows<{ code: string; path_name: string }>(
    sql`select code, path_name from region where code = any(${[...new Set(codes)]}::text[])`,
  );
  const names = new Map(rows.map((row) => [row.code, row.path_name]));
  return (code) => names.get(code) ?? code;
}
