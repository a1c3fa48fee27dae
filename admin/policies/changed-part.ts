/** A sentence in three parts: what both sides begin with, what differs, what both end with. */
export type MarkedSentence = readonly [head: string, changed: string, tail: string];

/** Of a number the whole is marked, not the one digit of it that differs. */
const belongsTogether = /[\w.%]/;

/** Where a sentence and the one in its place differ; the whole of both where they have nothing in common. */
export function changedPart(before: string, after: string): readonly [MarkedSentence, MarkedSentence] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (head > 0 && belongsTogether.test(before[head - 1]!)) head -= 1;
  while (tail > 0 && belongsTogether.test(before.at(-tail)!)) tail -= 1;
  const parts = (sentence: string): MarkedSentence => [
    sentence.slice(0, head),
    sentence.slice(head, sentence.length - tail),
    sentence.slice(sentence.length - tail),
  ];
  return [parts(before), parts(after)];
}
