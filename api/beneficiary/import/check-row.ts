import { type AreaKind, areaKinds } from "../../../schema/codes/area-kinds.ts";
import { type CrowdTag, crowdTags } from "../../../schema/codes/crowd-tags.ts";
import { type Gender, genders } from "../../../schema/codes/genders.ts";
import { type Identity, identities } from "../../../schema/codes/identities.ts";
import type { ImportFault } from "../../../schema/codes/import-faults.ts";
import { type RelationToHead, relationsToHead } from "../../../schema/codes/relations-to-head.ts";
import { parseBankCard } from "../../kernel/identifiers/bank-card.ts";
import { parseIdentityNumber } from "../../kernel/identifiers/identity-number.ts";
import { normaliseDate, normaliseName, toHalfWidth } from "../../kernel/identifiers/normalise.ts";
import { parsePhone } from "../../kernel/identifiers/phone.ts";
import { fieldOf, parseFact, type StoredFact } from "../../policy/facts/fact-value.ts";
import { isImportColumn, type Mapping, type Target } from "./columns.ts";

/** One thing that is wrong, at a row and, where it has one, a column. */
export interface Fault {
  readonly row: number;
  readonly column: Target | null;
  readonly fault: ImportFault;
  /** What stands in the cell; it is masked before it is kept. */
  readonly text: string;
  /** What this field in particular asks for. */
  readonly note?: string;
}

/** A row of the file as it was understood; what could not be is null, and a fault says so. */
export interface RowRead {
  readonly row: number;
  readonly family: string;
  readonly village: string;
  readonly areaKind: AreaKind | null;
  readonly address: string | null;
  readonly relation: RelationToHead | null;
  readonly name: string;
  readonly identityNumber: string | null;
  readonly birthDate: string | null;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly bankAccount: string | null;
  readonly counted: boolean | null;
  readonly tags: readonly CrowdTag[];
  readonly identity: Identity | null;
  readonly identityFrom: string | null;
  readonly since: string | null;
  readonly facts: readonly { readonly path: string; readonly text: string; readonly value: StoredFact }[];
}

const NAME = /^[\p{L}\p{M}·. '-]+$/u;
const MOST_NAME = 50;
const MOST_ADDRESS = 200;
const MOST_LETTERS = 500;
const EARLIEST_BIRTH = "1900-01-01";
/** Written as a number by a spreadsheet: its last digits are lost. */
const ROUNDED = /^≈|^\d(\.\d+)?E\+?\d+$/i;

const numberFaults = {
  LENGTH: "NUMBER_LENGTH",
  CHARACTERS: "NUMBER_CHARACTERS",
  BIRTH_DATE: "NUMBER_BIRTH",
  BEFORE_1900: "NUMBER_TOO_OLD",
  BIRTH_IN_FUTURE: "NUMBER_FUTURE",
  CHECK_DIGIT: "NUMBER_CHECK",
} as const satisfies Record<string, ImportFault>;

const labelled = <Code extends string>(
  list: Readonly<Record<Code, { readonly zh: string }>>,
  more: Readonly<Record<string, Code>> = {},
): ReadonlyMap<string, Code> =>
  new Map<string, Code>([
    ...(Object.keys(list) as Code[]).flatMap((code) => [
      [code, code] as const,
      [list[code].zh, code] as const,
    ]),
    ...(Object.entries(more) as [string, Code][]),
  ]);

const areas = labelled(areaKinds, { 城市: "URBAN", 农业: "RURAL", 非农业: "URBAN" });
const relations = labelled(relationsToHead, {
  本人: "SELF",
  妻: "SPOUSE",
  妻子: "SPOUSE",
  丈夫: "SPOUSE",
  夫: "SPOUSE",
  儿子: "SON",
  长子: "SON",
  次子: "SON",
  女儿: "DAUGHTER",
  长女: "DAUGHTER",
  次女: "DAUGHTER",
  孙子: "GRANDCHILD",
  孙女: "GRANDCHILD",
  外孙: "GRANDCHILD",
  外孙女: "GRANDCHILD",
  孙子女: "GRANDCHILD",
  父亲: "PARENT",
  母亲: "PARENT",
  父: "PARENT",
  母: "PARENT",
  祖父: "GRANDPARENT",
  祖母: "GRANDPARENT",
  祖父母: "GRANDPARENT",
  兄: "SIBLING",
  弟: "SIBLING",
  姐: "SIBLING",
  妹: "SIBLING",
  其他: "OTHER",
});
const sexes = labelled<Gender>(genders, { "1": "M", "2": "F", 男性: "M", 女性: "F" });
const tagsByWord = labelled(crowdTags);
const identityByWord = labelled(identities, {
  特困: "TEKUN",
  特困供养: "TEKUN",
  低保: "DIBAO",
  低保对象: "DIBAO",
  最低生活保障: "DIBAO",
  低保边缘: "EDGE",
  低边: "EDGE",
  刚性支出: "RIGID",
  支出型困难家庭: "RIGID",
  无: "NONE",
});
const yesNo: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["有", true],
  ["1", true],
  ["Y", true],
  ["TRUE", true],
  ["否", false],
  ["无", false],
  ["0", false],
  ["N", false],
  ["FALSE", false],
]);

/** What the columns of a closed list may say. */
export const knownWords: ReadonlySet<string> = new Set(
  [areas, relations, sexes, tagsByWord, identityByWord, yesNo].flatMap((words) => [...words.keys()]),
);

/** Reads the cells of one row by what their columns stand for, and says all that is wrong with them. */
export class RowReader {
  readonly faults: Fault[] = [];
  readonly #cells: ReadonlyMap<Target, string>;
  readonly #row: number;
  readonly #today: string;

