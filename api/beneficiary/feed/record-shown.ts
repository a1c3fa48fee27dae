import { ownEntriesToday } from "../../audit/own-entries.ts";
import type { WriteTransaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";

interface Shown {
  readonly objectKind: "person" | "household";
  readonly objectId: string;
  readonly regionCode: string;
}

/**
 * Puts on record whom of the register the rows of a department's file show, each once a day: that a number is
 * registered is told by no list without a trace. It is no search, for what a department sent is given.
 */
export async function recordShown(
  tx: WriteTransaction,
  feed: { readonly serial: string },
  shown: readonly Shown[],
): Promise<void> {
  if (shown.length === 0) return;
  const ids = shown.map(({ objectId }) => objectId);
  const rows = await tx.rows<{ id: string }>(sql`
    select object_id as id ${ownEntriesToday(tx, "departmentFeed.show")}
      and detail ->> 'about' = ${feed.serial} and object_id = any(${ids}::uuid[])`);
  const noted = new Set(rows.map(({ id }) => id));
  for (const { objectKind, objectId, regionCode } of shown) {
    if (noted.has(objectId)) continue;
    noted.add(objectId);
    const detail = { about: feed.serial };
    tx.audit({ action: "departmentFeed.show", objectKind, objectId, regionCode, detail });
  }
}
