import type { Transaction } from "../database/scoped.ts";

const placeOf = (id: string) => ({ table: "data_export", column: "arguments_sealed", row: id });

/** To what a list is narrowed may name somebody: it is sealed until the file is made, and then forgotten. */
export const sealArguments = (tx: Transaction, id: string, given: object): string =>
  tx.vault.sealLasting(JSON.stringify(given), placeOf(id));

export const openArguments = (
  tx: Transaction,
  id: string,
  sealed: string,
): Readonly<Record<string, unknown>> => JSON.parse(tx.vault.openLasting(sealed, placeOf(id)));
