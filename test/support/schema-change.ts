import type { PGlite } from "@electric-sql/pglite";

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** Not null. */
  readonly required: boolean;
  /** Has a value where none is given. */
  readonly filled: boolean;
}

interface Rule {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  readonly columns: readonly string[];
}

/** What a process relies on that serves from a schema. */
interface Shape {
  readonly columns: readonly Column[];
  /** Checks, references, exclusions and what is unique. */
  readonly rules: readonly Rule[];
  /** Functions with what they take and give, and policies of rows. */
  readonly names: readonly string[];
}

export async function shapeOf(database: PGlite): Promise<Shape> {
  const ask = async <Row>(statement: string) => (await database.query<Row>(statement)).rows;
  return {
    columns: await ask<Column>(`
      select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull as required, a.atthasdef or a.attidentity <> '' as filled
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and a.attnum > 0 and not a.attisdropped`),
    rules: await ask<Rule>(`
      select c.relname as table, x.name, x.definition, coalesce((
          select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(x.keys)
        ), '{}') as columns
      from pg_class c join (
        select conrelid as relation, conname as name, pg_get_constraintdef(oid) as definition, conkey as keys
        from pg_constraint where contype in ('c', 'f', 'x')
        union all
        select i.indrelid, n.relname, pg_get_indexdef(i.indexrelid), i.indkey::int2[]
        from pg_index i join pg_class n on n.oid = i.indexrelid where i.indisunique
      ) x on x.relation = c.oid
      where c.relnamespace = 'public'::regnamespace`),
    names: (
      await ask<{ name: string }>(`
        select 'function ' || oid::regprocedure || ' returns ' || prorettype::regtype as name
        from pg_proc where pronamespace = 'public'::regnamespace
        union all
        select 'policy ' || polname || ' of ' || polrelid::regclass from pg_policy`)
    ).map(({ name }) => name),
  };
}

/**
 * Why a release that knows only `before` cannot serve from `after`; nothing where the change only adds. What it reads
 * has to be there, and what it writes has to be taken.
 */
export function obstacles(before: Shape, after: Shape): string[] {
  return [...goneOrChanged(before, after), ...demanded(before, after), ...forbidden(before, after)];
}

const placeOf = ({ table, name }: Column | Rule) => `${table}.${name}`;

function goneOrChanged(before: Shape, after: Shape): string[] {
  const now = new Map(after.columns.map((column) => [placeOf(column), column]));
  const ofColumns = before.columns.flatMap((column) => {
    const place = placeOf(column);
    const left = now.get(place);
    if (!left) return [`${place} is gone`];
    return left.type === column.type ? [] : [`${place} is ${left.type} and was ${column.type}`];
  });
  return [
    ...ofColumns,
    ...before.names.filter((name) => !after.names.includes(name)).map((name) => `${name} is gone`),
  ];
}

function demanded(before: Shape, after: Shape): string[] {
  const was = new Map(before.columns.map((column) => [placeOf(column), column]));
  const isTable = tablesOf(before);
  return after.columns.flatMap((column) => {
    const earlier = was.get(placeOf(column));
    const couldBeLeftOut = !earlier?.required || earlier.filled;
    const isDemanded = column.required && (!column.filled || earlier?.required === false);
    return isTable.has(column.table) && couldBeLeftOut && isDemanded
      ? [`${placeOf(column)} must be given`]
      : [];
  });
}

/** A new rule about what the older release writes; one about new columns alone is no matter to it. */
function forbidden(before: Shape, after: Shape): string[] {
  const was = new Map(before.rules.map((rule) => [placeOf(rule), rule.definition]));
  const known = new Set(before.columns.map(placeOf));
  return after.rules
    .filter((rule) => tablesOf(before).has(rule.table))
    .filter(
      ({ table, columns }) => columns.length === 0 || columns.some((name) => known.has(`${table}.${name}`)),
    )
    .filter((rule) => !isAtLeast(was.get(placeOf(rule)), rule.definition))
    .map((rule) => `${placeOf(rule)} is a rule that it does not know`);
}

const tablesOf = ({ columns }: Shape) => new Set(columns.map(({ table }) => table));

/** The same rule, or the same with more values that it takes. */
function isAtLeast(earlier: string | undefined, now: string): boolean {
  if (earlier === undefined) return false;
  const lists = /ARRAY\[[^\]]*\]/g;
  const valuesIn = (text: string): string[] => text.match(/'[^']*'/g) ?? [];
  const values = new Set(valuesIn(now));
  return (
    earlier.replace(lists, "") === now.replace(lists, "") &&
    valuesIn(earlier).every((value) => values.has(value))
  );
}
