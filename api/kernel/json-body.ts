import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";

/**
 * JSON is UTF-8 (RFC 8259 §8.1). Other bytes, such as names in GBK, would be taken for another text without a word,
 * and that would be stored.
 */
export function readJsonAsUtf8(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    if (isUtf8(body)) return parse(request, body.toString(), done);
    return done(Object.assign(new Error("The body is not UTF-8."), { statusCode: 400 }));
  });
}
