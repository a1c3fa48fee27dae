import { createHash } from "node:crypto";
import type { ServiceItem } from "../../../schema/codes/service-items.ts";
import type { Course } from "../../database/read-connection.ts";
import type { Transaction } from "../../database/scoped.ts";
import { prepared, raw, type Sql, sql } from "../../database/sql.ts";
import { actorOf, type RequestContext } from "../../kernel/context.ts";
import { DomainError, forbidden } from "../../kernel/errors.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { unitsOrderedThisMonth } from "../../purchase/capacity.ts";
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
  /** 12-digit codes of every township in which a need can lie. */
  readonly townships: readonly string[];
  /** The same for callers who are measured alike. */
  readonly key: string;
}

/** By what organisations were measured last, and how the list was read by it. */
const lastOf = new Map<string, Last>();
interface Last {
  readonly criteria: Criteria;
  readonly measure: string;
  readonly course: Course;
}
const MOST_KEPT = 1_000;

/** Those of the last time where nothing of what they are made of changed since, else made anew. */
function keptCriteria(
  organisationId: string,
  given: unknown,
  { names, townships }: Places,
  make: (names: ReadonlyMap<string, string>) => Omit<Criteria, "key" | "townships">,
): Criteria {
  const measure = JSON.stringify([given, names, townships], (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  const last = lastOf.get(organisationId);
  if (last?.measure === measure) return last.criteria;
  if (lastOf.size >= MOST_KEPT) lastOf.clear();
  const made = make(new Map(Object.entries(names ?? {})));
  const criteria = { ...made, townships: townships?.split(" ") ?? [], key: digest(measure) };
  lastOf.set(organisationId, { criteria, measure, course: { inOneWay: 0 } });
  return criteria;
}

/** How the caller's organisation read its list the last time, where that is known. */
export const courseOf = (ctx: RequestContext): Course | undefined =>
  lastOf.get(actorOf(ctx).organisationId)?.course;

/**
 * Works by the criteria of the caller's organisation. They seldom change, so the work begins by those of the last time
 * while the database is asked for them, in the same moment of the same transaction; where they differ it is done anew.
 * So it may be done twice, and only reads.
 */
export async function byCriteria<T>(tx: Transaction, work: (criteria: Criteria) => Promise<T>): Promise<T> {
  const last = lastOf.get(actorOf(tx.ctx).organisationId)?.criteria;
  const asked = criteriaOf(tx);
  const tried = last && work(last);
  // It is waited for whatever becomes of it, so that nothing of it is under way when the transaction ends.
  const settled = tried?.then(
    () => null,
    (error: unknown) => error,
  );
  const criteria = await asked.catch(async (error: unknown) => {
    await settled;
    throw error;
  });
  if (tried && criteria === last) return tried;
  const failure = await settled;
  // What the rules refused is asked anew; what the database refused ended the transaction.
  if (failure && !(failure instanceof DomainError)) throw failure;
  return work(criteria);
}

/** The criteria of the caller's organisation: its funding focus, or what its active contracts let it deliver. */
export async function criteriaOf(tx: Transaction): Promise<Criteria> {
  const actor = actorOf(tx.ctx);
  if (actor.organisationKind === "CHARITY") return criteriaOfCharity(tx);
  if (actor.organisationKind !== "CONTRACTOR") throw forbidden("need:match");
  const capability = capabilityFrom(await contractServices(tx, actor.organisationId));
  const codes = capability.flatMap((service) => service.regionCodes);
  const [row] = await tx.rows<Places>(
    sql`select ${namesOf(sql`${[...new Set(codes)]}::text[]`)}, ${everyTownship}`,
  );
  return keptCriteria(actor.organisationId, capability, row!, (names) => {
    return { partner: "CONTRACTOR", rules: contractorParts(capability, names), capability };
  });
}

/** Names of the regions that are asked about, and every township that is on record, with a blank between. */
interface Places {
  readonly names: Readonly<Record<string, string>> | null;
  readonly townships: string | null;
}
const namesOf = (codes: Sql): Sql =>
  sql`(select jsonb_object_agg(code, name) from region where code = any(${codes})) as names`;
const everyTownship = sql`(select string_agg(code, ' ' order by code) from region where level = 'TOWNSHIP') as townships`;

const digest = (measure: string): string => createHash("sha256").update(measure).digest("base64url");

async function criteriaOfCharity(tx: Transaction): Promise<Criteria> {
  const row = await tx.row<Places & Focus & { charityMark: boolean; hasFocus: boolean }>(
    prepared(sql`
    select o.charity_mark as "charityMark", f.charity_id is not null as "hasFocus", f.categories,
      f.region_codes as "regionCodes", f.crowd_tags as "crowdTags", f.min_amount_in_fen as "minAmountInFen",
      f.max_amount_in_fen as "maxAmountInFen", f.levels, ${namesOf(raw("f.region_codes"))}, ${everyTownship}
    from organisation o left join funding_focus f on f.charity_id = o.id
    where o.id = ${actorOf(tx.ctx).organisationId}`),
  );
  if (!row?.charityMark) throw withoutMark();
  const { charityMark: _, hasFocus, names, townships, ...own } = row;
  const focus = hasFocus ? own : anyFocus;
  return keptCriteria(actorOf(tx.ctx).organisationId, focus, { names, townships }, (nameOf) => {
    return { partner: "CHARITY", rules: charityParts(focus, nameOf), capability: [] };
  });
}

/** Needs are shown to charity organisations only, that is, to those that carry the mark (慈善法 §10, §83). */
export async function demandCharityMark(tx: Transaction): Promise<void> {
  const row = await tx.row<{ charity_mark: boolean }>(
    sql`select charity_mark from organisation where id = ${actorOf(tx.ctx).organisationId}`,
  );
  if (!row?.charity_mark) throw withoutMark();
}

const withoutMark = () =>
  new DomainError("FORBIDDEN", "只有登记或认定的慈善组织可以查询困难群众的需求（慈善法第八十三条）。");

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
