import { type NeedCategory, needCategories } from "../../schema/codes/need-categories.ts";
import { isWithin, regionLevel } from "../database/region-range.ts";

/** A donor's wish. Empty lists, no region and no project: the money is free. */
interface Restriction {
  readonly restrictedCategories: readonly NeedCategory[];
  readonly restrictedRegionCode?: string | null;
  readonly restrictedProjectId?: string | null;
}

/** What the money would be for. */
export interface Purpose {
  readonly category: NeedCategory;
  readonly regionCode: string;
  /** Whether the charity is told the township in which it lies. */
  readonly showsTownship: boolean;
  readonly projectId?: string | null;
}

/** Why the donor's wish does not cover a purpose, each in words; empty when it does (慈善法 §55: 按照捐赠协议使用). */
export function outsideRestriction(restriction: Restriction, purpose: Purpose): string[] {
  const reasons: string[] = [];
  const { restrictedCategories: categories, restrictedRegionCode: region } = restriction;
  if (categories.length > 0 && !categories.includes(purpose.category)) {
    const wished = categories.map((category) => needCategories[category].zh).join("、");
    reasons.push(`捐赠人限定用于「${wished}」，该需求属于「${needCategories[purpose.category].zh}」。`);
  }
  if (region) reasons.push(...outsideRegion(region, purpose));
  if (restriction.restrictedProjectId && restriction.restrictedProjectId !== purpose.projectId) {
    reasons.push("捐赠人限定用于另一个项目。");
  }
  return reasons;
}

/**
 * Where a charity is told the county alone (standards §5), a donation restricted to each township in turn would tell
 * it the township, were such money to fit some needs and not others.
 */
function outsideRegion(region: string, { regionCode, showsTownship }: Purpose): string[] {
  const isFine = ["TOWNSHIP", "VILLAGE"].includes(regionLevel(region));
  if (isFine && !showsTownship) return ["该需求只显示到县（市、区），不能用限定到乡镇的捐赠资助。"];
  return isWithin(regionCode, region) ? [] : ["该需求不在捐赠人限定的地区内。"];
}
