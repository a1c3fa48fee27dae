import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  liveConsent,
  onConsentWithdrawn,
  recordConsent,
  withdrawConsent,
} from "../../api/beneficiary/consent.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scoped } from "../../api/database/scoped.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, fatherAndChild, freshKey } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let neighbour: TestActor;
let own: RecordedHousehold;
let headId: string;
let childId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
  neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
});
afterAll(() => test.close());

beforeEach(async () => {
  own = await recordHousehold(officer, fatherAndChild(), freshKey());
  [headId, childId] = own.personIds as [string, string];
});

const view = (id = own.id) => readHousehold(officer, id);

describe("consents", () => {
  const consent = (changes: object = {}, actor = assistant) =>
    recordConsent(
      actor,
      {
        personId: headId,
        purpose: "CHARITY_REFERRAL",
        givenOn: "2026-03-01",
        validUntil: "2027-03-01",
        ...changes,
      },
      freshKey(),
    );
  const live = (onDate: string, personId = headId) =>
    scoped(officer, (tx) => liveConsent(tx, personId, "CHARITY_REFERRAL", onDate));

  it("hold from the first day to the last, for their purpose only", async () => {
    const { id } = await consent();
    expect(await live("2026-02-28")).toBeNull();
    expect(await live("2026-03-01")).toEqual({ id, validUntil: "2027-03-01" });
    expect(await live("2027-03-01")).toEqual({ id, validUntil: "2027-03-01" });
    expect(await live("2027-03-02")).toBeNull();
    const other = await scoped(officer, (tx) => liveConsent(tx, headId, "SERVICE_DELIVERY", "2026-03-04"));
    expect(other).toBeNull();
    expect((await view()).consents).toMatchObject([
      { id, live: true, person: { name: "赵*山" }, givenBy: { name: "赵*山" } },
    ]);
  });

  it("end at once when they are withdrawn, and what hangs on them is told in the same transaction", async () => {
    const { id } = await consent();
    const told: string[] = [];
    const follow = async (_tx: unknown, consentId: string) => void told.push(consentId);
    onConsentWithdrawn.push(follow);
    try {
      await refused(withdrawConsent(neighbour, id), "NOT_FOUND");
      expect(told).toEqual([]);
      await withdrawConsent(assistant, id);
      expect(told).toEqual([id]);
      expect(await live("2026-03-04")).toBeNull();
      await refused(withdrawConsent(assistant, id), "STATE_CONFLICT");
    } finally {
      onConsentWithdrawn.splice(onConsentWithdrawn.indexOf(follow), 1);
    }
  });

  it("stay when what follows from the withdrawal fails", async () => {
    const { id } = await consent();
    const fail = async () => {
      throw new Error("the listing could not be taken down");
    };
    onConsentWithdrawn.push(fail);
    try {
      await expect(withdrawConsent(assistant, id)).rejects.toThrow(/could not be taken down/);
      expect(await live("2026-03-04")).toMatchObject({ id });
    } finally {
      onConsentWithdrawn.splice(onConsentWithdrawn.indexOf(fail), 1);
    }
  });

  it("of a child under 14 are given by a grown-up of the family", async () => {
    const own14 = await refused(consent({ personId: childId }), "INVALID_INPUT");
    expect(own14.fields).toHaveProperty("givenByPersonId");
    const other = await recordHousehold(officer, family(), freshKey());
    await refused(consent({ personId: childId, givenByPersonId: other.personIds[0] }), "INVALID_INPUT");
    await consent({ personId: childId, givenByPersonId: headId });
    expect(await live("2026-03-04", childId)).not.toBeNull();
  });

  it("end, at the latest after three years, and never begin tomorrow", async () => {
    await refused(consent({ validUntil: "2029-03-02" }), "INVALID_INPUT");
    await refused(consent({ validUntil: "2026-02-28" }), "INVALID_INPUT");
    await refused(consent({ givenOn: "2026-03-05" }), "INVALID_INPUT");
    await consent({ validUntil: "2029-03-01" });
  });

  it("are recorded in the own region only", async () => {
    await refused(consent({}, neighbour), "NOT_FOUND");
  });
});
