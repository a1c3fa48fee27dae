import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { gapBandOf } from "../../api/kernel/masks.ts";
import { charityParts } from "../../api/need/matching/charity-parts.ts";
import { contractorParts } from "../../api/need/matching/contractor-parts.ts";
import { type PartRule, reasonsFor, scoreOf, scoreSql } from "../../api/need/matching/score.ts";
import { gapBandCase } from "../../api/need/need.entity.ts";
import { effort } from "../support/effort.ts";
import { capabilities, focuses, shownNeeds } from "../support/matching-arbitraries.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;

beforeAll(async () => {
  test = await openTestPlatform();
});
afterAll(() => test.close());

type Shown = typeof shownNeeds extends fc.Arbitrary<infer Need> ? Need : never;

/** The score that the database gives to needs that stand in no table. */
async function scoresInSql(rules: readonly PartRule[], needs: readonly Shown[]): Promise<number[]> {
  const json = JSON.stringify(
    needs.map((need, n) => ({
      n,
      category: need.category,
      level: need.level,
      service_item: need.serviceItem,
      quantity: need.quantity,
      shown_tags: need.crowdTags,
      gap_band: need.gapBand,
      township: need.township,
      county: need.county,
      city: need.city,
      province: need.province,
    })),
  );
  return scoped(systemContext(test.platform), async (tx) => {
    const rows = await tx.rows<{ score: number }>(sql`
      select (${scoreSql(rules)})::int as score
      from jsonb_to_recordset(${json}::jsonb) as need(n int, category text, level text, service_item text,
        quantity int, shown_tags text[], gap_band text, township text, county text, city text, province text)
      order by n`);
    return rows.map((row) => row.score);
  });
}

const scoresInCode = (rules: readonly PartRule[], needs: readonly Shown[]) =>
  needs.map((need) => scoreOf(reasonsFor(rules, { ...need, regionName: "某地" })));

const batches = fc.array(shownNeeds, { minLength: 30, maxLength: 30 });

describe("the score of the database", () => {
  it("equals the sum of the reasons, for every need and every funding focus", async () => {
    await fc.assert(
      fc.asyncProperty(focuses, batches, async (focus, needs) => {
        const rules = charityParts(focus, new Map());
        expect(await scoresInSql(rules, needs)).toEqual(scoresInCode(rules, needs));
      }),
      { numRuns: effort(100) },
    );
  });

  it("equals the sum of the reasons, for every need and every set of contracts", async () => {
    await fc.assert(
      fc.asyncProperty(capabilities, batches, async (capability, needs) => {
        const rules = contractorParts(capability, new Map());
        expect(await scoresInSql(rules, needs)).toEqual(scoresInCode(rules, needs));
      }),
      { numRuns: effort(100) },
    );
  });

  it("rests on the same gap bands as the masks", async () => {
    const gaps = [
      0n,
      1n,
      49_999n,
      50_000n,
      199_999n,
      200_000n,
      499_999n,
      999_999n,
      1_000_000n,
      3_000_000n,
      10n ** 12n,
    ];
    const rows = await scoped(systemContext(test.platform), (tx) =>
      tx.rows<{ gap: bigint; band: string | null }>(
        sql`select gap, ${raw(gapBandCase("gap"))} as band from unnest(${gaps.map(String)}::bigint[]) gap`,
      ),
    );
    expect(rows.map((row) => row.band)).toEqual(gaps.map(gapBandOf));
  });
});
