import { type FragmentDefinitionNode, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { asksFor } from "../../api/kernel/asked-fields.ts";

const asks = (text: string): boolean => {
  const { definitions } = parse(text);
  const [operation] = definitions as [OperationDefinitionNode];
  const fragments = definitions.slice(1) as FragmentDefinitionNode[];
  return asksFor(
    {
      fieldNodes: operation.selectionSet.selections as never,
      fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    },
    new Set(["totalCount"]),
  );
};

describe("what a query asks for", () => {
  it("is found where it stands, in fragments, under another name and under a condition", () => {
    for (const text of [
      "{ list { totalCount } }",
      "{ list { all: totalCount } }",
      "{ list { nodes { id } ... on List { totalCount @include(if: false) } } }",
      "{ list { ...outer } } fragment outer on List { ...inner } fragment inner on List { totalCount }",
    ])
      expect(asks(text), text).toBe(true);
  });

  it("is not found where only another field bears its name, or where it stands deeper", () => {
    for (const text of [
      "{ list { nodes { id } } }",
      "{ list { totalCount: nodes { id } } }",
      "{ list { nodes { totalCount } } }",
      "{ list { ...gone } }",
    ])
      expect(asks(text), text).toBe(false);
  });
});
