import { Routine } from "@mikro-orm/core";
import { kindRole } from "../database/roles.ts";
import { sealedPersonColumns } from "../kernel/sealed-columns.ts";

const pairs = Object.values(sealedPersonColumns);
const columns = pairs.flatMap(({ column, indexColumn }) => [column, indexColumn]);
const named = (key: string) => `${key} || '.'`;
/** Null is under no key. A value that names another key, or none, is still to be made anew. */
const personIsStale = pairs
  .map(
    ({ column, indexColumn }) =>
      `not starts_with(${column}, ${named("data_id")}) or not starts_with(${indexColumn}, ${named("index_id")})`,
  )
  .join(" or ");
const factIsStale = `path = any (sealed_paths) and not starts_with(value #>> '{}', ${named("data_id")})`;
const asStored = (row: string) => `jsonb_build_array(${columns.map((name) => `${row}.${name}`).join(", ")})`;

/**
 * What a rotation of keys sees and changes of persons and facts of every region: sealed values and blind indexes, and
 * nothing else. The functions run as the owner of the tables, whom policies of their own admit, and for the platform
 * alone. A row that somebody changed meanwhile is left as it is, and found by the next round.
 */
export const rekeyRoutines = [
  rekeyRoutine(
    "values_under_other_keys",
    { data_id: "text", index_id: "text", sealed_paths: "text[]" },
    "bigint",
    "stable",
    `return (select count(*) from person where ${personIsStale}) + (select count(*) from fact where ${factIsStale})`,
  ),
  rekeyRoutine(
    "persons_under_other_keys",
    { data_id: "text", index_id: "text", after_id: "uuid", most: "int" },
    "jsonb",
    "stable",
    `return (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from (select id, ${columns.join(", ")}, ${asStored("person")} as stored from person where id > after_id and (${personIsStale}) order by id limit most) r)`,
  ),
  rekeyRoutine(
    "facts_under_other_keys",
    { data_id: "text", sealed_paths: "text[]", after_id: "uuid", most: "int" },
    "jsonb",
    "stable",
    `return (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from (select id, value #>> '{}' as stored from fact where id > after_id and ${factIsStale} order by id limit most) r)`,
  ),
  rekeyRoutine(
    "rekey_persons",
    { made_anew: "jsonb" },
    "void",
    "volatile",
    `begin atomic update person p set ${columns.map((name) => `${name} = r.${name}`).join(", ")} from jsonb_to_recordset(made_anew) as r(id uuid, stored jsonb, ${columns.map((name) => `${name} text`).join(", ")}) where p.id = r.id and ${asStored("p")} = r.stored; end`,
  ),
  rekeyRoutine(
    "rekey_facts",
    { made_anew: "jsonb" },
    "void",
    "volatile",
    "begin atomic update fact f set value = to_jsonb(r.sealed) from jsonb_to_recordset(made_anew) as r(id uuid, stored text, sealed text) where f.id = r.id and f.value #>> '{}' = r.stored; end",
  ),
];

function rekeyRoutine(
  name: string,
  params: Readonly<Record<string, string>>,
  returns: string,
  volatility: "stable" | "volatile",
  body: string,
): Routine {
  const types = Object.values(params).join(", ");
  const given = Object.entries(params).map(([param, type]) => `${param} ${type}`);
  return new Routine({
    name,
    type: "function",
    params: Object.fromEntries(
      Object.entries(params).map(([param, type]) => [param, { type, runtimeType: "string" as const }]),
    ),
    returns: { runtimeType: "string", columnType: returns },
    language: "sql",
    security: "definer",
    expression: [
      `create or replace function ${name}(${given.join(", ")}) returns ${returns} language sql ${volatility} security definer ${body};`,
      `revoke all on function ${name}(${types}) from public;`,
      `grant execute on function ${name}(${types}) to ${kindRole("SYSTEM")}`,
    ].join("\n"),
  });
}
