/** A count as people type it, full-width digits and spaces included; null when it is no whole number. */
export function wholeNumber(value: unknown): number | null {
  const text = String(value ?? "")
    .normalize("NFKC")
    .replace(/[\s,，]/g, "");
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
