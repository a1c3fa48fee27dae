import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite, type Transaction } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { accountBalances, listJournals } from "../../api/ledger/journal.queries.ts";
import { assertBalanced, type JournalInput, postJournal } from "../../api/ledger/post-journal.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { wholeChain } from "../support/charity-ground.ts";
import { balanceTable, ledgerTable } from "../support/ledger-table.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let finance: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  finance = await actors.as("CHARITY_FINANCE");
  await wholeChain(test, actors, charity);
});
afterAll(() => test.close());

const input = (ctx: TestActor, more: Partial<JournalInput> = {}): JournalInput => ({
  kind: "DONATION_CONFIRMED",
  bookOrganisationId: ctx.actor.organisationId,
  subjectId: newId(test.clock.now()),
  lines: [
    { account: "BANK", amountInFen: 100n },
    { account: "UNALLOCATED", amountInFen: -100n },
  ],
  ...more,
});
const post = (ctx: TestActor, journal: JournalInput) => scopedWrite(ctx, (tx) => postJournal(tx, journal));

/** Writes a journal past the service, line by line, as a defect or an operator might. */
const writePast = (ctx: TestActor, amounts: readonly bigint[], book = ctx.actor.organisationId) =>
  scopedWrite(ctx, async (tx) => {
    const id = newId(tx.now);
    tx.audit({ action: "test", objectKind: "journal", objectId: id });
    await tx.rows(sql`insert into journal (id, serial, kind, book_organisation_id, subject_id, posted_by, posted_at)
      values (${id}, ${id}, 'REVERSAL', ${ctx.actor.organisationId}, ${id}, ${ctx.actor.userId}, ${tx.now})`);
    for (const amount of amounts) {
      await tx.rows(sql`insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen)
        values (${newId(tx.now)}, ${id}, ${book}, 'BANK', ${String(amount)})`);
    }
    return id;
  });

