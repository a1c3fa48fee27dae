import type { MikroORM } from "@mikro-orm/core";
import { PostgreSqlConnection } from "@mikro-orm/postgresql";
import type pg from "pg";
import type { Deadline } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { Line, MissedFlight } from "./flight.ts";
import { join, prepared, raw, type Sql, sql } from "./sql.ts";

/** How statements reach the database within one transaction. */
export type Send = <T>(query: Sql) => Promise<T[]>;

/** The connections under the ORM; none on the embedded database, which has but one. */
export async function poolOf(orm: MikroORM): Promise<pg.Pool | null> {
  const known = pools.get(orm);
  if (known !== undefined) return known;
  const connection: unknown = orm.em.getConnection();
  const pool = connection instanceof PostgreSqlConnection ? await connection.getNativeClient() : null;
  pools.set(orm, pool as pg.Pool | null);
  return pool as pg.Pool | null;
}
const pools = new WeakMap<MikroORM, pg.Pool | null>();

/** Isolation, role and scope of a transaction. */
export interface Opening {
  readonly isolation: string;
  readonly settings: () => Readonly<Record<string, string>>;
  readonly deadline?: Deadline | undefined;
  readonly course?: Course | undefined;
}

/** How a kind of read went the last time, told by whoever reads so again. */
export interface Course {
  /** How many in a row sent all at once. */
  inOneWay: number;
}

/** After so many in a row the next is taken to do so too. */
const SURE = 2;
/** So long after the deadline a read is broken off that the limit of each statement did not end. */
const GRACE_MS = 500;

/**
 * A read on a connection of its own, without the ORM. What opens the transaction and sets its scope travels together
 * with the first statements, and nobody waits for its end: of a request's time each way to the database and back costs
 * about as much as a statement. Where the scope could not be set, nothing behind it is run. A read whose course was to
 * send all at once ends its transaction in the same way too; if it goes on this time, it is done anew.
 */
export async function readOn<T>(
  pool: pg.Pool,
  opening: Opening,
  work: (send: Send) => Promise<T>,
): Promise<T> {
  const { course } = opening;
  try {
    return await attempt(pool, opening, work);
  } catch (error) {
    if (!(error instanceof MissedFlight)) throw error;
    if (course) course.inOneWay = 0;
    return attempt(pool, opening, work);
  }
}

async function attempt<T>(
  pool: pg.Pool,
  { isolation, settings, deadline, course }: Opening,
  work: (send: Send) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const lease = new Lease(client);
  const commit = prepared(raw("commit"));
  const line = new Line(client, course && course.inOneWay >= SURE ? commit : null);
  let isLate = false;
  const timer =
    deadline &&
    setTimeout(
      () => {
        isLate = true;
        line.abandon(new DomainError("TIMED_OUT"));
        breakOff(client);
      },
      deadline.at - performance.now() + GRACE_MS,
    );
  const end = (closed: Promise<unknown>) =>
    closed.then(
      () => lease.end(line.lostPlan),
      (error: Error) => lease.end(error),
    );
  let opened: Promise<unknown> | null = null;
  let isPlanned = false;
  const send: Send = (query) => {
    const becomesPlanned = query.name !== null;
    if (!opened) {
      const begun = line.send(prepared(raw(`begin isolation level ${isolation} read only`)));
      opened = Promise.all([begun, line.send(scopeOf({ ...settings(), ...planning(query) }))]);
      opened.catch(() => {});
    } else if (becomesPlanned !== isPlanned) line.send(scopeOf(becomesPlanned ? GENERIC : CUSTOM));
    isPlanned = becomesPlanned;
    return line.send(query);
  };
  try {
    const value = await work(send);
    await opened;
    if (course) course.inOneWay = line.flights === 1 ? course.inOneWay + 1 : 0;
    if (opened) end(line.closed ?? line.send(commit));
    else lease.end();
    return value;
  } catch (error) {
    // What ended its transaction before it went on left nothing behind.
    if (error instanceof MissedFlight) await end(line.closed!);
    else {
      // What still waited to be sent would come after the end.
      line.abandon(error as Error);
      await new Line(client).send(raw("rollback")).then(
        () => lease.end(line.lostPlan),
        (broken: Error) => lease.end(broken),
      );
    }
    throw isLate ? new DomainError("TIMED_OUT") : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The database notices by itself that nobody is there any more. */
const breakOff = (client: pg.PoolClient): void => {
  (client as { readonly connection?: { readonly stream: { destroy(): void } } }).connection?.stream.destroy();
};

/**
 * One statement, there and back in one way. What travels together without saying where a transaction begins is one
 * (PostgreSQL, protocol flow: pipelining).
 */
export async function askOn<T>(pool: pg.Pool, settings: Opening["settings"], query: Sql): Promise<T[]> {
  const client = await pool.connect();
  const lease = new Lease(client);
  const line = new Line(client);
  try {
    const opened = line.send(scopeOf({ transaction_read_only: "on", ...settings(), ...planning(query) }));
    const asked = line.send<T>(query);
    await opened;
    return await asked;
  } finally {
    lease.end(line.lostPlan);
  }
}

/** What is planned once is planned for any values: left to itself PostgreSQL may take that for dear and plan each time. */
const GENERIC = { plan_cache_mode: "force_generic_plan" };
const CUSTOM = { plan_cache_mode: "auto" };
const planning = (query: Sql) => (query.name === null ? {} : GENERIC);

const scopeOf = (settings: Readonly<Record<string, string>>): Sql =>
  prepared(
    sql`select ${join(Object.entries(settings).map(([name, value]) => sql`set_config(${raw(`'${name}'`)}, ${value}, true)`))}`,
  );

/** A client on loan. One that ends while it is out was given back by the guard of the pool already. */
class Lease {
  readonly #client: pg.PoolClient;
  #isOver = false;
  readonly #onEnd = () => {
    this.#isOver = true;
  };

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.once("end", this.#onEnd);
  }

  end(error?: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#client.off("end", this.#onEnd);
    this.#client.release(error);
  }
}
