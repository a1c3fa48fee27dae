import { ApiError, type ApiErrorCode } from "./api-error.ts";

interface UploadAnswer {
  readonly id?: string;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly fields?: Readonly<Record<string, string>>;
      readonly requestId?: string;
    };
  }[];
}

const timeoutInMilliseconds = 120_000;

/**
 * Sends a file as it is: the place and time inside a photograph are evidence. Returns its id. What it is for decides
 * which kinds of file are taken and who may send them.
 */
export async function uploadFile(
  file: File,
  purpose: "evidence" | "import" | "feed" = "evidence",
  signal?: AbortSignal,
): Promise<string> {
  const body = new FormData();
  body.append("file", file);
  const timeout = AbortSignal.timeout(timeoutInMilliseconds);
  let response: Response;
  let answer: UploadAnswer;
  try {
    response = await fetch(`/files?purpose=${purpose}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "x-lianou-console": "1", accept: "application/json" },
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    answer = (await response.json()) as UploadAnswer;
  } catch (error) {
    throw new ApiError({ code: timeout.aborted ? "TIMEOUT" : "NETWORK", cause: error });
  }
  if (response.ok && answer.id) return answer.id;
  const [first] = answer.errors ?? [];
  throw new ApiError({
    code: (first?.extensions?.code ?? "INTERNAL") as ApiErrorCode,
    message: Object.values(first?.extensions?.fields ?? {})[0] ?? first?.message,
    requestId: first?.extensions?.requestId,
    status: response.status,
  });
}
