import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditHash } from "../../api/audit/audit-entry.entity.ts";
import { chainHash, isSignedHead, type SignedHead, signHead } from "../../api/audit/chain.ts";
import { HEAD_FILE, sealAudit, signedHead, startSealer } from "../../api/audit/sealer.ts";
import { verifyAudit, verifyOnRecord } from "../../api/audit/verify.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { Vault } from "../../api/kernel/vault.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const TABLES = ["audit_entry", "audit_seal", "audit_pending"];
let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let head: SignedHead;

const note = (detail = {}) =>
  scopedWrite(officer, async (tx) =>
    tx.audit({ action: "test.note", objectKind: "test", objectId: newId(tx.now), detail }),
  );

/** As a superuser who knows the database and puts its triggers out of the way. */
const tamper = (...statements: string[]) =>
  test.database.asOperator(
    `do $do$ begin perform set_config('session_replication_role', 'replica', true); ${statements.join("; ")}; end $do$`,
  );
const row = (sequence: number) => `(select entry_id from audit_seal where sequence = ${sequence})`;

const kindsFound = async (...heads: SignedHead[]) => [
  ...new Set((await verifyAudit(test.platform, heads)).problems.map(({ kind }) => kind)),
];

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  for (let index = 0; index < 6; index += 1) await note({ index, text: "甲" });
  await sealAudit(test.platform);
  head = (await signedHead(test.platform))!;
  await note({ tail: true });
  await test.database.asOperator(
    `do $do$ begin ${TABLES.map((table) => `create table saved_${table} as table ${table}`).join("; ")}; end $do$`,
  );
});
beforeEach(() =>
  tamper(...TABLES.flatMap((table) => [`delete from ${table}`, `insert into ${table} table saved_${table}`])),
);
afterAll(() => test.close());

describe("the chain", () => {
  it("of an untouched trail holds, and covers the tail that is not yet sealed", async () => {
    const result = await verifyAudit(test.platform, [head]);
    expect(result).toMatchObject({ waiting: 1, problems: [], found: 0, chain: head.chain });
    expect(String(result.sealed)).toBe(head.sequence);
  });

  it("takes in what committed late with an early time, and goes on from where it was", async () => {
    await scopedWrite(officer, async (tx) => {
      tx.audit({ action: "test.note", objectKind: "test", objectId: null });
      return test.clock.advance({ minutes: -30 });
    });
    await note({ early: true });
    test.clock.advance({ minutes: 30 });
    expect(await sealAudit(test.platform, 2)).toBe(2);
    expect(await sealAudit(test.platform)).toBe(1);
    expect(await sealAudit(test.platform)).toBe(0);
    expect(await verifyAudit(test.platform, [head])).toMatchObject({ waiting: 0, found: 0 });
  });

  it("shows an edit, also of one who made the row's own hash anew", async () => {
    await tamper(`update audit_entry set action = 'test.other' where id = ${row(3)}`);
    expect(await kindsFound()).toEqual(["EDITED"]);
    const [edited] = await test.database.asOperator<Record<string, unknown>>(
      `select * from audit_entry where id = ${row(3)}`,
    );
    const { id, at, action, purpose, detail } = edited!;
    const camel = (name: string) => edited![name];
    const sha256 = auditHash({
      id,
      at,
      requestId: camel("request_id"),
      userId: camel("user_id"),
      postId: camel("post_id"),
      organisationId: camel("organisation_id"),
      action,
      objectKind: camel("object_kind"),
      objectId: camel("object_id"),
      regionCode: camel("region_code"),
      purpose,
      detail,
    });
    await tamper(`update audit_entry set sha256 = '${sha256}' where id = ${row(3)}`);
    expect(await kindsFound()).toEqual(["EDITED"]);
    await tamper(`update audit_seal set entry_sha256 = '${sha256}' where sequence = 3`);
    expect(await kindsFound()).toEqual(["CHAIN_BROKEN"]);
  });

  it("shows a removal, of the row alone and with its seal", async () => {
    await tamper(`delete from audit_entry where id = ${row(4)}`);
    expect(await kindsFound()).toEqual(["REMOVED"]);
    await tamper("delete from audit_seal where sequence = 4");
    expect(await kindsFound()).toEqual(["CHAIN_BROKEN"]);
  });

  it("shows a swap, of two rows and of two seals", async () => {
    await tamper(
      `update audit_entry a set detail = b.detail, sha256 = b.sha256 from audit_entry b
         where (a.id = ${row(2)} and b.id = ${row(5)}) or (a.id = ${row(5)} and b.id = ${row(2)})`,
    );
    expect((await verifyAudit(test.platform)).found).toBe(2);
    await tamper(
      ...TABLES.flatMap((table) => [`delete from ${table}`, `insert into ${table} table saved_${table}`]),
    );
    await tamper(
      "update audit_seal set sequence = -2 where sequence = 2",
      "update audit_seal set sequence = 2 where sequence = 5",
      "update audit_seal set sequence = 5 where sequence = -2",
    );
    expect(await kindsFound()).toEqual(["CHAIN_BROKEN"]);
  });

  it("shows that its end was cut by a head that was kept elsewhere, and without one does not", async () => {
    await tamper(
      `delete from audit_entry where id in (select entry_id from audit_seal where sequence > 4)`,
      "delete from audit_seal where sequence > 4",
    );
    expect(await kindsFound()).toEqual([]);
    expect(await kindsFound(head)).toEqual(["CUT"]);
  });

  it("made anew from a place on is told by the head that it no longer leads to", async () => {
    await tamper(`delete from audit_entry where id = ${row(6)}`, "delete from audit_seal where sequence > 5");
    await sealAudit(test.platform);
    while (BigInt((await signedHead(test.platform))!.sequence) < BigInt(head.sequence)) {
      await note();
      await sealAudit(test.platform);
    }
    expect(await kindsFound()).toEqual([]);
    expect(await kindsFound(head)).toEqual(["REWRITTEN"]);
  });

  it("shows in the tail an edit, a removal, and a row that was kept from the sealer", async () => {
    const tail = "(select entry_id from audit_pending)";
    await tamper(`update audit_entry set purpose = '别的' where id = ${tail}`);
    expect(await kindsFound()).toEqual(["EDITED"]);
    await tamper(`delete from audit_entry where id = ${tail}`);
    expect(await kindsFound()).toEqual(["REMOVED_BEFORE_SEAL"]);
    await tamper(
      ...TABLES.flatMap((table) => [`delete from ${table}`, `insert into ${table} table saved_${table}`]),
    );
    await tamper("delete from audit_pending");
    expect(await kindsFound()).toEqual(["NOT_SEALED"]);
  });
});

