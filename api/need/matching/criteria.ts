import type { ServiceItem } from "../../../schema/codes/service-items.ts";
import type { Transaction } from "../../database/scoped.ts";
import { raw, sql } from "../../database/sql.ts";
import { actorOf } from "../../kernel/context.ts";
import { DomainError, forbidden } from "../../kernel/errors.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { regionsByCode } from "../../organisation/organisation.queries.ts";
import { unitsOrderedThisMonth } from "../../purchase/capacity.ts";
import { FundingFocus } from "../matching.entity.ts";
import { anyFocus, charityParts, type Focus } from "./charity-parts.ts";
import { type Capability, contractorParts } from "./contractor-parts.ts";
import type { Partner } from "./listing.ts";
import type { PartRule } from "./score.ts";

/** What the caller is measured by today. */
export interface Criteria {
  readonly partner: Partner;
  readonly rules: readonly PartRule[];
  /** Of a contractor; empty for a charity. */
  readonly capability: Capability;
}

/** The criteria of the caller's organisation: its funding focus, or what its active contracts let it deliver. */
export async function criteriaOf(tx: Transaction): Promise<Criteria> {
  const actor = actorOf(tx.ctx);
  if (actor.organisationKind === "CHARITY") {
    await demandCharityMark(tx);
    const focus: Focus = (await tx.em.findOne(FundingFocus, actor.organisationId)) ?? anyFocus;
    const names = await namesOf(tx, focus.regionCodes);
    return { partner: "CHARITY", rules: charityParts(focus, names), capability: [] };
  }
  if (actor.organisationKind !== "CONTRACTOR") throw forbidden("need:match");
  const capability = capabilityFrom(await contractServices(tx, actor.organisationId));
  const names = await namesOf(
    tx,
    capability.flatMap((service) => service.regionCodes),
  );
  return { partner: "CONTRACTOR", rules: contractorParts(capability, names), capability };
}

/** Needs are shown to charity organisations only, that is, to those that carry the mark (慈善法 §10, §83). */
export async function demandCharityMark(tx: Transaction): Promise<void> {
  const row = await tx.row<{ charity_mark: boolean }>(
    sql`select charity_mark from organisation where id = ${actorOf(tx.ctx).organisationId}`,
  );
  if (!row?.charity_mark) {
    throw new DomainError(
      "FORBIDDEN",
      "只有登记或认定的慈善组织可以查询困难群众的需求（慈善法第八十三条）。",
    );
  }
}

async function namesOf(tx: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const regions = await regionsByCode(tx, codes);
  return new Map([...regions.values()].map((region) => [region.code, region.name]));
}

/** One service of one active contract, with what the contract still takes of it. */
interface ContractService {
  readonly contractId: string;
  readonly serviceItem: ServiceItem;
  readonly regionCodes: string[];
  readonly unitsLeft: number;
}

/**
 * The services that a contractor is under contract for today. What is left of one is the least of the month's
 * capacity less what was ordered of it, the units under the line's cap, and the money under the contract's cap at
 * the frozen price.
 */
export function contractServices(tx: Transaction, contractorId: string): Promise<ContractService[]> {
  const today = shanghaiDate(tx.now);
  return tx.rows<ContractService>(sql`
    select c.id as "contractId", l.service_item as "serviceItem", c.served_region_codes as "regionCodes",
      greatest(0, least(c.monthly_unit_capacity - ${unitsOrderedThisMonth(tx, raw("c.id"))}, l.cap_units - l.committed_units,
        case when l.unit_price_in_fen > 0
          then (c.cap_in_fen - c.committed_in_fen) / l.unit_price_in_fen end))::int as "unitsLeft"
    from service_contract c join contract_line l on l.contract_id = c.id
    where c.contractor_id = ${contractorId} and c.state = 'ACTIVE'
      and c.valid_from <= ${today}::date and c.valid_to >= ${today}::date
    order by l.service_item, c.id`);
}

function capabilityFrom(services: readonly ContractService[]): Capability {
  const items = [...new Set(services.map((service) => service.serviceItem))];
  return items.map((serviceItem) => {
    const own = services.filter((service) => service.serviceItem === serviceItem);
    return {
      serviceItem,
      regionCodes: [...new Set(own.flatMap((service) => service.regionCodes))],
      unitsLeft: Math.max(...own.map((service) => service.unitsLeft)),
    };
  });
}
