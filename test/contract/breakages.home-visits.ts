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
  test: "test/unit/visit-rule.test.ts",
  title,
  ...change,
});

const service = "api/beneficiary/home-visit/home-visit.service.ts";
const checks = "api/beneficiary/home-visit/home-visit-checks.ts";
const actions = "api/beneficiary/home-visit/home-visit-actions.ts";
const queries = "api/beneficiary/home-visit/home-visit.queries.ts";
const due = "api/beneficiary/home-visit/visit-due.ts";
const stored = "api/beneficiary/home-visit/stored-due.ts";
const plan = "api/beneficiary/home-visit/visit-plan.service.ts";
const planQueries = "api/beneficiary/home-visit/visit-plan.queries.ts";
const facts = "api/beneficiary/fact.service.ts";
const tasks = "api/beneficiary/task/left-to-do.ts";

const IN_TIME = "lies neither ahead nor further back than 31 days, in the database either";
const LIVED = "is of a day on which somebody lived there, and meets only who did";
const NOTES = "is read by whoever handles the family, each look on record, and by nobody else";
const PHOTOS = "are at most six pictures of the visitor's own, and prove that visit alone";
const OPENED = "are opened by whoever handles families there; who plans or audits learns how many there are";
const ANEW =
  "is recorded anew by whoever recorded it, within 48 hours; the former stays, void, with its photographs";
const VOID = "is declared void with a reason: by its visitor within a week, by the township at any time";
const TAKEN_BACK = "takes back what it found out, and what it had replaced holds again";
const NEVER_AGAIN =
  "leaves nothing that holds of what it found out, whichever of two is void first and after a correction too";
const GIVEN_BACK = "gives back where the person lives now, and is not void where the office does not reach";
const CHECKED_SINCE = "gives nothing back that another source has checked otherwise since";
const WHY_VOID = "of why it is void is read in the same way";
const WHY_SO_OFTEN = "says why to whoever handles the family, each look on record, and to nobody else";
const AFTER_DEATH = "that met somebody after the day of death is looked into, one that is void is not";
const COUNTED = "counts from the last at which somebody was met, by Shanghai days and calendar months";
const SHORTEST = "is due by the shortest interval of what holds of it, in the list as in the words";
const STORED = "follows each change of the register before it is read, of that family alone";
const BOTH_MARKED = "is marked for whom a row was of and for whom it is of, also when it is taken away";
const ANOTHER_RULE =
  "is worked out anew where another table of intervals made it, and what is wrong in it is found";
const NAMED = "names who is responsible: somebody with a post for visits there, as long as it lasts";
const OWN_PLAN = "is set by the township or county with a reason, from a day on, and taken back";
const REGIONS = "shows each post its own region, masked, the most overdue first, page by page without a gap";

