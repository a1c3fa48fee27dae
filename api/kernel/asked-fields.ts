import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/**
 * Whether a query asks for one of these fields of what a resolver returns. For what is worked out only when it is asked
 * for; a field under a condition counts as asked for.
 */
export function asksFor(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">,
  names: ReadonlySet<string>,
): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === "Field") return names.has(selection.name.value);
      if (selection.kind === "InlineFragment") return isIn(selection.selectionSet);
      return isIn(fragments[selection.name.value]?.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
