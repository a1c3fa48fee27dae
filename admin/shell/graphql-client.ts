import { ApiError, type ApiErrorCode, isApiError } from "./api-error.ts";
import { currentLocale } from "./i18n/locale.ts";
import { askForProof } from "./session/step-up.ts";
import type { TypedDocument } from "./typed-document.ts";

const timeoutInMilliseconds = 30_000;

export interface RequestOptions {
  signal?: AbortSignal | undefined;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: readonly {
    message: string;
    extensions?: { code?: string; fields?: Record<string, string>; requestId?: string };
  }[];
}

/**
 * Runs one operation and returns its data, or throws an ApiError. Where the server wants a recent proof of who sits
 * there, the person gives it and the same operation is sent once more: whoever asked sees only that it took longer.
 */
export async function request<TResult, TVariables>(
  document: TypedDocument<TResult, TVariables>,
  variables: TVariables,
  options: RequestOptions = {},
): Promise<TResult> {
  try {
    return await send(document, variables, options);
  } catch (error) {
    if (!isApiError(error, "STEP_UP_REQUIRED") || !(await askForProof())) throw error;
    return send(document, variables, options);
  }
}

/**
 * The private header makes the browser ask before a cross-site call, so that no foreign page can act with the session
 * cookie.
 */
async function send<TResult, TVariables>(
  document: TypedDocument<TResult, TVariables>,
  variables: TVariables,
  options: RequestOptions,
): Promise<TResult> {
  const query = document.toString();
  const timeout = AbortSignal.timeout(timeoutInMilliseconds);
  let response: Response;
  let answer: GraphqlAnswer;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        "accept-language": currentLocale() === "zh" ? "zh-CN" : "en",
        "x-lianou-console": "1",
      },
      body: JSON.stringify({ operationName: operationName(query), query, variables: variables ?? {} }),
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
    answer = await readAnswer(response);
  } catch (error) {
    if (error instanceof ApiError || options.signal?.aborted) throw error;
    throw new ApiError({ code: timeout.aborted ? "TIMEOUT" : "NETWORK", cause: error });
  }
  const [first] = answer.errors ?? [];
  if (first) {
    throw new ApiError({
      code: (first.extensions?.code ?? "INTERNAL") as ApiErrorCode,
      message: first.message,
      // Malformed values are told one error each; a form wants them all at once.
      fields: Object.assign({}, ...(answer.errors ?? []).map(({ extensions }) => extensions?.fields)),
      requestId: first.extensions?.requestId,
      status: response.status,
    });
  }
  if (answer.data === undefined || answer.data === null) {
    throw new ApiError({ code: "INTERNAL", status: response.status });
  }
  return answer.data as TResult;
}

/** A gateway in front of the server answers in HTML; its status is then all there is to tell. */
async function readAnswer(response: Response): Promise<GraphqlAnswer> {
  const text = await response.text();
  try {
    return JSON.parse(text) as GraphqlAnswer;
  } catch (error) {
    throw new ApiError({ code: codeOfStatus(response.status), status: response.status, cause: error });
  }
}

function codeOfStatus(status: number): ApiErrorCode {
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 413) return "TOO_LARGE";
  if (status === 429) return "RATE_LIMITED";
  if (status === 502 || status === 503 || status === 504) return "UNAVAILABLE";
  return "INTERNAL";
}

const operationName = (query: string) => /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
