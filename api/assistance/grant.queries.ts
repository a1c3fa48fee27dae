import type { Grant as GrantView } from "../../schema/assistance/grant.ts";
import { viewerOf } from "../beneficiary/beneficiary.access.ts";
import { maskedPersons } from "../beneficiary/person.queries.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { formatFen } from "../kernel/money.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { availableActions } from "../kernel/workflow.ts";
import { Grant } from "./grant.entity.ts";
import { grantMachine } from "./grant.workflow.ts";

type GrantRow = Omit<GrantView, "person" | "amount" | "availableActions"> & {
  region_code: string;
  person_id: string | null;
  amount_in_fen: bigint | null;
};

/** The grants of a family, those in force first, then the latest. */
export async function grantsOfHousehold(ctx: RequestContext, householdId: string): Promise<GrantView[]> {
  demand(ctx, "assistance:read");
  return scoped(ctx, (tx) =>
    grantViews(tx, all([sql`g.household_id = ${householdId}`, inOwnRegion(ctx, "g.region_code")])),
  );
}

/** The grants that a condition names, as far as row-level security lets them through. */
async function grantViews(tx: Transaction, where: Sql): Promise<GrantView[]> {
  const rows = await tx.rows<GrantRow>(sql`
    select g.id, g.region_code, g.policy_code as "policyCode", p.name as "policyName", v.version as "policyVersion",
      g.person_id, g.state, g.amount_in_fen, g.units, g.unit, g.period, g.valid_from as "validFrom",
      g.valid_to as "validTo", g.source, g.recorded_at as "recordedAt"
    from assistance_grant g
      join policy p on p.code = g.policy_code
      join policy_version v on v.id = g.policy_version_id
    where ${where} order by g.state = 'ACTIVE' desc, g.valid_from desc, g.id desc`);
  const people = await maskedPersons(
    tx,
    rows.map((row) => row.person_id),
    viewerOf(tx.ctx),
  );
  return Promise.all(
    rows.map(async ({ region_code, person_id, amount_in_fen, ...grant }) => ({
      ...grant,
      person: person_id === null ? null : (people.get(person_id) ?? null),
      amount: amount_in_fen === null ? null : formatFen(amount_in_fen),
      availableActions: await availableActions(tx, grantMachine, asSubject(grant, region_code)),
    })),
  );
}

/** No guard of the machine looks at more of a grant than this. */
const asSubject = (grant: { id: string; state: Grant["state"] }, regionCode: string): Grant =>
  Object.assign(Object.create(Grant.prototype) as Grant, { id: grant.id, state: grant.state, regionCode });
