import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from "graphql";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { regionCode } from "./city.ts";
import { bankAccount, identityNumber } from "./families.ts";

/** Stands in for a personal value: whatever happens to it, it comes back nowhere and is not logged. */
export const CANARY = "7316049258";

export type Values = Readonly<Record<string, unknown>>;

/** One place in the variables of an operation that holds a single value. */
export interface Leaf {
  /** Where it stands in the variables: `input.members.0.name`. */
  readonly path: string;
  /** What an error calls it, as a form does: `members.0.name`. */
  readonly field: string;
  readonly kind: Kind;
  /** Never null, so that a text of spaces is no answer to it either. */
  readonly required: boolean;
}

/** A value that must be refused, and by whom: the type before anything runs, or the rules of the service. */
export interface BadValue {
  readonly what: string;
  readonly value: unknown;
  readonly by: "type" | "service";
  readonly codes: readonly ErrorCode[];
}

const byType = (what: string, value: unknown): BadValue => ({
  what,
  value,
  by: "type",
  codes: ["INVALID_INPUT"],
});
const byService = (
  what: string,
  value: unknown,
  codes: readonly ErrorCode[] = ["INVALID_INPUT"],
): BadValue => ({ what, value, by: "service", codes });

const LONG = `${CANARY}${"荷".repeat(5_000)}`;
const UNKNOWN_ID = "019b0000-0000-7316-8049-258731604925";
const BAD_TEXTS = [
  byType("a text with U+0000", `荷\u0000塘${CANARY}`),
  byType("a text with half a character", `荷\ud800塘${CANARY}`),
];
const NO_TEXTS = [byType("a number for a text", Number(CANARY)), ...BAD_TEXTS];
const NO_REFERENCE: readonly ErrorCode[] = ["NOT_FOUND", "INVALID_INPUT"];
const birth = (date: string, serial = 316) => identityNumber(date, serial);
const withWrongEnd = (digits: string) =>
  digits.slice(0, -1) + ((Number.parseInt(digits.slice(-1), 10) + 1 || 1) % 10);

