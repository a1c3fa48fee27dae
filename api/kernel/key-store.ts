import { randomBytes } from "node:crypto";
import { lockName } from "../database/named-lock.ts";
import {
  KEYS_LOCK,
  scoped,
  scopedWrite,
  type Transaction,
  type WriteTransaction,
} from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { systemContext } from "./context.ts";
import { KeyRefusal } from "./keys.ts";
import { MasterKey } from "./master-key.ts";
import type { Platform } from "./platform.ts";
import { assertKnownMasterKey, takeMasterKeyIntoUse } from "./sealing-key.ts";
import { type Key, type KeyPurpose, keyPurposes, type VaultKeys } from "./vault.ts";

const KEY_BYTES = 32;
const ID_BYTES = 6;

interface KeyRow {
  readonly purpose: KeyPurpose;
  readonly keyId: string;
  readonly wrapped: string;
  readonly isCurrent: boolean;
  readonly isUnnamed: boolean;
}

/**
 * Unwraps the keys of the database and loads them into the vault; makes them at the first start. Refuses another
 * master key than the one that wrapped them: nothing would open. Errors: KeyRefusal.
 */
export async function openKeys(platform: Platform, material: Buffer): Promise<void> {
  const master = new MasterKey(material);
  const system = systemContext(platform, "start");
  const read = () =>
    scoped(system, async (tx) => {
      await assertKnownMasterKey(tx, master.id);
      return liveKeys(tx);
    });
  let found = await read();
  if (found.rows.length === 0) {
    await scopedWrite(system, async (tx) => {
      await lockName(tx, KEYS_LOCK);
      await makeFirstKeys(tx, master);
    });
    found = await read();
  }
  const unwrapped = new Map<string, Buffer>();
  platform.vault.load(unwrapAll(master, found, unwrapped));
  platform.vault.reloadBy(async () => {
    platform.vault.load(unwrapAll(master, await scoped(system, liveKeys), unwrapped));
  });
}

interface LiveKeys {
  readonly rows: readonly KeyRow[];
  readonly generation: string;
}

export async function liveKeys(tx: Transaction): Promise<LiveKeys> {
  const rows = await tx.rows<KeyRow>(sql`
    select purpose, key_id as "keyId", wrapped, is_current as "isCurrent", is_unnamed as "isUnnamed" from data_key
    where retired_at is null order by is_current desc, made_at desc`);
  const row = await tx.row<{ generation: string }>(sql`select keys_in_use() as generation`);
  return { rows, generation: row?.generation ?? "" };
}

/** What was unwrapped before is known by its place: a new master key is needed for new keys only. */
function unwrapAll(master: MasterKey, { rows, generation }: LiveKeys, known: Map<string, Buffer>): VaultKeys {
  const keys: Record<KeyPurpose, Key[]> = { DATA: [], INDEX: [], LASTING: [] };
  for (const row of rows) {
    const name = `${row.purpose} ${row.keyId}`;
    const material = known.get(name) ?? master.unwrap(row.wrapped, row);
    if (!material) throw wrongMasterKey();
    known.set(name, material);
    keys[row.purpose].push({ id: row.keyId, material, unnamed: row.isUnnamed });
  }
  const [lasting] = keys.LASTING;
  if (!lasting) throw wrongMasterKey();
  return { data: keys.DATA, index: keys.INDEX, lasting, generation };
}

const wrongMasterKey = () =>
  new KeyRefusal(
    "主密钥打不开这个数据库的数据密钥。请恢复原来的主密钥（DATA_DIR/keys/master.key 或 LIANOU_MASTER_KEY），更换过主密钥的，请改用新的那一把重新启动。" +
      "The master key does not open the keys of this database. Restore the right one (DATA_DIR/keys/master.key or LIANOU_MASTER_KEY); where it was exchanged, start again with the new one.",
  );

/**
 * A database of a release that derived every key from the master key goes on with that as its first keys, so that
 * what was sealed opens and what partners hold stays valid; a new one gets keys that are nothing but random.
 */
async function makeFirstKeys(tx: WriteTransaction, master: MasterKey): Promise<void> {
  if ((await liveKeys(tx)).rows.length > 0) {
    tx.audit({ action: "platform.openKeys", objectKind: "dataKey", objectId: null });
    return;
  }
  const isFirst = await assertKnownMasterKey(tx, master.id);
  if (isFirst) await takeMasterKeyIntoUse(tx, master.id);
  for (const purpose of keyPurposes) {
    const key = isFirst ? newKey() : { id: master.id, material: master.material, unnamed: true };
    await addCurrentKey(tx, master, purpose, key);
  }
  tx.audit({
    action: "platform.openKeys",
    objectKind: "dataKey",
    objectId: null,
    detail: { masterKey: master.id, firstStart: isFirst },
  });
}

export const newKey = (): Key => ({
  id: randomBytes(ID_BYTES).toString("hex"),
  material: randomBytes(KEY_BYTES),
});

/**
 * Wraps the keys of the database with another master key. Processes that serve keep theirs unwrapped and go on; their
 * next start, and their next rotation, needs the new one. Errors: KeyRefusal.
 */
export async function exchangeMasterKey(platform: Platform, from: MasterKey, to: MasterKey): Promise<void> {
  await scopedWrite(systemContext(platform, "keys:rotate"), async (tx) => {
    await lockName(tx, KEYS_LOCK);
    await assertKnownMasterKey(tx, from.id);
    for (const row of (await liveKeys(tx)).rows) {
      const material = from.unwrap(row.wrapped, row);
      if (!material) throw wrongMasterKey();
      await tx.rows(sql`
        update data_key set wrapped = ${to.wrap(material, row)}
        where purpose = ${row.purpose} and key_id = ${row.keyId}`);
    }
    await takeMasterKeyIntoUse(tx, to.id);
  });
}

/** Under the lock of the keys: whoever has sealed with the former one has committed, and nobody does so after. */
export async function addCurrentKey(
  tx: Transaction,
  master: MasterKey,
  purpose: KeyPurpose,
  { id, material, unnamed = false }: Key,
): Promise<void> {
  await tx.rows(sql`update data_key set is_current = false where purpose = ${purpose} and is_current`);
  await tx.rows(sql`
    insert into data_key (purpose, key_id, wrapped, is_current, is_unnamed, made_at)
    values (${purpose}, ${id}, ${master.wrap(material, { purpose, keyId: id })}, true, ${unnamed}, ${tx.now})`);
}
