import { defineEntity, p, Routine } from "@mikro-orm/core";
import { code } from "../database/columns.ts";
import { isOwnerOf, isSystem, rowScope } from "../database/policies.ts";
import { kindRole } from "../database/roles.ts";
import { type KeyPurpose, keyPurposes } from "./vault.ts";

const purposes = Object.fromEntries(keyPurposes.map((purpose) => [purpose, purpose])) as Record<
  KeyPurpose,
  string
>;

const DataKeySchema = defineEntity({
  name: "DataKey",
  tableName: "data_key",
  properties: {
    purpose: code(purposes).primary(),
    keyId: p.string().primary(),
    /** AES-256-GCM under the master key; null once the key is retired: nothing opens with it any more. */
    wrapped: p.text().nullable(),
    isCurrent: p.boolean(),
    /** Index values under it do not begin with its id: the master key of earlier releases, from before this table. */
    isUnnamed: p.boolean(),
    madeAt: p.datetime(),
    retiredAt: p.datetime().nullable(),
  },
  uniques: [{ name: "data_key_one_current", properties: ["purpose"], where: "is_current" }],
  checks: [
    {
      name: "data_key_retired_is_gone",
      expression:
        "(retired_at is null) = (wrapped is not null) and not (is_current and retired_at is not null)",
    },
  ],
  rowLevelSecurity: "force",
  policies: [
    ...rowScope("data_key", { seen: isSystem, added: isSystem, changed: isSystem }),
    // Admits the function that says which keys are in use (below).
    { name: "data_key_registry", command: "select" as const, using: isOwnerOf("data_key") },
  ],
});
/** The keys that seal and find personal values, each wrapped by the master key. */
export class DataKey extends DataKeySchema.class {}
DataKeySchema.setClass(DataKey);

/** The names of the live keys and which of them are current, for whoever seals or searches; nothing of the keys. */
export const keysInUse = new Routine({
  name: "keys_in_use",
  type: "function",
  params: {},
  returns: { runtimeType: "string", columnType: "text" },
  language: "sql",
  security: "definer",
  expression: [
    "create or replace function keys_in_use() returns text language sql stable security definer return (select coalesce(string_agg(purpose || ':' || key_id || case when is_current then '*' else '' end, ' ' order by purpose, key_id), '') from data_key where retired_at is null);",
    "revoke all on function keys_in_use() from public;",
    `grant execute on function keys_in_use() to ${kindRole("DEPARTMENT")}, ${kindRole("SYSTEM")}`,
  ].join("\n"),
});
