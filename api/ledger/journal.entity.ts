import { defineEntity, p } from "@mikro-orm/core";
import { journalKinds } from "../../schema/codes/journal-kinds.ts";
import { ledgerAccounts } from "../../schema/codes/ledger-accounts.ts";
import { code, fen } from "../database/columns.ts";
import { anyOf, appendOnlyPolicies, isDepartment, ownCharity } from "../database/policies.ts";
import { refuseChange } from "../database/triggers.ts";
import { Organisation } from "../organisation/organisation.entity.ts";
import { journalBalances } from "./balance-trigger.ts";

/** A charity keeps its own book; departments supervise all, and vouchers and visits post where the money came from. */
const inOwnBook = anyOf(ownCharity("book_organisation_id"), isDepartment);

const JournalSchema = defineEntity({
  name: "Journal",
  tableName: "journal",
  properties: {
    id: p.uuid().primary(),
    /** 凭2026-000009. */
    serial: p.string().unique(),
    kind: code(journalKinds),
    /** Whose book: the charity that holds the money. */
    bookOrganisationId: () => p.manyToOne(Organisation).mapToPk(),
    /** The donation, allocation, voucher or visit that made it. */
    subjectId: p.uuid(),
    reversesJournalId: p.uuid().nullable().unique(),
    postedBy: p.uuid(),
    postedAt: p.datetime(),
  },
  uniques: [{ properties: ["kind", "subjectId", "bookOrganisationId"], name: "journal_once_for_each_event" }],
  indexes: [{ properties: ["bookOrganisationId", "postedAt"] }],
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies("journal", inOwnBook, inOwnBook),
  triggers: [refuseChange("journal"), journalBalances("journal")],
});
/** One event in a book. Its postings sum to zero; corrections are reversals, each at most once. */
export class Journal extends JournalSchema.class {}
JournalSchema.setClass(Journal);

const PostingSchema = defineEntity({
  name: "Posting",
  tableName: "posting",
  properties: {
    id: p.uuid().primary(),
    journalId: () => p.manyToOne(Journal).mapToPk(),
    bookOrganisationId: p.uuid(),
    account: code(ledgerAccounts),
    /** A debit above zero, a credit below. */
    amountInFen: fen(),
    donationId: p.uuid().nullable(),
    allocationId: p.uuid().nullable(),
    itemId: p.uuid().nullable(),
    voucherId: p.uuid().nullable(),
    visitId: p.uuid().nullable(),
  },
  checks: [{ name: "posting_amount_not_zero", expression: "amount_in_fen <> 0" }],
  indexes: [
    { properties: ["journalId"] },
    { properties: ["bookOrganisationId", "account"] },
    { properties: ["donationId"] },
    { properties: ["allocationId"] },
    { properties: ["voucherId"] },
    { properties: ["visitId"] },
  ],
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies("posting", inOwnBook, inOwnBook),
  triggers: [refuseChange("posting"), journalBalances("posting")],
});
/** One line of a journal, with the lot, the item and the service it belongs to. */
export class Posting extends PostingSchema.class {}
PostingSchema.setClass(Posting);
