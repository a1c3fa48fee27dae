import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import type { TestDatabaseOpened } from "./database.ts";

/** What of an item is its own; the rest is that of the one that is multiplied. `pick(n, k)` is one of k, by chance. */
const pick = (salt: string, of: number | string) =>
  `(('x' || substr(md5(n || '${salt}'), 1, 7))::bit(28)::int % ${of})`;
const oneOf = (salt: string, list: readonly string[]) =>
  `(array[${list.map((each) => `'${each}'`).join(", ")}])[1 + ${pick(salt, list.length)}]`;

const groups = Object.entries(crowdTags)
  .filter(([, { concernsMinors }]) => !concernsMinors)
  .map(([code]) => code);

interface Spread {
  readonly townships: readonly string[];
  readonly count: number;
  /** Families of each township, among which the needs lie. */
  readonly families: number;
}

/**
 * Copies one listed item many times, with other categories, levels, places, people and amounts, past the services and
 * the triggers: it is only load. The same every time.
 */
export async function multiplyNeed(
  database: TestDatabaseOpened,
  id: string,
  { townships, count, families }: Spread,
): Promise<void> {
  const columns = (
    await database.asOperator<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_name = 'need_item' and is_generated = 'NEVER' order by ordinal_position`,
    )
  ).map(({ name }) => name);
  const cost = `(10000 + ${pick("cost", 6_000_000)})`;
  const covered = `${pick("covered", 30)} = 0`;
  const own: Record<string, string> = {
    id: `('019b0000-' || lpad(to_hex(n / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`,
    serial: "'many-' || n",
    household_id: `md5(${pick("township", townships.length)} || 'family' || ${pick("family", families)})::uuid`,
    region_code: `left(${oneOf("township", townships)}, 9) || '001'`,
    category: oneOf("category", Object.keys(needCategories)),
    level: oneOf("level", ["URGENT", "HIGH", "HIGH", "NORMAL", "NORMAL", "NORMAL"]),
    service_item: `case when ${pick("service", 3)} = 0 then ${oneOf("which", ["L01", "L03", "K04", "J01"])} end`,
    quantity: `1 + ${pick("quantity", 80)}`,
    approved_cost_in_fen: cost,
    cover_in_fen: `case when ${covered} then ${cost} else 0 end`,
    gap_in_fen: `case when ${covered} then 0 else ${cost} end`,
    state: oneOf("state", [...Array<string>(9).fill("LISTED"), "PART_FUNDED", "RESERVED"]),
    reserved_until: `case when ${pick("lapsed", 2)} = 0 then i.listed_at - interval '1 day' else i.listed_at + interval '90 days' end`,
    is_minor: `${pick("minor", 8)} = 0`,
    crowd_tags: `array(select tag from unnest(array[${groups.map((tag) => `'${tag}'`).join(", ")}]) with ordinality g(tag, at)
      where ${pick("tags", 1000)} % (at::int * 3 + 4) = 0 limit 2)`,
    listed_at: `i.listed_at + (${pick("day", 300)} || ' minutes')::interval`,
  };
  await database.asOperator(
    `do $do$ begin set local session_replication_role = replica;
     insert into need_item (${columns.map((name) => `"${name}"`).join(", ")})
     select ${columns.map((name) => own[name] ?? `i."${name}"`).join(", ")}
     from need_item i, generate_series(1, ${count}) n where i.id = '${id}'; end $do$`,
  );
  await database.asOperator("vacuum analyze need_item");
}
