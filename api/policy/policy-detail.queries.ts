import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { PolicyVersionState } from "../../schema/codes/policy-version-standings.ts";
import type {
  PolicyDetail,
  PolicyDifference,
  PolicyOffice,
  PolicyRelation,
  PolicyVersion,
} from "../../schema/policy/policy-detail.ts";
import { inForce } from "../database/in-force.ts";
import { regionsAbove } from "../database/region-range.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { RelationRecord } from "./catalogue/catalogue-types.ts";
import { standardKeys } from "./catalogue.queries.ts";
import { type PolicyRow, policyRows, toPolicy } from "./policy.queries.ts";
import type { PolicyBody } from "./policy-body.ts";
import { standardFigures } from "./standard.queries.ts";
import { differences } from "./words/difference.ts";
import { policyParts } from "./words/policy-parts.ts";
import { benefitNotes, inWords } from "./words/policy-words.ts";
import { relationInWords } from "./words/relation-words.ts";

export interface PolicyQuestion {
  readonly code: string;
  /** Today when not said. */
  readonly asOf?: string | null;
  /** Whose standards to show. */
  readonly regionCode?: string | null;
  readonly areaKind?: AreaKind | null;
}

/** One policy in words as it stood on a date, with the figures of a region. Errors: NOT_FOUND. */
export async function policyDetail(ctx: RequestContext, question: PolicyQuestion): Promise<PolicyDetail> {
  const actor = demand(ctx, "policy:read");
  return publishedPolicy(ctx, { ...question, regionCode: question.regionCode ?? actor.regionCode });
}

/** The same for anybody: a policy that is published is a public fact. */
export async function publishedPolicy(ctx: RequestContext, question: PolicyQuestion): Promise<PolicyDetail> {
  return scoped(ctx, async (tx) => {
    const asOf = question.asOf ?? shanghaiDate(tx.now);
    const row = await tx.row<PolicyRow>(
      sql`select * from (${policyRows(asOf)}) p where code = ${question.code}`,
    );
    if (!row) throw notFound("这一天有效的这项政策");
    const regionCode = question.regionCode ?? null;
    return {
      ...toPolicy(row),
      ...inWords(row.body),
      benefitNotes: benefitNotes(row.body, await namesOf(tx, row.body.benefit.opens ?? [])),
      relations: await relations(tx, row, asOf),
      standards: await standardFigures(tx, row.body.standards, {
        regionCode,
        areaKind: question.areaKind ?? null,
        asOf,
      }),
      offices: await offices(tx, row, regionCode),
      versions: await versions(tx, row.code, asOf),
    };
  });
}

async function namesOf(tx: Transaction, codes: readonly string[]): Promise<(code: string) => string> {
  const rows = await tx.rows<{ code: string; name: string }>(
    sql`select code, name from policy where code = any(${codes}::text[])`,
  );
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return (code) => names.get(code) ?? code;
}

async function relations(tx: Transaction, { code }: PolicyRow, asOf: string): Promise<PolicyRelation[]> {
  const rows = await tx.rows<{ policy_codes: string[]; body: RelationRecord }>(sql`
    select policy_codes, body from policy_relation
    where ${code} = any(policy_codes) and ${inForce(asOf)} order by kind, policy_codes`);
  const nameOf = await namesOf(tx, [...new Set(rows.flatMap((row) => row.policy_codes))]);
  const labels = new Map((await standardKeys(tx)).map(({ key, labelZh }) => [key, labelZh]));
  return rows.map((row) => ({
    kind: row.body.kind,
    policyCodes: row.policy_codes.filter((other) => other !== code),
    textZh: relationInWords(row.body, code, nameOf, (key) => labels.get(key) ?? key),
  }));
}

/** Of each department the office of the nearest region; a number of the whole country where none is known. */
function offices(
  tx: Transaction,
  { departments }: PolicyRow,
  regionCode: string | null,
): Promise<PolicyOffice[]> {
  return tx.rows<PolicyOffice>(sql`
    select distinct on (place) department, name as "nameZh", phone as hotline
    from policy_office join unnest(${departments}::text[]) with ordinality as d(wanted, place) on department = wanted
    where region_code is null or region_code = any(${regionsAbove(regionCode)}::text[])
    order by place, length(rtrim(region_code, '0')) desc nulls last`);
}

interface VersionRow {
  readonly version: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly is_newest: boolean;
}

async function versions(tx: Transaction, code: string, asOf: string): Promise<PolicyVersion[]> {
  const rows = await tx.rows<VersionRow>(sql`
    select version, valid_from, valid_to, version = max(version) over () as is_newest
    from policy_version where policy_code = ${code} order by version desc`);
  return rows.map((row) => ({
    version: row.version,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    state: versionState(row, asOf),
  }));
}

/** What a version is superseded by is the next one; the last one, when it is over, ended with its policy. */
function versionState(row: VersionRow, asOf: string): PolicyVersionState {
  if (row.valid_from > asOf) return "UPCOMING";
  if (row.valid_to === null || row.valid_to >= asOf) return "IN_FORCE";
  return row.is_newest ? "ENDED" : "SUPERSEDED";
}

/** What one version of a policy says otherwise than another. Errors: NOT_FOUND, INVALID_INPUT. */
export function policyDifferences(
  ctx: RequestContext,
  code: string,
  fromVersion: number,
  toVersion: number,
): Promise<PolicyDifference[]> {
  demand(ctx, "policy:read");
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<{ version: number; body: PolicyBody }>(sql`
      select version, body from policy_version where policy_code = ${code} and version in (${fromVersion}, ${toVersion})`);
    const bodyOf = (version: number) => rows.find((row) => row.version === version)?.body;
    const [one, other] = [bodyOf(fromVersion), bodyOf(toVersion)];
    if (rows.length === 0) throw notFound("这项政策");
    if (!one) throw invalid({ fromVersion: "没有这个版本。" });
    if (!other) throw invalid({ toVersion: "没有这个版本。" });
    const nameOf = await namesOf(
      tx,
      [one, other].flatMap(({ benefit }) => benefit.opens ?? []),
    );
    return differences(policyParts(one, nameOf), policyParts(other, nameOf));
  });
}
