import { expect } from "vitest";
import type { ErrorCode } from "../../schema/codes/errors.ts";

export interface Refused {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/**
 * The promise must reject with this code and a sentence in Chinese. Takes what services throw and what a client's
 * `query` throws alike; returns the refusal, so that a test can look at its fields.
 */
export async function refused(promise: Promise<unknown>, code: ErrorCode): Promise<Refused> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!("error" in outcome)) {
    expect.fail(
      `should have been refused with ${code}, but answered ${JSON.stringify(outcome.value)?.slice(0, 300)}`,
    );
  }
  const refusal = outcome.error as Refused;
  expect(refusal.code, `refused otherwise: ${String(outcome.error)}`).toBe(code);
  expect(refusal.message).toMatch(/\p{Script=Han}/u);
  return refusal;
}
