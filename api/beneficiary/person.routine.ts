import { Routine } from "@mikro-orm/core";
import { kindRole } from "../database/roles.ts";

/**
 * Whether an identity number is in the register at all, also where the caller may not look: it answers yes or no and
 * nothing else. It runs as the owner of the table, whom the policy `person_registry` admits. The body is bound to
 * its tables when it is created, so no search path of a caller can lead it elsewhere.
 */
export const personIsRegistered = new Routine({
  name: "person_is_registered",
  type: "function",
  params: { candidates: { type: "text[]", runtimeType: "object" } },
  returns: { runtimeType: "boolean", columnType: "boolean" },
  language: "sql",
  security: "definer",
  expression: [
    "create or replace function person_is_registered(candidates text[]) returns boolean language sql stable security definer return exists (select from person where identity_number_index = any (candidates));",
    "revoke all on function person_is_registered(text[]) from public;",
    `grant execute on function person_is_registered(text[]) to ${kindRole("DEPARTMENT")}`,
  ].join("\n"),
});

/** What a person sought from elsewhere is called on record: the own access list finds it, and nobody gets from it to the person. */
export const soughtElsewhere = (id: string) => `md5('sought ' || ${id}::text)::uuid`;

/** The trace, on the record of a search, of the person of another region whose number was sought; null without one. */
export const personTrace = new Routine({
  name: "person_trace",
  type: "function",
  params: { candidates: { type: "text[]", runtimeType: "object" } },
  returns: { runtimeType: "string", columnType: "uuid" },
  language: "sql",
  security: "definer",
  expression: [
    `create or replace function person_trace(candidates text[]) returns uuid language sql stable security definer return (select ${soughtElsewhere("id")} from person where identity_number_index = any (candidates) limit 1);`,
    "revoke all on function person_trace(text[]) from public;",
    `grant execute on function person_trace(text[]) to ${kindRole("DEPARTMENT")}`,
  ].join("\n"),
});

/**
 * Whether the Shanghai day on which somebody died was over at an instant, also for a contractor to whom the person is
 * shown no more: a visit that is handed in late is measured by it. The trigger of visits asks it too.
 */
export const personDiedBefore = yesOrNo(
  "person_died_before",
  { who: "uuid", instant: "timestamptz" },
  "exists (select from person where id = who and death_date < (instant at time zone '08:00:00'::interval)::date)",
);

/** Whether somebody lives in a family: a contractor sees no membership, and is told of no family that was left. */
export const personLivesIn = yesOrNo(
  "person_lives_in",
  { who: "uuid", family: "uuid" },
  "exists (select from membership m join person p on p.id = m.person_id where m.person_id = who and m.household_id = family and m.valid_to is null and p.death_date is null)",
);

function yesOrNo(name: string, params: Readonly<Record<string, string>>, answer: string): Routine {
  const types = Object.values(params).join(", ");
  const given = Object.entries(params).map(([param, type]) => `${param} ${type}`);
  return new Routine({
    name,
    type: "function",
    params: Object.fromEntries(
      Object.entries(params).map(([param, type]) => [param, { type, runtimeType: "string" as const }]),
    ),
    returns: { runtimeType: "boolean", columnType: "boolean" },
    language: "sql",
    security: "definer",
    expression: [
      `create or replace function ${name}(${given.join(", ")}) returns boolean language sql stable security definer return ${answer};`,
      `revoke all on function ${name}(${types}) from public;`,
      `grant execute on function ${name}(${types}) to ${kindRole("DEPARTMENT")}, ${kindRole("CONTRACTOR")}`,
    ].join("\n"),
  });
}
