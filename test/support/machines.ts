import { grantMachine } from "../../api/assistance/grant.workflow.ts";
import { departmentFeedMachine } from "../../api/beneficiary/feed/feed.workflow.ts";
import { registerImportMachine } from "../../api/beneficiary/import/register-import.workflow.ts";
import { registerTaskMachine } from "../../api/beneficiary/task/register-task.workflow.ts";
import { allocationMachine } from "../../api/charity/allocation.workflow.ts";
import { donationMachine } from "../../api/charity/donation.workflow.ts";
import { projectMachine } from "../../api/charity/project.workflow.ts";
import { needItemMachine } from "../../api/need/need-item.workflow.ts";
import { fundingReservationMachine, serviceOfferMachine } from "../../api/need/reservation.workflow.ts";
import { revisionMachine } from "../../api/policy/revision/revision.workflow.ts";
import { contractMachine } from "../../api/purchase/contract.workflow.ts";
import { visitMachine } from "../../api/purchase/visit.workflow.ts";
import { voucherMachine } from "../../api/purchase/voucher.workflow.ts";
import type { CodeList, Label } from "../../schema/codes/code-list.ts";
import type { Permission } from "../../schema/codes/permissions.ts";

/** What can be said of a machine whatever its subject. */
export interface AnyMachine {
  readonly name: string;
  readonly label: Label;
  readonly states: CodeList;
  readonly initial: readonly string[];
  readonly transitions: Readonly<
    Record<
      string,
      {
        readonly from: readonly string[];
        readonly to: string | readonly string[];
        readonly permission: Permission;
        readonly label: Label;
      }
    >
  >;
}

/** Every machine of the platform. A contract test finds one that is defined and not here. */
export const machines: readonly AnyMachine[] = [
  registerImportMachine,
  departmentFeedMachine,
  registerTaskMachine,
  revisionMachine,
  grantMachine,
  needItemMachine,
  fundingReservationMachine,
  serviceOfferMachine,
  projectMachine,
  donationMachine,
  allocationMachine,
  contractMachine,
  voucherMachine,
  visitMachine,
];
