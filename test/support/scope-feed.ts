import { DepartmentFeed, FeedFinding, FeedValue } from "../../api/beneficiary/feed/feed.entity.ts";
import { RegisterTask } from "../../api/beneficiary/task/register-task.entity.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import type { TestActor } from "./actors.ts";
import { idOf, regionCode } from "./city.ts";

/** What a department sent to the county, of somebody in the village, and what it asks of the township. */
export async function scopeFeed(
  county: TestActor,
  place: { readonly householdId: string; readonly personId: string },
) {
  const ids = { feed: idOf("scope feed"), value: idOf("scope feed value"), task: idOf("scope task") };
  await scopedWrite(
    county,
    async ({ em, now }) => {
      for (const [id, serial] of [
        [idOf("scope feed before"), "数2026-999998"],
        [ids.feed, "数2026-999999"],
      ] as const)
        em.create(DepartmentFeed, {
          id,
          serial,
          kind: "DEATHS",
          source: "HEALTH",
          asOf: "2026-03-01",
          regionCode: regionCode("county"),
          state: "READY",
          fileId: idOf("scope feed file"),
          headings: [],
          mapping: [],
          counts: {},
          createdBy: county.actor.userId,
          createdAt: now,
        });
      await em.flush();
      em.create(FeedFinding, {
        feedId: ids.feed,
        no: 1,
        regionCode: regionCode("county"),
        row: 2,
        fault: "NAME_OTHER",
      });
      const ofPerson = { ...place, feedId: ids.feed, regionCode: regionCode("village") };
      em.create(FeedValue, {
        id: ids.value,
        ...ofPerson,
        row: 3,
        path: "person.death_date",
        value: "2026-02-20",
        outcome: "NEW",
        beside: [],
        replaces: [],
      });
      em.create(RegisterTask, {
        id: ids.task,
        ...ofPerson,
        kind: "END_GRANTS",
        state: "OPEN",
        dueOn: "2026-03-11",
        createdAt: now,
      });
    },
    { unaudited: "the ground on which a test stands" },
  );
  return ids;
}
