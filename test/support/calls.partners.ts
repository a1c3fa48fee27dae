import { reportDonation } from "../../api/charity/donation.service.ts";
import { addItemsToProject, completeProject, startProject } from "../../api/charity/project.service.ts";
import { discloseProject } from "../../api/charity/project-disclosure.service.ts";
import { withdrawNeedItem } from "../../api/need/need-item.actions.ts";
import { offerService } from "../../api/need/offer.service.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import type { TestActor } from "./actors.ts";
import type { Call, Calls, Ground } from "./calls.ts";
import {
  adoptedProject,
  confirmedDonation,
  draftProject,
  fund,
  key,
  listedItems,
  proposedProject,
  refOf,
} from "./charity-ground.ts";
import { regionCode } from "./city.ts";

const county = ({ actors }: Ground) => actors.as("COUNTY_OFFICER");
const charity = ({ actors }: Ground) => actors.as("CHARITY_OFFICER");
const finance = ({ actors }: Ground) => actors.as("CHARITY_FINANCE");
const manager = ({ actors }: Ground) => actors.as("CONTRACTOR_MANAGER");

const byCounty = async (ground: Ground, variables: Call["variables"], more: Partial<Call> = {}) => ({
  by: await county(ground),
  variables,
  other: await ground.actors.as("COUNTY_OFFICER", { region: "otherCounty" }),
  ...more,
});
const byCharity = async (ground: Ground, variables: Call["variables"], more: Partial<Call> = {}) => ({
  by: await charity(ground),
  variables,
  other: await ground.actors.as("CHARITY_OFFICER", { organisation: "otherCharity" }),
  ...more,
});

const oneItem = async ({ actors }: Ground, wish = {}): Promise<string> =>
  (await listedItems(actors, [wish]))[0] as string;

async function draftWith(ground: Ground, itemIds: readonly string[]): Promise<string> {
  const id = await draftProject(await county(ground));
  if (itemIds.length > 0) await addItemsToProject(await county(ground), id, itemIds);
  return id;
}

/** Under way, and none of its needs is open any more. */
async function readyToComplete(ground: Ground): Promise<string> {
  const item = await oneItem(ground);
  const by = await charity(ground);
  const id = await adoptedProject(ground.actors, by, [item]);
  await startProject(by, id);
  await withdrawNeedItem(await ground.actors.as("TOWNSHIP_OFFICER"), item, "本人不再需要");
  return id;
}

async function completed(ground: Ground): Promise<string> {
  const id = await readyToComplete(ground);
  return completeProject(await county(ground), id);
}

const reported = async (by: TestActor): Promise<string> =>
  reportDonation(by, { donorIsPerson: false, receivedOn: "2026-03-03", amount: "300" }, key());

/** A need for house cleaning that this contractor may offer to serve. */
async function neededService(ground: Ground) {
  await ground.purchase.contract();
  const by = await manager(ground);
  const id = await oneItem(ground, { serviceItem: "L02", quantity: 10 });
  const other = await ground.actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" });
  return { by, other, ref: refOf(by, id) };
}

