import type { ApolloServerPlugin } from "@apollo/server";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { DomainError } from "./errors.ts";
import { USUAL_PAGE } from "./pagination.ts";

/** So many things an operation may ask for at most. */
export const MAX_COST = 10_000;
/** What is reckoned for a list that is no page, such as the members of a family. */
const USUAL_LIST = 5;

type Variables = Readonly<Record<string, unknown>>;

/**
 * How many things an operation may bring: each object counts as one, those of a page as often as the page has rows, also
 * where a variable says how many. What is spread counts where it is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Variables,
): number {
  const given = withDefaults(operation, variables);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const cost = known.get(name);
    if (cost !== undefined) return cost;
    const fragment = fragments[name];
    const sum = fragment
      ? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : 0;
    known.set(name, sum);
    return sum;
  };
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined, isPage = false): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type, isPage);
      const name = selection.typeCondition?.name.value;
      return sum + ofSet(selection.selectionSet, name ? schema.getType(name) : type, isPage);
    }, 0);
  const ofField = (node: FieldNode, type: GraphQLNamedType | undefined, isOfPage: boolean): number => {
    if (!node.selectionSet || node.name.value.startsWith("__")) return 0;
    const hasFields = isObjectType(type) || isInterfaceType(type);
    const field = hasFields ? type.getFields()[node.name.value] : undefined;
    const isPage = field?.args.some(({ name }) => name === "first") ?? false;
    const inner = ofSet(node.selectionSet, field && getNamedType(field.type), isPage);
    if (isPage) return 1 + rowsOf(node, given) * inner;
    // The rows of a page were counted with it.
    const isRows = isOfPage && node.name.value === "nodes";
    const isPlainList = field && isListType(getNullableType(field.type)) && !isRows;
    return (isPlainList ? USUAL_LIST : 1) * (1 + inner);
  };
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** A variable that is not sent has the value that the operation declares for it. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, sent: Variables): Variables {
  const declared = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...Object.fromEntries(declared), ...sent };
}

function rowsOf(node: FieldNode, variables: Variables): number {
  const given = node.arguments?.find(({ name }) => name.value === "first")?.value;
  const first =
    given?.kind === Kind.VARIABLE
      ? variables[given.name.value]
      : given?.kind === Kind.INT
        ? Number(given.value)
        : null;
  return typeof first === "number" && first >= 1 ? first : USUAL_PAGE;
}

/** Refuses what asks for too much, once its variables are known and before anything runs. */
export const costLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, document, request }) {
        const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
        const named = Object.fromEntries(fragments.map((each) => [each.name.value, each]));
        const cost = operation ? costOf(schema, operation, named, request.variables ?? {}) : 0;
        if (cost <= MAX_COST) return;
        const message = `一次查询的内容太多（约 ${cost} 项，最多 ${MAX_COST} 项），请减少每页条数、层数或别名。`;
        throw new GraphQLError(message, {
          originalError: new DomainError("BAD_REQUEST", message),
          extensions: { http: { status: 400 } },
        });
      },
    };
  },
};
