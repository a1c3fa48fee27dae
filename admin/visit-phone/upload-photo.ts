import { ApiError, type ApiErrorCode } from "../shell/api-error.ts";

interface UploadAnswer {
  readonly id?: string;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

const timeoutInMilliseconds = 120_000;

/** Sends a photograph as the camera made it, since place and time inside it are evidence. Returns its id. */
export async function uploadPhoto(file: File, signal?: AbortSignal): Promise<string> {
  const body = new FormData();
  body.append("file", file);
  const timeout = AbortSignal.timeout(timeoutInMilliseconds);
  let response: Response;
  let answer: UploadAnswer;
  try {
    response = await fetch("/files", {
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
    message: first?.message,
    requestId: first?.extensions?.requestId,
    status: response.status,
  });
}
