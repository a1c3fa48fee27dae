import { type FileSubject, fileSubjects } from "../../../schema/codes/file-subjects.ts";
import { lockName } from "../../database/named-lock.ts";
import { scoped, scopedWrite, type Transaction } from "../../database/scoped.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { DAY_IN_MS } from "../clock.ts";
import { type Actor, actorOf, demand, may, type RequestContext } from "../context.ts";
import { DomainError, invalid, notFound } from "../errors.ts";
import { inRegion } from "../region-scope.ts";
import { newId } from "../uuid.ts";
import { isSpreadsheet, type MediaType, mediaTypeOf, spreadsheetTypeOf } from "./media-types.ts";
import { shownBy } from "./shown-by.ts";
import { spool } from "./spool.ts";
import { keepPiece, openPiece, sealPiece } from "./stored-pieces.ts";
import { withoutMetadata } from "./without-metadata.ts";

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const CHUNK_BYTES = 256 * 1024;
/** More files than one person's work brings in a day fill the database and prove nothing. */
const MAX_FILES_A_DAY = 300;
/** Some hundred photographs as a telephone takes them; without it those files could be 6 GB. */
export const MAX_BYTES_A_DAY = 500 * 1024 * 1024;

interface FileFacts {
  readonly id: string;
  readonly mediaType: MediaType;
  readonly sizeInBytes: number;
  /** As it came, and not only what can be seen in the picture. */
  readonly whole: boolean;
}

/**
 * Keeps an uploaded file in pieces, in one transaction. The bytes are kept as they came, with the place and time
 * that a camera wrote into them (EXIF): a photograph of a visit is evidence, and cleaning it would destroy that. Who may not know the place gets a copy.
 * Errors: FORBIDDEN, TOO_LARGE, INVALID_INPUT (empty, or neither JPEG, PNG nor PDF), RATE_LIMITED.
 */
export async function storeFile(
  ctx: RequestContext,
  stream: AsyncIterable<Uint8Array>,
  purpose: UploadPurpose = "evidence",
): Promise<string> {
  const { permission, typeOf, refusal } = purposes[purpose];
  const actor = demand(ctx, permission);
  const received = await spool(stream, MAX_FILE_BYTES);
  try {
    if (received.sizeInBytes === 0) throw invalid({ file: "文件是空的。" });
    const mediaType = typeOf(received.head);
    if (!mediaType) throw invalid({ file: refusal });
    return await scopedWrite(ctx, async (tx) => {
      await assertQuota(tx, actor, received.sizeInBytes);
      const id = newId(tx.now);
      await tx.rows(sql`
        insert into stored_file
          (id, organisation_id, region_code, uploaded_by, uploaded_at, media_type, size_in_bytes, sha256)
        values (${id}, ${actor.organisationId}, ${actor.regionCode}, ${actor.userId}, ${tx.now}, ${mediaType},
          ${received.sizeInBytes}, ${received.sha256})`);
      let position = 0;
      for await (const piece of received.pieces(CHUNK_BYTES)) {
        const text = isSpreadsheet(mediaType) ? sealPiece(tx.vault, id, position, piece) : plainText(piece);
        await keepPiece(tx, id, position, text);
        position += 1;
      }
      tx.audit({
        action: "file.upload",
        objectKind: "file",
        objectId: id,
        detail: { mediaType, sizeInBytes: received.sizeInBytes, sha256: received.sha256 },
      });
      return id;
    });
  } finally {
    await received.close();
  }
}

/** What a file is uploaded for: evidence, which is kept, or what is to be read into the register, which is not. */
const purposes = {
  evidence: {
    permission: "file:upload",
    typeOf: mediaTypeOf,
    refusal: "只接受 JPEG、PNG 图片和 PDF 文件。",
  },
  import: {
    permission: "beneficiary:import",
    typeOf: spreadsheetTypeOf,
    refusal: "只接受 .xlsx 工作簿和 CSV 文件；旧版 .xls 或加密的工作簿请另存为 .xlsx。",
  },
  feed: {
    permission: "beneficiary:feed",
    typeOf: spreadsheetTypeOf,
    refusal: "只接受 .xlsx 工作簿和 CSV 文件；旧版 .xls 或加密的工作簿请另存为 .xlsx。",
  },
} as const;
export type UploadPurpose = keyof typeof purposes;
export const isUploadPurpose = (text: string): text is UploadPurpose => text in purposes;

