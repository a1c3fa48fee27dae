import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { scoped, scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { systemContext } from "../kernel/context.ts";
import type { Platform } from "../kernel/platform.ts";
import { chainHash, GENESIS, type SignedHead, signHead } from "./chain.ts";

/** As many rows as a transaction seals: some hundred milliseconds. */
const MOST_AT_ONCE = 2000;
const EVERY_MS = 1_000;
const HEAD_EVERY_MS = 60_000;
export const HEAD_FILE = "audit-head.json";

interface Head {
  readonly sequence: bigint;
  readonly chain: string;
}

const headOf = async (tx: Transaction): Promise<Head> =>
  (await tx.row<Head>(sql`select sequence, chain from audit_seal order by sequence desc limit 1`)) ?? {
    sequence: 0n,
    chain: GENESIS,
  };

/**
 * Puts committed rows that are not yet in the chain at its end, in one process at a time; the others pass. Rows commit
 * in another order than that of their times, so the order of the chain is that of sealing. Returns how many.
 */
export async function sealAudit(platform: Platform, most = MOST_AT_ONCE): Promise<number> {
  const seal = async (tx: Transaction): Promise<number> => {
    const lock = await tx.row<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended('audit seal', 0)) as mine`,
    );
    if (!lock?.mine) return 0;
    const waiting = await tx.rows<{ id: string; sha256: string }>(sql`
      select a.id, a.sha256 from audit_pending p join audit_entry a on a.id = p.entry_id
      order by a.at, a.id limit ${most}`);
    if (waiting.length === 0) return 0;
    let { sequence, chain } = await headOf(tx);
    const seals = waiting.map(({ id, sha256 }) => {
      sequence += 1n;
      chain = chainHash(chain, { sequence, entryId: id, entrySha256: sha256 });
      return { sequence: String(sequence), entry_id: id, entry_sha256: sha256, chain };
    });
    await tx.rows(sql`
      insert into audit_seal (sequence, entry_id, entry_sha256, chain, sealed_at)
      select sequence, entry_id, entry_sha256, chain, ${tx.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb)
        as s(sequence bigint, entry_id uuid, entry_sha256 text, chain text)`);
    await tx.rows(
      sql`delete from audit_pending where entry_id = any(${waiting.map(({ id }) => id)}::uuid[])`,
    );
    return waiting.length;
  };
  return scopedWrite(systemContext(platform, "sealer"), seal, {
    unaudited: "it says of what others did that it stands, and does nothing itself",
  });
}

/** The end of the chain as it stands, signed; null before the first seal. */
export async function signedHead(platform: Platform): Promise<SignedHead | null> {
  const system = systemContext(platform, "audit:head");
  const { sequence, chain } = await scoped(system, headOf);
  if (sequence === 0n) return null;
  const at = platform.clock.now().toISOString();
  return signHead(platform.vault, { sequence: String(sequence), chain, at });
}

/**
 * Seals once a second until it is stopped, and leaves the signed head in a file beside the database's: whoever cuts the
 * chain in the database does not reach it there. A failure is logged and tried again.
 */
export function startSealer(platform: Platform, everyMs = EVERY_MS): { stop(): Promise<void> } {
  let isStopped = false;
  let hasMoved = false;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const work = async () => {
    try {
      let sealed: number;
      do {
        sealed = await sealAudit(platform);
        hasMoved ||= sealed > 0;
      } while (sealed === MOST_AT_ONCE && !isStopped);
      if (hasMoved && (isStopped || Date.now() - writtenAt >= HEAD_EVERY_MS)) {
        await keepHead(platform);
        hasMoved = false;
        writtenAt = Date.now();
      }
    } catch (error) {
      platform.log.error({ code: "AUDIT_SEAL", fault: (error as Error)?.name });
    }
  };
  const next = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      round = work().finally(next);
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await round;
      await work();
    },
  };
}

/** Whole or not at all, so that a head that is read is one that was written. */
async function keepHead(platform: Platform): Promise<void> {
  const { dataDir } = platform.configuration;
  const head = dataDir ? await signedHead(platform) : null;
  if (!head) return;
  const file = path.join(dataDir, HEAD_FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(head)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
