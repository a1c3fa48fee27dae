import { setTimeout as wait } from "node:timers/promises";
import { Migration } from "@mikro-orm/migrations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../api/cli/build.ts";
import { migrate } from "../../api/database/migrate.ts";
import { migrations } from "../../api/database/migrations/index.ts";
import { openPostgres } from "../../api/database/orm.ts";
import { ReportDonationDocument } from "../../schema/generated/operations.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { ServedProcess } from "../support/served-process.ts";

/** What a later release might bring: it only adds. */
class Later extends Migration {
  override up(): void {
    this.addSql("alter table donation add column later_note text null;");
    this.addSql("alter table donation add column later_count integer not null default 0;");
    this.addSql("alter table user_account add column later_note text null;");
    this.addSql(
      "create table later_table (id uuid primary key, donation_id uuid not null references donation (id));",
    );
    this.addSql("alter table later_table enable row level security;");
    this.addSql("create index donation_by_later on donation (donor_name, later_count);");
  }
}

let test: TestPlatform;
let actors: Actors;
let server: ServedProcess;
let token: string;

beforeAll(async () => {
  await ensureBuilt(["server"]);
  test = await openTestPlatform({ now: new Date() });
  actors = await seedActors(test);
  token = await actors.token(await actors.as("CHARITY_OFFICER"));
  const { url, operatorUrl } = test.database;
  server = await ServedProcess.start({ databaseUrl: url!, migrationUrl: operatorUrl! });
}, 300_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

/** As the newer process does at its start: as the owner, with one migration more. */
async function migrateAsLater(): Promise<void> {
  const { orm, close } = await openPostgres(test.database.operatorUrl!, 1);
  const migrationsList = [...migrations, { name: "29991231000000-later", class: Later }];
  orm.config.set("migrations", { ...orm.config.get("migrations"), migrationsList });
  try {
    await migrate(orm);
  } finally {
    await close();
  }
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { extensions: { code: string } }[];
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  });
  return (await response.json()) as Answer;
}

const READS = [
  "{ donations(first: 20) { totalCount nodes { id donorName state amount } } }",
  "{ matchedNeeds(first: 3) { totalCount nodes { ref } } }",
  "{ me { demo } }",
];

/** What goes wrong while it reads, writes and asks whether it is ready, all at once, until it is told to end. */
class Load {
  readonly faults: string[] = [];
  done = 0;
  written = 0;
  #over = false;
  readonly #work: Promise<unknown>;

  constructor() {
    const reads = READS.map((query) => this.#read(query));
    this.#work = Promise.all([this.#write("a"), this.#write("b"), ...reads, this.#ready()]);
  }

  async more(): Promise<void> {
    const wanted = this.done + 60;
    for (const deadline = Date.now() + 20_000; this.done < wanted && Date.now() < deadline; ) await wait(20);
    expect(this.done).toBeGreaterThanOrEqual(wanted);
  }

  async end(): Promise<void> {
    this.#over = true;
    await this.#work;
  }

  async #each(step: (n: number) => Promise<string | null>): Promise<void> {
    for (let n = 0; !this.#over; n += 1) {
      const fault = await step(n).catch((error: Error) => error.message);
      if (fault) this.faults.push(fault);
      this.done += 1;
    }
  }

  #write(who: string): Promise<void> {
    return this.#each(async (n) => {
      const input = {
        donorName: `捐赠单位${who}第${n}次`,
        donorIsPerson: false,
        amount: "1.00",
        receivedOn: "2026-03-03",
      };
      const { errors } = await ask(String(ReportDonationDocument), {
        input,
        idempotencyKey: `upgrade-${who}-${n}`,
      });
      this.written += errors ? 0 : 1;
      return errors ? JSON.stringify(errors) : null;
    });
  }

  #read(query: string): Promise<void> {
    return this.#each(async () => {
      const { errors } = await ask(query);
      return errors ? JSON.stringify(errors) : null;
    });
  }

  #ready(): Promise<void> {
    return this.#each(async () => {
      await wait(50);
      const { status } = await fetch(`${server.address}/readyz`);
      return status === 200 ? null : `/readyz ${status}`;
    });
  }
}

describe("while a newer release migrates its database", () => {
  it("a process of the release before goes on reading, writing and being ready, and starts again on the newer schema", async () => {
    const load = new Load();
    await load.more();
    await migrateAsLater();
    await load.more();
    await load.end();
    expect(load.faults).toEqual([]);
    const [stored] = await test.database.asOperator<{ n: number }>(
      "select count(*)::int as n from donation where later_count = 0",
    );
    expect(stored?.n).toBe(load.written);

    await server.end("SIGTERM");
    await server.start();
    expect((await ask(READS[0]!)).errors).toBeUndefined();
  });

  it("a process of the release before takes no right away that the newer one gave", async () => {
    const may =
      "select has_column_privilege('lianou_department', 'user_account', 'later_note', 'select') as may";
    await migrateAsLater();
    // As the rights of a release are, that knows the column.
    await test.database.asOperator('grant select (later_note) on user_account to "lianou_department"');
    await server.end("SIGTERM");
    await server.start();
    expect(await test.database.asOperator(may)).toEqual([{ may: true }]);
  });
});
