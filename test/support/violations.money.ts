import { organisationId } from "./city.ts";
import {
  dropStray,
  journalOf,
  type Planted,
  reversal,
  set,
  stray,
  stray2,
  type Violation,
} from "./violation.ts";

/** At least one violation of every check in `api/ledger/invariants/money.ts`. */
export const violationsOfMoney = ({ chain, listed }: Planted): Violation[] => [
  {
    title: "Every journal sums to zero over at least two lines of one book.",
    plant: () =>
      `update posting set amount_in_fen = amount_in_fen + 1 where journal_id = ${journalOf(chain.visits[0])} and account = 'PAYABLE'`,
    undo: () =>
      `update posting set amount_in_fen = amount_in_fen - 1 where journal_id = ${journalOf(chain.visits[0])} and account = 'PAYABLE'`,
  },
  {
    title: "Every journal sums to zero over at least two lines of one book.",
    plant: () => reversal(stray, "null"),
    undo: dropStray,
    id: () => stray,
  },
  {
    title: "Every line belongs to a journal and is not zero.",
    plant: () => `insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen)
    values ('${stray}', '${stray2}', '${stray}', 'BANK', 1)`,
    undo: dropStray,
    id: () => stray,
  },
  {
    title: "A donation's allocations stay within what was confirmed and not refunded.",
    plant: () => set("donation", "refunded_in_fen = amount_in_fen - 1", chain.donations[0]),
    undo: () => set("donation", "refunded_in_fen = 0", chain.donations[0]),
    id: () => chain.donations[0],
  },
  {
    title: "A donation's allocations stay within what was confirmed and not refunded.",
    plant: () => set("donation", "state = 'REPORTED'", chain.donations[1]),
    undo: () => set("donation", "state = 'CONFIRMED'", chain.donations[1]),
    id: () => chain.donations[1],
  },
  {
    title: "The allocations to an item stay within its approved cost.",
    plant: () => set("need_item", "approved_cost_in_fen = 24499", chain.item),
    undo: () => set("need_item", "approved_cost_in_fen = 24500", chain.item),
    id: () => chain.item,
  },
  {
    title: "The units of an item's vouchers stay within its quantity.",
    plant: () => set("need_item", "quantity = 6", chain.item),
    undo: () => set("need_item", "quantity = 7", chain.item),
    id: () => chain.item,
  },
  {
    title: "An item has at most one open reservation.",
    plant: () => set("funding_reservation", "state = 'OPEN'", chain.item, "item_id"),
    undo: () => set("funding_reservation", "state = 'CONSUMED'", chain.item, "item_id"),
    id: () => chain.item,
  },
  {
    title:
      "Nobody holds a reservation of an item that is not reserved, or waits with an offer for one that is not listed.",
    plant: () =>
      `update funding_reservation set state = 'OPEN' where id = (select reservation_id from allocation where id = '${chain.allocations[0]}')`,
    undo: () => set("funding_reservation", "state = 'CONSUMED'", chain.item, "item_id"),
    id: () => chain.item,
  },
  {
    title:
      "Nobody holds a reservation of an item that is not reserved, or waits with an offer for one that is not listed.",
    plant:
      () => `insert into service_offer (id, item_id, contractor_id, contract_id, region_code, state, quantity,
      placed_by, placed_at) select '${stray}', v.item_id, v.contractor_id, v.contract_id, v.region_code, 'PLACED', 1,
      v.issued_by, v.issued_at from voucher v where v.id = '${chain.voucherId}'`,
    undo: () => `delete from service_offer where id = '${stray}'`,
    id: () => chain.item,
  },
  ...[
    "restricted_categories = '{N9}'",
    "restricted_region_code = '371603000000'",
    `restricted_project_id = '${stray}'`,
  ].map(
    (change): Violation => ({
      title: "An allocation's purpose lies within the donor's wish.",
      plant: () => set("donation", change, chain.donations[0]),
      undo: () =>
        set(
          "donation",
          "restricted_categories = '{}', restricted_region_code = null, restricted_project_id = null",
          chain.donations[0],
        ),
      id: () => chain.allocations[0],
    }),
  ),
  {
    title: "Donation, allocation and project are of one charity.",
    plant: () => set("charity_project", `charity_id = '${organisationId("otherCharity")}'`, chain.projectId),
    undo: () => set("charity_project", `charity_id = '${organisationId("charity")}'`, chain.projectId),
    id: () => chain.allocations[0],
  },
  {
    title: "A reversal is of one journal of its book and takes back no more than stood in it.",
    plant: () => `${reversal(stray, journalOf(chain.donations[2]))};
    insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen)
    values ('${stray}', '${stray}', '${organisationId("charity")}', 'BANK', 3501),
      ('${stray2}', '${stray}', '${organisationId("charity")}', 'UNALLOCATED', -3501)`,
    undo: dropStray,
    id: () => stray,
  },
  {
    title: "A journal is taken back at most once.",
    plant: () =>
      `${reversal(stray, journalOf(chain.donations[2]))}; ${reversal(stray2, journalOf(chain.donations[2]))}`,
    undo: dropStray,
  },
  {
    title: "Who reported a donation did not confirm it.",
    plant: () =>
      `create table kept as select id, confirmed_by from donation; ${set("donation", "confirmed_by = reported_by", chain.donations[0])}`,
    undo: () =>
      "update donation d set confirmed_by = k.confirmed_by from kept k where k.id = d.id; drop table kept",
    id: () => chain.donations[0],
  },
  {
    title: "Who recorded a need did not verify it, and who delivered a visit did not approve it.",
    plant: () => set("need_item", "verified_by = recorded_by", listed),
    undo: () => set("need_item", "verified_by = null", listed),
    id: () => listed,
  },
  {
    title: "Who recorded a need did not verify it, and who delivered a visit did not approve it.",
    plant: () =>
      `create table kept as select id, decided_by from service_visit; ${set("service_visit", "decided_by = worker_id", chain.visits[0])}`,
    undo: () =>
      "update service_visit s set decided_by = k.decided_by from kept k where k.id = s.id; drop table kept",
    id: () => chain.visits[0],
  },
  {
    title: "Who drafted a contract did not award it, and who drafted a project did not adopt it.",
    plant: () =>
      `create table kept as select id, awarded_by from service_contract; update service_contract set awarded_by = created_by`,
    undo: () =>
      "update service_contract c set awarded_by = k.awarded_by from kept k where k.id = c.id; drop table kept",
  },
  {
    title: "Who drafted a contract did not award it, and who drafted a project did not adopt it.",
    plant: () => set("service_contract", "corrected_by = awarded_by", "ACTIVE", "state"),
    undo: () => set("service_contract", "corrected_by = null", "ACTIVE", "state"),
  },
  {
    title: "Who drafted a contract did not award it, and who drafted a project did not adopt it.",
    plant: () =>
      `create table kept as select id, adopted_by from charity_project; ${set("charity_project", "adopted_by = created_by", chain.projectId)}`,
    undo: () =>
      "update charity_project p set adopted_by = k.adopted_by from kept k where k.id = p.id; drop table kept",
    id: () => chain.projectId,
  },
  ...(["recorded_by", "verified_by", "issued_by"] as const).map((column): Violation => {
    const [table, id] = column === "issued_by" ? ["voucher", chain.voucherId] : ["need_item", chain.item];
    const worker = `(select worker_id from service_visit where id = '${chain.visits[0]}')`;
    return {
      title: "Who recorded or verified a need, or ordered its service, did not deliver it.",
      plant: () =>
        `create table kept as select id, ${column} from ${table}; ${set(table, `${column} = ${worker}`, id)}`,
      undo: () =>
        `update ${table} t set ${column} = k.${column} from kept k where k.id = t.id; drop table kept`,
      id: () => chain.visits[0],
    };
  }),
];
