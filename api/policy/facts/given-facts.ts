import { Problems } from "../../kernel/errors.ts";
import type { FieldDefinition } from "../catalogue/load-fields.ts";
import {
  type FactMap,
  type FactOnFile,
  type Family,
  type Member,
  unknownFact,
} from "../entitlement/family.ts";
import { exact, type Value } from "../rules/value.ts";
import { typeOfField } from "../rules/vocabulary.ts";
import { fieldOf, parseFact } from "./fact-value.ts";

/** Facts that somebody gives for a what-if: names without their subject, such as `{ "age": 67 }`; null is unknown. */
export type GivenSubject = Readonly<Record<string, unknown>>;
export type GivenFacts = Readonly<Record<string, unknown>>;

const SUBJECTS = ["person", "household", "event", "macro", "fund"] as const;
type Subject = (typeof SUBJECTS)[number];
const MAX_MEMBERS = 30;
const SIGNED = /^-?\d{1,12}(\.\d{1,8})?$/;

/** What is asked beside the facts of a family, under names of its own. */
export interface GivenBeside {
  readonly event?: object | null;
  readonly macro?: object | null;
  readonly fund?: object | null;
}

/**
 * Reads `{ person, household: { members }, event, macro, fund }`, and what is given beside it. Every name, type and
 * enumeration value is checked against the field list. Errors: INVALID_INPUT with the path of each field; no value is
 * echoed.
 */
export function readGivenFacts(
  given: GivenFacts,
  standards: FactMap = new Map(),
  beside: GivenBeside = {},
): Family {
  const reader = new GivenReader();
  const family = reader.family(given, standards, beside);
  reader.problems.throwIfAny();
  return family;
}

/** What would be otherwise in a family that is on record. */
export interface GivenChanges {
  readonly household?: object | null;
  readonly persons?: readonly { readonly personId: string; readonly facts: object }[] | null;
}

export interface ChangedFacts {
  readonly household: FactMap;
  /** By the person's id. */
  readonly persons: ReadonlyMap<string, FactMap>;
}

/**
 * Reads what is laid over a family on record. Names, types and values are checked as those of given facts; besides,
 * `mayChange` says which a rule reads, and every person must be one of `members`. Errors: INVALID_INPUT with the path of
 * each field; nothing is echoed.
 */
export function readChanges(
  { household, persons }: GivenChanges,
  members: ReadonlySet<string>,
  mayChange: (path: string) => boolean,
): ChangedFacts {
  const reader = new GivenReader(mayChange);
  const ofPersons = new Map<string, FactMap>();
  for (const [index, { personId, facts }] of (persons ?? []).entries()) {
    const at = `changes.persons.${index}`;
    reader.problems.require(members.has(personId), `${at}.personId`, "这个人不是该家庭的成员。");
    reader.problems.require(!ofPersons.has(personId), `${at}.personId`, "同一成员只能列一次。");
    ofPersons.set(personId, reader.subject("person", `${at}.facts`, facts as GivenSubject));
  }
  const ofHousehold = reader.subject("household", "changes.household", (household ?? {}) as GivenSubject);
  reader.problems.throwIfAny();
  return { household: ofHousehold, persons: ofPersons };
}

class GivenReader {
  private readonly mayGive: (path: string) => boolean;

  constructor(mayGive: (path: string) => boolean = () => true) {
    this.mayGive = mayGive;
  }

  readonly problems = new Problems();

  family(given: GivenFacts, standards: FactMap, beside: GivenBeside): Family {
    const strange = Object.keys(given).findIndex((key) => !(SUBJECTS as readonly string[]).includes(key));
    this.problems.require(strange < 0, "facts", `第 ${strange + 1} 类信息没有这样的名称。`);
    const household = this.object("facts.household", given["household"]) ?? {};
    const { members, ...ofHousehold } = household;
    const person = this.object("facts.person", given["person"]);
    return {
      household: this.subject("household", "facts.household", ofHousehold),
      members: this.members(members),
      person: person && { id: null, facts: this.subject("person", "facts.person", person) },
      event: this.besideOrWithin("event", beside.event, given),
      surroundings: new Map([
        ...(this.besideOrWithin("macro", beside.macro, given) ?? []),
        ...(this.besideOrWithin("fund", beside.fund, given) ?? []),
      ]),
      standards,
    };
  }

  private besideOrWithin(
    subject: "event" | "macro" | "fund",
    beside: object | null | undefined,
    given: GivenFacts,
  ): FactMap | null {
    const at = beside ? subject : `facts.${subject}`;
    const facts = this.object(at, beside ?? given[subject]);
    return facts && this.subject(subject, at, facts);
  }

  subject(subject: Subject, at: string, given: GivenSubject): Map<string, FactOnFile> {
    const facts = new Map<string, FactOnFile>();
    for (const [index, [name, value]] of Object.entries(given).entries()) {
      const path = `${subject}.${name}`;
      const field = fieldOf(path);
      if (!field) {
        // A name that is none of ours is somebody's text, and goes back to nobody.
        this.problems.add(at, `第 ${index + 1} 个信息项不在目录中，请核对名称。`);
        continue;
      }
      if (!this.mayGive(path)) {
        this.problems.add(`${at}.${name}`, `「${field.labelZh}」不能在假设中改，请改由它得出的信息。`);
        continue;
      }
      const read = this.value(field, `${at}.${name}`, value);
      if (read !== undefined) facts.set(path, { ...unknownFact, origin: "GIVEN", value: read });
    }
    return facts;
  }

  private members(given: unknown): readonly Member[] | null {
    if (given === undefined || given === null) return null;
    if (!Array.isArray(given) || given.length > MAX_MEMBERS) {
      this.problems.add("facts.household.members", `家庭成员应为列表，最多 ${MAX_MEMBERS} 人。`);
      return null;
    }
    return given.map((member: unknown, index) => {
      const at = `facts.household.members.${index}`;
      return { id: null, facts: this.subject("person", at, this.object(at, member) ?? {}) };
    });
  }

  private object(at: string, given: unknown): GivenSubject | null {
    if (given === undefined || given === null) return null;
    if (typeof given === "object" && !Array.isArray(given)) return given as GivenSubject;
    this.problems.add(at, "应为一组信息项。");
    return null;
  }

  /** Undefined when it is refused, or when no rule can read it. */
  private value(field: FieldDefinition, at: string, given: unknown): Value | undefined {
    if (given === null) return null;
    const type = typeOfField(field);
    if (!type) return undefined;
    if (typeof given !== "string" && typeof given !== "number" && typeof given !== "boolean") {
      this.problems.add(at, `「${field.labelZh}」应为文字、数字或是否。`);
      return undefined;
    }
    // A statistic may go down; everything else is counted from nothing up.
    if (/^macro\./.test(field.path) && SIGNED.test(String(given))) return exact(String(given));
    const parsed = parseFact(field, given);
    if (!parsed.ok) {
      this.problems.add(at, parsed.message);
      return undefined;
    }
    return type.kind === "DECIMAL" ? exact(String(parsed.value)) : (parsed.value as string | boolean);
  }
}
