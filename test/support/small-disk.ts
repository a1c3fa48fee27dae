import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const MEGABYTE = 1024 * 1024;

/** A real file system of a size, which fills up and is emptied at will. To mount one, the tests run as root. */
export class SmallDisk {
  readonly folder: string;
  #isMounted = true;

  private constructor(folder: string) {
    this.folder = folder;
    process.once("exit", () => this.close());
  }

  static mount(megabytes: number): SmallDisk {
    const folder = mkdtempSync(path.join(tmpdir(), "lianou-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0755`, "tmpfs", folder]);
    return new SmallDisk(folder);
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  get #ballast(): string {
    return path.join(this.folder, "ballast");
  }

  /** Leaves so much and no more. */
  fill(leavingMegabytes = 0): void {
    const file = openSync(this.#ballast, "a");
    const piece = Buffer.alloc(MEGABYTE);
    for (let left = 1; left > 0; ) {
      left = Math.min(MEGABYTE, this.free - leavingMegabytes * MEGABYTE);
      if (left > 0) writeSync(file, piece, 0, left);
    }
    closeSync(file);
  }

  makeRoom(): void {
    rmSync(this.#ballast, { force: true });
  }

  close(): void {
    if (!this.#isMounted) return;
    this.#isMounted = false;
    execFileSync("umount", ["--lazy", this.folder]);
    rmdirSync(this.folder);
  }
}
