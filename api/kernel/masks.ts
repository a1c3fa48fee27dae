import type { AgeBand } from "../../schema/codes/age-bands.ts";
import { type GapBand, gapBands } from "../../schema/codes/gap-bands.ts";
import { ageBandOf, ageInYears } from "./shanghai-date.ts";

/**
 * Who looks: staff of the own region, a partner (charity or contractor), or anybody. null stands for absent:
 * the value is left out rather than shown as stars, because even stars would say that there is one.
 */
export type Viewer = "staff" | "partner" | "public";

/** Below this many of a kind in a place the place itself would name a person. */
export const SMALL_COUNT = 5;

const ADULT_YEARS = 18;
const COMPOUND_SURNAMES = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 " +
    "钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 " +
    "呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 " +
    "仲长 子书 子桑 即墨 达奚 褚师 纳兰 完颜 耶律 爱新觉罗 富察 钮祜禄 瓜尔佳 叶赫那拉"
  ).split(" "),
);

const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * A name with its surname (or first character) left. Staff see the last character too, so that they can tell
 * two members apart (李*明); partners and the public do not (李**), nor that a name has two parts, which would
 * say what people a person belongs to. A character may be a surrogate pair or carry a variation selector.
 */
export function maskName(name: string, viewer: Viewer): string {
  const letters = Array.from(characters.segment(name), (part) => part.segment);
  if (letters.length <= 1) return "*";
  const surname = surnameLength(letters);
  const hidden = letters.length - surname;
  const start = letters.slice(0, surname).join("");
  if (viewer !== "staff") return start + "*".repeat(Math.min(hidden, 2));
  if (hidden === 1) return `${start}*`;
  const middle = letters
    .slice(surname, -1)
    .map((letter) => (letter === "·" || letter === " " ? letter : "*"));
  // Where nothing lies between (甲·乙), the last character would complete the name.
  return start + middle.join("") + (middle.includes("*") ? letters.at(-1) : "*");
}

/** How many leading characters are the surname. A name never consists of its surname alone. */
function surnameLength(letters: readonly string[]): number {
  for (const length of [4, 3, 2]) {
    if (letters.length > length && COMPOUND_SURNAMES.has(letters.slice(0, length).join(""))) return length;
  }
  return 1;
}

/** 3716**********1023 for staff; absent for all others, even masked: with a name it finds a person. */
export function maskIdentityNumber(value: string, viewer: Viewer): string | null {
  if (viewer !== "staff") return null;
  return value.length < 15 ? "*".repeat(value.length) : keepEnds(value, 4, 4);
}

/** 138****1234 for staff; absent for all others, who reach a person through the relay only. */
export function maskPhone(value: string, viewer: Viewer): string | null {
  if (viewer !== "staff") return null;
  if (/^\d{11}$/.test(value)) return keepEnds(value, 3, 4);
  // Two numbers in one cell are none that may be cut open.
  const [, area, number] = /^(0\d{2,3})-(\d{7,8})$/.exec(value) ?? [];
  if (area && number) return `${area}-${keepEnds(number, 0, 4)}`;
  return "*".repeat(value.length);
}

/** ****0014 for staff; absent for all others. The number of stars does not tell the length. */
export function maskBankAccount(value: string, viewer: Viewer): string | null {
  if (viewer !== "staff") return null;
  return value.length < 12 ? "****" : `****${value.slice(-4)}`;
}

const keepEnds = (value: string, first: number, last: number) =>
  value.slice(0, first) + "*".repeat(value.length - first - last) + value.slice(value.length - last);

type MaskedAge = { readonly ageInYears: number } | { readonly ageBand: AgeBand };

/** A birth date as an age in years for staff, as a band for partners, absent for the public. */
export function maskBirthDate(birthDate: string, onDate: string, viewer: Viewer): MaskedAge | null {
  if (viewer === "public") return null;
  const years = ageInYears(birthDate, onDate);
  return viewer === "staff" ? { ageInYears: years } : { ageBand: ageBandOf(years) };
}

/** The band in which partners see an amount; null for nothing, as on the row of an item. */
export function gapBandOf(amountInFen: bigint): GapBand | null {
  if (amountInFen < 0n) throw new RangeError("A gap is never below zero.");
  if (amountInFen === 0n) return null;
  const codes = Object.keys(gapBands) as GapBand[];
  return codes.findLast((code) => BigInt(gapBands[code].fromInFen) <= amountInFen)!;
}

/** Whether a person is a minor (under 18) on a date: the strictest masks apply. */
export function isMinor(birthDate: string, onDate: string): boolean {
  return ageInYears(birthDate, onDate) < ADULT_YEARS;
}

/** A count as it may leave the register: null when it is from 1 to 4. Nobody at all names nobody. */
export function suppressSmallCount(count: number): number | null {
  return count > 0 && count < SMALL_COUNT ? null : count;
}
