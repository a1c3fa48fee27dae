import type { Breakage } from "./breakages.ts";

const looks = (title: string, change: Pick<Breakage, "file" | "replace" | "by">): Breakage => ({
  project: "integration",
  test: "test/integration/looks.test.ts",
  title,
  ...change,
});

const TOLD =
  "is told by the region of the post, to nobody without the permission, and of whom to who reads the register";
const FILTERED =
  "is filtered by who, family, kind, field, hour and by many on one day, and pages without gap";

/** Who looked at whom, and the list that a person may ask for. */
export const lookBreakages: readonly Breakage[] = [
  looks("each of several whom one search by name shows", {
    file: "api/beneficiary/find.service.ts",
    replace: "if (personIds.length < 2) return;",
    by: "if (personIds.length < 200) return;",
  }),
  looks("whom a contractor serves, and the evidence that is opened", {
    file: "api/kernel/files/shown-by.ts",
    replace: "const objectId = subject?.person_id ?? subject?.household_id ?? null;",
    by: "const objectId = null;",
  }),
  looks("is on record itself, under the person who was asked about, once a day for a period", {
    file: "api/audit/look-filter.ts",
    replace: "if (noted) return;",
    by: "void noted;",
  }),
  looks("whom a contractor serves, and the evidence that is opened", {
    file: "api/audit/look-filter.ts",
    replace: 'or (a.action = any(${lookActions("RECIPIENT")}',
    by: 'or (false and a.action = any(${lookActions("RECIPIENT")}',
  }),
  looks(TOLD, {
    file: "api/audit/looks.queries.ts",
    replace: 'demand(ctx, "audit:read");',
    by: 'demand(ctx, "policy:read");',
  }),
  looks(TOLD, {
    file: "api/audit/look-figures.queries.ts",
    replace: 'demand(ctx, "audit:read");',
    by: 'demand(ctx, "policy:read");',
  }),
  looks(TOLD, {
    file: "api/audit/looks.queries.ts",
    replace: 'if (!may(tx.ctx, "beneficiary:read")) return new Map();',
    by: "",
  }),
  looks(TOLD, {
    file: "api/audit/look-filter.ts",
    replace: 'demand(tx.ctx, "beneficiary:read");',
    by: "",
  }),
  looks(FILTERED, {
    file: "api/audit/look-filter.ts",
    replace: "const OFFICE_CLOSES = 18;",
    by: "const OFFICE_CLOSES = 24;",
  }),
  looks(FILTERED, {
    file: "api/audit/look-filter.ts",
    replace: "group by 1, 2 having count(*) >= ${many})",
    by: "group by 1, 2 having count(*) >= 1)",
  }),
  looks("is on record itself, under the person who was asked about, once a day for a period", {
    file: "api/audit/look-filter.ts",
    replace: "const objectId = personId || householdId || null;",
    by: "const objectId = householdId || null;",
  }),
  looks("is on record as well where figures are asked about a person or a family, and not otherwise", {
    file: "api/audit/look-figures.queries.ts",
    replace: "if (tx instanceof WriteTransaction) await noteReview(tx, filter, period);",
    by: 'if (tx instanceof WriteTransaction) tx.audit({ action: "look.reviewAll", objectKind: "looks", objectId: null });\n    void noteReview;',
  }),
  looks(TOLD, {
    file: "api/audit/look-filter.ts",
    replace: "if (subjects.length === 0) throw",
    by: "if (subjects.length === 0) void",
  }),
  looks("a note of a visit and the reason of a plan, in words as any fact", {
    file: "api/audit/look-data.ts",
    replace: ": datum(texts, path);",
    by: ": { code: path, labelZh: path, labelEn: path };",
  }),
  looks("holds searches for the number from another region, which tell who searches nothing of whom", {
    file: "api/beneficiary/find.service.ts",
    replace: "elsewhere ? await traceOf(tx, candidates) : null",
    by: "null",
  }),
  looks("holds looks at a family while the person lived there, and not those after", {
    file: "api/audit/look-filter.ts",
    replace: "and coalesce(s.valid_to >= ${dayOfLook}, true)",
    by: "",
  }),
  looks("is for people of the own region, by posts that hand it out, in the database too", {
    file: "api/audit/access-list.service.ts",
    replace: 'demand(ctx, "beneficiary:accessList");',
    by: 'demand(ctx, "policy:read");',
  }),
];
