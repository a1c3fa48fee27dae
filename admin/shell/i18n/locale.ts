import type { Label } from "../../../schema/codes/code-list.ts";

export type { Label };
export type Locale = keyof Label;

const storageName = "lianou.locale";
const listeners = new Set<() => void>();
let locale: Locale = readStored();
applyToDocument();

export const currentLocale = (): Locale => locale;

export function changeLocale(next: Locale) {
  locale = next;
  try {
    localStorage.setItem(storageName, next);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  applyToDocument();
  for (const listener of listeners) listener();
}

export function subscribeLocale(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Screen readers choose their voice, and browsers their glyph variants, by this attribute. */
function applyToDocument() {
  document.documentElement.lang = locale === "zh" ? "zh-CN" : "en";
}

function readStored(): Locale {
  try {
    return localStorage.getItem(storageName) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}
