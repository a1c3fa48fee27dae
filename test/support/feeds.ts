import { readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import { applyFeed, startFeed } from "../../api/beneficiary/feed/feed.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import { type FeedKind, feedKinds } from "../../schema/codes/feed-kinds.ts";
import type { TestActor } from "./actors.ts";
import { family, freshIdentityNumber, freshKey, head } from "./families.ts";
import { imports } from "./import-files.ts";
import type { TestPlatform } from "./platform.ts";

export type SentRow = Readonly<Record<string, string | number>>;

/** A department's file as CSV, with the headings that its rows name. */
export function csvOf(
  rows: readonly SentRow[],
  encode = (text: string): Buffer => Buffer.from(text),
): Buffer {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ""))];
  return encode(lines.map((cells) => cells.join(",")).join("\r\n"));
}

interface Sent {
  readonly kind?: FeedKind;
  readonly source?: FactSource;
  readonly asOf?: string;
}

/** Receives what departments send as an office does, and lets the work on it be done. */
export function feeds(test: TestPlatform) {
  const files = imports(test);
  async function begin(
    by: TestActor,
    content: readonly SentRow[] | Buffer,
    sent: Sent = {},
  ): Promise<string> {
    // What comes later has a later id.
    test.clock.advance({ minutes: 1 });
    const { kind = "MEDICAL_COSTS", asOf = "2026-03-01" } = sent;
    const bytes = Buffer.isBuffer(content) ? content : csvOf(content);
    const fileId = await files.upload(by, bytes, "feed");
    const source = sent.source ?? feedKinds[kind].sources[0];
    return startFeed(by, { fileId, kind, source, asOf }, freshKey());
  }
  async function check(
    by: TestActor,
    content: readonly SentRow[] | Buffer,
    sent: Sent = {},
  ): Promise<string> {
    const id = await begin(by, content, sent);
    await files.work();
    return id;
  }
  async function apply(by: TestActor, id: string) {
    test.clock.advance({ minutes: 1 });
    await applyFeed(by, id, (await readFeed(by, id)).version);
    await files.work();
    return readFeed(by, id);
  }
  return {
    begin,
    check,
    apply,
    work: files.work,
    upload: (by: TestActor, bytes: Buffer) => files.upload(by, bytes, "feed"),
    cookieOf: files.cookieOf,
    evidence: files.evidence,
    checkAndApply: async (by: TestActor, content: readonly SentRow[] | Buffer, sent: Sent = {}) =>
      apply(by, await check(by, content, sent)),
  };
}

export interface Somebody {
  readonly householdId: string;
  readonly personId: string;
  readonly number: string;
}

/** A family of one, recorded with the number by which departments know the person. */
export async function somebody(
  officer: TestActor,
  name = "陈小莲",
  birthDate = "1948-03-12",
): Promise<Somebody> {
  const number = freshIdentityNumber(birthDate);
  const given = family({ since: "2024-01-01", members: [head({ name, identityNumber: number })] });
  const { id, personIds } = await recordHousehold(officer, given, freshKey());
  return { householdId: id, personId: personIds[0]!, number };
}

export const row = ({ number }: Pick<Somebody, "number">, more: SentRow = {}, name = "陈小莲"): SentRow => ({
  身份证号码: number,
  姓名: name,
  ...more,
});

export const cost = (who: Pick<Somebody, "number">, amount = "8000.50"): SentRow =>
  row(who, { "医疗总费用（元）": amount });
