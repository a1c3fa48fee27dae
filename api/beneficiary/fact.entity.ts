import { defineEntity, p } from "@mikro-orm/core";
import { consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { identities } from "../../schema/codes/identities.ts";
import { verification } from "../../schema/codes/verification.ts";
import { code, day, regionCode } from "../database/columns.ts";
import { departmentInRegion, isOwnerOf, readPolicy, rowPolicy } from "../database/policies.ts";
import { ofNoAlias } from "../database/triggers.ts";
import { marksVisitDue } from "./home-visit/visit-due-mark.ts";
import { Household, Person, registerRows, servedByOwn } from "./household.entity.ts";

const FactSchema = defineEntity({
  name: "Fact",
  tableName: "fact",
  properties: {
    id: p.uuid().primary(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    /** Null for a fact of the household as a whole. */
    personId: () => p.manyToOne(Person).mapToPk().nullable(),
    regionCode: regionCode(),
    /** The name of the field list, such as person.disability_level. */
    path: p.string(),
    /** A number, a text, a boolean, or money as yuan text. Absence is a value; a fact not held is unknown. */
    value: p.json<string | number | boolean>(),
    source: code(factSources),
    verification: code(verification),
    obtainedOn: day(),
    validUntil: day().nullable(),
    evidenceFileId: p.uuid().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    importId: p.uuid().nullable(),
    /** The home visit at which it was found out, if it was at one. */
    homeVisitId: p.uuid().nullable(),
    /** The department's file that says so, and on which row; null for what came another way. */
    feedId: p.uuid().nullable(),
    feedRow: p.integer().nullable(),
    /** Set when a newer one took its place: of the same source, or of a department whose later word is another. */
    supersededAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ["householdId", "path"] },
    { name: "fact_of_home_visit", properties: ["homeVisitId"], where: "home_visit_id is not null" },
    // A list of a region by a fact reads those who have it, not everybody.
    { name: "fact_live_by_region", properties: ["regionCode", "path"], where: "superseded_at is null" },
  ],
  uniques: [
    {
      name: "fact_one_live_of_person",
      properties: ["personId", "path", "source"],
      where: "superseded_at is null",
    },
    {
      name: "fact_one_live_of_household",
      properties: ["householdId", "path", "source"],
      where: "superseded_at is null and person_id is null",
    },
  ],
  rowLevelSecurity: "force",
  policies: [
    ...registerRows("fact"),
    // Admit the functions that seal what is sealed under another key (rekey.routine.ts).
    { name: "fact_registry", command: "select" as const, using: isOwnerOf("fact") },
    { name: "fact_rekeyed", command: "update" as const, using: isOwnerOf("fact"), check: isOwnerOf("fact") },
  ],
  triggers: [ofNoAlias("fact")],
});
/** One fact with where it comes from and until when it holds. Sources that disagree stand side by side. */
export class Fact extends FactSchema.class {}
FactSchema.setClass(Fact);

const AssistanceIdentitySchema = defineEntity({
  name: "AssistanceIdentity",
  tableName: "assistance_identity",
  properties: {
    id: p.uuid().primary(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    /** Null for the identity of the household; one identity at a time for each. */
    personId: () => p.manyToOne(Person).mapToPk().nullable(),
    regionCode: regionCode(),
    identity: code(identities),
    validFrom: day(),
    validTo: day().nullable(),
    importId: p.uuid().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
  // Without the second each person of a list would be looked for in the whole table. By the third a list of a region by
  // an identity reads those who have one.
  indexes: [
    { properties: ["householdId"] },
    { properties: ["personId"] },
    // Which families and people of a region hold one is read without a row.
    {
      name: "assistance_identity_by_region",
      properties: ["regionCode", "identity", "householdId", "personId", "validFrom", "validTo"],
    },
  ],
  uniques: [
    { name: "assistance_identity_one_open_of_person", properties: ["personId"], where: "valid_to is null" },
    {
      name: "assistance_identity_one_open_of_household",
      properties: ["householdId"],
      where: "valid_to is null and person_id is null",
    },
  ],
  checks: [{ name: "assistance_identity_time", expression: "valid_to is null or valid_to >= valid_from" }],
  rowLevelSecurity: "force",
  policies: registerRows("assistance_identity"),
  triggers: [
    ofNoAlias("assistance_identity"),
    // Of a member it counts where the member lives, which need not be the family at which it stands.
    marksVisitDue(
      "assistance_identity",
      "case when r.person_id is null then r.household_id end",
      "r.person_id",
    ),
  ],
});
/** The dated assistance identity (特困, 低保, 低保边缘, 刚性支出困难) confirmed by a decision. */
export class AssistanceIdentity extends AssistanceIdentitySchema.class {}
AssistanceIdentitySchema.setClass(AssistanceIdentity);

const PersonTagSchema = defineEntity({
  name: "PersonTag",
  tableName: "person_tag",
  properties: {
    id: p.uuid().primary(),
    personId: () => p.manyToOne(Person).mapToPk(),
    regionCode: regionCode(),
    tag: code(crowdTags),
    validFrom: day(),
    validTo: day().nullable(),
    importId: p.uuid().nullable(),
  },
  indexes: [
    { properties: ["personId"] },
    {
      name: "person_tag_by_region",
      properties: ["regionCode", "tag", "personId", "validFrom", "validTo"],
    },
  ],
  uniques: [{ name: "person_tag_once", properties: ["personId", "tag"], where: "valid_to is null" }],
  checks: [{ name: "person_tag_time", expression: "valid_to is null or valid_to >= valid_from" }],
  rowLevelSecurity: "force",
  policies: registerRows("person_tag"),
  triggers: [ofNoAlias("person_tag"), marksVisitDue("person_tag", "null", "r.person_id")],
});
/** A group that a person belongs to, such as 独居老人; many at a time, and not an identity. */
export class PersonTag extends PersonTagSchema.class {}
PersonTagSchema.setClass(PersonTag);

const ConsentSchema = defineEntity({
  name: "Consent",
  tableName: "consent",
  properties: {
    id: p.uuid().primary(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk(),
    regionCode: regionCode(),
    purpose: code(consentPurposes),
    /** The guardian who consents for a child under 14 or a person without capacity (个人信息保护法 §31). */
    givenByPersonId: () => p.manyToOne(Person).mapToPk(),
    givenOn: day(),
    validUntil: day(),
    withdrawnAt: p.datetime().nullable(),
    evidenceFileId: p.uuid().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
  triggers: [ofNoAlias("consent")],
  indexes: [{ properties: ["personId", "purpose"] }],
  rowLevelSecurity: "force",
  policies: [
    ...rowPolicy("consent", departmentInRegion()),
    // A contractor asks whether it may still know its recipient; what else somebody agreed to is not for it.
    readPolicy(
      "consent_of_own_recipient",
      "CONTRACTOR",
      servedByOwn("person_id", "consent.person_id", "consent.purpose = 'SERVICE_DELIVERY'"),
    ),
  ],
});
/** A separate consent to one purpose, with its end; it may be withdrawn at any time (个人信息保护法 §15, §23, §29). */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
