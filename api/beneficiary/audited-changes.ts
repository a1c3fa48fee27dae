import type { AuditedChange } from "../audit/audit-entry.entity.ts";
import { isMinor, maskBankAccount, maskIdentityNumber, maskName, maskPhone } from "../kernel/masks.ts";
import { fieldOf, type StoredFact } from "../policy/facts/fact-value.ts";
import type { CheckedMember } from "./household-input.ts";

/** Masked as staff see it; of a child, whom overseers do not know by name, only that it was written. */
export function memberChanges(member: CheckedMember, since: string, today: string): AuditedChange[] {
  const child = isMinor(member.birthDate, today);
  const personal = (
    field: AuditedChange["field"],
    value: string | null,
    mask: typeof maskName | typeof maskPhone,
  ) =>
    value === null ? [] : [child ? { field, hidden: true as const } : { field, after: mask(value, "staff") }];
  return [
    ...personal("name", member.name, maskName),
    ...personal("identityNumber", member.identityNumber, maskIdentityNumber),
    ...personal("phone", member.phone, maskPhone),
    ...personal("bankAccount", member.bankAccount, maskBankAccount),
    { field: "relationToHead", after: member.relationToHead },
    { field: "livesSince", after: since },
  ];
}

const TOLD = new Set(["PUBLIC", "INTERNAL", "DERIVED"]);

/** Of a sensitive fact only that it changed: a look at its value is an act of its own, on record. */
export function factChange(path: string, before: StoredFact | null, after: StoredFact): AuditedChange {
  const isTold = TOLD.has(fieldOf(path)?.sensitivity ?? "SENSITIVE");
  if (!isTold) return { field: "fact", hidden: true };
  return { field: "fact", before: before === null ? null : String(before), after: String(after) };
}
