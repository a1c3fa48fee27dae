import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import type { FundingFocusInput, FundingFocus as FundingFocusView } from "../../schema/need/funding-focus.ts";
import { isRegionCode, regionLevel } from "../database/region-range.ts";
import { scopedEntities, scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { forbidden, Problems } from "../kernel/errors.ts";
import { formatFen, LIMIT_IN_FEN, parseYuan } from "../kernel/money.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { anyFocus, type Focus } from "./matching/charity-parts.ts";
import { FundingFocus } from "./matching.entity.ts";

const MOST_REGIONS = 100;

/** The focus of the caller's charity; everything is welcome where it has not set one. */
export async function fundingFocus(ctx: RequestContext): Promise<FundingFocusView> {
  demand(ctx, "charity:focus");
  return scopedEntities(ctx, async (tx) => {
    const focus = await tx.em.findOne(FundingFocus, actorOf(ctx).organisationId);
    return toView(tx, focus ?? anyFocus, focus?.updatedAt ?? null);
  });
}

/** Replaces the focus of the caller's charity; matched needs follow it at once. */
export async function setFundingFocus(
  ctx: RequestContext,
  input: FundingFocusInput,
): Promise<FundingFocusView> {
  const actor = demand(ctx, "charity:focus");
  if (actor.organisationKind !== "CHARITY") throw forbidden("charity:focus");
  return scopedWrite(ctx, async (tx) => {
    const focus = await readFocus(tx, input);
    await storeFocus(tx, actor.organisationId, focus);
    tx.audit({
      action: "fundingFocus.set",
      objectKind: "fundingFocus",
      objectId: actor.organisationId,
      detail: { categories: focus.categories.join(" "), regions: focus.regionCodes.length },
    });
    return toView(tx, focus, tx.now);
  });
}

/** In one statement, so that two people who save at the same moment leave one whole focus and no fault. */
async function storeFocus(tx: Transaction, charityId: string, focus: Focus): Promise<void> {
  const lists = [focus.categories, focus.regionCodes, focus.crowdTags, focus.levels].map((list) => [...list]);
  const [categories, regionCodes, tags, levels] = lists;
  await tx.rows(sql`
    insert into funding_focus (charity_id, categories, region_codes, crowd_tags, levels,
      min_amount_in_fen, max_amount_in_fen, updated_at, version)
    values (${charityId}::uuid, ${categories}::text[], ${regionCodes}::text[], ${tags}::text[], ${levels}::text[],
      ${focus.minAmountInFen.toString()}::bigint, ${focus.maxAmountInFen.toString()}::bigint, ${tx.now}, 1)
    on conflict (charity_id) do update set categories = excluded.categories, region_codes = excluded.region_codes,
      crowd_tags = excluded.crowd_tags, levels = excluded.levels, min_amount_in_fen = excluded.min_amount_in_fen,
      max_amount_in_fen = excluded.max_amount_in_fen, updated_at = excluded.updated_at,
      version = funding_focus.version + 1`);
}

async function readFocus(tx: Transaction, input: FundingFocusInput): Promise<Focus> {
  const problems = new Problems();
  const regionCodes = [...new Set(input.regionCodes)];
  await checkRegions(tx, problems, regionCodes);
  const min = readMinimum(problems, input.minAmount) ?? 0n;
  const max =
    input.maxAmount == null ? LIMIT_IN_FEN : (readAmount(problems, "maxAmount", input.maxAmount) ?? 0n);
  problems.require(min <= max, "maxAmount", "最高金额不能低于最低金额。");
  problems.throwIfAny();
  return {
    categories: inListOrder(needCategories, input.categories),
    regionCodes,
    crowdTags: inListOrder(crowdTags, input.crowdTags),
    minAmountInFen: min,
    maxAmountInFen: max,
    levels: inListOrder(needLevels, input.levels),
  };
}

/** Zero is a minimum like none at all; everywhere else an amount must be above it. */
function readMinimum(problems: Problems, text: string | null | undefined): bigint | null {
  if (text == null) return null;
  const parsed = parseYuan(text);
  return parsed.ok ? parsed.amountInFen : readAmount(problems, "minAmount", text);
}

/** Nothing finer than a township: needs are shown with nothing finer, and a village would promise more. */
async function checkRegions(tx: Transaction, problems: Problems, codes: readonly string[]): Promise<void> {
  problems.require(codes.length <= MOST_REGIONS, "regionCodes", `区域最多选择 ${MOST_REGIONS} 个。`);
  const areCodes = codes.every(isRegionCode);
  const known = areCodes ? (await regionsByCode(tx, codes)).size : -1;
  problems.require(known === codes.length, "regionCodes", "所选区域中有不存在的区划代码。");
  const areCoarse = !areCodes || codes.every((code) => regionLevel(code) !== "VILLAGE");
  problems.require(areCoarse, "regionCodes", "资助区域最细到乡镇（街道）。");
}

const inListOrder = <Code extends string>(
  list: Readonly<Record<Code, unknown>>,
  chosen: readonly Code[],
): Code[] => (Object.keys(list) as Code[]).filter((code) => chosen.includes(code));

async function toView(tx: Transaction, focus: Focus, updatedAt: Date | null): Promise<FundingFocusView> {
  const regions = await regionsByCode(tx, focus.regionCodes);
  return {
    categories: [...focus.categories],
    regions: focus.regionCodes.flatMap((code) => regions.get(code) ?? []),
    crowdTags: [...focus.crowdTags],
    minAmount: formatFen(focus.minAmountInFen),
    maxAmount: focus.maxAmountInFen >= LIMIT_IN_FEN ? null : formatFen(focus.maxAmountInFen),
    levels: [...focus.levels],
    updatedAt,
  };
}
