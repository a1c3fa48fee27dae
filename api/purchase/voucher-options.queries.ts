import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type {
  VoucherContractOption,
  VoucherOptions as VoucherOptionsView,
} from "../../schema/purchase/voucher-options.ts";
import { liveConsent } from "../beneficiary/consent.service.ts";
import { isWithin } from "../database/region-range.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { raw, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { maskName } from "../kernel/masks.ts";
import { formatFen } from "../kernel/money.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { serviceWords } from "./catalogue.service.ts";
import { visibleContracts, visibleService } from "./purchase.access.ts";
import { fundedStates } from "./voucher.service.ts";

interface ItemRow {
  serial: string;
  state: NeedItemState;
  region_code: string;
  service_item: ServiceItem | null;
  quantity: number;
  person_id: string;
  person_name: string;
  death_date: string | null;
  at_home: boolean;
  issued_units: number;
  allocated: bigint;
  free: bigint;
}

interface OptionRow {
  id: string;
  serial: string;
  title: string;
  state: string;
  contractor_name: string;
  served_region_codes: string[];
  valid_from: string;
  valid_to: string;
  unit_price_in_fen: bigint;
  left_units: number;
  left_in_fen: bigint;
}

/** What `issueVoucher` would accept for a need today: the same rules, told before anything is filled in. */
export async function voucherOptions(ctx: RequestContext, itemId: string): Promise<VoucherOptionsView> {
  demand(ctx, "voucher:issue");
  return scoped(ctx, async (tx) => {
    const item = await readItem(tx, itemId);
    const today = shanghaiDate(tx.now);
    const consent = await liveConsent(tx, item.person_id, "SERVICE_DELIVERY", today);
    const openUnits = Math.max(0, item.quantity - item.issued_units);
    const contracts = await contractsFor(tx, item.service_item);
    const options = contracts.map((row) =>
      optionOf(row, { item, openUnits, today, consentUntil: consent?.validUntil ?? null }),
    );
    return {
      itemId,
      itemSerial: item.serial,
      recipientName: maskName(item.person_name, "staff"),
      region: (await regionsByCode(tx, [item.region_code])).get(item.region_code) ?? null,
      ...(item.service_item
        ? serviceWords(item.service_item)
        : { serviceItem: null, serviceNameZh: "资金", unitZh: "" }),
      quantity: item.quantity,
      openUnits,
      allocated: formatFen(item.allocated),
      free: formatFen(item.free),
      consentUntil: consent?.validUntil ?? null,
      reasonsZh: reasonsOf(item, openUnits, consent !== null),
      contracts: options.sort((one, other) => Number(other.fits) - Number(one.fits)),
    };
  });
}

async function readItem(tx: Transaction, id: string): Promise<ItemRow> {
  const row = await tx.row<ItemRow>(sql`
    select i.serial, i.state, i.region_code, i.service_item, i.quantity, i.person_id, p.name as person_name,
      p.death_date, person_lives_in(p.id, i.household_id) as at_home,
      (select coalesce(sum(case when v.state = 'CANCELLED' then v.redeemed_units else v.units end), 0)::int
        from voucher v where v.item_id = i.id) as issued_units,
      (select coalesce(sum(a.amount_in_fen - a.released_in_fen), 0)::bigint from allocation a
        where a.item_id = i.id and a.state = 'POSTED') as allocated,
      (select coalesce(sum(a.amount_in_fen - a.released_in_fen - a.committed_in_fen), 0)::bigint from allocation a
        where a.item_id = i.id and a.state = 'POSTED') as free
    from need_item i join person p on p.id = i.person_id
    where i.id = ${knownId(id, "这项需求")} and ${visibleService(tx.ctx, "i")}`);
  if (!row) throw notFound("这项需求");
  return row;
}

function reasonsOf(item: ItemRow, openUnits: number, hasConsent: boolean): string[] {
  if (!item.service_item) return ["该需求以资金解决，不签发服务券。"];
  const reasons: string[] = [];
  if (!fundedStates.includes(item.state)) reasons.push("该需求尚未落实资金或已经办结，不能签发服务券。");
  if (item.death_date) reasons.push("服务对象已登记去世，不能签发服务券。");
  else if (!item.at_home) reasons.push("服务对象已离开该家庭，不能签发服务券。");
  if (!hasConsent) reasons.push("缺少有效的「向服务机构提供姓名、住址和电话」同意书。");
  if (openUnits === 0) reasons.push("该需求的数量已全部签发。");
  return reasons;
}

/** Contracts in force that buy the service, and drafts of it, which are told with their reason. */
async function contractsFor(tx: Transaction, serviceItem: ServiceItem | null): Promise<OptionRow[]> {
  if (!serviceItem) return [];
  return tx.rows<OptionRow>(sql`
    select c.id, c.serial, c.title, c.state, o.name as contractor_name, c.served_region_codes, c.valid_from,
      c.valid_to, l.unit_price_in_fen, l.cap_units - l.committed_units as left_units,
      c.cap_in_fen - c.committed_in_fen as left_in_fen
    from service_contract c join contract_line l on l.contract_id = c.id
      join organisation o on o.id = c.contractor_id
    where l.service_item = ${serviceItem} and c.state in ('ACTIVE', 'DRAFT')
      and ${visibleContracts(tx.ctx, "c")}
    order by c.state, l.unit_price_in_fen, c.id ${raw("limit 50")}`);
}

interface Ordering {
  readonly item: ItemRow;
  readonly openUnits: number;
  readonly today: string;
  readonly consentUntil: string | null;
}

function optionOf(row: OptionRow, { item, openUnits, today, consentUntil }: Ordering): VoucherContractOption {
  const affordable = (fen: bigint) =>
    row.unit_price_in_fen === 0n ? openUnits : Number(fen / row.unit_price_in_fen);
  const units = Math.min(openUnits, row.left_units, affordable(item.free), affordable(row.left_in_fen));
  const reasons: string[] = [];
  if (row.state !== "ACTIVE") reasons.push("合同尚未授予。");
  if (row.valid_to < today) reasons.push(`合同已于 ${row.valid_to} 到期。`);
  if (!row.served_region_codes.some((served) => isWithin(item.region_code, served))) {
    reasons.push("服务区域不包括该家庭所在的村（社区）。");
  }
  if (row.left_units < 1) reasons.push("合同中该服务项目的数量已全部签发。");
  if (affordable(row.left_in_fen) < 1) reasons.push(`合同金额只剩 ${formatFen(row.left_in_fen)} 元。`);
  if (affordable(item.free) < 1) reasons.push(`可用资金 ${formatFen(item.free)} 元，不够一个单位。`);
  const ends = [row.valid_to, consentUntil].filter((day): day is string => day !== null).sort();
  return {
    contractId: row.id,
    contractSerial: row.serial,
    contractTitle: row.title,
    contractorName: row.contractor_name,
    unitPrice: formatFen(row.unit_price_in_fen),
    remainingUnits: row.left_units,
    remainingCap: formatFen(row.left_in_fen),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    fits: reasons.length === 0 && units >= 1,
    reasonsZh: reasons,
    suggestedUnits: reasons.length === 0 ? Math.max(0, units) : 0,
    latestValidTo: ends[0] ?? null,
  };
}
