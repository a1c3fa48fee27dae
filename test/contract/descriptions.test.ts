import { buildSchema, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { buildConsoleSchema, buildPublicSchema } from "../../api/build-schema.ts";
import { emitSchema } from "../codegen/generate.ts";
import { undescribed } from "./undescribed.ts";

/** As officials and partners read it. */
const asRead = (schema: GraphQLSchema) => buildSchema(emitSchema(schema));

describe("The words of the schema", () => {
  it("say of all that the console and partners may name what it is", async () => {
    expect(undescribed(asRead(await buildConsoleSchema()))).toEqual([]);
  });

  it("say of all that the public may name what it is", async () => {
    expect(undescribed(asRead(await buildPublicSchema()))).toEqual([]);
  });

  it("are looked for on every kind of definition", () => {
    const bare = buildSchema(`
      directive @marked(with: String) on FIELD_DEFINITION
      scalar Day
      enum Colour { RED }
      input Wish { day: Day }
      interface Named { name: String }
      type Query implements Named { name(of: Wish): String }
      union Anything = Query`);
    expect(undescribed(bare).sort()).toEqual([
      "@marked",
      "@marked(with:)",
      "Anything",
      "Colour",
      "Colour.RED",
      "Day",
      "Named",
      "Named.name",
      "Query",
      "Query.name",
      "Query.name(of:)",
      "Wish",
      "Wish.day",
    ]);
  });

  it("are not made of spaces", () => {
    expect(undescribed(buildSchema('"""What there is."""\ntype Query {\n  " "\n  name: String\n}'))).toEqual([
      "Query.name",
    ]);
  });
});
