import { dropStray, type Planted, set, stray, type Violation } from "./violation.ts";

/** At least one violation of every check in `api/ledger/invariants/service.ts`. */
export const violationsOfService = ({ chain, listed }: Planted): Violation[] => [
  {
    title: "The vouchers of an item are worth at most the money that was allocated to it.",
    plant: () => set("allocation", "state = 'REVERSED'", chain.allocations[2]),
    undo: () => set("allocation", "state = 'POSTED'", chain.allocations[2]),
    id: () => chain.item,
  },
  {
    title: "A voucher is funded to its last fen by allocations to its own item.",
    plant: () =>
      set("voucher_funding", "amount_in_fen = amount_in_fen - 1", chain.allocations[2], "allocation_id"),
    undo: () =>
      set("voucher_funding", "amount_in_fen = amount_in_fen + 1", chain.allocations[2], "allocation_id"),
    id: () => chain.voucherId,
  },
  {
    title: "The vouchers under a contract are worth at most its cap.",
    plant: () => "update service_contract set cap_in_fen = 24499",
    undo: () => "update service_contract set cap_in_fen = 10000000",
  },
  {
    title: "Used and reserved units of a voucher, by its visits too, stay within those issued.",
    plant: () => set("voucher", "reserved_units = 5", chain.voucherId),
    undo: () => set("voucher", "reserved_units = 0", chain.voucherId),
    id: () => chain.voucherId,
  },
  {
    title: "Used and reserved units of a voucher, by its visits too, stay within those issued.",
    plant: () => set("service_visit", "units = units + 5", chain.visits[0]),
    undo: () => set("service_visit", "units = units - 5", chain.visits[0]),
    id: () => chain.voucherId,
  },
  {
    title: "A visit lies within the days of its voucher.",
    plant: () => set("service_visit", "ended_at = ended_at + interval '1 year'", chain.visits[1]),
    undo: () => set("service_visit", "ended_at = ended_at - interval '1 year'", chain.visits[1]),
    id: () => chain.visits[1],
  },
  ...["person_id", "household_id", "contractor_id"].map(
    (column): Violation => ({
      title: "Visit, voucher, need and contract agree on person, service, contractor and price.",
      plant: () => set("service_visit", `${column} = '${stray}'`, chain.visits[0]),
      undo: () =>
        `update service_visit s set ${column} = v.${column} from voucher v where v.id = s.voucher_id`,
      id: () => chain.visits[0],
    }),
  ),
  {
    title: "Visit, voucher, need and contract agree on person, service, contractor and price.",
    plant: () => set("contract_line", "unit_price_in_fen = unit_price_in_fen + 1", "L02", "service_item"),
    undo: () => set("contract_line", "unit_price_in_fen = unit_price_in_fen - 1", "L02", "service_item"),
    id: () => chain.voucherId,
  },
  ...["No worker is at two visits at once.", "No recipient gets the same service twice at once."].map(
    (title): Violation => ({
      title,
      plant: () =>
        set(
          "service_visit",
          "began_at = began_at - interval '23 hours 30 minutes', ended_at = ended_at - interval '23 hours 30 minutes'",
          chain.visits[1],
        ),
      undo: () =>
        set(
          "service_visit",
          "began_at = began_at + interval '23 hours 30 minutes', ended_at = ended_at + interval '23 hours 30 minutes'",
          chain.visits[1],
        ),
      id: () => chain.visits[0],
    }),
  ),
  ...[
    "drawn_in_fen = drawn_in_fen - 1",
    "drawn_in_fen = amount_in_fen + 1",
    "amount_in_fen = amount_in_fen + 1",
  ].map(
    (change, index): Violation => ({
      title: "Owed ≤ redeemed ≤ issued ≤ allocated, for each allocation, which is a source and a purpose.",
      plant: () => set("voucher_funding", change, chain.allocations[0], "allocation_id"),
      undo: () =>
        set(
          "voucher_funding",
          ["drawn_in_fen = drawn_in_fen + 1", "drawn_in_fen = 4500", "amount_in_fen = amount_in_fen - 1"][
            index
          ] ?? "",
          chain.allocations[0],
          "allocation_id",
        ),
      id: () => chain.allocations[0],
    }),
  ),
  {
    title: "The lots of an approved visit sum to its amount, and of others there are none.",
    plant: () => set("service_visit", "amount_in_fen = amount_in_fen + 1", chain.visits[0]),
    undo: () => set("service_visit", "amount_in_fen = amount_in_fen - 1", chain.visits[0]),
    id: () => chain.visits[0],
  },
  {
    title: "The lots of an approved visit sum to its amount, and of others there are none.",
    plant: () => set("service_visit", "state = 'REJECTED'", chain.visits[1]),
    undo: () => set("service_visit", "state = 'APPROVED'", chain.visits[1]),
    id: () => chain.visits[1],
  },
  {
    title: "Each fen that is owed names its donation, allocation and item, which belong together.",
    plant: () =>
      `update posting set donation_id = '${chain.donations[1]}' where account = 'PAYABLE' and donation_id = '${chain.donations[0]}'`,
    undo: () =>
      `update posting set donation_id = '${chain.donations[0]}' where account = 'PAYABLE' and allocation_id = '${chain.allocations[0]}'`,
  },
  {
    title: "Every key holds the result of its one call.",
    plant: () => `insert into idempotency_key (user_id, mutation, key, body_hash, result, created_at)
    values ('${stray}', 'issueVoucher', 'stray-key', 'x', null, now())`,
    undo: dropStray,
    id: () => "issueVoucher stray-key",
  },
  {
    title: "Every key holds the result of its one call.",
    plant: () => `insert into idempotency_key (user_id, mutation, key, body_hash, result, created_at)
    values ('${stray}', 'allocateDonation', 'stray-key', 'x', to_jsonb('${chain.allocations[0]}'::text), now())`,
    undo: dropStray,
  },
  ...["withdrawn_at = now()", "valid_until = '2026-03-07'", `person_id = '${stray}'`].map(
    (change): Violation => ({
      title: "What partners see has a live consent of the person behind it.",
      plant: () =>
        `update consent set ${change} where id = (select consent_id from need_item where id = '${listed}')`,
      undo: () => `update consent c set withdrawn_at = null, valid_until = '2027-02-28', person_id = i.person_id
      from need_item i where i.consent_id = c.id and i.id = '${listed}'`,
      id: () => listed,
    }),
  ),
  {
    title: "What a project says to charities holds no identity, phone or account number.",
    plant: () => set("charity_project", "summary = summary || '139 0543－０００１'", chain.projectId),
    undo: () =>
      set("charity_project", "summary = replace(summary, '139 0543－０００１', '')", chain.projectId),
    id: () => chain.projectId,
  },
];
