import { Readable } from "node:stream";
import type { InjectOptions } from "fastify";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { CANARY } from "./bad-values.ts";

/** A request that is wrong as a request: its body, its document, its headers. */
export interface BadRequest {
  readonly what: string;
  readonly request: InjectOptions;
  readonly status: number;
  readonly code: ErrorCode;
  /** What the error names, where there is a place. */
  readonly field?: string;
}

const SIGN_IN = "mutation($n: String!) { signIn(loginName: $n, password: $n) { demo } }";
const TAKE_IN = 'mutation($ids: [ID!]!) { addItemsToProject(projectId: "x", itemIds: $ids) { id } }';
const ME = "{ me { demo } }";

const body = (query: unknown, variables?: unknown) => JSON.stringify({ query, variables });
const refused = (what: string, payload: InjectOptions["payload"], headers = {}): BadRequest => ({
  what,
  request: { ...(payload === undefined ? {} : { payload }), headers },
  status: 400,
  code: "BAD_REQUEST",
});
const unsupported = (what: string, payload: string, type: string): BadRequest => ({
  ...refused(what, payload, { "content-type": type }),
  status: 415,
});
const invalid = (what: string, payload: string, field?: string): BadRequest => ({
  ...refused(what, payload),
  code: "INVALID_INPUT",
  ...(field ? { field } : {}),
});
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(" ");
const nested = (levels: number) => `${"[".repeat(levels)}"${CANARY}"${"]".repeat(levels)}`;
/** A body whose length nobody has said before. */
const streamed = (bytes: Buffer) => Readable.from([bytes]);
/** The text of the body with these bytes where the name of somebody should stand. */
const withBytes = (bytes: readonly number[]) => {
  const [before, after] = body(SIGN_IN, { n: "here" }).split("here") as [string, string];
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from(`荷${CANARY}`),
    Buffer.from(bytes),
    Buffer.from(after),
  ]);
};
const get = (query: Record<string, string>) => `/graphql?${new URLSearchParams(query)}`;

/** Fifteen pages of a hundred rows with a region and five reasons each, by a variable. */
const DEAR = `query($n: Int!) { ${times(15, (n) => `a${n}: matchedNeeds(first: $n) { nodes { region { name } reasons { textZh } } }`)} }`;

const documents: readonly BadRequest[] = [
  refused("more than an answer may hold", body(DEAR, { n: 100 })),
  refused("a syntax error", body(`{ me { user "${CANARY}"`)),
  refused("an unknown field", body(`{ me { a${CANARY} } }`)),
  refused("an unknown argument", body(`mutation { signOut(card: "${CANARY}") }`)),
  refused(
    "an unknown value of an enumeration",
    body(`{ organisations(kind: GOLD_${CANARY}) { totalCount } }`),
  ),
  refused("a text for an enumeration", body(`{ organisations(kind: "${CANARY}") { totalCount } }`)),
  refused("a whole number beyond 32 bits", body(`{ organisations(first: ${CANARY}) { totalCount } }`)),
  invalid("a day that is none", body('{ policies(asOf: "2026-02-30") { totalCount } }')),
  refused("half a character", body(`{ organisations(search: "\\ud800${CANARY}") { totalCount } }`)),
  refused(
    "a variable in a place of another type",
    body("query($r: Role!) { me { demo @skip(if: $r) } }", { r: CANARY }),
  ),
  refused("two root fields in a mutation", body("mutation { signOut again: signOut }")),
  refused(
    "two root fields of a mutation hidden in a fragment",
    body("mutation { ...Both } fragment Both on Mutation { signOut again: signOut }"),
  ),
  refused("more aliases than 15", body(`{ ${times(16, (n) => `a${n}: me { demo }`)} }`)),
  refused(
    "more aliases than 15 by spreading a fragment",
    body(`{ ${times(4, () => "me { ...F }")} } fragment F on Session { a: demo b: demo c: demo d: demo }`),
  ),
  refused("more directives than 5", body(`{ me { ${times(6, () => "... @include(if: true) { demo }")} } }`)),
  refused("more tokens than 1,000", body(`{ me { ${times(1_000, () => "demo")} } }`)),
  refused(
    "more levels than 8",
    body(`{ needs { nodes { ${"history { ".repeat(8)} at ${"}".repeat(8)} } } }`),
  ),
  refused("an unknown operation name", JSON.stringify({ query: `query A ${ME}`, operationName: CANARY })),
];

