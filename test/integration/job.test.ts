import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImport } from "../../api/beneficiary/import/register-import.queries.ts";
import { checkImportAgain, startImport } from "../../api/beneficiary/import/register-import.service.ts";
import { readJob } from "../../api/job/job.queries.ts";
import { cancelJob } from "../../api/job/job.service.ts";
import { startJobQueue } from "../../api/job/job-queue.ts";
import { runJob } from "../../api/job/run-job.ts";
import type { JobQueue } from "../../api/kernel/platform.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey } from "../support/families.ts";
import { fileRow, imports, workbook } from "../support/import-files.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { testPlatformOn } from "../support/platform-on.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let queue: JobQueue | undefined;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(async () => {
  await queue?.stop();
  await test.close();
});

async function begin(by = officer) {
  const fileId = await imports(test).upload(by, await workbook([fileRow("1"), fileRow("2")]));
  const terms = { fileId, title: "三月台账", source: "TOWNSHIP", obtainedOn: "2026-03-01" } as const;
  const id = await startImport(by, terms, freshKey());
  return { id, jobId: (await readImport(by, id)).job!.id };
}

const stateOf = async (jobId: string, by = officer) => (await readJob(by, jobId)).state;

describe("long work", () => {
  it("waits until somebody carries it out, and then says that it is done", async () => {
    const { id, jobId } = await begin();
    expect(await stateOf(jobId)).toBe("QUEUED");
    await runJob(test.platform, jobId);
    expect(await readJob(officer, jobId)).toMatchObject({ state: "DONE", step: "STORE", done: 2, total: 2 });
    expect(await readImport(officer, id)).toMatchObject({ state: "READY" });
  });

  it("that is done already is not done a second time", async () => {
    const { id, jobId } = await begin();
    await runJob(test.platform, jobId);
    const { version, job } = await readImport(officer, id);
    test.clock.advance({ minutes: 1 });
    await runJob(test.platform, jobId);
    expect(await readImport(officer, id)).toMatchObject({ version, job: { endedAt: job?.endedAt } });
  });

  it("that waits is cancelled at once, and the file is checked when it is asked for again", async () => {
    const { id, jobId } = await begin();
    await cancelJob(officer, jobId);
    expect(await stateOf(jobId)).toBe("CANCELLED");
    await runJob(test.platform, jobId);
    expect(await readImport(officer, id)).toMatchObject({ state: "CHECKING", rows: 0 });
    await checkImportAgain(officer, id);
    await imports(test).work();
    expect(await readImport(officer, id)).toMatchObject({ state: "READY", rows: 2 });
  });

  it("that runs stops at its next step, and goes on from the rows that were read", async () => {
    const { id, jobId } = await begin();
    await test.database.asOperator("update job set cancel_requested = true where id = $1", [jobId]);
    await runJob(test.platform, jobId);
    expect(await readJob(officer, jobId)).toMatchObject({ state: "CANCELLED", mayCancel: false });
    await checkImportAgain(officer, id);
    await imports(test).work();
    expect(await readImport(officer, id)).toMatchObject({ state: "READY", rows: 2 });
    // The file is gone once it was read: what is checked again is what was staged.
    await checkImportAgain(officer, id);
    await imports(test).work();
    expect(await readImport(officer, id)).toMatchObject({ state: "READY", rows: 2 });
  });

  it("about one thing is asked for once at a time", async () => {
    const { id } = await begin();
    await expect(checkImportAgain(officer, id)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
  });

  it("of somebody who has lost the post since does nothing", async () => {
    const leaving = await actors.as("TOWNSHIP_OFFICER", { person: "leaving" });
    const { id, jobId } = await begin(leaving);
    await test.database.asOperator("update post set valid_to = $2 where id = $1", [
      leaving.actor.postId,
      "2026-03-03",
    ]);
    await runJob(test.platform, jobId);
    expect(await stateOf(jobId, leaving)).toBe("FAILED");
    expect(await readImport(officer, id)).toMatchObject({ state: "CHECKING", rows: 0 });
  });

  it("is seen and stopped by nobody else who asked for nothing", async () => {
    const { jobId } = await begin();
    const colleague = await actors.as("TOWNSHIP_OFFICER", { person: "colleague" });
    await expect(readJob(colleague, jobId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(cancelJob(colleague, jobId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is carried out by the queue, what was asked before it started too", async () => {
    const before = await begin();
    const { platform } = test;
    queue = await startJobQueue(
      testPlatformOn(platform.orm, platform.clock, { databaseUrl: test.database.url }, (line) =>
        console.log(line),
      ),
    );
    await expect.poll(() => stateOf(before.jobId), { timeout: 20_000 }).toBe("DONE");
    platform.jobs = queue;
    const after = await begin();
    await expect.poll(() => stateOf(after.jobId), { timeout: 20_000 }).toBe("DONE");
  });
});
