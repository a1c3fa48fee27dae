import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import type { Vault } from "../vault.ts";

type Lasting = Pick<Vault, "sealLasting" | "openLasting">;

const chunkPlace = (id: string, position: number) => ({
  table: "stored_file_chunk",
  column: "bytes",
  row: `${id}:${position}`,
});

/** A piece of a spreadsheet as base64 of what is stored: it holds the register itself and is sealed as that is. */
export function sealPiece(vault: Lasting, id: string, position: number, piece: Uint8Array): string {
  const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString("base64");
  return Buffer.from(vault.sealLasting(text, chunkPlace(id, position))).toString("base64");
}

export const openPiece = (vault: Lasting, id: string, position: number, stored: Uint8Array): Buffer =>
  Buffer.from(vault.openLasting(Buffer.from(stored).toString(), chunkPlace(id, position)), "base64");

/**
 * Keeps a piece, given as base64: the embedded database turns binary parameters into text one byte at a time, many times
 * slower.
 */
export const keepPiece = (tx: Transaction, id: string, position: number, text: string): Promise<unknown> =>
  tx.rows(sql`
    insert into stored_file_chunk (file_id, position, bytes) values (${id}, ${position}, decode(${text}, 'base64'))`);
