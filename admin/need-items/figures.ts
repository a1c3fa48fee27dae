import { wholeNumber } from "../shell/forms/whole-number.ts";

/*
 * The figures of a need in exact arithmetic: amounts are texts of yuan, added as integer fen, so that what a form
 * shows before the server has answered is what the server will compute.
 */

/** "1234.5" → 123450n; null for what is no amount. */
export function fenOf(yuan: string | null | undefined): bigint | null {
  const [, whole, decimals = ""] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(yuan ?? "") ?? [];
  return whole === undefined ? null : BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0"));
}

export const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;

export interface Figures {
  readonly approvedCost: string;
  readonly cover: string;
  readonly allocated: string;
  readonly gap: string;
}

/** 需要 − 已享 − 已落实 = 缺口, never below zero; null while the cost is no amount yet. */
export function figuresOf(
  approvedCost: string | null | undefined,
  covers: readonly (string | null | undefined)[],
  allocated = "0.00",
): Figures | null {
  const cost = fenOf(approvedCost);
  if (cost === null) return null;
  const given = covers.reduce((sum, amount) => sum + (fenOf(amount) ?? 0n), 0n);
  // Cover beyond the cost covers nothing more.
  const cover = cost - given < 0n ? cost : given;
  const left = cost - cover - (fenOf(allocated) ?? 0n);
  return { approvedCost: yuanOf(cost), cover: yuanOf(cover), allocated, gap: yuanOf(left > 0n ? left : 0n) };
}

/** The parts of the cost in tenths of a percent, for a bar; the gap takes what rounding leaves. */
export function shares({ approvedCost, cover, allocated }: Figures): {
  cover: number;
  allocated: number;
  gap: number;
} {
  const cost = fenOf(approvedCost) ?? 0n;
  if (cost === 0n) return { cover: 0, allocated: 0, gap: 0 };
  const share = (amount: string) => Number((1000n * (fenOf(amount) ?? 0n)) / cost) / 10;
  const parts = { cover: share(cover), allocated: share(allocated) };
  return { ...parts, gap: Math.max(0, 100 - parts.cover - parts.allocated) };
}

/** What units of a service cost at its price. */
export function costOfUnits(quantity: unknown, unitPriceInFen: number): string | null {
  const units = wholeNumber(quantity);
  return units === null ? null : yuanOf(BigInt(units) * BigInt(unitPriceInFen));
}
