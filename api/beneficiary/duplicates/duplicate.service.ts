import type { DuplicateVerdict } from "../../../schema/codes/duplicate-verdicts.ts";
import { scopedWrite, type Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { notFound, stateConflict } from "../../kernel/errors.ts";
import { knownId } from "../../kernel/known-id.ts";
import { readNote, readReason } from "../../kernel/read-words.ts";
import { newId } from "../../kernel/uuid.ts";
import { pairBetween } from "./candidate.queries.ts";
import { DuplicateReview } from "./duplicate.entity.ts";

/** A pair has one order, whoever names it. */
export const inOrder = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one];

export function knownPair(one: string, other: string): [string, string] {
  const ids = [knownId(one, "这两条记录"), knownId(other, "这两条记录")] as const;
  if (one === other) throw notFound("这两条记录");
  return inOrder(...ids);
}

interface VerdictGiven {
  readonly personIds: readonly string[];
  readonly verdict: DuplicateVerdict;
  readonly note?: string | null;
}

/** Puts a verdict on two records on the record. The earlier ones stay; the same one twice is refused. */
export async function judgeDuplicate(
  ctx: RequestContext,
  { personIds, verdict, note }: VerdictGiven,
): Promise<{ personIds: [string, string] }> {
  demand(ctx, "beneficiary:find");
  if (personIds.length !== 2) throw notFound("这两条记录");
  const [first, second] = knownPair(personIds[0] as string, personIds[1] as string);
  const words = verdict === "UNSURE" ? readReason(note ?? "", "note") : readNote(note);
  return scopedWrite(ctx, async (tx) => {
    const regions = await holdBoth(tx, first, second);
    const pair = await pairBetween(tx, first, second);
    if (!pair) throw notFound("这两条记录");
    const standing = verdict === "SAME" ? "PROPOSED" : verdict;
    if (pair.standing === standing) throw stateConflict("已经这样判定过了。");
    tx.em.create(DuplicateReview, {
      id: newId(tx.now),
      firstPersonId: first,
      secondPersonId: second,
      firstRegionCode: regions.get(first) as string,
      secondRegionCode: regions.get(second) as string,
      verdict,
      note: words,
      basis: pair.basis,
      decidedBy: actorOf(ctx).userId,
      decidedAt: tx.now,
    });
    tx.audit({
      action: "duplicate.judge",
      objectKind: "person",
      objectId: first,
      detail: { second, verdict },
    });
    return { personIds: [first, second] };
  });
}

/** No merge comes between the look and the verdict. */
async function holdBoth(tx: Transaction, first: string, second: string): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; region_code: string }>(sql`
    select id, region_code from person where id = any(${[first, second]}::uuid[]) order by id for update`);
  return new Map(rows.map((row) => [row.id, row.region_code]));
}
