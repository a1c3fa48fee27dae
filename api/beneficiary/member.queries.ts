import type { HouseholdMember } from "../../schema/beneficiary/person.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { Gender } from "../../schema/codes/genders.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { isMinor, maskBankAccount, maskIdentityNumber, maskName, maskPhone } from "../kernel/masks.ts";
import type { SealedField } from "../kernel/sealed-columns.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { A_MINOR, isShielded, viewerOf } from "./beneficiary.access.ts";
import { ageText, identityOf } from "./person.queries.ts";
import { openPersonField } from "./person-vault.ts";

interface MemberRow {
  id: string;
  name: string;
  gender: Gender;
  birth_date: string;
  death_date: string | null;
  identity: Identity;
  relation: RelationToHead;
  counted: boolean;
  valid_from: string;
  valid_to: string | null;
  identity_number_sealed: string | null;
  phone_sealed: string | null;
  bank_account_sealed: string | null;
  merged_into: string | null;
  aliases: { personId: string; householdId: string | null; householdSerial: string | null }[];
  tags: { id: string; tag: CrowdTag; validFrom: string }[];
}

/** Records that were merged into `p`, each with the family in which it stood last, where the caller may see it. */
const aliases = sql`coalesce((
  select jsonb_agg(jsonb_build_object('personId', a.id, 'householdId', h.id, 'householdSerial', h.serial) order by a.id)
  from person a left join lateral (select l.household_id from membership l where l.person_id = a.id
      order by l.valid_from desc, l.id desc limit 1) last on true
    left join household h on h.id = last.household_id
  where a.merged_into_person_id = p.id), '[]')`;

/** Everybody who lives or lived in a family, masked for the caller; the head first, then as they joined. */
export async function householdMembers(tx: Transaction, householdId: string): Promise<HouseholdMember[]> {
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<MemberRow>(sql`
    select p.id, p.name, p.gender, p.birth_date, p.death_date, ${identityOf(today)} as identity,
      m.relation_to_head as relation, m.counted, m.valid_from, m.valid_to,
      p.merged_into_person_id as merged_into, ${aliases} as aliases, p.identity_number_sealed, p.phone_sealed, p.bank_account_sealed,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'tag', t.tag, 'validFrom', t.valid_from) order by t.id)
        from person_tag t where t.person_id = p.id and t.valid_to is null), '[]') as tags
    from membership m join person p on p.id = m.person_id
    where m.household_id = ${householdId}
    order by m.relation_to_head = 'SELF' desc, m.valid_from, p.id`);
  return rows.map((row) => toMember(tx, row, today));
}

function toMember(tx: Transaction, row: MemberRow, today: string): HouseholdMember {
  const viewer = viewerOf(tx.ctx);
  const shielded = isShielded(tx.ctx, row.birth_date, today);
  const open = (field: SealedField, sealed: string | null) =>
    shielded ? null : openPersonField(tx, field, row.id, sealed);
  const number = open("identityNumber", row.identity_number_sealed);
  const phone = open("phone", row.phone_sealed);
  const account = open("bankAccount", row.bank_account_sealed);
  return {
    id: row.id,
    name: shielded ? A_MINOR : maskName(row.name, viewer),
    ageText: ageText(row.birth_date, row.death_date ?? today, shielded ? "partner" : viewer),
    gender: row.gender,
    identity: viewer === "staff" ? row.identity : null,
    relationToHead: row.relation,
    counted: row.counted,
    isMinor: isMinor(row.birth_date, today),
    memberFrom: row.valid_from,
    memberTo: row.valid_to,
    deathDate: row.death_date,
    tags: row.tags,
    aliases: row.aliases,
    mergedIntoPersonId: row.merged_into,
    identityNumber: number && maskIdentityNumber(number, viewer),
    phone: phone && maskPhone(phone, viewer),
    bankAccount: account && maskBankAccount(account, viewer),
  };
}
