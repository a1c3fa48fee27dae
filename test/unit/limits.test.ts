import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { limits } from "../../api/kernel/limits.ts";

const schema = buildSchema(`
  type Query { node: Node, name: String }
  type Mutation { act: Node, other: Node }
  type Node { node: Node, name: String }
`);

const refusals = (document: string) =>
  validate(schema, parse(document), limits).map((error) => error.message);
/** `levels` fields in one another, the last a name. */
const nested = (levels: number): string => (levels === 1 ? "name" : `node { ${nested(levels - 1)} }`);

describe("an operation", () => {
  it("may be 8 fields deep and no deeper", () => {
    expect(refusals(`{ ${nested(8)} }`)).toEqual([]);
    expect(refusals(`{ ${nested(9)} }`)).toEqual([expect.stringContaining("嵌套过深")]);
  });

  it("is measured with its fragments written out, however they nest", () => {
    const chain = `
      { node { ...A } }
      fragment A on Node { node { node { node { ...B } } } }
      fragment B on Node { node { node { node { ...C } } } }`;
    expect(refusals(`${chain} fragment C on Node { name }`)).toEqual([]);
    expect(refusals(`${chain} fragment C on Node { node { name } }`)).toEqual([
      expect.stringContaining("嵌套过深"),
    ]);
  });

  it("counts an inline fragment as what stands in it", () => {
    expect(refusals(`{ ... on Query { ${nested(9)} } }`)).toHaveLength(1);
  });

  it("does not hang on fragments that reach themselves or double at every step", () => {
    expect(
      refusals("{ node { ...A } } fragment A on Node { node { ...B } } fragment B on Node { ...A }"),
    ).toEqual([]);
    const steps = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Node { a: node { ...F${n + 1} } b: node { ...F${n + 1} } }`,
    );
    expect(refusals(`{ node { ...F0 } } ${steps.join(" ")} fragment F60 on Node { name }`)).toHaveLength(2);
  });

  it("may hold 15 aliases, each counted as often as its fragment is spread", () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: name`).join(" ");
    expect(refusals(`{ node { ${aliases(15)} } }`)).toEqual([]);
    expect(refusals(`{ node { ${aliases(16)} } }`)).toEqual([expect.stringContaining("别名过多")]);
    const fragment = "fragment F on Node { a: name b: name c: name d: name }";
    const spread = (count: number) => `{ node { ${"...F ".repeat(count)} } } ${fragment}`;
    expect(refusals(spread(3))).toEqual([]);
    expect(refusals(spread(4))).toEqual([expect.stringContaining("别名过多")]);
  });

  it("may hold 5 directives", () => {
    expect(refusals(`{ ${"... @include(if: true) { name } ".repeat(5)} }`)).toEqual([]);
    expect(refusals(`{ ${"... @include(if: true) { name } ".repeat(6)} }`)).toEqual([
      expect.stringContaining("指令过多"),
    ]);
  });
});

describe("a mutation", () => {
  it("has one root field, and it stands there itself", () => {
    expect(refusals("mutation { act { name } }")).toEqual([]);
    for (const body of [
      "act { name } other { name }",
      "...F",
      "... on Mutation { act { name } other { name } }",
    ]) {
      expect(
        refusals(`mutation { ${body} } fragment F on Mutation { act { name } other { name } }`),
        body,
      ).toEqual([expect.stringContaining("只能办理一件事")]);
    }
  });
});
