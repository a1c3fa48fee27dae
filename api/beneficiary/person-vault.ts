import type { Transaction } from "../database/scoped.ts";
import type { SealedPlace } from "../kernel/vault.ts";

/** The values of a person that are stored sealed, with the name of their blind index. */
const sealedFields = {
  identityNumber: { column: "identity_number_sealed", indexKind: "person.identity_number" },
  phone: { column: "phone_sealed", indexKind: "person.phone" },
  bankAccount: { column: "bank_account_sealed", indexKind: "person.bank_account" },
} as const;

export type SealedField = keyof typeof sealedFields;

const placeOf = (field: SealedField, personId: string): SealedPlace => ({
  table: "person",
  column: sealedFields[field].column,
  row: personId,
});

/** A normalised value as it is stored: sealed for this person, and its blind index. */
export function sealPersonField(tx: Transaction, field: SealedField, personId: string, value: string | null) {
  if (value === null) return { sealed: null, index: null };
  return {
    sealed: tx.vault.seal(value, placeOf(field, personId)),
    index: tx.vault.blindIndex(sealedFields[field].indexKind, value),
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

/** What to search for, under every key that is loaded. */
export const personIndexCandidates = (tx: Transaction, field: SealedField, value: string): string[] =>
  tx.vault.blindIndexCandidates(sealedFields[field].indexKind, value);
