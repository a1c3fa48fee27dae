import type { ApolloServerPlugin } from "@apollo/server";
import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { formPath, invalid } from "./errors.ts";

const SENTENCE = "内容中有不能保存的字符，请删除后重新填写。";

/**
 * Refuses text that the database would not hold as it was sent, before anything runs: PostgreSQL takes no U+0000,
 * and half of a pair of surrogates would silently be stored as another character.
 */
export const storedText: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request }) {
        const places = unstorable(schema, operation, request.variables ?? {});
        if (places.length === 0) return;
        const refusal = invalid(Object.fromEntries(places.map((place) => [formPath(place), SENTENCE])));
        throw new GraphQLError(refusal.message, {
          originalError: refusal,
          extensions: { http: { status: 400 } },
        });
      },
    };
  },
};

export function unstorable(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  return (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const declared = typeFromAST(schema, type);
    const name = variable.name.value;
    return isInputType(declared) ? placesUnder(declared, variables[name], name) : [];
  });
}

/** Only along the declared types, so that a place never repeats a name that the sender made up. */
function placesUnder(type: GraphQLInputType, value: unknown, path: string): string[] {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0") ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  const inner = getNullableType(type);
  if (isListType(inner)) {
    if (!Array.isArray(value)) return placesUnder(inner.ofType, value, path);
    return value.flatMap((each, index) => placesUnder(inner.ofType, each, `${path}.${index}`));
  }
  if (!isInputObjectType(inner)) return [];
  return Object.values(inner.getFields()).flatMap((field) =>
    placesUnder(field.type, (value as Record<string, unknown>)[field.name], `${path}.${field.name}`),
  );
}
