import { type CrowdTag, crowdTags } from "../../schema/codes/crowd-tags.ts";
import { type Identity, identities } from "../../schema/codes/identities.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, Problems, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { AssistanceIdentity, PersonTag } from "./fact.entity.ts";
import { auditHousehold, demandMember, heldBy, lockHousehold, lockHouseholdOf } from "./locked-household.ts";

interface SetIdentityGiven {
  readonly householdId: string;
  readonly personId?: string | null;
  readonly identity: Identity;
  readonly validFrom: string;
}

/**
 * Sets the assistance identity of a family, or of one member alone, from a date on. There is one at a time: the one
 * in force ends the day before. NONE ends it and begins none.
 */
export async function setIdentity(
  ctx: RequestContext,
  input: SetIdentityGiven,
): Promise<{ householdId: string }> {
  demand(ctx, "assistance:record");
  return scopedWrite(ctx, (tx) => changeIdentity(tx, input));
}

async function changeIdentity(
  tx: WriteTransaction,
  input: SetIdentityGiven,
): Promise<{ householdId: string }> {
  const household = await lockHousehold(tx, input.householdId);
  const personId = input.personId ?? null;
  if (personId) await demandMember(tx, household, personId);
  const problems = new Problems();
  problems.require(input.validFrom <= shanghaiDate(tx.now), "validFrom", "起始日期不能晚于今天。");
  const latest = await latestIdentity(tx, household.id, personId);
  const isLater = !latest || input.validFrom > (latest.valid_to ?? latest.valid_from);
  problems.require(isLater, "validFrom", "起始日期应晚于上一个救助身份的日期。");
  problems.throwIfAny();
  const open = latest?.valid_to === null ? latest : null;
  if (input.identity === (open?.identity ?? "NONE")) {
    throw stateConflict(`当前已是「${identities[input.identity].zh}」。`);
  }
  if (open) {
    const lastDay = addCalendarDays(input.validFrom, -1);
    await tx.rows(sql`update assistance_identity set valid_to = ${lastDay} where id = ${open.id}`);
  }
  if (input.identity !== "NONE") {
    tx.em.create(AssistanceIdentity, {
      id: newId(tx.now),
      householdId: household.id,
      personId,
      regionCode: household.regionCode,
      identity: input.identity,
      validFrom: input.validFrom,
      recordedBy: actorOf(tx.ctx).userId,
      recordedAt: tx.now,
    });
  }
  auditHousehold(
    tx,
    household,
    "identity.set",
    {
      about: `${identities[open?.identity ?? "NONE"].zh} → ${identities[input.identity].zh}`,
      personId,
      validFrom: input.validFrom,
    },
    [{ field: "identity", before: open?.identity ?? "NONE", after: input.identity }],
  );
  return { householdId: household.id };
}

interface IdentityRow {
  id: string;
  identity: Identity;
  valid_from: string;
  valid_to: string | null;
}

function latestIdentity(
  tx: Transaction,
  householdId: string,
  personId: string | null,
): Promise<IdentityRow | undefined> {
  return tx.row<IdentityRow>(sql`
    select id, identity, valid_from, valid_to from assistance_identity
    where ${heldBy(householdId, personId)}
    order by valid_from desc limit 1`);
}

/** Adds a person to a group, from today on. */
export async function addTag(
  ctx: RequestContext,
  personId: string,
  tag: CrowdTag,
): Promise<{ householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, async (tx) => {
    const household = await lockHouseholdOf(tx, personId);
    const held = await tx.row(
      sql`select 1 from person_tag where person_id = ${personId} and tag = ${tag} and valid_to is null`,
    );
    if (held) throw new DomainError("DUPLICATE", `此人已有「${crowdTags[tag].zh}」标签。`);
    const { regionCode } = household;
    const validFrom = shanghaiDate(tx.now);
    tx.em.create(PersonTag, { id: newId(tx.now), personId, regionCode, tag, validFrom });
    auditHousehold(tx, household, "tag.add", { about: crowdTags[tag].zh, personId }, [
      { field: "tag", after: tag },
    ]);
    return { householdId: household.id };
  });
}

/** Takes a person out of a group; today is the last day. */
export async function endTag(ctx: RequestContext, tagId: string): Promise<{ householdId: string }> {
  demand(ctx, "beneficiary:record");
  knownId(tagId, "这个标签");
  return scopedWrite(ctx, async (tx) => {
    const row = await tx.row<{ person_id: string; tag: CrowdTag; valid_to: string | null }>(sql`
      select person_id, tag, valid_to from person_tag where id = ${tagId} and ${inOwnRegion(ctx)} for update`);
    if (!row) throw notFound("这个标签");
    if (row.valid_to) throw stateConflict("这个标签已经取消。");
    const household = await lockHouseholdOf(tx, row.person_id);
    const today = shanghaiDate(tx.now);
    await tx.rows(sql`update person_tag set valid_to = ${today} where id = ${tagId}`);
    auditHousehold(tx, household, "tag.end", { about: crowdTags[row.tag].zh, personId: row.person_id }, [
      { field: "tag", before: row.tag },
    ]);
    return { householdId: household.id };
  });
}
