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

/** The one migration so far; its name holds the moment in which it was written. */
const [initialMigration] = readdirSync(
  path.resolve(import.meta.dirname, "../../api/database/migrations"),
).filter((file) => file.endsWith("-initial.ts"));

const HOLD = `  await requireHold(tx, item);
  requireFunds(donation, { ...item, showsTownship: await isShownWithTownship(tx, item) }, amountInFen);
  const reservation = await consumeReservation(tx, item, donation.charityId, amountInFen);`;

/** Each guard of a change of cover, of the end of a need and of new money, taken away, and the test that has to notice. */
export const endingBreakages: readonly Breakage[] = [
  integration(
    "purchase-visits-at-once",
    "is closed after 24 hours by the contractor's manager or the township's reviewer, with a reason on record",
    {
      file: "api/purchase/visit.workflow.ts",
      replace: "if (visit.beganAt <= forgottenBefore(tx.now)) return null;",
      by: "return null;",
    },
  ),
  integration(
    "purchase-visits-at-once",
    "is closed together with its voucher, and then lets the next worker through under a new one",
    {
      file: "api/purchase/voucher.service.ts",
      replace: '    await closeCheckInsOf(tx, voucher, "closeWithVoucher", note);\n',
      by: "",
    },
  ),
  integration(
    "purchase-recipient",
    "lives in a village only while the voucher can be used and the consent lives; afterwards in a township, a minor in a county",
    {
      file: "api/purchase/recipient-place.ts",
      replace: "if (place.village_is_known)",
      by: "if (!place.is_minor)",
    },
  ),
  integration(
    "purchase-contracts",
    "is awarded by another person than the one who drafted or last edited it, in the service and in the database",
    {
      file: "api/purchase/contract.workflow.ts",
      replace: "userId === contract.createdBy || ",
      by: "",
    },
  ),
  integration(
    "charity-project",
    "is adopted by another person than the one who drafted it, in the service and in the database",
    {
      file: "api/charity/project.workflow.ts",
      replace: "refuseOwnProject(tx, project) ?? ",
      by: "",
    },
  ),
  integration(
    "purchase-visit-duties",
    "does not deliver, under whatever post: neither who recorded or verified the need nor who ordered the service",
    {
      file: "api/purchase/visit-checks.ts",
      replace: "i.verified_by, ",
      by: "",
    },
  ),
  integration("purchase-visits", "that who ordered the service does not deliver it", {
    file: `api/database/migrations/${initialMigration}`,
    replace: "new.worker_id in (i.recorded_by, i.verified_by, v.issued_by)",
    by: "new.worker_id in (i.recorded_by, i.verified_by)",
  }),
  integration(
    "need-cover",
    "makes a task for who verifies in the region, that leads to exactly these needs",
    { file: "api/need/need-cover.ts", replace: "and not (i.cover_source @>", by: "and (i.cover_source @>" },
  ),
  integration("need-cover", "is none when nothing is paid towards this need, or ends when that was known", {
    file: "api/need/need-cover.ts",
    replace: "g.valid_to::text is distinct from line ->> 'lastDay'",
    by: "g.valid_to < ${onDate}::date",
  }),
  integration("need-cover", "is none when another need of the person counts on the whole grant already", {
    file: "api/need/need-cover.ts",
    replace: "    lines.push({ ...line, amount",
    by: "    if (counted > 0n) lines.push({ ...line, amount",
  }),
  integration(
    "need-cover",
    "is none when a need of another member counts on the whole grant of the family already",
    {
      file: "api/need/need-cover.ts",
      replace: "(i.household_id = ${item.householdId} and of_family)",
      by: "false",
    },
  ),
  integration(
    "need-cover",
    "is none for what was paid once more than a year ago, and counts what was paid within it",
    {
      file: "api/assistance/cover.ts",
      replace: "or g.valid_from > ${since}::date - interval '1 year'",
      by: "or true",
    },
  ),
  integration(
    "need-cover",
    "leaves what a closed need counted on to it, and the next year's payment to the next",
    {
      file: "api/need/need-cover.ts",
      replace: ", 'CLOSED')",
      by: ")",
    },
  ),
  integration(
    "need-cover",
    "leaves to a need of later months what a monthly grant pays after those of the earlier one",
    {
      file: "api/need/need-cover.ts",
      replace: "least(counted, each * ${shared})",
      by: "counted",
    },
  ),
  {
    project: "races",
    test: "test/races/need-endings.test.ts",
    title: "is counted once when needs of two members are verified at once",
    file: "api/need/need-item.actions.ts",
    replace: "  await holdCover(tx, item);\n",
    by: "",
  },
  integration(
    "need-cover",
    "counts the twelve months for which the need was verified, with what was paid in them",
    {
      file: "api/need/need-cover.ts",
      replace: "const since = item.coverFrom ?? onDate;",
      by: "const since = onDate;",
    },
  ),
  integration("need-cover", "lowers a reservation to the gap and never raises it", {
    file: "api/need/refresh-cover.service.ts",
    replace: "else if (reservation.amountInFen > gapInFen) reservation.amountInFen = gapInFen;",
    by: "",
  }),
  integration(
    "need-cover",
    "that leaves no gap is refused with what to do instead, and then the charity is free",
    {
      file: "api/need/refresh-cover.service.ts",
      replace: "if (gapInFen === 0n && item.allocatedInFen === 0n)",
      by: "if (false as boolean)",
    },
  ),
  integration(
    "need-endings",
    "is fulfilled while a charity reserves it for the rest of its money, and reservation and offers end with it",
    {
      file: "api/need/need-item.service.ts",
      replace: "if (wasListed) await hideFromPartners(tx, item);",
      by: "",
    },
  ),
  integration("need-endings", "is fulfilled while it is taken down, and while it is listed", {
    file: "api/need/need-item.workflow.ts",
    replace: '"PART_FUNDED", "RESERVED", "LISTED", "VERIFIED"]',
    by: '"PART_FUNDED"]',
  }),
  integration("need-endings", "keeps what was served and gives the rest of each lot back, to the fen", {
    file: "api/charity/allocation-release.service.ts",
    replace: "donation.allocatedInFen -= unused;",
    by: "",
  }),
  integration(
    "need-endings",
    "closes with its vouchers a check-in that was forgotten, so that nothing blocks the person's next service",
    {
      file: "api/purchase/voucher-cancellation.ts",
      replace: '    await closeCheckInsOf(tx, voucher, "closeWithNeed", note);\n',
      by: "",
    },
  ),
  integration(
    "need-endings",
    "of which nothing was served is withdrawn, and its allocation taken back whole",
    {
      file: `api/database/migrations/${initialMigration}`,
      replace: "exists (select from allocation a where a.donation_id = donation.id and",
      by: "exists (select from allocation a where false and",
    },
  ),
  integration(
    "need-endings",
    "is traced with what stands of each allocation, and every step sums to the one before",
    {
      file: "api/ledger/trace.rows.ts",
      replace: "a.amount_in_fen - a.released_in_fen as amount_in_fen",
      by: "a.amount_in_fen",
    },
  ),
  integration("need-endings", "waits for visits that nobody decided on, and changes nothing until then", {
    file: "api/purchase/voucher.workflow.ts",
    replace: "voucher.reservedUnits > 0",
    by: "voucher.reservedUnits < 0",
  }),
  integration("need-endings", "lacks nothing any more, so that its project does not ask for it", {
    file: "api/need/need-item.actions.ts",
    replace: "if (needItemStatesWithoutGap.includes(item.state)) item.gapInFen = 0n;",
    by: "",
  }),
  integration("charity-allocation", "needs a confirmed donation, an adopted project and a reservation", {
    file: "api/charity/allocation.service.ts",
    replace: HOLD,
    by: "const reservation = { id: null };",
  }),
  integration("charity-allocation", "may be followed by one from another lot, under a reservation anew", {
    file: "api/charity/allocation.service.ts",
    replace: HOLD,
    by: HOLD.replace("await requireHold", 'if (item.state !== "PART_FUNDED") await requireHold').replace(
      "= await",
      '= item.state === "PART_FUNDED" ? { id: null } : await',
    ),
  }),
  integration(
    "need-reservation",
    "waits for nobody, and is closed by whoever takes the need down or lets it expire",
    {
      file: "api/need/need-item.view.ts",
      replace: "s.state = 'PLACED' and ${isLive(tx)}",
      by: "s.state = 'PLACED'",
    },
  ),
  integration("need", "of what was not verified is refused for that, whether or not there is a consent", {
    file: "api/need/need-item.actions.ts",
    replace: 'await demandTransition(tx, needItemMachine, "list", item);',
    by: "",
  }),
  integration(
    "purchase-contracts",
    "is what was not ordered yet, and the same for the contract's page and for matching",
    {
      file: "api/purchase/capacity.ts",
      replace: "case when v.state = 'CANCELLED' then v.redeemed_units else v.units end",
      by: "v.units",
    },
  ),
];
