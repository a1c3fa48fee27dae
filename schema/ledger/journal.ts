import { Field, ID, ObjectType } from "type-graphql";
import { journalKinds } from "../codes/journal-kinds.ts";
import { ledgerAccounts } from "../codes/ledger-accounts.ts";
import { codeEnum } from "../common/code-enum.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, Money } from "../common/scalars.ts";
import { Organisation } from "../organisation/organisation.ts";

export const JournalKind = codeEnum(journalKinds, "JournalKind", "What made a journal. 凭证类别。");
export const LedgerAccount = codeEnum(
  ledgerAccounts,
  "LedgerAccount",
  "An account of a charity's book for the money of needs. 科目。",
);

@ObjectType({ description: "One line of a journal: either a debit or a credit. 分录。" })
export class JournalLine {
  @Field(() => ID, { description: "The id of this line. 分录编号。" })
  id!: string;

  @Field(() => LedgerAccount, { description: "On which account of the book it stands. 科目。" })
  account!: keyof typeof LedgerAccount;

  @Field(() => Money, { nullable: true, description: "借方。" })
  debit!: string | null;

  @Field(() => Money, { nullable: true, description: "贷方。" })
  credit!: string | null;

  @Field(() => String, { nullable: true, description: "The lot that the money belongs to: 捐2026-000045." })
  donationSerial!: string | null;

  @Field(() => String, { nullable: true, description: "拨2026-000078." })
  allocationSerial!: string | null;
}

@ObjectType({
  description: "One event in a charity's book; its lines sum to zero, and none is ever changed. 记账凭证。",
})
export class Journal {
  @Field(() => ID, { description: "What `trace` takes with JOURNAL. 凭证编号。" })
  id!: string;

  @Field(() => String, { description: "凭2026-000009." })
  serial!: string;

  @Field(() => JournalKind, { description: "What made it; REVERSAL takes another journal back. 凭证类别。" })
  kind!: keyof typeof JournalKind;

  @Field(() => Organisation, { nullable: true, description: "Whose book. 账簿所属机构。" })
  book!: Organisation | null;

  @Field(() => Money, { description: "Sum of the debits. 金额。" })
  amount!: string;

  @Field(() => DateTime, { description: "When it was posted. 记账时间。" })
  postedAt!: Date;

  @Field(() => String, { nullable: true, description: "The serial of the journal that this one takes back." })
  reversesSerial!: string | null;

  @Field(() => [JournalLine], { description: "Debits and credits, which sum to the same. 分录。" })
  lines!: JournalLine[];
}

@ObjectType({ description: "What stands on one account of one book. 科目余额。" })
export class AccountBalance {
  @Field(() => Organisation, { nullable: true, description: "Whose book. 账簿所属机构。" })
  book!: Organisation | null;

  @Field(() => LedgerAccount, {
    description: "Only accounts on which something was posted are listed. 科目。",
  })
  account!: keyof typeof LedgerAccount;

  @Field(() => Money, { description: "借方发生额。" })
  debit!: string;

  @Field(() => Money, { description: "贷方发生额。" })
  credit!: string;

  @Field(() => Money, {
    description:
      "On the side on which the account grows: debit for the bank, credit for funds and payables. 余额。",
  })
  balance!: string;
}

export const JournalPage = pageOf(Journal, "JournalPage");
export type JournalPage = InstanceType<typeof JournalPage>;
