import { recordGrant } from "../../api/assistance/grant.service.ts";
import { confirmNeedItemMet } from "../../api/need/need-item.actions.ts";
import { byTownship, officer, threePeople } from "./calls.register.ts";
import type { Calls, Ground } from "./calls.ts";
import { adoptedProject, confirmedDonation, fund, type ItemWish, listedItems } from "./charity-ground.ts";
import { freshKey } from "./families.ts";

const REASON = { reason: "与另一条记录重复，经核对属实。" };

/** A family of which one need is told, in the form in which `Needs` takes it. */
async function toldFamily(ground: Ground) {
  const { householdId, headId: personId } = await threePeople(ground);
  return { family: { householdId, personId, serial: "", name: "", address: "" } };
}
const recorded = async (ground: Ground) => ground.needs.recorded(await toldFamily(ground));
const listed = async (ground: Ground) => ({ id: (await ground.needs.listed(await toldFamily(ground))).id });

/** An item that a charity paid for whole, in money or for so many units of a service. */
async function fundedItem({ actors }: Ground, wish: ItemWish = {}): Promise<{ id: string }> {
  const charity = await actors.as("CHARITY_OFFICER");
  const [id] = (await listedItems(actors, [{ costInYuan: 350, ...wish }])) as [string];
  await adoptedProject(actors, charity, [id]);
  await fund(charity, await confirmedDonation(actors, charity, "350"), id, "350");
  return { id };
}

export const needCalls: Calls = {
  recordNeed: async (ground) => {
    const { householdId, headId: personId } = await threePeople(ground);
    const assistant = await ground.actors.as("VILLAGE_ASSISTANT");
    return {
      by: assistant,
      variables: {
        input: {
          householdId,
          personId,
          description: "屋顶漏雨，入冬前需要修缮。",
          assessedOn: "2026-03-01",
          items: [{ category: "N8", level: "HIGH", approvedCost: "3000.00" }],
        },
        idempotencyKey: freshKey(),
      },
      other: await ground.actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" }),
      another: { "input.description": "屋顶漏雨，需要修缮。" },
      notLater: ["input.assessedOn"],
      notEarlier: ["input.assessedOn"],
      names: { "input.householdId": "personId" },
      reach: {
        "input.items.0.quantity": {
          "input.items.0.serviceItem": "L02",
          "input.items.0.approvedCost": undefined,
        },
      },
    };
  },
  correctNeedItem: async (ground) => {
    const { id } = await recorded(ground);
    const input = {
      description: "屋顶漏雨，北墙开裂。",
      assessedOn: "2026-03-01",
      category: "N8",
      level: "HIGH",
      approvedCost: "3100.00",
      version: 1,
    };
    return {
      by: await ground.actors.as("VILLAGE_ASSISTANT"),
      variables: { id, input },
      other: await ground.actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" }),
      notLater: ["input.assessedOn"],
      notEarlier: ["input.assessedOn"],
      reach: { "input.quantity": { "input.serviceItem": "L02", "input.approvedCost": undefined } },
      codes: { "input.version": ["STALE"] },
    };
  },
  verifyNeedItem: async (ground) => {
    const { id } = await recorded(ground);
    const input = { approvedCost: "2800.00", otherCover: [{ amount: "300.00", source: "村集体补助" }] };
    return byTownship(ground, { id, input });
  },
  refreshNeedCover: async (ground) => {
    const told = await toldFamily(ground);
    const { id, householdId, personId } = await ground.needs.verified({
      ...told,
      category: "N2",
      amount: "9000",
    });
    const given = { householdId, personId, policyCode: "DIS_CARE", amount: "120", validFrom: "2026-03-04" };
    await recordGrant(await officer(ground), { ...given, source: "名册" }, freshKey());
    return byTownship(ground, { id });
  },
  listNeedItem: async (ground) => {
    const { id, personId } = await ground.needs.verified(await toldFamily(ground));
    await ground.needs.consent(await officer(ground), personId);
    return byTownship(
      ground,
      { id, validUntil: "2026-06-30" },
      { notLater: ["validUntil"], notEarlier: ["validUntil"] },
    );
  },
  unlistNeedItem: async (ground) => byTownship(ground, { ...(await listed(ground)), ...REASON }),
  withdrawNeedItem: async (ground) => byTownship(ground, { ...(await listed(ground)), ...REASON }),
  markDuplicate: async (ground) => byTownship(ground, { ...(await listed(ground)), ...REASON }),
  markMetElsewhere: async (ground) => byTownship(ground, { ...(await listed(ground)), ...REASON }),
  expireNeedItem: async (ground) => {
    const { id } = await listed(ground);
    ground.test.clock.advance({ days: 125 });
    return byTownship(ground, { id });
  },
  closeNeedItem: async (ground) => {
    const { id } = await fundedItem(ground);
    await confirmNeedItemMet(await officer(ground), id);
    return byTownship(ground, { id, note: "已电话回访。" });
  },
  confirmNeedItemMet: async (ground) =>
    byTownship(ground, { ...(await fundedItem(ground)), note: "款已到账。" }),
  discontinueNeedItem: async (ground) => {
    const item = await fundedItem(ground, { serviceItem: "L02", quantity: 10 });
    return byTownship(ground, { ...item, ...REASON });
  },
};
