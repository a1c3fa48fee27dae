import { contractStates } from "../codes/contract-states.ts";
import { serviceClasses } from "../codes/service-classes.ts";
import { serviceUnits } from "../codes/service-items.ts";
import { visitConfirmers } from "../codes/visit-confirmers.ts";
import { visitFlags } from "../codes/visit-flags.ts";
import { visitRejections } from "../codes/visit-rejections.ts";
import { visitStates } from "../codes/visit-states.ts";
import { voucherStates } from "../codes/voucher-states.ts";
import { codeEnum } from "../common/code-enum.ts";

export const ServiceClass = codeEnum(
  serviceClasses,
  "ServiceClass",
  "One of the five classes of assistance given as a service. 服务类别。",
);
export const ServiceUnit = codeEnum(
  serviceUnits,
  "ServiceUnit",
  "What one unit of a service is. 服务计量单位。",
);
export const ContractState = codeEnum(contractStates, "ContractState", "Where a contract stands. 合同状态。");
export const VoucherState = codeEnum(
  voucherStates,
  "VoucherState",
  "Where a voucher stands. Its expiry is no state: it follows from `validTo`. 服务券状态。",
);
export const VisitState = codeEnum(visitStates, "VisitState", "Where a visit stands. 服务记录状态。");
export const VisitConfirmer = codeEnum(
  visitConfirmers,
  "VisitConfirmer",
  "Who confirmed a service on the worker's phone. 服务确认人。",
);
export const VisitRejection = codeEnum(
  visitRejections,
  "VisitRejection",
  "Why a visit is not paid. 不予通过的原因。",
);
export const VisitFlagCode = codeEnum(
  visitFlags,
  "VisitFlagCode",
  "What an approver should look at in a visit. 服务记录提示。",
);