describe("a signed head", () => {
  it("is told from one that somebody else signed, or that was altered", async () => {
    expect(isSignedHead(head)).toBe(true);
    const forged = signHead(Vault.ofOneKey(Buffer.alloc(32, 7)), head);
    expect(await kindsFound(forged)).toEqual(["HEAD_NOT_OURS"]);
    expect(await kindsFound({ ...head, sequence: "1" })).toEqual(["HEAD_NOT_OURS"]);
    for (const text of [null, {}, "x", { ...head, sequence: "1; drop" }])
      expect(isSignedHead(text)).toBe(false);
  });

  it("follows from each row in its place", () => {
    const link = { sequence: 7n, entryId: newId(), entrySha256: "a".repeat(64) };
    const chain = chainHash("0".repeat(64), link);
    expect(chain).toMatch(/^[0-9a-f]{64}$/);
    for (const other of [{ sequence: 8n }, { entryId: newId() }, { entrySha256: "b".repeat(64) }])
      expect(chainHash("0".repeat(64), { ...link, ...other })).not.toBe(chain);
    expect(chainHash(chain, link)).not.toBe(chain);
  });
});

describe("the sealer of a process that serves", () => {
  it("seals by itself, once more when it is stopped, and leaves the head in a file beside the database", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "lianou-head-"));
    const platform = { ...test.platform, configuration: { ...test.platform.configuration, dataDir } };
    const sealer = startSealer(platform, 5);
    await note();
    await expect.poll(() => test.database.asOperator("select 1 from audit_pending")).toEqual([]);
    await note();
    await sealer.stop();
    const kept: unknown = JSON.parse(readFileSync(path.join(dataDir, HEAD_FILE), "utf8"));
    rmSync(dataDir, { recursive: true });
    expect(kept).toEqual(await signedHead(test.platform));
    await note();
    expect(await verifyAudit(test.platform, [kept as SignedHead])).toMatchObject({ waiting: 1, found: 0 });
  });
});

describe("a verification", () => {
  it("goes on record with what it found, for the page of the trail", async () => {
    await verifyOnRecord(test.platform, [head]);
    const auditor = actors.client(await actors.as("AUDITOR"));
    const ask =
      "{ auditChain { sealed waiting chain lastSealedAt verifiedAt verifiedSealed verifiedProblems } }";
    expect((await auditor.query(ask)).auditChain).toMatchObject({
      sealed: Number(head.sequence),
      waiting: 2,
      chain: head.chain,
      verifiedSealed: Number(head.sequence),
      verifiedProblems: 0,
    });
    expect((await actors.client(officer).send(ask)).body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
