import { LockMode } from "@mikro-orm/core";
import { type NeedCategory, needCategories } from "../../schema/codes/need-categories.ts";
import { regionLevel } from "../database/region-range.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound, Problems, refusedAt } from "../kernel/errors.ts";
import { toHalfWidth } from "../kernel/identifiers/normalise.ts";
import { knownId } from "../kernel/known-id.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { readNote, readReason } from "../kernel/read-words.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { advance, noteBeginning } from "../kernel/workflow.ts";
import { postJournal } from "../ledger/post-journal.ts";
import { Donation } from "./donation.entity.ts";
import { donationMachine } from "./donation.workflow.ts";

export interface ReportDonationInput {
  /** Left out: the donor stays anonymous (慈善法 §82). */
  readonly donorName?: string | null;
  readonly donorIsPerson: boolean;
  /** Yuan, as people write it. */
  readonly amount: string;
  readonly receivedOn: string;
  readonly restrictedCategories?: readonly NeedCategory[] | null;
  readonly restrictedRegionCode?: string | null;
  readonly restrictedProjectId?: string | null;
  readonly note?: string | null;
}

/** Records money that a donor gave to the own charity; it can be used once the finance officer confirms it. */
export async function reportDonation(
  ctx: RequestContext,
  input: ReportDonationInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "donation:report");
  return scopedWrite(
    ctx,
    async (tx) => {
      const read = await readDonation(tx, input);
      const actor = actorOf(ctx);
      const donation = tx.em.create(Donation, {
        ...read,
        id: newId(tx.now),
        serial: await nextSerial(tx, "捐"),
        charityId: actor.organisationId,
        state: "REPORTED",
        refundedInFen: 0n,
        allocatedInFen: 0n,
        reportedBy: actor.userId,
        reportedAt: tx.now,
      });
      noteBeginning(tx, donationMachine, donation);
      tx.audit({
        action: "donation.report",
        objectKind: "donation",
        objectId: donation.id,
        detail: { amountInFen: String(donation.amountInFen) },
      });
      return donation.id;
    },
    { idempotency: { key: idempotencyKey, mutation: "reportDonation", body: input } },
  );
}

async function readDonation(tx: Transaction, input: ReportDonationInput) {
  const problems = new Problems();
  const donorName = input.donorName?.trim() || null;
  problems.require((donorName?.length ?? 0) <= 100, "donorName", "捐赠人名称不超过 100 个字。");
  const amountInFen = readAmount(problems, "amount", input.amount);
  problems.require(input.receivedOn <= shanghaiDate(tx.now), "receivedOn", "到账日期不能晚于今天。");
  problems.require(input.receivedOn >= "2000-01-01", "receivedOn", "到账日期过早，请核对。");
  const restrictedCategories = [...new Set(input.restrictedCategories ?? [])];
  problems.require(
    restrictedCategories.every((category) => category in needCategories),
    "restrictedCategories",
    "没有这个需求类别。",
  );
  await checkRestriction(tx, input, problems);
  problems.throwIfAny();
  return {
    donorName,
    donorIsPerson: input.donorIsPerson,
    amountInFen: amountInFen as bigint,
    receivedOn: input.receivedOn,
    restrictedCategories,
    // An empty text of a form is nothing given.
    restrictedRegionCode: input.restrictedRegionCode || null,
    restrictedProjectId: input.restrictedProjectId || null,
    note: readNote(input.note),
  };
}

/** A restriction to what does not exist would lock the money for good. */
async function checkRestriction(tx: Transaction, input: ReportDonationInput, problems: Problems) {
  const { restrictedRegionCode: region, restrictedProjectId: project } = input;
  if (region) {
    const known = await tx.row(sql`select 1 from region where code = ${region}`);
    problems.require(Boolean(known), "restrictedRegionCode", "没有这个区划。");
    // Whether such money fits a need would tell the village, and nothing finer than a township is shown to a charity.
    const isCoarse = !known || regionLevel(region) !== "VILLAGE";
    problems.require(isCoarse, "restrictedRegionCode", "限定的地区最细到乡镇（街道）。");
  }
  if (!project) return;
  const own = await tx.row(sql`
    select 1 from charity_project where id::text = ${project} and charity_id = ${actorOf(tx.ctx).organisationId}
      and state in ('ADOPTED', 'IMPLEMENTING')`);
  problems.require(Boolean(own), "restrictedProjectId", "只能限定用于本机构已认领、尚未完成的项目。");
}

/** Takes the lock on a donation of the own charity, and reads it as it is now. */
export async function lockDonation(tx: WriteTransaction, id: string): Promise<Donation> {
  const { organisationId } = actorOf(tx.ctx);
  const donation = await tx.em.findOne(
    Donation,
    { id: knownId(id, "这笔捐赠"), charityId: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!donation) throw notFound("这笔捐赠");
  return donation;
}

/** The finance officer saw the money on the account: from now on it can be allocated, and stands in the book. */
export async function confirmDonation(
  ctx: RequestContext,
  id: string,
  bankReference: string,
): Promise<string> {
  demand(ctx, "donation:confirm");
  return scopedWrite(ctx, async (tx) => {
    const donation = await lockDonation(tx, id);
    const reference = await readBankReference(tx, donation, bankReference);
    await advance(tx, donationMachine, "confirmDonation", donation, {
      detail: { amountInFen: String(donation.amountInFen) },
    });
    donation.bankReference = reference;
    donation.confirmedBy = actorOf(ctx).userId;
    donation.confirmedAt = tx.now;
    const lot = { donationId: donation.id };
    await postJournal(tx, {
      kind: "DONATION_CONFIRMED",
      bookOrganisationId: donation.charityId,
      subjectId: donation.id,
      lines: [
        { ...lot, account: "BANK", amountInFen: donation.amountInFen },
        { ...lot, account: "UNALLOCATED", amountInFen: -donation.amountInFen },
      ],
    });
    return donation.id;
  });
}

async function readBankReference(tx: Transaction, donation: Donation, text: string): Promise<string> {
  const reference = toHalfWidth(text).replace(/\s+/g, "");
  if (!/^[\p{L}\p{N}_./-]{4,64}$/u.test(reference))
    throw invalid({ bankReference: "银行流水号应为 4 到 64 位字母、数字或汉字。" });
  const used = await tx.row(sql`
    select 1 from donation where charity_id = ${donation.charityId} and bank_reference = ${reference}
      and id <> ${donation.id}`);
  if (used) throw refusedAt("bankReference", "DUPLICATE", "这个银行流水号已用于另一笔捐赠。");
  return reference;
}

export async function rejectDonation(ctx: RequestContext, id: string, reason: string): Promise<string> {
  demand(ctx, "donation:confirm");
  const note = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const donation = await lockDonation(tx, id);
    await advance(tx, donationMachine, "rejectDonation", donation, { note });
    return donation.id;
  });
}

/** What of a lot can still be allocated: 已确认 − 已退 − 已分配. Nothing before it is confirmed. */
export function leftOf(
  donation: Pick<Donation, "state" | "amountInFen" | "refundedInFen" | "allocatedInFen">,
) {
  if (donation.state !== "CONFIRMED") return 0n;
  return donation.amountInFen - donation.refundedInFen - donation.allocatedInFen;
}
