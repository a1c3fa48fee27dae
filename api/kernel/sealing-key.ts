import { defineEntity, p } from "@mikro-orm/core";
import { isSystem, rowScope } from "../database/policies.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { KeyRefusal } from "./keys.ts";

const SealingKeySchema = defineEntity({
  name: "SealingKey",
  tableName: "sealing_key",
  properties: {
    /** The public name of the master key, from which nothing of the key can be learnt. */
    keyId: p.string().primary(),
    takenIntoUseAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: rowScope("sealing_key", { seen: isSystem, added: isSystem, changed: [], removed: isSystem }),
});
/** Under which master key this database stands. */
export class SealingKey extends SealingKeySchema.class {}
SealingKeySchema.setClass(SealingKey);

/**
 * Refuses another master key than the one under which this database stands: nothing would open. True where there is
 * none yet, before the first start. Errors: KeyRefusal.
 */
export async function assertKnownMasterKey(tx: Transaction, keyId: string): Promise<boolean> {
  const rows = await tx.rows<{ id: string }>(sql`select key_id as id from sealing_key`);
  if (rows.length > 0 && !rows.some(({ id }) => id === keyId)) {
    throw new KeyRefusal(
      "主密钥不是加密这个数据库时所用的那一把，个人信息将无法读取。请恢复原来的主密钥（DATA_DIR/keys/master.key 或 LIANOU_MASTER_KEY），不要生成新的。" +
        "This is not the master key with which this database was sealed. Restore that key (DATA_DIR/keys/master.key or LIANOU_MASTER_KEY); do not make a new one.",
    );
  }
  return rows.length === 0;
}

/** Puts down under which master key the database stands from now on, and no other. */
export async function takeMasterKeyIntoUse(tx: WriteTransaction, keyId: string): Promise<void> {
  await tx.rows(sql`delete from sealing_key where key_id <> ${keyId}`);
  await tx.rows(sql`insert into sealing_key (key_id, taken_into_use_at) values (${keyId}, ${tx.now})`);
  tx.audit({
    action: "platform.takeKeyIntoUse",
    objectKind: "sealingKey",
    objectId: null,
    detail: { key: keyId },
  });
}
