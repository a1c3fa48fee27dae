import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const race = (test: string, title: string, change: Change): Breakage => ({
  project: "races",
  test: `test/races/${test}.test.ts`,
  title,
  ...change,
});

/** Locks taken away one at a time, and the race that has to notice. Those of donations and projects stand beside them. */
export const lockBreakages: readonly Breakage[] = [
  race(
    "beneficiary",
    "is not withdrawn between the look at it and the listing that rests on it, which is then taken down",
    {
      file: "api/need/need-item.actions.ts",
      replace: '"CHARITY_REFERRAL", today, { hold: true }',
      by: '"CHARITY_REFERRAL", today',
    },
  ),
  race(
    "purchase",
    "is not withdrawn between the look at it and the order that rests on it: no order follows a withdrawal",
    { file: "api/purchase/voucher.service.ts", replace: "{ hold: true }", by: "{}" },
  ),
  race("need-endings", "give back to the one donation that paid for both what neither used", {
    file: "api/charity/allocation-release.service.ts",
    replace: "rows.map(({ id }) => id) } }, locked)",
    by: "rows.map(({ id }) => id) } })",
  }),
  race("purchase", "is claimed by one of 8 devices, 15 rounds", {
    file: "api/purchase/visit-checks.ts",
    replace: "lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true",
    by: "refresh: true",
  }),
  race("purchase", "never exceeds a contract's cap, though for two needs", {
    file: "api/purchase/voucher.service.ts",
    replace: "findOneOrFail(ServiceContract, id, locked)",
    by: "findOneOrFail(ServiceContract, id)",
  }),
];
