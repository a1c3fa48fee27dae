import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (title: string, change: Change, test = "export"): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const contract = (title: string, change: Change): Breakage => ({
  project: "unit",
  test: "test/contract/export-lists.test.ts",
  title,
  ...change,
});
const FOLDER = "api/export";
const WEAK = { file: "api/database/migrate.ts", replace: "await connection.execute(`do $grants$" } as const;
const lineOf = (row: string) => `${row} is open to those whom the scope table names, and to nobody else`;
/** A policy that says too much, and the line of the scope table that has to notice. */
const weakened = (row: string, statement: string): Breakage =>
  integration(
    lineOf(row),
    {
      ...WEAK,
      by: `await connection.execute(${JSON.stringify(statement)});\n  await connection.execute(\`do $grants$`,
    },
    "scope-table",
  );

const DENIED = "is for whose post may export and read the list: neither alone is enough";
const REFUSED = "of what the list does not know, or of nothing, is refused before it is on record";
const SEALED = "keeps to what it was narrowed sealed while it waits, and forgets it with the file";
const FORGOTTEN =
  "forgets to what it was narrowed after a day where it came to nothing, and is then not made without";
const ALONE = "is downloaded by who asked for it alone, under the same post";
const CELLS = " holds cell for cell what the list answers whoever may ask for it, as words";

/** What keeps an export to whom, what and how long it is for, each part taken away, and the test that notices. */
export const exportBreakages: readonly Breakage[] = [
  integration(
    "by a sensitive fact of more people than may be seen today is refused before a look is spent on them",
    {
      file: "api/export/export.service.ts",
      replace: "if (fact) await demandListLeft",
      by: "if (!fact) await demandListLeft",
    },
  ),
  contract("can be exported, or is named with the reason why not", {
    file: `${FOLDER}/exported-lists.ts`,
    replace: "  regions: ",
    by: "  divisions: ",
  }),
  contract("HOUSEHOLDS asks what the schema answers, in both languages, under a permission", {
    file: `${FOLDER}/register-lists.ts`,
    replace: "      memberCount: [",
    by: "      memberNames: [",
  }),
  contract("names each column by a code list where the schema has one", {
    file: "schema/common/code-enum.ts",
    replace: "enumLists.set(name, list);",
    by: "void enumLists;",
  }),
  integration("wants a proof of the last ten minutes, and is refused to tokens", {
    file: `${FOLDER}/export.service.ts`,
    replace: "const actor = demandRecentProof(ctx);",
    by: 'void demandRecentProof;\n  const actor = demand(ctx, "export:request");',
  }),
  integration(DENIED, {
    file: "schema/codes/permissions.ts",
    replace: "  VILLAGE_ASSISTANT: [\n    ...everyone,",
    by: "  VILLAGE_ASSISTANT: [\n    ...desk,",
  }),
  integration(REFUSED, {
    file: `${FOLDER}/read-list.ts`,
    replace: "if (strangers.length > 0 ||",
    by: "if (",
  }),
  integration(REFUSED, {
    file: `${FOLDER}/export.service.ts`,
    replace: "if (nodes.length === 0) throw",
    by: "if (nodes.length === 0) void",
  }),
  integration("is on record with list, kinds of filter, rows and purpose, and each download with it", {
    file: `${FOLDER}/export.service.ts`,
    replace: 'name === "filter" && isGroup(value) ? Object.keys(value) : [name]',
    by: 'name === "filter" && isGroup(value) ? Object.values(value).map(String) : [name]',
  }),
  integration(SEALED, {
    file: `${FOLDER}/export-vault.ts`,
    replace: "tx.vault.sealLasting(JSON.stringify(given), placeOf(id));",
    by: "JSON.stringify(given);",
  }),
  integration(FORGOTTEN, {
    file: `${FOLDER}/run-export.ts`,
    replace: "if (!row.argumentsSealed) throw forgotten();",
    by: "void forgotten;\n    if (!row.argumentsSealed) return { ...row, given: {} };",
  }),
  integration(FORGOTTEN, {
    file: `${FOLDER}/forget-filters.ts`,
    replace: "where arguments_sealed is not null and file_id is null",
    by: "where arguments_sealed is not null and file_id is not null",
  }),
  integration("that two processes make keeps one file, and is on record once", {
    file: `${FOLDER}/run-export.ts`,
    replace: "if (row.fileId) return;",
    by: "",
  }),
  integration("keeps a name that a spreadsheet would compute as text, whichever the format", {
    file: `${FOLDER}/sheet-writer.ts`,
    replace: 'kind === "TEXT" ? inert(String(cell))',
    by: 'kind === "TEXT" ? String(cell)',
  }),
  integration("is no further asked for than the day allows", {
    file: `${FOLDER}/export.service.ts`,
    replace: 'await demandLooksLeft(tx, "export.request");',
    by: "void demandLooksLeft;",
  }),
  integration("comes to nothing where the post, or its permission, was lost between asking and making", {
    file: "api/job/run-job.ts",
    replace: "if (!actor?.permissions.has(permission))",
    by: "void permission;\n  if (!actor)",
  }),
  integration(ALONE, {
    file: "api/kernel/files/file.service.ts",
    replace: "  row.post_id === actor.postId &&\n",
    by: "",
  }),
  integration("is read no more after a day, by the time alone, and its bytes are taken away", {
    file: `${FOLDER}/export.queries.ts`,
    replace: 'row.readableUntil > now ? "READY"',
    by: 'row.readableUntil && now ? "READY"',
  }),
  integration("is read no more after a day, by the time alone, and its bytes are taken away", {
    file: "api/kernel/files/made-file.ts",
    replace: "where f.id = c.file_id and f.readable_until <= ${tx.now}",
    by: "where f.id = c.file_id and f.readable_until > ${tx.now}",
  }),
  integration(
    `DUPLICATES${CELLS}`,
    { file: `${FOLDER}/columns.ts`, replace: "joins ||= name !== each;", by: "" },
    "export-table",
  ),
  integration(
    `HOUSEHOLDS${CELLS}`,
    {
      file: `${FOLDER}/columns.ts`,
      replace: "return shanghaiDateTime(new Date(text));",
      by: "return shanghaiDateTime(new Date(0));",
    },
    "export-table",
  ),
  weakened("data_export", "alter policy data_export_department on data_export using (true)"),
  weakened(
    "stored_file that was exported",
    "create policy too_much on stored_file for select to lianou_department using (object_kind = 'export')",
  ),
  weakened(
    "stored_file that was exported, its day over",
    "create policy too_long on stored_file for select to lianou_department using (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid)",
  ),
  weakened(
    "stored_file_chunk that was exported",
    "alter policy stored_file_chunk_run_out on stored_file_chunk using (true)",
  ),
];
