import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedActors } from "../support/actors.ts";
import { expectedNames, type Standing, violationOf } from "../support/forbidden.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { scopeActors, scopeGround } from "../support/scope-ground.ts";

let test: TestPlatform;
let standing: readonly Standing[];

beforeAll(async () => {
  test = await openTestPlatform();
  const actors = await seedActors(test);
  await scopeGround(test, actors, await scopeActors(actors));
  standing = await constraints();
});
afterAll(() => test.close());

/** Read from the live database, which a test of the migrations holds equal to what the entities declare. */
const constraints = () =>
  test.database.asOperator<Standing>(`
    select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition,
      case c.contype when 'c' then 'check' when 'f' then 'foreign' when 'x' then 'exclusion' else 'unique' end as kind
    from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype in ('c', 'f', 'u', 'x')
    union all
    select i.indrelid::regclass::text, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), 'index'
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indisunique and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    union all
    select t.tgrelid::regclass::text, t.tgname, pg_get_triggerdef(t.oid), 'trigger'
    from pg_trigger t where not t.tgisinternal
    order by 1, 2`);

const THROUGH = "went through";

const removal = ({ kind, name, table }: Standing): string => {
  if (kind === "index") return `drop index "${name}"`;
  if (kind === "trigger") return `drop trigger "${name}" on "${table}"`;
  return `alter table "${table}" drop constraint "${name}"`;
};

interface Probe {
  readonly statement: string;
  /** The constraints that are taken away before it. */
  readonly without: readonly string[];
}

/** What refuses each statement, by name. Whatever becomes of them, all of it is taken back. */
async function refusalsOf(probes: readonly Probe[]): Promise<string[]> {
  const blocks = probes.map(({ statement, without }) => {
    const removals = standing.filter(({ name }) => without.includes(name)).map(removal);
    return `begin ${[...removals, statement].join("; ")}; set constraints all immediate; raise '${THROUGH}';
      exception when others then get stacked diagnostics refusal = constraint_name, said = message_text;
      found := found || to_jsonb(coalesce(nullif(refusal, ''), said)); end;`;
  });
  const all = `do $probe$ declare found jsonb = '[]'; refusal text; said text;
    begin ${blocks.join("\n")} raise '%', found; end $probe$`;
  const failure = await test.database.asOperator(all).catch((error: Error) => error);
  return JSON.parse((failure as Error).message);
}

/** The name of a constraint in its refusal. */
const nameOf = (each: Standing) => violationOf(each)?.as ?? each.name;

describe("each check, reference, unique index, exclusion and trigger of the database", () => {
  it("stands, is named in the table of violations and has a statement that it refuses", () => {
    expect(standing.map(({ name }) => name).sort()).toEqual(expectedNames);
    expect(standing.filter((each) => violationOf(each) === null).map(({ name }) => name)).toEqual([]);
  });

  it("refuses that statement, which goes through when it is taken away", async () => {
    const forbidden = standing.map((each) => ({ name: each.name, beside: [], ...violationOf(each)! }));
    const kept = await refusalsOf(forbidden.map(({ statement, beside }) => ({ statement, without: beside })));
    const gone = await refusalsOf(
      forbidden.map(({ statement, beside, name }) => ({ statement, without: [...beside, name] })),
    );
    const found = standing.map(({ name }, index) => [name, { kept: kept[index], gone: gone[index] }]);
    const expected = standing.map((each) => [each.name, { kept: nameOf(each), gone: THROUGH }]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it("stands beside another only where that one refuses the same", async () => {
    const doubled = standing.filter((each) => violationOf(each)?.beside);
    const refusals = await refusalsOf(
      doubled.map((each) => ({ statement: violationOf(each)!.statement, without: [each.name] })),
    );
    for (const [index, each] of doubled.entries()) {
      const others = standing.filter(({ name }) => violationOf(each)?.beside?.includes(name)).map(nameOf);
      expect(others, each.name).toContain(refusals[index]);
    }
  });
});
