import { defineEntity, p } from "@mikro-orm/core";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import { policyTiers } from "../../schema/codes/policy-tiers.ts";
import { relationKinds } from "../../schema/codes/relation-kinds.ts";
import { code, day, regionCode } from "../database/columns.ts";

/** What is replaced on the day on which it began ends the day before: it never held. */
const ENDS_AFTER_IT_BEGAN = "valid_to is null or valid_to >= valid_from - 1";

const PolicySchema = defineEntity({
  name: "Policy",
  tableName: "policy",
  properties: {
    code: p.string().primary(),
    name: p.string(),
    tier: code(policyTiers),
    departments: p.array().columnType("text[]"),
    /** person or household: for whom the benefit is. */
    unit: p.string(),
  },
});
/** A benefit of the catalogue. The catalogue is data: no policy's name stands in code. */
export class Policy extends PolicySchema.class {}
PolicySchema.setClass(Policy);

const PolicyVersionSchema = defineEntity({
  name: "PolicyVersion",
  tableName: "policy_version",
  properties: {
    id: p.uuid().primary(),
    policyCode: () => p.manyToOne(Policy).mapToPk(),
    version: p.integer(),
    validFrom: day(),
    validTo: day().nullable(),
    period: code(policyPeriods),
    /** Conditions and benefit in CEL, documents, deadlines, publicity, review, legal basis, sources. */
    body: p.json<Readonly<Record<string, unknown>>>(),
    publishedAt: p.datetime(),
  },
  uniques: [{ properties: ["policyCode", "version"] }],
  checks: [{ name: "policy_version_dates_in_order", expression: ENDS_AFTER_IT_BEGAN }],
});
/** What a policy says from one date to another. */
export class PolicyVersion extends PolicyVersionSchema.class {}
PolicyVersionSchema.setClass(PolicyVersion);

const PolicyRelationSchema = defineEntity({
  name: "PolicyRelation",
  tableName: "policy_relation",
  properties: {
    id: p.uuid().primary(),
    kind: code(relationKinds),
    policyCodes: p.array().columnType("text[]"),
    body: p.json<Readonly<Record<string, unknown>>>(),
    validFrom: day(),
    validTo: day().nullable(),
  },
  checks: [{ name: "policy_relation_dates_in_order", expression: ENDS_AFTER_IT_BEGAN }],
});
/** How two or more benefits bear on each other: exclusive, the higher of, in sequence, under one cap. */
export class PolicyRelation extends PolicyRelationSchema.class {}
PolicyRelationSchema.setClass(PolicyRelation);

const PolicyStandardSchema = defineEntity({
  name: "PolicyStandard",
  tableName: "policy_standard",
  properties: {
    id: p.uuid().primary(),
    /** Null for a default that holds wherever no local figure is published. */
    regionCode: regionCode().nullable(),
    areaKind: code(areaKinds).nullable(),
    name: p.string(),
    /** Yuan, a ratio or a count as exact decimal text. */
    value: p.string(),
    validFrom: day(),
    source: p.string(),
    confidence: p.string(),
    /** The text that says so, by its code. */
    reference: p.string().nullable(),
    note: p.text().nullable(),
  },
  indexes: [{ properties: ["name", "regionCode", "areaKind", "validFrom"] }],
});
/** A figure that policies look up by division, area kind and date, such as the monthly dibao standard. */
export class PolicyStandard extends PolicyStandardSchema.class {}
PolicyStandardSchema.setClass(PolicyStandard);

const PolicyStandardKeySchema = defineEntity({
  name: "PolicyStandardKey",
  tableName: "policy_standard_key",
  properties: {
    key: p.string().primary(),
    label: p.string(),
    /** MONEY is yuan, RATE a ratio, QUANTITY a count. */
    kind: p.string(),
  },
});
/** A name under which rules read figures. */
export class PolicyStandardKey extends PolicyStandardKeySchema.class {}
PolicyStandardKeySchema.setClass(PolicyStandardKey);

const PolicyReferenceSchema = defineEntity({
  name: "PolicyReference",
  tableName: "policy_reference",
  properties: {
    code: p.string().primary(),
    title: p.string(),
    kind: p.string(),
    effectiveFrom: day().nullable(),
  },
});
/** A law, a regulation or a report on which policies rest. */
export class PolicyReference extends PolicyReferenceSchema.class {}
PolicyReferenceSchema.setClass(PolicyReference);

const PolicyDerivationSchema = defineEntity({
  name: "PolicyDerivation",
  tableName: "policy_derivation",
  properties: {
    id: p.uuid().primary(),
    /** The fact that follows from others, such as household.percapita_monthly_income. */
    path: p.string(),
    cel: p.text(),
    basis: p.text(),
    validFrom: day(),
    validTo: day().nullable(),
  },
  uniques: [{ properties: ["path", "validFrom"] }],
  checks: [{ name: "policy_derivation_dates_in_order", expression: ENDS_AFTER_IT_BEGAN }],
});
/** How a fact follows from others, from one date to another. */
export class PolicyDerivation extends PolicyDerivationSchema.class {}
PolicyDerivationSchema.setClass(PolicyDerivation);

const PolicyOfficeSchema = defineEntity({
  name: "PolicyOffice",
  tableName: "policy_office",
  properties: {
    id: p.uuid().primary(),
    department: p.string(),
    /** Null for a number of the whole country. */
    regionCode: regionCode().nullable(),
    name: p.string(),
    phone: p.string(),
  },
  indexes: [{ properties: ["department", "regionCode"] }],
});
/** Where a department of a region is found. */
export class PolicyOffice extends PolicyOfficeSchema.class {}
PolicyOfficeSchema.setClass(PolicyOffice);

const PolicyCaseSchema = defineEntity({
  name: "PolicyCase",
  tableName: "policy_case",
  properties: {
    id: p.uuid().primary(),
    policyCode: () => p.manyToOne(Policy).mapToPk(),
    name: p.string(),
    /** Facts of a family that does not exist, and what the policy must come to for it. */
    body: p.json<Readonly<Record<string, unknown>>>(),
    validFrom: day(),
    validTo: day().nullable(),
  },
  uniques: [{ properties: ["policyCode", "name", "validFrom"] }],
  checks: [{ name: "policy_case_dates_in_order", expression: ENDS_AFTER_IT_BEGAN }],
});
/** An example that is kept with a policy from one date to another, worked out again with every draft for these days. */
export class PolicyCase extends PolicyCaseSchema.class {}
PolicyCaseSchema.setClass(PolicyCase);
