import { readsOwnTables } from "../../database/triggers.ts";

/**
 * Marks the family of each row that is written or taken away: when its next visit is due may have changed. `family` and
 * `person` are expressions of the row, of which one is null.
 */
export const marksVisitDue = (table: string, family: string, person = "null") => ({
  name: `${table}_marks_visit_due`,
  timing: "after" as const,
  events: ["insert" as const, "update" as const, "delete" as const],
  forEach: "row" as const,
  body: `declare r ${table}; begin ${readsOwnTables} if tg_op = 'DELETE' then r := old; else r := new; end if; insert into visit_due_mark (household_id, person_id, region_code) values (${family}, ${person}, r.region_code); return null; end;`,
});
