import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { runJob, waitingJobs } from "../../api/job/run-job.ts";
import type { Actors, TestActor } from "./actors.ts";
import { freshKey } from "./families.ts";
import type { TestPlatform } from "./platform.ts";
import { uploads } from "./uploads.ts";

export const REQUEST = `mutation($input: ExportInput!, $key: String!) {
  requestExport(input: $input, idempotencyKey: $key) { id standing filters job { id state message } } }`;
const MINE = `{ dataExports(first: 100) { nodes {
  id list format purpose filters standing rows sizeInBytes fileId readableUntil job { id state step done total message } } } }`;

export interface Export {
  readonly id: string;
  readonly standing: string;
  readonly filters: readonly string[];
  readonly rows: number | null;
  readonly sizeInBytes: number | null;
  readonly fileId: string | null;
  readonly readableUntil: string | null;
  readonly job: { readonly id: string; readonly state: string; readonly message: string | null };
}

export interface Wish {
  readonly list: string;
  readonly arguments?: object;
  readonly format?: "XLSX" | "CSV";
  readonly language?: "ZH" | "EN";
  readonly purpose?: string;
}

/** Exports as somebody at the console asks for them, waits for them and opens them. */
export function exports(test: TestPlatform, actors: Actors) {
  const inputOf = (wish: Wish) => ({ format: "XLSX", purpose: "STATISTICS", ...wish });

  async function ask(actor: TestActor, wish: Wish, key = freshKey()): Promise<Export> {
    return (await actors.client(actor).query(REQUEST, { input: inputOf(wish), key })).requestExport;
  }

  async function mine(actor: TestActor): Promise<Export[]> {
    return (await actors.client(actor).query(MINE)).dataExports.nodes;
  }

  const one = async (actor: TestActor, id: string): Promise<Export> =>
    (await mine(actor)).find((each) => each.id === id)!;

  /** What a process of the queue does, here and now. */
  async function work(): Promise<void> {
    for (const id of await waitingJobs(test.platform)) await runJob(test.platform, id);
  }

  const fetch = (actor: TestActor | null, fileId: string) => uploads(test).get(actor, fileId);

  /** The cells below the headings, after the whole way through queue and download. */
  async function table(actor: TestActor, wish: Wish): Promise<Table> {
    const { id } = await ask(actor, wish);
    await work();
    const made = await one(actor, id);
    if (!made.fileId) throw new Error(`${wish.list}: ${made.standing} ${made.job.message}`);
    const response = await fetch(actor, made.fileId);
    if (response.statusCode !== 200) throw new Error(response.body);
    return opened(response.rawPayload);
  }

  return { ask, mine, one, work, fetch, table };
}

export interface Table {
  readonly mark: string;
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
  readonly notes: readonly (readonly unknown[])[];
}

/** A file as a spreadsheet reads it. */
export async function opened(bytes: Uint8Array): Promise<Table> {
  if (bytes[0] === 0x50) {
    const { sheets } = await readXlsx(bytes);
    const [[mark = []] = [], ...others] = [
      sheets[0]!.rows.slice(0, 1),
      ...sheets[0]!.rows.slice(1),
    ] as unknown[][][];
    const [headings = [], ...rows] = others as unknown as unknown[][];
    return { mark: String(mark[0]), headings, rows, notes: sheets[1]!.rows };
  }
  const [[mark] = [], headings = [], ...rows] = parseCsv(
    Buffer.from(bytes)
      .toString()
      .replace(/^\uFEFF/, ""),
    {
      skipEmptyRows: false,
    } as object,
  ) as unknown[][];
  return { mark: String(mark), headings, rows, notes: [] };
}
