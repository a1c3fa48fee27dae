import { areaKinds } from "../../../schema/codes/area-kinds.ts";
import { crowdTags } from "../../../schema/codes/crowd-tags.ts";
import { identities } from "../../../schema/codes/identities.ts";
import type { ImportFault } from "../../../schema/codes/import-faults.ts";
import type { ImportOutcome } from "../../../schema/codes/import-outcomes.ts";
import { relationsToHead } from "../../../schema/codes/relations-to-head.ts";
import type { Transaction } from "../../database/scoped.ts";
import { maskBankAccount, maskPhone } from "../../kernel/masks.ts";
import { factText, fieldOf } from "../../policy/facts/fact-value.ts";
import type { CheckedFact } from "../household-input.ts";
import type { FamilyOfFile, MemberOfFile } from "./check-families.ts";
import type { Fault } from "./check-row.ts";
import type { MaskedChange } from "./register-import.entity.ts";
import {
  loadRegister,
  type Register,
  type RegisteredHousehold,
  type RegisteredPerson,
} from "./registered-families.ts";

/** What a member of the file is in the register, and what would change. */
export interface MemberPlan {
  readonly member: MemberOfFile;
  /** Null for somebody new. */
  readonly person: RegisteredPerson | null;
  readonly phone: boolean;
  readonly bankAccount: boolean;
  readonly relation: boolean;
  readonly counted: boolean;
  readonly tags: MemberOfFile["crowdTags"];
  readonly facts: readonly CheckedFact[];
}

/** What writing a family of the file would do. */
export interface FamilyPlan {
  readonly outcome: ImportOutcome;
  readonly household: RegisteredHousehold | null;
  readonly members: readonly MemberPlan[];
  readonly address: boolean;
  readonly areaKind: boolean;
  readonly identity: boolean;
  readonly facts: readonly CheckedFact[];
  readonly changes: readonly MaskedChange[];
  readonly faults: readonly Fault[];
}

/** Compares families of a file with the register, set by set; what is wrong between the two is in `faults`. */
export async function compareFamilies(
  tx: Transaction,
  families: readonly FamilyOfFile[],
  source: string,
): Promise<FamilyPlan[]> {
  const register = await loadRegister(tx, families, source);
  return families.map((family) => comparison(tx, register, family));
}

function comparison(tx: Transaction, register: Register, family: FamilyOfFile): FamilyPlan {
  const faults: Fault[] = [];
  const head = family.members.find(({ relationToHead }) => relationToHead === "SELF") ?? family.members[0]!;
  const add = (member: MemberOfFile, column: string | null, fault: ImportFault, note?: string) =>
    faults.push({ row: member.row, column, fault, text: textOf(member, column), ...(note ? { note } : {}) });
  const persons = family.members.map((member) => personOf(register, member, add));
  const household = householdOf(register, family, persons, add);
  const inHousehold = persons.map((person, index) => {
    if (person) return person;
    const member = family.members[index]!;
    if (member.identityNumber || !household) return null;
    return register.withoutNumber(household.id, member.name, member.birthDate);
  });
  for (const [index, member] of family.members.entries()) {
    if (member.identityNumber || inHousehold[index]) continue;
    if (register.similar(member.name, member.birthDate)) add(member, "identityNumber", "SIMILAR_PERSON");
  }
  if (household) checkHousehold(household, family, head, inHousehold, add);
  const members = family.members.map((member, index) =>
    planMember(tx, register, member, inHousehold[index] ?? null, add),
  );
  const facts = newsOf(register, household?.id ?? null, null, family.facts, head, add);
  const plan = {
    household,
    members,
    address: household !== null && family.address !== null && family.address !== household.address,
    areaKind: household !== null && family.areaKind !== null && family.areaKind !== household.areaKind,
    identity: identityChanges(household, family, head, add),
    facts,
  };
  const changes = household ? changesOf(tx, family, plan) : [];
  return { ...plan, outcome: outcomeOf(faults, household, changes), changes, faults };
}

/** What the file says there, for the report to show masked. */
const textOf = (member: MemberOfFile, column: string | null): string =>
  column === "identityNumber" ? (member.identityNumber ?? "") : column === "name" ? member.name : "";

type Add = (member: MemberOfFile, column: string | null, fault: ImportFault, note?: string) => void;

function personOf(register: Register, member: MemberOfFile, add: Add): RegisteredPerson | null {
  if (!member.identityNumber) return null;
  const person = register.byNumber(member.identityNumber);
  if (!person) {
    if (register.isElsewhere(member.identityNumber)) add(member, "identityNumber", "ELSEWHERE");
    return null;
  }
  if (person.died) add(member, "identityNumber", "DECEASED");
  else if (person.name !== member.name) add(member, "name", "NAME_OTHER");
  else if (!person.householdId) add(member, "identityNumber", "HOUSEHOLD_LEFT");
  return person;
}

function householdOf(
  register: Register,
  family: FamilyOfFile,
  persons: readonly (RegisteredPerson | null)[],
  add: Add,
): RegisteredHousehold | null {
  const ids = new Set(persons.flatMap((person) => person?.householdId ?? []));
  if (ids.size > 1) {
    const first = persons.find((person) => person?.householdId)!.householdId;
    for (const [index, person] of persons.entries()) {
      if (person?.householdId && person.householdId !== first)
        add(family.members[index]!, "family", "HOUSEHOLDS_SEVERAL");
    }
    return null;
  }
  const [id] = ids;
  return id ? register.household(id) : null;
}

