import { Routine } from "@mikro-orm/core";
import { soughtElsewhere } from "../beneficiary/person.routine.ts";
import { departmentInRegion } from "../database/policies.ts";
import { kindRole } from "../database/roles.ts";

const onItsDay = "(a.at at time zone '08:00:00'::interval)::date";

/**
 * The looks at one person of the caller's region in a period, wherever and by whomever they were taken: at every record
 * that is of the same person, at its number from elsewhere, and at families as a whole while it lived there. It says
 * office and post, never who; and of anybody outside the caller's region nothing at all.
 */
export const looksAtPerson = new Routine({
  name: "looks_at_person",
  type: "function",
  params: {
    who: { type: "uuid", runtimeType: "string" },
    actions: { type: "text[]", runtimeType: "object" },
    since: { type: "timestamptz", runtimeType: "Date" },
    before: { type: "timestamptz", runtimeType: "Date" },
    most: { type: "int", runtimeType: "number" },
  },
  returns: { runtimeType: "object", columnType: "jsonb" },
  language: "sql",
  security: "definer",
  expression: [
    `create or replace function looks_at_person(who uuid, actions text[], since timestamptz, before timestamptz, most int) returns jsonb language sql stable security definer return (
      with recursive up as (
        select id, merged_into_person_id from person where id = who and ${departmentInRegion()}
        union select p.id, p.merged_into_person_id from person p join up on p.id = up.merged_into_person_id
      ), same as (
        select id from up union select p.id from person p join same s on p.merged_into_person_id = s.id
      ), subject as (
        select id as object_id, null::date as from_day, null::date as to_day from same
        union all select ${soughtElsewhere("id")}, null, null from same
        union all select m.household_id, m.valid_from, m.valid_to from membership m where m.person_id in (select id from same)
      ), looks as (
        select a.id, ${onItsDay} as day, a.organisation_id, a.post_id, a.action, a.object_kind, a.purpose, a.detail
        from audit_entry a where a.object_id = any (array(select object_id from subject))
          and a.at >= since and a.at < before and a.action = any (actions)
          and exists (select from subject s where s.object_id = a.object_id
            and (s.from_day is null or s.from_day <= ${onItsDay}) and (s.to_day is null or s.to_day >= ${onItsDay}))
        order by a.at desc, a.id desc limit most
      )
      select coalesce(jsonb_agg(to_jsonb(looks)), '[]') from looks);`.replace(/\s+/g, " "),
    "revoke all on function looks_at_person(uuid, text[], timestamptz, timestamptz, int) from public;",
    `grant execute on function looks_at_person(uuid, text[], timestamptz, timestamptz, int) to ${kindRole("DEPARTMENT")}`,
  ].join("\n"),
});
