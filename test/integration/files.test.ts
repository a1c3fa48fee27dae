import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_BYTES_A_DAY, MAX_FILE_BYTES, openFile } from "../../api/kernel/files/file.service.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { BOUNDARY, fileOf, form, JPEG, PDF, PNG, uploads } from "../support/uploads.ts";

let test: TestPlatform;
let actors: Actors;
let assistant: TestActor;
let worker: TestActor;
let files: ReturnType<typeof uploads>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  files = uploads(test);
  assistant = await actors.as("VILLAGE_ASSISTANT");
  worker = await actors.as("CONTRACTOR_WORKER");
});
afterAll(() => test.close());

const stored = () => test.database.asOperator<{ n: number }>("select count(*)::int as n from stored_file");

describe("an uploaded file", () => {
  it("comes back byte by byte as it was, camera data included, in pieces of at most 256 KB", async () => {
    const bytes = fileOf(JPEG, 700_001);
    const id = await files.upload(assistant, bytes);
    const pieces = await test.database.asOperator<{ size: number }>(
      "select length(bytes) as size from stored_file_chunk where file_id = $1 order by position",
      [id],
    );
    expect(pieces.map((piece) => piece.size)).toEqual([262_144, 262_144, 175_713]);
    const answer = await files.get(assistant, id);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
  });

  it("is known by its first bytes, whatever name and type it claims", async () => {
    const { body } = await files.post(assistant, form(fileOf(PDF, 500), "photo.jpg", "image/jpeg"));
    expect((await files.get(assistant, body.id)).headers["content-type"]).toBe("application/pdf");
    const disguised = await files.post(
      assistant,
      form(Buffer.from("<script>alert(1)</script>"), "photo.jpg", "image/jpeg"),
    );
    expect([disguised.status, disguised.body.errors[0].extensions.code]).toEqual([422, "INVALID_INPUT"]);
  });

  it("is answered so that no browser runs it, keeps it or takes it for something else", async () => {
    const image = await files.get(assistant, await files.upload(assistant, fileOf(PNG, 300)));
    expect(image.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    });
    expect(image.headers["content-disposition"]).toMatch(/^inline; filename="[0-9a-f-]{36}\.png"$/);
    const pdf = await files.get(assistant, await files.upload(assistant, fileOf(PDF, 300)));
    expect(pdf.headers["content-disposition"]).toMatch(/^attachment;/);
  });

  it("leaves an audit row when it comes and when it is looked at", async () => {
    const id = await files.upload(assistant);
    await files.get(assistant, id);
    const rows = await test.database.asOperator(
      "select action from audit_entry where object_id = $1 order by action desc",
      [id],
    );
    expect(rows).toEqual([{ action: "file.upload" }, { action: "file.look" }]);
  });
});

describe("what is refused leaves nothing behind:", () => {
  const cases: [string, () => ReturnType<typeof files.post>, number, string][] = [
    [
      "a file of more than 20 MB",
      async () => files.post(assistant, form(fileOf(JPEG, MAX_FILE_BYTES + 1))),
      413,
      "TOO_LARGE",
    ],
    ["an empty file", async () => files.post(assistant, form(Buffer.alloc(0))), 422, "INVALID_INPUT"],
    [
      "a form without a file",
      async () => files.post(assistant, Buffer.from(`--${BOUNDARY}--\r\n`)),
      422,
      "INVALID_INPUT",
    ],
    [
      "a body that breaks off",
      async () => files.post(assistant, form(fileOf(JPEG, 5_000)).subarray(0, 900)),
      400,
      "BAD_REQUEST",
    ],
    [
      "something that is no form",
      async () =>
        files.post(assistant, Buffer.from("{}"), {
          "content-type": "application/json",
          "x-lianou-console": "1",
        }),
      400,
      "BAD_REQUEST",
    ],
    [
      "a request that another site could make",
      async () => files.post(assistant, form(fileOf(JPEG, 100)), {}),
      403,
      "FORBIDDEN",
    ],
    [
      "a post without the permission",
      async () => files.post(await actors.as("CHARITY_OFFICER"), form(fileOf(JPEG, 100))),
      403,
      "FORBIDDEN",
    ],
    ["nobody", async () => files.post(null, form(fileOf(JPEG, 100))), 401, "UNAUTHENTICATED"],
  ];
  it.each(cases)(
    "%s",
    async (_title, send, status, code) => {
      const before = await stored();
      const answer = await send();
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
      expect(answer.body.errors[0].message).toMatch(/\p{Script=Han}/u);
      expect(answer.body.errors[0].extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(await stored()).toEqual(before);
    },
    60_000,
  );

  it("an address that is no file", async () => {
    for (const id of ["nothing", newId(), "..%2f..%2fetc"])
      expect((await files.get(assistant, id)).statusCode).toBe(404);
  });

  it("a file of exactly 20 MB is kept", async () => {
    const id = await files.upload(assistant, fileOf(JPEG, MAX_FILE_BYTES));
    expect((await openFile(assistant, id)).sizeInBytes).toBe(MAX_FILE_BYTES);
  }, 60_000);

  /** Puts files of a size on record as this person uploaded them just now. */
  const haveUploaded = ({ actor }: TestActor, files: number, size: number) =>
    test.database.asOperator(
      `insert into stored_file (id, organisation_id, region_code, uploaded_by, uploaded_at, media_type, size_in_bytes, sha256)
       select gen_random_uuid(), $1, $2, $3, $4, 'image/png', $5, 'x' from generate_series(1, $6)`,
      [actor.organisationId, actor.regionCode, actor.userId, test.clock.now(), size, files],
    );

  it("more than 300 files of one person in a day", async () => {
    const busy = await actors.as("VILLAGE_ASSISTANT", { person: "忙人" });
    await haveUploaded(busy, 300, 1);
    const answer = await files.post(busy, form(fileOf(JPEG, 100)));
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
  });

  it("more than 500 MB of one person in a day: one byte past it is refused, and a day later taken", async () => {
    const busy = await actors.as("VILLAGE_ASSISTANT", { person: "传大文件的人" });
    await haveUploaded(busy, 10, MAX_BYTES_A_DAY / 10 - 10);
    await files.upload(busy, fileOf(JPEG, 60));
    const beyond = await files.post(busy, form(fileOf(JPEG, 41)));
    expect([beyond.status, beyond.body.errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
    expect(beyond.body.errors[0].message).toContain("500 MB");
    await files.upload(busy, fileOf(JPEG, 40));
    await files.upload(await actors.as("VILLAGE_ASSISTANT", { person: "另一个人" }), fileOf(JPEG, 41));
    test.clock.advance({ days: 1 });
    await files.upload(busy, fileOf(JPEG, 41));
  });
});

describe("a partner's program", () => {
  it("uploads with its bearer token and without the console's header", async () => {
    const secret = "a".repeat(43);
    await test.database.asOperator(
      `insert into api_token (id, secret_hash, post_id, organisation_id, label, created_at, expires_at)
       values ($1, $2, $3, $4, 'test', $5, $6)`,
      [
        newId(),
        createHash("sha256").update(secret).digest("base64url"),
        worker.actor.postId,
        worker.actor.organisationId,
        test.clock.now(),
        new Date(test.clock.now().getTime() + 86_400_000),
      ],
    );
    const answer = await files.post(null, form(fileOf(PNG, 100)), { authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(201);
  });
});
