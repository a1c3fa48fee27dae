import { tables } from "../support/tables.ts";
import { accessBreakages } from "./breakages.access.ts";
import { atOnceBreakages } from "./breakages.at-once.ts";
import { auditBreakages } from "./breakages.audit.ts";
import { badInputBreakages } from "./breakages.bad-input.ts";
import { charityBreakages } from "./breakages.charity.ts";
import { constraintBreakages } from "./breakages.constraints.ts";
import { containerBreakages } from "./breakages.container.ts";
import { contractBreakages } from "./breakages.contract.ts";
import { endingBreakages } from "./breakages.endings.ts";
import { entitlementBreakages } from "./breakages.entitlement.ts";
import { exportBreakages } from "./breakages.export.ts";
import { feedBreakages } from "./breakages.feed.ts";
import { homeVisitBreakages } from "./breakages.home-visits.ts";
import { importBreakages } from "./breakages.import.ts";
import { keyBreakages } from "./breakages.keys.ts";
import { lockBreakages } from "./breakages.locks.ts";
import { lookBreakages } from "./breakages.looks.ts";
import { movingBreakages } from "./breakages.moving.ts";
import { needBreakages } from "./breakages.need.ts";
import { operationBreakages } from "./breakages.operation.ts";
import { peopleBreakages } from "./breakages.people.ts";
import { policyBreakages } from "./breakages.policy.ts";
import { privacyBreakages } from "./breakages.privacy.ts";
import { publicBreakages } from "./breakages.public.ts";
import { readBreakages } from "./breakages.reads.ts";
import { ruleBreakages } from "./breakages.rules.ts";
import { scopeBreakages } from "./breakages.scope.ts";
import { securityBreakages } from "./breakages.security.ts";
import { signInBreakages } from "./breakages.sign-in.ts";

/** One small thing that goes wrong, and the test that has to notice. */
export interface Breakage {
  readonly project: "unit" | "integration" | "tables" | "races";
  /** The test file and the title of the test that must fail. */
  readonly test: string;
  readonly title: string;
  readonly file: string;
  /** This text becomes the other; without it the text is added at the end. */
  readonly replace?: string;
  readonly by: string;
}

const contract = (
  test: string,
  title: string,
  change: Pick<Breakage, "file" | "replace" | "by">,
): Breakage => ({
  project: "unit",
  test: `test/contract/${test}.test.ts`,
  title,
  ...change,
});
const integration = (
  test: string,
  title: string,
  change: Pick<Breakage, "file" | "replace" | "by">,
): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const race = (test: string, title: string, change: Pick<Breakage, "file" | "replace" | "by">): Breakage => ({
  project: "races",
  test: `test/races/${test}.test.ts`,
  title,
  ...change,
});

