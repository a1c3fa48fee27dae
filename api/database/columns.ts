import { p } from "@mikro-orm/core";

/** A division code of 12 digits, compared byte by byte so that a region is an index range. */
export const regionCode = () => p.string().columnType('varchar(12) collate "C"');

/** Money in integer fen. */
export const fen = () => p.bigint();

/** A closed list of codes, held by a check constraint. */
export const code = <Code extends string>(list: Readonly<Record<Code, unknown>>) =>
  p.enum(Object.keys(list) as Code[]).$type<Code>();

/** Several codes of a list. */
export const codes = <Code extends string>() => p.array<Code>().columnType("text[]");

/** A Shanghai calendar date as YYYY-MM-DD. */
export const day = () => p.date();
