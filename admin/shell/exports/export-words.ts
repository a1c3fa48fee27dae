import { exportFormats } from "../../../schema/codes/export-formats.ts";
import { exportLists } from "../../../schema/codes/export-lists.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Export } from "./exports.data.ts";

const kilo = 1024;

/** 「38 KB」, 「1.2 MB」 */
export const sizeInWords = (bytes: number): string =>
  bytes < kilo * kilo ? `${Math.ceil(bytes / kilo)} KB` : `${(bytes / kilo / kilo).toFixed(1)} MB`;

/** As the file is called on the reader's computer; names nobody. */
export function fileNameOf({ list, format, requestedAt }: Export, locale: Locale): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date(requestedAt));
  return `${exportLists[list][locale]}_${day}.${exportFormats[format].extension}`;
}
