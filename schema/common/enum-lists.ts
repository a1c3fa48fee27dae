import type { CodeList } from "../codes/code-list.ts";

/** The code list behind each enumeration of the schema, by its name: what a value is called for people. */
export const enumLists = new Map<string, CodeList>();
