import type { Transaction } from "../../database/scoped.ts";
import type { SealedPlace } from "../../kernel/vault.ts";

const columns = {
  row: { table: "import_row", column: "cells_sealed" },
  family: { table: "import_family", column: "content_sealed" },
  undo: { table: "import_family", column: "undo" },
} as const;

type Staged = keyof typeof columns;

const placeOf = (what: Staged, importId: string, part: number | string): SealedPlace => ({
  ...columns[what],
  row: `${importId}:${part}`,
});

/** What an import holds of people is sealed under the lasting key: it goes when it is written, given up or undone. */
export const sealStaged = (
  tx: Transaction,
  what: Staged,
  importId: string,
  part: number | string,
  content: unknown,
): string => tx.vault.sealLasting(JSON.stringify(content), placeOf(what, importId, part));

export const openStaged = <Content>(
  tx: Transaction,
  what: Staged,
  importId: string,
  part: number | string,
  sealed: string,
): Content => JSON.parse(tx.vault.openLasting(sealed, placeOf(what, importId, part))) as Content;
