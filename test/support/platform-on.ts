import { createHash } from "node:crypto";
import type { MikroORM } from "@mikro-orm/core";
import { pino } from "pino";
import type { Configuration } from "../../api/database/configuration.ts";
import type { Clock } from "../../api/kernel/clock.ts";
import type { Platform } from "../../api/kernel/platform.ts";
import { Vault } from "../../api/kernel/vault.ts";

/** Everybody in a run has the same master key. */
export const testKey = (): Buffer => createHash("sha256").update("the key of the tests").digest();

/** The platform of the tests on an open database. */
export const testPlatformOn = (
  orm: MikroORM,
  clock: Clock,
  configuration: Partial<Configuration> = {},
  write: (line: string) => void = () => {},
): Platform => ({
  orm,
  vault: Vault.ofOneKey(testKey()),
  clock,
  configuration: {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: null,
    migrationUrl: null,
    dataDir: "",
    demo: false,
    production: false,
    poolSize: 4,
    trustedProxies: null,
    secondFactor: "optional",
    tokenRate: 1_000_000,
    publicRate: 1_000_000,
    metricsToken: null,
    diskReserveBytes: 1,
    office: null,
    ...configuration,
  },
  log: pino({ base: null, messageKey: "event" }, { write }),
});
