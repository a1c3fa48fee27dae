import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const race = (test: string, title: string, change: Change): Breakage => ({
  project: "races",
  test: `test/races/${test}.test.ts`,
  title,
  ...change,
});

const candidates = "api/beneficiary/duplicates/candidate.queries.ts";
const merging = "api/beneficiary/duplicates/merge.service.ts";
const obstacles = "api/beneficiary/duplicates/merge-obstacles.ts";
const FOUND_BY_VALUE =
  "are found by one telephone or account in two families, not in one, and not where a dozen and more share it";
const TAKES = "takes what describes the person today to the record that stays; what ended stays where it was";
const WHILE =
  "is refused while the alias has an open need, is paid the same benefit, or heads a family with others";
const WHERE =
  "is refused where both have an identity or a number of their own, where one died, and where who stays lives nowhere";
const BACK = "puts everything back exactly as it was, once";
const MOVES =
  "lives in the first to the last day and in the second from the next, and takes along what holds";

/** Possible duplicates, their verdicts and merges, and moving between families. */
export const peopleBreakages: readonly Breakage[] = [
  integration("duplicates", FOUND_BY_VALUE, {
    file: candidates,
    replace: "join one_phone b on b.phone = a.phone and a.id < b.id and a.household_id <> b.household_id",
    by: "join one_phone b on b.phone = a.phone and a.id < b.id",
  }),
  integration("duplicates", FOUND_BY_VALUE, {
    file: candidates,
    replace: "const MOST_WHO_SHARE = 12;",
    by: "const MOST_WHO_SHARE = 1200;",
  }),
  integration("duplicates", "in two townships are for the county alone", {
    file: candidates,
    replace: "where p.merged_into_person_id is null and ${inOwnRegion",
    by: "where p.merged_into_person_id is not null and ${inOwnRegion",
  }),
  integration("duplicates", "judged as two are not asked again until what the verdict rests on changes", {
    file: candidates,
    replace: "when v.basis <> ${basisOf} then 'OPEN' ",
    by: "",
  }),
  integration(
    "duplicates",
    "that are to be looked into need a note and wait in the work of whoever decides; those judged as one wait for a merge",
    {
      file: "api/beneficiary/duplicates/duplicate.service.ts",
      replace: 'verdict === "UNSURE" ? readReason(note ?? "", "note") : readNote(note)',
      by: "readNote(note)",
    },
  ),
  integration("merge", "needs the verdict that they are one, and a permission of its own", {
    file: merging,
    replace: 'if (pair?.standing !== "PROPOSED") throw',
    by: "if (!pair) throw",
  }),
  integration("merge", "needs the verdict that they are one, and a permission of its own", {
    file: "schema/codes/permissions.ts",
    replace: '    "beneficiary:find",\n    "assistance:evaluate",\n    "need:record",',
    by: '    "beneficiary:find",\n    "beneficiary:merge",\n    "assistance:evaluate",\n    "need:record",',
  }),
  integration("merge", TAKES, {
    file: merging,
    replace: "sql`${ofMerged} and state = 'ACTIVE'`",
    by: "sql`false`",
  }),
  integration("merge", TAKES, {
    file: merging,
    replace: "const takenFields = await takeFields(tx, kept, merged);",
    by: "const takenFields: string[] = [];",
  }),
  integration("merge", "leaves one person to be found and compared, and both histories can be told apart", {
    file: "api/beneficiary/find.service.ts",
    replace: " and p.merged_into_person_id is null",
    by: "",
  }),
  integration(
    "merge",
    "asks which fact holds where one source says two things, and keeps the other as superseded",
    {
      file: merging,
      replace: 'problems.require(isOne, "factIds"',
      by: 'problems.require(true, "factIds"',
    },
  ),
  integration("merge", WHILE, {
    file: obstacles,
    replace: "if (needs.length > 0) {",
    by: "if (needs.length > 99) {",
  }),
  integration("merge", WHILE, { file: obstacles, replace: "...twice.map(", by: "...twice.slice(99).map(" }),
  integration("merge", WHILE, {
    file: obstacles,
    replace: "if (others) obstacles",
    by: "if (!others) obstacles",
  }),
  integration("merge", WHERE, {
    file: obstacles,
    replace: "(identities?.n ?? 0) > 1",
    by: "(identities?.n ?? 0) > 9",
  }),
  integration("merge", WHERE, {
    file: obstacles,
    replace: "if (kept.death_date || merged.death_date)",
    by: "if (kept.death_date)",
  }),
  integration("merge", WHERE, { file: obstacles, replace: "if (!kept.household_id)", by: "if (!kept.id)" }),
  integration("merge", "takes no number over that tells of another birthday", {
    file: obstacles,
    replace: "if (takesNumber && differs)",
    by: "if (takesNumber && !differs)",
  }),
  integration("merge", BACK, {
    file: merging,
    replace: "await giveBack(tx, kept, merged, merge.takenFields as readonly SealedField[]);",
    by: "",
  }),
  integration("merge", "is refused once something of it has changed, and while a later merge stands on it", {
    file: "api/beneficiary/duplicates/moved-rows.ts",
    replace: " and to_jsonb(t) @> ${JSON.stringify(after)}::jsonb",
    by: "",
  }),
  integration("merge", "is refused once something of it has changed, and while a later merge stands on it", {
    file: merging,
    replace: "if (kept.merged_into_person_id) throw",
    by: "if (kept.id === merged.id) throw",
  }),
  race("merge", "leave no fact and no open need on the alias, whichever comes first", {
    file: merging,
    replace: "${inOwnRegion(tx.ctx)} order by id for update`);\n  const sides",
    by: "${inOwnRegion(tx.ctx)} order by id`);\n  const sides",
  }),
  integration("people-lists", "elsewhere is told of by no more than that the number is registered", {
    file: "api/beneficiary/find-household.service.ts",
    replace: "rows.length === 0 && (await isRegistered(tx, candidates))",
    by: "false",
  }),
  integration("people-lists", "that is looked for counts against the day's searches for people", {
    file: "api/beneficiary/find-household.service.ts",
    replace: 'await demandLooksLeft(tx, "person.find");',
    by: "",
  }),
  integration("people-lists", "tell who does not handle families of no child by its age", {
    file: "api/beneficiary/age-filter.ts",
    replace: "Math.max(minAge ?? 0, ADULT)",
    by: "(minAge ?? 0)",
  }),
  ...[
    ["where not exists (select from own where own.person_id = m.person_id)`", "`"],
    ["where counted and valid_to is null", "where valid_to is null"],
  ].map(([replace, by]) =>
    integration(
      "people-lists",
      "by an identity show those whom the page shows with it: a person's own goes before the family's",
      { file: "api/beneficiary/person.queries.ts", replace: replace!, by: by! },
    ),
  ),
  integration(
    "people-lists",
    "by a fact that is not sensitive leave no record; by a sensitive one a look at each that is shown",
    {
      file: "api/beneficiary/person-list.queries.ts",
      replace: "await recordListedLooks(tx, looks, fact.field);",
      by: "void recordListedLooks; void looks;",
    },
  ),
  integration(
    "people-lists",
    "refuse what the caller may not read, what names somebody, and what is no value of the field",
    {
      file: "api/beneficiary/fact-filter.ts",
      replace: "if (!mayReadField(tx, field))",
      by: "if (!mayReadField)",
    },
  ),
  integration(
    "people-lists",
    "refuse what the caller may not read, what names somebody, and what is no value of the field",
    {
      file: "api/beneficiary/fact-filter.ts",
      replace: "if (!exact.includes(field.type) || sealedPaths.has(field.path))",
      by: "if (!exact)",
    },
  ),
  integration(
    "people-lists",
    "belongs to its user, under a name that is used once, and goes when it is deleted",
    {
      file: "api/beneficiary/saved-view.service.ts",
      replace: "if (held.some((view) => view.name === name))",
      by: "if (held.length < 0)",
    },
  ),
  integration("people-lists", "holds nothing that names somebody, and nothing that the list would refuse", {
    file: "api/beneficiary/saved-view.service.ts",
    replace: "problems.require(!households?.serial,",
    by: "problems.require(true,",
  }),
  integration("people-lists", "holds nothing that names somebody, and nothing that the list would refuse", {
    file: "api/beneficiary/saved-view.service.ts",
    replace: "!LOOKS_LIKE_A_NUMBER.test(toHalfWidth(name))",
    by: "true",
  }),
  integration("move-member", MOVES, {
    file: "api/beneficiary/move.service.ts",
    replace: "addCalendarDays(input.lastDay, 1)",
    by: "input.lastDay",
  }),
  integration("move-member", MOVES, {
    file: "api/beneficiary/move.service.ts",
    replace:
      "  for (const follow of onPersonMoved) await follow(tx, personId, { householdId, regionCode });\n",
    by: "",
  }),
  integration(
    "move-member",
    "has what was listed of it taken down, and hands the family over where it was its head",
    {
      file: "api/beneficiary/move.service.ts",
      replace: "await takeDownListings(tx, input.personId);",
      by: "",
    },
  ),
  integration(
    "move-member",
    "moves to another family of the region, at the latest yesterday, and heads it only where nobody does",
    {
      file: "api/beneficiary/move.service.ts",
      replace: "input.lastDay < shanghaiDate(tx.now)",
      by: "input.lastDay <= shanghaiDate(tx.now)",
    },
  ),
];
