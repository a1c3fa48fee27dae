import type { CodeList } from "../../schema/codes/code-list.ts";

/** Heading in Chinese and English; of a text that is a code, the list that says what it is called. */
type Column = readonly [zh: string, en: string, codes?: CodeList];

/** How a list of the console becomes a table. */
export interface ExportedList {
  /** The root field that its page reads. */
  readonly field: string;
  /**
   * The columns by their place in a row of that field. A place that leads through a list joins what it finds;
   * `*` stands for Zh or En, where the schema says a thing in both languages.
   */
  readonly columns: Readonly<Record<string, Column>>;
  /** A list within a row of which each entry makes a row of the table. */
  readonly each?: string;
}
