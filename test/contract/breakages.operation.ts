import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const race = (title: string, change: Change): Breakage => ({
  project: "races",
  test: "test/races/faults.test.ts",
  title,
  ...change,
});
const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});

/** What guards the figures of a process and bounds what a token asks, taken away, and the test that has to notice. */
export const operationBreakages: readonly Breakage[] = [
  race("finishes what it has begun, takes nothing new, and is gone within ten seconds", {
    file: "api/main.ts",
    replace: "app.server.closeIdleConnections()",
    by: "{}",
  }),
  race(
    "is there once, though processes of the server are killed 5 times and clients come again by their key",
    {
      file: "api/database/migrate.ts",
      replace: "  await connection.execute(`do $grants$",
      by: "  for (const right of rightsOf(orm)) await connection.execute(right);\n  await connection.execute(`do $grants$",
    },
  ),
  ...(
    [
      [
        "is whole, readable by its owner alone, holds no clear number, and overwrites nothing",
        "0o600",
        "0o644",
      ],
      ["that is damaged puts nothing back", ', "--exit-on-error", "--single-transaction"', ""],
      [
        "put back elsewhere is the same row by row, passes chain and invariants, and serves",
        'const whole = ["--no-owner",',
        'const whole = ["--no-privileges", "--no-owner",',
      ],
      [
        "put back elsewhere is the same row by row, passes chain and invariants, and serves",
        "await migrate(database.orm);\n  } finally",
        "} finally",
      ],
    ] as const
  ).map(([title, replace, by]) => ({
    ...race(title, { file: "api/database/backup.ts", replace, by }),
    test: "test/races/backup.test.ts",
  })),
  integration(
    "backup",
    "put back into another directory holds what the first one held, and overwrites none",
    {
      file: "api/database/backup.ts",
      replace: "if (existsSync(folder)) {",
      by: "if (false) {",
    },
  ),
  ...(
    [
      [
        "a write is refused with 503 and words, changes nothing, and is done once there is room",
        "api/kernel/database-refusal.ts",
        '"53100", ',
        "",
      ],
      [
        "that does not fit is refused with 503 and words, and taken once there is room",
        "api/kernel/database-refusal.ts",
        '"53100", ',
        "",
      ],
      [
        "is refused so too where the disk on which it is received is full",
        "api/kernel/database-refusal.ts",
        '"ENOSPC", ',
        "",
      ],
      [
        "a server that its log finds no room for answers 503, and has lost nothing when it is started again",
        "api/kernel/database-refusal.ts",
        "Connection terminated|",
        "",
      ],
      [
        "a write is refused with 503 and words while there is still room for the log, and all goes on with room",
        "api/database/disk-room.ts",
        "if (databaseUrl !== null || ",
        "if (databaseUrl === null || ",
      ],
    ] as const
  ).map(([title, file, replace, by]) => ({
    ...race(title, { file, replace, by }),
    test: "test/races/full-disk.test.ts",
  })),
  ...(
    [
      [
        "a process of the release before goes on reading, writing and being ready, and starts again on the newer schema",
        "  await connection.execute(`do $grants$",
        "  for (const right of rightsOf(orm)) await connection.execute(right);\n  await connection.execute(`do $grants$",
      ],
      [
        "a process of the release before takes no right away that the newer one gave",
        "  if (ran === 0 && (await isOfNewerRelease(orm))) return;\n",
        "",
      ],
    ] as const
  ).map(([title, replace, by]) => ({
    ...race(title, { file: "api/database/migrate.ts", replace, by }),
    test: "test/races/upgrade.test.ts",
  })),
  integration(
    "readiness",
    "the process still lives but is not ready, and a request says so in words without a detail",
    { file: "api/kernel/readiness.ts", replace: 'if (isCurrent === null) return "database";', by: "" },
  ),
  integration("readiness", "is not ready on a database where a migration that it knows has not run", {
    file: "api/database/applied-migrations.ts",
    replace: "row?.applied === names.length",
    by: "row !== undefined",
  }),
  integration("readiness", "stays ready when a newer release has migrated its database", {
    file: "api/database/applied-migrations.ts",
    replace: " where name = any($" + "{names}::text[])",
    by: "",
  }),
  integration(
    "readiness",
    "is not ready when the disk of its folder has less room than the reserve, or cannot be asked",
    { file: "api/kernel/readiness.ts", replace: "free < configuration.diskReserveBytes", by: "free < 0" },
  ),
  integration("readiness", "is ready when its database answers, every migration ran and the disk has room", {
    file: "api/database/migrate.ts",
    replace: ", ofMigrations]",
    by: "]",
  }),
  integration("readiness", "asks its database once a second, however many ask", {
    file: "api/kernel/readiness.ts",
    replace: "known ??= lacking",
    by: "known = lacking",
  }),
  integration("metrics", "are not there from another machine, without a token", {
    file: "api/kernel/metrics.ts",
    replace: "return isHere &&",
    by: "return",
  }),
  integration("metrics", "are not there through a proxy, without a token", {
    file: "api/kernel/metrics.ts",
    replace: 'headers["x-forwarded-for"] === undefined &&',
    by: "",
  }),
  integration("metrics", "are read from anywhere by who shows the token that is set, and by nobody else", {
    file: "api/kernel/metrics.ts",
    replace: "return isSame(headers",
    by: "return true || isSame(headers",
  }),
  integration("metrics", "are told also when the database is gone", {
    file: "api/kernel/metrics.ts",
    replace: ".catch(() => ({}))",
    by: "",
  }),
  integration("request-rate", "takes nothing from another one, and people in the console are not counted", {
    file: "api/kernel/request-rate.ts",
    replace: 'createHash("sha256").update(whoAsks(request)).digest("base64url")',
    by: 'createHash("sha256").update(String(Boolean(whoAsks(request)))).digest("base64url")',
  }),
  integration(
    "request-rate",
    "may ask so often a minute and is told how often it still may, then 429 and when to come again",
    { file: "api/app.ts", replace: '  if (status === 429) return "RATE_LIMITED";\n', by: "" },
  ),
];
