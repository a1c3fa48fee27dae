import polyglotI18nProvider from "ra-i18n-polyglot";
import englishMessages from "ra-language-english";
import type { I18nProvider } from "react-admin";
import { resourceMessages } from "../resource-definition.ts";
import { chineseMessages } from "./chinese-messages.ts";
import { changeLocale, currentLocale, type Locale } from "./locale.ts";

const locales = [
  { locale: "zh", name: "中文" },
  { locale: "en", name: "English" },
];

/** To be called once the resources are provided, because polyglot keeps the messages it is given first. */
export function createI18nProvider(): I18nProvider {
  const polyglot = polyglotI18nProvider(
    (locale) => ({
      ...(locale === "en" ? englishMessages : chineseMessages),
      resources: resourceMessages(locale as Locale),
    }),
    currentLocale(),
    locales,
  );

  return {
    ...polyglot,
    // Sentences of our own reach react-admin already in the reader's language, through notify and labels; only a
    // key of its own can be missing.
    translate: (key, options) =>
      polyglot.translate(key, /^(ra|resources)\./.test(key) ? options : { _: key, ...options }),
    async changeLocale(next: string) {
      await polyglot.changeLocale(next);
      changeLocale(next as Locale);
    },
  };
}
