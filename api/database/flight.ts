import pg from "pg";
import { serialize } from "pg-protocol";
import type { Sql } from "./sql.ts";

/** What the driver's connection has besides what its types say. */
type Connection = pg.Connection & { readonly parsedStatements: Readonly<Record<string, string>> };

/** What the driver reads and writes values by; its types leave it out. */
const { Result, utils } = pg as unknown as {
  Result: new (mode: string, types: pg.CustomTypesConfig) => Rows;
  utils: { prepareValue(value: unknown): unknown };
};
interface Rows {
  addFields(fields: readonly object[]): void;
  parseRow(fields: readonly (string | null)[]): object;
}

/** What the driver has besides what its types say. */
type Client = pg.PoolClient & { readonly _types: pg.CustomTypesConfig };

/** By their names what the rows of statements that a connection has planned look like: that is asked for once. */
type Shapes = Map<string, Rows | null>;
const shapes = new WeakMap<pg.PoolClient, Shapes>();
function shapesOf(client: pg.PoolClient): Shapes {
  const own = shapes.get(client) ?? new Map();
  shapes.set(client, own);
  return own;
}

const described = serialize.describe({ type: "P" });

interface Passenger {
  readonly query: Sql;
  readonly resolve: (rows: never[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Statements that travel together: the database is told of the next before it answers the one before, and answers all
 * at once. Where one fails those behind it are not run. Each may be run only once those before it were.
 */
class Flight implements pg.Submittable {
  readonly #passengers: readonly Passenger[];
  readonly #types: pg.CustomTypesConfig;
  readonly #shapes: Shapes;
  readonly #landed: (error?: Error) => void;
  #at = 0;
  #result: Rows | null = null;
  #rows: object[] = [];
  #misread: Error | null = null;

  constructor(passengers: readonly Passenger[], client: Client, landed: (error?: Error) => void) {
    this.#passengers = passengers;
    this.#types = client._types;
    this.#shapes = shapesOf(client);
    this.#landed = landed;
  }

  /** By name and text the driver remembers what the connection has parsed. */
  get name(): string | null {
    return this.#passengers[this.#at]?.query.name ?? null;
  }
  get text(): string | undefined {
    return this.#passengers[this.#at]?.query.statement;
  }

  /** One piece for the socket: handing it many costs more than putting them together. */
  submit(connection: pg.Connection): Error | null {
    const { stream, parsedStatements } = connection as Connection;
    const parsed = new Set<string>();
    const pieces: Uint8Array[] = [];
    try {
      for (const { query } of this.#passengers) {
        const name = query.name ?? "";
        if (!name || (parsedStatements[name] === undefined && !parsed.has(name)))
          pieces.push(serialize.parse({ name, text: query.statement }));
        parsed.add(name);
        const values = [...query.values];
        pieces.push(serialize.bind({ statement: name, values, valueMapper: utils.prepareValue }));
        if (!this.#shapes.has(name)) pieces.push(described);
        pieces.push(serialize.execute());
      }
    } catch (error) {
      // A value that cannot be written is found before anything is sent.
      return error as Error;
    }
    stream.write(Buffer.concat([...pieces, serialize.sync()]));
    return null;
  }

  handleRowDescription({ fields }: { fields: readonly object[] }): void {
    this.#result = new Result("", this.#types);
    this.#result.addFields(fields);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    try {
      this.#result ??= this.#shapes.get(this.name!)!;
      this.#rows.push(this.#result.parseRow(fields));
    } catch (error) {
      this.#misread ??= error as Error;
    }
  }

  handleCommandComplete(): void {
    const { resolve, reject } = this.#passengers[this.#at]!;
    if (this.#misread) reject(this.#misread);
    else resolve(this.#rows as never[]);
    if (this.name && !this.#shapes.has(this.name)) this.#shapes.set(this.name, this.#result);
    this.#at += 1;
    this.#result = null;
    this.#rows = [];
    this.#misread = null;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handleError(error: Error): void {
    for (const { reject } of this.#passengers.slice(this.#at)) reject(error);
    this.#at = this.#passengers.length;
    this.#landed(error);
  }

  handleCopyInResponse(connection: { sendCopyFail(reason: string): void }): void {
    connection.sendCopyFail("A read copies nothing.");
  }

  handleCopyData(): void {}

  handlePortalSuspended(): void {}

  handleReadyForQuery(): void {
    this.#landed();
  }
}

const LOST_PLAN = new Set(["0A000", "26000"]);

/** What came after the flight that was to be the last. */
export class MissedFlight extends Error {}

/** Once whatever goes on now has sent what it can without waiting. */
const soon = (depart: () => void): void => queueMicrotask(() => process.nextTick(depart));

/**
 * Sends what comes in one go as one flight, and what comes while one is out as the next. With a `last` statement the
 * first flight ends by it, and nothing comes after.
 */
export class Line {
  readonly #client: Client;
  readonly #last: Sql | null;
  #waiting: Passenger[] = [];
  #isOut = false;
  /** How many have departed. */
  flights = 0;
  /** Of the last statement, once it is known that it travels. */
  closed: Promise<unknown> | null = null;
  /** That a kept plan no longer fits or is not there. It would fail each time: the connection is not to be used again. */
  lostPlan: Error | undefined;
  #abandonedFor: Error | null = null;

  constructor(client: pg.PoolClient, last: Sql | null = null) {
    this.#client = client as Client;
    this.#last = last;
  }

  send<T>(query: Sql): Promise<T[]> {
    const refusal = this.#abandonedFor ?? (this.closed ? new MissedFlight() : null);
    const answer = refusal ? Promise.reject(refusal) : this.#board<T>(query);
    // A failure that is looked at later is no unhandled one until then.
    answer.catch(() => {});
    return answer;
  }

  /** Nothing is sent any more; what waits to be is refused. */
  abandon(reason: Error): void {
    this.#abandonedFor = reason;
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }

  #board<T>(query: Sql): Promise<T[]> {
    return new Promise<T[]>((resolve, reject) => {
      this.#waiting.push({ query, resolve, reject });
      if (this.#isOut) return;
      this.#isOut = true;
      soon(() => this.#depart());
    });
  }

  #depart(): void {
    if (this.#last && !this.closed && this.#waiting.length > 0) {
      this.closed = this.#board(this.#last);
      this.closed.catch(() => {});
    }
    const passengers = this.#waiting;
    this.#waiting = [];
    this.#isOut = passengers.length > 0;
    if (!this.#isOut) return;
    this.flights += 1;
    const flight: pg.Submittable = new Flight(passengers, this.#client, (error) => {
      const { code = "" } = (error ?? {}) as { code?: string };
      if (LOST_PLAN.has(code)) this.lostPlan = error;
      soon(() => this.#depart());
    });
    this.#client.query(flight);
  }
}