describe("the money of a story", () => {
  it("is a table that a bookkeeper reads, to the last fen", async () => {
    expect(await ledgerTable(test.database)).toBe(
      `
凭2026-000001 捐赠到账 莲心慈善基金会 借 银行存款 105.00 捐2026-000001
凭2026-000001 捐赠到账 莲心慈善基金会 贷 限定性净资产—待分配 105.00 捐2026-000001
凭2026-000002 捐赠到账 莲心慈善基金会 借 银行存款 1000.00 捐2026-000002
凭2026-000002 捐赠到账 莲心慈善基金会 贷 限定性净资产—待分配 1000.00 捐2026-000002
凭2026-000003 捐赠到账 莲心慈善基金会 借 银行存款 35.00 捐2026-000003
凭2026-000003 捐赠到账 莲心慈善基金会 贷 限定性净资产—待分配 35.00 捐2026-000003
凭2026-000004 资金分配 莲心慈善基金会 借 限定性净资产—待分配 105.00 捐2026-000001 拨2026-000001
凭2026-000004 资金分配 莲心慈善基金会 贷 限定性净资产—已分配 105.00 捐2026-000001 拨2026-000001
凭2026-000005 资金分配 莲心慈善基金会 借 限定性净资产—待分配 105.00 捐2026-000002 拨2026-000002
凭2026-000005 资金分配 莲心慈善基金会 贷 限定性净资产—已分配 105.00 捐2026-000002 拨2026-000002
凭2026-000006 资金分配 莲心慈善基金会 借 限定性净资产—待分配 35.00 捐2026-000003 拨2026-000003
凭2026-000006 资金分配 莲心慈善基金会 贷 限定性净资产—已分配 35.00 捐2026-000003 拨2026-000003
凭2026-000007 签发服务券 莲心慈善基金会 借 限定性净资产—已分配 105.00 捐2026-000001 拨2026-000001 券2026-000001
凭2026-000007 签发服务券 莲心慈善基金会 贷 限定性净资产—已签发服务券 105.00 捐2026-000001 拨2026-000001 券2026-000001
凭2026-000007 签发服务券 莲心慈善基金会 借 限定性净资产—已分配 105.00 捐2026-000002 拨2026-000002 券2026-000001
凭2026-000007 签发服务券 莲心慈善基金会 贷 限定性净资产—已签发服务券 105.00 捐2026-000002 拨2026-000002 券2026-000001
凭2026-000007 签发服务券 莲心慈善基金会 借 限定性净资产—已分配 35.00 捐2026-000003 拨2026-000003 券2026-000001
凭2026-000007 签发服务券 莲心慈善基金会 贷 限定性净资产—已签发服务券 35.00 捐2026-000003 拨2026-000003 券2026-000001
凭2026-000008 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 15.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000001
凭2026-000008 服务验收应付 莲心慈善基金会 贷 应付服务费 15.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000001
凭2026-000008 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 15.00 捐2026-000002 拨2026-000002 券2026-000001 访2026-000001
凭2026-000008 服务验收应付 莲心慈善基金会 贷 应付服务费 15.00 捐2026-000002 拨2026-000002 券2026-000001 访2026-000001
凭2026-000008 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 5.00 捐2026-000003 拨2026-000003 券2026-000001 访2026-000001
凭2026-000008 服务验收应付 莲心慈善基金会 贷 应付服务费 5.00 捐2026-000003 拨2026-000003 券2026-000001 访2026-000001
凭2026-000009 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 30.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000002
凭2026-000009 服务验收应付 莲心慈善基金会 贷 应付服务费 30.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000002
凭2026-000009 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 30.00 捐2026-000002 拨2026-000002 券2026-000001 访2026-000002
凭2026-000009 服务验收应付 莲心慈善基金会 贷 应付服务费 30.00 捐2026-000002 拨2026-000002 券2026-000001 访2026-000002
凭2026-000009 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 10.00 捐2026-000003 拨2026-000003 券2026-000001 访2026-000002
凭2026-000009 服务验收应付 莲心慈善基金会 贷 应付服务费 10.00 捐2026-000003 拨2026-000003 券2026-000001 访2026-000002
`.trim(),
    );
    expect(await balanceTable(test.database)).toBe(
      "银行存款 1140.00\n限定性净资产—待分配 895.00\n限定性净资产—已分配 0.00\n限定性净资产—已签发服务券 140.00\n应付服务费 105.00",
    );
  });

  it("is read by the charity's finance officer and by departments, in pages with their lines", async () => {
    const page = await listJournals(finance, null, { first: 4 });
    expect(page.totalCount).toBe(9);
    expect(page.nodes[0]).toMatchObject({ serial: "凭2026-000009", kind: "VISIT_PAYABLE", amount: "70.00" });
    expect(page.nodes[0]?.lines).toHaveLength(6);
    const next = await listJournals(finance, null, { first: 100, after: page.pageInfo.endCursor });
    expect(next.nodes.map((journal) => journal.serial)).toEqual(
      [5, 4, 3, 2, 1].map((n) => `凭2026-00000${n}`),
    );
    const balances = await accountBalances(await actors.as("AUDITOR"));
    expect(balances.map((row) => `${row.account} ${row.balance}`)).toEqual([
      "BANK 1140.00",
      "UNALLOCATED 895.00",
      "ALLOCATED 0.00",
      "COMMITTED 140.00",
      "PAYABLE 105.00",
    ]);
  });

  it("is not shown to another charity, a contractor or a post without the permission", async () => {
    const other = await actors.as("CHARITY_FINANCE", { organisation: "otherCharity" });
    expect((await listJournals(other, null, {})).totalCount).toBe(0);
    expect((await listJournals(other, charity.actor.organisationId, {})).nodes).toEqual([]);
    expect(await accountBalances(other)).toEqual([]);
    await refused(listJournals(charity, null, {}), "FORBIDDEN");
    await refused(accountBalances(await actors.as("CONTRACTOR_MANAGER")), "FORBIDDEN");
  });
});

