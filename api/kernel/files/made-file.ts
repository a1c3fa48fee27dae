import { createHash } from "node:crypto";
import type { FileSubject } from "../../../schema/codes/file-subjects.ts";
import { scopedWrite, type Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { actorOf, systemContext } from "../context.ts";
import type { Platform } from "../platform.ts";
import { newId } from "../uuid.ts";
import { CHUNK_BYTES } from "./file.service.ts";
import type { MediaType } from "./media-types.ts";
import { keepPiece, sealPiece } from "./stored-pieces.ts";

interface MadeFile {
  readonly subject: FileSubject;
  readonly objectId: string;
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
  /** After this nobody reads it, whether or not its bytes have been taken away. */
  readonly readableUntil: Date;
}

/** Keeps a file that the platform made for the caller, sealed, for that person under that post, for a time. */
export async function storeMadeFile(tx: Transaction, made: MadeFile): Promise<string> {
  const actor = actorOf(tx.ctx);
  const id = newId(tx.now);
  await tx.rows(sql`
    insert into stored_file (id, organisation_id, region_code, uploaded_by, uploaded_at, media_type, size_in_bytes,
      sha256, object_kind, object_id, post_id, readable_until)
    values (${id}, ${actor.organisationId}, null, ${actor.userId}, ${tx.now}, ${made.mediaType},
      ${made.bytes.length}, ${createHash("sha256").update(made.bytes).digest("hex")}, ${made.subject},
      ${made.objectId}, ${actor.postId}, ${made.readableUntil})`);
  for (let position = 0; position * CHUNK_BYTES < made.bytes.length; position += 1) {
    const piece = made.bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
    await keepPiece(tx, id, position, sealPiece(tx.vault, id, position, piece));
  }
  return id;
}

/** Takes away the bytes that nobody may read any more; that there was a file stays on record. */
export async function dropUnreadable(platform: Platform): Promise<number> {
  const gone = await scopedWrite(
    systemContext(platform, "files"),
    (tx) =>
      tx.rows(sql`
        delete from stored_file_chunk c using stored_file f
        where f.id = c.file_id and f.readable_until <= ${tx.now} returning c.file_id`),
    { unaudited: "bytes that nobody may read any more; who had them made is on record" },
  );
  return gone.length;
}
