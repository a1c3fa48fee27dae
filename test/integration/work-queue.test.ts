import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDonations } from "../../api/charity/donation.queries.ts";
import { reportDonation } from "../../api/charity/donation.service.ts";
import { needs } from "../../api/need/need.queries.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { visits } from "../../api/purchase/visit.queries.ts";
import { checkIn, submitVisit } from "../../api/purchase/visit.service.ts";
import { workQueue } from "../../api/work/work-queue.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

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

/** Counts as late in the list what the queue counts as overdue, on each of some days; gives those counts. */
async function lateOn(
  who: TestActor,
  key: string,
  days: readonly string[],
  daysLeft: () => Promise<(number | null)[]>,
): Promise<number[]> {
  const counts: number[] = [];
  for (const day of days) {
    test.clock.set(new Date(`${day}T10:00:00+08:00`));
    const left = await daysLeft();
    const late = left.filter((each) => each !== null && each < 0).length;
    expect(await waiting(who, key), day).toEqual({ count: left.length, overdue: late, soon: 0 });
    counts.push(late);
  }
  test.clock.set(START);
  return counts;
}

describe("visits that wait for a decision", () => {
  it("come by when they were handed in over the pages, late from the day on which the list says so", async () => {
    const ground = purchaseGround(actors);
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const workers = await Promise.all(
      ["甲", "乙", "丙"].map((person) => actors.as("CONTRACTOR_WORKER", { person })),
    );
    const vouchers: string[] = [];
    for (const _ of workers)
      vouchers.push(await ground.voucher((await ground.item()).itemId, await ground.contract()));
    const begin = (day: string, nth: number) => {
      test.clock.set(new Date(`${day}T10:00:00+08:00`));
      return checkIn(workers[nth]!, { voucherId: vouchers[nth]!, placeNote: "家中" }, freshKey());
    };
    const handIn = (day: string, nth: number, visitId: string) => {
      test.clock.set(new Date(`${day}T11:00:00+08:00`));
      return submitVisit(workers[nth]!, { visitId, units: 1, confirmedBy: "RECIPIENT" }, freshKey());
    };
    // Handed in on Thursday 5, Friday 6 and Saturday 7 March; the last of them was the first to begin.
    const early = await begin("2026-03-05", 0);
    const ids = [
      await handIn("2026-03-05", 1, await begin("2026-03-05", 1)),
      await handIn("2026-03-06", 2, await begin("2026-03-06", 2)),
      await handIn("2026-03-07", 0, early),
    ];
    const seen = async () => {
      const first = await visits(reviewer, { state: "SUBMITTED" }, { first: 2 });
      const after = first.pageInfo.endCursor;
      return [...first.nodes, ...(await visits(reviewer, { state: "SUBMITTED" }, { first: 2, after })).nodes];
    };
    expect((await seen()).map(({ id }) => id)).toEqual(ids);
    expect((await seen()).map(({ decideBy }) => decideBy)).toEqual([
      "2026-03-10",
      "2026-03-11",
      "2026-03-11",
    ]);
    const days = ["2026-03-10", "2026-03-11", "2026-03-12"];
    const left = async () => (await seen()).map(({ decideDaysLeft }) => decideDaysLeft);
    expect(await lateOn(reviewer, "approveVisits", days, left)).toEqual([0, 1, 3]);
    expect((await visits(reviewer, {}, {})).nodes[0]?.id).toBe(ids[1]);
  });
});

describe("donations that wait for the finance officer", () => {
  it("come oldest first when asked for alone, late from the day on which the list says so", async () => {
    const finance = await actors.as("CHARITY_FINANCE");
    const ids: string[] = [];
    for (const day of ["2026-03-04", "2026-03-06", "2026-03-07"]) {
      test.clock.set(new Date(`${day}T10:00:00+08:00`));
      const input = { donorIsPerson: true, amount: "100", receivedOn: day };
      ids.push(await reportDonation(charity, input, freshKey()));
    }
    const seen = async () => {
      const first = await listDonations(finance, { states: ["REPORTED"] }, { first: 2 });
      const after = first.pageInfo.endCursor;
      const rest = await listDonations(finance, { states: ["REPORTED"] }, { first: 2, after });
      return [...first.nodes, ...rest.nodes];
    };
    expect((await seen()).map(({ id }) => id)).toEqual(ids);
    const days = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"];
    const left = async () => (await seen()).map(({ confirmDaysLeft }) => confirmDaysLeft);
    expect(await lateOn(finance, "confirmDonations", days, left)).toEqual([0, 1, 1, 3]);
    expect((await listDonations(finance, {}, {})).nodes[0]?.id).toBe(ids[2]);
  });

  it("are found by a serial or a part of it, and no mark in it is a pattern", async () => {
    const [donation] = (await listDonations(charity, {}, {})).nodes;
    const found = async (serial: string) => (await listDonations(charity, { serial }, {})).totalCount;
    expect(await found(` ${donation?.serial} `)).toBe(1);
    expect(await found(donation?.serial.slice(-6) ?? "")).toBe(1);
    expect([await found("%"), await found("捐____-")]).toEqual([0, 0]);
    await refused(listDonations(charity, { serial: "捐".repeat(21) }, {}), "INVALID_INPUT");
  });
});
