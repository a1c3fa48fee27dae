import { describe, expect, test } from "vitest";
import { partiesOf } from "../../api/policy/catalogue/keys.ts";
import { checkCatalogue, loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { checkFields, loadFields } from "../../api/policy/catalogue/load-fields.ts";

/** A copy that may be broken on purpose. */
function copy(): {
  policies: Record<string, unknown>[];
  relations: Record<string, unknown>[];
  standards: { figures: { key: string; value: unknown }[] };
} {
  return JSON.parse(JSON.stringify(loadCatalogue()));
}

const policyOf = (raw: { policies: Record<string, unknown>[] }, code: string): Record<string, unknown> => {
  const found = raw.policies.find((policy) => policy.code === code);
  if (found === undefined) throw new Error(`no policy ${code}`);
  return found;
};

describe("the policy catalogue", () => {
  test("holds 57 policies, 53 relations, 120 fields and a value for every standard", () => {
    const catalogue = loadCatalogue();
    expect(catalogue.policies).toHaveLength(57);
    expect(catalogue.relations).toHaveLength(53);
    expect(loadFields().size).toBe(120);
    const valued = new Set(catalogue.standards.figures.map((s) => s.key));
    expect(catalogue.standards.keys.filter((entry) => !valued.has(entry.key))).toEqual([]);
  });

  test("has for each pair under exclusiveWith a relation of the same kind", () => {
    const { policies, relations } = loadCatalogue();
    const known = new Set(relations.map((r) => `${r.kind} ${[...partiesOf(r)].sort().join(" ")}`));
    const missing = policies.flatMap((policy) =>
      policy.exclusiveWith
        .map((entry) => `${entry.kind} ${[policy.code, entry.policy].sort().join(" ")}`)
        .filter((key) => !known.has(key)),
    );
    expect(missing).toEqual([]);
  });

  test("discloses nothing that it forbids", () => {
    for (const { code, publicity } of loadCatalogue().policies) {
      const both = publicity.disclose.filter((part) =>
        (publicity.forbid as readonly string[]).includes(part),
      );
      expect(both, code).toEqual([]);
    }
  });

  test("refuses an unknown key by the name of the policy", () => {
    const raw = copy();
    policyOf(raw, "EDU_PRE").amount = 1;
    expect(() => checkCatalogue(raw)).toThrow("policies EDU_PRE.amount：没有这一项");
  });

  test("refuses a missing key by the name of the policy", () => {
    const raw = copy();
    delete policyOf(raw, "HEATING").review;
    expect(() => checkCatalogue(raw)).toThrow("policies HEATING：缺少“review”");
  });

  test("refuses a code that stands twice", () => {
    const raw = copy();
    raw.policies.push(policyOf(raw, "TEKUN"));
    expect(() => checkCatalogue(raw)).toThrow("policies TEKUN：与前面的一条重复。");
  });

  test("refuses a relation with a policy that does not exist", () => {
    const raw = copy();
    raw.relations[0] = { kind: "HIGHER_OF", policies: ["AGE_ALLOW", "NOWHERE"] };
    expect(() => checkCatalogue(raw)).toThrow(
      "relations HIGHER_OF AGE_ALLOW NOWHERE：目录中没有这项政策：NOWHERE。",
    );
  });

  test("refuses a rule that asks for a field or a standard that does not exist", () => {
    const raw = copy();
    policyOf(raw, "HEATING").eligibility = { cel: "household.has_stove" };
    expect(() => checkCatalogue(raw)).toThrow(
      "policies HEATING.eligibility.cel：规则第 1 个字起“household.has_stove”",
    );
    const other = copy();
    policyOf(other, "HEATING").benefit = { kind: "FIXED", cel: "std.coal" };
    expect(() => checkCatalogue(other)).toThrow("policies HEATING.benefit.cel：规则第 1 个字起“std.coal”");
  });

  test("refuses a figure that is a number instead of an exact decimal text", () => {
    const raw = copy();
    const entry = raw.standards.figures.find((value) => value.key === "edge_ratio");
    if (entry !== undefined) entry.value = 1.5;
    expect(() => checkCatalogue(raw)).toThrow("：应为加引号的数字");
  });

  test("refuses a field whose sensitivity is not in the list, by its path", () => {
    const raw = JSON.parse(JSON.stringify([...loadFields().values()]));
    raw[3].sensitivity = "SECRET";
    expect(() => checkFields(raw)).toThrow("fields person.birth_date.sensitivity：没有这个代码。");
  });
});
