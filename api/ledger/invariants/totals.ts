import { needItemStatesWithoutGap } from "../../../schema/codes/need-item-states.ts";
import { wronglyStored } from "../../beneficiary/home-visit/stored-due.ts";
import { sql } from "../../database/sql.ts";
import { overseen } from "./check.ts";

/** Every total that a row keeps equals its recomputation, and the book says the same: invariant 15. */
export const totalChecks = [
  overseen(
    15,
    "A donation keeps the sum of its allocations.",
    () => sql`select d.id from donation d left join allocation a on a.donation_id = d.id and a.state = 'POSTED'
      group by d.id having d.allocated_in_fen <> coalesce(sum(a.amount_in_fen - a.released_in_fen), 0)`,
  ),
  overseen(15, "When the next visit to a family is due is stored as the register says it.", wronglyStored),
  overseen(
    15,
    "An item keeps the sum of its allocations, and its gap follows from it.",
    () => sql`select i.id from need_item i left join allocation a on a.item_id = i.id and a.state = 'POSTED'
      group by i.id having i.allocated_in_fen <> coalesce(sum(a.amount_in_fen - a.released_in_fen), 0)
        or i.gap_in_fen <> case when i.state = any(${[...needItemStatesWithoutGap]}::text[]) then 0
          else greatest(0, i.approved_cost_in_fen - i.cover_in_fen - i.allocated_in_fen) end`,
  ),
  overseen(
    15,
    "An allocation keeps the sum of what vouchers bind of it.",
    () => sql`select a.id from allocation a left join voucher_funding f on f.allocation_id = a.id
      group by a.id having a.committed_in_fen <> coalesce(sum(f.amount_in_fen - f.released_in_fen), 0)`,
  ),
  overseen(
    15,
    "A funding keeps the sum of what visits drew of it.",
    () => sql`select f.id from voucher_funding f left join posting l
        on l.voucher_id = f.voucher_id and l.allocation_id = f.allocation_id and l.account = 'PAYABLE'
      group by f.id having f.drawn_in_fen <> coalesce(-sum(l.amount_in_fen), 0)`,
  ),
  overseen(
    15,
    "A voucher keeps the units of its submitted and of its approved visits.",
    () => sql`select v.id from voucher v left join service_visit s on s.voucher_id = v.id group by v.id
      having v.reserved_units <> coalesce(sum(s.units) filter (where s.state = 'SUBMITTED'), 0)
        or v.redeemed_units <> coalesce(sum(s.units) filter (where s.state = 'APPROVED'), 0)`,
  ),
  overseen(
    15,
    "A contract and its lines keep the worth and the units of their vouchers.",
    () => sql`select c.id from service_contract c left join voucher v on v.contract_id = c.id group by c.id
        having c.committed_in_fen <> coalesce(sum(case when v.state = 'CANCELLED'
          then v.redeemed_units * v.unit_price_in_fen else v.value_in_fen end), 0)
      union all select l.id from contract_line l
        left join voucher v on v.contract_id = l.contract_id and v.service_item = l.service_item group by l.id
        having l.committed_units <> coalesce(sum(case when v.state = 'CANCELLED' then v.redeemed_units else v.units end), 0)`,
  ),
  overseen(
    15,
    "The book says of each donation what its row says: money in the bank, and what is not yet allocated.",
    () => sql`select d.id from donation d
        cross join lateral (select coalesce(sum(l.amount_in_fen) filter (where l.account = 'BANK'), 0) as bank,
          coalesce(-sum(l.amount_in_fen) filter (where l.account = 'UNALLOCATED'), 0) as unallocated
          from posting l where l.donation_id = d.id) l
      where l.bank <> case when d.state = 'CONFIRMED' then d.amount_in_fen - d.refunded_in_fen else 0 end
        or l.unallocated <> case when d.state = 'CONFIRMED'
          then d.amount_in_fen - d.refunded_in_fen - d.allocated_in_fen else 0 end`,
  ),
  overseen(
    15,
    "The book says of each allocation what its row says: what is allocated and not bound by vouchers.",
    () => sql`select a.id from allocation a left join posting l on l.allocation_id = a.id and l.account = 'ALLOCATED'
      group by a.id having coalesce(-sum(l.amount_in_fen), 0)
        <> case when a.state = 'POSTED' then a.amount_in_fen - a.released_in_fen - a.committed_in_fen else 0 end`,
  ),
  overseen(
    15,
    "The book says of each funding what its row says: what is bound and not yet owed.",
    () => sql`select f.id from voucher_funding f left join posting l
        on l.voucher_id = f.voucher_id and l.allocation_id = f.allocation_id and l.account = 'COMMITTED'
      group by f.id having coalesce(-sum(l.amount_in_fen), 0)
        <> f.amount_in_fen - f.released_in_fen - f.drawn_in_fen`,
  ),
];
