import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { testKey } from "./platform-on.ts";

const root = path.resolve(import.meta.dirname, "../..");
const READY_WITHIN_MS = 60_000;

interface Place {
  /** How the platform's own role signs in, and the owner of the tables; left out, the embedded database serves. */
  readonly databaseUrl?: string;
  readonly migrationUrl?: string;
  /** Where it keeps its files, left as they are; else a folder of its own, which goes with it. */
  readonly dataDir?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** The server as it is deployed: built, in a process of its own. */
export class ServedProcess {
  readonly address: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #ownData: string | null;
  /** The last of what it wrote. */
  said = "";
  #child: ChildProcess | null = null;

  private constructor(port: number, { databaseUrl, migrationUrl, dataDir, environment }: Place) {
    this.address = `http://127.0.0.1:${port}`;
    this.#ownData = dataDir ? null : mkdtempSync(path.join(tmpdir(), "lianou-served-"));
    this.#environment = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir ?? this.#ownData!,
      DATABASE_URL: databaseUrl,
      DATABASE_MIGRATION_URL: migrationUrl,
      LIANOU_MASTER_KEY: testKey().toString("base64"),
      LIANOU_SECOND_FACTOR: "optional",
      LIANOU_TOKEN_RATE: "1000000",
      ...environment,
    };
  }

  static async start(place: Place): Promise<ServedProcess> {
    const served = new ServedProcess(await freePort(), place);
    await served.start();
    return served;
  }

  /** Starts it, or starts it again after it was killed, and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [path.join(root, "build/api/main.js")], {
      cwd: root,
      env: this.#environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        this.said = (this.said + String(text)).slice(-20_000);
      });
    this.#child = child;
    for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await wait(50)) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${this.address}/readyz`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`The server did not start: ${this.said.slice(-2_000)}`);
  }

  /** How it ended, as an exit code; null when a signal ended it. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  async close(): Promise<void> {
    await this.end("SIGKILL");
    if (this.#ownData) rmSync(this.#ownData, { recursive: true, force: true });
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}
