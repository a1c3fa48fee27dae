import { defineEntity, p } from "@mikro-orm/core";
import { homeVisitOutcomes } from "../../../schema/codes/home-visit-outcomes.ts";
import { homeVisitPurposes } from "../../../schema/codes/home-visit-purposes.ts";
import { type VisitInterval, visitIntervals } from "../../../schema/codes/visit-intervals.ts";
import { code, day, regionCode } from "../../database/columns.ts";
import { appendOnlyPolicies, departmentInRegionOnce, isOwnerOf, rowPolicy } from "../../database/policies.ts";
import { readsOwnTables, refuseChange } from "../../database/triggers.ts";
import { UserAccount } from "../../organisation/user.entity.ts";
import { Household } from "../household.entity.ts";
import { marksVisitDue } from "./visit-due-mark.ts";

/** More photographs than this of one visit are somebody's home filmed. */
export const MOST_PHOTOS = 6;
/** What is written down later is no record of a visit but a memory of it. */
export const LATEST_DAYS = 31;

const refuse = (constraint: string, table: string, words: string) =>
  `raise exception '${words}' using errcode = 'check_violation', constraint = '${constraint}', table = '${table}';`;

/**
 * The place is the family's, and those who were met lived in it on the day; so did somebody, whoever was met. It
 * looks after the policies have: what they refuse is refused by them.
 */
const fitsHousehold = {
  name: "home_visit_fits_household",
  timing: "after" as const,
  events: ["insert" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} if not exists (select from household h where h.id = new.household_id and h.region_code = new.region_code)
    or not exists (select from membership m where m.household_id = new.household_id
      and m.valid_from <= new.visited_on and coalesce(m.valid_to, 'infinity'::date) >= new.visited_on)
    or exists (select from unnest(new.met_person_ids) as met(person_id) where not exists (
      select from membership m where m.household_id = new.household_id and m.person_id = met.person_id
      and m.valid_from <= new.visited_on and coalesce(m.valid_to, 'infinity'::date) >= new.visited_on)) then
    ${refuse("home_visit_fits_household", "home_visit", "a home visit fits its family")} end if; return null;`.replace(
    /\s+/g,
    " ",
  ),
};

/** What was recorded stays; it may be declared void once, and nothing else of it changes. */
const onlyVoided = {
  name: "home_visit_only_voided",
  timing: "before" as const,
  events: ["update" as const],
  forEach: "row" as const,
  body: `if old.voided_at is not null or to_jsonb(new) - array['voided_by', 'voided_at', 'void_reason']
    is distinct from to_jsonb(old) - array['voided_by', 'voided_at', 'void_reason'] then
    raise exception 'a home visit is voided, never changed' using errcode = 'restrict_violation', constraint = 'home_visit_only_voided', table = 'home_visit';
    end if; return new;`.replace(/\s+/g, " "),
};

const HomeVisitSchema = defineEntity({
  name: "HomeVisit",
  tableName: "home_visit",
  properties: {
    id: p.uuid().primary(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    regionCode: regionCode(),
    visitedAt: p.datetime(),
    /** The Shanghai date of it, by which the next visit falls due. */
    visitedOn: day(),
    purpose: code(homeVisitPurposes),
    outcome: code(homeVisitOutcomes),
    /** Who of the family was met. */
    metPersonIds: p.array<string>().columnType("uuid[]"),
    photoFileIds: p.array<string>().columnType("uuid[]"),
    note: p.text().nullable(),
    /** The visitor noticed something that the family lacks: a clerk records the need. */
    needNoticed: p.boolean().default(false),
    visitorId: () => p.manyToOne(UserAccount).mapToPk(),
    recordedAt: p.datetime(),
    /** The visit that was recorded wrongly, in whose place this one stands; that one is void. */
    correctsId: p.uuid().nullable(),
    voidedBy: p.uuid().nullable(),
    voidedAt: p.datetime().nullable(),
    voidReason: p.text().nullable(),
  },
  indexes: [
    { properties: ["householdId", "visitedAt"] },
    // The last visit of each family of a region is read from the index alone.
    {
      name: "home_visit_that_counts",
      properties: ["regionCode", "householdId", "visitedOn"],
      where: "outcome = 'SEEN' and voided_at is null",
    },
  ],
  uniques: [{ name: "home_visit_corrected_once", properties: ["correctsId"] }],
  checks: [
    {
      name: "home_visit_day",
      expression: "visited_on = (visited_at at time zone '08:00:00'::interval)::date",
    },
    {
      name: "home_visit_recorded_in_time",
      expression: `visited_at <= recorded_at and visited_at >= recorded_at - '${LATEST_DAYS * 24}:00:00'::interval`,
    },
    {
      name: "home_visit_met_when_seen",
      expression: "(outcome = 'SEEN') = (cardinality(met_person_ids) > 0)",
    },
    { name: "home_visit_photos", expression: `cardinality(photo_file_ids) <= ${MOST_PHOTOS}` },
    {
      name: "home_visit_void_by_somebody",
      expression:
        "num_nonnulls(voided_by, voided_at, void_reason) in (0, 3) and (voided_at is null or voided_at >= recorded_at)",
    },
  ],
  triggers: [fitsHousehold, onlyVoided, marksVisitDue("home_visit", "r.household_id")],
  rowLevelSecurity: "force",
  policies: [
    ...rowPolicy("home_visit", departmentInRegionOnce()),
    // Admits the function that says whether a visit of another region is void (home-visit.routine.ts).
    { name: "home_visit_registry", command: "select" as const, using: isOwnerOf("home_visit") },
  ],
});
/** One visit of an official to a family at home: who was met, what was found. */
export class HomeVisit extends HomeVisitSchema.class {}
HomeVisitSchema.setClass(HomeVisit);

/** The own interval is of a family in the region for which it is set. */
const planFitsHousehold = {
  name: "visit_plan_fits_household",
  timing: "after" as const,
  events: ["insert" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} if not exists (select from household h where h.id = new.household_id and h.region_code = new.region_code) then
    ${refuse("visit_plan_fits_household", "visit_plan", "a visit plan fits its family")} end if; return null;`.replace(
    /\s+/g,
    " ",
  ),
};

const VisitPlanSchema = defineEntity({
  name: "VisitPlan",
  tableName: "visit_plan",
  properties: {
    id: p.uuid().primary(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    regionCode: regionCode(),
    /** Null: by the rule. `interval` is a word of SQL. */
    visitInterval: p.enum(Object.keys(visitIntervals) as VisitInterval[]).nullable(),
    reason: p.text(),
    responsibleUserId: () => p.manyToOne(UserAccount).mapToPk().nullable().deleteRule("restrict"),
    validFrom: day(),
    setBy: p.uuid(),
    setAt: p.datetime(),
  },
  indexes: [{ properties: ["householdId", "id"] }],
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies("visit_plan", departmentInRegionOnce(), departmentInRegionOnce()),
  triggers: [planFitsHousehold, refuseChange("visit_plan"), marksVisitDue("visit_plan", "r.household_id")],
});
/** How often one family is visited where that was decided for it, and by whom. The latest that has begun counts. */
export class VisitPlan extends VisitPlanSchema.class {}
VisitPlanSchema.setClass(VisitPlan);
