import { useCallback } from "react";
import type { CodeList } from "../../../schema/codes/code-list.ts";
import { currentLocale, type Locale } from "./locale.ts";
import { useConsoleLocale } from "./use-say.ts";

export type CodeLabels = CodeList;

/**
 * The words for a code. A code unknown to this build is shown as it is: a newer server may know more codes, and
 * an empty cell would hide that.
 */
export function codeLabel(list: CodeLabels, code: string, locale: Locale = currentLocale()): string {
  return list[code]?.[locale] ?? code;
}

/** `const roleLabel = useCodeLabel(roles); roleLabel("AUDITOR")` */
export function useCodeLabel(list: CodeLabels) {
  const locale = useConsoleLocale();
  return useCallback(
    (code: string | null | undefined) => (code ? codeLabel(list, code, locale) : ""),
    [list, locale],
  );
}

/** Choices for SelectInput and its kin: `<SelectInput choices={useCodeChoices(needCategories)} />`. */
export function useCodeChoices(list: CodeLabels): { id: string; name: string }[] {
  const locale = useConsoleLocale();
  return Object.entries(list).map(([id, label]) => ({ id, name: label[locale] }));
}
