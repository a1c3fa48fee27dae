import { readdirSync } from "node:fs";
import path from "node:path";
import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const race = (title: string, change: Change): Breakage => ({
  project: "races",
  test: "test/races/need-reservation.test.ts",
  title,
  ...change,
});

/** The one migration so far; its name holds the moment in which it was written. */
const [initialMigration] = readdirSync(
  path.resolve(import.meta.dirname, "../../api/database/migrations"),
).filter((file) => file.endsWith("-initial.ts"));

/** Each lock, index and filter under matching, taken away, and the test that has to notice. */
export const needBreakages: readonly Breakage[] = [
  race("come out as one winner and one ALREADY_RESERVED, in each of 200 rounds", {
    file: "api/need/need-item.service.ts",
    replace: "{ id, ...own },\n    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }",
    by: "{ id, ...own },\n    { refresh: true }",
  }),
  {
    project: "races",
    test: "test/races/matching.test.ts",
    title: "is of one moment, while needs change their level and are taken down and listed again",
    file: "api/database/scoped.ts",
    replace: "read(ctx, work, IsolationLevel.REPEATABLE_READ, course)",
    by: "read(ctx, work, undefined, course)",
  },
  integration(
    "need-matching",
    "follows one changed field of the focus: order, part and reason change, and no other part",
    {
      file: "api/need/matching/criteria.ts",
      replace: "if (tried && criteria === last) return tried;",
      by: "if (tried) return tried;",
    },
  ),
  race("refuses a second one that comes past the service and its lock", {
    file: `api/database/migrations/${initialMigration}`,
    replace: 'create unique index "funding_reservation_one_open"',
    by: 'create index "funding_reservation_one_open"',
  }),
  integration("need-score", "equals the sum of the reasons, for every need and every funding focus", {
    file: "api/need/matching/condition.ts",
    replace: "coalesce($" + "{columns[condition.field]} = any",
    by: "coalesce($" + "{columns[condition.field]} <> any",
  }),
  ...(
    [
      ["listing.ts", " and i.gap_in_fen > 0", ""],
      ["listing.ts", "or i.reserved_until <= $" + "{tx.now}", "or true"],
      ["find-matches.ts", "score <= position[0]", "score < position[0]"],
      [
        "find-matches.ts",
        "order by c.score desc, head.listed_at, head.id limit",
        "order by c.score desc limit",
      ],
      ["find-matches.ts", "found.sort(inOrder).slice", "found.slice"],
      ["find-matches.ts", "rows[0]!.looked < lookedAt", "true"],
      ["classes.ts", "isMinor: true", "isMinor: null"],
    ] as const
  ).map(([file, replace, by]) =>
    integration(
      "need-classes",
      "hold for every focus and filter what scoring every need and ordering all of them gives",
      { file: `api/need/matching/${file}`, replace, by },
    ),
  ),
  integration(
    "need-classes",
    "hold for every set of contracts and filter what scoring every need and ordering all of them gives",
    {
      file: "api/need/matching/classes.ts",
      replace: "asks.filter((code) => !isCrowded(code))",
      by: "asks",
    },
  ),
  integration(
    "need-matching",
    "does not let a focus find out a township that is not shown, nor an exact gap",
    {
      file: "api/need/matching/listing.ts",
      replace: "case when not i.is_minor and $" + "{township} then i.township_code end as township",
      by: "i.township_code as township",
    },
  ),
  integration(
    "need-matching",
    "is the county for a minor and where fewer than five families have such a need",
    {
      file: "api/need/matching/listing.ts",
      replace: "select distinct n.household_id",
      by: "select n.household_id",
    },
  ),
  integration("need-matching", "is for charities with the mark of a charity organisation only (慈善法 §83)", {
    file: "api/need/matching/criteria.ts",
    replace: "if (!row?.charity_mark)",
    by: "if (!row)",
  }),
  integration("need-reservation", "past its term leaves the need to another charity, with no job running", {
    file: "api/need/reservation.service.ts",
    replace: "await closeLapsed(tx, item);",
    by: "",
  }),
  integration("need", "is undone at once when the consent is withdrawn, and with it reservation and offers", {
    file: "api/need/need-item.actions.ts",
    replace: "onConsentWithdrawn.push(",
    by: "[].push.call([] as unknown[], ",
  }),
  integration("need", "is not done by who recorded the need", {
    file: "api/need/need-item.workflow.ts",
    replace: "tx.ctx.actor?.userId === item.recordedBy",
    by: "tx.ctx.actor?.userId === null",
  }),
  integration("drafts", "is not corrected by who will verify it, who reads why in both languages", {
    file: "api/need/need-item.workflow.ts",
    replace: "tx.ctx.actor?.userId === item.recordedBy\n          ? null",
    by: "tx.ctx.actor\n          ? null",
  }),
];
