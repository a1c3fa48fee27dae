import { scoped, scopedWrite, type Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { systemContext } from "../kernel/context.ts";
import type { Platform } from "../kernel/platform.ts";
import { auditHash } from "./audit-entry.entity.ts";
import { chainHash, GENESIS, isSignedByUs, type SignedHead } from "./chain.ts";

const CHUNK = 2000;
/** More than these say no more than that the trail is not to be trusted. */
const MOST_NAMED = 50;

export type AuditProblemKind =
  | "EDITED"
  | "REMOVED"
  | "CHAIN_BROKEN"
  | "NOT_SEALED"
  | "REMOVED_BEFORE_SEAL"
  | "CUT"
  | "REWRITTEN"
  | "HEAD_NOT_OURS";

export interface AuditProblem {
  readonly kind: AuditProblemKind;
  readonly sequence: string | null;
  readonly entryId: string | null;
}

export interface AuditVerification {
  readonly sealed: number;
  /** Rows at the end that the sealer has not reached; each is held against its own hash. */
  readonly waiting: number;
  readonly chain: string;
  readonly problems: readonly AuditProblem[];
  /** How many there are in all; the list ends after some. */
  readonly found: number;
}

interface SealedRow extends EntryRow {
  sequence: bigint;
  entry_id: string;
  entry_sha256: string;
  chain: string;
}

interface EntryRow {
  id: string | null;
  at: Date;
  request_id: string;
  user_id: string | null;
  post_id: string | null;
  organisation_id: string | null;
  action: string;
  object_kind: string;
  object_id: string | null;
  region_code: string | null;
  purpose: string | null;
  detail: unknown;
  sha256: string;
}

/**
 * Holds every audit row against its hash, and the hashes against the chain and the heads that were kept outside of the
 * database. It finds an edit, a removal, a swap; a cut at the end by a head from before it. Changes nothing.
 */
export async function verifyAudit(
  platform: Platform,
  heads: readonly SignedHead[] = [],
): Promise<AuditVerification> {
  const system = systemContext(platform, "audit:verify");
  const problems: AuditProblem[] = [];
  let found = 0;
  const note = (kind: AuditProblemKind, sequence: bigint | string | null, entryId: string | null) => {
    found += 1;
    if (problems.length < MOST_NAMED)
      problems.push({ kind, sequence: sequence === null ? null : String(sequence), entryId });
  };
  const trusted = heads.filter((head) => {
    const isOurs = isSignedByUs(platform.vault, head);
    if (!isOurs) note("HEAD_NOT_OURS", head.sequence, null);
    return isOurs;
  });
  let sequence = 0n;
  let previous = GENESIS;
  const check = (row: SealedRow) => {
    const isNext = row.sequence === sequence + 1n;
    const link = { sequence: row.sequence, entryId: row.entry_id, entrySha256: row.entry_sha256 };
    if (!isNext || chainHash(previous, link) !== row.chain) note("CHAIN_BROKEN", row.sequence, row.entry_id);
    if (row.id === null) note("REMOVED", row.sequence, row.entry_id);
    else if (hashOf(row) !== row.entry_sha256 || row.sha256 !== row.entry_sha256)
      note("EDITED", row.sequence, row.entry_id);
    for (const head of trusted)
      if (head.sequence === String(row.sequence) && head.chain !== row.chain)
        note("REWRITTEN", row.sequence, row.entry_id);
    sequence = row.sequence;
    previous = row.chain;
  };
  for (let rows: SealedRow[] = []; ; ) {
    rows = await scoped(system, (tx) => sealedAfter(tx, sequence));
    for (const row of rows) check(row);
    if (rows.length < CHUNK) break;
  }
  for (const head of trusted) if (BigInt(head.sequence) > sequence) note("CUT", head.sequence, null);
  const tail = await scoped(system, unsealed);
  for (const row of tail.entries) {
    if (!row.is_waiting) note("NOT_SEALED", null, row.id);
    if (hashOf(row) !== row.sha256) note("EDITED", null, row.id);
  }
  for (const entryId of tail.gone) note("REMOVED_BEFORE_SEAL", null, entryId);
  return { sealed: Number(sequence), waiting: tail.entries.length, chain: previous, problems, found };
}

/** The same, on record, for the page that shows when the trail was last looked through. */
export async function verifyOnRecord(
  platform: Platform,
  heads: readonly SignedHead[],
): Promise<AuditVerification> {
  const result = await verifyAudit(platform, heads);
  const detail = {
    sealed: result.sealed,
    waiting: result.waiting,
    problems: result.found,
    heads: heads.length,
    chain: result.chain,
  };
  await scopedWrite(systemContext(platform, "audit:verify"), async (tx) => {
    tx.audit({ action: "audit.verify", objectKind: "auditChain", objectId: null, detail });
  });
  return result;
}

const COLUMNS: Sql = sql`a.id, a.at, a.request_id, a.user_id, a.post_id, a.organisation_id, a.action, a.object_kind,
  a.object_id, a.region_code, a.purpose, a.detail, a.sha256`;

const sealedAfter = (tx: Transaction, sequence: bigint) =>
  tx.rows<SealedRow>(sql`
    select s.sequence, s.entry_id, s.entry_sha256, s.chain, ${COLUMNS}
    from audit_seal s left join audit_entry a on a.id = s.entry_id
    where s.sequence > ${sequence} order by s.sequence limit ${CHUNK}`);

/** In one statement, so that a row that is sealed meanwhile is seen as one or the other. */
async function unsealed(tx: Transaction) {
  const rows = await tx.rows<EntryRow & { pending_id: string | null; is_waiting: boolean }>(sql`
    select p.entry_id as pending_id, p.entry_id is not null as is_waiting, ${COLUMNS}
    from audit_entry a full join audit_pending p on p.entry_id = a.id
    where not exists (select from audit_seal s where s.entry_id = coalesce(a.id, p.entry_id))`);
  return {
    entries: rows.filter(({ id }) => id !== null),
    gone: rows.filter(({ id }) => id === null).map(({ pending_id }) => pending_id as string),
  };
}

const hashOf = (row: EntryRow): string =>
  auditHash({
    id: row.id,
    at: row.at,
    requestId: row.request_id,
    userId: row.user_id,
    postId: row.post_id,
    organisationId: row.organisation_id,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    regionCode: row.region_code,
    purpose: row.purpose,
    detail: row.detail,
  });
