import { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ErrorCode, errorCodes } from "../../../schema/codes/errors.ts";
import type { RequestContext } from "../context.ts";
import { databaseRefusal } from "../database-refusal.ts";
import { DomainError, invalid } from "../errors.ts";
import { knownId } from "../known-id.ts";
import { filePieces, isUploadPurpose, MAX_FILE_BYTES, openFile, storeFile } from "./file.service.ts";
import { extensionOf, isShownInline } from "./media-types.ts";
import { tooLarge } from "./spool.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** A header that no form of another site can send; a bearer token cannot be sent by one either. */
const CONSOLE_HEADER = "x-lianou-console";

/** `POST /files` takes one file and answers `{ id }` (with `?purpose=import` a register to be imported, with `feed` what a department sends); `GET /files/:id` gives it back. */
export async function registerFileRoutes(app: FastifyInstance, contextOf: ContextOf): Promise<void> {
  await app.register(async (files) => {
    await files.register(multipart, {
      // One byte more than allowed is let through, so that the limit is told apart from a file that just fits.
      limits: { files: 1, fields: 0, parts: 1, headerPairs: 20, fileSize: MAX_FILE_BYTES + 1 },
      throwFileSizeLimit: false,
    });
    files.setErrorHandler((error, request, reply) => refuseRequest(request, reply, error));
    files.post("/files", async (request, reply) => {
      assertNotForged(request);
      const ctx = await contextOf(request, reply);
      const id = await receive(ctx, request);
      return reply.code(201).header("cache-control", "no-store").send({ id });
    });
    files.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
      const ctx = await contextOf(request, reply);
      const file = await openFile(ctx, knownId(request.params.id, "这个文件"));
      const disposition = isShownInline(file.mediaType) ? "inline" : "attachment";
      return reply
        .headers({
          "content-type": file.mediaType,
          // How long a copy will be is known at its end.
          ...(file.whole ? { "content-length": file.sizeInBytes } : {}),
          "content-disposition": `${disposition}; filename="${file.id}.${extensionOf(file.mediaType)}"`,
          "x-content-type-options": "nosniff",
          "content-security-policy": "default-src 'none'; sandbox",
          "cross-origin-resource-policy": "same-origin",
          "cache-control": "no-store",
          "x-request-id": request.id,
        })
        .send(Readable.from(filePieces(ctx, file)));
    });
  });
}

/** Against a form of another site that the browser would send with the cookie. */
function assertNotForged(request: FastifyRequest): void {
  if (request.headers[CONSOLE_HEADER] !== undefined || request.headers.authorization?.startsWith("Bearer "))
    return;
  throw new DomainError("FORBIDDEN", `上传请求缺少 ${CONSOLE_HEADER} 请求头。`);
}

async function receive(ctx: RequestContext, request: FastifyRequest): Promise<string> {
  if (!request.isMultipart())
    throw new DomainError("BAD_REQUEST", "上传文件应使用 multipart/form-data 格式。");
  const part = await request.file();
  if (!part) throw invalid({ file: "没有选择文件。" });
  try {
    const purpose = new URL(request.url, "http://localhost").searchParams.get("purpose") ?? "evidence";
    if (!isUploadPurpose(purpose)) throw new DomainError("BAD_REQUEST", "没有这种上传用途。");
    return await storeFile(ctx, unbroken(part.file), purpose);
  } finally {
    // Whatever was refused early is still read off the line, so that the answer reaches the sender.
    part.file.resume();
  }
}

/** A line that breaks off is the sender's fault, not a fault of ours. */
async function* unbroken(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    throw new DomainError("BAD_REQUEST", "文件没有传完，请重新上传。");
  }
}

const STATUS: Partial<Record<ErrorCode, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, INVALID_INPUT: 422 };

/** A refusal as JSON with the right status, where GraphQL is not reached. */
export function refuseRequest(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  const status = STATUS[refusal.code] ?? errorCodes[refusal.code].status;
  const extensions = {
    code: refusal.code,
    requestId: request.id,
    ...(refusal.fields ? { fields: refusal.fields } : {}),
  };
  return reply
    .code(status === 200 ? 409 : status)
    .header("cache-control", "no-store")
    .header("x-request-id", request.id)
    .type("application/json; charset=utf-8")
    .send({ errors: [{ message: refusal.message, extensions }] });
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const refusal = databaseRefusal(error);
  if (refusal) return refusal;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 413) return tooLarge(MAX_FILE_BYTES);
  return new DomainError(status < 500 ? "BAD_REQUEST" : "INTERNAL");
}
