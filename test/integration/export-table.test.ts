import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  print,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { rowsOf } from "../../api/export/columns.ts";
import type { ExportedList } from "../../api/export/exported-list.ts";
import { exportedLists } from "../../api/export/exported-lists.ts";
import { type ListDocument, listDocument } from "../../api/export/list-document.ts";
import { readList } from "../../api/export/read-list.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type ExportList, exportLists } from "../../schema/codes/export-lists.ts";
import { rolePermissions } from "../../schema/codes/permissions.ts";
import { type Role, roles } from "../../schema/codes/roles.ts";
import { accessGround } from "../support/access-ground.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { groundOf } from "../support/calls.ts";
import { exports, type Table } from "../support/exports.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { questionsOf } from "../support/questions.ts";

let test: TestPlatform;
let actors: Actors;
let schema: GraphQLSchema;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  schema = test.platform.schema!;
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  const ground = groundOf(test, actors);
  const { homeVisits, personAccessList } = await questionsOf(ground);
  await accessGround(ground, {
    householdId: String(homeVisits?.["householdId"]),
    personIds: [String(personAccessList?.["personId"])],
  });
}, 300_000);
afterAll(() => test.close());

/** Rows of a list that are compared. */
const PAGE = 20;
const lists = Object.keys(exportLists) as ExportList[];
const everyRole = Object.keys(roles) as Role[];
const documentOf = (list: ExportList) => listDocument(schema, exportedLists[list], "ZH");

type Node = Readonly<Record<string, unknown>>;

/** What the page of the list is answered over HTTP; null where the caller is refused. */
async function answered(
  actor: TestActor,
  { document, field, isPaged }: ListDocument,
): Promise<Node[] | null> {
  const { body } = await actors.client(actor).send(print(document), isPaged ? { first: PAGE } : {});
  if (body.errors) {
    expect(body.errors[0]?.extensions.code).toBe("FORBIDDEN");
    return null;
  }
  const data = (body.data as Record<string, Node[] & { nodes: Node[] }>)[field]!;
  return isPaged ? data.nodes : data;
}

/** What stands at a place, by a way of its own: words from the schema's descriptions, times by the calendar. */
function wordsAt(row: unknown, type: GraphQLOutputType, path: readonly string[]): string[] {
  const inner = getNullableType(type);
  if (row === null || row === undefined || row === "") return [];
  if (isListType(inner)) return (row as unknown[]).flatMap((each) => wordsAt(each, inner.ofType, path));
  const [name, ...others] = path;
  if (name !== undefined && isObjectType(inner))
    return wordsAt((row as Node)[name], inner.getFields()[name]!.type, others);
  if (isEnumType(inner)) return [inner.getValue(String(row))!.description!.split(" / ")[0]!];
  if (typeof row === "boolean") return [row ? "是" : "否"];
  if (String(inner) === "DateTime") {
    const parts = { dateStyle: "short", timeStyle: "medium", timeZone: "Asia/Shanghai" } as const;
    return [new Intl.DateTimeFormat("sv-SE", parts).format(new Date(String(row)))];
  }
  return [String(row)];
}

function expectedRows(
  list: ExportList,
  node: GraphQLOutputType,
  nodes: readonly Node[],
): (string | null)[][] {
  const { columns, each }: ExportedList = exportedLists[list];
  const rows = nodes.flatMap((one) => {
    const entries = each ? (one[each] as unknown[]) : [];
    return entries.length > 0 ? entries.map((entry) => ({ ...one, [each!]: [entry] })) : [one];
  });
  return rows.map((row) =>
    Object.entries(columns).map(([place, [, , codes]]) => {
      const words = wordsAt(row, node, place.replaceAll("*", "Zh").split("."));
      const named = words.map((word) => codes?.[word]?.zh ?? word);
      return named.length === 0 ? null : named.join("、");
    }),
  );
}

const asText = (cell: unknown): string | null =>
  cell === null || cell === undefined || cell === "" ? null : String(cell);

/** A cell of a file as the text that it was made from. */
function unpacked(cell: unknown, kind: string): string | null {
  if (cell === null || cell === undefined || cell === "") return null;
  if (cell instanceof Date)
    return kind === "DATE"
      ? cell.toISOString().slice(0, 10)
      : cell.toISOString().slice(0, 19).replace("T", " ");
  if (kind === "MONEY") return Number(cell).toFixed(2);
  return String(cell).trim();
}

/** Who may ask for a list, of the roles whose rows or words differ: by kind of organisation and by what is masked. */
const askers: readonly Role[] = [
  "TOWNSHIP_OFFICER",
  "COUNTY_OFFICER",
  "CHARITY_OFFICER",
  "CONTRACTOR_MANAGER",
  "AUDITOR",
  "ADMINISTRATOR",
];
const holds = (role: Role, permission: string) =>
  (rolePermissions[role] as readonly string[]).includes(permission);

describe("each list that can be exported", () => {
  it.each(lists)(
    "%s holds cell for cell what the list answers whoever may ask for it, as words",
    async (list) => {
      const document = documentOf(list);
      const asked = (actor: TestActor) => readList(actor, document, {}, { first: PAGE, after: null });
      const refused = everyRole.find((role) => !holds(role, document.permission));
      if (refused) {
        const stranger = await actors.as(refused);
        expect(await answered(stranger, document), refused).toBeNull();
        await expect(asked(stranger), refused).rejects.toMatchObject({ code: "FORBIDDEN" });
      }
      let compared = 0;
      for (const role of askers.filter((role) => holds(role, document.permission))) {
        const actor = await actors.as(role);
        const expected = expectedRows(list, document.node, (await answered(actor, document)) ?? []);
        const rows = rowsOf((await asked(actor)).nodes, exportedLists[list].each);
        const cells = rows.map((row) => document.columns.map((column) => asText(column.cellOf(row))));
        expect(cells, role).toEqual(expected);
        compared += cells.length;
      }
      expect(compared, "rows that were compared at all").toBeGreaterThan(0);
    },
    60_000,
  );

  it("comes the same through queue and download, whatever the kind of column", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER");
    const kindsOf = (list: ExportList) => documentOf(list).columns.map(({ kind }) => kind);
    const left = new Set(lists.flatMap(kindsOf));
    for (const list of lists.filter((each) => holds("TOWNSHIP_OFFICER", documentOf(each).permission))) {
      if (!kindsOf(list).some((kind) => left.has(kind))) continue;
      const document = documentOf(list);
      const nodes = (await answered(officer, document)) ?? [];
      if (nodes.length === 0 || nodes.length === PAGE) continue;
      for (const kind of kindsOf(list)) left.delete(kind);
      const table: Table = await exports(test, actors).table(officer, { list });
      const found = table.rows.map((row) =>
        document.columns.map(({ kind }, index) => unpacked(row[index], kind)),
      );
      const expected = expectedRows(list, document.node, nodes);
      expect(found, list).toEqual(expected.map((row) => row.map((cell) => cell?.trim() ?? null)));
    }
    expect([...left], "kinds of column that were not compared").toEqual([]);
  }, 60_000);
});
