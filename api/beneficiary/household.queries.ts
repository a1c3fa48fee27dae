import type { Consent, DatedIdentity } from "../../schema/beneficiary/fact.ts";
import type { Household, RegisterEvent } from "../../schema/beneficiary/household.ts";
import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import type { RegisterAction } from "../../schema/codes/register-actions.ts";
import { registerActions } from "../../schema/codes/register-actions.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { viewerOf } from "./beneficiary.access.ts";
import { householdMembers } from "./member.queries.ts";
import { maskedPersons } from "./person.queries.ts";

const HISTORY_LENGTH = 50;

interface HouseholdHead {
  id: string;
  serial: string;
  region_code: string;
  area_kind: AreaKind;
  address_held: boolean;
  head_person_id: string | null;
  recorded_at: Date;
}

/** One family as the caller's post may see it; outside its region as if there were none. */
export async function readHousehold(ctx: RequestContext, id: string): Promise<Household> {
  demand(ctx, "beneficiary:read");
  knownId(id, "这个家庭");
  return scoped(ctx, async (tx) => {
    const household = await householdView(tx, sql`h.id = ${id} and ${inOwnRegion(ctx, "h.region_code")}`);
    if (!household) throw notFound("这个家庭");
    return household;
  });
}

/** The family that a condition names, if row-level security lets it through. */
export async function householdView(tx: Transaction, where: Sql): Promise<Household | null> {
  const head = await tx.row<HouseholdHead>(sql`
    select h.id, h.serial, h.region_code, h.area_kind, h.address is not null as address_held, h.head_person_id,
      h.recorded_at
    from household h where ${where}`);
  if (!head) return null;
  const today = shanghaiDate(tx.now);
  const members = await householdMembers(tx, head.id);
  const identities = await datedIdentities(tx, head.id);
  const regions = await regionsByCode(tx, [head.region_code]);
  return {
    id: head.id,
    serial: head.serial,
    region: regions.get(head.region_code) ?? null,
    areaKind: head.area_kind,
    addressHeld: head.address_held,
    identity: identityOn(identities, today),
    headPersonId: head.head_person_id,
    // A membership ends when it is recorded as ended, today at the latest: nobody stands in two lists, or in the wrong.
    members: members.filter((member) => member.memberTo === null),
    formerMembers: members.filter((member) => member.memberTo !== null),
    consents: await consents(tx, head.id),
    identities,
    history: await history(tx, head.id),
    recordedAt: head.recorded_at,
  };
}

function datedIdentities(tx: Transaction, householdId: string): Promise<DatedIdentity[]> {
  return tx.rows<DatedIdentity>(sql`
    select id, person_id as "personId", identity, valid_from as "validFrom", valid_to as "validTo"
    from assistance_identity where household_id = ${householdId} order by valid_from desc, id desc`);
}

function identityOn(identities: readonly DatedIdentity[], today: string): Identity {
  const held = identities.find(
    (each) =>
      each.personId === null && each.validFrom <= today && (each.validTo === null || each.validTo >= today),
  );
  return held?.identity ?? "NONE";
}

interface ConsentRow extends Omit<Consent, "person" | "givenBy" | "live"> {
  person_id: string;
  given_by: string;
}

async function consents(tx: Transaction, householdId: string): Promise<Consent[]> {
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<ConsentRow>(sql`
    select id, person_id, given_by_person_id as given_by, purpose, given_on as "givenOn",
      valid_until as "validUntil", withdrawn_at as "withdrawnAt"
    from consent where household_id = ${householdId} order by given_on desc, id desc`);
  const people = await maskedPersons(
    tx,
    rows.flatMap((row) => [row.person_id, row.given_by]),
    viewerOf(tx.ctx),
  );
  return rows.map(({ person_id, given_by, ...consent }) => ({
    ...consent,
    person: people.get(person_id)!,
    givenBy: people.get(given_by)!,
    live: consent.withdrawnAt === null && consent.givenOn <= today && consent.validUntil >= today,
  }));
}

const actionOf = (action: string) => action.toUpperCase().replace(".", "_");

/** What changed, and not who looked. */
async function history(tx: Transaction, householdId: string): Promise<RegisterEvent[]> {
  const rows = await tx.rows<{
    id: string;
    at: Date;
    action: string;
    about: string | null;
    by: string | null;
  }>(sql`
    select a.id, a.at, a.action, a.detail ->> 'about' as about, u.display_name as by
    from audit_entry a left join user_account u on u.id = a.user_id
    where a.object_kind = 'household' and a.object_id = ${householdId}
      and upper(replace(a.action, '.', '_')) = any(${Object.keys(registerActions)}::text[])
    order by a.id desc limit ${HISTORY_LENGTH}`);
  return rows.map((row) => ({ ...row, action: actionOf(row.action) as RegisterAction }));
}
