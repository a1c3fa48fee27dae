import type { Label } from "../../../schema/codes/code-list.ts";

/** A count as people type it, full-width digits, spaces and separators included; null when it is no whole number. */
export function wholeNumber(value: unknown): number | null {
  const text = String(value ?? "")
    .normalize("NFKC")
    .replace(/[\s,，]/g, "");
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export interface CountLimits {
  readonly least?: number;
  /** The one that the server keeps. */
  readonly most: number;
}

/** What is wrong with a count, naming both limits; nothing about an empty field, which `required` speaks of. */
export function countProblem(value: unknown, { least = 1, most }: CountLimits): Label | undefined {
  if (value === null || value === undefined || String(value).trim() === "") return undefined;
  const count = wholeNumber(value);
  if (count !== null && count >= least && count <= most) return undefined;
  return { zh: `请填写 ${least} 到 ${most} 的整数`, en: `A whole number from ${least} to ${most}` };
}
