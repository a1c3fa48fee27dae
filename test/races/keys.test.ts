import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { recordHousehold, recordHouseholds } from "../../api/beneficiary/register.service.ts";
import { rotateKeys } from "../../api/beneficiary/rotate-keys.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { DomainError } from "../../api/kernel/errors.ts";
import { MasterKey } from "../../api/kernel/master-key.ts";
import type { Platform } from "../../api/kernel/platform.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { effort } from "../support/effort.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { numbersIn, processOn, servedBy } from "../support/keyed.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const ROUNDS = effort(10);
const FAMILIES = 900;
const root = path.resolve(import.meta.dirname, "../..");
const master = new MasterKey(randomBytes(32));
const index = { purposes: ["INDEX"] } as const;

let test: TestPlatform;
let officer: TestActor;
let one: Platform;
let two: Platform;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  officer = await (await seedActors(test)).as("TOWNSHIP_OFFICER");
  one = await processOn(test, master);
  two = await processOn(test, master);
  await register(one, freshIdentityNumber());
});
afterAll(() => test.close());

const register = (platform: Platform, identityNumber: string) =>
  recordHousehold(servedBy(platform, officer), family({ members: [head({ identityNumber })] }), freshKey());

async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (error) {
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (!refusal) throw error;
    return refusal.code;
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("It did not come to pass.");
    await wait(10);
  }
}

const waiting = async (): Promise<number> => {
  const [row] = await test.database.asOperator<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'",
    [test.database.name],
  );
  return row?.n ?? 0;
};

describe("one identity number", () => {
  it("is registered once while the index key is rotated between two processes that register it", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const number = freshIdentityNumber();
      const rotation = rotateKeys(one, master, index);
      const outcomes = await Promise.all([one, two, one, two].map((each) => outcome(register(each, number))));
      await rotation;
      expect(outcomes.sort(), `round ${round}`).toEqual(["DUPLICATE", "DUPLICATE", "DUPLICATE", "ok"]);
    }
    const numbers = await numbersIn(test, master);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("is registered once though the key changes between the look for it and its commit: the change waits", async () => {
    const number = freshIdentityNumber();
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    // Registering takes its serial after it has looked for the number and before it writes it.
    const holding = scopedWrite(
      officer,
      async (tx) => {
        await tx.rows(sql`select 1 from serial_counter where kind = '户' for update`);
        isHeld = true;
        await released;
      },
      { unaudited: "it only stands in the way" },
    );
    await until(() => isHeld);
    let ended = 0;
    const watch = <T>(work: Promise<T>) => work.finally(() => (ended += 1));
    const first = outcome(watch(register(one, number)));
    await until(async () => (await waiting()) === 1);
    const rotation = watch(rotateKeys(await processOn(test, master), master, index));
    await until(async () => ended > 0 || (await waiting()) === 2);
    const second = outcome(watch(register(two, number)));
    await until(async () => ended > 1 || (await waiting()) >= 3 || (ended > 0 && (await waiting()) === 2));
    letGo();
    await holding;
    expect([await first, await second].sort()).toEqual(["DUPLICATE", "ok"]);
    await rotation;
    expect((await numbersIn(test, master)).filter((each) => each === number)).toHaveLength(1);
  });
});

describe("the command that rotates keys", () => {
  it("killed in the midst while others register loses nothing, and ends the rotation when it is run again", async () => {
    const numbers = Array.from({ length: FAMILIES }, () => freshIdentityNumber("1961-02-03"));
    await scopedWrite(servedBy(one, officer), (tx) =>
      recordHouseholds(
        tx,
        numbers.map((identityNumber) =>
          family({ members: [head({ identityNumber, phone: "13905430002", bankAccount: bankAccount(9) })] }),
        ),
      ),
    );
    const killed = start();
    await until(() => killed.said().includes(" / "));
    const during = freshIdentityNumber("1961-02-03");
    const registering = register(two, during);
    killed.child.kill("SIGKILL");
    await killed.ended;
    await registering;
    const live = async () =>
      (await test.database.asOperator("select 1 from data_key where retired_at is null")).length;
    expect(await live(), "midway, with the former keys beside the current ones").toBe(5);
    expect(await outcome(register(one, numbers[0]!))).toBe("DUPLICATE");
    const again = start();
    expect(await again.ended, again.said()).toBe(0);
    expect(again.said()).toMatch(/接着完成了上次中断的轮换/);
    expect(await live()).toBe(3);
    const found = await numbersIn(test, master);
    expect(found).toEqual(expect.arrayContaining([...numbers, during]));
    expect(new Set(found).size).toBe(found.length);
  });
});

function start(): { child: ChildProcess; ended: Promise<number | null>; said: () => string } {
  const source = inject("testDatabase");
  if (source.kind !== "postgres") throw new Error("This test needs PostgreSQL.");
  const url = Object.assign(new URL(source.applicationUrl), { pathname: `/${test.database.name}` });
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", path.join(root, "api/cli/rotate-keys.ts")],
    {
      env: {
        PATH: process.env["PATH"] ?? "",
        DATABASE_URL: url.toString(),
        LIANOU_MASTER_KEY: master.material.toString("base64"),
      },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)), said: () => said };
}
