import type { Transaction } from "../../database/scoped.ts";
import { type StoredFact, sealedPaths } from "../../policy/facts/fact-value.ts";

const placeOf = (id: string) => ({ table: "feed_value", column: "value", row: id });

/**
 * What a fact would seal is sealed in the report of a file too, under the lasting key: no rotation has to know of it.
 */
export const sealValue = (tx: Transaction, id: string, path: string, value: StoredFact): StoredFact =>
  sealedPaths.has(path) ? tx.vault.sealLasting(String(value), placeOf(id)) : value;

export const openValue = (tx: Transaction, id: string, path: string, value: StoredFact): StoredFact =>
  sealedPaths.has(path) ? tx.vault.openLasting(String(value), placeOf(id)) : value;
