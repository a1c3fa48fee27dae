import { registerEnumType } from "type-graphql";
import type { CodeList } from "../codes/code-list.ts";
import { enumLists } from "./enum-lists.ts";

/**
 * Makes a GraphQL enumeration of a code list. Each value's description carries its Chinese and English label, so
 * that a partner reads in the schema what an official reads on the screen.
 */
export function codeEnum<List extends CodeList>(list: List, name: string, description: string) {
  const keys = Object.keys(list) as (keyof List & string)[];
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [Key in keyof List & string]: Key };
  enumLists.set(name, list);
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      keys.map((key) => [key, { description: `${list[key]?.zh} / ${list[key]?.en}` }]),
    ) as never,
  });
  return values;
}