  constructor(row: number, cells: readonly string[], mapping: Mapping, today: string) {
    this.#row = row;
    this.#today = today;
    this.#cells = new Map(
      mapping.flatMap((target, index) => (target ? [[target, cells[index] ?? ""] as const] : [])),
    );
  }

  read(): RowRead {
    for (const [target, text] of this.#cells) {
      if (text.length > MOST_LETTERS) this.#fault(target, "TEXT_TOO_LONG");
    }
    const family = this.#text("family");
    if (!family) this.#fault("family", "FAMILY_MISSING");
    const village = this.#text("village");
    if (!village) this.#fault("village", "VILLAGE_MISSING");
    if (this.#text("address").length > MOST_ADDRESS) this.#fault("address", "TEXT_TOO_LONG");
    const relation = this.#one("relation", relations, "RELATION_UNKNOWN");
    if (!this.#text("relation")) this.#fault("relation", "RELATION_MISSING");
    return {
      row: this.#row,
      family,
      village,
      areaKind: this.#one("areaKind", areas, "AREA_KIND_UNKNOWN"),
      address: this.#text("address") || null,
      relation,
      name: this.#name(),
      ...this.#birth(),
      phone: this.#phone(),
      bankAccount: this.#account(),
      counted: this.#one("counted", yesNo, "COUNTED_UNKNOWN"),
      tags: this.#tags(),
      identity: this.#one("identity", identityByWord, "IDENTITY_UNKNOWN"),
      identityFrom: this.#pastDate("identityFrom", "IDENTITY_DATE"),
      since: this.#pastDate("since", "SINCE_INVALID"),
      facts: this.#facts(),
    };
  }

  #text(target: Target): string {
    return (this.#cells.get(target) ?? "").trim();
  }

  #fault(column: Target, fault: ImportFault, note?: string): void {
    this.faults.push({ row: this.#row, column, fault, text: this.#text(column), ...(note ? { note } : {}) });
  }

  #one<Value>(target: Target, words: ReadonlyMap<string, Value>, fault: ImportFault): Value | null {
    const text = toHalfWidth(this.#text(target)).trim();
    if (!text) return null;
    const value = words.get(text) ?? words.get(text.toUpperCase());
    if (value === undefined) this.#fault(target, fault);
    return value ?? null;
  }

  #name(): string {
    const name = normaliseName(this.#text("name"));
    if (!name) this.#fault("name", "NAME_MISSING");
    else if (!NAME.test(name) || [...name].length > MOST_NAME) this.#fault("name", "NAME_INVALID");
    return name;
  }

  #birth(): Pick<RowRead, "identityNumber" | "birthDate" | "gender"> {
    const stated = this.#one("gender", sexes, "GENDER_UNKNOWN");
    const gender = stated === "U" ? null : stated;
    const birthDate = this.#birthDate();
    const text = this.#text("identityNumber");
    if (!text) {
      if (!this.#text("birthDate")) this.#fault("identityNumber", "BIRTH_MISSING");
      return { identityNumber: null, birthDate, gender };
    }
    if (ROUNDED.test(text)) {
      this.#fault("identityNumber", "NUMBER_ROUNDED");
      return { identityNumber: null, birthDate, gender };
    }
    const parsed = parseIdentityNumber(text, this.#today);
    if (!parsed.ok) {
      this.#fault("identityNumber", numberFaults[parsed.reason]);
      return { identityNumber: null, birthDate, gender };
    }
    if (birthDate && birthDate !== parsed.birthDate) this.#fault("birthDate", "BIRTH_DIFFERS");
    if (gender && gender !== parsed.gender) this.#fault("gender", "GENDER_DIFFERS");
    return { identityNumber: parsed.value, birthDate: parsed.birthDate, gender: parsed.gender };
  }

  #birthDate(): string | null {
    const text = this.#text("birthDate");
    if (!text) return null;
    const date = normaliseDate(text);
    if (date && date >= EARLIEST_BIRTH && date <= this.#today) return date;
    this.#fault("birthDate", "BIRTH_INVALID");
    return null;
  }

  #phone(): string | null {
    const text = this.#text("phone");
    if (!text) return null;
    const parsed = parsePhone(text);
    if (parsed.ok && parsed.kind !== "HOTLINE") return parsed.value;
    this.#fault("phone", "PHONE_INVALID");
    return null;
  }

  #account(): string | null {
    const text = this.#text("bankAccount");
    if (!text) return null;
    const parsed = ROUNDED.test(text) ? ({ ok: false, reason: "LENGTH" } as const) : parseBankCard(text);
    if (parsed.ok) return parsed.value;
    this.#fault("bankAccount", parsed.reason === "CHECK_DIGIT" ? "ACCOUNT_CHECK" : "ACCOUNT_INVALID");
    return null;
  }

  #tags(): CrowdTag[] {
    const words = this.#text("tags")
      .split(/[、,，;；/|\s]+/)
      .filter((word) => word !== "" && word !== "无");
    const tags = words.map((word) => tagsByWord.get(word));
    if (tags.includes(undefined)) this.#fault("tags", "TAG_UNKNOWN");
    return [...new Set(tags.filter((tag) => tag !== undefined))];
  }

  #pastDate(target: Target, fault: ImportFault): string | null {
    const text = this.#text(target);
    if (!text) return null;
    const date = normaliseDate(text);
    if (date && date <= this.#today) return date;
    this.#fault(target, fault);
    return null;
  }

  #facts(): RowRead["facts"] {
    return [...this.#cells].flatMap(([target, raw]) => {
      const text = raw.trim();
      if (isImportColumn(target) || !text) return [];
      const parsed = parseFact(fieldOf(target)!, text);
      if (parsed.ok) return [{ path: target, text, value: parsed.value }];
      this.#fault(target, "FACT_INVALID", parsed.message);
      return [];
    });
  }
}
