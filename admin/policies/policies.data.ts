import {
  PoliciesDocument,
  type PoliciesQueryVariables,
  PolicyDocument,
  type PolicyPartsFragment,
  type PolicyQuery,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { alwaysFresh } from "../shell/query-client.ts";

/** The code of a policy is what its route and its rows are known by. */
const withId = <TPolicy extends { code: string }>(policy: TPolicy) => ({ id: policy.code, ...policy });

export type PolicyRow = PolicyPartsFragment & { id: string };
export type PolicyDetail = PolicyQuery["policy"] & { id: string };

export const policyHandlers = defineHandlers({
  listArguments: (filter) => filter,
  async getList({ first, after, filter }, { signal }) {
    const { policies } = await request(
      PoliciesDocument,
      { first, after, ...(filter as Partial<PoliciesQueryVariables>) },
      { signal },
    );
    return { ...policies, nodes: policies.nodes.map(withId) };
  },
  async getOne(code, { signal }): Promise<PolicyDetail> {
    return withId((await request(PolicyDocument, { code, areaKind: null }, { signal })).policy);
  },
});

/** The whole catalogue, which fits in one page, for names and choices on other pages. */
export function useCatalogue(): readonly PolicyPartsFragment[] {
  const variables = { search: null, tier: null, needCategory: null, first: 100, after: null };
  return (
    useConsoleQuery(["policies", "catalogue"], PoliciesDocument, variables, alwaysFresh).data?.policies
      .nodes ?? []
  );
}
