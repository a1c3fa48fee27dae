import { invalid } from "./errors.ts";
import { toHalfWidth } from "./identifiers/normalise.ts";

const MAX_SEARCH = 50;

/** The words of a search: half-width, lower case, split at spaces. Errors: INVALID_INPUT when it is too long. */
export function searchWords(search: string | null | undefined, path = "search"): string[] {
  const text = toHalfWidth(search ?? "")
    .trim()
    .toLowerCase();
  if (text.length > MAX_SEARCH) throw invalid({ [path]: `搜索内容最多 ${MAX_SEARCH} 个字。` });
  return text.split(/\s+/).filter(Boolean);
}
