import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocuments from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import {
  buildSchema,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  Source,
  separateOperations,
  stripIgnoredCharacters,
  validate,
} from "graphql";

const root = path.resolve(import.meta.dirname, "../..");

/** The files that are written from the classes and the documents, committed, and checked by a contract test. */
export const emitted = {
  schema: path.join(root, "schema/console.graphql"),
  operations: path.join(root, "schema/generated/operations.ts"),
  publicSchema: path.join(root, "schema/public.graphql"),
  publicOperations: path.join(root, "schema/public-operations.ts"),
} as const;

/** The schema as text, in the order of its names, so that moving a class changes nothing. */
export function emitSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** Every operation and fragment that the console and the tests send, in the order of their paths. */
export function findDocuments(): string[] {
  return ["admin", "test"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".graphql") && !file.includes("node_modules"))
      .map((file) => path.join(folder, file))
      .sort(),
  );
}

const config = {
  scalars: { ID: "string", Money: "string", LocalDate: "string", DateTime: "string", FactSet: "object" },
  strictScalars: true,
  enumsAsTypes: true,
  enumType: "string-literal",
  skipTypename: true,
  useTypeImports: true,
  documentMode: "string",
  dedupeFragments: true,
};

/** Types of every operation, and each operation as a text that carries its two types. */
export async function generateOperations(sdl: string): Promise<string> {
  const text = await codegen({
    filename: emitted.operations,
    schema: parse(sdl),
    documents: findDocuments().map((location) => ({
      location,
      document: parse(new Source(readFileSync(path.join(root, location), "utf8"), location)),
    })),
    config,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return withPlainDocuments(text);
}

const PLAIN_CLASS = `/** The text of an operation, with its result and its variables as types that exist only for the compiler. */
export class TypedDocumentString<TResult, TVariables> extends String {
  declare readonly __apiType?: ((variables: TVariables) => TResult) | undefined;
  constructor(text: string, _fragment?: unknown) {
    super(text);
  }
}
`;

/**
 * The generator's own class needs a package at compile time and keeps every text twice; this one needs neither.
 * An operation that no page imports must not stay in the bundle: its construction is marked as pure.
 */
function withPlainDocuments(text: string): string {
  const plain = text
    .replace(/^import type \{ DocumentTypeDecoration \}.*\n/m, "")
    .replace(/^export class TypedDocumentString[\s\S]*?^\}\n/m, PLAIN_CLASS)
    .replaceAll("= new TypedDocumentString(", "= /*#__PURE__*/ new TypedDocumentString(");
  if (/DocumentTypeDecoration/.test(plain))
    throw new Error("The generator changed the class of its documents.");
  return `// Written by npm run codegen from the documents and schema/console.graphql.\n${plain.trim()}\n`;
}

/**
 * The manifest of the public endpoint: each operation by its name, with the text that is answered and the id under which
 * it may be asked for, the SHA-256 of that text. Throws when one does not fit the schema.
 */
export function generatePublicOperations(publicSdl: string): string {
  const documents = parse(readFileSync(path.join(root, "schema/public-operations.graphql"), "utf8"));
  const [fault] = validate(buildSchema(publicSdl), documents);
  if (fault) throw fault;
  const entries = Object.entries(separateOperations(documents)).map(([name, document]) => {
    const text = stripIgnoredCharacters(print(document));
    const id = `sha256:${createHash("sha256").update(text).digest("hex")}`;
    return `  ${name}: {\n    id: "${id}",\n    text: ${JSON.stringify(text)},\n  },\n`;
  });
  return `// Written by npm run codegen from schema/public-operations.graphql.
/** All that the public endpoint answers. 公开接口的操作清单。 */
export const publicOperations = {
${entries.join("")}} as const;
`;
}
