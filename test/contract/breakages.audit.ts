import type { Breakage } from "./breakages.ts";

const chain = (title: string, file: string, replace: string, by: string): Breakage => ({
  project: "integration",
  test: "test/integration/audit-chain.test.ts",
  title,
  file: `api/audit/${file}`,
  replace,
  by,
});

/** The chain over the audit trail: each look of the verification taken away, and the test that has to notice. */
export const auditBreakages: readonly Breakage[] = [
  chain(
    "shows an edit, also of one who made the row's own hash anew",
    "verify.ts",
    " || row.sha256 !== row.entry_sha256",
    " && row.sha256 !== row.entry_sha256",
  ),
  chain(
    "shows a removal, of the row alone and with its seal",
    "verify.ts",
    'if (row.id === null) note("REMOVED", row.sequence, row.entry_id);',
    "if (row.id === null) return;",
  ),
  chain(
    "shows a swap, of two rows and of two seals",
    "verify.ts",
    "!isNext || chainHash(previous, link) !== row.chain",
    "!isNext",
  ),
  chain(
    "shows that its end was cut by a head that was kept elsewhere, and without one does not",
    "verify.ts",
    "BigInt(head.sequence) > sequence",
    "BigInt(head.sequence) < 0n",
  ),
  chain(
    "made anew from a place on is told by the head that it no longer leads to",
    "verify.ts",
    "head.chain !== row.chain",
    "head.chain === GENESIS",
  ),
  chain(
    "shows in the tail an edit, a removal, and a row that was kept from the sealer",
    "verify.ts",
    "if (hashOf(row) !== row.sha256)",
    "if (row.sha256 === GENESIS)",
  ),
  chain(
    "is told from one that somebody else signed, or that was altered",
    "verify.ts",
    'if (!isOurs) note("HEAD_NOT_OURS", head.sequence, null);',
    "if (!isOurs) return true;",
  ),
  chain(
    "follows from each row in its place",
    "chain.ts",
    "`${previous}|${sequence}|${entryId}|${entrySha256}`",
    "`${previous}|${entryId}|${entrySha256}`",
  ),
  chain(
    "seals by itself, once more when it is stopped, and leaves the head in a file beside the database",
    "sealer.ts",
    "      await round;\n      await work();",
    "      await round;",
  ),
  chain(
    "takes in what committed late with an early time, and goes on from where it was",
    "sealer.ts",
    "order by sequence desc limit 1`)) ??",
    "order by sequence limit 1`)) ??",
  ),
  chain(
    "goes on record with what it found, for the page of the trail",
    "verify.ts",
    "problems: result.found,",
    "problems: result.found + 1,",
  ),
];
