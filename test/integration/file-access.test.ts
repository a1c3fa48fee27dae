import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId } from "../support/city.ts";
import { jpegWithPlace, pngWithPlace, SECRET } from "../support/pictures.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { claim, fileOf, JPEG, uploads } from "../support/uploads.ts";

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

describe("who may look at a file", () => {
  it("only who uploaded it, until it proves something", async () => {
    const id = await files.upload(worker);
    expect((await files.get(worker, id)).statusCode).toBe(200);
    for (const other of [
      await actors.as("CONTRACTOR_MANAGER"),
      await actors.as("TOWNSHIP_REVIEWER"),
      await actors.as("CHARITY_OFFICER"),
    ]) {
      expect((await files.get(other, id)).statusCode).toBe(404);
    }
    expect((await files.get(null, id)).statusCode).toBe(401);
  });

  it("then who may read what it proves, in the region where that is", async () => {
    const id = await files.upload(worker);
    await claim(worker, id, "visit");
    expect((await files.get(await actors.as("TOWNSHIP_REVIEWER"), id)).statusCode).toBe(200);
    expect((await files.get(await actors.as("CONTRACTOR_MANAGER"), id)).statusCode).toBe(200);
    expect((await files.get(await actors.as("VILLAGE_ASSISTANT"), id)).statusCode, "has no visit:read").toBe(
      404,
    );
    expect(
      (await files.get(await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }), id)).statusCode,
    ).toBe(404);
    expect(
      (await files.get(await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" }), id))
        .statusCode,
    ).toBe(404);
    expect((await files.get(await actors.as("CHARITY_OFFICER"), id)).statusCode).toBe(404);
  });

  it("and not its uploader when that is no longer who may read what it proves", async () => {
    const id = await files.upload(assistant);
    await claim(assistant, id, "visit");
    expect((await files.get(assistant, id)).statusCode, "has no visit:read").toBe(404);
    expect((await files.get(await actors.as("TOWNSHIP_REVIEWER"), id)).statusCode).toBe(200);
  });

  it("and nobody takes a file along to another organisation, in the database either", async () => {
    const leaver = await actors.as("CONTRACTOR_WORKER", { person: "换公司的人" });
    const loose = await files.upload(leaver);
    const claimed = await files.upload(leaver);
    await claim(leaver, claimed, "visit");
    const post = await actors.addPost(leaver, "CONTRACTOR_WORKER", { organisation: "otherContractor" });
    const elsewhere = {
      ...leaver,
      actor: { ...leaver.actor, postId: post, organisationId: organisationId("otherContractor") },
    };
    for (const id of [loose, claimed]) {
      expect((await files.get(leaver, id)).statusCode).toBe(200);
      expect((await files.get(elsewhere, id)).statusCode).toBe(404);
      const rows = sql`select 1 from stored_file_chunk where file_id = ${id}`;
      expect(await scoped(elsewhere, (tx) => tx.rows(rows))).toEqual([]);
    }
  });

  it("and row-level security hides the pieces too when the service forgets", async () => {
    const id = await files.upload(worker);
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
      const id = await files.upload(worker, bytes);
      await claim(worker, id, "visit");
      for (const decides of [worker, await actors.as("TOWNSHIP_REVIEWER")]) {
        const answer = await files.get(decides, id);
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
        const { statusCode, rawPayload } = await files.get(other, id);
        expect([statusCode, rawPayload.includes(SECRET)]).toEqual([200, false]);
        expect(rawPayload.length).toBeGreaterThan(100);
      }
    },
  );

  it("is told of a consent to those who may see an address, and each look says whether it was told", async () => {
    const id = await files.upload(assistant, jpegWithPlace);
    await claim(assistant, id, "consent");
    expect((await files.get(await actors.as("COUNTY_OFFICER"), id)).rawPayload.includes(SECRET)).toBe(true);
    expect((await files.get(await actors.as("AUDITOR"), id)).rawPayload.includes(SECRET)).toBe(false);
    const looks = await test.database.asOperator(
      "select detail from audit_entry where object_id = $1 and action = 'file.look' order by detail->>'whole' desc",
      [id],
    );
    expect(looks).toEqual([true, false].map((whole) => ({ detail: { subject: "consent", whole } })));
  });

  it("stays untold where the bytes are no picture behind the first: a copy ends at the damage", async () => {
    const id = await files.upload(worker, fileOf(JPEG, 300_000));
    await claim(worker, id, "visit");
    const { statusCode, rawPayload } = await files.get(await actors.as("AUDITOR"), id);
    expect([statusCode, rawPayload.length]).toEqual([200, 2]);
  });
});

describe("a file is the evidence of one thing", () => {
  it("and is refused for another", async () => {
    const id = await files.upload(worker);
    const visit = newId();
    await claim(worker, id, "visit", visit);
    await claim(worker, id, "visit", visit);
    expect((await refused(claim(worker, id, "visit"), "INVALID_INPUT")).fields).toHaveProperty("photoFileId");
    await refused(claim(worker, id, "consent", visit), "INVALID_INPUT");
  });

  it("and cannot be taken from a colleague, nor made up", async () => {
    const id = await files.upload(worker);
    const colleague = await actors.as("CONTRACTOR_WORKER", { person: "同事" });
    await refused(claim(colleague, id, "visit"), "INVALID_INPUT");
    await refused(claim(worker, newId(), "visit"), "INVALID_INPUT");
  });
});
