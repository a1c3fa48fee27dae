import type { wholeChain } from "./charity-ground.ts";
import { organisationId } from "./city.ts";

/** What is planted, how it is undone, and the title of the check that must report it. */
export interface Violation {
  readonly title: string;
  readonly plant: () => string;
  readonly undo: () => string;
  /** The id that must be among the first; left out where the id is made by the database. */
  readonly id?: () => string;
}

const stray = "019b0000-0000-7000-8000-00000000dead";
const stray2 = "019b0000-0000-7000-8000-00000000beef";
const journalOf = (subject: string) => `(select id from journal where subject_id = '${subject}' limit 1)`;
const reversal = (id: string, of: string) =>
  `insert into journal (id, serial, kind, book_organisation_id, subject_id, reverses_journal_id, posted_by, posted_at)
   values ('${id}', '${id}', 'REVERSAL', '${organisationId("charity")}', '${id}', ${of}, '${stray}', now())`;
const pair = (donation: string, account: string, other: string, about: string, values: string) =>
  `insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen, ${about})
   values ('${stray}', ${journalOf(donation)}, '${organisationId("charity")}', '${account}', 1, ${values}),
     ('${stray2}', ${journalOf(donation)}, '${organisationId("charity")}', '${other}', -1, ${values})`;
const dropStray = () => `delete from posting where id in ('${stray}', '${stray2}');
  delete from journal where id in ('${stray}', '${stray2}');
  delete from idempotency_key where key like 'stray%'`;
const set = (table: string, change: string, id: string, where = "id") =>
  `update ${table} set ${change} where ${where} = '${id}'`;

/** At least one violation of every check, over a whole chain and one listed item. */
export function violationsOf(chain: Awaited<ReturnType<typeof wholeChain>>, listed: string): Violation[] {
  return [
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
      plant: () =>
        set("charity_project", `charity_id = '${organisationId("otherCharity")}'`, chain.projectId),
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
      title:
        "The book says of each allocation what its row says: what is allocated and not bound by vouchers.",
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
}
