import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { matchedNeeds } from "../../api/need/matched-needs.service.ts";
import type { TestActor } from "../support/actors.ts";
import { focuses, type Ground, openMatching, townships } from "../support/matching-ground.ts";

/** How many needs are live at once: a few, and as many as a whole city would have. */
const SIZES = (process.env["BENCH_NEEDS"] ?? "10000,200000").split(",").map(Number);
const REPEATS = 15;
async function time(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(REPEATS / 2)]!;
}

/** The position after so many pages. */
async function after(who: TestActor, filter: object, pages: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let turn = 0; turn < pages / 4; turn += 1) {
    const page = await matchedNeeds(who, filter, { first: 100, after: cursor }, false);
    cursor = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  return cursor;
}

describe.each(SIZES)("matched needs among %i live ones", (count) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openMatching(count);
  }, 900_000);
  afterAll(() => ground.test.close());

  it.each(Object.entries(focuses))(
    "answers the first page, the hundredth and a filtered one: %s",
    async (name, focus) => {
      const { charity } = ground;
      await setFundingFocus(charity, focus);
      const hundredth = await after(charity, {}, 100);
      const page = (filter: object, from: string | null = null, isCounted = false) =>
        time(() => matchedNeeds(charity, filter, { first: 25, after: from }, isCounted));
      const figures = {
        first: await page({}),
        hundredth: await page({}, hundredth),
        "of a category": await page({ category: "N8" }),
        "of a township": await page({ regionCode: townships[0] }),
        "from a score": await page({ minScore: 60 }),
        "first, counted": await page({}, null, true),
        "from a score, counted": await page({ minScore: 90 }, null, true),
      };
      for (const [what, ms] of Object.entries(figures))
        console.log(`${count} ${name}: ${what} ${ms.toFixed(1)} ms`);
      expect(figures.first).toBeGreaterThan(0);
    },
    300_000,
  );
});
