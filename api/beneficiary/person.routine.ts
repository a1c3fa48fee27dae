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
