import { saveBlob } from "../shell/download-file.ts";

/** As the server takes it. */
const mostBytes = 400_000;

/** What a chosen file holds, or null when it is no text that could be a revision. */
export async function readTextFile(file: File): Promise<string | null> {
  if (file.size > mostBytes) return null;
  const bytes = await file.arrayBuffer();
  const text = decode(bytes)?.replace(/\r\n?/g, "\n");
  return text === undefined || text.includes("\0") ? null : text;
}

/** UTF-8, or what older editors on Chinese Windows write. */
function decode(bytes: ArrayBuffer): string | undefined {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  return undefined;
}

/** Hands a text to the browser as a file to keep. */
export const saveTextFile = (name: string, text: string) =>
  saveBlob(new Blob([text], { type: "application/yaml;charset=utf-8" }), name);
