import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { asAdmin } from "./postgres-cluster.ts";
import { freePort } from "./served-process.ts";

/** PostgreSQL refuses to run as root: there it runs as the account that its package makes. */
const account = (): { uid: number; gid: number } | undefined =>
  process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
const idOf = (which: string): number => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));

/** Where Debian keeps the newest one that is installed, else where the path leads. */
function program(name: string): string {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions[0] ? path.join(home, versions[0], "bin", name) : name;
}

/** A PostgreSQL of the test's own, which may be killed. */
export class OwnCluster {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #settings: readonly string[];
  #server: ChildProcess | null = null;

  private constructor(port: number, folder: string, settings: readonly string[]) {
    this.#port = port;
    this.#folder = folder;
    this.#settings = settings;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  /** Below a folder, with settings such as `max_wal_size=64MB`. */
  static async create(below = tmpdir(), settings: readonly string[] = []): Promise<OwnCluster> {
    const folder = mkdtempSync(path.join(below, "lianou-cluster-"));
    const as = account();
    if (as) chownSync(folder, as.uid, as.gid);
    const cluster = new OwnCluster(await freePort(), folder, settings);
    process.once("exit", () => cluster.#server?.kill("SIGKILL"));
    const options = ["-D", cluster.#data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
    execFileSync(program("initdb"), options, { ...as, stdio: "ignore", cwd: folder });
    await cluster.start();
    return cluster;
  }

  get #data(): string {
    return path.join(this.#folder, "data");
  }

  async start(): Promise<void> {
    const options = [
      "-D",
      this.#data,
      "-p",
      String(this.#port),
      "-k",
      this.#folder,
      ...["listen_addresses=127.0.0.1", ...this.#settings].flatMap((setting) => ["-c", setting]),
    ];
    this.#server = spawn(program("postgres"), options, {
      ...account(),
      stdio: "ignore",
      cwd: this.#folder,
    });
    this.#server.unref();
    for (const deadline = Date.now() + 30_000; ; await wait(50)) {
      // The memory of the one that was killed may be taken for in use for a moment.
      if (this.#server.exitCode !== null && Date.now() < deadline) {
        await wait(200);
        return this.start();
      }
      const isUp = await asAdmin(this.url, (client) => client.query("select 1")).catch(() => null);
      if (isUp) return;
      if (Date.now() > deadline) throw new Error("PostgreSQL did not start.");
    }
  }

  /** As when the power goes: the server and all its processes at once. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    // Each of its processes has a group of its own.
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8").split(" ");
    const ended = once(server, "exit");
    for (const pid of [server.pid, ...children.filter(Boolean).map(Number)]) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
