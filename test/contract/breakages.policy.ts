import type { Breakage } from "./breakages.ts";

const revision = (title: string, file: string, replace: string, by: string): Breakage => ({
  project: "integration",
  test: "test/integration/revision.test.ts",
  title,
  file: `api/policy/${file}`,
  replace,
  by,
});

const guard = (...change: Parameters<typeof revision>): Breakage => ({
  ...revision(...change),
  test: "test/integration/revision-guards.test.ts",
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
    'if (revision.version !== read.version) throw new DomainError("STALE");\n',
    "",
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
  revision(MEANWHILE, "revision/examine.ts", "if (is_new)", "if (false as boolean)"),
  revision(
    MEANWHILE,
    "revision/examine.ts",
    "    if (valid_from >= validFrom)\n",
    "    if (false as boolean)\n",
  ),
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
  revision(RELATION, "revision/examine.ts", "if (found) said.push", "if (false as boolean) said.push"),
  revision(
    "does not make another subject of a policy, since grants hang on it",
    "revision/revise.ts",
    "  checkSubjects(document, ground, findings);\n",
    "",
  ),
  revision(
    "with an anchor is told what is wrong with it, and breaks nothing",
    "revision/document.ts",
    "maxAliasCount: 0",
    "maxAliasCount: -1",
  ),
  revision(
    "is published as it was read, and refused when it has changed since",
    "revision/revision.service.ts",
    "if (publication !== read.publication)",
    "if (false as boolean)",
  ),
  revision(
    "leaves relations and derived facts of a later day alone where it says nothing of them",
    "publish-dated.ts",
    "    ended: before.filter((row) => !is?.has(canonicalJson(row))),",
    "    ended: before,",
  ),
  guard(
    "is not undone by another that begins before it: an end stays an end",
    "revision/examine.ts",
    "return valid_to !== null && valid_to >= validFrom\n",
    "return valid_to === validFrom\n",
  ),
  guard(
    "is not undone by the files either, nor is what has ended",
    "import-catalogue.ts",
    "if (scheduled?.day && scheduled.day > from)",
    "if (false as boolean)",
  ),
  guard(
    "is not undone by the files either, nor is what has ended",
    "import-catalogue.ts",
    "if (ended.length > 0)",
    "if (false as boolean)",
  ),
  guard(
    "is what answers are worked out by, whatever clock says when it was",
    "catalogue.queries.ts",
    "order by number desc limit 1",
    "order by published_at desc limit 1",
  ),
  guard(
    "makes no other subject of a policy that has ended",
    "revision/examine.ts",
    "select code, unit from policy`",
    "select code, unit from policy where code in (select policy_code from policy_version where valid_to is null)`",
  ),
  guard(
    "makes no second policy of a name that there is, as a mistyped code would",
    "revision/revise.ts",
    "  checkNames(document, catalogue, findings);\n",
    "",
  ),
  guard(
    "publishes no figure backwards, and none for a division that there is not",
    "revision/revise.ts",
    "if (figure.validFrom < validFrom)",
    "if (false as boolean)",
  ),
  guard(
    "makes versions of those policies only that its list of changes names",
    "revision/publish-revision.ts",
    "between(before.policies, catalogue.policies).added",
    "(document.policies ?? [])",
  ),
  guard(
    "puts a new policy where it stands when it is in force, so that its cases take from the same ones",
    "catalogue/keys.ts",
    "tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||",
    "",
  ),
  guard(
    "with a group that stands for another kind is refused before anybody reads it, in words",
    "revision/document.ts",
    "resolveKnownTags: false, ",
    "",
  ),
  guard(
    "with the number of a person is refused before anybody reads it, in words",
    "catalogue/check-record.ts",
    "if (holdsPersonalNumber(said))",
    "if (false as boolean)",
  ),
  {
    project: "unit",
    test: "test/unit/catalogue-changes.test.ts",
    title: "is told whatever it is that differs",
    file: "api/policy/words/policy-parts.ts",
    replace: '    part("写法", ...linesOf(recordOf(body))),\n',
    by: "",
  },
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
