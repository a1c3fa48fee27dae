import { fieldOf, parseFact } from "../beneficiary/fact-value.ts";
import { Problems } from "../kernel/errors.ts";
import type { FieldDefinition } from "../policy/catalogue/load-fields.ts";
import {
  type FactMap,
  type FactOnFile,
  type Family,
  type Member,
  unknownFact,
} from "../policy/entitlement/family.ts";
import { exact, type Value } from "../policy/rules/value.ts";
import { typeOfField } from "../policy/rules/vocabulary.ts";

/** Facts that somebody gives for a what-if: names without their subject, such as `{ "age": 67 }`; null is unknown. */
export type GivenSubject = Readonly<Record<string, unknown>>;
export type GivenFacts = Readonly<Record<string, unknown>>;

const SUBJECTS = ["person", "household", "event", "macro", "fund"] as const;
type Subject = (typeof SUBJECTS)[number];
const MAX_MEMBERS = 30;
const SIGNED = /^-?\d{1,12}(\.\d{1,8})?$/;

/**
 * Reads `{ person, household: { members }, event, macro, fund }`. Every name, type and enumeration value is checked
 * against the field list. Errors: INVALID_INPUT with the path of each field; no value is echoed.
 */
export function readGivenFacts(given: GivenFacts, standards: FactMap): Family {
  const reader = new GivenReader();
  const family = reader.family(given, standards);
  reader.problems.throwIfAny();
  return family;
}

class GivenReader {
  readonly problems = new Problems();

  family(given: GivenFacts, standards: FactMap): Family {
    for (const key of Object.keys(given))
      this.problems.require(
        (SUBJECTS as readonly string[]).includes(key),
        `facts.${key}`,
        "没有这一类信息。",
      );
    const household = this.object("facts.household", given["household"]) ?? {};
    const { members, ...ofHousehold } = household;
    const person = this.object("facts.person", given["person"]);
    const event = this.object("facts.event", given["event"]);
    return {
      household: this.subject("household", "facts.household", ofHousehold),
      members: this.members(members),
      person: person && { id: null, facts: this.subject("person", "facts.person", person) },
      event: event && this.subject("event", "facts.event", event),
      surroundings: new Map([
        ...this.subject("macro", "facts.macro", this.object("facts.macro", given["macro"]) ?? {}),
        ...this.subject("fund", "facts.fund", this.object("facts.fund", given["fund"]) ?? {}),
      ]),
      standards,
    };
  }

  subject(subject: Subject, at: string, given: GivenSubject): Map<string, FactOnFile> {
    const facts = new Map<string, FactOnFile>();
    for (const [name, value] of Object.entries(given)) {
      const path = `${subject}.${name}`;
      const field = fieldOf(path);
      if (!field) {
        this.problems.add(`${at}.${name}`, "没有这个信息项，请从信息项目录中选择。");
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
