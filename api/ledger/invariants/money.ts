import { raw, sql } from "../../database/sql.ts";
import { overseen } from "./check.ts";

/** The significant digits of a region code, as region-range.ts takes them. */
const prefix = (column: string) =>
  `left(${column}, (select min(l) from unnest(array[2, 4, 6, 9, 12]) l where l >= length(rtrim(${column}, '0'))))`;

/** Journals, donations and allocations: invariants 1 to 4 and 11, 12. */
export const moneyChecks = [
  overseen(
    1,
    "Every journal sums to zero over at least two lines of one book.",
    () => sql`select j.id from journal j left join posting l on l.journal_id = j.id group by j.id
      having count(l.id) < 2 or sum(l.amount_in_fen) <> 0 or bool_or(l.book_organisation_id <> j.book_organisation_id)`,
  ),
  overseen(
    1,
    "Every line belongs to a journal and is not zero.",
    () => sql`select l.id from posting l left join journal j on j.id = l.journal_id
      where j.id is null or l.amount_in_fen = 0`,
  ),
  overseen(
    2,
    "A donation's allocations stay within what was confirmed and not refunded.",
    () => sql`select d.id from donation d join allocation a on a.donation_id = d.id and a.state = 'POSTED'
      group by d.id having sum(a.amount_in_fen - a.released_in_fen) > case when d.state = 'CONFIRMED'
        then d.amount_in_fen - d.refunded_in_fen else 0 end`,
  ),
  overseen(
    3,
    "The allocations to an item stay within its approved cost.",
    () => sql`select i.id from need_item i join allocation a on a.item_id = i.id and a.state = 'POSTED'
      group by i.id having sum(a.amount_in_fen - a.released_in_fen) > i.approved_cost_in_fen`,
  ),
  overseen(
    3,
    "The units of an item's vouchers stay within its quantity.",
    () => sql`select i.id from need_item i join voucher v on v.item_id = i.id group by i.id
      having sum(case when v.state = 'CANCELLED' then v.redeemed_units else v.units end) > i.quantity`,
  ),
  overseen(
    3,
    "An item has at most one open reservation.",
    () => sql`select r.item_id as id from funding_reservation r where r.state = 'OPEN'
      group by r.item_id having count(*) > 1`,
  ),
  overseen(
    3,
    "Nobody holds a reservation of an item that is not reserved, or waits with an offer for one that is not listed.",
    () => sql`select i.id from need_item i where i.state <> 'RESERVED'
        and exists (select from funding_reservation r where r.item_id = i.id and r.state = 'OPEN')
      union select i.id from need_item i where i.state not in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED')
        and exists (select from service_offer s where s.item_id = i.id and s.state = 'PLACED')`,
  ),
  overseen(
    4,
    "An allocation's purpose lies within the donor's wish.",
    () => sql`select a.id from allocation a join donation d on d.id = a.donation_id join need_item i on i.id = a.item_id
      where a.state = 'POSTED' and ((cardinality(d.restricted_categories) > 0
          and not i.category = any(d.restricted_categories))
        or (d.restricted_region_code is not null
          and not starts_with(i.region_code, ${raw(prefix("d.restricted_region_code"))}))
        or (d.restricted_project_id is not null and d.restricted_project_id <> a.project_id))`,
  ),
  overseen(
    4,
    "Donation, allocation and project are of one charity.",
    () => sql`select a.id from allocation a join donation d on d.id = a.donation_id
        join charity_project p on p.id = a.project_id
      where a.charity_id <> d.charity_id or a.charity_id is distinct from p.charity_id`,
  ),
  overseen(
    11,
    "A reversal is of one journal of its book and takes back no more than stood in it.",
    () => sql`select r.id from journal r left join journal o on o.id = r.reverses_journal_id
      where r.kind = 'REVERSAL' and (o.id is null or o.book_organisation_id <> r.book_organisation_id
        or (select sum(l.amount_in_fen) from posting l where l.journal_id = r.id and l.amount_in_fen > 0)
          > (select sum(l.amount_in_fen) from posting l where l.journal_id = o.id and l.amount_in_fen > 0))`,
  ),
  overseen(
    11,
    "A journal is taken back at most once.",
    () => sql`select r.reverses_journal_id as id from journal r where r.reverses_journal_id is not null
      group by r.reverses_journal_id having count(*) > 1`,
  ),
  overseen(
    12,
    "Who reported a donation did not confirm it.",
    () => sql`select d.id from donation d where d.confirmed_by = d.reported_by`,
  ),
  overseen(
    12,
    "Who recorded a need did not verify it, and who delivered a visit did not approve it.",
    () => sql`select i.id from need_item i where i.verified_by = i.recorded_by
      union all select s.id from service_visit s where s.decided_by = s.worker_id`,
  ),
  overseen(
    12,
    "Who drafted a contract did not award it, and who drafted a project did not adopt it.",
    () => sql`select c.id from service_contract c where c.awarded_by in (c.created_by, c.corrected_by)
      union all select p.id from charity_project p where p.adopted_by = p.created_by`,
  ),
  overseen(
    12,
    "Who recorded or verified a need, or ordered its service, did not deliver it.",
    () => sql`select s.id from service_visit s join voucher v on v.id = s.voucher_id
        join need_item i on i.id = v.item_id
      where s.worker_id in (i.recorded_by, i.verified_by, v.issued_by)`,
  ),
];
