import { notFound } from "./errors.ts";
import { isUuidV7 } from "./uuid.ts";

/** The id, if it can be one: what cannot is refused as what does not exist, before a statement would fail on it. */
export function knownId(id: string | null | undefined, what: string): string {
  if (!id || !isUuidV7(id)) throw notFound(what);
  return id;
}
