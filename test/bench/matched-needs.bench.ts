import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { matchedNeeds } from "../../api/need/matched-needs.service.ts";
import { Region } from "../../api/organisation/region.entity.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { multiplyNeed } from "../support/many-needs.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/** How many needs are live at once: a few, and as many as a whole city would have. */
const SIZES = (process.env["BENCH_NEEDS"] ?? "10000,200000").split(",").map(Number);
const REPEATS = 15;
const COUNTIES = ["371602", "371603", "371621", "371622", "371623", "371625", "371681"];
const townships = COUNTIES.flatMap((county) =>
  Array.from({ length: 13 }, (_, n) => `${county}${String(n + 1).padStart(3, "0")}000`),
);

const focuses = {
  narrow: {
    categories: ["N1", "N8"],
    regionCodes: ["371602000000"],
    crowdTags: ["ELDER_ALONE"],
    minAmount: "500",
    maxAmount: "10000",
    levels: ["URGENT", "HIGH"],
  },
  "of townships": {
    categories: ["N3"],
    regionCodes: ["371602001000", "371603002000"],
    crowdTags: [],
    levels: [],
  },
  any: { categories: [], regionCodes: [], crowdTags: [], levels: [] },
} as const;

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
  let test: TestPlatform;
  let charity: TestActor;

  beforeAll(async () => {
    test = await openTestPlatform();
    const actors = await seedActors(test);
    charity = await actors.as("CHARITY_OFFICER");
    const { id } = await new Needs(test, actors).listed();
    const ground = { unaudited: "the ground on which a test stands" };
    await scopedWrite(
      systemContext(test.platform),
      async (tx) => {
        for (const code of [...townships, ...COUNTIES.map((county) => `${county}000000`)]) {
          if (await tx.em.findOne(Region, { code })) continue;
          const level = code.endsWith("000000") ? "COUNTY" : "TOWNSHIP";
          const region = {
            code,
            gbCode: code,
            name: code,
            pathName: code,
            level,
            validFrom: "2020-01-01",
          } as const;
          tx.em.create(Region, region);
        }
      },
      ground,
    );
    await multiplyNeed(test.database, id, { townships, count, families: 2_000 });
    test.clock.advance({ days: 1 });
  }, 900_000);
  afterAll(() => test.close());

  it.each(Object.entries(focuses))(
    "answers the first page, the hundredth and a filtered one: %s",
    async (name, focus) => {
      await setFundingFocus(charity, focus as unknown as Parameters<typeof setFundingFocus>[1]);
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
