import type { Planted, Violation } from "./violation.ts";
import { violationsOfMoney } from "./violations.money.ts";
import { violationsOfService } from "./violations.service.ts";
import { violationsOfTotals } from "./violations.totals.ts";

/** At least one violation of every check. */
export const violationsOf = (planted: Planted): Violation[] => [
  ...violationsOfMoney(planted),
  ...violationsOfService(planted),
  ...violationsOfTotals(planted),
];
