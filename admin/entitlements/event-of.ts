import { normaliseMoney } from "../shell/format.ts";

/** What was filled in, as rules read it; null without a kind, since nothing then is known to have happened. */
export function eventOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> | null {
  const given = Object.entries(values).flatMap(([key, value]): [string, string][] => {
    const text = String(value ?? "")
      .normalize("NFKC")
      .trim();
    return text === "" ? [] : [[key, key.endsWith("_amount") ? normaliseMoney(text) : text]];
  });
  const event = Object.fromEntries(given);
  return event["kind"] ? event : null;
}
