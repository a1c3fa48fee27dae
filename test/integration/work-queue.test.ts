import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs } from "../../api/need/need.queries.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { workQueue } from "../../api/work/work-queue.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
  const { id } = await new Needs(test, actors).listed();
  const ref = test.platform.vault.opaqueReference(charity.actor.organisationId, id);
  await reserveNeed(charity, ref, freshKey());
});
afterAll(() => test.close());

const waiting = async (who: TestActor, key: string) => {
  const item = (await workQueue(who)).find((each) => each.key === key);
  return { count: item?.count, overdue: item?.overdue, soon: item?.soon };
};

describe("a reservation on the page of what waits", () => {
  it("presses as its term nears, is never late, and is gone when the term is over", async () => {
    const seen = () => waiting(charity, "openReservations");
    expect(await seen()).toEqual({ count: 1, overdue: 0, soon: 0 });
    // Five working days from Wednesday 4 March end with Wednesday 11 March.
    test.clock.set(new Date("2026-03-11T12:00:00+08:00"));
    expect(await seen()).toEqual({ count: 1, overdue: 0, soon: 1 });
    expect(await waiting(county, "reservedNeeds")).toEqual({ count: 1, overdue: 0, soon: 1 });
    test.clock.set(new Date("2026-03-12T00:00:01+08:00"));
    expect(await seen()).toEqual({ count: 0, overdue: 0, soon: 0 });
    test.clock.set(START);
  });

  it("says in both languages in what way it presses", async () => {
    const item = (await workQueue(charity)).find(({ key }) => key === "openReservations");
    expect(item).toMatchObject({ soonZh: "24 小时内到期", soonEn: "end within 24 hours" });
  });
});

describe("drafts of needs that wait for the township", () => {
  it("come oldest first over the pages, late in the queue from the day on which the list says so", async () => {
    const ground = new Needs(test, actors);
    const officer = await actors.as("TOWNSHIP_OFFICER");
    // Recorded on Wednesday 4, Friday 6 and Saturday 7 March: five working days end on 11, 13 and 13 March.
    const ids: string[] = [];
    for (const day of ["2026-03-04", "2026-03-06", "2026-03-07"]) {
      test.clock.set(new Date(`${day}T10:00:00+08:00`));
      ids.push((await ground.recorded()).id);
    }
    const seen = async () => {
      const first = await needs(officer, { state: "DRAFT" }, { first: 2 });
      const rest = await needs(officer, { state: "DRAFT" }, { first: 2, after: first.pageInfo.endCursor });
      return [...first.nodes, ...rest.nodes];
    };
    const late = async (day: string) => {
      test.clock.set(new Date(`${day}T10:00:00+08:00`));
      const marked = (await seen()).filter(({ verifyDaysLeft: left }) => left !== null && left < 0).length;
      expect(await waiting(officer, "verifyNeeds")).toEqual({ count: 3, overdue: marked, soon: 0 });
      return marked;
    };
    expect(await late("2026-03-11")).toBe(0);
    expect((await seen()).map(({ id }) => id)).toEqual(ids);
    expect(await late("2026-03-12")).toBe(1);
    expect(await late("2026-03-13")).toBe(1);
    expect(await late("2026-03-14")).toBe(3);
    test.clock.set(START);
  });
});
