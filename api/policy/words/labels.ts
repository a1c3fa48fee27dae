import { standardKeyOf, type Vocabulary } from "../rules/vocabulary.ts";

/** What a name is called by itself, without whose it is. */
export function labelOfPath(path: string, words: Vocabulary): string {
  const key = standardKeyOf(path);
  return (key === null ? words.fields.get(path)?.labelZh : words.standards.get(key)?.labelZh) ?? path;
}
