import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { claimFile, MAX_BYTES_A_DAY, MAX_FILE_BYTES, openFile } from "../../api/kernel/files/file.service.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { jpegWithPlace, pngWithPlace, SECRET } from "../support/pictures.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let assistant: TestActor;
let worker: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  assistant = await actors.as("VILLAGE_ASSISTANT");
  worker = await actors.as("CONTRACTOR_WORKER");
});
afterAll(() => test.close());

const JPEG = [0xff, 0xd8, 0xff, 0xe1];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PDF = [...Buffer.from("%PDF-1.7")];

/** Bytes that begin as a kind of file does and go on in a way that shows a lost or doubled piece. */
function fileOf(signature: readonly number[], size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let index = 0; index + 4 <= size; index += 4)
    bytes.writeUInt32BE((index * 2_654_435_761) >>> 0, index);
  bytes.set(signature);
  return bytes;
}

const BOUNDARY = "----a-boundary-of-the-tests";

const form = (bytes: Buffer, name = "photo.jpg", type = "image/jpeg") =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

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

const claim = (
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

const stored = () => test.database.asOperator<{ n: number }>("select count(*)::int as n from stored_file");

describe("an uploaded file", () => {
  it("comes back byte by byte as it was, camera data included, in pieces of at most 256 KB", async () => {
    const bytes = fileOf(JPEG, 700_001);
    const id = await upload(assistant, bytes);
    const pieces = await test.database.asOperator<{ size: number }>(
      "select length(bytes) as size from stored_file_chunk where file_id = $1 order by position",
      [id],
    );
    expect(pieces.map((piece) => piece.size)).toEqual([262_144, 262_144, 175_713]);
    const answer = await get(assistant, id);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
  });

  it("is known by its first bytes, whatever name and type it claims", async () => {
    const { body } = await post(assistant, form(fileOf(PDF, 500), "photo.jpg", "image/jpeg"));
    expect((await get(assistant, body.id)).headers["content-type"]).toBe("application/pdf");
    const disguised = await post(
      assistant,
      form(Buffer.from("<script>alert(1)</script>"), "photo.jpg", "image/jpeg"),
    );
    expect([disguised.status, disguised.body.errors[0].extensions.code]).toEqual([422, "INVALID_INPUT"]);
  });

  it("is answered so that no browser runs it, keeps it or takes it for something else", async () => {
    const image = await get(assistant, await upload(assistant, fileOf(PNG, 300)));
    expect(image.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    });
    expect(image.headers["content-disposition"]).toMatch(/^inline; filename="[0-9a-f-]{36}\.png"$/);
    const pdf = await get(assistant, await upload(assistant, fileOf(PDF, 300)));
    expect(pdf.headers["content-disposition"]).toMatch(/^attachment;/);
  });

  it("leaves an audit row when it comes and when it is looked at", async () => {
    const id = await upload(assistant);
    await get(assistant, id);
    const rows = await test.database.asOperator(
      "select action from audit_entry where object_id = $1 order by action desc",
      [id],
    );
    expect(rows).toEqual([{ action: "file.upload" }, { action: "file.look" }]);
  });
});

