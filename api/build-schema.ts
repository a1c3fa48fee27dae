import "reflect-metadata";
import { type GraphQLSchema, isObjectType } from "graphql";
import { buildSchema, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import { EligibilityResolver } from "./assistance/eligibility.resolver.ts";
import { GrantResolver } from "./assistance/grant.resolver.ts";
import { AuditResolver } from "./audit/audit.resolver.ts";
import { LookResolver } from "./audit/look.resolver.ts";
import { BeneficiaryResolver } from "./beneficiary/beneficiary.resolver.ts";
import { DuplicateResolver } from "./beneficiary/duplicates/duplicate.resolver.ts";
import { DepartmentFeedResolver } from "./beneficiary/feed/feed.resolver.ts";
import { HomeVisitResolver } from "./beneficiary/home-visit/home-visit.resolver.ts";
import { RegisterImportResolver } from "./beneficiary/import/register-import.resolver.ts";
import { RegisterResolver } from "./beneficiary/register.resolver.ts";
import { RegisterTaskResolver } from "./beneficiary/task/register-task.resolver.ts";
import { DisclosureResolver } from "./charity/disclosure.resolver.ts";
import { DonationResolver } from "./charity/donation.resolver.ts";
import { ProjectResolver } from "./charity/project.resolver.ts";
import { ExportResolver } from "./export/export.resolver.ts";
import { JobResolver } from "./job/job.resolver.ts";
import { checkPermission } from "./kernel/permission.ts";
import { LedgerResolver } from "./ledger/ledger.resolver.ts";
import { MatchingResolver } from "./need/matching.resolver.ts";
import { NeedResolver } from "./need/need.resolver.ts";
import { AccountResolver } from "./organisation/account.resolver.ts";
import { AdministrationResolver } from "./organisation/administration.resolver.ts";
import { DirectoryResolver } from "./organisation/directory.resolver.ts";
import { SessionResolver } from "./organisation/session.resolver.ts";
import { TokenResolver } from "./organisation/token.resolver.ts";
import { PolicyResolver } from "./policy/policy.resolver.ts";
import { PublicPolicyResolver } from "./policy/public-policy.resolver.ts";
import { CatalogueRevisionResolver } from "./policy/revision/revision.resolver.ts";
import { ContractResolver } from "./purchase/contract.resolver.ts";
import { VisitResolver } from "./purchase/visit.resolver.ts";
import { VoucherResolver } from "./purchase/voucher.resolver.ts";
import { WorkQueueResolver } from "./work/work-queue.resolver.ts";

/** Every resolver of the console and partner schema, in the order of the modules. */
const resolvers: NonEmptyArray<new () => object> = [
  SessionResolver,
  DirectoryResolver,
  AccountResolver,
  AdministrationResolver,
  TokenResolver,
  BeneficiaryResolver,
  RegisterResolver,
  HomeVisitResolver,
  RegisterImportResolver,
  DepartmentFeedResolver,
  RegisterTaskResolver,
  DuplicateResolver,
  EligibilityResolver,
  GrantResolver,
  PolicyResolver,
  CatalogueRevisionResolver,
  NeedResolver,
  MatchingResolver,
  ProjectResolver,
  DonationResolver,
  ContractResolver,
  VoucherResolver,
  VisitResolver,
  LedgerResolver,
  JobResolver,
  ExportResolver,
  WorkQueueResolver,
  AuditResolver,
  LookResolver,
];

/** What anybody may ask without an account. */
const publicResolvers: NonEmptyArray<new () => object> = [PublicPolicyResolver, DisclosureResolver];

/** The schema served at /graphql. Every root field names its permission, or says that it is public. */
export async function buildConsoleSchema(): Promise<GraphQLSchema> {
  return build(resolvers, {
    query:
      "What may be read: each field for the posts that hold its permission, within their region or organisation.",
    mutation:
      "What may be done: each field whole or not at all, with an audit entry. What makes something takes an idempotency key.",
  });
}

/** The schema served at /public/graphql, of which only the operations of its manifest are answered. */
export async function buildPublicSchema(): Promise<GraphQLSchema> {
  return build(publicResolvers, {
    query: "What anybody may read without an account, by the operations of the manifest alone. 公开信息。",
  });
}

/** The root types have no class that could say what they are. */
interface Roots {
  readonly query: string;
  readonly mutation?: string;
}

async function build(of: typeof resolvers, { query, mutation }: Roots): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: of, authChecker: checkPermission, validate: false });
  Object.assign(schema.getQueryType() ?? {}, { description: query });
  Object.assign(schema.getMutationType() ?? {}, { description: mutation });
  readPlainFieldsPlainly(schema);
  return schema;
}

/**
 * A field that is but a property of its object, without a permission of its own, is read as one: what type-graphql puts
 * around each takes half of the time of a page.
 */
function readPlainFieldsPlainly(schema: GraphQLSchema): void {
  const { fields, fieldResolvers } = getMetadataStorage();
  const worked = new Set(
    fieldResolvers.map(({ getObjectType, methodName }) => `${getObjectType?.().name} ${methodName}`),
  );
  for (const { target, name, schemaName, roles, middlewares } of fields) {
    const type = schema.getType(target.name);
    const isPlain = name === schemaName && roles === undefined && !middlewares?.length;
    if (!isObjectType(type) || !isPlain || worked.has(`${target.name} ${name}`)) continue;
    const field = type.getFields()[schemaName];
    if (field) delete field.resolve;
  }
}
