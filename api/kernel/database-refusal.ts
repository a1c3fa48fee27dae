import { DomainError } from "./errors.ts";

/**
 * What the database refuses after the service let it pass: the second half of every invariant. The constraint's
 * name decides the sentence; anything not listed here is a defect and answers INTERNAL.
 */
const sentences: Readonly<Record<string, DomainError>> = {
  funding_reservation_one_open: new DomainError("ALREADY_RESERVED"),
  donation_never_overdrawn: new DomainError("INSUFFICIENT_FUNDS", "这笔捐赠的可分配余额不足。"),
  voucher_never_overdrawn: new DomainError("CAP_EXCEEDED", "服务券剩余数量不足。"),
};

const INVALID_TEXT = "22P02";
const UNAVAILABLE = /^(08|57P0|53)/;

export function databaseRefusal(error: unknown): DomainError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { constraint, code } = inner as { constraint?: string; code?: string };
    if (constraint && sentences[constraint]) return sentences[constraint];
    // An id that is no id at all names nothing: the answer is the same as for one that does not exist.
    if (code === INVALID_TEXT && inner.message.includes("uuid")) return new DomainError("NOT_FOUND");
    if (code && (UNAVAILABLE.test(code) || code === "ECONNREFUSED")) return new DomainError("UNAVAILABLE");
    if (inner.message.startsWith("timeout exceeded when trying to connect"))
      return new DomainError("UNAVAILABLE");
  }
  return null;
}
