/** Refuses every change of a written row: corrections are new rows. */
export const refuseChange = (table: string) => ({
  name: `${table}_is_append_only`,
  timing: "before" as const,
  events: ["update" as const, "delete" as const],
  forEach: "row" as const,
  body: `raise exception 'rows of ${table} are never changed' using errcode = 'restrict_violation'; return null;`,
});