const variables: readonly BadRequest[] = [
  invalid("a variable of the wrong type", body(SIGN_IN, { n: { number: CANARY } }), "n"),
  invalid("a missing variable", body(SIGN_IN), "n"),
  invalid(
    "a variable whose value speaks of another place",
    body(SIGN_IN, { n: { [`at "n.${CANARY}"; `]: 1 } }),
    "n",
  ),
  invalid(
    "a list of very many levels",
    `{"query":${JSON.stringify(TAKE_IN)},"variables":{"ids":${nested(20_000)}}}`,
    "ids.0",
  ),
  invalid("a number that is infinite", body(SIGN_IN, { n: "x" }).replace('"x"', "1e999"), "n"),
  refused("variables that are a list", body(ME, [CANARY])),
  refused("variables that are a text", body(ME, CANARY)),
  refused("NaN", body(SIGN_IN, { n: "x" }).replace('"x"', "NaN")),
  refused("variables with a prototype", `{"query":"${ME}","variables":{"__proto__":{"n":"${CANARY}"}}}`),
];

const bodies: readonly BadRequest[] = [
  refused("no body", undefined),
  refused("an empty body", ""),
  refused("a body that is no JSON", `{"query": "${CANARY}`),
  refused("a body that is a text", JSON.stringify(CANARY)),
  refused("a body that is null", "null"),
  refused("a body without a query", JSON.stringify({ [CANARY]: 1 })),
  refused("a query that is a number", body(Number(CANARY))),
  refused("a query that is an object", body({ [CANARY]: 1 })),
  refused("an operation name that is a number", JSON.stringify({ query: ME, operationName: Number(CANARY) })),
  refused("extensions that are a text", JSON.stringify({ query: ME, extensions: CANARY })),
  refused("a batch of operations", JSON.stringify([{ query: ME }])),
  refused("a batch without any", "[]"),
  refused("a byte that begins no character", withBytes([0xff])),
  refused("a character cut off, as long as its substitute", withBytes([0xf0, 0x9f, 0x98])),
  refused("a character cut off, of a length not said before", streamed(withBytes([0xe8, 0x8d]))),
  refused("a surrogate in UTF-8", withBytes([0xed, 0xa0, 0x80])),
  refused(
    "text in GBK",
    Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xba, 0xc9]), Buffer.from('"}')]),
  ),
  {
    ...refused("a body of 2 MB", body(`# ${CANARY.repeat(210_000)}\n${ME}`)),
    status: 413,
    code: "TOO_LARGE",
  },
  {
    ...refused("a body of 2 MB of a length not said before", streamed(Buffer.alloc(2 << 20, CANARY))),
    status: 413,
    code: "TOO_LARGE",
  },
];

const transport: readonly BadRequest[] = [
  refused("a form that another site could post", body(`{ me { a${CANARY} } }`), {
    "content-type": "text/plain",
  }),
  unsupported("a form of a page", `query=${CANARY}`, "application/x-www-form-urlencoded"),
  unsupported("a form with files", `--x\r\n\r\n${CANARY}`, "multipart/form-data; boundary=x"),
  unsupported("a body of another kind", `<query>${CANARY}</query>`, "application/xml"),
  {
    what: "a mutation by GET",
    request: {
      method: "GET",
      url: get({ query: "mutation { signOut }" }),
      headers: { "x-apollo-operation-name": "a" },
    },
    status: 405,
    code: "BAD_REQUEST",
  },
  {
    what: "a query by GET that another site could ask",
    request: { method: "GET", url: get({ query: ME }), headers: { "content-type": "text/plain" } },
    status: 400,
    code: "BAD_REQUEST",
  },
  {
    what: "variables by GET that are no JSON",
    request: { method: "GET", url: get({ query: ME, variables: `{${CANARY}` }) },
    status: 400,
    code: "BAD_REQUEST",
  },
  {
    what: "another method",
    request: { method: "PUT", payload: body(`# ${CANARY}`) },
    status: 404,
    code: "NOT_FOUND",
  },
  {
    what: "a token that is none",
    request: {
      payload: body("mutation { signOut }"),
      headers: { authorization: `Bearer ${CANARY.repeat(4)}` },
    },
    status: 401,
    code: "UNAUTHENTICATED",
  },
  {
    what: "a cookie that is none",
    request: { payload: body("mutation { signOut }"), headers: { cookie: `__Host-lianou=%E8%8D${CANARY}` } },
    status: 401,
    code: "UNAUTHENTICATED",
  },
];

export const badRequests: readonly BadRequest[] = [...documents, ...variables, ...bodies, ...transport];
