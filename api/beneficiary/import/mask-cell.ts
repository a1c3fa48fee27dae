import { maskBankAccount, maskIdentityNumber, maskName, maskPhone } from "../../kernel/masks.ts";
import type { Target } from "./columns.ts";

/** Columns whose cells say nothing of a person by themselves; they are shown as they stand, unless digits hide in them. */
const PLAIN: ReadonlySet<Target> = new Set([
  "family",
  "village",
  "areaKind",
  "relation",
  "gender",
  "counted",
  "tags",
  "identity",
  "identityFrom",
  "since",
]);

const MOST_SHOWN = 20;
/** A number of a person that slipped into another column, however it is typed. */
const LONG_NUMBER = /[\p{Nd}xX][\p{Nd}\s-]{5,}/u;

/** What a report shows of a cell: enough to find it in one's own file, and no value that a person is known by. */
export function maskCell(column: Target | null, text: string): string | null {
  if (!column || text === "") return null;
  switch (column) {
    case "identityNumber":
      return maskIdentityNumber(text, "staff");
    case "phone":
      return maskPhone(text, "staff");
    case "bankAccount":
      return maskBankAccount(text, "staff");
    case "name":
      return maskName(text, "staff");
    case "identityFrom":
    case "since":
      return text.slice(0, MOST_SHOWN);
    case "village":
      return /^\d{12}$/.test(text) ? text : plain(text);
    default:
      return PLAIN.has(column) ? plain(text) : hidden(text);
  }
}

const plain = (text: string): string =>
  LONG_NUMBER.test(text) || text.length > MOST_SHOWN ? hidden(text) : text;

const hidden = (text: string): string => `${"*".repeat(Math.min(text.length, 6))}（${text.length}字）`;
