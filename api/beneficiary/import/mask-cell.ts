import { maskBankAccount, maskIdentityNumber, maskName, maskPhone } from "../../kernel/masks.ts";
import { knownWords } from "./check-row.ts";
import type { Target } from "./columns.ts";

const MOST_SHOWN = 20;
/** So many digits may be a number of a person that slipped into another column, whatever stands between them. */
const MOST_DIGITS = 5;
/** A day as people write one; it may be a birthday that slipped, so that no more than its year is shown. */
const DAY = /^((?:19|20)\d{2})(?:[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?月?|\d{4})?$/;
const PLACE = /^\p{L}{1,4}(村|社区|居委会|村委会|街道|镇|乡|县|区|市)$/u;
const NUMBER = /^\d{14,17}[\dXx]$/;
const SERIAL = /^\p{L}{0,2}[\p{Nd}-]+$/u;

/**
 * What a report shows of a cell: enough to find it in one's own file, and no value that a person is known by. A column
 * may have slipped, so a cell is shown as it stands only where it is of the kind of its column.
 */
export function maskCell(column: Target | null, text: string): string | null {
  if (!column || text === "") return null;
  switch (column) {
    case "identityNumber":
      return NUMBER.test(text) ? maskIdentityNumber(text, "staff") : hidden(text);
    case "phone":
      return maskPhone(text, "staff");
    case "bankAccount":
      return maskBankAccount(text, "staff");
    case "name":
      return maskName(text, "staff");
    case "identityFrom":
    case "since":
      return dayOf(text);
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
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits > MOST_DIGITS || text.length > MOST_SHOWN) return hidden(text);
  return isOfColumn || !/\p{L}/u.test(text) ? text : maskName(text, "staff");
}

function dayOf(text: string): string {
  const year = DAY.exec(text)?.[1];
  return year ? `${year}${"*".repeat(text.length - year.length)}` : hidden(text);
}

const hidden = (text: string): string => `${"*".repeat(Math.min(text.length, 6))}（${text.length}字）`;
