import type { Breakage } from "./breakages.ts";

const revision = (title: string, file: string, replace: string, by: string): Breakage => ({
  project: "integration",
  test: "test/integration/revision.test.ts",
  title,
  file: `api/policy/${file}`,
  replace,
  by,
});

const FROM_ITS_DAY = "holds from its first day on; before it the earlier version stands and is superseded";
const SECOND_PERSON = "is not published by who wrote it, under whatever post";
const ONLY_AUTHOR = "is handed on, corrected and taken back by who wrote it, and by nobody else";
const MEANWHILE =
  "does not overwrite unseen what another published meanwhile, and nothing that holds from a later day";
const REFUSED =
  "is refused when nothing differs, when it begins in the past, and when the first day has gone by";
const RELATION = "changes a relation and a derived fact from its day on, and not before";

/** What keeps a change to the catalogue from being published unread, unchecked or by one person alone. */
export const policyBreakages: readonly Breakage[] = [
  revision(FROM_ITS_DAY, "revision/publish-revision.ts", "  await notePublication(tx, id);\n", ""),
  revision(FROM_ITS_DAY, "publish-catalogue.ts", "if (newest) await endVersion(tx, newest, from);", ""),
  revision(SECOND_PERSON, "revision/revision.workflow.ts", "secondPerson(tx, revision) ?? ", ""),
  revision(SECOND_PERSON, "revision/revision.workflow.ts", "      guard: secondPerson,\n", ""),
  revision(
    ONLY_AUTHOR,
    "revision/revision.workflow.ts",
    'label: { zh: "修改草稿", en: "Edit the draft" },\n      guard: onlyAuthor,',
    'label: { zh: "修改草稿", en: "Edit the draft" },',
  ),
  revision(ONLY_AUTHOR, "revision/revision.workflow.ts", "onlyAuthor(tx, revision) ?? ", ""),
  revision(
    ONLY_AUTHOR,
    "revision/revision.service.ts",
    'if (revision.version !== version) throw new DomainError("STALE");\n    await advance',
    "await advance",
  ),
  revision(
    "is published as it was read, and refused when it has changed since",
    "revision/revision.service.ts",
    'if (revision.version !== version) throw new DomainError("STALE");\n    const { outcome',
    "const { outcome",
  ),
  revision(
    "may be saved with mistakes, tells each with its line, and is not handed on",
    "revision/document.ts",
    "lines.linePos(offset)",
    "lines.linePos(0)",
  ),
  revision(
    "is refused when what it leaves as it is would point at nothing",
    "revision/revise.ts",
    "  checkTheRest(document, catalogue, findings);\n",
    "",
  ),
  revision(
    REFUSED,
    "revision/examine.ts",
    "if (revision.validFrom < shanghaiDate(tx.now))",
    "if (false as boolean)",
  ),
  revision(REFUSED, "revision/examine.ts", "if (changes.length === 0)", "if (false as boolean)"),
  revision(MEANWHILE, "revision/examine.ts", " or v.published_at > ${savedAt}", ""),
  revision(MEANWHILE, "revision/examine.ts", "(v.valid_from >= ${validFrom}::date or ", "("),
  revision(
    "keeps cases that must come out, and is refused while one does not",
    "revision/examine.ts",
    "if (failed > 0)",
    "if (false as boolean)",
  ),
  revision(
    "ends a policy, its relations and its cases on the day before",
    "revision/publish-revision.ts",
    "if (newest) await endVersion(tx, newest, validFrom);",
    "",
  ),
  revision(
    RELATION,
    "catalogue.queries.ts",
    "select body from policy_relation where ${inForce(asOf)}",
    "select body from policy_relation",
  ),
  revision(
    RELATION,
    "catalogue.queries.ts",
    "from policy_derivation where ${inForce(asOf)}",
    "from policy_derivation",
  ),
  revision(RELATION, "revision/examine.ts", "later.day > validFrom", "later.day < validFrom"),
  revision(
    "does not make another subject of a policy, since grants hang on it",
    "revision/revise.ts",
    "  checkSubjects(document, before, findings);\n",
    "",
  ),
  revision(
    "with an anchor is told what is wrong with it, and breaks nothing",
    "revision/document.ts",
    "maxAliasCount: 0",
    "maxAliasCount: -1",
  ),
  {
    project: "races",
    test: "test/races/revision.test.ts",
    title:
      "of two revisions of one policy that are published at once one is, and the other is told, 10 times over",
    file: "api/policy/revision/revision.service.ts",
    replace: "    await lockName(tx, CATALOGUE_LOCK);\n",
    by: "",
  },
];