describe("a journal", () => {
  it("sums to zero over at least two lines, or is a defect of the service", () => {
    const line = (amountInFen: bigint) => ({ account: "BANK" as const, amountInFen });
    expect(() => assertBalanced([line(1n), line(-2n)])).toThrow(/sum to zero/);
    expect(() => assertBalanced([line(0n), line(0n)])).toThrow(/not zero/);
    expect(() => assertBalanced([])).toThrow(/two lines/);
    expect(() => assertBalanced([line(2n), line(-1n), line(-1n)])).not.toThrow();
  });

  it.each([
    ["does not sum to zero", [100n, -99n]],
    ["has no line", []],
    ["has one line", [100n]],
  ])("that %s is refused by the database when the transaction commits", async (_title, amounts) => {
    const before = await test.database.asOperator("select id from journal");
    await expect(writePast(finance, amounts)).rejects.toMatchObject({ constraint: "journal_balances" });
    expect(await test.database.asOperator("select id from journal")).toHaveLength(before.length);
  });

  it("that stood balanced is refused a line of its own later", async () => {
    const id = await post(finance, input(finance));
    const late = scopedWrite(finance, async (tx) => {
      tx.audit({ action: "test", objectKind: "journal", objectId: id });
      await tx.rows(sql`insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen)
        values (${newId(tx.now)}, ${id}, ${finance.actor.organisationId}, 'BANK', 5)`);
    });
    await expect(late).rejects.toMatchObject({ constraint: "journal_balances" });
  });

  it("that does not balance is refused also when the session puts balanced tables in the place of ours", async () => {
    const id = await post(finance, input(finance));
    // Without an audit row: the trigger that takes one to the chain would put the tables right as well.
    const work = async (tx: Transaction) => {
      const book = finance.actor.organisationId;
      await tx.rows(sql`insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen)
        values (${newId(tx.now)}, ${id}, ${book}, 'BANK', 5)`);
      await tx.rows(
        sql`create temp table journal on commit drop as select ${id}::uuid as id, ${book}::uuid as book_organisation_id`,
      );
      await tx.rows(sql`create temp table posting on commit drop as
        select j.id as journal_id, j.book_organisation_id, n as amount_in_fen from pg_temp.journal j, (values (1), (-1)) v (n)`);
    };
    const shadowed = scopedWrite(finance, work, { unaudited: "the session of an intruder" });
    await expect(shadowed).rejects.toMatchObject({ constraint: "journal_balances" });
  });

  it("with a line in another charity's book is refused by the database", async () => {
    const other = await actors.as("CHARITY_FINANCE", { organisation: "otherCharity" });
    const { organisationId } = other.actor;
    await expect(writePast(finance, [5n, -5n], organisationId)).rejects.toThrow(/row-level security/);
    // Who may write in both books may still not mix them.
    const county = await actors.as("COUNTY_OFFICER");
    await expect(writePast(county, [5n, -5n], organisationId)).rejects.toMatchObject({
      constraint: "journal_balances",
    });
  });

  it("in a book that the writer may not read is refused", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const stray = post(contractor, input(contractor, { bookOrganisationId: charity.actor.organisationId }));
    await expect(stray).rejects.toThrow(/row-level security/);
  });

  it("is written once for an event and book", async () => {
    const journal = input(finance);
    await post(finance, journal);
    await expect(post(finance, journal)).rejects.toMatchObject({ constraint: "journal_once_for_each_event" });
  });

  it("is taken back at most once", async () => {
    const id = await post(finance, input(finance));
    const back = (): JournalInput => input(finance, { kind: "REVERSAL", reversesJournalId: id });
    await post(finance, back());
    await expect(post(finance, back())).rejects.toMatchObject({
      constraint: "journal_reverses_journal_id_unique",
    });
  });

  it("is never changed or deleted: neither by the platform's role nor, by the trigger, by the owner", async () => {
    for (const statement of [
      "update posting set amount_in_fen = 1",
      "delete from posting",
      "delete from journal",
    ]) {
      const attempt = scopedWrite(finance, async (tx) => {
        tx.audit({ action: "test", objectKind: "journal", objectId: null });
        await tx.rows({ statement, text: statement, values: [] } as never);
      });
      await expect(attempt, statement).rejects.toThrow(/permission denied/);
      await expect(test.database.asOperator(statement), statement).rejects.toThrow(/never changed/);
    }
  });

  it("leaves an audit row in its transaction", async () => {
    const id = await post(finance, input(finance));
    const rows = await test.database.asOperator<{ action: string }>(
      `select action from audit_entry where object_id = '${id}'`,
    );
    expect(rows).toEqual([{ action: "journal.donation_confirmed" }]);
  });

  it("shows, with the service's own filter removed, only the own book", async () => {
    const other = await actors.as("CHARITY_FINANCE", { organisation: "otherCharity" });
    const seen = await scoped(other, (tx) =>
      tx.rows(sql`select id from posting union all select id from journal`),
    );
    expect(seen).toEqual([]);
  });
});
