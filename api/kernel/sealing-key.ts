import { defineEntity, p } from "@mikro-orm/core";
import { isSystem, rowScope } from "../database/policies.ts";
import { scoped, scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { systemContext } from "./context.ts";
import { KeyRefusal } from "./keys.ts";
import type { Platform } from "./platform.ts";

const SealingKeySchema = defineEntity({
  name: "SealingKey",
  tableName: "sealing_key",
  properties: {
    /** The public name of a master key, from which nothing of the key can be learnt. */
    keyId: p.string().primary(),
    takenIntoUseAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: rowScope("sealing_key", { seen: isSystem, added: isSystem, changed: [] }),
});
/** Which master keys sealed what stands in this database. */
export class SealingKey extends SealingKeySchema.class {}
SealingKeySchema.setClass(SealingKey);

/**
 * Refuses to serve data with another key than the one that sealed it: nothing would open, and what was written from
 * then on would open with the wrong key alone. Takes the key down at the first start. Errors: KeyRefusal.
 */
export async function assertKnownKey(platform: Platform): Promise<void> {
  const system = systemContext(platform, "start");
  const { vault } = platform;
  const rows = await scoped(system, (tx) =>
    tx.rows<{ id: string }>(sql`select key_id as id from sealing_key`),
  );
  if (rows.some(({ id }) => !vault.holds(id))) {
    throw new KeyRefusal(
      "主密钥不是加密这个数据库时所用的那一把，个人信息将无法读取。请恢复原来的主密钥（DATA_DIR/keys/master.key 或 LIANOU_MASTER_KEY），不要生成新的。" +
        "This is not the master key with which this database was sealed. Restore that key (DATA_DIR/keys/master.key or LIANOU_MASTER_KEY); do not make a new one.",
    );
  }
  if (rows.some(({ id }) => id === vault.keyId)) return;
  await scopedWrite(system, async (tx) => {
    await tx.rows(sql`insert into sealing_key (key_id, taken_into_use_at) values (${vault.keyId}, ${tx.now})
      on conflict (key_id) do nothing`);
    tx.audit({ action: "platform.takeKeyIntoUse", objectKind: "sealingKey", objectId: null });
  });
}
