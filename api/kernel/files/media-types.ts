/** What may be uploaded, by the bytes a file begins with: the name and the declared type prove nothing. */
const SIGNATURES = [
  { mediaType: "image/jpeg", extension: "jpg", bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", extension: "png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "application/pdf", extension: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
] as const;

/**
 * Spreadsheets that are uploaded are read by an import and never given back: what they hold stands in the register
 * then. Those that the platform makes of a list are for who asked for them.
 */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const CSV = "text/csv";

export type MediaType = (typeof SIGNATURES)[number]["mediaType"] | typeof XLSX | typeof CSV;

/** Bytes that are enough to know any of them. */
export const SIGNATURE_BYTES = 8;

export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found?.mediaType ?? null;
}

/** A workbook is a ZIP archive. Text has no signature: what is none is told when it is read. */
export function spreadsheetTypeOf(head: Uint8Array): MediaType | null {
  if (head[0] === 0x50 && head[1] === 0x4b) return XLSX;
  const isBinary = mediaTypeOf(head) !== null || (head[0] === 0xd0 && head[1] === 0xcf) || head.includes(0);
  return isBinary ? null : CSV;
}

export const isSpreadsheet = (mediaType: string): boolean => mediaType === XLSX || mediaType === CSV;

export function extensionOf(mediaType: string): string {
  if (isSpreadsheet(mediaType)) return mediaType === XLSX ? "xlsx" : "csv";
  return SIGNATURES.find((signature) => signature.mediaType === mediaType)?.extension ?? "bin";
}

/** Images are shown in the page; a PDF, which may carry scripts, is only ever saved. */
export const isShownInline = (mediaType: string): boolean => mediaType.startsWith("image/");
