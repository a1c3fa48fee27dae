import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImport } from "../../api/beneficiary/import/register-import.queries.ts";
import { startImport, submitImport } from "../../api/beneficiary/import/register-import.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, freshKey, head, registerSize } from "../support/families.ts";
import { faultGround, faultKinds, faultyFamily } from "../support/import-faults.ts";
import { type FileRow, fileRow, imports, workbook } from "../support/import-files.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const ROWS = 20_000;

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let files: ReturnType<typeof imports>;
let good: FileRow[];
const children: ChildProcess[] = [];

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 6 });
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  files = imports(test);
  good = Array.from({ length: ROWS / 2 }, (_, index) => [
    fileRow(`户${index}`, { 残疾等级: (index % 4) + 1, 家庭月收入: `${index}.50` }),
    fileRow(`户${index}`, { 与户主关系: "配偶", 姓名: "钱巧云" }),
  ]).flat();
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await test.close();
});

const terms = { title: "全区台账", source: "TOWNSHIP", obtainedOn: "2026-03-01" } as const;

async function start(rows: readonly FileRow[]): Promise<string> {
  const fileId = await files.upload(officer, await workbook(rows));
  const id = await startImport(officer, { fileId, ...terms }, freshKey());
  await files.work();
  return id;
}

const submit = async (id: string) => submitImport(officer, id, (await readImport(officer, id)).version);

/** A process of its own that carries out long work. */
async function worker(): Promise<ChildProcess> {
  const script = path.resolve(import.meta.dirname, "../support/queue-child.ts");
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", script, test.database.url!, test.clock.now().toISOString()],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once("exit", reject);
    child.stdout!.once("data", () => resolve());
  });
  child.removeAllListeners("exit");
  return child;
}

/** Whether somebody is writing facts of the import right now, which no other connection sees yet. */
const writing = async () =>
  (
    await test.database.asOperator(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and state in ('active', 'idle in transaction') and query ilike '%insert into fact%'`,
    )
  ).length > 0;

describe(`a register of ${ROWS} rows`, () => {
  it(`with every kind of fault says all ${faultKinds.length} of them, and nothing is written`, async () => {
    const known = await faultGround(test, actors);
    const before = await registerSize(test);
    const faulty = faultKinds.flatMap((fault, index) => faultyFamily(fault, `坏${index}`, known));
    const id = await start([...good.slice(0, ROWS - faulty.length), ...faulty]);
    const detail = await readImport(officer, id);
    expect(detail).toMatchObject({ state: "FAULTY", rows: ROWS });
    expect(detail.faultKinds.map(({ fault }) => fault).sort()).toEqual([...faultKinds].sort());
    await expect(submit(id)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
    expect(await registerSize(test)).toEqual(before);
  });

  it("leaves nothing behind when its process is killed midway, and is written whole by another one", async () => {
    const before = await registerSize(test);
    const id = await start(good);
    expect(await readImport(officer, id)).toMatchObject({ state: "READY", rows: ROWS, families: ROWS / 2 });
    const child = await worker();
    await submit(id);
    await expect.poll(writing, { interval: 20, timeout: 60_000 }).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(writing, { timeout: 20_000 }).toBe(false);
    expect(await registerSize(test)).toEqual(before);
    expect(await readImport(officer, id)).toMatchObject({ state: "READY", job: { state: "RUNNING" } });
    // What the queue does once it hears nothing of the process any more.
    await test.database.asOperator(
      "update job set state = 'QUEUED' where subject_id = $1 and state = 'RUNNING'",
      [id],
    );
    await files.work();
    expect(await readImport(officer, id)).toMatchObject({ state: "APPLIED", job: { state: "DONE" } });
    const [{ persons, households } = {}] = await registerSize(test);
    expect(Number(persons) - Number(before[0]?.["persons"])).toBe(ROWS);
    expect(Number(households) - Number(before[0]?.["households"])).toBe(ROWS / 2);
  });
});

describe("two processes", () => {
  it("carry out each work once", async () => {
    await Promise.all([worker(), worker()]);
    const ids: string[] = [];
    for (let made = 0; made < 10; made += 1) {
      const fileId = await files.upload(officer, await workbook([fileRow("1"), fileRow("2")]));
      ids.push(await startImport(officer, { fileId, ...terms }, freshKey()));
    }
    const ready = async () =>
      (await Promise.all(ids.map((id) => readImport(officer, id)))).filter(({ state }) => state === "READY")
        .length;
    await expect.poll(ready, { timeout: 90_000, interval: 500 }).toBe(10);
    const moves = await test.database.asOperator<{ times: number }>(
      `select count(*)::int as times from audit_entry where action = 'registerImport.findReady'
        and object_id = any($1) group by object_id`,
      [ids],
    );
    expect(moves.map(({ times }) => times)).toEqual(Array(10).fill(1));
    // What follows is carried out by this process.
    const living = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = living.map((child) => once(child, "exit"));
    for (const child of living) child.kill("SIGKILL");
    await Promise.all(ended);
  });
});

describe("a family recorded at the counter while its file is being written", () => {
  it("stands once: one of the two is refused", async () => {
    for (let round = 0; round < 10; round += 1) {
      const rows = [fileRow("1"), fileRow("2")];
      const id = await start(rows);
      await submit(id);
      const member = head({ name: "钱满仓", identityNumber: String(rows[1]!["身份证号"]) });
      const counter = recordHousehold(officer, family({ members: [member] }), freshKey()).then(
        () => "DONE",
        (error) => error.code,
      );
      const [, outcome] = await Promise.all([files.work(), counter]);
      const { state } = await readImport(officer, id);
      expect([outcome, state]).toEqual(outcome === "DONE" ? ["DONE", "READY"] : ["DUPLICATE", "APPLIED"]);
    }
  });
});
