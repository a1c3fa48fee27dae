import type { Catalogue, PolicyRecord, ReferenceRecord, StandardKey } from "./catalogue/catalogue-types.ts";

/**
 * What stands in `policy_version.body`: the record of the catalogue with the labels of the standards and the
 * titles of the texts it names. A version explains itself, however the catalogue changes after it.
 */
export interface PolicyBody extends PolicyRecord {
  readonly standards: readonly StandardKey[];
  readonly references: readonly ReferenceRecord[];
}

export function toPolicyBody(policy: PolicyRecord, catalogue: Catalogue): PolicyBody {
  const caps = catalogue.relations.flatMap((relation) =>
    relation.kind === "CAP_SHARED" && relation.policies.includes(policy.code) ? [relation.cap] : [],
  );
  const used = standardsIn([policy.eligibility.cel, policy.benefit.cel, ...caps].join(" "));
  const basis = new Set(policy.legalBasis.map((text) => text.split(" ")[0]));
  return {
    ...policy,
    standards: catalogue.standards.keys.filter(({ key }) => used.has(key)),
    references: catalogue.references.filter(
      ({ code }) => basis.has(code) || policy.legalBasis.includes(code),
    ),
  };
}

/** The keys read as `std.<key>`. */
function standardsIn(expression: string): ReadonlySet<string> {
  return new Set([...expression.matchAll(/\bstd\.([a-z][a-z0-9_]*)/g)].map((match) => match[1] as string));
}

/** What was published of a policy, without what explains it. */
export const recordOf = ({ standards: _, references: __, ...policy }: PolicyBody): PolicyRecord => policy;