function checkHousehold(
  household: RegisteredHousehold,
  family: FamilyOfFile,
  head: MemberOfFile,
  persons: readonly (RegisteredPerson | null)[],
  add: Add,
): void {
  if (household.regionCode !== family.regionCode)
    add(head, "village", "VILLAGE_OTHER", `登记为${household.serial}。`);
  const headPerson = persons[family.members.indexOf(head)];
  if (household.headPersonId && headPerson?.id !== household.headPersonId)
    add(head, "relation", "HEAD_OTHER");
}

function planMember(
  tx: Transaction,
  register: Register,
  member: MemberOfFile,
  person: RegisteredPerson | null,
  add: Add,
): MemberPlan {
  if (!person) {
    return {
      member,
      person,
      phone: false,
      bankAccount: false,
      relation: false,
      counted: false,
      tags: member.crowdTags,
      facts: member.facts,
    };
  }
  const held = register.tagsOf(person.id);
  return {
    member,
    person,
    phone: member.phone !== null && member.phone !== register.clear(tx, "phone", person),
    bankAccount:
      member.bankAccount !== null && member.bankAccount !== register.clear(tx, "bankAccount", person),
    relation: person.householdId !== null && member.relationToHead !== person.relation,
    counted: member.countedGiven && person.householdId !== null && member.counted !== person.counted,
    tags: member.crowdTags.filter((tag) => !held.has(tag)),
    facts: newsOf(register, person.householdId, person.id, member.facts, member, add),
  };
}

/** What the source says otherwise than before; older news than it gave already are refused. */
function newsOf(
  register: Register,
  householdId: string | null,
  personId: string | null,
  facts: readonly CheckedFact[],
  at: MemberOfFile,
  add: Add,
): CheckedFact[] {
  return facts.filter((fact) => {
    const live = householdId ? register.fact(householdId, personId, fact.path) : undefined;
    if (!live || live.value === fact.value) return !live;
    if (live.obtainedOn > fact.obtainedOn) add(at, fact.path, "FACT_OLDER");
    return true;
  });
}

function identityChanges(
  household: RegisteredHousehold | null,
  family: FamilyOfFile,
  head: MemberOfFile,
  add: Add,
): boolean {
  if (!family.identity) return false;
  const now = household?.identity ?? null;
  if ((now?.identity ?? "NONE") === family.identity) return false;
  if (household?.latestIdentityOn && (family.identityFrom ?? "") <= household.latestIdentityOn)
    add(head, "identityFrom", "IDENTITY_DATE");
  return true;
}

function outcomeOf(
  faults: readonly Fault[],
  household: RegisteredHousehold | null,
  changes: readonly MaskedChange[],
): ImportOutcome {
  if (faults.some(({ fault }) => fault === "ELSEWHERE")) return "ELSEWHERE";
  if (faults.some(({ fault }) => fault === "SIMILAR_PERSON")) return "AMBIGUOUS";
  if (faults.length > 0) return "FAULTY";
  if (!household) return "NEW";
  return changes.length > 0 ? "CHANGED" : "UNCHANGED";
}

const HIDDEN = "不显示";

/** The old beside the new, masked; sensitive values are not shown, but that they change is. */
function changesOf(
  tx: Transaction,
  family: FamilyOfFile,
  plan: Omit<FamilyPlan, "outcome" | "changes" | "faults">,
): MaskedChange[] {
  const household = plan.household!;
  const changes: MaskedChange[] = [];
  const note = (row: number | null, what: string, before: string | null, after: string | null) =>
    changes.push({ row, what, before, after });
  if (plan.address) note(null, "住址", household.address === null ? null : HIDDEN, HIDDEN);
  if (plan.areaKind) note(null, "城乡", areaKinds[household.areaKind].zh, areaKinds[family.areaKind!].zh);
  if (plan.identity)
    note(
      null,
      "救助身份",
      identities[household.identity?.identity ?? "NONE"].zh,
      identities[family.identity!].zh,
    );
  for (const fact of plan.facts) noteFact(null, fact);
  for (const { member, person, ...differs } of plan.members) {
    const { row } = member;
    if (!person) {
      note(row, "新增成员", null, relationsToHead[member.relationToHead].zh);
      continue;
    }
    const clear = (field: "phone" | "bankAccount") => person.register.clear(tx, field, person);
    if (differs.phone)
      note(row, "联系电话", masked(clear("phone"), maskPhone), masked(member.phone, maskPhone));
    if (differs.bankAccount)
      note(
        row,
        "银行账号",
        masked(clear("bankAccount"), maskBankAccount),
        masked(member.bankAccount, maskBankAccount),
      );
    if (differs.relation)
      note(
        row,
        "与户主关系",
        relationsToHead[person.relation!].zh,
        relationsToHead[member.relationToHead].zh,
      );
    if (differs.counted) note(row, "共同生活", person.counted ? "是" : "否", member.counted ? "是" : "否");
    for (const tag of differs.tags) note(row, "困难群体", null, crowdTags[tag].zh);
    for (const fact of differs.facts) noteFact(row, fact, person);
  }
  return changes;

  function noteFact(row: number | null, fact: CheckedFact, person: RegisteredPerson | null = null) {
    const field = fieldOf(fact.path)!;
    const live = household.register.fact(household.id, person?.id ?? null, fact.path);
    const show = (value: CheckedFact["value"]) =>
      field.sensitivity === "INTERNAL" ? factText(field, value) : HIDDEN;
    note(row, field.labelZh, live ? show(live.value) : null, show(fact.value));
  }
}

const masked = (value: string | null, mask: (text: string, viewer: "staff") => string | null) =>
  value === null ? null : mask(value, "staff");
