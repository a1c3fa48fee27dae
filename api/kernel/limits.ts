import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { DomainError } from "./errors.ts";

const MAX_DEPTH = 8;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 5;

/** What a selection asks for once its fragments are written out in place. */
interface Extent {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, directives: 0 };

/**
 * Refuses operations that ask for too much at once. Fragments are measured where they are spread, each as often
 * as it is spread, so that nothing hides in them; introspection may go deeper than data.
 */
export const limits: ValidationRule[] = [
  (context: ValidationContext) => {
    const measure = measurer(context);
    const refuse = (message: string, node: OperationDefinitionNode) =>
      context.reportError(
        new GraphQLError(message, { nodes: node, originalError: new DomainError("BAD_REQUEST", message) }),
      );
    return {
      OperationDefinition(node) {
        if (node.operation === "subscription") refuse("接口没有订阅操作。", node);
        const roots = node.selectionSet.selections;
        if (node.operation === "mutation" && (roots.length > 1 || roots[0]?.kind !== Kind.FIELD)) {
          refuse("一次请求只能办理一件事：每个 mutation 只写一个根字段。", node);
        }
        const { depth, aliases, directives } = measure(node.selectionSet);
        if (depth > MAX_DEPTH) refuse(`查询嵌套过深，最多 ${MAX_DEPTH} 层。`, node);
        if (aliases > MAX_ALIASES) refuse(`查询中的别名过多，最多 ${MAX_ALIASES} 个。`, node);
        if (directives + (node.directives?.length ?? 0) > MAX_DIRECTIVES)
          refuse(`查询中的指令过多，最多 ${MAX_DIRECTIVES} 个。`, node);
      },
    };
  },
];

/** Measures each fragment once, so that a document of many small fragments costs no more than its length. */
function measurer(context: ValidationContext): (set: SelectionSetNode | undefined) => Extent {
  const known = new Map<FragmentDefinitionNode, Extent>();
  const ofSet = (set: SelectionSetNode | undefined): Extent =>
    (set?.selections ?? []).map(ofNode).reduce(add, NOTHING);
  const ofFragment = (fragment: FragmentDefinitionNode | null | undefined): Extent => {
    if (!fragment) return NOTHING;
    const measured = known.get(fragment);
    if (measured) return measured;
    // A fragment that reaches itself counts as nothing here; graphql-js refuses the cycle by a rule of its own.
    known.set(fragment, NOTHING);
    const extent = ofSet(fragment.selectionSet);
    known.set(fragment, extent);
    return extent;
  };
  const ofNode = (node: SelectionNode): Extent => {
    const directives = node.directives?.length ?? 0;
    if (node.kind === Kind.FRAGMENT_SPREAD)
      return plus(ofFragment(context.getFragment(node.name.value)), directives);
    if (node.kind === Kind.INLINE_FRAGMENT) return plus(ofSet(node.selectionSet), directives);
    const inner = ofSet(node.selectionSet);
    const depth = node.name.value.startsWith("__") ? 1 : inner.depth + 1;
    return {
      depth,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives + directives,
    };
  };
  return ofSet;
}

const add = (a: Extent, b: Extent): Extent => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});

const plus = (extent: Extent, directives: number): Extent => ({
  ...extent,
  directives: extent.directives + directives,
});
