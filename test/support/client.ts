import type { InjectOptions } from "fastify";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import type { TestPlatform } from "./platform.ts";
import type { Refused } from "./refused.ts";

/** A generated operation, or the text of one; a text gives an untyped answer. */
export interface Document<Result, Variables> {
  toString(): string;
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly text: string;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: {
        readonly code: ErrorCode;
        readonly requestId: string;
        readonly fields?: Record<string, string>;
      };
    }[];
  };
}

/** The first error of an answer, thrown by `query`. */
export class ClientRefusal extends Error implements Refused {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(answer: Answer) {
    const [first] = answer.body.errors ?? [];
    super(first?.message ?? `HTTP ${answer.status}: ${answer.text.slice(0, 300)}`);
    this.code = first?.extensions.code ?? "INTERNAL";
    this.fields = first?.extensions.fields;
  }
}

/** Speaks to the HTTP application as a browser or a partner does. */
export class Client {
  readonly #test: TestPlatform;
  readonly #credentials: () => Promise<Record<string, string>>;

  constructor(test: TestPlatform, credentials: () => Promise<Record<string, string>> = async () => ({})) {
    this.#test = test;
    this.#credentials = credentials;
  }

  /** Runs one operation and returns its data; throws the first error. */
  async query<Result, Variables>(
    document: Document<Result, Variables>,
    variables?: Variables,
  ): Promise<Result>;
  // biome-ignore lint/suspicious/noExplicitAny: the answer to a text is what the test expects it to be.
  async query(document: string, variables?: Record<string, unknown>): Promise<any>;
  async query(document: { toString(): string }, variables: unknown = {}): Promise<unknown> {
    const answer = await this.send(document, variables);
    if (answer.body.errors || !answer.body.data) throw new ClientRefusal(answer);
    return answer.body.data;
  }

  /** Runs one operation and returns the whole answer, whatever it is. */
  async send(document: { toString(): string }, variables: unknown = {}): Promise<Answer> {
    const query = document.toString();
    return this.post(JSON.stringify({ query, variables }));
  }

  /** Posts a body as it stands. */
  async post(payload: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request({ payload, headers });
  }

  /** Sends a request to `/graphql` as it stands, a post of JSON where it does not say otherwise. */
  async request(options: InjectOptions): Promise<Answer> {
    const response = await this.#test.app.inject({
      method: "POST",
      url: "/graphql",
      ...options,
      headers: { "content-type": "application/json", ...(await this.#credentials()), ...options.headers },
    });
    const { statusCode: status, payload: text } = response;
    return { status, headers: response.headers, text, body: parse(text) };
  }
}

function parse(text: string): Answer["body"] {
  try {
    return JSON.parse(text) as Answer["body"];
  } catch {
    return {};
  }
}
