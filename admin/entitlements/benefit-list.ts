import type { Answer, EntitlementFamily } from "./entitlement-types.ts";
import { isNothing, once } from "./entitlement-words.ts";

/* What the list that a family takes home says, in the order in which it asks: what we get, what is due, what may be. */

type Grant = EntitlementFamily["grants"][number];

/** In payment on the day. */
export const inForce = (grants: readonly Grant[], day: string): Grant[] =>
  grants.filter(
    ({ state, validFrom, validTo }) =>
      state === "ACTIVE" && validFrom <= day && (validTo === null || validTo === undefined || validTo >= day),
  );

const isHeld = (grants: readonly Grant[], { policyCode, person }: Answer) =>
  grants.some(
    (grant) => grant.policyCode === policyCode && (grant.person?.id ?? null) === (person?.id ?? null),
  );

/** Another benefit stands in its place: to apply for it would be in vain. */
const isReplaced = ({ settled }: Answer) => isNothing(settled) && settled.cuts.length > 0;

/** Due and not paid already. */
export const toApplyFor = (answers: readonly Answer[], held: readonly Grant[]): Answer[] =>
  answers.filter(
    (answer) => answer.settled.verdict === "ELIGIBLE" && !isHeld(held, answer) && !isReplaced(answer),
  );

export interface Possible {
  readonly policyCode: string;
  readonly policyName: string;
  /** Nobody's name where it is a matter of the family. */
  readonly names: readonly string[];
  readonly missing: readonly { readonly zh: string; readonly en: string }[];
}

/** What is open, each policy once, with those whom it is about and what would have to be known. */
export function possible(answers: readonly Answer[], held: readonly Grant[]): Possible[] {
  const open = answers.filter((answer) => answer.settled.verdict === "UNKNOWN" && !isHeld(held, answer));
  return [...Map.groupBy(open, ({ policyCode }) => policyCode)].map(([policyCode, group]) => {
    const facts = group.flatMap(({ settled }) => settled.missing);
    const byPath = new Map(facts.map(({ path, labelZh, labelEn }) => [path, { zh: labelZh, en: labelEn }]));
    return {
      policyCode,
      policyName: group[0]?.policyName ?? policyCode,
      names: once(group.flatMap(({ person }) => (person ? [person.name] : []))),
      missing: [...byPath.values()],
    };
  });
}
