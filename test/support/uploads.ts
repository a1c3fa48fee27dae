import { createHash } from "node:crypto";
import { expect } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { claimFile } from "../../api/kernel/files/file.service.ts";
import { newId } from "../../api/kernel/uuid.ts";
import type { TestActor } from "./actors.ts";
import { regionCode } from "./city.ts";
import type { TestPlatform } from "./platform.ts";

/** The first bytes by which a kind of file is known. */
export const JPEG = [0xff, 0xd8, 0xff, 0xe1];
export const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const PDF = [...Buffer.from("%PDF-1.7")];

/** Bytes that begin as a kind of file does and go on in a way that shows a lost or doubled piece. */
export function fileOf(signature: readonly number[], size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let index = 0; index + 4 <= size; index += 4)
    bytes.writeUInt32BE((index * 2_654_435_761) >>> 0, index);
  bytes.set(signature);
  return bytes;
}

export const BOUNDARY = "----a-boundary-of-the-tests";

export const form = (bytes: Buffer, name = "photo.jpg", type = "image/jpeg") =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

/** Sends files and fetches them as a browser does. */
export function uploads(test: TestPlatform) {
  async function cookieOf(actor: TestActor): Promise<string> {
    const secret = newId();
    await test.database.asOperator(
      `insert into session (id, secret_hash, user_id, post_id, created_at, last_seen_at, ends_at)
       values ($1, $2, $3, $4, $5, $5, $6)`,
      [
        newId(),
        createHash("sha256").update(secret).digest("base64url"),
        actor.actor.userId,
        actor.actor.postId,
        test.clock.now(),
        new Date(test.clock.now().getTime() + 3_600_000),
      ],
    );
    return `__Host-lianou=${secret}`;
  }

  async function post(
    actor: TestActor | null,
    payload: Buffer,
    headers: Record<string, string> = { "x-lianou-console": "1" },
  ) {
    const response = await test.app.inject({
      method: "POST",
      url: "/files",
      headers: {
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
        ...(actor ? { cookie: await cookieOf(actor) } : {}),
        ...headers,
      },
      payload,
    });
    return { status: response.statusCode, body: response.json() };
  }

  async function get(actor: TestActor | null, id: string) {
    return test.app.inject({
      method: "GET",
      url: `/files/${id}`,
      headers: actor ? { cookie: await cookieOf(actor) } : {},
    });
  }

  async function upload(actor: TestActor, bytes = fileOf(JPEG, 1000)): Promise<string> {
    const { status, body } = await post(actor, form(bytes));
    expect(status, JSON.stringify(body)).toBe(201);
    return body.id;
  }

  return { post, get, upload, cookieOf };
}

/** Makes a file the evidence of something. */
export const claim = (
  actor: TestActor,
  id: string,
  subject: "consent" | "visit",
  objectId = newId(),
  region = regionCode("village"),
) =>
  scopedWrite(actor, async (tx) => {
    await claimFile(tx, id, { path: "photoFileId", subject, objectId, regionCode: region });
    tx.audit({ action: "test.claim", objectKind: subject, objectId });
  });
