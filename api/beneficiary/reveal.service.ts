import type { RevealedValue } from "../../schema/beneficiary/person.ts";
import type { RevealableField } from "../../schema/codes/revealable-fields.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound, Problems } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { demandRecentProof } from "../kernel/recent-proof.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { openPersonField } from "./person-vault.ts";
import { demandLooksLeft } from "./quota.ts";

const LEAST_PURPOSE = 4;
const MOST_PURPOSE = 200;

interface ClearRow {
  id: string;
  region_code: string;
  name: string;
  birth_date: string;
  identity_number_sealed: string | null;
  phone_sealed: string | null;
  bank_account_sealed: string | null;
  address: string | null;
}

/**
 * Shows one personal value in clear to a post that may see it, inside its own region and for a stated purpose. The
 * look commits before the value leaves: where the record cannot be written there is no answer.
 */
export async function revealField(
  ctx: RequestContext,
  personId: string,
  field: RevealableField,
  purpose: string,
): Promise<RevealedValue> {
  demand(ctx, "beneficiary:reveal");
  demandRecentProof(ctx);
  knownId(personId, "这个人");
  const why = purpose.trim();
  const problems = new Problems();
  problems.require(why.length >= LEAST_PURPOSE, "purpose", `请写明查看用途，至少${LEAST_PURPOSE}个字。`);
  problems.require(why.length <= MOST_PURPOSE, "purpose", `查看用途不能超过${MOST_PURPOSE}个字。`);
  problems.throwIfAny();
  return scopedWrite(ctx, async (tx) => {
    const row = await tx.row<ClearRow>(sql`
      select p.id, p.region_code, p.name, p.birth_date, p.identity_number_sealed, p.phone_sealed,
        p.bank_account_sealed, h.address
      from person p
        left join membership m on m.person_id = p.id and m.valid_to is null
        left join household h on h.id = m.household_id
      where p.id = ${personId} and ${inOwnRegion(ctx, "p.region_code")}`);
    if (!row) throw notFound("这个人");
    const looksLeftToday = await demandLooksLeft(tx, "person.reveal");
    tx.audit({
      action: "person.reveal",
      objectKind: "person",
      objectId: row.id,
      regionCode: row.region_code,
      purpose: why,
      detail: { field },
    });
    return { field, value: clearValue(tx, row, field), looksLeftToday };
  });
}

function clearValue(tx: Transaction, row: ClearRow, field: RevealableField): string | null {
  switch (field) {
    case "NAME":
      return row.name;
    case "BIRTH_DATE":
      return row.birth_date;
    case "ADDRESS":
      return row.address;
    case "IDENTITY_NUMBER":
      return openPersonField(tx, "identityNumber", row.id, row.identity_number_sealed);
    case "PHONE":
      return openPersonField(tx, "phone", row.id, row.phone_sealed);
    case "BANK_ACCOUNT":
      return openPersonField(tx, "bankAccount", row.id, row.bank_account_sealed);
  }
}
