import { defineEntity, p } from "@mikro-orm/core";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { isSignedIn, rowPolicy } from "./policies.ts";
import type { Transaction } from "./scoped.ts";
import { sql } from "./sql.ts";

const SerialCounterSchema = defineEntity({
  name: "SerialCounter",
  tableName: "serial_counter",
  properties: {
    kind: p.string().primary(),
    year: p.integer().primary(),
    last: p.integer(),
  },
  rowLevelSecurity: "force",
  policies: rowPolicy("serial_counter", isSignedIn),
});
/** The last serial given out of each kind and year. */
export class SerialCounter extends SerialCounterSchema.class {}
SerialCounterSchema.setClass(SerialCounter);

/** The next serials of a kind in the year of the transaction: 需2026-000123. Staff see these; partners do not. */
export async function nextSerials(tx: Transaction, kind: string, count: number): Promise<string[]> {
  const year = Number(shanghaiDate(tx.now).slice(0, 4));
  const row = await tx.row<{ last: number }>(sql`
    insert into serial_counter (kind, year, last) values (${kind}, ${year}, ${count})
    on conflict (kind, year) do update set last = serial_counter.last + excluded.last returning last`);
  const first = (row?.last ?? count) - count + 1;
  return Array.from(
    { length: count },
    (_, index) => `${kind}${year}-${String(first + index).padStart(6, "0")}`,
  );
}

const fetched = new WeakMap<Transaction, Map<string, string[]>>();

/** Fetches the serials of a transaction that will need this many, by one statement; what it leaves is a gap. */
export async function fetchSerials(tx: Transaction, kind: string, count: number): Promise<void> {
  const kinds = fetched.get(tx) ?? new Map<string, string[]>();
  const serials = [...(kinds.get(kind) ?? []), ...(await nextSerials(tx, kind, count))];
  fetched.set(tx, kinds.set(kind, serials));
}

export async function nextSerial(tx: Transaction, kind: string): Promise<string> {
  const serial = fetched.get(tx)?.get(kind)?.shift();
  return serial ?? ((await nextSerials(tx, kind, 1))[0] as string);
}
