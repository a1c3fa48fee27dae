import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { Problems } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { fieldOf } from "../policy/facts/fact-value.ts";
import { checkFact, type FactGiven, under } from "./household-input.ts";
import { writeFacts } from "./household-rows.ts";
import { auditHousehold, demandMember, heldBy, lockHousehold } from "./locked-household.ts";

interface AddFactGiven extends FactGiven {
  readonly householdId: string;
  readonly personId?: string | null;
}

/** Adds what one source says; it takes the place of what the same source said before, and of nothing else. */
export async function addFact(
  ctx: RequestContext,
  input: AddFactGiven,
  idempotencyKey: string,
): Promise<{ id: string; householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, (tx) => createFact(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "addFact", body: input },
  });
}

async function createFact(
  tx: Transaction,
  input: AddFactGiven,
): Promise<{ id: string; householdId: string }> {
  const household = await lockHousehold(tx, input.householdId);
  const personId = input.personId ?? null;
  if (personId) await demandMember(tx, household, personId);
  const today = shanghaiDate(tx.now);
  const problems = new Problems();
  const checked = checkFact(problems, "", input, personId ? "person" : "household", today);
  problems.throwIfAny();
  const fact = { ...checked!, id: newId(tx.now), personId };
  await supersede(tx, problems, "", household.id, fact);
  problems.throwIfAny();
  const place = { householdId: household.id, regionCode: household.regionCode, since: today };
  await writeFacts(tx, [{ fact, place }]);
  auditHousehold(tx, household, "fact.add", {
    about: fieldOf(fact.path)!.labelZh,
    path: fact.path,
    source: fact.source,
    personId,
  });
  return { id: fact.id, householdId: household.id };
}

/** Under the lock of the family. News that are older than what the source said already are refused. */
export async function supersede(
  tx: Transaction,
  problems: Problems,
  at: string,
  householdId: string,
  fact: { path: string; source: string; obtainedOn: string; personId: string | null },
): Promise<void> {
  const live = await tx.row<{ id: string; obtained_on: string }>(sql`
    select id, obtained_on from fact
    where ${heldBy(householdId, fact.personId)} and path = ${fact.path} and source = ${fact.source}
      and superseded_at is null`);
  if (!live) return;
  const isNews = live.obtained_on <= fact.obtainedOn;
  problems.require(isNews, under(at, "obtainedOn"), "同一来源已有更晚取得的信息。");
  if (isNews) await tx.rows(sql`update fact set superseded_at = ${tx.now} where id = ${live.id}`);
}
