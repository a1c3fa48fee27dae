import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { costOf, MAX_COST } from "../../api/kernel/cost.ts";
import * as operations from "../../schema/generated/operations.ts";

const schema = await buildConsoleSchema();

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const fragments = definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operation = definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  return costOf(
    schema,
    operation,
    Object.fromEntries(fragments.map((each) => [each.name.value, each])),
    variables,
  );
}

const page = (first: string) =>
  `matchedNeeds(first: ${first}) { nodes { ref region { name } reasons { textZh } } }`;

describe("what an operation costs", () => {
  it("is as many objects as it may bring, those of a page as often as the page has rows", () => {
    expect(cost("{ me { demo } }")).toBe(1);
    expect(cost("{ policies(first: 100) { nodes { code } } }")).toBe(101);
    // The row, its region, and five reasons.
    expect(cost(`{ ${page("10")} }`)).toBe(1 + 10 * 7);
    // What a list is called makes it no page.
    expect(cost('{ trace(id: "x", kind: NEED_ITEM) { nodes { id } } }')).toBe(6);
  });

  it("counts what a variable says as it counts what stands in the document", () => {
    const document = `query($n: Int) { ${page("$n")} }`;
    expect(cost(document, { n: 100 })).toBe(cost(`{ ${page("100")} }`));
    expect(cost(document, { n: 1 })).toBe(cost(`{ ${page("1")} }`));
    expect(cost(document)).toBe(cost(`{ ${page("25")} }`));
    expect(cost(document.replace("Int", "Int = 100"))).toBe(cost(`{ ${page("100")} }`));
  });

  it("counts a fragment where it is spread, each as often", () => {
    const fragment = "fragment Many on Query { policies(first: 100) { nodes { code } } }";
    expect(cost(`{ ...Many ...Many ... on Query { ...Many } } ${fragment}`)).toBe(303);
  });

  it("does not hang on fragments that double at every step", () => {
    const steps = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    expect(cost(`{ ...F0 } ${steps.join(" ")} fragment F60 on Query { me { demo } }`)).toBe(2 ** 60);
  });

  it("of every operation of the console stays within half of the limit, with pages of a hundred", () => {
    const documents = Object.entries(operations).filter(([name]) => name.endsWith("Document"));
    expect(documents.length).toBeGreaterThan(100);
    const dear = documents.filter(([, each]) => {
      const text = String(each);
      const names = [...text.matchAll(/\$(first\w*): Int/g)].map(([, name]) => [name!, 100]);
      return cost(text, Object.fromEntries(names)) > MAX_COST / 2;
    });
    expect(dear.map(([name]) => name)).toEqual([]);
  });
});