/** Visits to families at home: their plan, their record, who sees what of them. */
export const homeVisitBreakages: readonly Breakage[] = [
  unit("is as often as the reason asks that asks for it most, whatever else applies", {
    file: "api/beneficiary/home-visit/visit-rule.ts",
    replace: "monthsOf(one.interval) - monthsOf(other.interval) ||",
    by: "monthsOf(other.interval) - monthsOf(one.interval) ||",
  }),
  unit("is late from the day after, and each day lies in one span", {
    file: due,
    replace: 'if (dueOn < today) return "OVERDUE";',
    by: 'if (dueOn <= today) return "OVERDUE";',
  }),
  integration("home-visits", IN_TIME, {
    file: checks,
    replace: 'problems.require(visitedAt <= now, "visitedAt"',
    by: 'problems.require(true, "visitedAt"',
  }),
  integration("home-visits", LIVED, {
    file: checks,
    replace: "if (rows.length === 0) {",
    by: "if (rows.length < 0) {",
  }),
  integration("home-visits", LIVED, {
    file: checks,
    replace: "const known = lived.has(personId);",
    by: "const known = true;",
  }),
  integration("home-visits", "is for whoever visits in that region and for nobody else", {
    file: "schema/codes/permissions.ts",
    replace: '    "beneficiary:find",\n    "beneficiary:schedule",\n',
    by: '    "beneficiary:find",\n    "beneficiary:visit",\n    "beneficiary:schedule",\n',
  }),
  integration("home-visits", NOTES, {
    file: queries,
    replace: "note: handles ? row.note : null",
    by: "note: row.note",
  }),
  integration("home-visits", NOTES, {
    file: queries,
    replace: "  if (noted) {",
    by: "  if (noted && false) {",
  }),
  integration("home-visits", PHOTOS, {
    file: checks,
    replace: " and object_id is null and media_type like 'image/%'",
    by: " and object_id is null",
  }),
  integration("home-visits", PHOTOS, {
    file: "api/beneficiary/home-visit/home-visit.entity.ts",
    replace: "export const MOST_PHOTOS = 6;",
    by: "export const MOST_PHOTOS = 7;",
  }),
  integration("home-visits", OPENED, {
    file: "schema/codes/file-subjects.ts",
    replace: '    en: "Photograph of a home visit",\n    permission: "beneficiary:find",',
    by: '    en: "Photograph of a home visit",\n    permission: "beneficiary:read",',
  }),
  integration("home-visits", ANEW, {
    file: service,
    replace: "if (refusal) throw stateConflict(refusal.zh);\n      await markVoid",
    by: "await markVoid",
  }),
  integration("home-visits", VOID, {
    file: actions,
    replace: 'if (may(tx.ctx, "beneficiary:schedule")) return null;',
    by: "",
  }),
  integration("home-visits", TAKEN_BACK, {
    file: service,
    replace: "const facts = await withdrawFactsOfVisit(tx, visit);",
    by: "const facts = (await withdrawFactsOfVisit(tx, { ...visit, id: visit.householdId }));",
  }),
  integration("home-visits", NEVER_AGAIN, {
    file: facts,
    replace: " and not home_visit_is_void(home_visit_id) order by",
    by: " order by",
  }),
  integration("home-visits", NEVER_AGAIN, {
    file: facts,
    replace: " and home_visit_is_void(home_visit_id))",
    by: " and false)",
  }),
  integration("home-visits", GIVEN_BACK, {
    file: facts,
    replace: "set superseded_at = null, household_id = ${householdId}, region_code = ${regionCode}",
    by: "set superseded_at = null",
  }),
  integration("home-visits", GIVEN_BACK, {
    file: facts,
    replace: "if (reach?.beyond) {",
    by: "if (reach?.beyond && false) {",
  }),
  integration("home-visits", CHECKED_SINCE, {
    file: facts,
    replace: "and verification = 'VERIFIED' and later.obtained_on > fact.obtained_on",
    by: "and false",
  }),
  integration("home-visits", CHECKED_SINCE, {
    file: facts,
    replace: "and later.value = fact.value)",
    by: "and false)",
  }),
  integration("home-visits", WHY_VOID, {
    file: queries,
    replace: " || isNews(row.void_reason, row.voided_by_id)",
    by: "",
  }),
  integration("home-visits", WHY_VOID, {
    file: queries,
    replace: "voidReason: handles ? row.void_reason : null",
    by: "voidReason: row.void_reason",
  }),
  integration("home-visits", AFTER_DEATH, {
    file: tasks,
    replace: "and v.visited_on > p.death_date and v.voided_at is null",
    by: "and v.visited_on > p.death_date",
  }),
  integration("home-visits", AFTER_DEATH, {
    file: tasks,
    replace: "v.visited_on > p.death_date",
    by: "v.visited_on >= p.death_date",
  }),
  integration("visits-due", WHY_SO_OFTEN, {
    file: planQueries,
    replace: "reason: handles ? row.reason : null",
    by: "reason: row.reason",
  }),
  integration("visits-due", WHY_SO_OFTEN, {
    file: planQueries,
    replace: "(plan) => plan?.isNews",
    by: "(plan) => plan === undefined",
  }),
  integration(
    "visits-due",
    "names a child who is head to whoever handles families and to nobody else, as the list of families does",
    {
      file: "api/beneficiary/beneficiary.access.ts",
      replace: "isShielded(ctx, row.head_born, today) ? A_MINOR :",
      by: "",
    },
  ),
  integration("visits-due", SHORTEST, {
    file: due,
    replace: "select min(months) filter",
    by: "select max(months) filter",
  }),
  integration("visits-due", COUNTED, {
    file: due,
    replace: "and outcome = any(${counting}::text[])",
    by: "",
  }),
  integration("visits-due", "is due no more when nobody lives there", {
    file: due,
    replace: "where exists (select from ${living})",
    by: "",
  }),
  integration("visits-due", REGIONS, {
    file: "api/beneficiary/home-visit/visits-due.queries.ts",
    replace: "(due.due_on, due.household_id) > (${after[0]}::date, ${after[1]}::uuid)",
    by: "due.due_on > ${after[0]}::date and due.household_id <> ${after[1]}::uuid",
  }),
  integration("visits-due", OWN_PLAN, {
    file: due,
    replace: " and valid_from <= ${today} order by id desc limit 1",
    by: " order by id desc limit 1",
  }),
  integration("stored-due", STORED, {
    file: stored,
    replace: "select household_id from marked where household_id is not null\n      union select",
    by: "select",
  }),
  integration("stored-due", STORED, {
    file: stored,
    replace:
      " union select m.household_id from marked k join membership m on m.person_id = k.person_id where m.valid_to is null\n",
    by: "\n",
  }),
  integration("stored-due", STORED, {
    file: stored,
    replace: " and stands_until > ${today}::date)",
    by: ")",
  }),
  integration("stored-due", STORED, {
    file: due,
    replace: "coalesce(least(a.changes_on, n.changes_on), 'infinity'::date)",
    by: "coalesce(a.changes_on, 'infinity'::date)",
  }),
  integration("stored-due", STORED, {
    file: stored,
    replace: " and household_id not in (select id from due)",
    by: " and false",
  }),
  integration("stored-due", BOTH_MARKED, {
    file: "api/database/migrations/20261201044458-visit-due.ts",
    replace: "row(null, old.person_id) is distinct from row(null, new.person_id)",
    by: "false",
  }),
  integration("stored-due", BOTH_MARKED, {
    file: "api/database/migrations/20261201044458-visit-due.ts",
    replace: 'AFTER INSERT OR UPDATE OR DELETE on "person_tag"',
    by: 'AFTER INSERT OR UPDATE on "person_tag"',
  }),
  integration("stored-due", ANOTHER_RULE, {
    file: stored,
    replace: "not (rule = ${VISIT_RULE} and",
    by: "not (rule <> ${VISIT_RULE.slice(1)} and",
  }),
  {
    project: "races",
    test: "test/races/visits-due.test.ts",
    title: "Whoever works out visits due waits for who does so already.",
    file: stored,
    replace: '  await lockName(tx, "visits due");\n',
    by: "",
  },
  integration("visits-due", NAMED, {
    file: plan,
    replace: 'problems.require(Boolean(found), "responsibleUserId"',
    by: 'problems.require(true, "responsibleUserId"',
  }),
];
