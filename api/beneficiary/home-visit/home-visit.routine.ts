import { Routine } from "@mikro-orm/core";
import { kindRole } from "../../database/roles.ts";

/**
 * Yes or no about a visit, also where the caller may not look, and nothing else: both run as the owner of the tables,
 * whom `home_visit_registry` and `fact_registry` admit.
 */
const ofVisit = (name: string, answer: string) =>
  new Routine({
    name,
    type: "function",
    params: { visit: { type: "uuid", runtimeType: "string" } },
    returns: { runtimeType: "boolean", columnType: "boolean" },
    language: "sql",
    security: "definer",
    expression: [
      `create or replace function ${name}(visit uuid) returns boolean language sql stable security definer return ${answer};`,
      `revoke all on function ${name}(uuid) from public;`,
      `grant execute on function ${name}(uuid) to ${kindRole("DEPARTMENT")}`,
    ].join("\n"),
  });

/** Whether a visit was declared void; what it found out never holds again. */
const homeVisitIsVoid = ofVisit(
  "home_visit_is_void",
  "exists (select from home_visit where id = visit and voided_at is not null)",
);

/** Whether something that a visit found out went along with somebody to where the caller's region does not reach. */
const homeVisitFactsBeyond = ofVisit(
  "home_visit_facts_beyond",
  `exists (select from fact where home_visit_id = visit and superseded_at is null and not (region_code collate "C" >= current_setting('app.region_lo', true) and region_code collate "C" < current_setting('app.region_hi', true)))`,
);

export const homeVisitRoutines = [homeVisitIsVoid, homeVisitFactsBeyond];
