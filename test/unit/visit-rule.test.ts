import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsAround, spanOf } from "../../api/beneficiary/home-visit/visit-due.ts";
import { visitReasons } from "../../api/beneficiary/home-visit/visit-rule.ts";
import { addCalendarDays } from "../../api/kernel/shanghai-date.ts";
import { type CrowdTag, crowdTags } from "../../schema/codes/crowd-tags.ts";
import { type Identity, identities } from "../../schema/codes/identities.ts";
import { visitIntervals } from "../../schema/codes/visit-intervals.ts";
import { crowdVisits, identityVisits, visitPlanReasons } from "../../schema/codes/visit-plan-reasons.ts";

const someIdentities = fc.uniqueArray(fc.constantFrom(...(Object.keys(identities) as Identity[])));
const someTags = fc.uniqueArray(fc.constantFrom(...(Object.keys(crowdTags) as CrowdTag[])));
const months = (interval: keyof typeof visitIntervals) => visitIntervals[interval].months;

describe("how often a family is visited", () => {
  it("is as often as the reason asks that asks for it most, whatever else applies", () => {
    fc.assert(
      fc.property(someIdentities, someTags, (held, tags) => {
        const asked = [
          ...held.map((identity) => identityVisits[identity].interval),
          ...tags.flatMap((tag) => crowdVisits[tag]?.interval ?? []),
        ].map(months);
        const [first, ...others] = visitReasons({ identities: held, tags });
        expect(months(first.interval)).toBe(Math.min(12, ...asked));
        for (const other of others)
          expect(months(other.interval)).toBeGreaterThanOrEqual(months(first.interval));
      }),
    );
  });

  it("never becomes less often by one more reason, and does not depend on their order", () => {
    fc.assert(
      fc.property(someIdentities, someTags, someTags, (held, tags, more) => {
        const [before] = visitReasons({ identities: held, tags });
        const after = visitReasons({ identities: held, tags: [...tags, ...more] });
        expect(months(after[0].interval)).toBeLessThanOrEqual(months(before.interval));
        const turned = { identities: held.toReversed(), tags: [...tags, ...more].toReversed() };
        expect(visitReasons(turned)).toEqual(after);
      }),
    );
  });

  it("names each reason in words, and a family without any by its being on the register", () => {
    expect(visitReasons({ identities: [], tags: ["VETERAN"] })).toEqual([
      { code: "IDENTITY_NONE", interval: "YEARLY" },
    ]);
    expect(visitReasons({ identities: ["DIBAO", "NONE"], tags: ["ELDER_ALONE", "DISABLED"] })).toEqual([
      { code: "GROUP_ELDER_ALONE", interval: "MONTHLY" },
      { code: "GROUP_DISABLED", interval: "QUARTERLY" },
      { code: "IDENTITY_DIBAO", interval: "HALF_YEARLY" },
    ]);
    for (const { zh, en } of Object.values(visitPlanReasons))
      expect(`${zh}|${en}`).toMatch(/\p{Script=Han}.*\|\w/u);
  });
});

describe("when a visit is due", () => {
  const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addCalendarDays("2024-01-01", days));

  it("is late from the day after, and each day lies in one span", () => {
    fc.assert(
      fc.property(day, day, (anyDay, today) => {
        const { week, month } = endsAround(today);
        const around = [today, week, month].flatMap((edge) =>
          [-1, 0, 1].map((n) => addCalendarDays(edge, n)),
        );
        for (const dueOn of [anyDay, ...around]) {
          expect(spanOf(dueOn, today) === "OVERDUE").toBe(dueOn < today);
          expect(spanOf(dueOn, today) === "THIS_WEEK").toBe(dueOn >= today && dueOn <= week);
          expect(spanOf(dueOn, today) === "THIS_MONTH").toBe(dueOn > week && dueOn <= month);
        }
      }),
    );
  });

  it("this week ends on Sunday and this month on its last day", () => {
    expect(endsAround("2026-03-04")).toEqual({ week: "2026-03-08", month: "2026-03-31" });
    expect(endsAround("2026-03-08")).toEqual({ week: "2026-03-08", month: "2026-03-31" });
    expect(endsAround("2026-03-09").week).toBe("2026-03-15");
    expect(endsAround("2028-02-29")).toEqual({ week: "2028-03-05", month: "2028-02-29" });
    expect(endsAround("2026-12-31")).toEqual({ week: "2027-01-03", month: "2026-12-31" });
  });
});
