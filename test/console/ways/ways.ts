import type { Role } from "../../../schema/codes/roles.ts";
import type { Walk } from "../../support/walk.ts";
import { allocate, confirmDonation, logVisit, reserveAdoptReport } from "./partners.ts";
import {
  approveVisit,
  issueVoucher,
  proposeProject,
  recordFamilyAndNeed,
  traceChain,
  verifyAndList,
} from "./staff.ts";
import type { Story } from "./story.ts";

export interface Way {
  readonly role: Role;
  readonly rule: string;
  readonly go: (at: Walk, story: Story) => Promise<void>;
}

/** The whole chain as ten people walk it, in their order; each stands on what the one before has done. */
export const ways: readonly Way[] = [
  {
    role: "VILLAGE_ASSISTANT",
    rule: "a village assistant records a family and what it needs",
    go: recordFamilyAndNeed,
  },
  {
    role: "TOWNSHIP_OFFICER",
    rule: "a township officer verifies the need, records the consents and lists it",
    go: verifyAndList,
  },
  {
    role: "COUNTY_OFFICER",
    rule: "a county officer puts it into a project and proposes that to charities",
    go: proposeProject,
  },
  {
    role: "CHARITY_OFFICER",
    rule: "a charity officer finds it, reads why, reserves it, adopts the project and reports a donation",
    go: reserveAdoptReport,
  },
  {
    role: "CHARITY_FINANCE",
    rule: "a finance officer confirms the donation by its bank reference",
    go: confirmDonation,
  },
  { role: "CHARITY_OFFICER", rule: "a charity officer allocates the donation to the need", go: allocate },
  { role: "COUNTY_OFFICER", rule: "a county officer issues a voucher under the contract", go: issueVoucher },
  {
    role: "CONTRACTOR_WORKER",
    rule: "a contractor's worker learns whom to visit, checks in and hands the visit in",
    go: logVisit,
  },
  { role: "TOWNSHIP_REVIEWER", rule: "a township reviewer approves the visit", go: approveVisit },
  {
    role: "AUDITOR",
    rule: "an auditor follows the money from the donation to the visit and back",
    go: traceChain,
  },
];