const plainText = (piece: Uint8Array): string =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString("base64");

/** A spreadsheet as it was uploaded. */
export async function spreadsheetBytes(ctx: RequestContext, id: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of openedPieces(ctx, id)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* openedPieces(ctx: RequestContext, id: string): AsyncGenerator<Uint8Array> {
  let position = 0;
  for await (const piece of storedPieces(ctx, id)) {
    yield openPiece(ctx.platform.vault, id, position, piece);
    position += 1;
  }
}

/** A photograph is no register, also where it was uploaded by the same person. Errors: INVALID_INPUT. */
export async function demandSpreadsheet(tx: Transaction, fileId: string): Promise<void> {
  const file = await tx.row<{ media_type: string }>(
    sql`select media_type from stored_file where id = ${fileId}`,
  );
  if (!file || !isSpreadsheet(file.media_type)) throw invalid({ fileId: "请上传 .xlsx 或 CSV 文件。" });
}

/** Takes away what a spreadsheet held, once it was read; that there was one stays on record. */
export const dropSpreadsheet = (tx: Transaction, id: string): Promise<unknown> =>
  tx.rows(sql`delete from stored_file_chunk where file_id = ${id}`);

/** What one person uploads in a day for an organisation, this file counted. Uploads of one person at once wait for each other here. */
async function assertQuota(tx: Transaction, actor: Actor, sizeInBytes: number): Promise<void> {
  await lockName(tx, `file.upload ${actor.userId}`);
  const since = new Date(tx.now.getTime() - DAY_IN_MS);
  const row = await tx.row<{ files: number; bytes: bigint }>(sql`
    select count(*)::int as files, coalesce(sum(size_in_bytes), 0)::bigint as bytes
    from stored_file where uploaded_by = ${actor.userId} and uploaded_at > ${since}`);
  if ((row?.files ?? 0) >= MAX_FILES_A_DAY) {
    throw new DomainError("RATE_LIMITED", `一天最多上传 ${MAX_FILES_A_DAY} 个文件，请明天再试。`);
  }
  if (Number(row?.bytes ?? 0) + sizeInBytes > MAX_BYTES_A_DAY) {
    const most = MAX_BYTES_A_DAY / 1024 / 1024;
    throw new DomainError("RATE_LIMITED", `一天最多上传共 ${most} MB 的文件，请明天再试。`);
  }
}

interface FileRow {
  id: string;
  post_id: string | null;
  readable_until: Date | null;
  media_type: MediaType;
  size_in_bytes: number;
  uploaded_by: string;
  organisation_id: string;
  object_kind: FileSubject | null;
  object_id: string | null;
  region_code: string | null;
}

/**
 * Opens a file for the caller and records the look, before the first byte leaves. A file that proves something
 * needs the permission to read that; one that proves nothing yet is shown to who uploaded it, under the organisation
 * for which that was. Errors: NOT_FOUND.
 */
export async function openFile(ctx: RequestContext, id: string): Promise<FileFacts> {
  const actor = actorOf(ctx);
  return scopedWrite(ctx, async (tx) => {
    const row = await tx.row<FileRow>(sql`
      select id, media_type, size_in_bytes, uploaded_by, organisation_id, object_kind, object_id, region_code,
        post_id, readable_until
      from stored_file where id = ${id} and ${inScope(actor)}`);
    if (!row || !mayLook(ctx, actor, row, tx.now)) throw notFound("这个文件");
    const whole = maySeeWhole(ctx, actor, row);
    if (row.object_kind === "export") {
      tx.audit({
        action: "export.download",
        objectKind: "export",
        objectId: row.object_id,
        detail: { mediaType: row.media_type, sizeInBytes: row.size_in_bytes },
      });
    } else
      tx.audit({
        action: "file.look",
        ...(await shownBy(tx, row, whole)),
        regionCode: row.region_code,
      });
    return { id: row.id, mediaType: row.media_type, sizeInBytes: row.size_in_bytes, whole };
  });
}

function mayLook(ctx: RequestContext, actor: Actor, row: FileRow, now: Date): boolean {
  if (row.object_kind === "export") return mayTakeAlong(ctx, actor, row, now);
  if (isSpreadsheet(row.media_type)) return false;
  if (row.object_kind === null) return isOwn(actor, row);
  return may(ctx, fileSubjects[row.object_kind].permission);
}

/** An exported list is for who asked for it, under the post under which that was, while it is kept. */
const mayTakeAlong = (ctx: RequestContext, actor: Actor, row: FileRow, now: Date): boolean =>
  may(ctx, fileSubjects.export.permission) &&
  isOwn(actor, row) &&
  row.post_id === actor.postId &&
  row.readable_until !== null &&
  row.readable_until > now;

/** Where it was taken is known to who was there, and to who decides on what it proves. */
function maySeeWhole(ctx: RequestContext, actor: Actor, row: FileRow): boolean {
  return isOwn(actor, row) || (row.object_kind !== null && may(ctx, fileSubjects[row.object_kind].whole));
}

/** A person who left an organisation takes none of its files along to another. */
const isOwn = (actor: Actor, row: FileRow): boolean =>
  row.uploaded_by === actor.userId && row.organisation_id === actor.organisationId;

/**
 * The first line that row-level security repeats: one's own that proves nothing yet, one's organisation's as a
 * partner, one's region's.
 */
function inScope(actor: Actor): Sql {
  if (actor.organisationKind !== "DEPARTMENT") return sql`organisation_id = ${actor.organisationId}`;
  const own = sql`(uploaded_by = ${actor.userId} and organisation_id = ${actor.organisationId}
    and (object_id is null or object_kind = 'export'))`;
  return actor.regionCode ? sql`(${own} or ${inRegion("region_code", actor.regionCode)})` : own;
}

/** What the caller may see of a file that `openFile` has opened. */
export function filePieces(ctx: RequestContext, file: FileFacts): AsyncIterable<Uint8Array> {
  if (isSpreadsheet(file.mediaType)) return openedPieces(ctx, file.id);
  const pieces = storedPieces(ctx, file.id);
  return file.whole ? pieces : withoutMetadata(file.mediaType, pieces);
}

/** Each piece is read in a short transaction, at the reader's pace. */
async function* storedPieces(ctx: RequestContext, id: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await scoped(ctx, (tx) =>
      tx.row<{ text: string }>(sql`
        select encode(bytes, 'base64') as text from stored_file_chunk
        where file_id = ${id} and position = ${position}`),
    );
    if (!piece) return;
    yield Buffer.from(piece.text, "base64");
  }
}

interface FileClaim {
  /** The path of the input field, for the message. */
  readonly path: string;
  readonly subject: FileSubject;
  readonly objectId: string;
  /** The region of what the file proves: its departments may then look at the file. */
  readonly regionCode: string | null;
}

/**
 * Takes an uploaded file as the evidence of one thing, for good: the same file proves nothing else. Inside the
 * transaction of the mutation that names it. Errors: INVALID_INPUT when it is not the caller's own upload, or taken.
 */
export async function claimFile(tx: Transaction, fileId: string, claim: FileClaim): Promise<void> {
  const actor = actorOf(tx.ctx);
  const taken = await tx.rows(sql`
    update stored_file set object_kind = ${claim.subject}, object_id = ${claim.objectId},
      region_code = coalesce(${claim.regionCode}::text, region_code)
    where id = ${fileId} and uploaded_by = ${actor.userId} and organisation_id = ${actor.organisationId}
      and (object_id is null or (object_kind = ${claim.subject} and object_id = ${claim.objectId}))
    returning 1`);
  if (taken.length === 0) throw invalid({ [claim.path]: "没有找到您上传的这个附件，或它已用于其他事项。" });
}
