import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import rawDivisions from "./divisions.data.json" with { type: "json" };

type DivisionLevel = "CITY" | "COUNTY" | "TOWNSHIP" | "VILLAGE";

/** A statistical division; `code` has twelve digits. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Null for the city, which is the root of the demo. */
  readonly parent: string | null;
}

/** The divisions of the demo city, parents before their children (the order of the codes). */
export function loadDivisions(): readonly Division[] {
  return parseDivisions(rawDivisions.divisions);
}

/** Reads lines of "code name" and throws if one is broken, stands twice or has no parent in the list. */
export function parseDivisions(lines: readonly string[]): readonly Division[] {
  const divisions = new Map<string, Division>();
  for (const line of lines) {
    const [, code, name] = /^(\d{12}) (\S+)$/.exec(line) ?? [];
    if (code === undefined || name === undefined)
      throw new Error(`divisions "${line}": must be a code and a name`);
    if (divisions.has(code)) throw new Error(`divisions ${code}: stands twice`);
    const level = levelOf(code);
    const parent = level === "CITY" ? null : parentOf(code, level);
    if (parent !== null && !divisions.has(parent))
      throw new Error(`divisions ${code}: parent ${parent} is missing`);
    divisions.set(code, { code, name, level, parent });
  }
  return [...divisions.values()];
}

function levelOf(code: string): DivisionLevel {
  if (!code.endsWith("000")) return "VILLAGE";
  if (!code.endsWith("000000")) return "TOWNSHIP";
  return code.slice(4, 6) === "00" ? "CITY" : "COUNTY";
}

function parentOf(code: string, level: Exclude<DivisionLevel, "CITY">): string {
  const digits = { COUNTY: 4, TOWNSHIP: 6, VILLAGE: 9 }[level];
  return code.slice(0, digits).padEnd(12, "0");
}

/**
 * Urban or rural, for a village or community. The list carries no urban–rural class, so a residents' committee
 * in a subdistrict counts as urban and everything else as rural.
 */
export function areaKindOf(villageCode: string): AreaKind {
  const isSubdistrict = Number(villageCode.slice(6, 9)) < 100;
  const isResidentsCommittee = Number(villageCode.slice(9)) < 200;
  return isSubdistrict && isResidentsCommittee ? "URBAN" : "RURAL";
}
