import type { LookedAt } from "../../schema/audit/look.ts";
import type { CodeList } from "../../schema/codes/code-list.ts";
import { fileSubjects } from "../../schema/codes/file-subjects.ts";
import { type LookKind, lookKinds } from "../../schema/codes/look-kinds.ts";
import { revealableFields } from "../../schema/codes/revealable-fields.ts";
import { fieldOf } from "../policy/facts/fact-value.ts";
import type { AuditDetail } from "./audit-entry.entity.ts";

const kinds = Object.keys(lookKinds) as LookKind[];
const kindByAction = new Map<string, LookKind>(
  kinds.flatMap((kind) => lookKinds[kind].actions.map((action) => [action, kind] as const)),
);

export const lookActions = (kind: LookKind | null): string[] =>
  (kind ? [kind] : kinds).flatMap((each) => [...lookKinds[each].actions]);

export const kindOf = (action: string): LookKind => kindByAction.get(action)!;

/** What the contractor sees of whom it serves, each time. */
export const OF_RECIPIENT = ["NAME", "ADDRESS", "PHONE"] as const;

/** What somebody wrote of a family that is no fact, by the name under which a look at it is on record. */
const texts: CodeList = {
  "homeVisit.note": { zh: "走访记录备注", en: "Note of a home visit" },
  "visitPlan.reason": { zh: "走访安排事由", en: "Reason of a visit plan" },
};

/** The kinds of datum that a look at something showed, with their words; never what they say. */
export function dataOf(kind: LookKind, detail: AuditDetail): LookedAt[] {
  switch (kind) {
    case "CLEAR_VALUE":
      return [datum(revealableFields, String(detail["field"]))];
    case "RECIPIENT":
      return OF_RECIPIENT.map((field) => datum(revealableFields, field));
    case "SENSITIVE_FACTS":
      return String(detail["fields"] ?? "")
        .split(" ")
        .filter(Boolean)
        .map((path) => {
          const field = fieldOf(path);
          return field ? { code: path, labelZh: field.labelZh, labelEn: field.labelEn } : datum(texts, path);
        });
    case "FILE":
      return [datum(fileSubjects, String(detail["subject"]))];
    default:
      return [];
  }
}

/** A code that is no more is shown as it was written. */
function datum(list: CodeList, code: string): LookedAt {
  return { code, labelZh: list[code]?.zh ?? code, labelEn: list[code]?.en ?? code };
}
