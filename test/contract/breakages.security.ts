import { readdirSync } from "node:fs";
import path from "node:path";
import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
/** A database whose defences are as the migrations make them, but for one policy. */
const weakened = (test: string, title: string, statement: string): Breakage =>
  integration(test, title, {
    file: "api/database/migrate.ts",
    replace: "await connection.execute(`do $grants$",
    by: `await connection.execute(${JSON.stringify(statement)});\n  await connection.execute(\`do $grants$`,
  });
const race = (title: string, change: Change): Breakage => ({
  project: "races",
  test: "test/races/quota.test.ts",
  title,
  ...change,
});
const repeated = (act: string) =>
  `${act} is refused by the state in which it stands, in words, and changes nothing`;

const migrations = path.resolve(import.meta.dirname, "../../api/database/migrations");
const [initialMigration] = readdirSync(migrations).filter((file) => file.endsWith("-initial.ts"));

/** Accounts, looks, quotas and repetitions: each guard taken away, and the test that has to notice. */
export const securityBreakages: readonly Breakage[] = [
  integration("accounts", "that never had one belongs to where it was made, and to nobody beside", {
    file: "api/organisation/manage-scope.ts",
    replace: "${LAST_DAY} is null and ${withinReach(manager, sql`u.made_in_region`)}",
    by: "${LAST_DAY} is null",
  }),
  integration(
    "accounts",
    "belongs to the place of its last post, wherever it was made, and to nobody beside",
    {
      file: "api/organisation/manage-scope.ts",
      replace: "(${LAST_DAY} >= ${today}::date or p.valid_to = ${LAST_DAY})",
      by: "${today}::date is not null",
    },
  ),
  integration(
    "accounts",
    "whose last posts ended on one day in two counties is managed from the city, and listed in both",
    {
      file: "api/organisation/manage-scope.ts",
      replace: "(${LAST_DAY} >= ${today}::date or p.valid_to = ${LAST_DAY})",
      by: "${LAST_DAY} >= ${today}::date",
    },
  ),
  integration(
    "accounts",
    "are read by nobody at the database but the platform itself, whatever rows it is shown",
    {
      file: "api/database/migrate.ts",
      replace: "(name) => !secrets.includes(name)",
      by: '(name) => name !== "nothing"',
    },
  ),
  integration("accounts", "cover every column of the database that holds one", {
    file: "api/database/migrate.ts",
    replace: '  session: ["secret_hash"],\n',
    by: "",
  }),
  integration(
    "accounts",
    "tells no password: the request under the same key that made the account tells the one that is true",
    {
      file: "api/database/scoped.ts",
      replace: "      return done;\n",
      by: "      return { ...done, isNew: done.isNew || attempt > 1 };\n",
    },
  ),
  integration(
    "accounts",
    "tells no secret of a token: the request under the same key that made it tells the one that opens",
    {
      file: "api/database/scoped.ts",
      replace: "      return done;\n",
      by: "      return { ...done, isNew: done.isNew || attempt > 1 };\n",
    },
  ),
  integration(
    "accounts",
    "belongs to one person under one post: a colleague's, or one's own of another post, is refused",
    {
      file: "api/kernel/pagination.ts",
      replace: 'ctx.actor?.postId ?? "public"',
      by: 'ctx.actor?.organisationId ?? "public"',
    },
  ),
  integration(
    "scoped",
    "gives the first result again under a lasting key that is not the one it was kept under",
    {
      file: "api/kernel/vault.ts",
      replace: "    if (!hash.startsWith(`${this.#loaded.lasting.id}.`)) return null;\n",
      by: "",
    },
  ),
  integration("fact-look", "is on record for each person before it leaves: who, whom, when, what and why", {
    file: "api/beneficiary/fact-look.service.ts",
    replace: "    await recordFactLooks(tx, place, seenIn(groups));\n",
    by: "",
  }),
  integration(
    "fact-look",
    "counts what was shown and not what was hidden, and says of who does not handle families that it oversees",
    {
      file: "api/beneficiary/fact-look.service.ts",
      replace: "({ facts }) => facts.some(({ hidden }) => !hidden)",
      by: "() => true",
    },
  ),
  integration("fact-look", "is refused outside the own region, and leaves no record there", {
    file: "api/beneficiary/fact-look.service.ts",
    replace: 'demand(ctx, "beneficiary:read");',
    by: "",
  }),
  integration("fact-look", "never crowds the changes out of the family's history", {
    file: "api/beneficiary/household.queries.ts",
    replace: "and upper(replace(a.action, '.', '_')) = any(${Object.keys(registerActions)}::text[])",
    by: "",
  }),
  integration(
    "fact-look",
    "ends for the day after three hundred people and families; who was seen today may be seen again",
    {
      file: "api/beneficiary/quota.ts",
      replace: '> dailyLimits["fact.look"]',
      by: "> Number.MAX_SAFE_INTEGER",
    },
  ),
  integration(
    "registered-numbers",
    "leaves a record of each number of the own region, with whom it told of",
    {
      file: "api/beneficiary/registered.ts",
      replace: "known.map(({ id }) => ({ personId: id })),",
      by: "[],",
    },
  ),
  integration(
    "registered-numbers",
    "leaves a record of each number that stands elsewhere, of whom it tells no more",
    {
      file: "api/beneficiary/registered.ts",
      replace: "fields, [...told.values()])",
      by: "fields, [...told.values()].slice(0, 1))",
    },
  ),
  integration(
    "registered-numbers",
    "leaves a record where it tells by a wrong name or a wrong day, or of somebody who died",
    {
      file: "api/beneficiary/rejoin.ts",
      replace: "[{ personId: person.id }]",
      by: "[]",
    },
  ),
  integration(
    "registered-numbers",
    "spends a search for each number, and past the last tells of the quota alone",
    { file: "api/beneficiary/registered.ts", replace: "return left - told.length;", by: "return left - 1;" },
  ),
  integration(
    "registered-numbers",
    "tells a number from one that is free to nobody without a search left, in a family or as a member",
    {
      file: "api/beneficiary/member.service.ts",
      replace: "  await demandSearchLeft(tx, [input]);\n",
      by: "",
    },
  ),
  integration("gone-person", "is listed no more", {
    file: "api/beneficiary/person.queries.ts",
    replace: "m.person_id = p.id and m.valid_to is null and p.death_date is null",
    by: "m.person_id = p.id",
  }),
  integration("gone-person", "has no need verified, and none put on record", {
    file: "api/need/need-item.actions.ts",
    replace: "  await residenceOf(tx, item.personId);\n",
    by: "",
  }),
  integration("gone-person", "consents to nothing, neither for itself nor as a guardian", {
    file: "api/beneficiary/consent.service.ts",
    replace: "\n      and m.valid_to is null",
    by: "",
  }),
  integration(
    "gone-recipient",
    "is served until the end of that day and no second longer, whatever the contractor may still see",
    {
      file: "api/purchase/visit.service.ts",
      replace: '  refuseAfterDeath(objections.died, endedAt ? "endedAt" : "beganAt");\n',
      by: "",
    },
  ),
  integration("gone-recipient", "is not served past the day in a visit that was begun before", {
    file: "api/purchase/visit.service.ts",
    replace: '      refuseAfterDeath(await diedBefore(tx, { ...visit, endedAt }), "endedAt");\n',
    by: "",
  }),
  integration(
    "gone-recipient",
    "leaves nothing to pay of visits afterwards, also when death was recorded later: they can only be rejected",
    {
      file: "api/purchase/visit.workflow.ts",
      replace: " ?? (await refuseServiceToTheDead(tx, visit))",
      by: "",
    },
  ),
  integration("gone-recipient", "is served by nobody afterwards at the database either", {
    file: `api/database/migrations/${initialMigration}`,
    replace: "if new.state <> 'REJECTED' and person_died_before",
    by: "if false and person_died_before",
  }),
  integration("gone-recipient", "is shown to the contractor no more: neither name nor address nor phone", {
    file: "api/purchase/recipient.service.ts",
    replace: "if (!voucher.at_home) {",
    by: "if (false as boolean) {",
  }),
  integration("gone-recipient", "gets no voucher, and the form says so beforehand", {
    file: "api/purchase/voucher.service.ts",
    replace: "if (!person.at_home) throw",
    by: "if (false as boolean) throw",
  }),
  integration(
    "gone-recipient",
    "carries a flag for who decides, and none for the contractor, who need not know; it can be paid",
    {
      file: "api/purchase/visit.queries.ts",
      replace: "leftFamilyOn: row.left_family_on,",
      by: "leftFamilyOn: null,",
    },
  ),
  integration(
    "beneficiary-privacy",
    "names no child to who only plans or audits: a band of age, and neither number nor letter of its name",
    {
      file: "api/beneficiary/beneficiary.access.ts",
      replace: "isMinor(birthDate, today) && !handlesFamilies(ctx);",
      by: "isMinor(birthDate, today) && false;",
    },
  ),
  race("for recipients' names and addresses holds when many looks come at once", {
    file: "api/beneficiary/quota.ts",
    replace: "await lockName(tx, `${action} ${actorOf(tx.ctx).userId}`);",
    by: "",
  }),
  race("for uploaded bytes holds when the last two files come at once", {
    file: "api/kernel/files/file.service.ts",
    replace: "await lockName(tx, `file.upload ${actor.userId}`);",
    by: "",
  }),
  integration(
    "files",
    "more than 500 MB of one person in a day: one byte past it is refused, and a day later taken",
    {
      file: "api/kernel/files/file.service.ts",
      replace: "+ sizeInBytes > MAX_BYTES_A_DAY",
      by: "> MAX_BYTES_A_DAY",
    },
  ),
  ...(["JPEG", "PNG"] as const).map((kind) =>
    integration(
      "file-access",
      `is told by a ${kind} of a visit to the worker who was there and to who decides, and by its copy to nobody else`,
      {
        file: "api/kernel/files/file.service.ts",
        replace: "return file.whole ? pieces : withoutMetadata(file.mediaType, pieces);",
        by: "return pieces;",
      },
    ),
  ),
  integration(
    "file-access",
    "is told of a consent to those who may see an address, and each look says whether it was told",
    {
      file: "schema/codes/file-subjects.ts",
      replace: 'en: "Consent", permission: "beneficiary:read", whole: "beneficiary:reveal"',
      by: 'en: "Consent", permission: "beneficiary:read", whole: "beneficiary:read"',
    },
  ),
  {
    project: "unit",
    test: "test/unit/without-metadata.test.ts",
    title:
      "keeps the colour profile and the colour transform, and nothing else that calls itself an extension",
    file: "api/kernel/files/without-metadata.ts",
    replace: "if (marker < 0xe0) return true;",
    by: "if (marker < 0xe0 || marker === 0xe0) return true;",
  },
  {
    project: "unit",
    test: "test/unit/without-metadata.test.ts",
    title: "holds what draws the picture, byte by byte, and no Exif, text, time or whatever follows the end",
    file: "api/kernel/files/without-metadata.ts",
    replace: "    if (isEnd) return;\n",
    by: "",
  },
  integration("file-access", "and not its uploader when that is no longer who may read what it proves", {
    file: "api/kernel/files/file.service.ts",
    replace: "if (row.object_kind === null) return isOwn(actor, row);",
    by: "if (isOwn(actor, row)) return true;\n  if (row.object_kind === null) return false;",
  }),
  weakened(
    "file-access",
    "and nobody takes a file along to another organisation, in the database either",
    "alter policy stored_file_contractor_sees on stored_file using (uploaded_by = current_setting('app.user_id')::uuid)",
  ),
  integration(
    "organisation-tokens",
    "ends the tokens of the account under all its posts, whether it was reset or one's own",
    {
      file: "api/organisation/user.service.ts",
      replace:
        'const detail = { sessions, tokens: await endTokens(tx, actor.userId) };\n    tx.audit({ action: "user.changePassword"',
      by: 'const detail = { sessions };\n    tx.audit({ action: "user.changePassword"',
    },
  ),
  weakened(
    "organisation-tokens",
    "ends the tokens of the account under all its posts, whether it was reset or one's own",
    "alter policy api_token_charity_changes on api_token using (organisation_id = current_setting('app.organisation_id')::uuid)",
  ),
  integration("sign-in", "ends the session whose cookie it replaces, whoever's that was, and no other", {
    file: "api/organisation/session.service.ts",
    replace: "where id = ${replaced}::uuid and",
    by: "where id = ${replaced}::uuid and false and",
  }),
  weakened(
    "audit",
    "shows what partners do, which names no region, to those who oversee all of it, and to no other department",
    "alter policy audit_entry_read_department on audit_entry using (region_code is null or region_code >= current_setting('app.region_lo'))",
  ),
  integration(
    "audit",
    "of a deployment that serves one county, with no city above it, is the county's in full",
    {
      file: "api/audit/audit.queries.ts",
      replace: "t.code = any(${above}::text[])",
      by: "t.code <> all(${above}::text[])",
    },
  ),
  integration("repeated-acts", repeated("confirmDonation"), {
    file: "api/charity/donation.workflow.ts",
    replace: 'from: ["REPORTED"],',
    by: 'from: ["REPORTED", "CONFIRMED"],',
  }),
  integration("repeated-acts", repeated("approveVisit"), {
    file: "api/purchase/visit.workflow.ts",
    replace: 'from: ["SUBMITTED"],',
    by: 'from: ["SUBMITTED", "APPROVED"],',
  }),
  {
    project: "unit",
    test: "test/contract/repetition.test.ts",
    title: "takes an idempotency key, or is named here with what becomes of it when it comes again",
    file: "api/organisation/token.resolver.ts",
    replace:
      "    @IdempotencyKey() idempotencyKey: string,\n    @Ctx() ctx: RequestContext,\n  ): Promise<IssuedApiToken> {\n    return createApiToken(ctx, label, expiresInDays, idempotencyKey);",
    by: "    @Ctx() ctx: RequestContext,\n  ): Promise<IssuedApiToken> {\n    return createApiToken(ctx, label, expiresInDays, label);",
  },
  integration(
    "repeated-under-key",
    "says of a reservation that it was made, and one's reservations say what became of it",
    {
      file: "api/kernel/errors.ts",
      replace: "error instanceof DomainError && NOT_SHOWN.includes(error.code)",
      by: "false as boolean",
    },
  ),
  integration("command-line", "migrate, where no database answers", {
    file: "api/cli/explain.ts",
    replace: "ECONNREFUSED ",
    by: "",
  }),
];
