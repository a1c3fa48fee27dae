import type { FeedFault } from "../../../schema/codes/feed-faults.ts";
import type { FeedKind } from "../../../schema/codes/feed-kinds.ts";
import { parseIdentityNumber } from "../../kernel/identifiers/identity-number.ts";
import {
  normaliseCode,
  normaliseDate,
  normaliseName,
  toHalfWidth,
} from "../../kernel/identifiers/normalise.ts";
import { fieldOf, parseFact, type StoredFact } from "../../policy/facts/fact-value.ts";
import type { SheetRow } from "../import/sheet-rows.ts";
import { type FeedMapping, type FeedTarget, inYuan, isFeedColumn, shiftOf } from "./feed-columns.ts";

/** Why a row is not written, at a column where it has one. */
export interface FeedFaultFound {
  readonly row: number;
  readonly column: FeedTarget | null;
  readonly fault: FeedFault;
  /** What stands in the cell; it is masked before it is kept. */
  readonly text: string;
  readonly note?: string;
  readonly householdId?: string | null;
}

/** A row as it was understood. */
export interface FeedRow {
  readonly row: number;
  readonly identityNumber: string;
  readonly name: string;
  readonly values: readonly { readonly path: string; readonly value: StoredFact }[];
  /** Null for one that holds without an end; undefined where the row says nothing of it. */
  readonly validUntil: string | null | undefined;
  readonly deathDate: string | null;
}

