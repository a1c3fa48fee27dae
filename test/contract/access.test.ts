import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { buildConsoleSchema, buildPublicSchema } from "../../api/build-schema.ts";
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

/** What the public endpoint may know of: nobody has an account there. */
const PUBLIC_ENDPOINT_FIELDS = [
  "Query.disclosedProjectTotals",
  "Query.disclosedProjects",
  "Query.policies",
  "Query.policy",
];

let schema: GraphQLSchema;
let publicSchema: GraphQLSchema;
beforeAll(async () => {
  [schema, publicSchema] = [await buildConsoleSchema(), await buildPublicSchema()];
});

const objectTypes = (of = schema) =>
  Object.values(of.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
  );
const roots = (of = schema) =>
  [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()].filter((type) => type != null);
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

describe("the schema for anybody", () => {
  it("has the root fields that this test names, all of them public, and changes nothing", () => {
    const fields = fieldsOf(roots(publicSchema));
    expect(fields.map((field) => field.path).sort()).toEqual(PUBLIC_ENDPOINT_FIELDS);
    expect(new Set(fields.map((field) => field.permission))).toEqual(new Set(["public"]));
  });

  it("knows of no person: no masked field, none that asks for a permission, none with a personal name", () => {
    const inner = fieldsOf(objectTypes(publicSchema)).filter(({ type }) => type !== "Query");
    expect(inner.length).toBeGreaterThan(50);
    const bad = inner.filter(
      ({ name, type, masked, permission }) =>
        masked || permission || PERSONAL.test(name) || (name === "name" && ABOUT_PEOPLE.test(type)),
    );
    expect(bad.map((field) => field.path)).toEqual([]);
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
