import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../schema/codes/roles.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { Evidence, Walk } from "../support/walk.ts";
import { allocate, confirmDonation, logVisit, reserveAdoptReport } from "./ways/partners.ts";
import {
  approveVisit,
  issueVoucher,
  proposeProject,
  recordFamilyAndNeed,
  traceChain,
  verifyAndList,
} from "./ways/staff.ts";
import { beginStory, type Story } from "./ways/story.ts";

/** Nine people, one after the other, each on a phone of 360 px and without a mouse. */
describe("On a phone and by keyboard alone, from signing in and with no address typed,", () => {
  let shown: TestConsole;
  let story: Story;
  const evidence = new Evidence();

  beforeAll(async () => {
    shown = await openConsole();
    story = await beginStory(shown);
  });
  afterAll(() => shown?.close());

  const goes = async (role: Role, way: (at: Walk, story: Story) => Promise<void>) => {
    const actor = await shown.actors.as(role);
    const at = await Walk.begin({ shown, actor, who: role, width: 360, evidence });
    await way(at, story);
    expect(await at.end()).toEqual([]);
  };

  it("a village assistant records a family and what it needs", () =>
    goes("VILLAGE_ASSISTANT", recordFamilyAndNeed));

  it("a township officer verifies the need, records the consents and lists it", () =>
    goes("TOWNSHIP_OFFICER", verifyAndList));

  it("a county officer puts it into a project and proposes that to charities", () =>
    goes("COUNTY_OFFICER", proposeProject));

  it("a charity officer finds it, reads why it matches, reserves it, adopts the project and reports a donation", () =>
    goes("CHARITY_OFFICER", reserveAdoptReport));

  it("a finance officer confirms the donation by its bank reference", () =>
    goes("CHARITY_FINANCE", confirmDonation));

  it("a charity officer allocates the donation to the need", () => goes("CHARITY_OFFICER", allocate));

  it("a county officer issues a voucher under the contract", () => goes("COUNTY_OFFICER", issueVoucher));

  it("a contractor's worker learns whom to visit, checks in and hands the visit in", () =>
    goes("CONTRACTOR_WORKER", logVisit));

  it("a township reviewer approves the visit", () => goes("TOWNSHIP_REVIEWER", approveVisit));

  it("an auditor follows the money from the donation to the visit and back", () =>
    goes("AUDITOR", traceChain));
});