export const partnerCalls: Calls = {
  createProject: (ground) =>
    byCounty(
      ground,
      {
        input: {
          title: "滨城区老人助浴项目",
          summary: "为经济困难的高龄、独居老人提供上门助浴服务。",
          regionCode: regionCode("county"),
          startsOn: "2026-03-05",
          endsOn: "2026-12-31",
        },
        idempotencyKey: key(),
      },
      { another: { "input.endsOn": "2026-11-30" }, notEarlier: ["input.endsOn"] },
    ),
  correctProject: async (ground) => {
    const input = {
      title: "滨城区老人助洁项目",
      summary: "为经济困难的高龄、独居老人提供上门助洁服务。",
      startsOn: "2026-03-06",
      endsOn: "2026-12-31",
      version: 1,
    };
    return byCounty(
      ground,
      { id: await draftWith(ground, []), input },
      { notEarlier: ["input.endsOn"], codes: { "input.version": ["STALE"] } },
    );
  },
  addItemsToProject: async (ground) =>
    byCounty(ground, { projectId: await draftWith(ground, []), itemIds: [await oneItem(ground)] }),
  removeItemFromProject: async (ground) => {
    const itemId = await oneItem(ground);
    return byCounty(ground, { projectId: await draftWith(ground, [itemId]), itemId });
  },
  proposeProject: async (ground) =>
    byCounty(ground, { id: await draftWith(ground, [await oneItem(ground)]) }),
  adoptProject: async (ground) => {
    const county = await ground.actors.as("COUNTY_OFFICER");
    const another = await proposedProject(county, [await oneItem(ground)]);
    const id = await proposedProject(county, [await oneItem(ground)]);
    const other = "what is proposed is on offer to every charity";
    return byCharity(ground, { id, idempotencyKey: key() }, { another: { id: another }, other });
  },
  startProject: async (ground) =>
    byCharity(ground, {
      id: await adoptedProject(ground.actors, await charity(ground), [await oneItem(ground)]),
    }),
  completeProject: async (ground) =>
    byCounty(ground, { id: await readyToComplete(ground), note: "各项需求均已办结。" }),
  discloseProject: async (ground) => byCounty(ground, { id: await completed(ground) }),
  withdrawDisclosure: async (ground) => {
    const id = await completed(ground);
    await discloseProject(await county(ground), id);
    return byCounty(ground, { id, reason: "简介需要修改后再公开。" });
  },
  cancelProject: async (ground) =>
    byCounty(ground, { id: await draftWith(ground, []), reason: "与另一个项目合并。" }),
  reportDonation: async (ground) => {
    const by = await charity(ground);
    return byCharity(
      ground,
      {
        input: {
          donorName: "荷塘食品有限公司",
          donorIsPerson: false,
          amount: "1000.00",
          receivedOn: "2026-03-03",
          restrictedCategories: ["N4"],
          restrictedRegionCode: regionCode("county"),
          restrictedProjectId: await adoptedProject(ground.actors, by, [await oneItem(ground)]),
          note: "年度捐赠",
        },
        idempotencyKey: key(),
      },
      { another: { "input.amount": "1001.00" }, notLater: ["input.receivedOn"] },
    );
  },
  confirmDonation: async (ground) => ({
    by: await finance(ground),
    variables: { id: await reported(await charity(ground)), bankReference: `流水${key()}` },
    other: await ground.actors.as("CHARITY_FINANCE", { organisation: "otherCharity" }),
  }),
  rejectDonation: async (ground) => ({
    by: await finance(ground),
    variables: { id: await reported(await charity(ground)), reason: "对账单上没有这笔款。" },
    other: await ground.actors.as("CHARITY_FINANCE", { organisation: "otherCharity" }),
  }),
  allocateDonation: async (ground) => {
    const by = await charity(ground);
    const item = await oneItem(ground);
    await adoptedProject(ground.actors, by, [item]);
    const donationId = await confirmedDonation(ground.actors, by, "2000");
    const { reservationId } = await reserveNeed(by, refOf(by, item), key());
    return byCharity(
      ground,
      { input: { donationId, reservationId, amount: "600.00" }, idempotencyKey: key() },
      {
        another: { "input.amount": "601.00" },
        reach: { "input.itemRef": { "input.reservationId": undefined } },
      },
    );
  },
  reverseAllocation: async (ground) => {
    const by = await charity(ground);
    const item = await oneItem(ground);
    await adoptedProject(ground.actors, by, [item]);
    const id = await fund(by, await confirmedDonation(ground.actors, by, "1000"), item, "1000");
    return byCharity(
      ground,
      { id, reason: "分配到了另一户。", idempotencyKey: key() },
      { another: { reason: "分配错了。" } },
    );
  },
  setFundingFocus: (ground) =>
    byCharity(
      ground,
      {
        input: {
          categories: ["N4"],
          crowdTags: ["ELDER_ALONE"],
          levels: ["HIGH"],
          minAmount: "100.00",
          maxAmount: "5000.00",
          regionCodes: [regionCode("county")],
        },
      },
      { other: "a focus names nobody" },
    ),
  reserveNeed: async (ground) => {
    const by = await charity(ground);
    const [ref, another] = (await listedItems(ground.actors, [{}, {}])).map((id) => refOf(by, id));
    return byCharity(ground, { ref, idempotencyKey: key() }, { another: { ref: another } });
  },
  releaseReservation: async (ground) => {
    const by = await charity(ground);
    const { reservationId } = await reserveNeed(by, refOf(by, await oneItem(ground)), key());
    return byCharity(ground, { reservationId });
  },
  offerService: async (ground) => {
    const { by, other, ref } = await neededService(ground);
    const variables = { ref, quantity: 4, note: "本周可以上门。", idempotencyKey: key() };
    return { by, variables, other, another: { quantity: 5 } };
  },
  withdrawOffer: async (ground) => {
    const { by, other, ref } = await neededService(ground);
    await offerService(by, { ref, quantity: 3 }, key());
    const [offer] = await ground.test.database.asOperator<{ id: string }>(
      "select id from service_offer where state = 'PLACED' order by id desc limit 1",
    );
    return { by, variables: { offerId: offer?.id }, other };
  },
};
