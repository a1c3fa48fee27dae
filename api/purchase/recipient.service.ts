import type { VoucherRecipient } from "../../schema/purchase/voucher.ts";
import { liveConsent } from "../beneficiary/consent.service.ts";
import { openPersonField } from "../beneficiary/person-vault.ts";
import { demandLooksLeft } from "../beneficiary/quota.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { visibleService } from "./purchase.access.ts";

interface RecipientRow {
  person_id: string;
  name: string;
  phone_sealed: string | null;
  address: string | null;
  region_code: string;
  valid_to: string;
}

/**
 * Real name, address and phone of the person a contractor serves: from issue until the voucher is used up,
 * cancelled or expired, while the consent lives and the person in the family, and only to that contractor. The look
 * is on record before the values leave. Departments have `revealField` for the same.
 */
export async function showRecipient(ctx: RequestContext, voucherId: string): Promise<VoucherRecipient> {
  const actor = demand(ctx, "voucher:read");
  if (actor.organisationKind !== "CONTRACTOR") {
    throw new DomainError("FORBIDDEN", "只有承接服务的机构可以查看服务对象信息。");
  }
  return scopedWrite(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    // The consent first: without it the database shows this contractor nobody.
    const personId = await recipientOf(tx, voucherId, today);
    if (!(await liveConsent(tx, personId, "SERVICE_DELIVERY", today))) {
      throw new DomainError("CONSENT_MISSING", "服务对象已撤回同意或同意书已到期，不再提供其信息。");
    }
    await demandLooksLeft(tx, "voucher.showRecipient");
    const row = await findRecipient(tx, voucherId);
    tx.audit({
      action: "voucher.showRecipient",
      objectKind: "person",
      objectId: personId,
      regionCode: row.region_code,
      purpose: "SERVICE_DELIVERY",
      detail: { voucherId },
    });
    // The row of the look must exist before a clear value does.
    await tx.em.flush();
    const region = (await regionsByCode(tx, [row.region_code])).get(row.region_code);
    return {
      voucherId,
      name: row.name,
      address: [region?.pathName.replaceAll("›", ""), row.address].filter(Boolean).join(""),
      phone: openPersonField(tx, "phone", row.person_id, row.phone_sealed),
      until: row.valid_to,
    };
  });
}

async function recipientOf(tx: Transaction, voucherId: string, today: string): Promise<string> {
  const voucher = await tx.row<{ person_id: string; live: boolean; at_home: boolean }>(sql`
    select v.person_id, v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= ${today} as live,
      person_lives_in(v.person_id, v.household_id) as at_home from voucher v
    where v.id = ${knownId(voucherId, "这张服务券")} and ${visibleService(tx.ctx, "v")}`);
  if (!voucher) throw notFound("这张服务券");
  if (!voucher.live) throw stateConflict("服务券已用完、作废或过期，不再提供服务对象信息。");
  // Neither whether by death or by moving, nor where to.
  if (!voucher.at_home) {
    throw stateConflict("服务对象已不在登记的家庭中，不再提供其信息；请联系民政部门办结服务券。");
  }
  return voucher.person_id;
}

async function findRecipient(tx: Transaction, voucherId: string): Promise<RecipientRow> {
  const row = await tx.row<RecipientRow>(sql`
    select v.person_id, p.name, p.phone_sealed, h.address, v.region_code, v.valid_to
    from voucher v join person p on p.id = v.person_id join household h on h.id = v.household_id
    where v.id = ${voucherId}`);
  if (!row) throw notFound("服务对象");
  return row;
}
