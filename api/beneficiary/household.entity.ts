import { defineEntity, p } from "@mikro-orm/core";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { genders } from "../../schema/codes/genders.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { code, day, regionCode } from "../database/columns.ts";
import {
  currentOrganisation,
  departmentInRegionOnce,
  isContractor,
  isOwnerOf,
  readPolicy,
  rowScope,
  today,
} from "../database/policies.ts";
import { ofNoAlias } from "../database/triggers.ts";
import { marksVisitDue } from "./home-visit/visit-due-mark.ts";

/**
 * From acceptance to closure a contractor knows the recipient of its own vouchers, and nobody else: while the
 * voucher can still be used, its term has not passed, and the consent to it lives. It may look, and change nothing.
 */
const seenByOwnContractor = (table: string, column: "household_id" | "person_id") =>
  readPolicy(
    `${table}_of_own_recipient`,
    "CONTRACTOR",
    servedByOwn(
      column,
      `${table}.id`,
      `exists (select from consent c where c.person_id = v.person_id and c.purpose = 'SERVICE_DELIVERY'
        and c.withdrawn_at is null and c.given_on <= ${today} and c.valid_until >= ${today})`,
    ),
  );

/** The caller's organisation holds a voucher that can still be used for a person or a household, and more is true. */
export const servedByOwn = (column: "household_id" | "person_id", id: string, more: string) =>
  `(${isContractor} and exists (select from voucher v where v.${column} = ${id}
    and v.contractor_id = ${currentOrganisation} and v.state in ('ISSUED', 'PARTLY_REDEEMED')
    and v.valid_to >= ${today} and ${more}))`.replace(/\s+/g, " ");

/**
 * Rows of the register: for the departments of the region. What an import brought may be taken away again when it is
 * undone; no other row ever is.
 */
export const registerRows = (table: string) =>
  rowScope(table, {
    seen: departmentInRegionOnce(),
    added: departmentInRegionOnce(),
    changed: departmentInRegionOnce(),
    removed: `(${departmentInRegionOnce()} and import_id is not null)`,
  });

const HouseholdSchema = defineEntity({
  name: "Household",
  tableName: "household",
  properties: {
    id: p.uuid().primary(),
    /** 户2026-000123, for staff. */
    serial: p.string().unique(),
    /** The village or community that handles the family. */
    regionCode: regionCode(),
    areaKind: code(areaKinds),
    /** House number and the like, below the village; never leaves the offices but to an accepted contractor. */
    address: p.text().nullable(),
    headPersonId: p.uuid().nullable(),
    importId: p.uuid().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    version: p.integer().version(),
  },
  // The list of a region, and when each of its families comes due, read no row but those they show.
  indexes: [{ name: "household_by_region", properties: ["regionCode", "id", "recordedAt"] }],
  rowLevelSecurity: "force",
  policies: [...registerRows("household"), seenByOwnContractor("household", "household_id")],
});
/** A family as it applies together (共同生活家庭). */
export class Household extends HouseholdSchema.class {}
HouseholdSchema.setClass(Household);

const PersonSchema = defineEntity({
  name: "Person",
  tableName: "person",
  properties: {
    id: p.uuid().primary(),
    regionCode: regionCode(),
    name: p.string(),
    gender: code(genders),
    birthDate: day(),
    deathDate: day().nullable(),
    /** AES-256-GCM under the vault; equality through the blind index beside it. */
    identityNumberSealed: p.text().nullable(),
    identityNumberIndex: p.string().nullable().unique(),
    phoneSealed: p.text().nullable(),
    phoneIndex: p.string().nullable().index(),
    bankAccountSealed: p.text().nullable(),
    bankAccountIndex: p.string().nullable().index(),
    importId: p.uuid().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    /** Set on a record that proved to be of the same person as another: that one stays, this is its alias. */
    mergedIntoPersonId: p.uuid().nullable().index(),
    version: p.integer().version(),
  },
  indexes: [
    { properties: ["regionCode", "name"] },
    // The list of a region reads no row but those it shows.
    {
      name: "person_living_by_region",
      properties: ["regionCode", "id"],
      where: "merged_into_person_id is null and death_date is null",
    },
  ],
  checks: [{ name: "person_alias_of_another", expression: "merged_into_person_id <> id" }],
  rowLevelSecurity: "force",
  policies: [
    ...registerRows("person"),
    seenByOwnContractor("person", "person_id"),
    // Admits the functions that answer yes or no of whom the caller may not see (person.routine.ts).
    { name: "person_registry", command: "select" as const, using: isOwnerOf("person") },
    // Admits the function that seals what is sealed under another key (rekey.routine.ts).
    {
      name: "person_rekeyed",
      command: "update" as const,
      using: isOwnerOf("person"),
      check: isOwnerOf("person"),
    },
  ],
});
/** A natural person. The identity number is unique in the whole register, also across regions. */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const MembershipSchema = defineEntity({
  name: "Membership",
  tableName: "membership",
  properties: {
    id: p.uuid().primary(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk(),
    regionCode: regionCode(),
    relationToHead: code(relationsToHead),
    /** Counts as a family member who lives together (共同生活的家庭成员). */
    counted: p.boolean().default(true),
    validFrom: day(),
    validTo: day().nullable(),
    importId: p.uuid().nullable(),
  },
  indexes: [
    { properties: ["householdId"] },
    { properties: ["personId"] },
    // Who lives where in a region is read without a row.
    {
      name: "membership_living_by_region",
      properties: ["regionCode", "householdId", "personId", "counted"],
      where: "valid_to is null",
    },
  ],
  uniques: [{ name: "membership_one_family", properties: ["personId"], where: "valid_to is null" }],
  triggers: [ofNoAlias("membership"), marksVisitDue("membership", "r.household_id")],
  checks: [{ name: "membership_time", expression: "valid_to is null or valid_to >= valid_from" }],
  rowLevelSecurity: "force",
  policies: [
    ...registerRows("membership"),
    // Admits the function that says whether somebody lives in a family (person.routine.ts).
    { name: "membership_registry", command: "select" as const, using: isOwnerOf("membership") },
  ],
});
/** Who lived in which family, and when. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
