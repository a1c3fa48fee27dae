/** Columns of a person that are stored sealed, each with the column and the name of its blind index. */
export const sealedPersonColumns = {
  identityNumber: {
    column: "identity_number_sealed",
    indexColumn: "identity_number_index",
    indexKind: "person.identity_number",
  },
  phone: { column: "phone_sealed", indexColumn: "phone_index", indexKind: "person.phone" },
  bankAccount: {
    column: "bank_account_sealed",
    indexColumn: "bank_account_index",
    indexKind: "person.bank_account",
  },
} as const;

export type SealedField = keyof typeof sealedPersonColumns;

/** A value here is sealed where the path of the fact says so (`sealedPaths`). */
export const sealedFactColumn = { table: "fact", column: "value" } as const;

/** Every column of the database that holds what a key made, and which. A test finds one that is not named here. */
export const columnsUnderKeys: Readonly<Record<string, "DATA" | "INDEX" | "LASTING">> = {
  ...Object.fromEntries(
    Object.values(sealedPersonColumns).flatMap(({ column, indexColumn }) => [
      [`person.${column}`, "DATA" as const],
      [`person.${indexColumn}`, "INDEX" as const],
    ]),
  ),
  "fact.value": "DATA",
  "import_row.cells_sealed": "LASTING",
  "import_family.content_sealed": "LASTING",
  "import_family.undo": "LASTING",
  "feed_value.value": "LASTING",
  "stored_file_chunk.bytes": "LASTING",
  "data_export.arguments_sealed": "LASTING",
  "user_account.second_factor_secret": "LASTING",
  "user_account.pending_factor_secret": "LASTING",
  "user_account.recovery_secrets": "LASTING",
  "idempotency_key.body_hash": "LASTING",
  "sign_in_throttle.subject": "LASTING",
};
