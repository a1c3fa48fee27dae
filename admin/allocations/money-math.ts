import { normaliseMoney } from "../shell/format.ts";

/** Yuan as typed or as the server writes it, in fen; null when it is no amount. No float touches it. */
export function fenOf(yuan: string | null | undefined): bigint | null {
  const text = normaliseMoney(String(yuan ?? ""));
  const [, whole, decimals] = /^(\d{1,13})\.(\d{2})$/.exec(text) ?? [];
  return whole === undefined ? null : BigInt(whole + decimals);
}

/** Fen as exact yuan text: 123456n → "1234.56", −5n → "-0.05". */
export function yuanOf(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const sumOf = (amounts: readonly (string | null)[]): string =>
  yuanOf(amounts.reduce((sum, amount) => sum + (fenOf(amount) ?? 0n), 0n));
