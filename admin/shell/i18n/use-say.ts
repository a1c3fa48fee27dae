import { useCallback, useSyncExternalStore } from "react";
import { currentLocale, type Label, type Locale, subscribeLocale } from "./locale.ts";

export const useConsoleLocale = (): Locale => useSyncExternalStore(subscribeLocale, currentLocale);

/**
 * The way pages write text: `say("核实", "Verify")`. Both languages stand side by side where they are read, so
 * that neither can be forgotten and no key has to be invented.
 */
export function useSay() {
  const locale = useConsoleLocale();
  return useCallback((zh: string, en: string) => (locale === "zh" ? zh : en), [locale]);
}

/** The same for a label that already holds both languages, such as an entry of a code list. */
export function useLabel() {
  const locale = useConsoleLocale();
  return useCallback((label: Label) => label[locale], [locale]);
}
