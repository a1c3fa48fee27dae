import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const OLD_AND_NEW =
  "shows the old beside the new, masked, is changed by that alone, and is as before when it is taken back";
const SLIPPED =
  "shows nothing of a person from a column that slipped, and after it is given up nothing at all";
const ONE_FAULT_EACH =
  "says each kind of fault with its row, column, masked value, reason and remedy, and nothing is written";
const MEANWHILE = "to the register after the check keeps the whole file out until it is checked again";
const KEPT = "to a family after it was written keeps that family when the import is taken back, and says so";
const GONE = "stands nowhere in clear while it waits, and is gone once it is written or given up";
const ELSEWHERE =
  "of numbers that stand elsewhere is told as a search is: on record, and no further than the day's searches";
const FOLDER = "api/beneficiary/import";

/** What keeps an import whole, private and to be undone, each part taken away, and the test that notices. */
export const importBreakages: readonly Breakage[] = [
  integration("register-import", MEANWHILE, {
    file: `${FOLDER}/apply-import.ts`,
    replace: 'throw stateConflict("核对之后登记有变化',
    by: 'void stateConflict("核对之后登记有变化',
  }),
  integration("register-import", KEPT, {
    file: `${FOLDER}/undo-import.ts`,
    replace: "(query)) used.add(id);",
    by: "(query)) void id;",
  }),
  integration("register-import", "does not stand again by taking the import back, once the visit is void", {
    file: `${FOLDER}/undo-import.ts`,
    replace: "home_visit_is_void(home_visit_id)",
    by: "false",
  }),
  integration("register-import", OLD_AND_NEW, {
    file: `${FOLDER}/undo-import.ts`,
    replace: "update fact set superseded_at = null",
    by: "update fact set superseded_at = superseded_at",
  }),
  integration("register-import", OLD_AND_NEW, {
    file: `${FOLDER}/undo-import.ts`,
    replace: "update membership m set relation_to_head = r.relation_to_head",
    by: "update membership m set relation_to_head = m.relation_to_head",
  }),
  integration("register-import", OLD_AND_NEW, {
    file: `${FOLDER}/compare.ts`,
    replace: 'masked(clear("phone"), maskPhone)',
    by: 'clear("phone")',
  }),
  integration("register-import", ONE_FAULT_EACH, {
    file: `${FOLDER}/mask-cell.ts`,
    replace: 'NUMBER.test(text) ? maskIdentityNumber(text, "staff") : hidden(text)',
    by: "text",
  }),
  ...[
    ["return year ? `", "return text; return year ? `"],
    ['maskName(text, "staff");\n}', "text;\n}"],
  ].map(([replace, by]) =>
    integration("register-import", SLIPPED, {
      file: `${FOLDER}/mask-cell.ts`,
      replace: replace!,
      by: by!,
    }),
  ),
  integration("register-import", SLIPPED, {
    file: `${FOLDER}/register-import.service.ts`,
    replace: "update import_finding set shown = null where",
    by: "update import_finding set shown = shown where",
  }),
  integration(
    "import-file",
    "are never taken from a row of people, and cannot be mapped before they are read",
    {
      file: `${FOLDER}/heading-row.ts`,
      replace: "if (!own || own.some(isValue)) return null;",
      by: "if (!own) return null;",
    },
  ),
  integration("register-import", ONE_FAULT_EACH, {
    file: `${FOLDER}/check-row.ts`,
    replace: "if (ROUNDED.test(text)) {",
    by: "if (false) {",
  }),
  integration("register-import", GONE, {
    file: `${FOLDER}/import-vault.ts`,
    replace: "tx.vault.sealLasting(JSON.stringify(content), placeOf(what, importId, part));",
    by: "JSON.stringify(content);",
  }),
  integration("register-import", GONE, {
    file: "api/kernel/files/stored-pieces.ts",
    replace: 'return Buffer.from(vault.sealLasting(text, chunkPlace(id, position))).toString("base64");',
    by: "void vault;\n  return text;",
  }),
  integration("register-import", GONE, {
    file: `${FOLDER}/register-import.service.ts`,
    replace: "await tx.rows(sql`delete from import_row where import_id = ${row.id}`);",
    by: "",
  }),
  integration("register-import", ELSEWHERE, {
    file: `${FOLDER}/check-import.ts`,
    replace: "await noteElsewhere(ctx, plans);",
    by: "",
  }),
  integration("import-file", "is never given back by /files, and evidence is never imported", {
    file: "api/kernel/files/file.service.ts",
    replace: "if (isSpreadsheet(row.media_type)) return false;",
    by: "",
  }),
  integration("import-file", "is never given back by /files, and evidence is never imported", {
    file: `${FOLDER}/register-import.service.ts`,
    replace: "await demandSpreadsheet(tx, input.fileId);",
    by: "",
  }),
  integration("job", "of somebody who has lost the post since does nothing", {
    file: "api/job/run-job.ts",
    replace: "if (!actor?.permissions.has(permission)) {",
    by: "if (!actor) actor = null as never; if (false) {",
  }),
  integration("job", "that is done already is not done a second time", {
    file: "api/job/run-job.ts",
    replace: "if (!job || ENDED.includes(job.state)) return undefined;",
    by: "if (!job) return undefined;",
  }),
  integration("job", "is seen and stopped by nobody else who asked for nothing", {
    file: "api/job/job.queries.ts",
    replace: "id = $" + "{id} and user_id = $" + "{actor.userId}",
    by: "id = $" + "{id}",
  }),
  integration("job", "that runs stops at its next step, and goes on from the rows that were read", {
    file: "api/job/run-job.ts",
    replace: "if (job?.cancelled) throw new JobCancelled();",
    by: "",
  }),
];
