import type { CodeList, Label } from "../schema/codes/code-list.ts";
import type { Permission } from "../schema/codes/permissions.ts";
import { grantMachine } from "./assistance/grant.workflow.ts";
import { allocationMachine } from "./charity/allocation.workflow.ts";
import { donationMachine } from "./charity/donation.workflow.ts";
import { projectMachine } from "./charity/project.workflow.ts";
import { needItemMachine } from "./need/need-item.workflow.ts";
import { fundingReservationMachine, serviceOfferMachine } from "./need/reservation.workflow.ts";
import { contractMachine } from "./purchase/contract.workflow.ts";
import { visitMachine } from "./purchase/visit.workflow.ts";
import { voucherMachine } from "./purchase/voucher.workflow.ts";

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
