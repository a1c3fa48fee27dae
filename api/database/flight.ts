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
  readonly #landed: () => void;
  #at = 0;
  #result: Rows | null = null;
  #rows: object[] = [];
  #misread: Error | null = null;

  constructor(passengers: readonly Passenger[], types: pg.CustomTypesConfig, landed: () => void) {
    this.#passengers = passengers;
    this.#types = types;
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
        pieces.push(
          serialize.bind({ statement: name, values, valueMapper: utils.prepareValue }),
          described,
          serialize.execute(),
        );
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
      this.#rows.push(this.#result!.parseRow(fields));
    } catch (error) {
      this.#misread ??= error as Error;
    }
  }

  handleCommandComplete(): void {
    const { resolve, reject } = this.#passengers[this.#at]!;
    if (this.#misread) reject(this.#misread);
    else resolve(this.#rows as never[]);
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
    this.#landed();
  }

  handleReadyForQuery(): void {
    this.#landed();
  }
}

/** What the driver has besides what its types say. */
type Client = pg.PoolClient & { readonly _types: pg.CustomTypesConfig };

/** Sends what comes in one go as one flight, and what comes while one is out as the next. */
export class Line {
  readonly #client: Client;
  #waiting: Passenger[] = [];
  #isOut = false;

  constructor(client: pg.PoolClient) {
    this.#client = client as Client;
  }

  send<T>(query: Sql): Promise<T[]> {
    const answer = new Promise<T[]>((resolve, reject) => {
      this.#waiting.push({ query, resolve, reject });
    });
    // A failure that is looked at later is no unhandled one until then.
    answer.catch(() => {});
    if (!this.#isOut) {
      this.#isOut = true;
      setImmediate(() => this.#depart());
    }
    return answer;
  }

  #depart(): void {
    const passengers = this.#waiting;
    this.#waiting = [];
    this.#isOut = passengers.length > 0;
    if (this.#isOut) {
      const flight: pg.Submittable = new Flight(passengers, this.#client._types, () =>
        setImmediate(() => this.#depart()),
      );
      this.#client.query(flight);
    }
  }
}
