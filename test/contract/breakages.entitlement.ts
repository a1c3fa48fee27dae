import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;
const settling = (title: string, file: string, replace: string, by: string): Breakage => ({
  project: "unit",
  test: "test/unit/eligibility.test.ts",
  title,
  file: `api/policy/entitlement/${file}`,
  replace,
  by,
});
const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});

export const entitlementBreakages: readonly Breakage[] = [
  settling(
    "confirms identities in their order, and every benefit that asks for one sees it",
    "cascade.ts",
    "if (isConfirmed && person === null) this.takeForAll(gives);",
    "",
  ),
  settling(
    "gives the margin of poverty no allowance but what it opens, and to its severely disabled their own",
    "cascade.ts",
    "if (isConfirmed && person !== null) this.takeForOne(person, gives);",
    "",
  ),
  settling(
    "lets an identity on record stand while its conditions are unknown, and not when they fail",
    "cascade.ts",
    'found.judgement.verdict === "UNKNOWN" && state',
    "state",
  ),
  settling(
    "leaves unknown what hangs on an identity that nobody has checked",
    "cascade.ts",
    "if (isOpen) own.open.set(gives, judged);",
    "",
  ),
  settling(
    "does not take away what is certain because something better is still open",
    "settle.ts",
    "entry.notes.push(this.words.open(relation));",
    'this.replace(entry, "EXCLUSIVE", relation.prefer, this.words.exclusive(relation));',
  ),
  settling(
    "refuses nothing that hangs on an identity that is still open, however certain a lesser one is",
    "cascade.ts",
    "return this.unknown(policy, person, now);",
    "return now;",
  ),
  settling(
    "does not keep a family's identity that fails alive through what its members have of it",
    "cascade.ts",
    "member?.inheritsIdentity ? undefined : member",
    "member",
  ),
  settling(
    "gives and takes nothing for whoever lives there and does not count",
    "cascade.ts",
    "if (this.isCounted(person)) this.takeForOne(person, gives);",
    "this.takeForOne(person, gives);",
  ),
  settling(
    "makes one person's identity the family's only where it is known to be all of it",
    "cascade.ts",
    "family.members?.filter(isCounted).length ?? null",
    "1",
  ),
  settling(
    "shares the family's allowance among the heads that it is still for",
    "settle.ts",
    "size - entry.headsOut.size",
    "size",
  ),
  settling(
    "lets an identity that a decision confirmed exclude what it excludes, while its conditions are unknown",
    "settle.ts",
    " || each.settled.standsOnRecord",
    "",
  ),
  settling(
    "notes where an amount hangs on a benefit that is not known, and takes no bound for a value",
    "settle.ts",
    "        this.noteOpenBases(entry);\n",
    "",
  ),
  settling(
    "asks nothing more about what another benefit replaces",
    "settle.ts",
    'entry.replaced && verdictOf(entry) === "UNKNOWN" ? "INELIGIBLE" : verdictOf(entry)',
    "verdictOf(entry)",
  ),
  settling(
    "takes the part of one head off the family's allowance when one of it is supported by the state",
    "settle.ts",
    "(size === null || heads.length < size)",
    "(size === 0)",
  ),
  settling(
    "never pays more than the bill: three payers of a disabled child's rehabilitation",
    "settle.ts",
    "        this.keepBill(entry, paid);\n",
    "",
  ),
  settling(
    "keeps three payers of any bill within it",
    "settle.ts",
    "const over = before + entry.hundredths - fen;",
    "const over = entry.hundredths - fen;",
  ),
  settling(
    "works a later payer out on what the earlier ones leave",
    "settle.ts",
    "        this.workOutAgain(entry);\n",
    "",
  ),
  settling(
    "tops an orphan's allowance up to its standard, above the part of the family's",
    "settle.ts",
    "        this.topUp(entry);\n",
    "",
  ),
  settling(
    "leaves what somebody chooses between to the choice, and proposes the preferred",
    "cut-words.ts",
    "byChoice ? `与",
    "byChoice === false ? `与",
  ),
  settling(
    "keeps of benefits that exclude each other in a chain those that together are worth most",
    "best-together.ts",
    "total(withIt) >= total(without) ? withIt : without",
    "withIt",
  ),
  settling("keeps what shares a cap within it", "settle.ts", "      left -= entry.hundredths ?? 0n;\n", ""),
  settling(
    "says nothing of what answers an event when there is none",
    "settle.ts",
    "!needsEvent || given.event !== null",
    "true",
  ),
  integration("eligibility", "writes nothing", {
    file: "api/assistance/eligibility.service.ts",
    replace: "  return scoped(ctx, async (tx) => {\n    const asOf",
    by: '  return scopedWrite(ctx, async (tx) => {\n    tx.audit({ action: "fact.look", objectKind: "person", objectId: null });\n    const asOf',
  }),
  integration(
    "eligibility",
    "refuses what the field list does not have, each by its path, and echoes no value",
    {
      file: "api/policy/facts/given-facts.ts",
      replace: "  reader.problems.throwIfAny();\n",
      by: "",
    },
  ),
  integration("eligibility", "without an event leaves out what answers one", {
    file: "api/policy/entitlement/settle.ts",
    replace: "!needsEvent || given.event !== null",
    by: "true",
  }),
  integration("eligibility", "uses the latest figure not after the date, and none where none is published", {
    file: "api/policy/standard.queries.ts",
    replace: "and (region_code is null or region_code = any(${regionsAbove(place.regionCode)}::text[]))",
    by: "",
  }),
  integration("eligibility", "does not get a decision from a fact that is past its validity", {
    file: "api/assistance/register-family.ts",
    replace: "until === null || until >= asOf",
    by: "true",
  }),
  integration("eligibility", "does not get a decision from a fact that is only declared", {
    file: "api/assistance/register-family.ts",
    replace: "verification[row.verification].mayDecide",
    by: "row.verification",
  }),
  integration("eligibility", "does not get a decision from checked sources that disagree", {
    file: "api/assistance/register-family.ts",
    replace: 'opinions > 1 ? "CONFLICTING" : undefined',
    by: 'opinions > 9 ? "CONFLICTING" : undefined',
  }),
  integration("eligibility", "leaves a record of whose sensitive facts were seen", {
    file: "api/assistance/eligibility.service.ts",
    replace: "    await recordFactLooks(tx, found, seenOf(found.family, rules));\n",
    by: "",
  }),
  integration("eligibility", "is not worked out for a CITY_OFFICER, who may ask of given facts", {
    file: "api/assistance/eligibility.service.ts",
    replace: '  demand(ctx, "beneficiary:find");\n',
    by: "",
  }),
  integration("eligibility", "is not worked out for a CHARITY_OFFICER", {
    file: "api/assistance/eligibility.service.ts",
    replace: '  demand(ctx, "assistance:evaluate");\n',
    by: "",
  }),
  integration(
    "entitled-cover",
    "counts what the person is entitled to and does not get yet, for the twelve months of its cost",
    {
      file: "api/need/need-cover.ts",
      replace: "const entitled = await entitledCover(tx, asked);",
      by: "const entitled = (await entitledCover(tx, asked)).slice(0, 0);",
    },
  ),
  integration(
    "entitled-cover",
    "counts nothing for another kind of need, for another person, or on facts that do not decide",
    {
      file: "api/assistance/entitled-cover.ts",
      replace: "(due.personId === null || due.personId === personId) && ",
      by: "",
    },
  ),
  integration("entitled-cover", "counts what is in payment, and not what might be paid besides", {
    file: "api/assistance/entitled-cover.ts",
    replace: "!running.has(code) && ",
    by: "",
  }),
  integration("entitled-cover", "counts an entitlement once among the needs of a person", {
    file: "api/need/need-cover.ts",
    replace: "(g.id is not null or line ? 'entitled')",
    by: "g.id is not null",
  }),
  integration("entitled-cover", "counts what is due until a grant begins, and after one that never ran", {
    file: "api/assistance/entitled-cover.ts",
    replace: "and valid_from <= ${onDate}::date",
    by: "",
  }),
  integration(
    "entitled-cover",
    "counts nothing that does not stand beside what is in payment, whichever would be higher",
    {
      file: "api/assistance/entitled-cover.ts",
      replace: " && !givesWayTo(code, running, rules.settling.relations)",
      by: "",
    },
  ),
  integration(
    "entitled-cover",
    "counts a benefit once whatever its version: what one need counts on is not counted anew with the next year's",
    {
      file: "api/need/need-cover.ts",
      replace: "select v.policy_code as policy,",
      by: "select v.id::text as policy,",
    },
  ),
  integration(
    "entitled-cover",
    "tells who does not handle families the sum of what is due, and not for what",
    {
      file: "api/need/need-item.view.ts",
      replace: "entitled !== undefined && !handlesFamilies(tx.ctx)",
      by: "false",
    },
  ),
  integration(
    "grant-basis",
    "is that of the version under which the grant begins, also when that lies ahead",
    {
      file: "api/assistance/grant-basis.service.ts",
      replace: "const asOf = grant.validFrom;",
      by: "const asOf = shanghaiDate(tx.now);",
    },
  ),
  integration(
    "entitled-cover",
    "is computed anew when the entitlement becomes a grant, which takes its place",
    {
      file: "api/need/refresh-cover.service.ts",
      replace: "policyVersionId ? []",
      by: 'policyVersionId && !source.includes("尚未办理") ? []',
    },
  ),
  integration(
    "eligibility",
    "is answered about some policies alone with what the answer about all says of them",
    {
      file: "api/assistance/eligibility.service.ts",
      replace: "asked.has(policy.code)",
      by: "!asked.has(policy.code)",
    },
  ),
  integration(
    "eligibility",
    "is asked for what follows by a rule without a word of who supplies it, and names facts in English too",
    {
      file: "api/policy/words/conclusion-words.ts",
      replace: 'suppliedBy.find((each) => factSources[each].origin !== "DERIVED")',
      by: "suppliedBy[0]",
    },
  ),
  settling(
    "notes of two of which the higher is paid that the other is not known yet",
    "settle.ts",
    "      for (const entry of kept) this.noteOpenRivals(entry, pairs);\n",
    "",
  ),
  settling(
    "notes where the bill that a benefit pays towards is not known, and takes no bound for a value",
    "settle.ts",
    "> atLeast(bill.amount, this.factsOf(entry.person))",
    "> 0n",
  ),
  {
    ...settling(
      "takes the lower of two that are both worked out, and a bound within a formula only where it counts",
      "",
      "    if (!bites) return given;\n    if (isZero",
      "    if (isZero",
    ),
    file: "api/policy/words/working-words.ts",
  },
  integration(
    "eligibility",
    "works out anew what follows from a change, whatever is on record of it, unless that is given too",
    {
      file: "api/assistance/what-if.ts",
      replace: "!moved.has(path) || path === SIZE",
      by: "moved.has(path) || path !== SIZE",
    },
  ),
  integration("eligibility", "counts anew when somebody no longer counts or lives", {
    file: "api/assistance/what-if.ts",
    replace: "facts.has(COUNTS) || facts.has(ALIVE)",
    by: "facts.has(COUNTS)",
  }),
  integration("eligibility", "counts nobody who has died: nothing is due to or because of them", {
    file: "api/assistance/what-if.ts",
    replace: "facts.get(ALIVE)?.value !== false",
    by: "facts.get(ALIVE)?.value !== 0",
  }),
  integration(
    "eligibility",
    "keeps what is on record where nothing follows from the change, as when the change is recorded",
    {
      file: "api/assistance/what-if.ts",
      replace:
        "  keepUnderivable(household, family.household, { ...family, household, members: changed }, rules);\n",
      by: "",
    },
  ),
  settling(
    "leaves open what pays a bill after somebody who may pay before it and is not known to",
    "settle.ts",
    "    if (isOpen(entry)) this.openPayers.set(key, entry.policy.code);\n",
    "",
  ),
  integration(
    "eligibility",
    "takes another identity for a decided one, of the family and of each who has no other",
    {
      file: "api/assistance/what-if.ts",
      replace: "if (!member.inheritsIdentity || !ofFamily) return member;",
      by: "if (ofFamily) return member;",
    },
  ),
  integration("eligibility", "uses the figures of the place as it would be", {
    file: "api/assistance/what-if.ts",
    replace: "(area.toUpperCase() as AreaKind) : null",
    by: "(area.toUpperCase() as AreaKind && found.areaKind) : null",
  }),
  integration(
    "eligibility",
    "refuses unknown names, wrong values, what no rule reads and who is no member, each by its path, and echoes nothing",
    {
      file: "api/policy/facts/given-facts.ts",
      replace: "    reader.problems.require(members.has(personId),",
      by: "    reader.problems.require(true,",
    },
  ),
  integration(
    "eligibility",
    "refuses unknown names, wrong values, what no rule reads and who is no member, each by its path, and echoes nothing",
    {
      file: "api/policy/facts/given-facts.ts",
      replace: "if (!this.mayGive(path)) {",
      by: "if (!this.mayGive(path) && !path) {",
    },
  ),
  integration("eligibility", "starts from a family of the register, and from nothing else", {
    file: "api/assistance/eligibility.service.ts",
    replace: "if (question.changes && !householdId)",
    by: "if (question.changes && !householdId && !facts && !question)",
  }),
  integration("eligibility", "is for whom the family's answer is for, and leaves the same record of a look", {
    file: "api/assistance/eligibility.service.ts",
    replace: "recordFactLooks(tx, found, seenOf(found.family, rules))",
    by: "recordFactLooks(tx, found, question.changes ? new Map() : seenOf(found.family, rules))",
  }),
  {
    ...settling(
      "finds what differs, and sums gains and losses apart, in fen, each period by itself",
      "",
      "",
      "",
    ),
    test: "test/unit/console-entitlements.test.ts",
    file: "admin/entitlements/what-if.ts",
    replace: ".filter((each) => !isOpen(each))",
    by: "",
  },
  settling(
    "names of several cases only what decided and the one that holds",
    "explain.ts",
    "[when, when.value ? result : otherwise]",
    "trace.parts",
  ),
  integration(
    "eligibility",
    "refuses unknown names, wrong values, what no rule reads and who is no member, each by its path, and echoes nothing",
    {
      file: "api/policy/facts/given-facts.ts",
      replace: "!ofPersons.has(personId)",
      by: "!ofPersons.has(at)",
    },
  ),
];
