import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { Gender } from "../../schema/codes/genders.ts";
import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import { type Answers, factsOf, type Provenance } from "./fact-questions.ts";

export interface MemberValues {
  readonly name?: string | null;
  readonly identityNumber?: string | null;
  /** Somebody who was never given a number states birth date and sex instead. */
  readonly withoutNumber?: boolean;
  readonly birthDate?: string | null;
  readonly gender?: Gender | "";
  readonly phone?: string | null;
  readonly bankAccount?: string | null;
  readonly relationToHead?: RelationToHead | "";
  readonly answers?: Answers;
}

export interface FormValues {
  readonly regionCode: string;
  readonly areaKind: AreaKind;
  readonly address?: string | null;
  readonly source: Provenance["source"];
  readonly obtainedOn: string;
  readonly members: readonly MemberValues[];
  readonly answers?: Answers;
}

const emptyMember = {
  name: "",
  identityNumber: "",
  withoutNumber: false,
  birthDate: null,
  gender: "",
  phone: "",
  bankAccount: "",
  answers: {},
} as const;

export const firstMember: MemberValues = { ...emptyMember, relationToHead: "SELF" };
export const nextMember: MemberValues = { ...emptyMember, relationToHead: "" };

/** An empty text of a form is nothing given. */
const given = (text: string | null | undefined) => text?.trim() || null;

export function toHouseholdInput(values: FormValues) {
  const provenance = { source: values.source, obtainedOn: values.obtainedOn };
  return {
    regionCode: values.regionCode,
    areaKind: values.areaKind,
    address: given(values.address),
    members: values.members.map((member) => toMemberInput(member, provenance)),
    facts: factsOf("household", values.answers, provenance),
  };
}

export function toMemberInput(member: MemberValues, provenance: Provenance) {
  const birth = member.withoutNumber
    ? { identityNumber: null, birthDate: member.birthDate || null, gender: member.gender || null }
    : { identityNumber: given(member.identityNumber) };
  return {
    name: member.name ?? "",
    ...birth,
    phone: given(member.phone),
    bankAccount: given(member.bankAccount),
    // The form demands a relation; the type cannot know.
    relationToHead: member.relationToHead as RelationToHead,
    facts: factsOf("person", member.answers, provenance),
  };
}

type HouseholdInput = ReturnType<typeof toHouseholdInput>;

/** The field behind a path where the input is one member. */
export function memberFieldPath(path: string, sent: ReturnType<typeof toMemberInput> | undefined): string {
  const [, index = ""] = /^(?:input\.)?facts\.(\d+)\./.exec(path) ?? [];
  if (index === "") return path.replace(/^input\./, "");
  if (/\.obtainedOn$/.test(path)) return "obtainedOn";
  const key = sent?.facts[Number(index)]?.path.split(".")[1];
  return key ? `answers.${key}` : path;
}

/**
 * The field of the form behind a path of the input: facts were answers to questions, and are numbered in what was
 * sent.
 */
export function fieldPathOf(path: string, sent: HouseholdInput | undefined): string {
  const [, prefix = "", index = ""] = /^(?:input\.)?(members\.\d+\.)?facts\.(\d+)\./.exec(path) ?? [];
  if (index === "") return path.replace(/^input\./, "");
  const member = /^members\.(\d+)/.exec(prefix)?.[1];
  const facts = member === undefined ? sent?.facts : sent?.members[Number(member)]?.facts;
  const key = facts?.[Number(index)]?.path.split(".")[1];
  if (/\.obtainedOn$/.test(path)) return "obtainedOn";
  return key ? `${prefix}answers.${key}` : path;
}