describe("who may look at a file", () => {
  it("only who uploaded it, until it proves something", async () => {
    const id = await upload(worker);
    expect((await get(worker, id)).statusCode).toBe(200);
    for (const other of [
      await actors.as("CONTRACTOR_MANAGER"),
      await actors.as("TOWNSHIP_REVIEWER"),
      await actors.as("CHARITY_OFFICER"),
    ]) {
      expect((await get(other, id)).statusCode).toBe(404);
    }
    expect((await get(null, id)).statusCode).toBe(401);
  });

  it("then who may read what it proves, in the region where that is", async () => {
    const id = await upload(worker);
    await claim(worker, id, "visit");
    expect((await get(await actors.as("TOWNSHIP_REVIEWER"), id)).statusCode).toBe(200);
    expect((await get(await actors.as("CONTRACTOR_MANAGER"), id)).statusCode).toBe(200);
    expect((await get(await actors.as("VILLAGE_ASSISTANT"), id)).statusCode, "has no visit:read").toBe(404);
    expect(
      (await get(await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }), id)).statusCode,
    ).toBe(404);
    expect(
      (await get(await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" }), id)).statusCode,
    ).toBe(404);
    expect((await get(await actors.as("CHARITY_OFFICER"), id)).statusCode).toBe(404);
  });

  it("and not its uploader when that is no longer who may read what it proves", async () => {
    const id = await upload(assistant);
    await claim(assistant, id, "visit");
    expect((await get(assistant, id)).statusCode, "has no visit:read").toBe(404);
    expect((await get(await actors.as("TOWNSHIP_REVIEWER"), id)).statusCode).toBe(200);
  });

  it("and nobody takes a file along to another organisation, in the database either", async () => {
    const leaver = await actors.as("CONTRACTOR_WORKER", { person: "换公司的人" });
    const loose = await upload(leaver);
    const claimed = await upload(leaver);
    await claim(leaver, claimed, "visit");
    const post = await actors.addPost(leaver, "CONTRACTOR_WORKER", { organisation: "otherContractor" });
    const elsewhere = {
      ...leaver,
      actor: { ...leaver.actor, postId: post, organisationId: organisationId("otherContractor") },
    };
    for (const id of [loose, claimed]) {
      expect((await get(leaver, id)).statusCode).toBe(200);
      expect((await get(elsewhere, id)).statusCode).toBe(404);
      const rows = sql`select 1 from stored_file_chunk where file_id = ${id}`;
      expect(await scoped(elsewhere, (tx) => tx.rows(rows))).toEqual([]);
    }
  });

  it("and row-level security hides the pieces too when the service forgets", async () => {
    const id = await upload(worker);
    await claim(worker, id, "visit");
    const seen = async (actor: TestActor) =>
      (await scoped(actor, (tx) => tx.rows(sql`select 1 from stored_file_chunk where file_id = ${id}`)))
        .length;
    expect(await seen(await actors.as("TOWNSHIP_REVIEWER"))).toBe(1);
    expect(await seen(await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }))).toBe(0);
    expect(await seen(await actors.as("CHARITY_OFFICER"))).toBe(0);
    expect(await seen(await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" }))).toBe(0);
  });
});

describe("where a photograph was taken", () => {
  const pictures = [
    ["JPEG", jpegWithPlace],
    ["PNG", pngWithPlace],
  ] as const;

  it.each(pictures)(
    "is told by a %s of a visit to the worker who was there and to who decides, and by its copy to nobody else",
    async (_kind, bytes) => {
      const id = await upload(worker, bytes);
      await claim(worker, id, "visit");
      for (const decides of [worker, await actors.as("TOWNSHIP_REVIEWER")]) {
        const answer = await get(decides, id);
        expect(answer.rawPayload.equals(bytes)).toBe(true);
        expect(answer.headers["content-length"]).toBe(String(bytes.length));
      }
      for (const other of [
        await actors.as("TOWNSHIP_OFFICER"),
        await actors.as("COUNTY_OFFICER"),
        await actors.as("CITY_OFFICER"),
        await actors.as("AUDITOR"),
        await actors.as("CONTRACTOR_MANAGER"),
        await actors.as("CONTRACTOR_WORKER", { person: "没有去的同事" }),
      ]) {
        const { statusCode, rawPayload } = await get(other, id);
        expect([statusCode, rawPayload.includes(SECRET)]).toEqual([200, false]);
        expect(rawPayload.length).toBeGreaterThan(100);
      }
    },
  );

  it("is told of a consent to those who may see an address, and each look says whether it was told", async () => {
    const id = await upload(assistant, jpegWithPlace);
    await claim(assistant, id, "consent");
    expect((await get(await actors.as("COUNTY_OFFICER"), id)).rawPayload.includes(SECRET)).toBe(true);
    expect((await get(await actors.as("AUDITOR"), id)).rawPayload.includes(SECRET)).toBe(false);
    const looks = await test.database.asOperator(
      "select detail from audit_entry where object_id = $1 and action = 'file.look' order by detail->>'whole' desc",
      [id],
    );
    expect(looks).toEqual([true, false].map((whole) => ({ detail: { subject: "consent", whole } })));
  });

  it("stays untold where the bytes are no picture behind the first: a copy ends at the damage", async () => {
    const id = await upload(worker, fileOf(JPEG, 300_000));
    await claim(worker, id, "visit");
    const { statusCode, rawPayload } = await get(await actors.as("AUDITOR"), id);
    expect([statusCode, rawPayload.length]).toEqual([200, 2]);
  });
});

