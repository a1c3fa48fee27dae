import { type GraphQLSchema, validate } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { exportedLists, notExported } from "../../api/export/exported-lists.ts";
import { isConnection, listDocument } from "../../api/export/list-document.ts";
import { type ExportList, exportLists } from "../../schema/codes/export-lists.ts";
import { permissions } from "../../schema/codes/permissions.ts";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildConsoleSchema();
});

const codes = Object.keys(exportLists) as ExportList[];

describe("every list of the schema", () => {
  it("can be exported, or is named with the reason why not", () => {
    const connections = Object.values(schema.getQueryType()!.getFields())
      .filter(isConnection)
      .map(({ name }) => name);
    const exported = new Set(codes.map((code) => exportedLists[code].field));
    const left = connections.filter((name) => !exported.has(name));
    expect(left.sort()).toEqual(Object.keys(notExported).sort());
    expect(Object.values(notExported).filter((reason) => reason.length < 20)).toEqual([]);
  });
});

describe("an exportable list", () => {
  it.each(codes)("%s asks what the schema answers, in both languages, under a permission", (code) => {
    for (const language of ["ZH", "EN"] as const) {
      const { document, permission, columns } = listDocument(schema, exportedLists[code], language);
      expect(validate(schema, document)).toEqual([]);
      expect(permission in permissions).toBe(true);
      const headings = columns.map(({ heading }) => heading);
      expect(new Set(headings).size).toBe(headings.length);
      expect(headings.filter((word) => /\p{Script=Han}/u.test(word) !== (language === "ZH"))).toEqual([]);
    }
  });

  it("names each column by a code list where the schema has one", async () => {
    const { enumLists } = await import("../../schema/common/enum-lists.ts");
    const unnamed = codes.flatMap((code) =>
      listDocument(schema, exportedLists[code], "ZH")
        .columns.filter(({ enumName }) => enumName !== null && !enumLists.has(enumName))
        .map(({ path }) => `${code}.${path}`),
    );
    expect(unnamed).toEqual([]);
  });
});
