import { raw, sql } from "../../database/sql.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { type Check, overseen } from "./check.ts";

/** What a voucher is worth: of a cancelled one the units that were used. */
const worth = raw(
  "(case when v.state = 'CANCELLED' then v.redeemed_units * v.unit_price_in_fen else v.value_in_fen end)",
);
/** What is written between the digits of one number, as `normaliseDigits` drops it. */
const IN_A_NUMBER = "[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u2010-\\u2015\\u2212-]";
const date = (instant: string) => raw(`((${instant}) at time zone 'Asia/Shanghai')::date`);

/** Mutations of which each call makes a thing of its own, so that two keys never share a result. */
const creating = [
  "createProject",
  "adoptProject",
  "reportDonation",
  "allocateDonation",
  "reverseAllocation",
  "reserveNeed",
  "issueVoucher",
  "logVisit",
];

/** Vouchers, visits, keys and consents: invariants 5 to 7, 9, 10, 13 and 14. */
export const serviceChecks: Check[] = [
  overseen(
    5,
    "The vouchers of an item are worth at most the money that was allocated to it.",
    () => sql`select v.item_id as id from voucher v group by v.item_id
      having sum(${worth}) > coalesce((select sum(a.amount_in_fen - a.released_in_fen) from allocation a
        where a.item_id = v.item_id and a.state = 'POSTED'), 0)`,
  ),
  overseen(
    5,
    "A voucher is funded to its last fen by allocations to its own item.",
    () => sql`select v.id from voucher v left join voucher_funding f on f.voucher_id = v.id
        left join allocation a on a.id = f.allocation_id
      group by v.id having coalesce(sum(f.amount_in_fen - f.released_in_fen), 0) <> ${worth}
        or bool_or(a.item_id <> v.item_id)`,
  ),
  overseen(
    5,
    "The vouchers under a contract are worth at most its cap.",
    () => sql`select c.id from service_contract c join voucher v on v.contract_id = c.id
      group by c.id having sum(${worth}) > c.cap_in_fen`,
  ),
  overseen(
    6,
    "Used and reserved units of a voucher, by its visits too, stay within those issued.",
    () => sql`select v.id from voucher v left join service_visit s on s.voucher_id = v.id
        and s.state in ('SUBMITTED', 'APPROVED')
      group by v.id having v.redeemed_units + v.reserved_units > v.units or coalesce(sum(s.units), 0) > v.units`,
  ),
  overseen(
    6,
    "A visit lies within the days of its voucher.",
    () => sql`select s.id from service_visit s join voucher v on v.id = s.voucher_id
      where s.state <> 'REJECTED' and (${date("s.began_at")} < v.valid_from
        or ${date("coalesce(s.ended_at, s.began_at)")} > v.valid_to)`,
  ),
  overseen(
    6,
    "Visit, voucher, need and contract agree on person, service, contractor and price.",
    () => sql`select s.id from service_visit s join voucher v on v.id = s.voucher_id
      where s.person_id <> v.person_id or s.household_id <> v.household_id or s.contractor_id <> v.contractor_id
        or s.service_item <> v.service_item or s.region_code <> v.region_code
      union all select v.id from voucher v join need_item i on i.id = v.item_id
        join service_contract c on c.id = v.contract_id
        left join contract_line l on l.contract_id = c.id and l.service_item = v.service_item
      where v.person_id <> i.person_id or v.service_item is distinct from i.service_item
        or v.contractor_id <> c.contractor_id or l.unit_price_in_fen is distinct from v.unit_price_in_fen`,
  ),
  overseen(7, "No worker is at two visits at once.", () => overlapping("a.worker_id = b.worker_id")),
  overseen(7, "No recipient gets the same service twice at once.", () =>
    overlapping("a.person_id = b.person_id and a.service_item = b.service_item"),
  ),
  overseen(
    9,
    "Owed ≤ redeemed ≤ issued ≤ allocated, for each allocation, which is a source and a purpose.",
    () => sql`select a.id from allocation a
        cross join lateral (select coalesce(sum(f.amount_in_fen - f.released_in_fen), 0) as issued,
          coalesce(sum(f.drawn_in_fen), 0) as redeemed from voucher_funding f where f.allocation_id = a.id) f
        cross join lateral (select coalesce(-sum(l.amount_in_fen), 0) as owed from posting l
          where l.allocation_id = a.id and l.account = 'PAYABLE') l
      where l.owed > f.redeemed or f.redeemed > f.issued
        or f.issued > case when a.state = 'POSTED' then a.amount_in_fen - a.released_in_fen else 0 end`,
  ),
  overseen(
    10,
    "The lots of an approved visit sum to its amount, and of others there are none.",
    () => sql`select s.id from service_visit s left join posting l on l.visit_id = s.id and l.account = 'PAYABLE'
      group by s.id
      having coalesce(-sum(l.amount_in_fen), 0) <> case when s.state = 'APPROVED' then s.amount_in_fen else 0 end`,
  ),
  overseen(
    10,
    "Each fen that is owed names its donation, allocation and item, which belong together.",
    () => sql`select l.id from posting l left join allocation a on a.id = l.allocation_id
        left join service_visit s on s.id = l.visit_id
      where l.account = 'PAYABLE' and (a.id is null or s.id is null or l.donation_id is distinct from a.donation_id
        or l.item_id is distinct from a.item_id or l.voucher_id is distinct from s.voucher_id
        or l.book_organisation_id <> a.charity_id)`,
  ),
  {
    number: 13,
    title: "Every key holds the result of its one call.",
    by: "platform",
    violations: () => sql`select k.mutation || ' ' || k.key as id from idempotency_key k
        where k.result is null or k.result = 'null'::jsonb
      union all select min(k.mutation || ' ' || k.key) from idempotency_key k
        where k.mutation = any(${creating}::text[]) and k.result is not null
        group by k.mutation, k.result having count(*) > 1`,
  },
  overseen(
    14,
    "What partners see has a live consent of the person behind it.",
    (tx) => sql`select i.id from need_item i left join consent c on c.id = i.consent_id
      where i.state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED')
        and i.consent_valid_until >= ${shanghaiDate(tx.now)}
        and (c.id is null or c.withdrawn_at is not null or c.person_id <> i.person_id
          or c.purpose <> 'CHARITY_REFERRAL' or c.valid_until < i.consent_valid_until)`,
  ),
  overseen(
    14,
    "What a project says to charities holds no identity, phone or account number.",
    () => sql`select p.id from charity_project p
      where regexp_replace(normalize(p.title || '。' || p.summary, NFKC), ${IN_A_NUMBER}, '', 'g') ~ '[0-9]{11}'`,
  ),
];

function overlapping(same: string) {
  return raw(`select a.id from service_visit a join service_visit b on ${same} and a.id < b.id
    where a.state <> 'REJECTED' and b.state <> 'REJECTED'
      and tstzrange(a.began_at, a.ended_at) && tstzrange(b.began_at, b.ended_at)`);
}