const NAME = /^[\p{L}\p{M}·. '-]+$/u;
const MOST_NAME = 50;
const MOST_LETTERS = 100;
/** Written as a number by a spreadsheet: its last digits are lost. */
const ROUNDED = /^≈|^\d(\.\d+)?E\+?\d+$/i;

const numberFaults = {
  LENGTH: "NUMBER_LENGTH",
  CHARACTERS: "NUMBER_CHARACTERS",
  BIRTH_DATE: "NUMBER_BIRTH",
  BEFORE_1900: "NUMBER_TOO_OLD",
  BIRTH_IN_FUTURE: "NUMBER_FUTURE",
  CHECK_DIGIT: "NUMBER_CHECK",
} as const satisfies Record<string, FeedFault>;

const levels: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4", 无: "0" };
const kindDigits = ["none", "visual", "hearing", "speech", "physical", "intellectual", "mental", "multiple"];

interface Terms {
  readonly kind: FeedKind;
  readonly asOf: string;
  readonly headings: readonly string[];
  readonly mapping: FeedMapping;
}

/** Reads the rows of a file; what is wrong with one is noted and the row left out. */
export class RowReader {
  readonly faults: FeedFaultFound[] = [];
  /** On how many rows each number stands, also on those that have a fault. */
  readonly #counts = new Map<string, number>();
  readonly #terms: Terms;
  readonly #columns: readonly {
    readonly target: FeedTarget;
    readonly index: number;
    readonly shift: number;
  }[];

  constructor(terms: Terms) {
    this.#terms = terms;
    this.#columns = terms.mapping.flatMap((target, index) =>
      target ? [{ target, index, shift: shiftOf(terms.headings[index] ?? "") }] : [],
    );
  }

  read({ row, cells }: SheetRow): FeedRow | null {
    const before = this.faults.length;
    const texts = new Map<FeedTarget, string>();
    for (const { target, index } of this.#columns) texts.set(target, (cells[index] ?? "").trim());
    const note = (column: FeedTarget | null, fault: FeedFault, more?: string) =>
      this.faults.push({
        row,
        column,
        fault,
        text: column ? (texts.get(column) ?? "") : "",
        ...(more ? { note: more } : {}),
      });
    for (const [target, text] of texts) if (text.length > MOST_LETTERS) note(target, "TEXT_TOO_LONG");
    const identityNumber = this.#number(texts.get("identityNumber") ?? "", note);
    if (identityNumber) this.#counts.set(identityNumber, (this.#counts.get(identityNumber) ?? 0) + 1);
    const name = normaliseName(texts.get("name") ?? "");
    if (!name) note("name", "NAME_MISSING");
    else if (!NAME.test(name) || [...name].length > MOST_NAME) note("name", "NAME_INVALID");
    const deathDate = this.#terms.kind === "DEATHS" ? this.#death(texts, identityNumber, note) : null;
    const values = this.#values(texts, note);
    if (identityNumber) checkCertificate(values, identityNumber, note);
    const validUntil = this.#until(texts.get("validUntil") ?? "", note);
    const isEmpty = this.#terms.kind !== "DEATHS" && values.length === 0;
    if (isEmpty && this.faults.length === before) note(null, "VALUE_MISSING");
    if (this.faults.length > before || !identityNumber) return null;
    return { row, identityNumber, name, values, validUntil, deathDate };
  }

  /** Of a number that stands on several rows nobody knows which is right: none of them is taken. */
  withoutRepeated(rows: readonly FeedRow[]): FeedRow[] {
    return rows.filter(({ row, identityNumber: text }) => {
      const isOnce = this.#counts.get(text) === 1;
      if (!isOnce) this.faults.push({ row, column: "identityNumber", fault: "NUMBER_REPEATED", text });
      return isOnce;
    });
  }

  #number(text: string, note: Note): string | null {
    if (!text) note("identityNumber", "NUMBER_MISSING");
    else if (ROUNDED.test(text)) note("identityNumber", "NUMBER_ROUNDED");
    else {
      const parsed = parseIdentityNumber(text, this.#terms.asOf);
      if (parsed.ok) return parsed.value;
      note("identityNumber", numberFaults[parsed.reason]);
    }
    return null;
  }

  #death(texts: ReadonlyMap<FeedTarget, string>, number: string | null, note: Note): string | null {
    const text = texts.get("deathDate") ?? "";
    if (!text) note("deathDate", "DEATH_MISSING");
    // A time of the day may follow.
    const date = normaliseDate(text.split(/[ T]/)[0] ?? "");
    if (text && !date) note("deathDate", "DEATH_INVALID");
    if (date && date > this.#terms.asOf) note("deathDate", "DEATH_LATER");
    if (date && number && date.replaceAll("-", "") < number.slice(6, 14))
      note("deathDate", "DEATH_BEFORE_BIRTH");
    return date;
  }

  #values(texts: ReadonlyMap<FeedTarget, string>, note: Note): FeedRow["values"][number][] {
    const values: FeedRow["values"][number][] = [];
    for (const { target, shift } of this.#columns) {
      const text = texts.get(target) ?? "";
      if (isFeedColumn(target) || !text) continue;
      const field = fieldOf(target)!;
      const parsed = parseFact(
        field,
        field.type === "MONEY" ? inYuan(text, shift) : asDepartmentsWrite(target, text),
      );
      if (parsed.ok) values.push({ path: target, value: parsed.value });
      else note(target, "FACT_INVALID", parsed.message);
    }
    return values;
  }

  #until(text: string, note: Note): FeedRow["validUntil"] {
    if (!text) return undefined;
    if (text === "长期") return null;
    const date = normaliseDate(text);
    if (date && date >= this.#terms.asOf) return date;
    note("validUntil", "UNTIL_INVALID");
    return null;
  }
}

type Note = (column: FeedTarget | null, fault: FeedFault, more?: string) => void;

/** 二级 and 肢体残疾 for what the field list calls 2 and 肢体. */
function asDepartmentsWrite(path: string, text: string): string {
  if (path === "person.disability_level") {
    const level = toHalfWidth(text).replace(/级$/u, "");
    return levels[level] ?? level;
  }
  if (path === "person.disability_kind") return text.replace(/残疾$/u, "");
  return path === "person.disability_cert_no" ? normaliseCode(text) : text;
}

/** The number of a certificate is the identity number, the kind and the level, and after B how often it was re-issued. */
function checkCertificate(values: FeedRow["values"], identityNumber: string, note: Note): void {
  const said = new Map(values.map(({ path, value }) => [path, value]));
  const certificate = said.get("person.disability_cert_no");
  if (certificate === undefined) return;
  const parts = /^(\d{17}[\dX])([1-7])([1-4])(B\d{1,2})?$/.exec(String(certificate));
  const kind = said.get("person.disability_kind");
  const level = said.get("person.disability_level");
  const fits =
    parts?.[1] === identityNumber &&
    (kind === undefined || kindDigits[Number(parts[2])] === kind) &&
    (level === undefined || Number(parts[3]) === level);
  if (!fits) note("person.disability_cert_no", "CERTIFICATE_DIFFERS");
}
