import { afterAll, beforeAll, expect, it } from "vitest";
import { sealAudit, signedHead } from "../../api/audit/sealer.ts";
import { verifyAudit } from "../../api/audit/verify.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  officer = await (await seedActors(test)).as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());

const note = () =>
  scopedWrite(officer, async (tx) => tx.audit({ action: "test.note", objectKind: "test", objectId: null }));

it("several sealers at once, while many write, make one chain without a gap or a row twice", async () => {
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all([note(), sealAudit(test.platform), note(), sealAudit(test.platform), note()]);
  }
  await sealAudit(test.platform);
  const head = await signedHead(test.platform);
  expect(await verifyAudit(test.platform, [head!])).toMatchObject({
    sealed: rounds * 3,
    waiting: 0,
    found: 0,
  });
});

it("a write waits for no sealer that is in the midst of its work", async () => {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  await note();
  const sealing = scopedWrite(
    systemContext(test.platform),
    async (tx) => {
      await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('audit seal', 0))`);
      await tx.rows(sql`delete from audit_pending`);
      isHeld();
      await released;
      throw new Error("taken back");
    },
    { unaudited: "it stands for a sealer that is slow" },
  );
  await held;
  await note();
  expect(await sealAudit(test.platform), "another sealer passes").toBe(0);
  letGo();
  await expect(sealing).rejects.toThrow("taken back");
  expect(await sealAudit(test.platform)).toBe(2);
});
