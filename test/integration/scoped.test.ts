import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type EntityTransaction,
  scoped,
  scopedEntities,
  scopedWrite,
  type Transaction,
  type WriteTransaction,
} from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { Vault } from "../../api/kernel/vault.ts";
import { Region } from "../../api/organisation/region.entity.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("CITY_OFFICER");
});
afterAll(() => test.close());

const addRegion = (tx: EntityTransaction, code: string) =>
  tx.em.create(Region, {
    code,
    gbCode: code,
    name: "新村",
    pathName: "新村",
    level: "VILLAGE",
    validFrom: "2026-01-01",
  });

const audit = (tx: WriteTransaction) => tx.audit({ action: "test.act", objectKind: "test", objectId: null });

const exists = async (code: string) =>
  (await test.database.asOperator("select 1 from region where code = $1", [code])).length > 0;

describe("a read", () => {
  it("is refused by the database when it tries to write, by entity or by SQL", async () => {
    const byEntity = scopedEntities(officer, async (tx) => {
      addRegion(tx, "371602001090");
      await tx.em.flush();
    });
    await expect(byEntity).rejects.toThrow(/read-only transaction/);
    const bySql = scoped(officer, (tx) => tx.rows(sql`delete from region`));
    await expect(bySql).rejects.toThrow(/read-only transaction/);
    const byTurningBack = scoped(officer, (tx) => tx.rows(sql`set transaction read write`));
    await expect(byTurningBack).rejects.toThrow(/read-write mode/);
    expect(await exists("371602001090")).toBe(false);
  });
});

describe("a transaction that is over", () => {
  it("takes no statement any more, whoever still holds it", async () => {
    const held: Transaction[] = [];
    const given = scoped(officer, async (tx) => {
      held.push(tx);
      await tx.rows(sql`select 1`);
      throw new Error("given up");
    });
    await expect(given).rejects.toThrow("given up");
    await scoped(officer, async (tx) => void held.push(tx));
    for (const tx of held) await expect(tx.rows(sql`select 1`)).rejects.toThrow("outside of its transaction");
  });
});

describe("a write", () => {
  it("commits together with its audit row, which names actor, request and time", async () => {
    await scopedWrite(officer, async (tx) => {
      addRegion(tx, "371602001091");
      audit(tx);
    });
    expect(await exists("371602001091")).toBe(true);
    const [row] = await test.database.asOperator<Record<string, unknown>>(
      "select user_id, post_id, organisation_id, request_id, at, region_code, sha256 from audit_entry where action = 'test.act'",
    );
    const { userId, postId, organisationId, regionCode } = officer.actor;
    expect(row).toMatchObject({
      user_id: userId,
      post_id: postId,
      organisation_id: organisationId,
      request_id: officer.requestId,
      region_code: regionCode,
    });
    expect(new Date(row?.["at"] as string)).toEqual(test.clock.now());
    expect(row?.["sha256"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("without an audit row rolls back whole", async () => {
    const write = scopedWrite(officer, async (tx) => void addRegion(tx, "371602001092"));
    await expect(write).rejects.toThrow(/audit row/);
    expect(await exists("371602001092")).toBe(false);
  });

  it("that fails after its audit row leaves neither", async () => {
    const write = scopedWrite(officer, async (tx) => {
      addRegion(tx, "371602001093");
      tx.audit({ action: "test.failed", objectKind: "test", objectId: null });
      await tx.rows(sql`select 1`);
      throw new Error("changed its mind");
    });
    await expect(write).rejects.toThrow("changed its mind");
    expect(await exists("371602001093")).toBe(false);
    expect(await test.database.asOperator("select 1 from audit_entry where action = 'test.failed'")).toEqual(
      [],
    );
  });

  it("sees in SQL what it changed through entities before", async () => {
    const seen = await scopedWrite(officer, async (tx) => {
      addRegion(tx, "371602001094");
      audit(tx);
      return tx.rows(sql`select name from region where code = ${"371602001094"}`);
    });
    expect(seen).toEqual([{ name: "新村" }]);
  });

  it("reads the moved clock as app.now and never the machine's", async () => {
    test.clock.set("2027-05-06T07:08:09.000Z");
    const [row] = await scoped(officer, (tx) =>
      tx.rows<{ now: string }>(sql`select current_setting('app.now') as now`),
    );
    expect(row?.now).toBe("2027-05-06T07:08:09.000Z");
  });
});

describe("an idempotency key", () => {
  let calls = 0;
  const act = (key: string, body: unknown, actor = officer) =>
    scopedWrite(
      actor,
      async (tx) => {
        calls += 1;
        audit(tx);
        return { id: `result ${calls}`, amountInFen: "123" };
      },
      { idempotency: { key, mutation: "testAct", body } },
    );

  it("gives the first result again for the same body, whatever the order of its keys, and acts once", async () => {
    const first = await act("key-number-1", { a: 1n, b: { c: "x", d: null } });
    const before = calls;
    expect(await act("key-number-1", { b: { d: null, c: "x" }, a: 1n })).toEqual(first);
    expect(calls).toBe(before);
  });

  it("is refused with another body", async () => {
    await act("key-number-2", { a: 1 });
    const before = calls;
    await refused(act("key-number-2", { a: 2 }), "IDEMPOTENCY_CONFLICT");
    await refused(act("key-number-2", { a: 1, b: null }), "IDEMPOTENCY_CONFLICT");
    expect(calls).toBe(before);
  });

  it("gives the first result again under a lasting key that is not the one it was kept under", async () => {
    const under = (key: string) => {
      const vault = Vault.ofOneKey(createHash("sha256").update(key).digest());
      return { ...officer, platform: { ...test.platform, vault } };
    };
    const first = await act("key-number-5", { a: 1 }, under("old"));
    await refused(act("key-number-5", { a: 2 }, under("old")), "IDEMPOTENCY_CONFLICT");
    expect(await act("key-number-5", { a: 1 }, under("new")), "nobody can compare").toEqual(first);
  });

  it("belongs to one person: another's use of the same key is another act", async () => {
    const first = await act("key-number-3", {});
    const other = await act("key-number-3", {}, await actors.as("COUNTY_OFFICER"));
    expect(other).not.toEqual(first);
  });

  it("is free again when the act failed", async () => {
    const failing = scopedWrite(officer, () => Promise.reject(new Error("failed")), {
      idempotency: { key: "key-number-4", mutation: "testAct", body: {} },
    });
    await expect(failing).rejects.toThrow("failed");
    await expect(act("key-number-4", { other: "body" })).resolves.toMatchObject({ amountInFen: "123" });
  });

  it("has from 8 to 100 characters", async () => {
    for (const key of ["", "1234567", "x".repeat(101)]) {
      expect((await refused(act(key, {}), "INVALID_INPUT")).fields).toHaveProperty("idempotencyKey");
    }
  });
});

describe("an append-only table", () => {
  it.each(["audit_entry", "workflow_history"])(
    "%s refuses the platform's own role a change",
    async (table) => {
      for (const statement of [`update ${table} set id = id`, `delete from ${table}`]) {
        const change = scopedWrite(
          officer,
          (tx) => tx.rows(sql([statement] as unknown as TemplateStringsArray)),
          {
            unaudited: "must fail",
          },
        );
        await expect(change).rejects.toThrow(/permission denied/);
      }
    },
  );

  it("refuses even the owner a change, by its trigger", async () => {
    await scopedWrite(officer, async (tx) => audit(tx));
    for (const statement of ["update audit_entry set action = 'x'", "delete from audit_entry"]) {
      await expect(test.database.asOperator(statement)).rejects.toThrow(/never changed/);
    }
  });
});
