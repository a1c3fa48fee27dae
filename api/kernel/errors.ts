import { type ErrorCode, errorCodes } from "../../schema/codes/errors.ts";
import { type Permission, permissions } from "../../schema/codes/permissions.ts";

/**
 * What a service throws when it refuses. The message is for a clerk, in Chinese, and never repeats a value that
 * was sent; `fields` maps the path of an input field to what is wrong with it.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: ErrorCode, message: string = errorCodes[code].zh, fields?: Record<string, string>) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.fields = fields;
  }
}

export const unauthenticated = () => new DomainError("UNAUTHENTICATED");
export const forbidden = (permission: Permission) =>
  new DomainError("FORBIDDEN", `当前岗位没有「${permissions[permission].zh}」的权限。`);
export const notFound = (what: string) =>
  new DomainError("NOT_FOUND", `没有找到${what}，或不在您的管辖范围内。`);
/** Of the database or of an upload: whatever was begun is rolled back. */
export const diskFull = () =>
  new DomainError(
    "UNAVAILABLE",
    "服务器的存储空间已满，这次没有保存任何内容。请联系系统管理员；腾出空间后再办理一次即可。",
  );
export const stateConflict = (message: string) => new DomainError("STATE_CONFLICT", message);
export const invalid = (fields: Record<string, string>) =>
  new DomainError("INVALID_INPUT", Object.values(fields)[0] ?? errorCodes.INVALID_INPUT.zh, fields);
/** The same words over the form and at the field that they are about. */
export const refusedAt = (path: string, code: ErrorCode, message: string) =>
  new DomainError(code, message, { [path]: message });

/** How an error names a place in the variables: a form knows its fields without the name of the argument. */
export const formPath = (path: string): string => path.replace(/^input\./, "");

const NOT_SHOWN: readonly ErrorCode[] = ["NOT_FOUND", "FORBIDDEN"];

/**
 * What a mutation answers that is done: what it made, as it is now, or null where that is shown to the caller no more.
 * So answers a repetition under an idempotency key too; NOT_FOUND would say that nothing was done.
 */
export async function whileShown<T>(view: Promise<T>): Promise<T | null> {
  try {
    return await view;
  } catch (error) {
    if (error instanceof DomainError && NOT_SHOWN.includes(error.code)) return null;
    throw error;
  }
}

/** Collects every fault of a form before refusing it, so that a clerk is told all of them at once. */
export class Problems {
  readonly #fields: Record<string, string> = {};

  add(path: string, message: string): void {
    this.#fields[path] ??= message;
  }

  /** Records the message when `holds` is false. */
  require(holds: boolean, path: string, message: string): void {
    if (!holds) this.add(path, message);
  }

  /** Each path with its first fault. */
  get all(): Readonly<Record<string, string>> {
    return this.#fields;
  }

  throwIfAny(refuse: (fields: Record<string, string>) => DomainError = invalid): void {
    if (Object.keys(this.#fields).length > 0) throw refuse(this.#fields);
  }
}
