import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapBandOf } from "../../api/kernel/masks.ts";
import { LIMIT_IN_FEN } from "../../api/kernel/money.ts";
import { anyFocus, bandsFor, charityParts } from "../../api/need/matching/charity-parts.ts";
import { contractorParts } from "../../api/need/matching/contractor-parts.ts";
import { reasonsFor, scoreOf } from "../../api/need/matching/score.ts";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { type GapBand, gapBands } from "../../schema/codes/gap-bands.ts";
import { matchParts } from "../../schema/codes/match-parts.ts";
import { effort } from "../support/effort.ts";
import { capabilities, focuses, shownNeeds } from "../support/matching-arbitraries.ts";

const named = (need: object) => ({ ...need, regionName: "市东街道" }) as never;

describe("the parts of a match", () => {
  it("have at most 100 points together, for a charity and for a contractor", () => {
    const most = (rules: { maxPoints: number }[]) => rules.reduce((sum, rule) => sum + rule.maxPoints, 0);
    expect(most(charityParts(anyFocus, new Map()))).toBe(100);
    expect(most(contractorParts([], new Map()))).toBe(100);
  });

  it("give no outcome more points than the part has, and end with one that always holds", () => {
    fc.assert(
      fc.property(focuses, capabilities, (focus, capability) => {
        for (const rule of [...charityParts(focus, new Map()), ...contractorParts(capability, new Map())]) {
          expect(rule.maxPoints).toBe(matchParts[rule.part].maxPoints);
          expect(rule.outcomes.at(-1)?.when).toEqual({ kind: "always" });
          for (const { points } of rule.outcomes) expect(points >= 0 && points <= rule.maxPoints).toBe(true);
        }
      }),
      { numRuns: effort(200) },
    );
  });

  it("take few values, so that many needs share a score", () => {
    const values = new Set<number>();
    fc.assert(
      fc.property(focuses, shownNeeds, (focus, need) => {
        values.add(scoreOf(reasonsFor(charityParts(focus, new Map()), named(need))));
      }),
      { numRuns: effort(2_000) },
    );
    expect(values.size).toBeLessThanOrEqual(2 * 3 * 2 * 3 * 4);
  });

  it("sum to the score, and each says something in both languages", () => {
    fc.assert(
      fc.property(focuses, capabilities, shownNeeds, (focus, capability, need) => {
        for (const rules of [charityParts(focus, new Map()), contractorParts(capability, new Map())]) {
          const reasons = reasonsFor(rules, named(need));
          expect(reasons.length).toBe(5);
          expect(scoreOf(reasons)).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
          for (const reason of reasons) {
            expect(reason.satisfied).toBe(reason.points > 0);
            expect(reason.textZh).toMatch(/\p{Script=Han}/u);
            expect(reason.textEn).toMatch(/[A-Za-z]/);
            expect(reason.textZh + reason.textEn).not.toMatch(/undefined|null|\[object/);
          }
        }
      }),
      { numRuns: effort(500) },
    );
  });

  it("name of a person only the groups that the focus named", () => {
    fc.assert(
      fc.property(focuses, shownNeeds, (focus, need) => {
        const texts = JSON.stringify(reasonsFor(charityParts(focus, new Map()), named(need)));
        for (const tag of need.crowdTags ?? []) {
          if (!focus.crowdTags.includes(tag)) expect(texts).not.toContain(`「${crowdTags[tag].zh}」`);
        }
      }),
      { numRuns: effort(500) },
    );
  });
});

describe("a funding focus's amounts", () => {
  it("take a band wholly, partly or not at all, and never more than its edges allow", () => {
    const amount = fc.bigInt({ min: 0n, max: 5_000_000n });
    const lacking = fc.bigInt({ min: 1n, max: 5_000_000n });
    fc.assert(
      fc.property(amount, amount, lacking, (one, two, gap) => {
        const [min, max] = one < two ? [one, two] : [two, one];
        const { within, overlapping } = bandsFor(min, max);
        const band = gapBandOf(gap) as GapBand;
        const fits = gap >= min && gap <= max;
        if (within.includes(band)) expect(fits).toBe(true);
        if (!within.includes(band) && !overlapping.includes(band)) expect(fits).toBe(false);
      }),
      { numRuns: effort(1_000) },
    );
  });

  it("without limits take every band", () => {
    expect(bandsFor(0n, LIMIT_IN_FEN).within).toEqual(Object.keys(gapBands) as GapBand[]);
  });
});

describe("a minor", () => {
  it("scores the same whatever groups a focus names, so that no focus finds out what a child is", () => {
    fc.assert(
      fc.property(
        shownNeeds,
        focuses,
        fc.constantFrom(...(Object.keys(crowdTags) as (keyof typeof crowdTags)[])),
        (need, focus, tag) => {
          const minor = { ...need, crowdTags: null, regionName: "滨城区" };
          const crowdOf = (tags: readonly (keyof typeof crowdTags)[]) =>
            reasonsFor(charityParts({ ...focus, crowdTags: tags }, new Map()), minor).find(
              ({ part }) => part === "CROWD",
            );
          expect(crowdOf([tag])).toEqual(crowdOf(["ORPHAN"]));
        },
      ),
      { numRuns: effort(100) },
    );
  });
});
