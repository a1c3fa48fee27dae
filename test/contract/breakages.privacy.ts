import type { Breakage } from "./breakages.ts";

const integration = (
  test: string,
  title: string,
  change: Pick<Breakage, "file" | "replace" | "by">,
): Breakage => ({ project: "integration", test: `test/integration/${test}.test.ts`, title, ...change });

const RESTS =
  "may reserve it again after five working days, is told from which day, and no other charity waits";

/** What a charity is not, or no more, told of a need: each guard taken away, and the test that has to notice. */
export const privacyBreakages: readonly Breakage[] = [
  integration(
    "need-after-money",
    "are told while it runs, and for one that was released, consumed or ran out it is not found",
    {
      file: "api/charity/donation.queries.ts",
      replace: "and r.state = 'OPEN' and r.expires_at > ",
      by: "and r.state <> 'RELEASED' and r.made_at <= ",
    },
  ),
  integration(
    "need-after-money",
    "shows the charity no exact figure any more, neither by itself nor in its project",
    {
      file: "api/need/matched-need.view.ts",
      replace: ": row.became_money;",
      by: ': row.state === "CONSUMED";',
    },
  ),
  integration(
    "need-after-money",
    "shows the charity no exact figure any more, neither by itself nor in its project",
    {
      file: "api/charity/charity.access.ts",
      replace: "and own.state = 'POSTED'\n    and own.amount_in_fen > own.released_in_fen",
      by: "",
    },
  ),
  integration("need-reservation-limits", RESTS, {
    file: "api/need/reservation.service.ts",
    replace: "await demandRested(tx, item);",
    by: "",
  }),
  integration("need-reservation-limits", RESTS, {
    file: "api/need/matched-need.view.ts",
    replace: "open ? resting : taken",
    by: "open ? null : taken",
  }),
  integration("need-reservation-limits", "does not wait when staff ended the reservation", {
    file: "api/need/reservation-limits.ts",
    replace: "row.released_by ?",
    by: 'row.state === "RELEASED" ?',
  }),
  integration(
    "need-reservation-limits",
    "does so at most 20 times a day, and is told so in words; a new day begins anew",
    { file: "api/need/reservation.service.ts", replace: "await demandReleaseLeft(tx);", by: "" },
  ),
  integration(
    "need-reservation-limits",
    "gets an answer, though it may not read the need any more: the reservation is given back",
    { file: "api/kernel/errors.ts", replace: '["NOT_FOUND", "FORBIDDEN"]', by: '["NOT_FOUND"]' },
  ),
  integration(
    "need-reservation-limits",
    "stays the county under a reservation, and is the township once money stands there",
    { file: "api/need/matched-need.view.ts", replace: "hasMoney && !row.isMinor", by: "!row.isMinor" },
  ),
  integration("need-reservation-limits", "of a minor stays the county also then", {
    file: "api/need/matched-need.view.ts",
    replace: "hasMoney && !row.isMinor",
    by: "hasMoney",
  }),
  integration(
    "attack",
    "the township of one of few families, by a donation restricted to each township in turn",
    {
      file: "api/charity/restriction.ts",
      replace: "isFine && !showsTownship",
      by: "isFine && regionCode === region + region",
    },
  ),
  integration(
    "attack",
    "the gap of a need, as the sum of a project less what it reserves, after it once reserved the rest",
    {
      file: "api/charity/project.queries.ts",
      replace: "row.unknown_count, row.unread_count]",
      by: "row.unknown_count]",
    },
  ),
  integration(
    "trace",
    "a charity is told the day of each step and no instant, by which two that pay one voucher could join their traces",
    { file: "api/ledger/trace.service.ts", replace: "this.#isCharity ? null : (about", by: "(about" },
  ),
  {
    project: "unit",
    test: "test/unit/identifiers.test.ts",
    title:
      "is found however its digits are typed, spaced or grouped, in a time that grows with the text alone",
    file: "api/kernel/identifiers/normalise.ts",
    replace: 'normaliseDigits(text.normalize("NFKC"))',
    by: "text",
  },
];
