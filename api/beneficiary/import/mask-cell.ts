import { maskBankAccount, maskIdentityNumber, maskName, maskPhone } from "../../kernel/masks.ts";
import { knownWords } from "./check-row.ts";
import type { Target } from "./columns.ts";

const MOST_SHOWN = 20;
/** A number of a person that slipped into another column, however it is typed. */
const LONG_NUMBER = /[\p{Nd}xX][\p{Nd}\s-]{5,}/u;
/** A day as people write one, or as a spreadsheet counts days. */
const DAY = /^((19|20)\d{2}([-./年]\d{1,2}([-./月]\d{1,2}日?)?月?)?|(19|20)\d{6}|\d{1,5})$/;
const PLACE = /(村|社区|居委会|村委会|街道|镇|乡|县|区|市)$/u;
const SERIAL = /^\p{L}{0,2}[\p{Nd}-]+$/u;

/**
 * What a report shows of a cell: enough to find it in one's own file, and no value that a person is known by. A column
 * may have slipped, so a cell is shown as it stands only where it is of the kind of its column.
 */
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
      return DAY.test(text) ? text : hidden(text);
    case "village":
      return /^\d{12}$/.test(text) ? text : word(text, PLACE.test(text));
    case "family":
      return word(text, SERIAL.test(text));
    case "areaKind":
    case "relation":
    case "gender":
    case "counted":
    case "tags":
    case "identity":
      return word(text, knownWords.has(text));
    default:
      return hidden(text);
  }
}

/** Of a word that is not of its column, which may be somebody's name, no more than of a name. */
function word(text: string, isOfColumn: boolean): string {
  if (LONG_NUMBER.test(text) || text.length > MOST_SHOWN) return hidden(text);
  return isOfColumn || !/\p{L}/u.test(text) ? text : maskName(text, "staff");
}

const hidden = (text: string): string => `${"*".repeat(Math.min(text.length, 6))}（${text.length}字）`;
