import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import { inForce } from "../database/in-force.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError, invalid, Problems } from "../kernel/errors.ts";
import { normaliseName } from "../kernel/identifiers/normalise.ts";
import {
  type EntityKind,
  mayBeCharity,
  mayBeContractor,
  parseCreditCode,
} from "../kernel/identifiers/unified-social-credit-code.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { demandManager, manages } from "./manage-scope.ts";

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly charityMark: boolean;
  /** The clerk has compared the code with the certificate: its check character is wrong and yet it is the code. */
  readonly acceptWarning: boolean;
}

const MAX_NAME = 100;

/** Registers an organisation in the manager's region; returns its id. Errors: INVALID_INPUT, DUPLICATE. */
export async function registerOrganisation(
  ctx: RequestContext,
  input: NewOrganisation,
  idempotencyKey: string,
): Promise<string> {
  const manager = demandManager(ctx);
  const name = normaliseName(input.name);
  const problems = new Problems();
  problems.require(
    name.length >= 2 && name.length <= MAX_NAME,
    "name",
    `机构名称应为 2 到 ${MAX_NAME} 个字。`,
  );
  const creditCode = checkCreditCode(input, problems);
  problems.require(manages(manager, input.regionCode), "regionCode", "只能登记本辖区内的机构。");
  problems.throwIfAny();
  return scopedWrite(
    ctx,
    async (tx) => {
      await assertRegionInForce(tx, input.regionCode);
      const id = newId(tx.now);
      const written = await tx.rows(sql`
        insert into organisation (id, kind, name, credit_code, region_code, charity_mark, active_from)
        values (${id}, ${input.kind}, ${name}, ${creditCode}, ${input.regionCode}, ${input.charityMark},
          ${shanghaiDate(tx.now)})
        on conflict (credit_code) do nothing returning 1`);
      if (written.length === 0) {
        throw new DomainError("DUPLICATE", "这个统一社会信用代码已经登记过。", {
          creditCode: "这个代码已经登记过。",
        });
      }
      tx.audit({
        action: "organisation.register",
        objectKind: "organisation",
        objectId: id,
        regionCode: input.regionCode,
        detail: { kind: input.kind, checkCharacterAccepted: input.acceptWarning },
      });
      return id;
    },
    { idempotency: { key: idempotencyKey, mutation: "registerOrganisation", body: input } },
  );
}

function checkCreditCode(input: NewOrganisation, problems: Problems): string | null {
  const parsed = parseCreditCode(input.creditCode);
  if (!parsed.ok) {
    const what = parsed.reason === "LENGTH" ? "应为 18 位" : "含有不允许的字符";
    problems.add("creditCode", `统一社会信用代码${what}。`);
    return null;
  }
  if (parsed.warnings.length > 0 && !input.acceptWarning) {
    problems.add(
      "creditCode",
      "统一社会信用代码的校验位不符，请对照登记证书核对；确实如此的，勾选“已核对”后再提交。",
    );
  }
  problems.require(
    suits(input.kind, parsed.entityKind, parsed.value),
    "creditCode",
    "统一社会信用代码的机构类型与所选机构类别不符。",
  );
  problems.require(
    input.charityMark === (input.kind === "CHARITY"),
    "charityMark",
    input.kind === "CHARITY" ? "须具有慈善组织标识（慈善法第十条）。" : "只有慈善组织带有慈善组织标识。",
  );
  return parsed.value;
}

/** Departments are bodies registered by the 编办 (first character 1), committees of villages and residents, unions. */
function suits(kind: OrganisationKind, entity: EntityKind, code: string): boolean {
  if (kind === "CHARITY") return mayBeCharity(entity);
  if (kind === "CONTRACTOR") return mayBeContractor(entity);
  return code.startsWith("1") || ["VILLAGE_COMMITTEE", "RESIDENT_COMMITTEE", "TRADE_UNION"].includes(entity);
}

export async function assertRegionInForce(tx: Transaction, code: string, path = "regionCode"): Promise<void> {
  const today = shanghaiDate(tx.now);
  const found = await tx.row(sql`
    select 1 from region where code = ${code} and ${inForce(today)}`);
  if (!found) throw invalid({ [path]: "没有这个区划，或它已撤销。" });
}
