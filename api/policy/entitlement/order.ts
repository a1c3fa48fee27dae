/**
 * Puts codes in an order in which the first of each pair comes before the second, and otherwise leaves them as they
 * are; null when the pairs lead in a circle.
 */
export function inOrderOf(
  pairs: readonly (readonly [string, string])[],
  codes: readonly string[],
): readonly string[] | null {
  const left = new Set(codes);
  const ordered: string[] = [];
  while (left.size > 0) {
    const waiting = new Set(pairs.filter(([first]) => left.has(first)).map(([, second]) => second));
    const next = [...left].find((code) => !waiting.has(code));
    if (next === undefined) return null;
    left.delete(next);
    ordered.push(next);
  }
  return ordered;
}
