import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile, storeFile } from "../../api/kernel/files/file.service.ts";
import { logVisit } from "../../api/purchase/visit.service.ts";
import { voucherOptions } from "../../api/purchase/voucher-options.queries.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { freshKey, type ItemOptions, purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = purchaseGround(actors);
  test.clock.set("2026-03-04T02:00:00Z");
});
afterAll(() => test.close());

const optionsFor = async (options: ItemOptions = {}) => {
  const item = await ground.item(options);
  return { item, read: async () => voucherOptions(await actors.as("COUNTY_OFFICER"), item.itemId) };
};

describe("what a voucher for a need could be", () => {
  it("is told before anything is filled in: money, units, contract and the last day, and issuing takes them", async () => {
    const { item, read } = await optionsFor({ quantity: 40, consentUntil: "2026-09-30" });
    const contractId = await ground.contract();
    const before = await read();
    const option = before.contracts.find((contract) => contract.contractId === contractId);
    expect(before).toMatchObject({ openUnits: 40, allocated: "1000.00", free: "1000.00", reasonsZh: [] });
    expect(before.recipientName).toBe("李*明");
    // 1,000 yuan pay 28 hours at 35 yuan; the consent ends before the contract.
    expect(option).toMatchObject({ fits: true, suggestedUnits: 28, latestValidTo: "2026-09-30" });

    await ground.voucher(item.itemId, contractId, { units: 28, validTo: "2026-09-30" });
    const after = await read();
    expect(after).toMatchObject({ openUnits: 12, free: "20.00" });
    const rest = after.contracts.find((contract) => contract.contractId === contractId);
    expect(rest).toMatchObject({ fits: false, suggestedUnits: 0 });
    expect(rest?.reasonsZh.join("")).toContain("不够一个单位");
  });

  it("names every obstacle at once", async () => {
    const { read } = await optionsFor({ state: "VERIFIED", consentUntil: null });
    const { reasonsZh } = await read();
    expect(reasonsZh).toHaveLength(2);
    expect(reasonsZh.join("")).toMatch(/尚未落实资金.*同意书/);
    const money = await optionsFor({ serviceItem: null });
    expect(await money.read()).toMatchObject({
      contracts: [],
      reasonsZh: [expect.stringContaining("资金解决")],
    });
  });

  it("shows a draft with its reason, and no contract without the service", async () => {
    const draft = await ground.contract({}, false);
    const { read } = await optionsFor();
    const found = (await read()).contracts.find((contract) => contract.contractId === draft);
    expect(found).toMatchObject({ fits: false, reasonsZh: ["合同尚未授予。"] });
    const other = await optionsFor({ serviceItem: "K01" });
    expect((await other.read()).contracts).toEqual([]);
  });

  it("is nobody's but the issuer's, and only in the own region", async () => {
    const { item } = await optionsFor();
    for (const role of ["TOWNSHIP_REVIEWER", "CONTRACTOR_MANAGER", "AUDITOR"] as const)
      await refused(voucherOptions(await actors.as(role), item.itemId), "FORBIDDEN");
    const elsewhere = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    await refused(voucherOptions(elsewhere, item.itemId), "NOT_FOUND");
  });
});

describe("the photograph of a visit", () => {
  it("is seen by the township that decides, and not by another", async () => {
    const item = await ground.item();
    const voucherId = await ground.voucher(item.itemId, await ground.contract());
    const worker = await actors.as("CONTRACTOR_WORKER", { person: "拍照" });
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)]);
    const photoFileId = await storeFile(worker, Readable.from([photo]));
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    await refused(openFile(reviewer, photoFileId), "NOT_FOUND");
    test.clock.set("2026-03-05T06:00:00Z");
    await logVisit(
      worker,
      {
        voucherId,
        beganAt: new Date("2026-03-05T01:00:00Z"),
        endedAt: new Date("2026-03-05T02:00:00Z"),
        placeNote: "服务对象家中",
        units: 1,
        confirmedBy: "RECIPIENT",
        photoFileId,
      },
      freshKey(),
    );
    expect((await openFile(reviewer, photoFileId)).sizeInBytes).toBe(photo.length);
    const neighbour = await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" });
    await refused(openFile(neighbour, photoFileId), "NOT_FOUND");
  });
});
