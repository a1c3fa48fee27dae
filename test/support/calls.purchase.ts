import { checkIn, type LogVisitInput, logVisit } from "../../api/purchase/visit.service.ts";
import type { TestActor } from "./actors.ts";
import type { Call, Calls, Ground } from "./calls.ts";
import { contractInput, freshKey } from "./purchase-ground.ts";

const byCounty = async (ground: Ground, variables: Call["variables"], more: Partial<Call> = {}) => ({
  by: await ground.actors.as("COUNTY_OFFICER"),
  variables,
  other: await ground.actors.as("COUNTY_OFFICER", { region: "otherCounty" }),
  ...more,
});

async function newVoucher({ purchase }: Ground): Promise<string> {
  const { itemId } = await purchase.item();
  return purchase.voucher(itemId, await purchase.contract());
}

const place = { latitude: 37.3853, longitude: 118.0169, placeNote: "家中" };
const BEGAN = "2026-03-04T05:00:00.000Z";
const ENDED = "2026-03-04T06:00:00.000Z";
const end = { units: 1, confirmedBy: "RECIPIENT", note: "一切正常" } as const;

/** A worker of whom nobody has heard before, a voucher, and the afternoon of the day on which it was issued. */
let workers = 0;
async function atTheDoor(ground: Ground) {
  workers += 1;
  const voucherId = await newVoucher(ground);
  const by = await ground.actors.as("CONTRACTOR_WORKER", { person: `上门${workers}` });
  const other = await ground.actors.as("CONTRACTOR_WORKER", { organisation: "otherContractor" });
  ground.test.clock.advance({ hours: 6 });
  return { by, other, voucherId };
}
const visited = (by: TestActor, voucherId: string) => {
  const input: LogVisitInput = {
    voucherId,
    ...place,
    ...end,
    beganAt: new Date(BEGAN),
    endedAt: new Date(ENDED),
  };
  return logVisit(by, input, freshKey());
};

async function decided(ground: Ground, variables: Call["variables"]): Promise<Call> {
  const { by, voucherId } = await atTheDoor(ground);
  return {
    by: await ground.actors.as("TOWNSHIP_REVIEWER"),
    variables: { id: await visited(by, voucherId), ...variables },
    other: await ground.actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }),
  };
}

export const purchaseCalls: Calls = {
  createContract: (ground) =>
    byCounty(
      ground,
      { input: { ...contractInput(), stable: false }, idempotencyKey: freshKey() },
      {
        another: { "input.cap": "200000.00" },
        notLater: ["input.validTo"],
        notEarlier: ["input.validTo"],
      },
    ),
  correctContract: async (ground) =>
    byCounty(
      ground,
      {
        id: await ground.purchase.contract({}, false),
        input: { ...contractInput(), stable: false, cap: "90000.00", version: 1 },
      },
      {
        notLater: ["input.validTo"],
        notEarlier: ["input.validTo"],
        codes: { "input.version": ["STALE"] },
      },
    ),
  awardContract: async (ground) =>
    byCounty(
      ground,
      { id: await ground.purchase.contract({}, false) },
      { by: await ground.actors.as("COUNTY_OFFICER", { person: "授予人" }) },
    ),
  completeContract: async (ground) => byCounty(ground, { id: await ground.purchase.contract() }),
  terminateContract: async (ground) =>
    byCounty(ground, { id: await ground.purchase.contract(), reason: "服务机构申请退出。" }),
  issueVoucher: async (ground) => {
    const { itemId } = await ground.purchase.item();
    const contractId = await ground.purchase.contract();
    return byCounty(
      ground,
      {
        input: { itemId, contractId, units: 4, validFrom: "2026-03-04", validTo: "2026-06-30" },
        idempotencyKey: freshKey(),
      },
      {
        another: { "input.units": 3 },
        notLater: ["input.validTo"],
        notEarlier: ["input.validFrom", "input.validTo"],
      },
    );
  },
  cancelVoucher: async (ground) =>
    byCounty(ground, { id: await newVoucher(ground), reason: "家属改由自己照料。" }),
  showRecipient: async (ground) => ({
    by: await ground.actors.as("CONTRACTOR_MANAGER"),
    variables: { voucherId: await newVoucher(ground) },
    other: await ground.actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" }),
  }),
  checkIn: async (ground) => {
    const { by, other, voucherId } = await atTheDoor(ground);
    return {
      by,
      variables: { input: { voucherId, beganAt: BEGAN, ...place }, idempotencyKey: freshKey() },
      other,
      another: { "input.placeNote": "楼下" },
      notLater: ["input.beganAt"],
      notEarlier: ["input.beganAt"],
    };
  },
  submitVisit: async (ground) => {
    const { by, other, voucherId } = await atTheDoor(ground);
    const visitId = await checkIn(by, { voucherId, ...place, beganAt: new Date(BEGAN) }, freshKey());
    return {
      by,
      variables: { input: { visitId, endedAt: ENDED, ...end }, idempotencyKey: freshKey() },
      other,
      another: { "input.note": "另一份说明" },
      notLater: ["input.endedAt"],
      notEarlier: ["input.endedAt"],
    };
  },
  logVisit: async (ground) => {
    const { by, other, voucherId } = await atTheDoor(ground);
    return {
      by,
      variables: {
        input: { voucherId, beganAt: BEGAN, endedAt: ENDED, ...place, ...end },
        idempotencyKey: freshKey(),
      },
      other,
      another: { "input.note": "另一份说明" },
      notLater: ["input.beganAt", "input.endedAt"],
      notEarlier: ["input.beganAt", "input.endedAt"],
    };
  },
  abandonVisit: async (ground) => {
    const { by, other, voucherId } = await atTheDoor(ground);
    const id = await checkIn(by, { voucherId, ...place, beganAt: new Date(BEGAN) }, freshKey());
    return { by, variables: { id }, other };
  },
  closeCheckIn: async (ground) => {
    const { by: worker, voucherId } = await atTheDoor(ground);
    const id = await checkIn(worker, { voucherId, ...place, beganAt: new Date(BEGAN) }, freshKey());
    ground.test.clock.advance({ hours: 24 });
    return {
      by: await ground.actors.as("CONTRACTOR_MANAGER"),
      variables: { id, reason: "上门人员忘记提交，已核对。" },
      other: await ground.actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" }),
    };
  },
  approveVisit: (ground) => decided(ground, {}),
  rejectVisit: (ground) => decided(ground, { reason: "UNITS_WRONG", note: "数量与实际不符，请核对。" }),
};
