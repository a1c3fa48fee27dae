import type { Transaction } from "../database/scoped.ts";
import { type SealedField, sealedPersonColumns } from "../kernel/sealed-columns.ts";
import type { HeldKeys, SealedPlace } from "../kernel/vault.ts";

const placeOf = (field: SealedField, personId: string): SealedPlace => ({
  table: "person",
  column: sealedPersonColumns[field].column,
  row: personId,
});

/** A normalised value as it is stored: sealed for this person, and its blind index. */
export function sealPersonField(keys: HeldKeys, field: SealedField, personId: string, value: string | null) {
  if (value === null) return { sealed: null, index: null };
  return {
    sealed: keys.seal(value, placeOf(field, personId)),
    index: keys.blindIndex(sealedPersonColumns[field].indexKind, value),
  };
}

/** The clear value. It must not leave the server but masked, or after the look is on record. */
export function openPersonField(
  tx: Transaction,
  field: SealedField,
  personId: string,
  sealed: string | null,
): string | null {
  return sealed === null ? null : tx.vault.open(sealed, placeOf(field, personId));
}

/** What to search for, under every live key. */
export const personIndexCandidates = (keys: HeldKeys, field: SealedField, value: string): string[] =>
  keys.blindIndexCandidates(sealedPersonColumns[field].indexKind, value);
