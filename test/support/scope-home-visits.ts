import { HomeVisit, VisitPlan } from "../../api/beneficiary/home-visit/home-visit.entity.ts";
import { StoredVisitDue, VisitDueMark } from "../../api/beneficiary/home-visit/visit-due.entity.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import type { TestActor } from "./actors.ts";
import { idOf, regionCode } from "./city.ts";

/** A visit of the township to a family of the village, and how often it is visited. */
export async function scopeHomeVisits(
  township: TestActor,
  { householdId, personId }: { readonly householdId: string; readonly personId: string },
) {
  const ids = {
    visit: idOf("scope home visit"),
    plan: idOf("scope visit plan"),
    mark: idOf("scope mark"),
    household: householdId,
  };
  const { userId } = township.actor;
  await scopedWrite(
    township,
    async ({ em, now }) => {
      em.create(HomeVisit, {
        id: ids.visit,
        householdId,
        regionCode: regionCode("village"),
        visitedAt: now,
        visitedOn: shanghaiDate(now),
        purpose: "ROUTINE",
        outcome: "SEEN",
        metPersonIds: [personId],
        photoFileIds: [],
        visitorId: userId,
        recordedAt: now,
      });
      em.create(VisitPlan, {
        id: ids.plan,
        householdId,
        regionCode: regionCode("village"),
        visitInterval: "MONTHLY",
        reason: "范围",
        responsibleUserId: userId,
        validFrom: shanghaiDate(now),
        setBy: userId,
        setAt: now,
      });
      em.create(StoredVisitDue, {
        householdId,
        regionCode: regionCode("village"),
        months: 1,
        isOwn: true,
        responsibleUserId: userId,
        lastSeenOn: shanghaiDate(now),
        dueOn: shanghaiDate(now),
        standsFrom: shanghaiDate(now),
        standsUntil: shanghaiDate(now),
        rule: "scope",
      });
      em.create(VisitDueMark, { id: ids.mark, householdId, regionCode: regionCode("village") });
    },
    { unaudited: "the ground on which a test stands" },
  );
  return ids;
}