/** What is wrong with a value of each kind. Every place also gets an object. */
const badValues = {
  identityNumber: [
    ...NO_TEXTS,
    byService("a wrong check digit", withWrongEnd(birth("1948-03-12"))),
    byService("a birth in the future", birth("2126-03-12")),
    byService("a birth on a day that is none", birth("1948-02-30")),
    byService("a birth before 1900", birth("1848-03-12")),
    byService("17 digits", birth("1948-03-12").slice(0, 17)),
    byService("letters", `371699${CANARY}AB`),
    byService("too long", LONG),
  ],
  phone: [
    ...NO_TEXTS,
    byService("no phone number", CANARY),
    byService("one digit too many", "139054373160"),
    byService("letters", `139${CANARY}x`),
    byService("too long", LONG),
  ],
  bankAccount: [
    ...NO_TEXTS,
    byService("a wrong check digit", withWrongEnd(bankAccount(731_604))),
    byService("too few digits", CANARY),
    byService("letters", `6217${CANARY}卡卡`),
    byService("too long", LONG),
  ],
  creditCode: [
    ...NO_TEXTS,
    byService("17 characters", "53371600731604925"),
    byService("a letter that no code has", "53371600731604925I"),
    byService("a wrong check character", "533716007316049259"),
    byService("too long", LONG),
  ],
  password: [
    ...NO_TEXTS,
    byService("too short", `荷${CANARY}`),
    byService("a common one", "password1234"),
    byService("too long", LONG),
  ],
  loginName: [
    ...NO_TEXTS,
    byService("Chinese letters", `荷塘${CANARY}`),
    byService("two letters", "ab"),
    byService("too long", LONG),
  ],
  idempotencyKey: [
    ...NO_TEXTS,
    byService("seven characters", CANARY.slice(0, 7)),
    byService("too long", `${CANARY}${"k".repeat(91)}`),
  ],
  text: [...NO_TEXTS, byService("too long", LONG)],
  cursor: [
    ...NO_TEXTS,
    byService("no cursor", CANARY, ["INVALID_CURSOR"]),
    byService("an empty text", "", ["INVALID_CURSOR"]),
    byService("too long", LONG, ["INVALID_CURSOR"]),
  ],
  amount: [
    byService("three decimals", `${CANARY}.125`),
    byService("negative", `-${CANARY}`),
    byService("10^15", `1${"0".repeat(15)}`),
    byService("an exponent", `${CANARY.slice(0, 5)}e3`),
    byService("not a number", "NaN"),
    byService("infinite", "Infinity"),
    byService("words", `人民币${CANARY}`),
    byService("misplaced separators", "73,1604,9258"),
    byType("a fraction as a number", 7_316_049.25),
    byType("too long", CANARY.repeat(5)),
    byType("a text with U+0000", `7\u000031${CANARY}`),
  ],
  date: [
    byType("a day that is none", "2026-02-30"),
    byType("a month that is none", "2026-13-01"),
    byType("the year 0", "0000-01-01"),
    byType("a year of six digits", "+731604-01-01"),
    byType("the last day of the year 9999", "9999-12-31"),
    byType("no separators", "20260304"),
    byType("a number", 20_260_304),
    byType("an instant", "2026-03-04T00:00:00Z"),
    byType("words", CANARY),
  ],
  instant: [
    byType("a day that is none", "2026-02-30T01:00:00Z"),
    byType("an hour that is none", "2026-03-04T25:00:00Z"),
    byType("the year 0", "0000-01-01T00:00:00Z"),
    byType("no zone", "2026-03-04T01:00:00"),
    byType("a remark", `2026-03-04T01:00:00Z (${CANARY})`),
    byType("a date", "2026-03-04"),
    byType("a number", 1_772_589_600_000),
  ],
  integer: [
    byType("a fraction", 1.5),
    byType("a text", "7"),
    byType("beyond 32 bits", Number(CANARY)),
    byType("beyond every integer", 1e300),
    byType("NaN as a text", "NaN"),
    byService("zero", 0, ["INVALID_INPUT", "CAP_EXCEEDED"]),
    byService("negative", -1, ["INVALID_INPUT", "CAP_EXCEEDED"]),
    byService("the largest of 32 bits", 2_147_483_647, ["INVALID_INPUT", "CAP_EXCEEDED"]),
  ],
  pageSize: [
    byType("a fraction", 1.5),
    byType("a text", "25"),
    byType("beyond 32 bits", Number(CANARY)),
    byService("zero", 0),
    byService("negative", -1),
    byService("one too many", 101),
    byService("a million", 1_000_000),
  ],
  number: [byType("a text", "37.5"), byService("off the earth", 731.604_925_8)],
  code: [
    byType("an unknown value", `GOLD_${CANARY}`),
    byType("a number", Number(CANARY)),
    byType("an empty text", ""),
  ],
  yesOrNo: [byType("a text", "true"), byType("a number", 1)],
  region: [
    ...BAD_TEXTS,
    byType("a fraction", 1.5),
    byService("words", `荷${CANARY}`, NO_REFERENCE),
    byService("no such division", "371602731604", NO_REFERENCE),
    byService("a division with more behind it", `${regionCode("village")}${CANARY}`, NO_REFERENCE),
  ],
  reference: [
    ...BAD_TEXTS,
    byType("a fraction", 1.5),
    byService("words", `荷${CANARY}`, NO_REFERENCE),
    byService("an id of nothing", UNKNOWN_ID, NO_REFERENCE),
    byService("a statement", `' or 1=1 -- ${CANARY}`, NO_REFERENCE),
    byService("an integer", Number(CANARY), NO_REFERENCE),
    byService("too long", LONG, NO_REFERENCE),
  ],
  facts: [
    byType("a text", CANARY),
    byType("a list", [{ age: 7 }]),
    byService("an unknown subject or name", { [`k${CANARY}`]: CANARY }),
    byService("a name of the platform's own language", { constructor: CANARY }),
  ],
} as const satisfies Record<string, readonly BadValue[]>;

