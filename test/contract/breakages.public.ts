import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const of =
  (project: "unit" | "integration", folder: string) =>
  (test: string, title: string, change: Change): Breakage => ({
    project,
    test: `test/${folder}/${test}.test.ts`,
    title,
    ...change,
  });
const contract = of("unit", "contract");
const integration = of("integration", "integration");

const disclosureMigration = "api/database/migrations/20261130214730-project-disclosure.ts";
const ALONE = "gets there by the department that proposed it alone";
const GONE = "is gone as soon as it is taken back, with a reason, and can be disclosed anew";

/** What stands between the public and everything else, taken away, and the test that has to notice. */
export const publicBreakages: readonly Breakage[] = [
  contract("access", "has the root fields that this test names, all of them public, and changes nothing", {
    file: "api/build-schema.ts",
    replace: "[PublicPolicyResolver, DisclosureResolver]",
    by: "[PublicPolicyResolver, DisclosureResolver, ProjectResolver]",
  }),
  contract(
    "access",
    "knows of no person: no masked field, none that asks for a permission, none with a personal name",
    {
      file: "schema/charity/project-disclosure.ts",
      replace: "  summary!: string;\n",
      by: "  summary!: string;\n\n  @Field(() => String)\n  recipientName!: string;\n",
    },
  ),
  contract(
    "emitted",
    "the public schema and the manifest of its operations are those of the classes and the documents",
    { file: "schema/public-operations.graphql", replace: "      subject\n", by: "" },
  ),
  integration("public-endpoint", "refuses introspection before anything is parsed", {
    file: "api/public-operations.ts",
    replace: "if (!found) return refuse(reply);",
    by: "if (!found) return done();",
  }),
  integration(
    "public-endpoint",
    "refuses an operation of the manifest with another beside it before anything is parsed",
    {
      file: "api/public-operations.ts",
      replace: "byText.get(stripped(query))",
      by: "operations.find((operation) => stripped(query).startsWith(operation.query))",
    },
  ),
  integration("public-endpoint", "lets an address ask so often a minute, and takes nothing from another", {
    file: "api/kernel/request-rate.ts",
    replace: "isPublic(request) ? publicRate : tokenRate",
    by: "tokenRate",
  }),
  integration("public-endpoint", "lets an address ask so often a minute, and takes nothing from another", {
    file: "api/kernel/request-rate.ts",
    replace: "`address ${network(request.ip)}`",
    by: '"address"',
  }),
  integration(
    "project-disclosure",
    "that helped five people of one family has no figures either, nor five records of four people",
    {
      file: "api/charity/project-disclosure.queries.ts",
      replace: "count(distinct coalesce(p.merged_into_person_id, i.person_id)) >= ${SMALL_COUNT}::int",
      by: "true",
    },
  ),
  integration("project-disclosure", "keeps the figures of the day on which it was disclosed", {
    file: "api/charity/project.queries.ts",
    replace: "written ? toFigures(written) : null",
    by: "written ? toFigures(await figuresOf(tx, project.id)) : null",
  }),
  integration(
    "project-disclosure",
    "that helped five people of one family has no figures either, nor five records of four people",
    {
      file: "api/charity/project-disclosure.queries.ts",
      replace: "and count(distinct i.household_id) >= ${SMALL_COUNT}::int as told",
      by: "as told",
    },
  ),
  integration("project-disclosure", "tells other departments what the public reads, and nothing before", {
    file: "api/charity/project.queries.ts",
    replace: 'project.state === "COMPLETED" && isOwn',
    by: 'project.state === "COMPLETED"',
  }),
  integration("project-disclosure", GONE, {
    file: "api/charity/project-disclosure.queries.ts",
    replace: "sql`d.withdrawn_at is null`,\n",
    by: "",
  }),
  integration("project-disclosure", GONE, {
    file: disclosureMigration,
    replace: 'to "lianou_anonymous" using (withdrawn_at is null)',
    by: 'to "lianou_anonymous" using (false)',
  }),
  ...["discloseProject", "withdrawDisclosure"].map((action) =>
    integration("project-disclosure", ALONE, {
      file: "api/charity/project-disclosure.service.ts",
      replace: `    await advance(tx, projectMachine, "${action}", project`,
      by: `    Object.assign(project, { proposedByOrganisationId: actorOf(ctx).organisationId });\n    await advance(tx, projectMachine, "${action}", project`,
    }),
  ),
  integration("project-disclosure", "sees what is disclosed and nothing behind it", {
    file: disclosureMigration,
    replace: '    this.addSql(\'alter table "project_disclosure" enable',
    by: '    this.addSql(\'create policy "open" on "charity_project" for select to "lianou_anonymous" using (true);\');\n    this.addSql(\'alter table "project_disclosure" enable',
  }),
];
