import type { WriteTransaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { lockHousehold } from "../locked-household.ts";
import { recordDeath } from "../record-death.ts";
import { raiseTask, raiseTasksOfDeath } from "../task/raise-tasks.ts";
import type { DepartmentFeed } from "./feed.entity.ts";

interface DeathRow {
  readonly personId: string;
  readonly householdId: string;
  readonly membershipId: string | null;
  readonly day: string;
  readonly outcome: "NEW" | "DISPUTED";
}

/**
 * Records each death as at the counter, with all that it stops, and raises what it asks of people: whether and how
 * assistance ends is theirs to decide. What was done for somebody after the day of death is pointed out and stays. Of
 * whom another day stands, only that is raised. Returns how many deaths were recorded.
 */
export async function applyDeaths(tx: WriteTransaction, feed: DepartmentFeed): Promise<number> {
  const deaths = await tx.rows<DeathRow>(sql`
    select v.person_id as "personId", v.household_id as "householdId", m.id as "membershipId", v.value #>> '{}' as day,
      v.outcome
    from feed_value v left join membership m on m.person_id = v.person_id and m.valid_to is null
    where v.feed_id = ${feed.id} order by v.household_id, v.person_id`);
  const from = { feedId: feed.id, feedSerial: feed.serial };
  let recorded = 0;
  for (const { personId, householdId, membershipId, day, outcome } of deaths) {
    const household = await lockHousehold(tx, householdId);
    if (outcome === "NEW") {
      await recordDeath(tx, household, { personId, membershipId: membershipId!, day, about: feed.serial });
      await raiseTasksOfDeath(tx, household, personId, from);
      recorded += 1;
    } else {
      await raiseTask(tx, household, personId, "CHECK_DEATH_DATE", from);
    }
  }
  return recorded;
}
