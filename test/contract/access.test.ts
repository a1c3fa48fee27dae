import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { permissions, rolePermissions } from "../../schema/codes/permissions.ts";

/** What anybody on the network may call. Adding one is a decision to be seen in review. */
const PUBLIC_ROOT_FIELDS = ["Mutation.signIn", "Query.demoAccounts", "Query.me", "Query.signInOptions"];

/** Shown once to whoever made them, and the invented accounts of a demonstration. */
const SECRETS_SHOWN = [
  "AuthenticatorSetup.secret",
  "DemoAccount.password",
  "IssuedApiToken.secret",
  "IssuedPassword.password",
];

/** Names under which something personal would stand, in any type. */
const PERSONAL =
  /^(identityNumber|idNumber|idNo|certificateNumber|disabilityCertificate\w*|phone\w*|mobile\w*|bankAccount|bankCard|accountNumber|cardNumber|birthDate|birthday|address|ethnicity|illness\w*|diagnosis\w*|disability\w*|monthlyIncome|latitude|longitude|(head|person|recipient|guardian|beneficiary|applicant|member)Name)$/;
/** In a type about a person or a family the plain name is one, too. */
const ABOUT_PEOPLE = /Person|Member|Recipient|Household|Beneficiary|Guardian|Applicant/;

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildConsoleSchema();
});

const objectTypes = () =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
  );
const roots = () =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type != null,
  );
const fieldsOf = (types: readonly GraphQLObjectType[]) =>
  types.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      path: `${type.name}.${field.name}`,
      type: type.name,
      name: field.name,
      permission: field.extensions["permission"],
      masked: field.extensions["masked"],
    })),
  );

describe("every root field", () => {
  it("names a permission that exists, or asks for a sign-in, or says that it is public", () => {
    const known = new Set<unknown>([...Object.keys(permissions), "signed-in", "public"]);
    const fields = fieldsOf(roots());
    expect(fields.length).toBeGreaterThan(4);
    expect(fields.filter((field) => !known.has(field.permission)).map((field) => field.path)).toEqual([]);
  });

  it("is public only when this test says so", () => {
    const open = fieldsOf(roots()).filter((field) => field.permission === "public");
    expect(open.map((field) => field.path).sort()).toEqual(PUBLIC_ROOT_FIELDS);
  });
});

describe("every field", () => {
  it("with a personal name is masked or names a permission", () => {
    const personal = fieldsOf(objectTypes()).filter(
      (field) => PERSONAL.test(field.name) || (field.name === "name" && ABOUT_PEOPLE.test(field.type)),
    );
    const bare = personal.filter((field) => !field.masked && !(String(field.permission) in permissions));
    expect(bare.map((field) => field.path)).toEqual([]);
  });

  it("that is marked as masked has a class of the register: internal, sensitive or of minors", () => {
    const marked = fieldsOf(objectTypes()).filter((field) => field.masked !== undefined);
    expect(marked.filter((field) => !["I", "S", "M"].includes(String(field.masked)))).toEqual([]);
  });

  it("never carries a secret of an account but where this test says so", () => {
    const rootNames = roots().map((type) => type.name);
    const secrets = fieldsOf(objectTypes()).filter(
      (field) => /password|secret|hash$/i.test(field.name) && !rootNames.includes(field.type),
    );
    expect(secrets.map((field) => field.path).sort()).toEqual(SECRETS_SHOWN);
  });
});

describe("every permission that a field asks for", () => {
  it("is held by some role, so that nothing is built that nobody can reach", () => {
    const held = new Set<string>(Object.values(rolePermissions).flat());
    const asked = fieldsOf(objectTypes())
      .map((field) => String(field.permission))
      .filter((permission) => permission in permissions);
    expect([...new Set(asked)].filter((permission) => !held.has(permission))).toEqual([]);
  });
});
