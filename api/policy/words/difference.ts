/** A part of what a record says, in sentences. */
export interface Part {
  readonly labelZh: string;
  readonly sentences: readonly string[];
}

/** The sentences of a part that are not in the other. */
export interface Difference {
  readonly labelZh: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Part by part what was said and is said no more, and what is said anew. Parts that agree are left out. */
export function differences(before: readonly Part[], after: readonly Part[]): Difference[] {
  const labels = [...new Set([...before, ...after].map(({ labelZh }) => labelZh))];
  const sentencesOf = (parts: readonly Part[], label: string) =>
    parts.find(({ labelZh }) => labelZh === label)?.sentences ?? [];
  return labels.flatMap((labelZh) => {
    const [old, anew] = [sentencesOf(before, labelZh), sentencesOf(after, labelZh)];
    const difference = {
      labelZh,
      before: old.filter((sentence) => !anew.includes(sentence)),
      after: anew.filter((sentence) => !old.includes(sentence)),
    };
    return difference.before.length + difference.after.length > 0 ? difference : [];
  });
}

/** Everything that a value holds, a line each: what no sentence tells is still seen to differ. */
export function linesOf(value: unknown, path = ""): string[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null) return [`${path}: ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${path}: ${JSON.stringify(value)}`];
  return entries.flatMap(([key, each]) => linesOf(each, path ? `${path}.${key}` : key));
}
