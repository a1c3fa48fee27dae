import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { listHouseholds } from "../../api/beneficiary/household-list.queries.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { recordNeed } from "../../api/need/need.service.ts";
import { listNeedItem, verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

const TODAY = "2026-03-04";
const GONE = "此人已登记死亡，或目前不属于任何家庭。";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let home: RecordedHousehold;
let motherId: string;
let childId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
});
afterAll(() => test.close());

beforeEach(async () => {
  const child = {
    name: "荷小小",
    relationToHead: "GRANDCHILD",
    identityNumber: freshIdentityNumber("2016-05-05"),
  } as const;
  const mother = {
    name: "荷老人",
    relationToHead: "PARENT",
    identityNumber: freshIdentityNumber("1945-02-02"),
  } as const;
  const members = [head(), mother, child];
  home = await recordHousehold(officer, family({ since: "2024-01-01", members }), freshKey());
  [, motherId, childId] = home.personIds as [string, string, string];
});

const consent = (changes: object = {}) =>
  recordConsent(
    officer,
    { personId: motherId, purpose: "CHARITY_REFERRAL", givenOn: TODAY, validUntil: "2026-09-01", ...changes },
    freshKey(),
  );
async function need(): Promise<string> {
  const item = { category: "N8", level: "NORMAL", approvedCost: "3000" } as const;
  const input = { householdId: home.id, personId: motherId, description: "屋顶漏雨。", assessedOn: TODAY };
  const { itemIds } = await recordNeed(assistant, { ...input, items: [item] }, freshKey());
  return itemIds[0]!;
}
const end = (died: boolean) =>
  endMembership(officer, { householdId: home.id, personId: motherId, lastDay: TODAY, died });

describe.each([
  ["died", true],
  ["moved away", false],
])("who %s, on that very day", (_how, died) => {
  it("is listed no more", async () => {
    await consent();
    const id = await need();
    await verifyNeedItem(officer, id, {});
    await end(died);
    expect((await refused(listNeedItem(officer, id, "2026-06-01"), "STATE_CONFLICT")).message).toBe(GONE);
  });

  it("has no need verified, and none put on record", async () => {
    const id = await need();
    await end(died);
    expect((await refused(verifyNeedItem(officer, id, {}), "STATE_CONFLICT")).message).toBe(GONE);
    expect((await refused(need(), "STATE_CONFLICT")).message).toBe(GONE);
  });

  it("consents to nothing, neither for itself nor as a guardian", async () => {
    await end(died);
    expect((await refused(consent(), "STATE_CONFLICT")).message).toBe(GONE);
    const refusal = await refused(consent({ personId: childId, givenByPersonId: motherId }), "INVALID_INPUT");
    expect(refusal.fields).toHaveProperty("givenByPersonId");
  });

  it("is counted among the members no more", async () => {
    await end(died);
    const { nodes } = await listHouseholds(officer, { serial: home.serial }, {});
    expect(nodes).toMatchObject([{ memberCount: 2 }]);
  });
});