export type Kind = keyof typeof badValues;

const AN_OBJECT = byType("an object", { [`k${CANARY}`]: CANARY });

/** Everything that is wrong at a place, whatever else stands in the variables. */
export function badValuesOf({ kind, path, required }: Leaf): BadValue[] {
  const bad: BadValue[] = [...(kind === "facts" ? [] : [AN_OBJECT]), ...badValues[kind]];
  if (!required) return bad;
  bad.push(byType("null", null));
  // A list without its only element is an empty list, which is another matter.
  if (!path.endsWith(".0")) bad.push(byType("nothing at all", undefined));
  if (kind === "text") bad.push(byService("spaces", "　 "));
  if (kind === "reference" || kind === "region") bad.push(byService("an empty text", "", NO_REFERENCE));
  return bad;
}

/** A day that lies too far ahead or back where the rules look at it. */
export const tooLate = (leaf: Leaf) =>
  byService("a day of the next century", dayOrInstant(leaf, "2126-04-05"));
export const tooEarly = (leaf: Leaf) => byService("a day long ago", dayOrInstant(leaf, "2001-04-05"));
const dayOrInstant = ({ kind }: Leaf, day: string) => (kind === "instant" ? `${day}T01:00:00Z` : day);

const SCALARS: Readonly<Record<string, Kind>> = {
  Money: "amount",
  LocalDate: "date",
  DateTime: "instant",
  Int: "integer",
  Float: "number",
  Boolean: "yesOrNo",
  FactSet: "facts",
};

function kindOf(type: GraphQLInputType, name: string): Kind {
  if (isEnumType(type)) return "code";
  if (!isScalarType(type)) throw new Error(`No bad values are known for ${name}.`);
  if (name === "first") return "pageSize";
  const ofScalar = SCALARS[type.name];
  if (ofScalar) return ofScalar;
  if (/^(regionCode|.*RegionCodes?|parentCode|gbCode|successorCode|regionCodes|code)$/.test(name))
    return "region";
  if (type.name === "ID") return "reference";
  if (name === "after") return "cursor";
  return name in badValues ? (name as Kind) : "text";
}

/** Every place of the arguments that holds one value; of a list its first element. */
export function leavesOf(args: readonly GraphQLArgument[]): Leaf[] {
  return args.flatMap((arg) => leavesUnder(arg, arg.type, arg.name));
}

type Place = Pick<GraphQLArgument, "name" | "defaultValue">;

function leavesUnder(place: Place, type: GraphQLInputType, path: string): Leaf[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return leavesUnder(place, inner.ofType, `${path}.0`);
  if (isInputObjectType(inner)) {
    return Object.values(inner.getFields()).flatMap((field) =>
      leavesUnder(field, field.type, `${path}.${field.name}`),
    );
  }
  const required = isNonNullType(type) && place.defaultValue === undefined;
  return [{ path, field: path.replace(/^input\./, ""), kind: kindOf(inner, place.name), required }];
}

/** The variables with other values at some paths; `undefined` leaves a place out. */
export function changed(variables: Values, changes: Values): Values {
  const copy = structuredClone(variables) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop() as string;
    let place = copy;
    for (const [index, step] of steps.entries()) {
      // A list that was left out begins here; an object that was left out would lack its own fields.
      if (place[step] === undefined && Number.isInteger(Number(steps[index + 1] ?? last))) place[step] = [];
      place = place[step] as Record<string, unknown>;
      if (!place) throw new Error(`The entry gives nothing at ${path}, so that nothing there can be tried.`);
    }
    if (value === undefined && Array.isArray(place)) place.splice(Number(last), 1);
    else if (value === undefined) delete place[last];
    else place[last] = structuredClone(value);
  }
  return copy;
}
