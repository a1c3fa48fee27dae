import { isDepartment } from "./policies.ts";

/**
 * Begins every trigger that reads tables: a name means the table of our own schema, never a temporary one that a
 * session made in its place. The policies need nothing of the kind: their names were resolved when they were made.
 */
export const readsOwnTables = `perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true);`;

/** Refuses every change of a written row: corrections are new rows. */
export const refuseChange = (table: string) => {
  const name = `${table}_is_append_only`;
  return {
    name,
    timing: "before" as const,
    events: ["update" as const, "delete" as const],
    forEach: "row" as const,
    body: `raise exception 'rows of ${table} are never changed' using errcode = 'restrict_violation', constraint = '${name}', table = '${table}'; return null;`,
  };
};

/**
 * Nothing more is put on a record that became another's alias. The lock waits for a merge that is under way, as the
 * reference to the person does; what it finds then is what the merge left.
 */
export const ofNoAlias = (table: string) => {
  const name = `${table}_of_no_alias`;
  return {
    name,
    timing: "before" as const,
    events: ["insert" as const],
    forEach: "row" as const,
    body: `declare merged_into uuid; begin ${readsOwnTables} select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = '${name}', table = '${table}'; end if; return new; end;`,
  };
};

/**
 * Of rows that belong to a partner a department changes these columns and no other: a policy names rows, not columns,
 * and the rights of a column are those of a table's every row. `holds` is what must be true of `old` and `new`.
 */
export const departmentsChangeOnly = (table: string, columns: readonly string[], holds: string) => {
  const name = `${table}_departments_change_only`;
  const kept = (row: string) => `to_jsonb(${row}) - array['${columns.join("', '")}', 'version']`;
  return {
    name,
    timing: "before" as const,
    events: ["update" as const],
    forEach: "row" as const,
    body: `if ${isDepartment} and (${kept("new")} is distinct from ${kept("old")} or not (${holds})) then raise exception 'a department may not change this of ${table}' using errcode = 'restrict_violation', constraint = '${name}', table = '${table}'; end if; return new;`,
  };
};
