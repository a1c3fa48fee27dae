import { setTimeout as wait } from "node:timers/promises";
import { lockName } from "../database/named-lock.ts";
import {
  KEYS_LOCK,
  scoped,
  scopedWrite,
  type Transaction,
  type WriteTransaction,
} from "../database/scoped.ts";
import { raw, sql } from "../database/sql.ts";
import { type RequestContext, systemContext } from "../kernel/context.ts";
import { addCurrentKey, liveKeys, newKey } from "../kernel/key-store.ts";
import type { MasterKey } from "../kernel/master-key.ts";
import type { Platform } from "../kernel/platform.ts";
import { sealedPersonColumns } from "../kernel/sealed-columns.ts";
import { type HeldKeys, type KeyPurpose, SealBroken } from "../kernel/vault.ts";
import { sealedPaths } from "../policy/facts/fact-value.ts";
import { openFact, sealFact } from "./household-rows.ts";
import { openPersonField, sealPersonField } from "./person-vault.ts";

/** Rows in one transaction: a tenth of a second, so that nobody who edits one of them waits long. */
const CHUNK = 200;
const LOCK_TRIES = 60;
const LOCK_NOT_AVAILABLE = "55P03";
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

type RotatedPurpose = Exclude<KeyPurpose, "LASTING">;

interface RotationOptions {
  readonly purposes: readonly RotatedPurpose[];
  /** Called after each chunk with the rows that were done, of how many. */
  readonly progress?: (done: number, of: number) => void;
  readonly chunk?: number;
}

interface Rotated {
  /** An earlier rotation of the purpose had been broken off, and was ended instead of beginning another. */
  readonly resumed: readonly RotatedPurpose[];
  /** Rows whose value does not open, by table and id: what sealed them stays until somebody has looked at them. */
  readonly broken: readonly string[];
}

/**
 * Makes a new key of each purpose the current one and brings every stored value under it, while the platform serves.
 * Broken off at any moment, the next call goes on. The former keys are destroyed once nothing stands under them.
 */
export async function rotateKeys(
  platform: Platform,
  master: MasterKey,
  { purposes, progress = () => {}, chunk = CHUNK }: RotationOptions,
): Promise<Rotated> {
  const system = systemContext(platform, "keys:rotate");
  const resumed = await alone(system, (tx) => begin(tx, master, purposes));
  await platform.vault.reload();
  const broken = new Set<string>();
  let before = Number.POSITIVE_INFINITY;
  for (let left = await valuesLeft(system); left > 0; left = await valuesLeft(system)) {
    // Rows that others change while they are read are few, and fewer in each round.
    if (left >= before) throw new Error("A rotation of keys gets no further.");
    before = left;
    let done = 0;
    const counting = {
      chunk,
      broken,
      count: (rows: number) => {
        done += rows;
        progress(done, Math.max(left, done));
      },
    };
    await sweep(system, rekeyPersons, counting);
    await sweep(system, rekeyFacts, counting);
    if (broken.size > 0) return { resumed, broken: [...broken] };
  }
  // Since the current keys are in use nobody seals under the former ones (`tx.heldKeys`), so none comes after the count.
  await alone(system, retire);
  await platform.vault.reload();
  return { resumed, broken: [] };
}

/**
 * Runs under the lock that everybody shares who seals or searches, without making them wait for long: while it is
 * asked for they queue behind it, so it is given up after a second and asked for again.
 */
async function alone<T>(system: RequestContext, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await scopedWrite(system, async (tx) => {
        await tx.rows(raw("set local lock_timeout = '1s'"));
        await lockName(tx, KEYS_LOCK);
        return work(tx);
      });
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE || tries >= LOCK_TRIES) throw error;
      await wait(200);
    }
  }
}

async function begin(
  tx: WriteTransaction,
  master: MasterKey,
  purposes: readonly RotatedPurpose[],
): Promise<RotatedPurpose[]> {
  const { rows } = await liveKeys(tx);
  const underWay = purposes.filter((purpose) =>
    rows.some((row) => row.purpose === purpose && !row.isCurrent),
  );
  const made: Record<string, string> = {};
  for (const purpose of purposes.filter((each) => !underWay.includes(each))) {
    const key = newKey();
    await addCurrentKey(tx, master, purpose, key);
    made[purpose.toLowerCase()] = key.id;
  }
  tx.audit({
    action: "platform.rotateKeys",
    objectKind: "dataKey",
    objectId: null,
    detail: { ...made, resumed: underWay.length > 0 },
  });
  return underWay;
}

