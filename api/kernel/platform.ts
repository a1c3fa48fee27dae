import type { MikroORM } from "@mikro-orm/core";
import type { Logger } from "pino";
import type { Configuration } from "../database/configuration.ts";
import type { Clock } from "./clock.ts";
import type { Vault } from "./vault.ts";

/** What one running process holds: the database, the keys, the clock. Made once in app.ts or by a test. */
export interface Platform {
  readonly orm: MikroORM;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly configuration: Configuration;
  readonly log: Logger;
}
