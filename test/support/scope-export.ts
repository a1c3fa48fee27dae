import { scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { DataExport } from "../../api/export/data-export.entity.ts";
import { DAY_IN_MS } from "../../api/kernel/clock.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { storeMadeFile } from "../../api/kernel/files/made-file.ts";
import { CSV } from "../../api/kernel/files/media-types.ts";
import type { TestActor } from "./actors.ts";
import { idOf } from "./city.ts";

const GROUND = { unaudited: "the ground on which a test stands" };

/** A list that the township took along, its file, one that came to nothing the day before, and another file whose day is over. */
export async function scopeExport(township: TestActor) {
  const [id, nothing] = [idOf("scope export"), idOf("scope export that came to nothing")];
  const { userId, postId, organisationId } = township.actor;
  const { file, over } = await scopedWrite(
    township,
    async (tx) => {
      const readableUntil = new Date(tx.now.getTime() + DAY_IN_MS);
      const made = { subject: "export", objectId: id, mediaType: CSV, readableUntil } as const;
      const file = await storeMadeFile(tx, { ...made, bytes: Buffer.from("户号\r\n") });
      const over = await storeMadeFile(tx, { ...made, bytes: Buffer.from("户号\r\n") });
      tx.em.create(DataExport, {
        id,
        userId,
        postId,
        organisationId,
        list: "HOUSEHOLDS",
        format: "CSV",
        language: "ZH",
        purpose: "STATISTICS",
        filters: [],
        requestedAt: tx.now,
        rows: 1,
        sizeInBytes: 8,
        fileId: file,
        readyAt: tx.now,
        readableUntil,
      });
      tx.em.create(DataExport, {
        id: nothing,
        userId,
        postId,
        organisationId,
        list: "HOUSEHOLDS",
        format: "CSV",
        language: "ZH",
        purpose: "STATISTICS",
        filters: [],
        requestedAt: new Date(tx.now.getTime() - DAY_IN_MS),
      });
      return { file, over };
    },
    GROUND,
  );
  await scopedWrite(
    systemContext(township.platform),
    (tx) => tx.rows(sql`update stored_file set readable_until = ${tx.now} where id = ${over}`),
    GROUND,
  );
  return { export: id, nothing, file, over };
}
