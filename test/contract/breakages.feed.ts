import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const unit = (title: string, change: Change): Breakage => ({
  project: "unit",
  test: "test/unit/settle-value.test.ts",
  title,
  ...change,
});
const FEED = "api/beneficiary/feed";
const TASK = "api/beneficiary/task";
const NEWEST =
  "shows the old beside the new; the newest checked value stands, and what loses stays in the history";
const AGAIN = "says nothing new when it comes again, and a later one takes the place of what it said";
const ROWS =
  "says why rows are not written, each with row, column, masked value, reason and remedy, and writes the others";
const MEANWHILE = "what changed after the check keeps all of it out until it is checked again";
const LEFT = "who left the family after the check keeps all of it out";
const SEALED = "is sealed from the file to the fact, compared open and shown masked";
const LOOKS = "sees sensitive values on record, and a post that handles no families sees no disability";
const GONE = "stands nowhere in clear while it waits, and is gone once it is written or given up";
const SPREADSHEET = "is a spreadsheet that the department may send, of a day that has come";
const WHO = "is the county or the city; a township, a charity and a contractor neither send nor see it";
const DEATH =
  "ends the membership on that day, takes down what is listed, leaves no head, and asks the township for the rest";
const AFTER =
  "points out vouchers in force and what was done after the day of death, and deletes nothing of it";
const OTHER_DAY =
  "on another day than the register has changes nothing, shows both and asks for the right one";
const DAYS =
  "is refused where the day is missing, no date, later than the file, before birth or before the family";
const TWICE = "of a number that stands twice is not taken, also where one of its rows has a fault of its own";
const ENDS =
  "holds as long as it says, without an end where it says so, and for the months of its kind where it says nothing";
const TOLD =
  "is told who stands under another name as by a search, and a post that handles no families is not told";
const SHOWN = "has on record whom a file shows it, once a day, also where nothing sensitive is told";
const NOT_CLOSED = "of which something is left is not closed as done, and is dismissed with a reason only";
const OWN = "is the township's own: others neither see nor close it, and who only reads does not close it";

