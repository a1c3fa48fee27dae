import { ApiError, type ApiErrorCode } from "./api-error.ts";

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

const timeoutInMilliseconds = 120_000;

/**
 * Fetches a file and hands it to the browser to keep under a name. A plain link would leave the page, or save the
 * words of a refusal as if they were the file.
 */
export async function downloadFile(path: string, name: string): Promise<void> {
  const timeout = AbortSignal.timeout(timeoutInMilliseconds);
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", signal: timeout });
    if (response.ok) return saveBlob(await response.blob(), name);
  } catch (error) {
    throw new ApiError({ code: timeout.aborted ? "TIMEOUT" : "NETWORK", cause: error });
  }
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  const [first] = refusal.errors ?? [];
  throw new ApiError({
    code: (first?.extensions?.code ?? "INTERNAL") as ApiErrorCode,
    message: first?.message,
    requestId: first?.extensions?.requestId,
    status: response.status,
  });
}

export function saveBlob(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A browser may begin to read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
