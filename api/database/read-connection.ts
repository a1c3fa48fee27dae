import type { MikroORM } from "@mikro-orm/core";
import { PostgreSqlConnection } from "@mikro-orm/postgresql";
import pg from "pg";
import type { Sql } from "./sql.ts";

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

/** What the driver has besides what its types say. */
type Client = pg.PoolClient & {
  readonly connection?: { readonly stream?: { cork?(): void; uncork?(): void } };
};

/** Role, scope and isolation of a transaction. */
export interface Opening {
  readonly isolation: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * A read on a connection of its own, without the ORM. What opens the transaction and sets its scope travels together
 * with the first statements, and nobody waits for its end: of a request's time each way to the database and back costs
 * about as much as a statement. Statements that are `prepared` are planned once a connection.
 */
export async function readOn<T>(
  pool: pg.Pool,
  opening: Opening,
  work: (send: Send) => Promise<T>,
): Promise<T> {
  const client: Client = await pool.connect();
  const lease = new Lease(client);
  try {
    const stream = client.connection?.stream;
    stream?.cork?.();
    // All that is sent before anything has to be waited for goes at once.
    setImmediate(() => stream?.uncork?.());
    const opened = quiet(client.query(textOf(opening)));
    const value = await work(async (query) => {
      const sent = quiet(client.query(asSent(query)));
      // What was answered is not looked at before the scope stands; without it a statement would show nothing.
      await opened;
      return (await sent).rows;
    });
    await opened;
    client.query("commit").then(
      () => lease.end(),
      (error: Error) => lease.end(error),
    );
    return value;
  } catch (error) {
    await client.query("rollback").then(
      () => lease.end(hasLostPlan(error) ? error : undefined),
      (broken: Error) => lease.end(broken),
    );
    throw error;
  }
}

/** One statement in a transaction of its own, there and back in one way. */
export async function askOn<T>(pool: pg.Pool, opening: Opening, query: Sql): Promise<T[]> {
  const client: Client = await pool.connect();
  const lease = new Lease(client);
  const stream = client.connection?.stream;
  stream?.cork?.();
  const opened = quiet(client.query(textOf(opening)));
  const sent = quiet(client.query(asSent(query)));
  const ended = quiet(client.query("commit"));
  stream?.uncork?.();
  try {
    await opened;
    return (await sent).rows;
  } catch (error) {
    await ended.catch(() => {});
    if (hasLostPlan(error)) lease.end(error);
    throw error;
  } finally {
    await ended.then(
      () => lease.end(),
      (broken: Error) => lease.end(broken),
    );
  }
}

/** A kept plan that no longer fits or is not there would fail each time: such a connection is not used again. */
const hasLostPlan = (error: unknown): error is Error =>
  ["0A000", "26000"].includes((error as { code?: string }).code ?? "");

const asSent = ({ name, statement: text, values }: Sql) =>
  name ? { name, text, values: [...values] } : { text, values: [...values] };

function textOf({ isolation, settings }: Opening): string {
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  return `begin isolation level ${isolation} read only; select ${set.join(", ")}`;
}

/** A failure that is looked at later is no unhandled one until then. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** A client on loan. One that ends while it is out was given back by the guard of the pool already. */
class Lease {
  readonly #client: Client;
  #isOver = false;
  readonly #onEnd = () => {
    this.#isOver = true;
  };

  constructor(client: Client) {
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
