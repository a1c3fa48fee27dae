import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DomainError } from "../errors.ts";
import { SIGNATURE_BYTES } from "./media-types.ts";

/** A received file, on disk and without a name: it vanishes with the handle, however the process ends. */
interface Spooled {
  readonly head: Uint8Array;
  readonly sizeInBytes: number;
  readonly sha256: string;
  /** The bytes in pieces of a size; may be read again when a transaction is tried again. */
  pieces(size: number): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Receives a stream at the sender's pace, before any transaction begins: a slow line must hold neither the one
 * transaction of the embedded database nor a connection of the pool. Errors: TOO_LARGE.
 */
export async function spool(stream: AsyncIterable<Uint8Array>, limitInBytes: number): Promise<Spooled> {
  const file = path.join(tmpdir(), `lianou-upload-${randomUUID()}`);
  const handle = await open(file, "wx+", 0o600);
  try {
    await unlink(file);
    const hash = createHash("sha256");
    let sizeInBytes = 0;
    for await (const part of stream) {
      sizeInBytes += part.length;
      if (sizeInBytes > limitInBytes) throw tooLarge(limitInBytes);
      hash.update(part);
      // Not `write`, which may take a piece of it only where the disk ends.
      await handle.appendFile(part);
    }
    const head = new Uint8Array(SIGNATURE_BYTES);
    await handle.read(head, 0, SIGNATURE_BYTES, 0);
    const sha256 = hash.digest("hex");
    return {
      head,
      sizeInBytes,
      sha256,
      pieces: (size) => readPieces(handle, size, sizeInBytes),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

export const tooLarge = (limitInBytes: number) =>
  new DomainError("TOO_LARGE", `文件不能超过 ${limitInBytes / 1024 / 1024} MB。`);

async function* readPieces(handle: FileHandle, size: number, total: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < total; ) {
    const piece = Buffer.alloc(Math.min(size, total - position));
    const { bytesRead } = await handle.read(piece, 0, piece.length, position);
    if (bytesRead === 0) throw new Error("The spooled file is shorter than what was received.");
    yield piece.subarray(0, bytesRead);
    position += bytesRead;
  }
}
