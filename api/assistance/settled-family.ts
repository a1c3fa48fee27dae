import type { Transaction } from "../database/scoped.ts";
import type { Sql } from "../database/sql.ts";
import type { Settled } from "../policy/entitlement/entitlement.ts";
import { settle } from "../policy/entitlement/settle.ts";
import {
  type RulesInForce,
  rulesInForce,
  type StandardsInForce,
  standardsInForce,
} from "../policy/settling-rules.queries.ts";
import { type KnownOn, type RegisterFamily, registerFamily } from "./register-family.ts";

/** A family of the register with all it is entitled to on a date, by the standing policies. */
export interface SettledFamily extends Settled {
  readonly found: RegisterFamily;
  readonly rules: RulesInForce;
  readonly standards: StandardsInForce;
}

/** Null where the condition finds no family that the caller may see. */
export async function settledFamily(
  tx: Transaction,
  where: Sql,
  dates: KnownOn,
): Promise<SettledFamily | null> {
  const found = await registerFamily(tx, dates, where);
  if (!found) return null;
  const { regionCode, areaKind, family } = found;
  const rules = await rulesInForce(tx, dates.asOf);
  const standards = await standardsInForce(tx, rules.vocabulary, { regionCode, areaKind, asOf: dates.asOf });
  return { ...settle(rules.settling, { ...family, standards: standards.facts }), found, rules, standards };
}
