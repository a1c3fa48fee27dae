/** What people type for a number of units: full-width digits, spaces and separators are taken. Null when it is none. */
export function readQuantity(value: unknown): number | null {
  const text = String(value ?? "")
    .normalize("NFKC")
    .replace(/[\s,，]/g, "");
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