/** What keeps departments' data honest, whole and private, each part taken away, and the test that notices. */
export const feedBreakages: readonly Breakage[] = [
  integration("department-feed", "writes nothing more into what it found", {
    file: `${FEED}/store-report.ts`,
    replace: "and state = 'CHECKING' for update",
    by: "for update",
  }),
  integration("department-feed-receivers", SHOWN, {
    file: `${FEED}/record-shown.ts`,
    replace: "if (shown.length === 0) return;",
    by: "if (shown.length >= 0) return;",
  }),
  integration("department-feed-receivers", SHOWN, {
    file: `${FEED}/feed-values.queries.ts`,
    replace: "householdId: handles ? row.household_id : null",
    by: "householdId: row.household_id",
  }),
  integration("department-feed-receivers", TOLD, {
    file: `${FEED}/feed.queries.ts`,
    replace: 'fault === "NAME_OTHER" ? await namesTold(tx, entity, shown) : null',
    by: "await namesTold(tx, entity, shown)",
  }),
  integration("death-feed", OTHER_DAY, {
    file: `${TASK}/raise-tasks.ts`,
    replace: 'kind === "CHECK_DEATH_DATE" && ',
    by: "false && ",
  }),
  unit("the newest day decides, whatever comes first", {
    file: `${FEED}/settle-value.ts`,
    replace: "if (checked.some(({ obtainedOn }) => obtainedOn > said.asOf))",
    by: "if (false)",
  }),
  unit("the newest day decides, whatever comes first", {
    file: `${FEED}/settle-value.ts`,
    replace: "replaces: own ? [own.id] : [] }",
    by: "replaces: [] }",
  }),
  unit("two checked on one day both stand", {
    file: `${FEED}/settle-value.ts`,
    replace: 'obtainedOn === said.asOf && verification !== "VERIFIED"',
    by: "obtainedOn === said.asOf",
  }),
  integration("department-feed", NEWEST, {
    file: `${FEED}/apply-feed.ts`,
    replace: "update fact set superseded_at = $" + "{tx.now}",
    by: "update fact set superseded_at = superseded_at",
  }),
  integration("department-feed", NEWEST, {
    file: `${FEED}/apply-feed.ts`,
    replace: "case when v.outcome = 'OLDER' then",
    by: "case when false then",
  }),
  integration("department-feed", AGAIN, {
    file: `${FEED}/match-rows.ts`,
    replace: 'outcome === "OLDER" && all.some((fact) => !fact.stands && fact.value === value)',
    by: "false",
  }),
  integration("department-feed", ROWS, {
    file: `${FEED}/match-rows.ts`,
    replace: "if (!person.names.includes(row.name)) {",
    by: "if (false) {",
  }),
  integration("department-feed", ROWS, {
    file: `${FEED}/match-rows.ts`,
    replace: 'if (isDead && !row.deathDate) return fault("DECEASED", "identityNumber", row.identityNumber);',
    by: "",
  }),
  integration("department-feed", ROWS, {
    file: `${FEED}/read-row.ts`,
    replace: "const isOnce = this.#counts.get(text) === 1;",
    by: "const isOnce = true;",
  }),
  integration("death-feed", TWICE, {
    file: `${FEED}/read-row.ts`,
    replace: "const isOnce = this.#counts.get(text) === 1;",
    by: "const isOnce = rows.filter(({ identityNumber }) => identityNumber === text).length === 1;",
  }),
  integration("department-feed", ENDS, {
    file: `${FEED}/match-rows.ts`,
    replace: "row.validUntil === undefined ? terms.validUntil : row.validUntil",
    by: "row.validUntil ?? terms.validUntil",
  }),
  integration("department-feed-receivers", TOLD, {
    file: `${FEED}/feed.queries.ts`,
    replace: "if (!handlesFamilies(tx.ctx)) return null;",
    by: "",
  }),
  integration("department-feed-receivers", TOLD, {
    file: "api/beneficiary/quota.ts",
    replace: ".slice(0, Math.max(0, left))",
    by: "",
  }),
  integration("department-feed-receivers", TOLD, {
    file: "api/beneficiary/quota.ts",
    replace: "rows.filter(({ row }) => !told.has(row))",
    by: "[...rows]",
  }),
  integration("department-feed", MEANWHILE, {
    file: `${FEED}/apply-feed.ts`,
    replace: "if (changed) throw stateConflict(CHANGED);",
    by: "void changed;",
  }),
  integration("department-feed", LEFT, {
    file: `${FEED}/apply-feed.ts`,
    replace: "if (moved) throw stateConflict(CHANGED);",
    by: "void moved;",
  }),
  integration("department-feed", SEALED, {
    file: `${FEED}/feed-vault.ts`,
    replace: "sealedPaths.has(path) ? tx.vault.sealLasting(String(value), placeOf(id)) : value;",
    by: "value;",
  }),
  integration("department-feed", SEALED, {
    file: `${FEED}/match-rows.ts`,
    replace: "sealedPaths.has(fact.path) ? {",
    by: "false ? {",
  }),
  integration("department-feed", SEALED, {
    file: `${FEED}/feed-values.queries.ts`,
    replace: "? maskIdentityNumber(String(value), viewerOf(tx.ctx))",
    by: "? String(value)",
  }),
  integration("department-feed", "has to fit the identity number, the kind and the level", {
    file: `${FEED}/read-row.ts`,
    replace: 'if (!fits) note("person.disability_cert_no", "CERTIFICATE_DIFFERS");',
    by: "void fits;",
  }),
  integration("department-feed-receivers", LOOKS, {
    file: `${FEED}/feed-values.queries.ts`,
    replace: "await recordLooks(tx, shown);",
    by: "",
  }),
  integration("department-feed-receivers", LOOKS, {
    file: `${FEED}/feed-values.queries.ts`,
    replace: "const isShown = mayReadField(tx, field);",
    by: "const isShown = true;",
  }),
  integration("department-feed", GONE, {
    file: `${FEED}/feed.service.ts`,
    replace: "await tx.rows(sql`delete from feed_value where feed_id = $" + "{id}`);",
    by: "",
  }),
  integration("department-feed", GONE, {
    file: `${FEED}/apply-feed.ts`,
    replace: "await dropSpreadsheet(tx, row.fileId);",
    by: "",
  }),
  integration("department-feed", SPREADSHEET, {
    file: `${FEED}/feed.service.ts`,
    replace: "problems.require(sources.includes(input.source),",
    by: "problems.require(true,",
  }),
  integration("department-feed-receivers", WHO, {
    file: `${FEED}/feed.queries.ts`,
    replace: 'demand(ctx, "beneficiary:feed");\n  knownId(id, "这批部门数据");\n  return scoped',
    by: 'knownId(id, "这批部门数据");\n  return scoped',
  }),
  integration("death-feed", DEATH, {
    file: "api/beneficiary/record-death.ts",
    replace: "await takeDownListings(tx, personId);",
    by: "",
  }),
  integration("death-feed", DEATH, {
    file: "api/beneficiary/record-death.ts",
    replace: "if (household.headPersonId === personId) {",
    by: "if (false) {",
  }),
  integration("death-feed", DEATH, {
    file: `${TASK}/left-to-do.ts`,
    replace: "or $" + "{leftOfTask} > 0))`;",
    by: "or true))`;",
  }),
  integration("death-feed", AFTER, {
    file: `${TASK}/left-to-do.ts`,
    replace: "and v.state in ('ISSUED', 'PARTLY_REDEEMED'))`,",
    by: "and false)`,",
  }),
  integration("death-feed", OTHER_DAY, {
    file: `${FEED}/apply-deaths.ts`,
    replace: 'await raiseTask(tx, household, personId, "CHECK_DEATH_DATE", from);',
    by: "",
  }),
  integration("death-feed", OTHER_DAY, {
    file: "api/beneficiary/member.service.ts",
    replace: "await raiseTasksOfDeath(tx, household, input.personId, { feedId: null, feedSerial: null });",
    by: "",
  }),
  integration("death-feed", DAYS, {
    file: `${FEED}/read-row.ts`,
    replace: 'if (date && date > this.#terms.asOf) note("deathDate", "DEATH_LATER");',
    by: "",
  }),
  integration("death-feed", "of the last one leaves no family to look into", {
    file: `${TASK}/left-to-do.ts`,
    replace: "in ('CHECK_AFTER_DEATH', 'CHECK_DEATH_DATE')",
    by: "in ('CHECK_AFTER_DEATH', 'REVIEW_FAMILY', 'CHECK_DEATH_DATE')",
  }),
  integration("death-feed", "shows what people wrote of it to who works on families, and to nobody else", {
    file: `${TASK}/register-task.queries.ts`,
    replace: "handlesFamilies(tx.ctx) ? row.note : null",
    by: "row.note",
  }),
  integration("death-feed", "to name a head is not for a family in which nobody lives", {
    file: "api/beneficiary/member.service.ts",
    replace: 'if (!lived) throw stateConflict("这个家庭已没有成员，不能确定户主。");',
    by: "void lived;",
  }),
  integration("death-feed", NOT_CLOSED, {
    file: `${TASK}/register-task.workflow.ts`,
    replace: "if (!row || row.left === 0) return null;",
    by: "if (row) return null;",
  }),
  integration("death-feed", OWN, {
    file: `${TASK}/register-task.queries.ts`,
    replace: 'demand(ctx, "task:read");\n  const first',
    by: "const first",
  }),
  {
    project: "races",
    test: "test/races/death-feed.test.ts",
    title: "is recorded once: the counter that comes second is refused",
    file: `${FEED}/apply-feed.ts`,
    replace: "await lockFamilies(tx, row.id);",
    by: "void lockFamilies;",
  },
  {
    project: "races",
    test: "test/races/death-feed.test.ts",
    title: "keeps the whole file out where the counter comes first",
    file: `${FEED}/apply-feed.ts`,
    replace: "await lockFamilies(tx, row.id);",
    by: "void lockFamilies;",
  },
];