const everything: readonly Breakage[] = [
  ...contractBreakages,
  ...entitlementBreakages,
  ...ruleBreakages,
  contract("emitted", "the schema is the one that the classes give", {
    file: "schema/organisation/region.ts",
    replace: 'description: "12 digits."',
    by: 'description: "Twelve digits."',
  }),
  contract("emitted", "the typed operations are those of the documents and the schema", {
    file: "admin/shell/session.graphql",
    by: "query OneMore { me { demo } }",
  }),
  contract("imports", "it imports nothing of ours but itself", {
    file: "schema/common/page.ts",
    by: 'import "../../api/kernel/clock.ts";',
  }),
  contract("imports", "it knows no database", {
    file: "schema/codes/roles.ts",
    by: 'import "@mikro-orm/core";',
  }),
  contract("imports", "its classes hold no methods: a schema says what, the api says how", {
    file: "schema/organisation/region.ts",
    replace: "  @Field(() => RegionLevel,",
    by: "  label(): string {\n    return this.name;\n  }\n\n  @Field(() => RegionLevel,",
  }),
  contract("imports", "imports only codes and generated operations besides itself", {
    file: "admin/App.tsx",
    by: 'import type {} from "../schema/common/page.ts";',
  }),
  contract("imports", "imports only itself and the schema", {
    file: "api/kernel/clock.ts",
    by: 'import "../../admin/resources.ts";',
  }),
  contract(
    "imports",
    "keeps the kernel below the modules: it knows only the database layer and the audit trail",
    {
      file: "api/kernel/clock.ts",
      by: 'import "../organisation/password.ts";',
    },
  ),
  contract("imports", "keeps entities below services and resolvers", {
    file: "api/organisation/region.entity.ts",
    by: 'import "./session.service.ts";',
  }),
  contract("imports", "never lets a schema class be an entity, nor a file hold both", {
    file: "api/organisation/region.entity.ts",
    by: "export const twice = '@ObjectType()';",
  }),
  contract(
    "imports",
    "starts from source without the compiler: no file of the command line reaches a decorator",
    {
      file: "api/cli/start.ts",
      by: 'import "../build-schema.ts";',
    },
  ),
  contract("imports", "leaves the tests alone: nothing outside of test/ imports them", {
    file: "api/kernel/clock.ts",
    by: 'import "../../test/support/city.ts";',
  }),
  contract(
    "imports",
    "api declares each package that it imports, so that an install without tests suffices",
    {
      file: "api/kernel/clock.ts",
      by: 'import "fast-check";',
    },
  ),
  contract("imports", "names files with .ts in its imports, as Node reads them", {
    file: "api/kernel/clock.ts",
    by: 'import "./money";',
  }),
  contract("access", "names a permission that exists, or asks for a sign-in, or says that it is public", {
    file: "api/organisation/session.resolver.ts",
    replace: "  @SignedIn()\n",
    by: "",
  }),
  contract("access", "is public only when this test says so", {
    file: "api/organisation/session.resolver.ts",
    replace: "  @SignedIn()\n",
    by: "  @Public()\n",
  }),
  contract("access", "with a personal name is masked or names a permission", {
    file: "schema/organisation/session.ts",
    replace: "export class SessionUser {",
    by: "export class SessionUser {\n  @Field(() => String)\n  phone!: string;\n",
  }),
  contract("access", "never carries a secret of an account but where this test says so", {
    file: "schema/organisation/session.ts",
    replace: "export class SessionUser {",
    by: "export class SessionUser {\n  @Field(() => String)\n  passwordHash!: string;\n",
  }),
  contract(
    "database-access",
    "is reached only through scoped and scopedWrite: nothing outside of api/database opens another way",
    {
      file: "api/organisation/actor.ts",
      by: "export const wayIn = (platform: Platform) => platform.orm.em.fork();",
    },
  ),
  contract("database-access", "is told the time: no statement asks it for its own", {
    file: "api/organisation/actor.ts",
    by: "export const today = sql`select now()`;",
  }),
  contract("migrations", "lead to exactly what the entities say", {
    file: "api/organisation/organisation.entity.ts",
    replace: "    name: p.string(),",
    by: "    name: p.string(),\n    nickname: p.string().nullable(),",
  }),
  contract("machines", "holds every machine that a module defines", {
    file: "test/support/machines.ts",
    replace: "  needItemMachine,\n",
    by: "",
  }),
  contract("machines", "reaches every one of its states", {
    file: "test/support/machines.ts",
    replace: "  needItemMachine,\n",
    by: '  { ...needItemMachine, states: { ...needItemMachine.states, LOST: { zh: "迷路", en: "Lost" } } },\n',
  }),
  contract("machines", "knows every state that it names", {
    file: "test/support/machines.ts",
    replace: "  needItemMachine,\n",
    by: '  { ...needItemMachine, initial: ["DRAFT", "NOWHERE"] },\n',
  }),
  contract("machines", "labels itself, every state and every action in both languages", {
    file: "test/support/machines.ts",
    replace: "  needItemMachine,\n",
    by: '  { ...needItemMachine, label: { zh: "Need", en: "Need" } },\n',
  }),
  contract("audit-words", "has words for every action that the api writes, and for no other", {
    file: "api/organisation/session.service.ts",
    replace: "session.signOut",
    by: "session.leave",
  }),
  contract("audit-words", "is told an action by name, but in the places whose parts this test knows", {
    file: "api/organisation/session.service.ts",
    replace: 'action: "session.signOut"',
    by: "action: `session.$" + "{credential.kind}`",
  }),
  contract("audit-words", "has words for every kind of object that it names", {
    file: "api/organisation/session.service.ts",
    replace: 'objectKind: "post"',
    by: 'objectKind: "seat"',
  }),

  integration(
    "catalogue",
    "forces row-level security with a policy on every table but those excepted by name",
    {
      file: "api/database/migrate.ts",
      replace: "await connection.execute(`do $grants$",
      by: "await connection.execute('alter table \"session\" no force row level security');\n  await connection.execute(`do $grants$",
    },
  ),
  integration("catalogue", "lets the platform's role neither own, truncate nor reference a table", {
    file: "api/database/migrate.ts",
    replace: "grant select on",
    by: "grant select, truncate on",
  }),
  integration("row-security", "shows nothing to a scope that is empty", {
    file: "api/database/scoped.ts",
    replace: "  role: roleOf(ctx),\n",
    by: "",
  }),
  integration("row-security", "shows a department the history of its own region range and none beside it", {
    file: "api/database/scoped.ts",
    replace: '"app.region_hi": range?.before ?? ""',
    by: '"app.region_hi": "99"',
  }),
  integration("scoped", "is refused by the database when it tries to write, by entity or by SQL", {
    file: "api/database/scoped.ts",
    replace: '{ transaction_read_only: "on" }',
    by: "{}",
  }),
  integration("scoped", "takes no statement any more, whoever still holds it", {
    file: "api/database/scoped.ts",
    replace: "      isOver = true;",
    by: "",
  }),
  integration("scoped", "without an audit row rolls back whole", {
    file: "api/database/scoped.ts",
    replace: "if (!tx.wasAudited)",
    by: "if (false as boolean)",
  }),
  integration("scoped", "is refused with another body", {
    file: "api/database/idempotency.ts",
    replace: " || tx.vault.isHashOf(BODY, body, earlier.body_hash) === false",
    by: "",
  }),
  integration("scoped", "audit_entry refuses the platform's own role a change", {
    file: "api/database/migrate.ts",
    replace: 'appendOnly ? "" :',
    by: 'appendOnly ? ", update, delete" :',
  }),
  integration("sign-in", "answers a wrong name exactly as a wrong password", {
    file: "api/organisation/session.service.ts",
    replace: "const right = await",
    by: 'if (!account) throw notFound("这个用户");\n  const right = await',
  }),
  integration(
    "sign-in",
    "is told in the audit trail by account, tried in vain too, and a name that nobody has by none",
    {
      file: "api/organisation/throttle.ts",
      replace: "account?.id ?? null",
      by: "null",
    },
  ),
  integration("sign-in", "lasts while it is used and ends after 30 idle minutes", {
    file: "api/organisation/actor.ts",
    replace: "IDLE_MINUTES = 30",
    by: "IDLE_MINUTES = 300",
  }),
  integration("sign-in", "ends after 12 hours, however much it is used", {
    file: "api/organisation/actor.ts",
    replace: " and s.ends_at > $" + "{now}",
    by: "",
  }),
  integration("bad-input-table", "two root fields in a mutation", {
    file: "api/app.ts",
    replace: "validationRules: limits,",
    by: "",
  }),
  integration("bad-input-table", "an unknown field", {
    file: "api/kernel/format-error.ts",
    replace: "const what = ",
    by: "const what = formatted.message ?? ",
  }),
  integration("bad-input", "holds at most 5 errors, however many there are", {
    file: "api/app.ts",
    replace: "MAX_ERRORS = 5",
    by: "MAX_ERRORS = 50",
  }),
  integration("bad-input", "is the same in its header and in its errors", {
    file: "api/kernel/request-id.ts",
    replace: "current.getStore() ?? null",
    by: "null",
  }),
  integration("directory-lock", "is refused to a second process, by the name of the first", {
    file: "api/database/directory-lock.ts",
    replace: "begin exclusive;",
    by: "begin;",
  }),

  race("pool", "keeps answering, 10 rounds", {
    file: "api/database/orm.ts",
    replace: "onPoolCreated: guardPool,",
    by: "",
  }),
  race("idempotency", "acts once and gives all six the same result, 50 rounds", {
    file: "api/database/scoped.ts",
    replace: "if (earlier) return { result: earlier.result as T, isNew: false };",
    by: "",
  }),
  ...accessBreakages,
  ...badInputBreakages,
  ...charityBreakages,
  ...homeVisitBreakages,
  ...containerBreakages,
  ...exportBreakages,
  ...importBreakages,
  ...feedBreakages,
  ...lookBreakages,
  ...movingBreakages,
  ...constraintBreakages,
  ...lockBreakages,
  ...needBreakages,
  ...readBreakages,
  ...operationBreakages,
  ...publicBreakages,
  ...peopleBreakages,
  ...policyBreakages,
  ...privacyBreakages,
  ...scopeBreakages,
  ...securityBreakages,
  ...signInBreakages,
  ...keyBreakages,
  ...atOnceBreakages,
  ...auditBreakages,
  ...endingBreakages,
];

/** Each in the project in which its test runs. */
export const breakages: readonly Breakage[] = everything.map((breakage) =>
  tables.includes(breakage.test) ? { ...breakage, project: "tables" } : breakage,
);

/** A title as the runner's pattern. */
export const patternOf = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
