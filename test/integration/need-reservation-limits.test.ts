import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { matchedNeed } from "../../api/need/matched-needs.service.ts";
import { unlistNeedItem } from "../../api/need/need-item.actions.ts";
import { releaseReservation, reserveNeed } from "../../api/need/reservation.service.ts";
import { RELEASES_A_DAY } from "../../api/need/reservation-limits.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
} from "../support/charity-ground.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let other: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));

const view = (who: TestActor, item: string) => matchedNeed(who, refOf(who, item));
const reserve = async (who: TestActor, item: string) =>
  (await reserveNeed(who, refOf(who, item), key())).reservationId;
const release = async (who: TestActor, item: string) => releaseReservation(who, await reserve(who, item));
const listed = async (wish = {}) => ((await listedItems(actors, [wish])) as [string])[0];

describe("a charity that gave a need back or let its term run out", () => {
  it("may reserve it again after five working days, is told from which day, and no other charity waits", async () => {
    const item = await listed();
    await release(charity, item);
    // From Wednesday 4 March 2026 the fifth working day is Wednesday 11 March.
    test.clock.set("2026-03-11T15:59:59.999Z");
    const { message } = await refused(reserve(charity, item), "STATE_CONFLICT");
    expect(message).toContain("2026-03-12");
    const refusal = { action: "reserveNeed", allowed: false, reasonZh: message };
    expect((await view(charity, item)).availableActions).toMatchObject([refusal]);
    expect((await view(other, item)).availableActions).toMatchObject([{ allowed: true }]);
    test.clock.set("2026-03-11T16:00:00.000Z");
    expect((await view(charity, item)).availableActions).toMatchObject([{ allowed: true }]);
    await reserve(charity, item);
    // That term ends with 19 March, and five working days later is 26 March.
    test.clock.set("2026-03-24T02:00:00Z");
    expect((await refused(reserve(charity, item), "STATE_CONFLICT")).message).toContain("2026-03-27");
    await reserve(other, item);
  });

  it("does not wait when staff ended the reservation", async () => {
    const item = await listed();
    await reserve(charity, item);
    await unlistNeedItem(await actors.as("TOWNSHIP_OFFICER"), item, "信息需要补充");
    await test.database.asOperator(
      "update need_item set state = 'LISTED', consent_valid_until = '2027-02-28' where id = $1",
      [item],
    );
    await reserve(charity, item);
  });

  it(`does so at most ${RELEASES_A_DAY} times a day, and is told so in words; a new day begins anew`, async () => {
    test.clock.advance({ days: 1 });
    const items = await listedItems(
      actors,
      Array.from({ length: RELEASES_A_DAY + 1 }, () => ({})),
    );
    const last = items.pop() as string;
    for (const item of items) await release(charity, item);
    const id = await reserve(charity, last);
    const { message } = await refused(releaseReservation(charity, id), "RATE_LIMITED");
    expect(message).toContain(`${RELEASES_A_DAY} 次`);
    expect((await view(charity, last)).myReservation?.state).toBe("OPEN");
    await release(other, await listed());
    test.clock.advance({ days: 1 });
    await releaseReservation(charity, id);
  });

  it("gets an answer, though it may not read the need any more: the reservation is given back", async () => {
    test.clock.advance({ days: 5 });
    const id = await reserve(charity, await listed());
    const mark = (value: boolean) =>
      test.database.asOperator("update organisation set charity_mark = $2 where id = $1", [
        charity.actor.organisationId,
        value,
      ]);
    await mark(false);
    try {
      const answer = await actors
        .client(charity)
        .query("mutation($id: ID!) { releaseReservation(reservationId: $id) { ref } }", { id });
      expect(answer).toEqual({ releaseReservation: null });
      await refused(releaseReservation(charity, id), "STATE_CONFLICT");
    } finally {
      await mark(true);
    }
  });
});

describe("the place of a need that is listed with its county alone", () => {
  const placeOf = async (item: string) => (await view(charity, item)).exact?.region.name;

  it("stays the county under a reservation, and is the township once money stands there", async () => {
    const item = await listed({ category: "N6" });
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "100");
    await reserve(charity, item);
    expect(await placeOf(item)).toBe("滨城区");
    const partly = await listed({ category: "N6" });
    await adoptedProject(actors, charity, [partly]);
    await fund(charity, donation, partly, "1");
    expect(await placeOf(partly)).toBe("市东街道");
  });

  it("of a minor stays the county also then", async () => {
    const child = await listed({ category: "N7", isMinor: true });
    await adoptedProject(actors, charity, [child]);
    await fund(charity, await confirmedDonation(actors, charity, "100"), child, "1");
    expect(await placeOf(child)).toBe("滨城区");
  });
});
