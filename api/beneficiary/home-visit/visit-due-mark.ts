import { readsOwnTables } from "../../database/triggers.ts";

/**
 * Marks the family of each row that is written or taken away, and of one that becomes another's both: when its next
 * visit is due may have changed. `family` and `person` are expressions of a row `r`, of which one is null.
 */
export const marksVisitDue = (table: string, family: string, person = "null") => {
  const of = (row: string) => [family, person].map((each) => each.replaceAll("r.", `${row}.`)).join(", ");
  const mark = (row: string) =>
    `insert into visit_due_mark (household_id, person_id, region_code) values (${of(row)}, ${row}.region_code);`;
  return {
    name: `${table}_marks_visit_due`,
    timing: "after" as const,
    events: ["insert" as const, "update" as const, "delete" as const],
    forEach: "row" as const,
    body: `${readsOwnTables} if tg_op <> 'DELETE' then ${mark("new")} end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and row(${of("old")}) is distinct from row(${of("new")})) then ${mark("old")} end if; return null;`,
  };
};