async function retire(tx: WriteTransaction): Promise<void> {
  const gone = await tx.rows<{ name: string }>(sql`
    update data_key set retired_at = ${tx.now}, wrapped = null
    where retired_at is null and not is_current and purpose <> 'LASTING'
    returning lower(purpose) || ' ' || key_id as name`);
  const retired = gone.map(({ name }) => name).join(", ");
  tx.audit({ action: "platform.retireKeys", objectKind: "dataKey", objectId: null, detail: { retired } });
}

/** Rows that hold a value under another key than the current ones. */
async function valuesLeft(system: RequestContext): Promise<number> {
  const { dataKeyId, indexKeyId } = system.platform.vault;
  const row = await scoped(system, (tx) =>
    tx.row<{ left: bigint }>(
      sql`select values_under_other_keys(${dataKeyId}, ${indexKeyId}, ${[...sealedPaths]}::text[]) as left`,
    ),
  );
  return Number(row?.left ?? 0);
}

interface Sweep {
  readonly chunk: number;
  readonly broken: Set<string>;
  readonly count: (rows: number) => void;
}

type Rekey = (tx: Transaction, keys: HeldKeys, after: string, sweep: Sweep) => Promise<readonly string[]>;

/** From the first row to the last, each chunk in a transaction of its own; rows that are done are passed over. */
async function sweep(system: RequestContext, rekey: Rekey, options: Sweep): Promise<void> {
  for (let after: string | undefined = FIRST_ID; after !== undefined; ) {
    const from: string = after;
    const done = await scopedWrite(system, async (tx) => rekey(tx, await tx.heldKeys(), from, options), {
      unaudited: "the values stay what they are; the beginning and the end of a rotation are audited",
    });
    if (done.length > 0) options.count(done.length);
    after = done.at(-1);
  }
}

type PersonRow = { readonly id: string; readonly stored: readonly (string | null)[] } & Readonly<
  Record<string, string | null>
>;

async function rekeyPersons(tx: Transaction, keys: HeldKeys, after: string, { chunk, broken }: Sweep) {
  const row = await tx.row<{ found: PersonRow[] }>(sql`
    select persons_under_other_keys(${keys.dataKeyId}, ${keys.indexKeyId}, ${after}::uuid, ${chunk}::int) as found`);
  const found = row?.found ?? [];
  const made = found.flatMap((person) =>
    orBroken(broken, `person ${person.id}`, () => personAnew(tx, keys, person)),
  );
  await tx.rows(sql`select rekey_persons(${JSON.stringify(made)}::jsonb)`);
  return found.map(({ id }) => id);
}

function personAnew(tx: Transaction, keys: HeldKeys, person: PersonRow) {
  const values = Object.entries(sealedPersonColumns).flatMap(([name, { column, indexColumn }]) => {
    const field = name as keyof typeof sealedPersonColumns;
    const stored = person[column] ?? null;
    const { sealed, index } = sealPersonField(
      keys,
      field,
      person.id,
      openPersonField(tx, field, person.id, stored),
    );
    const isCurrent = stored?.startsWith(`${keys.dataKeyId}.`) ?? true;
    return [
      [column, isCurrent ? stored : sealed],
      [indexColumn, index],
    ];
  });
  return { id: person.id, stored: person.stored, ...Object.fromEntries(values) };
}

async function rekeyFacts(tx: Transaction, keys: HeldKeys, after: string, { chunk, broken }: Sweep) {
  const row = await tx.row<{ found: { id: string; stored: string }[] }>(sql`
    select facts_under_other_keys(${keys.dataKeyId}, ${[...sealedPaths]}::text[], ${after}::uuid, ${chunk}::int) as found`);
  const found = row?.found ?? [];
  const made = found.flatMap(({ id, stored }) =>
    orBroken(broken, `fact ${id}`, () => ({
      id,
      stored,
      sealed: sealFact(keys, id, openFact(tx, id, stored)),
    })),
  );
  await tx.rows(sql`select rekey_facts(${JSON.stringify(made)}::jsonb)`);
  return found.map(({ id }) => id);
}

/** What does not open is left as it is, and named. */
function orBroken<T>(broken: Set<string>, name: string, make: () => T): T[] {
  try {
    return [make()];
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    broken.add(name);
    return [];
  }
}
