import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { bestTogether } from "../../api/policy/entitlement/best-together.ts";
import { changesBetween } from "../../api/policy/revision/changes.ts";

const { amendments: _, ...catalogue } = loadCatalogue();
const names = { regionOf: (code: string) => code };

/** Every leaf of a record with another value in its place. */
function* altered(value: unknown, path: string[] = []): Generator<[string, unknown]> {
  if (typeof value === "string") yield [path.join("."), `${value}另`];
  else if (typeof value === "number") yield [path.join("."), value === 0 ? 1 : 0];
  else if (typeof value === "boolean") yield [path.join("."), !value];
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const [at, other] of altered(item, [...path, String(index)])) yield [at, value.with(index, other)];
    if (value.length > 1) yield [[...path, "order"].join("."), value.toReversed()];
  } else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value))
      for (const [at, other] of altered(item, [...path, key])) yield [at, { ...value, [key]: other }];
}

/** What is read by name, or by the checks that come before. */
const CODED =
  /^(code|tier|subject|period|needCategories|approval|documents|documentsAfter|publicity\.(disclose|forbid)|deadline\.(payFrom|reportToCounty)|review\.kind|exclusiveWith|source|benefit\.kind|identity\.gives|eligibility\.cel|benefit\.(cel|bill\.cel))/;

describe("a change to a policy", () => {
  it("is told whatever it is that differs", () => {
    const untold: string[] = [];
    let tried = 0;
    for (const policy of catalogue.policies) {
      for (const [at, other] of altered(policy)) {
        if (CODED.test(at)) continue;
        tried += 1;
        const policies = catalogue.policies.map((each) => (each === policy ? other : each));
        const [change] = changesBetween(catalogue, { ...catalogue, policies } as never, names);
        if (!change || change.differences.length === 0) untold.push(`${policy.code} ${at}`);
      }
    }
    expect(tried).toBeGreaterThan(500);
    expect(untold).toEqual([]);
  });

  it("tells what happened in a case, and what was given beside it", () => {
    const [first] = catalogue.cases;
    if (!first) throw new Error("no case");
    const given = { ...first, facts: { ...first.facts, event: { reason: "fire" } } };
    const cases = [given, ...catalogue.cases.slice(1)];
    const [change] = changesBetween(catalogue, { ...catalogue, cases }, names);
    expect(JSON.stringify(change?.differences)).toContain("fire");
  });
});

describe("of many pairs of which the higher one stands", () => {
  it("each is decided by itself", () => {
    const all = Array.from({ length: 40 }, (_unused, index) => ({
      policy: { code: `P${index}`, period: "MONTHLY" } as never,
      hundredths: BigInt(index),
    }));
    const pairs = Array.from({ length: 20 }, (_unused, index) => [`P${2 * index}`, `P${2 * index + 1}`]);
    expect(bestTogether(all, pairs).map(({ hundredths }) => hundredths)).toEqual(
      Array.from({ length: 20 }, (_unused, index) => BigInt(2 * index + 1)),
    );
  });
});
