import type { MikroORM } from "@mikro-orm/core";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Configuration } from "../database/configuration.ts";
import type { Clock } from "./clock.ts";
import type { Vault } from "./vault.ts";

/** Has long work carried out, here or in another process. */
export interface JobQueue {
  /** Tells the queue of a job that is on record. */
  send(id: string): Promise<void>;
  stop(): Promise<void>;
}

/** What one running process holds: the database, the keys, the clock. Made once in app.ts or by a test. */
export interface Platform {
  readonly orm: MikroORM;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly configuration: Configuration;
  readonly log: Logger;
  /** Absent where nothing is served, such as on the command line. */
  jobs?: JobQueue;
  /** What is served at /graphql, by which long work reads lists as their callers do. */
  schema?: GraphQLSchema;
}
