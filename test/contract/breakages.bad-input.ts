import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const table = (title: string, change: Change): Breakage => ({
  project: "integration",
  test: "test/integration/bad-input-table.test.ts",
  title,
  ...change,
});
const mutation = (name: string, change: Change): Breakage =>
  table(`${name} refuses each bad value, repeats and writes nothing, and takes the valid call`, change);

/** What the table of bad input has to notice. */
export const badInputBreakages: readonly Breakage[] = [
  table("has a valid call below, from which its bad values are made", {
    file: "test/support/calls.purchase.ts",
    replace: "  approveVisit:",
    by: "  approveVisits:",
  }),
  table("more than an answer may hold", { file: "api/app.ts", replace: "      costLimit,\n", by: "" }),
  {
    project: "unit",
    test: "test/unit/cost.test.ts",
    title: "counts what a variable says as it counts what stands in the document",
    file: "api/kernel/cost.ts",
    replace: "variables[given.name.value]",
    by: "null",
  },
  mutation("addMember", {
    file: "api/app.ts",
    replace: "      storedText,\n",
    by: "",
  }),
  mutation("createContract", {
    file: "schema/common/scalars.ts",
    replace: ' || text < "1000" || text >= "3000"',
    by: "",
  }),
  mutation("correctContract", {
    file: "api/kernel/format-error.ts",
    replace: '.replace(/\\[(\\d+)\\]/g, ".$1")',
    by: "",
  }),
  mutation("closeNeedItem", {
    file: "api/kernel/read-words.ts",
    replace: "if (note.length > LONGEST_NOTE) throw",
    by: "if (note.length > 100_000) throw",
  }),
  mutation("createUser", {
    file: "api/app.ts",
    replace: "every((value) => value === null)",
    by: "every(() => false)",
  }),
  mutation("reportDonation", {
    file: "api/database/idempotency.ts",
    replace: "if (isAnother) throw",
    by: "if (!earlier) throw",
  }),
  mutation("cancelVoucher", {
    file: "api/kernel/errors.ts",
    replace: 'new DomainError("NOT_FOUND", `没有找到${what}，或不在您的管辖范围内。`)',
    by: 'new DomainError("STALE")',
  }),
  table("takes no cursor of another list or of another organisation", {
    file: "api/kernel/pagination.ts",
    replace: "=> `${list}|",
    by: "=> `|",
  }),
  table("a character cut off, as long as its substitute", {
    file: "api/app.ts",
    replace: "  readJsonAsUtf8(app);",
    by: "",
  }),
  table("a variable whose value speaks of another place", {
    file: "api/kernel/format-error.ts",
    replace: '"$/.exec(tail)',
    by: "\"/.exec(text.slice(text.indexOf(' at \"')))",
  }),
];
