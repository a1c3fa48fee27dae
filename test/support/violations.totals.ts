import { dropStray, type Planted, pair, set, type Violation } from "./violation.ts";

/** At least one violation of every check in `api/ledger/invariants/totals.ts`. */
export const violationsOfTotals = ({ chain, listed }: Planted): Violation[] => [
  {
    title: "A donation keeps the sum of its allocations.",
    plant: () => set("donation", "allocated_in_fen = allocated_in_fen + 1", chain.donations[1]),
    undo: () => set("donation", "allocated_in_fen = allocated_in_fen - 1", chain.donations[1]),
    id: () => chain.donations[1],
  },
  ...["allocated_in_fen", "gap_in_fen"].map(
    (column): Violation => ({
      title: "An item keeps the sum of its allocations, and its gap follows from it.",
      plant: () => set("need_item", `${column} = ${column} + 1`, listed),
      undo: () => set("need_item", `${column} = ${column} - 1`, listed),
      id: () => listed,
    }),
  ),
  {
    title: "When the next visit to a family is due is stored as the register says it.",
    plant: () => "create table kept as select * from visit_due_mark; delete from visit_due_mark",
    undo: () => "insert into visit_due_mark select * from kept; drop table kept",
  },
  {
    title: "An allocation keeps the sum of what vouchers bind of it.",
    plant: () => set("allocation", "committed_in_fen = committed_in_fen - 1", chain.allocations[1]),
    undo: () => set("allocation", "committed_in_fen = committed_in_fen + 1", chain.allocations[1]),
    id: () => chain.allocations[1],
  },
  {
    title: "A funding keeps the sum of what visits drew of it.",
    plant: () =>
      set("voucher_funding", "drawn_in_fen = drawn_in_fen + 1", chain.allocations[1], "allocation_id"),
    undo: () =>
      set("voucher_funding", "drawn_in_fen = drawn_in_fen - 1", chain.allocations[1], "allocation_id"),
  },
  {
    title: "A voucher keeps the units of its submitted and of its approved visits.",
    plant: () => set("voucher", "redeemed_units = redeemed_units - 1", chain.voucherId),
    undo: () => set("voucher", "redeemed_units = redeemed_units + 1", chain.voucherId),
    id: () => chain.voucherId,
  },
  ...[
    ["service_contract", "committed_in_fen"],
    ["contract_line", "committed_units"],
  ].map(
    ([table, column]): Violation => ({
      title: "A contract and its lines keep the worth and the units of their vouchers.",
      plant: () => `update ${table} set ${column} = ${column} + 1`,
      undo: () => `update ${table} set ${column} = ${column} - 1`,
    }),
  ),
  {
    title:
      "The book says of each donation what its row says: money in the bank, and what is not yet allocated.",
    plant: () => pair(chain.donations[0], "BANK", "UNALLOCATED", "donation_id", `'${chain.donations[0]}'`),
    undo: dropStray,
    id: () => chain.donations[0],
  },
  {
    title: "The book says of each allocation what its row says: what is allocated and not bound by vouchers.",
    plant: () =>
      pair(
        chain.donations[0],
        "ALLOCATED",
        "COMMITTED",
        "allocation_id, voucher_id",
        `'${chain.allocations[0]}', '${chain.voucherId}'`,
      ),
    undo: dropStray,
    id: () => chain.allocations[0],
  },
  {
    title: "The book says of each funding what its row says: what is bound and not yet owed.",
    plant: () =>
      pair(
        chain.donations[0],
        "ALLOCATED",
        "COMMITTED",
        "allocation_id, voucher_id",
        `'${chain.allocations[0]}', '${chain.voucherId}'`,
      ),
    undo: dropStray,
  },
];
