import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const holder = path.join(root, "test/support/hold-directory.ts");

let directory: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "lianou-lock-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(directory, { recursive: true, force: true });
});

/** Starts a process that takes the directory and keeps it; resolves with its first words. */
function take(): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", holder, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout?.once("data", (data: Buffer) => resolve({ process: child, said: data.toString().trim() }));
  });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));

describe("the directory of the embedded database", () => {
  it("is refused to a second process, by the name of the first", async () => {
    const first = await take();
    expect(first.said).toBe("held");
    const second = await take();
    expect(second.said).toContain(`pid ${first.process.pid}`);
    expect(second.said).toMatch(/正由另一进程使用/);
  });

  it("is free again the moment its holder is killed, and names the new holder from then on", async () => {
    const first = await take();
    const gone = ended(first.process);
    first.process.kill("SIGKILL");
    await gone;
    const next = await take();
    expect(next.said).toBe("held");
    expect((await take()).said).toContain(`pid ${next.process.pid}`);
  });

  it("is never held by two of eight that come at once", async () => {
    const said = (await Promise.all(Array.from({ length: 8 }, take))).map((one) => one.said);
    expect(said.filter((words) => words === "held")).toHaveLength(1);
  });
});
