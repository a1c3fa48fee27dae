import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import type { Catalogue } from "../catalogue/catalogue-types.ts";
import { catalogueOn } from "../catalogue.queries.ts";
import { type CaseRun, runCases } from "./cases.ts";
import type { Change } from "./change.ts";
import { changesBetween } from "./changes.ts";
import type { CatalogueDocument, DocumentProblem } from "./document.ts";
import { revisedBy } from "./revise.ts";
import type { CatalogueRevision } from "./revision.entity.ts";

/** What a revision would do if it were published now: what is wrong with it, what it changes, how the cases come out. */
export interface Examination {
  readonly problems: readonly DocumentProblem[];
  readonly changes: readonly Change[];
  readonly caseRuns: readonly CaseRun[];
  /** What there would be to publish; null when something is wrong. */
  readonly outcome: { readonly document: CatalogueDocument; readonly catalogue: Catalogue } | null;
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
  const before = await catalogueOn(tx, validFrom);
  const { catalogue, document, problems } = revisedBy(revision.document, before);
  if (!catalogue || !document) return { problems, changes: [], caseRuns: [], outcome: null };
  const late = await tooLate(tx, revision, document);
  const changes = changesBetween(before, catalogue, { regionOf: await regionNames(tx, catalogue) });
  const days = new Map<string, Catalogue>();
  const caseRuns = await runCases(catalogue.cases, validFrom, async (day) => {
    if (day >= validFrom) return catalogue;
    const known = days.get(day) ?? (await catalogueOn(tx, day));
    days.set(day, known);
    return known;
  });
  return { problems: late, changes, caseRuns, outcome: late.length > 0 ? null : { document, catalogue } };
}

/** What was published since the draft was saved, or will hold from a later day, would be overwritten unseen. */
async function tooLate(
  tx: Transaction,
  { validFrom, savedAt }: Examined,
  document: CatalogueDocument,
): Promise<DocumentProblem[]> {
  const codes = [...(document.policies ?? []).map(({ code }) => code), ...(document.ends?.policies ?? [])];
  const versions = await tx.rows<{
    name: string;
    version: number;
    valid_from: string;
    is_later: boolean;
  }>(sql`
    select p.name, v.version, v.valid_from, v.valid_from >= ${validFrom}::date as is_later
    from policy_version v join policy p on p.code = v.policy_code
    where v.policy_code = any(${codes}::text[])
      and (v.valid_from >= ${validFrom}::date or v.published_at > ${savedAt})
    order by p.code, v.version`);
  const order = document.relations ?? document.derivations ?? document.ends;
  const later = order
    ? await tx.row<{ day: string | null }>(sql`
        select max(day)::text as day from (
          select max(valid_from) as day from policy_relation
          union all select max(valid_from) from policy_derivation) days`)
    : undefined;
  const said = versions.map(({ name, version, valid_from, is_later }) =>
    is_later
      ? `“${name}”已有自 ${valid_from} 起生效的第 ${version} 版，生效日期要晚于它。`
      : `起草之后，“${name}”又发布了第 ${version} 版，请核对后重新保存。`,
  );
  if (later?.day && later.day > validFrom)
    said.push(`政策关系或推算规则已有自 ${later.day} 起生效的修订，生效日期不能早于它。`);
  return said.map((messageZh) => ({ line: null, column: null, messageZh }));
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
      en: `${problems.length} places have to be corrected first.`,
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
