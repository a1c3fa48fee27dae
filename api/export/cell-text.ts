/**
 * What a spreadsheet would take for a formula or a command when it reads text, also in the full-width forms that
 * some of them turn into the narrow ones, and behind blanks that they leave aside.
 */
const COMPUTED = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

/** Text for CSV, where nothing says that a cell is text: an apostrophe does. */
export const inert = (text: string): string => (COMPUTED.test(text) ? `'${text}` : text);

/** A cell of CSV between quotation marks where it has to be. */
export const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Text as a workbook can hold it: XML knows no control characters, and a cell ends after 32,767 letters. */
export const storable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML does not know.
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd").slice(0, 32_767);
