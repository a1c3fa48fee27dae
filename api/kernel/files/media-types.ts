/** What may be uploaded, by the bytes a file begins with: the name and the declared type prove nothing. */
const SIGNATURES = [
  { mediaType: "image/jpeg", extension: "jpg", bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", extension: "png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "application/pdf", extension: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
] as const;

export type MediaType = (typeof SIGNATURES)[number]["mediaType"];

/** Bytes that are enough to know any of them. */
export const SIGNATURE_BYTES = 8;

export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found?.mediaType ?? null;
}

export function extensionOf(mediaType: string): string {
  return SIGNATURES.find((signature) => signature.mediaType === mediaType)?.extension ?? "bin";
}

/** Images are shown in the page; a PDF, which may carry scripts, is only ever saved. */
export const isShownInline = (mediaType: string): boolean => mediaType.startsWith("image/");
