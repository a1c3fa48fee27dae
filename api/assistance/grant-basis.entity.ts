import { defineEntity, p } from "@mikro-orm/core";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import type { Verdict } from "../../schema/codes/verdicts.ts";
import { day } from "../database/columns.ts";
import { appendOnlyPolicies, isDepartment } from "../database/policies.ts";
import { refuseChange } from "../database/triggers.ts";
import { Grant } from "./grant.entity.ts";

/** Who sees the grant sees what it was decided on, wherever the person lives by now. */
const ofOwnGrant = `(${isDepartment} and exists (select from assistance_grant g where g.id = grant_basis.grant_id))`;

/** What the rules of the grant's policy came to, in words, with all they used. */
export interface FrozenBasis {
  readonly policyVersion: number;
  readonly verdict: Verdict;
  /** Yuan text, or units; null when neither is known. */
  readonly amount: string | null;
  readonly units: string | null;
  /** How the amount came about; left out of what was frozen before this was kept. */
  readonly workingZh?: string | null;
  readonly conclusionZh: string;
  readonly becauseZh: readonly string[];
  readonly clauses: readonly {
    readonly textZh: string;
    readonly holds: boolean | null;
    readonly situationZh: string;
  }[];
  readonly facts: readonly {
    /** Whose it is; null for the family as a whole. */
    readonly personId: string | null;
    readonly path: string;
    readonly labelZh: string;
    readonly text: string | null;
    readonly source: FactSource | null;
    readonly obtainedOn: string | null;
  }[];
  readonly standards: readonly {
    readonly key: string;
    readonly labelZh: string;
    readonly value: string;
    readonly validFrom: string | null;
  }[];
}

const GrantBasisSchema = defineEntity({
  name: "GrantBasis",
  tableName: "grant_basis",
  properties: {
    id: p.uuid().primary(),
    grantId: () => p.manyToOne(Grant).mapToPk().unique(),
    /** The day whose rules, standards and facts were used. */
    asOf: day(),
    body: p.json<FrozenBasis>(),
    frozenAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies("grant_basis", ofOwnGrant, ofOwnGrant),
  triggers: [refuseChange("grant_basis")],
});
/** What a grant was decided on, frozen with it: facts, standards, version and reasons. Later figures change nothing. */
export class GrantBasis extends GrantBasisSchema.class {}
GrantBasisSchema.setClass(GrantBasis);
