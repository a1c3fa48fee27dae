import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { type ErrorCode, errorCodes } from "../../schema/codes/errors.ts";
import { ScalarError } from "../../schema/common/scalars.ts";
import { databaseRefusal } from "./database-refusal.ts";
import { DomainError, formPath } from "./errors.ts";

/**
 * The one place where an error becomes an answer: a code, a sentence for a clerk, the fields of a form. Never a
 * value that was sent, a stack or SQL. Messages of graphql-js and type-graphql repeat values, so they are replaced.
 */
export function formatError(
  log: Logger,
  requestId: string,
  formatted: GraphQLFormattedError,
  error: unknown,
) {
  const original = unwrapResolverError(error);
  const refusal = causeOf(error, DomainError) ?? databaseRefusal(original);
  if (refusal) return answer(requestId, refusal.code, refusal.message, formatted, refusal.fields);
  const scalar = causeOf(error, ScalarError);
  if (scalar)
    return answer(requestId, "INVALID_INPUT", scalar.message, formatted, fieldOf(error, scalar.message));
  if (isCallersFault(formatted)) return callersFault(requestId, formatted, error);
  // The name and the SQLSTATE tell an operator enough; the message could carry values and stays out of the log.
  log.error({
    requestId,
    code: "INTERNAL",
    fault: (original as Error)?.name,
    sqlState: (original as { code?: string })?.code,
    at: firstOwnFrame(original),
  });
  return answer(requestId, "INTERNAL", errorCodes.INTERNAL.zh, formatted);
}

function answer(
  requestId: string,
  code: ErrorCode,
  message: string,
  from: GraphQLFormattedError,
  fields?: Readonly<Record<string, string>>,
): GraphQLFormattedError {
  return {
    message,
    ...(from.path ? { path: from.path } : {}),
    extensions: { code, requestId, ...(fields ? { fields } : {}) },
  };
}

const CALLERS_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]);

const isCallersFault = (formatted: GraphQLFormattedError) =>
  CALLERS_CODES.has(String(formatted.extensions?.["code"] ?? ""));

const faults: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: "查询语句有语法错误或过长",
  GRAPHQL_VALIDATION_FAILED: "查询语句不符合接口定义",
  OPERATION_RESOLUTION_FAILURE: "没有指明要执行哪一个操作",
};

/** Names the place but not the value: where in the text, or which variable. */
function callersFault(
  requestId: string,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = formatted.extensions?.["code"];
  if (code === "BAD_USER_INPUT") {
    const field = fieldOf(error, "这一项的值不符合要求。");
    return answer(requestId, "INVALID_INPUT", "有一项内容不符合要求，请检查类型和取值。", formatted, field);
  }
  const [place] = formatted.locations ?? [];
  const where = place ? `（第 ${place.line} 行第 ${place.column} 列）` : "";
  const what = faults[String(code)] ?? "请求格式不正确";
  return answer(requestId, "BAD_REQUEST", `${what}${where}。`, formatted);
}

/** The error of this kind that graphql-js wrapped, however often. */
function causeOf<Kind extends Error>(error: unknown, kind: new (...parts: never[]) => Kind): Kind | null {
  for (let inner: unknown = error; inner instanceof Error; ) {
    if (inner instanceof kind) return inner;
    inner = inner instanceof GraphQLError ? inner.originalError : undefined;
  }
  return null;
}

/**
 * The place of a variable that does not fit, as a form knows it: `lines.0.unitPrice`. graphql-js writes
 * `Variable "$input" got invalid value <the value> at "input.lines[0].unitPrice"; <why>`. The reason may repeat the
 * value, and a value may look like a place: only what stands right before the reason is one.
 */
function fieldOf(error: unknown, message: string): Record<string, string> | undefined {
  const text = error instanceof Error ? error.message : "";
  const name = /^Variable "\$(\w+)"/.exec(text)?.[1];
  if (!name) return undefined;
  const reason = reasonOf(error, text);
  const before = text.slice(0, text.length - reason.length - 2);
  // The value stands in the text, as long as it was sent: no pattern may run over it.
  const tail = before.slice(Math.max(0, before.lastIndexOf(' at "')));
  const place = /^ at "(\w[\w.[\]]*)"$/.exec(tail)?.[1] ?? name;
  const lacking = /^Field "(\w+)" of required type "[^"]+" was not provided\.$/.exec(reason)?.[1];
  const path = lacking ? `${place}.${lacking}` : place;
  return { [formPath(path.replace(/\[(\d+)\]/g, ".$1"))]: message };
}

/** Why the value does not fit, in the words of the error that graphql-js put into a longer sentence. */
function reasonOf(error: unknown, text: string): string {
  for (let inner = error; inner instanceof GraphQLError; inner = inner.originalError) {
    if (inner.message !== text && text.endsWith(`; ${inner.message}`)) return inner.message;
  }
  return "";
}

function firstOwnFrame(error: unknown): string | undefined {
  const frame = (error as Error | undefined)?.stack
    ?.split("\n")
    .find((line) => /\/(api|build\/api)\//.test(line));
  return frame?.replace(/^.*\/(api\/[^)]+)\)?$/, "$1");
}
