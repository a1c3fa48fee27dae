import { regionLevels } from "../../schema/codes/region-levels.ts";
import { isRegionCode, isWithin, regionLevel } from "../database/region-range.ts";
import { scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, Problems } from "../kernel/errors.ts";
import { normaliseCode, normaliseName } from "../kernel/identifiers/normalise.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { demandManager, manages, withinReach } from "./manage-scope.ts";
import { assertRegionInForce } from "./organisation.service.ts";

interface NewRegion {
  readonly code: string;
  /** The statistical code where it differs: the region then is, or lies in, an operating area. */
  readonly gbCode?: string | null;
  readonly name: string;
  readonly parentCode: string;
  readonly validFrom?: string | null;
}

const LEVELS = Object.keys(regionLevels);

/** Adds a division or operating area one level below its parent. Errors: INVALID_INPUT, DUPLICATE. */
export async function registerRegion(
  ctx: RequestContext,
  input: NewRegion,
  idempotencyKey: string,
): Promise<string> {
  const manager = demandManager(ctx);
  const code = normaliseCode(input.code);
  const gbCode = input.gbCode ? normaliseCode(input.gbCode) : code;
  const name = normaliseName(input.name);
  const problems = new Problems();
  problems.require(isRegionCode(code), "code", "区划代码应为 12 位数字。");
  problems.require(isRegionCode(gbCode), "gbCode", "统计用区划代码应为 12 位数字。");
  problems.require(name.length >= 2 && name.length <= 50, "name", "区划名称应为 2 到 50 个字。");
  problems.require(manages(manager, input.parentCode), "parentCode", "只能在本辖区内增设区划。");
  problems.throwIfAny();
  const isBelow = isWithin(code, input.parentCode) && levelOf(code) === levelOf(input.parentCode) + 1;
  problems.require(isBelow, "code", "区划代码应在上级区划之下一级。");
  problems.throwIfAny();
  return scopedWrite(
    ctx,
    async (tx) => {
      await assertRegionInForce(tx, input.parentCode, "parentCode");
      const written = await tx.rows(sql`
        insert into region (code, gb_code, name, path_name, level, parent_code, operating_area, valid_from)
        select ${code}::text, ${gbCode}::text, ${name}::text,
          case when level in ('PROVINCE', 'CITY') then ${name}::text else path_name || '›' || ${name}::text end,
          ${regionLevel(code)}::text, code, ${gbCode !== code}::boolean, ${input.validFrom ?? shanghaiDate(tx.now)}::date
        from region where code = ${input.parentCode}
        on conflict (code) do nothing returning 1`);
      if (written.length === 0)
        throw new DomainError("DUPLICATE", "这个区划代码已经存在。", { code: "这个代码已经存在。" });
      tx.audit({
        action: "region.register",
        objectKind: "region",
        objectId: null,
        regionCode: code,
        detail: { code, gbCode },
      });
      return code;
    },
    { idempotency: { key: idempotencyKey, mutation: "registerRegion", body: input } },
  );
}

const levelOf = (code: string): number => LEVELS.indexOf(regionLevel(code));

/**
 * Closes a region after its last day and names the one that follows it. Rows of before keep the old code: a
 * decision says where it was made, whatever the map says later. Errors: NOT_FOUND, INVALID_INPUT.
 */
export async function closeRegion(
  ctx: RequestContext,
  code: string,
  lastDay: string,
  successor: string | null,
): Promise<string> {
  const manager = demandManager(ctx);
  // An empty text of a form is nothing given.
  const successorCode = successor || null;
  return scopedWrite(ctx, async (tx) => {
    const region = await tx.row<{ valid_from: string }>(sql`
      select valid_from from region where code = ${code} and valid_to is null and code <> ${manager.regionCode}
        and ${withinReach(manager, sql`code`)} for update`);
    if (!region) throw notFound("这个区划");
    const problems = new Problems();
    problems.require(lastDay >= region.valid_from, "lastDay", "最后一天不能早于区划的设立日期。");
    problems.require(successorCode !== code, "successorCode", "承接区划不能是它自己。");
    problems.throwIfAny();
    if (successorCode) await assertRegionInForce(tx, successorCode, "successorCode");
    await tx.rows(
      sql`update region set valid_to = ${lastDay}, successor_code = ${successorCode} where code = ${code}`,
    );
    tx.audit({
      action: "region.close",
      objectKind: "region",
      objectId: null,
      regionCode: code,
      detail: { lastDay, successorCode },
    });
    return code;
  });
}
