import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { DomainError } from "../../api/kernel/errors.ts";
import { MAX_BYTES_A_DAY, storeFile } from "../../api/kernel/files/file.service.ts";
import { showRecipient } from "../../api/purchase/recipient.service.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { purchaseGround } from "../support/purchase-ground.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
});
afterAll(() => test.close());

/** How many got through; every other one must have been refused for its quota. */
async function gotThrough(attempts: readonly Promise<unknown>[]): Promise<number> {
  const settled = await Promise.allSettled(attempts);
  const refused = settled.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const reason of refused) {
    if (!(reason instanceof DomainError && reason.code === "RATE_LIMITED")) throw reason;
  }
  return attempts.length - refused.length;
}

describe("the quota of one day", () => {
  it("for recipients' names and addresses holds when many looks come at once", async () => {
    const ground = purchaseGround(actors);
    const voucherId = await ground.voucher((await ground.item()).itemId, await ground.contract());
    const worker = await actors.as("CONTRACTOR_WORKER");
    const limit = dailyLimits["voucher.showRecipient"];
    const looks = Array.from({ length: limit + 10 }, () => showRecipient(worker, voucherId));
    expect(await gotThrough(looks)).toBe(limit);
  });

  it("for uploaded bytes holds when the last two files come at once", async () => {
    const ROUNDS = 20;
    const size = 1_000;
    for (let round = 0; round < ROUNDS; round += 1) {
      const assistant = await actors.as("VILLAGE_ASSISTANT", { person: `上传${round}` });
      const { organisationId, regionCode, userId } = assistant.actor;
      await test.database.asOperator(
        `insert into stored_file (id, organisation_id, region_code, uploaded_by, uploaded_at, media_type, size_in_bytes, sha256)
         values (gen_random_uuid(), $1, $2, $3, $4, 'image/jpeg', $5, 'x')`,
        [organisationId, regionCode, userId, test.clock.now(), MAX_BYTES_A_DAY - size],
      );
      const uploads = [1, 2, 3, 4].map(() => storeFile(assistant, photograph(size)));
      expect(await gotThrough(uploads), `round ${round}`).toBe(1);
    }
  });
});

async function* photograph(size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.alloc(size);
  bytes.set([0xff, 0xd8, 0xff, 0xe1]);
  yield bytes;
}
