import type { FastifyInstance } from "fastify";
import { buildApp } from "../../api/app.ts";
import type { Configuration } from "../../api/database/configuration.ts";
import type { Clock } from "../../api/kernel/clock.ts";
import type { Platform } from "../../api/kernel/platform.ts";
import { openTestDatabase, type TestDatabaseOpened } from "./database.ts";
import type { TestDatabase } from "./global-setup.ts";
import { testPlatformOn } from "./platform-on.ts";

/** A Wednesday, a working day, 10:00 in Shanghai. */
export const START = new Date("2026-03-04T02:00:00.000Z");

/** A provider that nobody asks. */
export const SOME_OFFICE: Configuration["office"] = {
  issuer: "https://sso.example.gov.cn",
  clientId: "lianou",
  clientSecret: null,
  label: "政务统一登录",
  claim: "sub",
  secondFactor: ["mfa"],
  publicUrl: "https://lianou.example.gov.cn",
};

const UNITS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: number;

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(now: Date | string): void {
    this.#now = new Date(now).getTime();
  }

  advance(by: Partial<Record<keyof typeof UNITS, number>>): void {
    for (const unit of Object.keys(UNITS) as (keyof typeof UNITS)[])
      this.#now += (by[unit] ?? 0) * UNITS[unit];
  }
}

export interface TestPlatform {
  readonly platform: Platform;
  readonly clock: TestClock;
  readonly app: FastifyInstance;
  readonly database: TestDatabaseOpened;
  /** Every line that the platform logged, as JSON text. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

export interface TestPlatformOptions {
  readonly now?: Date | string;
  readonly poolSize?: number;
  /** Another place than that of the run. */
  readonly source?: TestDatabase;
  readonly configuration?: Partial<Configuration>;
}

/** The whole platform on a database of its own. Open it in `beforeAll`, close it in `afterAll`. */
export async function openTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const database = await openTestDatabase(options);
  const clock = new TestClock(new Date(options.now ?? START));
  const log: string[] = [];
  const platform = testPlatformOn(
    database.orm,
    clock,
    { poolSize: options.poolSize ?? 4, ...options.configuration },
    (line) => void log.push(line),
  );
  const app = await buildApp(platform);
  return {
    platform,
    clock,
    app,
    database,
    log,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
