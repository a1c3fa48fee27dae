import { may, type RequestContext } from "../kernel/context.ts";
import { isMinor, maskName, type Viewer } from "../kernel/masks.ts";

export const viewerOf = (ctx: RequestContext): Viewer =>
  ctx.actor?.organisationKind === "DEPARTMENT" ? "staff" : ctx.actor ? "partner" : "public";

/**
 * Who works on families sees what is most sensitive about them; who only plans or audits sees that a fact is held,
 * from where and until when, but not what it says.
 */
export const handlesFamilies = (ctx: RequestContext): boolean => may(ctx, "beneficiary:find");

/** In place of the name of a child whom the caller does not handle. */
export const A_MINOR = "未成年人";

/** Of a child, who does not handle families learns no more than that there is one, and about how old. */
export const isShielded = (ctx: RequestContext, birthDate: string, today: string): boolean =>
  isMinor(birthDate, today) && !handlesFamilies(ctx);

interface HeadRow {
  readonly head_name: string | null;
  readonly head_born: string | null;
}

/** The name of the head of a family in a list; a child who is one is shielded as everywhere else. */
export function headNameOf(ctx: RequestContext, row: HeadRow, today: string): string | null {
  if (row.head_name === null || row.head_born === null) return null;
  return isShielded(ctx, row.head_born, today) ? A_MINOR : maskName(row.head_name, viewerOf(ctx));
}
