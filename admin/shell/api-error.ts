import { type ErrorCode, errorCodes } from "../../schema/codes/errors.ts";
import { currentLocale, type Locale } from "./i18n/locale.ts";

/** Codes of the server, and two that only the browser can know. */
export type ApiErrorCode = ErrorCode | "NETWORK" | "TIMEOUT";

const browserCodes = {
  NETWORK: {
    zh: "网络不通，没有得到系统的答复。请检查网络后再试一次。",
    en: "No connection, no answer from the server. Check the network and try again.",
  },
  TIMEOUT: {
    zh: "系统没有及时答复，可能已经办成。请先刷新核对，再决定是否重新提交。",
    en: "No answer in time; it may have succeeded. Refresh and check before trying again.",
  },
} as const;

/** An answer of the server, or of the network, that says no. `fields` maps an input path to a sentence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;
  readonly status: number;

  constructor(options: {
    code: ApiErrorCode;
    message?: string | undefined;
    fields?: Record<string, string> | undefined;
    requestId?: string | undefined;
    status?: number | undefined;
    cause?: unknown;
  }) {
    super(options.message || defaultMessage(options.code), { cause: options.cause });
    this.code = options.code;
    this.fields = options.fields ?? {};
    this.requestId = options.requestId;
    this.status = options.status ?? 0;
  }
}

export const isApiError = (error: unknown, code?: ApiErrorCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

/** Whether asking again may help without anybody changing anything. */
export const isTransient = (error: unknown) =>
  isApiError(error, "NETWORK") || isApiError(error, "UNAVAILABLE");

const labelOf = (code: ApiErrorCode) =>
  code in browserCodes
    ? browserCodes[code as keyof typeof browserCodes]
    : (errorCodes[code as ErrorCode] ?? errorCodes.INTERNAL);

const defaultMessage = (code: ApiErrorCode) => labelOf(code)[currentLocale()];

export interface ErrorText {
  readonly title: string;
  /** The sentence of the server where the title stands in another language and says less. */
  readonly detail?: string;
}

/** The server writes for clerks, in Chinese; whoever reads English gets the words of the code before that sentence. */
export function wordsOf(error: unknown, locale: Locale): ErrorText {
  const message = error instanceof Error ? error.message : String(error);
  if (locale === "zh" || !(error instanceof ApiError)) return { title: message };
  const { zh, en } = labelOf(error.code);
  return message === zh || message === en ? { title: en } : { title: en, detail: message };
}

/** The same in one line. */
export function errorInWords(error: unknown, locale: Locale = currentLocale()): string {
  const { title, detail } = wordsOf(error, locale);
  return detail ? `${title} ${detail}` : title;
}
