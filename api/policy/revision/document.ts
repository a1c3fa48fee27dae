import {
  type Document,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type YAMLError,
  type YAMLWarning,
} from "yaml";
import type { Catalogue } from "../catalogue/catalogue-types.ts";
import { Findings, listOf, type Path, record, text } from "../catalogue/check-record.ts";
import { listShapes, type SomeRecords, standardShapes } from "../catalogue/load-catalogue.ts";

/** What a revision of the catalogue changes. A record takes the place of the one of the same name; the rest stays. */
export interface CatalogueDocument extends SomeRecords {
  /** What holds no longer, by its name. */
  readonly ends?: {
    readonly policies?: readonly string[];
    /** As they stand in the catalogue. */
    readonly relations?: Catalogue["relations"];
    readonly derivations?: readonly string[];
    readonly cases?: readonly { readonly policy: string; readonly nameZh: string }[];
  };
}

/** What is wrong, with the line of the text from 1; null where it is about the whole. */
export interface DocumentProblem {
  readonly line: number | null;
  readonly column: number | null;
  readonly messageZh: string;
}

/** A whole catalogue of a city is 120 kB; more does not fit into a request. */
export const MAX_DOCUMENT_BYTES = 400_000;

const { policies, relations, derivations, references, offices, cases } = listShapes;
const documentShape = record(
  {},
  {
    policies,
    relations,
    derivations,
    references,
    offices,
    cases,
    standards: record({}, standardShapes),
    ends: record(
      {},
      {
        policies: listOf(text),
        relations,
        derivations: listOf(text),
        cases: listOf(record({ policy: text, nameZh: text })),
      },
    ),
  },
);

/** A text that was read, and where each part of it stands. */
export interface ReadDocument {
  /** Null when it cannot be used. */
  readonly document: CatalogueDocument | null;
  readonly problems: readonly DocumentProblem[];
  readonly placeOf: (path: Path) => Omit<DocumentProblem, "messageZh">;
}

/** Reads YAML 1.2 and checks the shape of every record. Refuses nothing: what is wrong comes back with its place. */
export function readDocument(yaml: string): ReadDocument {
  const lines = new LineCounter();
  const nowhere = { line: null, column: null };
  const refused = (problems: readonly DocumentProblem[]): ReadDocument => ({
    document: null,
    problems,
    placeOf: () => nowhere,
  });
  if (Buffer.byteLength(yaml) > MAX_DOCUMENT_BYTES)
    return refused([{ ...nowhere, messageZh: "内容太长，请分几次修订。" }]);
  try {
    // Keys that stand twice are looked for below: the parser's own search takes the square of their number.
    const parsed = parseDocument(yaml, { ...OPTIONS, lineCounter: lines });
    const at = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    };
    const faults = [...parsed.errors, ...parsed.warnings].map((fault) => ({
      offset: fault.pos[0],
      messageZh: yamlWords(fault),
    }));
    const twice = keysTwice(parsed).map((offset) => ({ offset, messageZh: "同一个名称写了两次。" }));
    const told = [...faults, ...twice].slice(0, 20);
    if (told.length > 0) return refused(told.map(({ offset, messageZh }) => ({ ...at(offset), messageZh })));
    const placeOf = (path: Path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = parsed.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return nowhere;
    };
    const raw: unknown = parsed.toJS({ maxAliasCount: 0 }) ?? {};
    const findings = new Findings();
    documentShape(raw, [], findings);
    const problems = findings.problems.map(({ path, messageZh }) => ({ ...placeOf(path), messageZh }));
    return { document: problems.length > 0 ? null : (raw as CatalogueDocument), problems, placeOf };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    return refused([{ ...nowhere, messageZh: "内容嵌套太深，或者用了别名（&、*），请改成直接写明。" }]);
  }
}

const OPTIONS = { prettyErrors: false, schema: "core", resolveKnownTags: false, uniqueKeys: false } as const;

/** Where a name stands that stood in the same group before. */
function keysTwice(parsed: Document.Parsed): number[] {
  const found: number[] = [];
  visit(parsed, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

const YAML_WORDS: Readonly<Partial<Record<YAMLError["code"] | YAMLWarning["code"], string>>> = {
  TAG_RESOLVE_FAILED: "不能用标签（!），请直接写明。",
  TAB_AS_INDENT: "缩进只能用空格，不能用制表符。",
  BAD_INDENT: "缩进不对：同一层的各项要左对齐。",
  MISSING_CHAR: "缺少符号：冒号、引号或括号没有写全。",
  MULTIPLE_DOCS: "一次只能有一份内容，请删去“---”。",
};

const yamlWords = ({ code }: YAMLError | YAMLWarning): string =>
  YAML_WORDS[code] ?? "YAML 格式不对，请核对缩进、冒号和引号。";

/** Writes records as they would stand in a revision. `heading` goes before them as remarks. */
export const writeDocument = (document: CatalogueDocument, heading: readonly string[] = []): string =>
  [...heading.map((line) => `# ${line}\n`), stringify(document, { lineWidth: 0 })].join("");