describe("a file is the evidence of one thing", () => {
  it("and is refused for another", async () => {
    const id = await upload(worker);
    const visit = newId();
    await claim(worker, id, "visit", visit);
    await claim(worker, id, "visit", visit);
    expect((await refused(claim(worker, id, "visit"), "INVALID_INPUT")).fields).toHaveProperty("photoFileId");
    await refused(claim(worker, id, "consent", visit), "INVALID_INPUT");
  });

  it("and cannot be taken from a colleague, nor made up", async () => {
    const id = await upload(worker);
    const colleague = await actors.as("CONTRACTOR_WORKER", { person: "同事" });
    await refused(claim(colleague, id, "visit"), "INVALID_INPUT");
    await refused(claim(worker, newId(), "visit"), "INVALID_INPUT");
  });
});

describe("what is refused leaves nothing behind:", () => {
  const cases: [string, () => ReturnType<typeof post>, number, string][] = [
    [
      "a file of more than 20 MB",
      async () => post(assistant, form(fileOf(JPEG, MAX_FILE_BYTES + 1))),
      413,
      "TOO_LARGE",
    ],
    ["an empty file", async () => post(assistant, form(Buffer.alloc(0))), 422, "INVALID_INPUT"],
    [
      "a form without a file",
      async () => post(assistant, Buffer.from(`--${BOUNDARY}--\r\n`)),
      422,
      "INVALID_INPUT",
    ],
    [
      "a body that breaks off",
      async () => post(assistant, form(fileOf(JPEG, 5_000)).subarray(0, 900)),
      400,
      "BAD_REQUEST",
    ],
    [
      "something that is no form",
      async () =>
        post(assistant, Buffer.from("{}"), { "content-type": "application/json", "x-lianou-console": "1" }),
      400,
      "BAD_REQUEST",
    ],
    [
      "a request that another site could make",
      async () => post(assistant, form(fileOf(JPEG, 100)), {}),
      403,
      "FORBIDDEN",
    ],
    [
      "a post without the permission",
      async () => post(await actors.as("CHARITY_OFFICER"), form(fileOf(JPEG, 100))),
      403,
      "FORBIDDEN",
    ],
    ["nobody", async () => post(null, form(fileOf(JPEG, 100))), 401, "UNAUTHENTICATED"],
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
      expect((await get(assistant, id)).statusCode).toBe(404);
  });

  it("a file of exactly 20 MB is kept", async () => {
    const id = await upload(assistant, fileOf(JPEG, MAX_FILE_BYTES));
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
    const answer = await post(busy, form(fileOf(JPEG, 100)));
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
  });

  it("more than 500 MB of one person in a day: one byte past it is refused, and a day later taken", async () => {
    const busy = await actors.as("VILLAGE_ASSISTANT", { person: "传大文件的人" });
    await haveUploaded(busy, 10, MAX_BYTES_A_DAY / 10 - 10);
    await upload(busy, fileOf(JPEG, 60));
    const beyond = await post(busy, form(fileOf(JPEG, 41)));
    expect([beyond.status, beyond.body.errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
    expect(beyond.body.errors[0].message).toContain("500 MB");
    await upload(busy, fileOf(JPEG, 40));
    await upload(await actors.as("VILLAGE_ASSISTANT", { person: "另一个人" }), fileOf(JPEG, 41));
    test.clock.advance({ days: 1 });
    await upload(busy, fileOf(JPEG, 41));
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
    const answer = await post(null, form(fileOf(PNG, 100)), { authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(201);
  });
});
