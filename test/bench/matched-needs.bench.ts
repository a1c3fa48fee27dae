import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { matchedNeeds } from "../../api/need/matched-needs.service.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/** How many needs are live at once. A city of four million has registered some ten thousand families. */
const LIVE = Number(process.env["BENCH_NEEDS"] ?? 20_000);
const REPEATS = 7;

let test: TestPlatform;
let charity: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  const actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  const { id } = await new Needs(test, actors).listed();
  await multiply(id);
  await setFundingFocus(charity, {
    categories: ["N1", "N8"],
    regionCodes: [regionCode("county")],
    crowdTags: ["ELDER_ALONE"],
    minAmount: "500",
    maxAmount: "10000",
    levels: ["URGENT", "HIGH"],
  });
}, 300_000);
afterAll(() => test.close());

/** Copies one listed need, with other categories, levels, places and amounts, past the services: it is only load. */
async function multiply(id: string): Promise<void> {
  await test.database.asOperator(
    `insert into need_item select (jsonb_populate_record(i, jsonb_build_object(
        'id', '019b0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'), 'serial', 'bench-' || n,
        'category', 'N' || (1 + n % 9), 'level', (array['URGENT', 'HIGH', 'NORMAL'])[1 + n % 3],
        'region_code', (array['371602001001', '371602002001', '371603001001'])[1 + n % 3],
        'approved_cost_in_fen', 10000 + n * 37 % 4000000, 'gap_in_fen', 10000 + n * 37 % 4000000,
        'listed_at', i.listed_at + n * interval '1 second'))).*
      from need_item i, generate_series(1, ${LIVE}) n where i.id = $1`,
    [id],
  );
  await test.database.asOperator("analyze need_item");
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(REPEATS / 2)]!;
}

describe(`matched needs among ${LIVE} live ones`, () => {
  it("answers the first page, a late page and a filtered one", async () => {
    let page = await matchedNeeds(charity, {}, { first: 100 });
    for (let turn = 0; turn < 20 && page.pageInfo.endCursor; turn += 1) {
      page = await matchedNeeds(charity, {}, { first: 100, after: page.pageInfo.endCursor });
    }
    const after = page.pageInfo.endCursor;
    // The floor: the rows of one page in the order of listing, with no security, no score and no view.
    const floor = await time(() =>
      test.database.asOperator(
        "select * from need_item where state = 'LISTED' order by listed_at, id limit 26",
      ),
    );
    const figures = {
      first: await time(() => matchedNeeds(charity, {}, { first: 25 })),
      late: await time(() => matchedNeeds(charity, {}, { first: 25, after })),
      filtered: await time(() => matchedNeeds(charity, { category: "N8", minScore: 60 }, { first: 25 })),
    };
    console.log(
      Object.entries(figures)
        .map(
          ([name, ms]) =>
            `${name} page: ${ms.toFixed(0)} ms (median), ${(ms / floor).toFixed(1)} times the floor`,
        )
        .join("\n"),
    );
    expect(figures.first).toBeGreaterThan(0);
  }, 300_000);
});
