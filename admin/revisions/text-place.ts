/** The line, from 1, in which an offset lies. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Where a line and a column, both from 1, begin; within the line and the text when they have become shorter. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const before = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(Math.max(column, 1) - 1, lines[index]?.length ?? 0);
}
