import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const race = (title: string, change: Change): Breakage => ({
  project: "races",
  test: "test/races/keys.test.ts",
  title,
  ...change,
});

/** Keys, their rotation, and what nobody may read without them: each guard taken away, and what has to notice. */
export const keyBreakages: readonly Breakage[] = [
  integration(
    "keys",
    "is the one of the database, or the start is refused in both languages and nothing is written",
    {
      file: "api/kernel/sealing-key.ts",
      replace: "rows.length > 0 && !rows.some(({ id }) => id === keyId)",
      by: "rows.length < 0",
    },
  ),
  integration("keys", "opens no key that was moved to another purpose", {
    file: "api/kernel/master-key.ts",
    replace: "`data_key|${purpose}|${keyId}`",
    by: "`data_key|${purpose && keyId}`",
  }),
  integration("keys", "makes random keys in a new database, once however many processes start", {
    file: "api/kernel/key-store.ts",
    replace: "if ((await liveKeys(tx)).rows.length > 0) {",
    by: "if ((await liveKeys(tx)).rows.length < 0) {",
  }),
  integration("keys", "leaves every value read and found by both, also by the one that has not heard of it", {
    file: "api/database/scoped.ts",
    replace: "error instanceof StaleKeys || error instanceof UnknownKey",
    by: "error instanceof StaleKeys",
  }),
  integration(
    "keys",
    "never lets a process that has not heard of it register a number twice, or seal under a former key",
    {
      file: "api/database/scoped.ts",
      replace: "if (row?.generation !== vault.generation) throw new StaleKeys();",
      by: "if (!row) throw new StaleKeys();",
    },
  ),
  integration(
    "keys",
    "of one key leaves the other; the former key is destroyed, and nothing stands under it",
    {
      file: "api/beneficiary/rotate-keys.service.ts",
      replace: "    await sweep(system, rekeyFacts, counting);\n",
      by: "    break;\n",
    },
  ),
  integration("keys", "that was broken off goes on at the next call, without another key", {
    file: "api/beneficiary/rotate-keys.service.ts",
    replace: "row.purpose === purpose && !row.isCurrent",
    by: "row.purpose === purpose && row.isCurrent && row.isUnnamed",
  }),
  integration(
    "keys",
    "names a value that does not open, goes on with the others, and keeps the key until it is looked at",
    {
      file: "api/beneficiary/rotate-keys.service.ts",
      replace: "if (broken.size > 0) return { resumed, broken: [...broken] };",
      by: "if (broken.size > 0) break;",
    },
  ),
  integration(
    "keys",
    "of the master key wraps the others anew: the former opens no start, and who serves goes on",
    {
      file: "api/kernel/key-store.ts",
      replace: "${to.wrap(material, row)}",
      by: "${from.wrap(material, row)}",
    },
  ),
  race("is registered once though the key changes between the look for it and its commit: the change waits", {
    file: "api/database/scoped.ts",
    replace: "await this.rows(sql`select pg_advisory_xact_lock_shared",
    by: "await this.rows(sql`select ",
  }),
  race(
    "killed in the midst while others register loses nothing, and ends the rotation when it is run again",
    {
      file: "api/beneficiary/rotate-keys.service.ts",
      replace: "  const broken = new Set<string>();\n",
      by: "  await alone(system, retire);\n  const broken = new Set<string>();\n",
    },
  ),
  {
    project: "unit",
    test: "test/unit/keys.test.ts",
    title: "is not made beside a database that another one sealed: the start says which file is missing",
    file: "api/kernel/keys.ts",
    replace: 'if (existsSync(join(dataDir, "pglite"))) {',
    by: "if (dataDir.length < 0) {",
  },
  integration("canary", "stands in no line of the log, nor of what the process prints", {
    file: "api/kernel/format-error.ts",
    replace: "fault: (original as Error)?.name,",
    by: "fault: `${(original as Error)?.name} ${(original as Error)?.message} ${(original as { detail?: string })?.detail}`,",
  }),
  integration("canary", "is in no error, but for what was asked for and shown by right", {
    file: "api/kernel/format-error.ts",
    replace: 'return answer(requestId, "BAD_REQUEST", `${what}${where}。`, formatted);',
    by: 'return answer(requestId, "BAD_REQUEST", `${what}${where}。${formatted.message}`, formatted);',
  }),
  integration(
    "canary",
    "is nowhere in a dump of the database: numbers, phones, accounts, certificates, passwords, tokens",
    {
      file: "api/policy/facts/fact-value.ts",
      replace: 'new Set(["person.disability_cert_no"])',
      by: "new Set([])",
    },
  ),
  integration("canary", "as a name or an address is kept in clear, in its one column", {
    file: "api/beneficiary/register.service.ts",
    replace: "about: household.serial }",
    by: "about: household.members[0]?.name ?? null }",
  }),
  integration("canary", "is named in one list, and a rotation knows those of them that it has to make anew", {
    file: "api/kernel/sealed-columns.ts",
    replace: '  "idempotency_key.body_hash": "LASTING",\n',
    by: "",
  }),
];
