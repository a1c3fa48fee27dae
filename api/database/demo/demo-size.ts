import type { ManyOptions } from "./load-many.ts";
import { MOST_FAMILIES } from "./many-families.ts";

export interface DemoSize {
  readonly households: number;
  readonly needs: number;
  readonly visits: number;
}

/** The demonstration that `npm start` loads. */
export const demoSize: DemoSize = { households: 2_000, needs: 300, visits: 500 };

/** A family shows two or three needs; when it is looked at again and again, so many. */
const MOST_NEEDS_A_FAMILY = 5;
/** What the embedded database takes beyond the usual city within some minutes. */
const MOST_EMBEDDED: ManyOptions = { households: 20_000, needs: 50_000 };

/**
 * A city that is larger than usual is the usual one, with all that happens in it, and many families and needs more.
 * Without more families the needs are those that the usual ones show.
 */
export function splitSize(size: DemoSize): DemoSize & { readonly many?: ManyOptions } {
  if (size.households <= demoSize.households) return size;
  const households = demoSize.households;
  const needs = Math.min(size.needs, demoSize.needs);
  const many = { households: size.households - households, needs: size.needs - needs };
  return { ...size, households, needs, many };
}

/** Why a city of this size is not made, in words; null when it is. */
export function refusedSize(size: DemoSize, isEmbedded: boolean): string | null {
  const { many } = splitSize(size);
  if (!many) return null;
  if (many.households > MOST_FAMILIES)
    return `演示数据最多 ${MOST_FAMILIES + demoSize.households} 户。The demonstration has at most ${MOST_FAMILIES + demoSize.households} households.`;
  if (many.needs > many.households * MOST_NEEDS_A_FAMILY)
    return `平均每户最多 ${MOST_NEEDS_A_FAMILY} 项需求，请增加户数。There are at most ${MOST_NEEDS_A_FAMILY} needs a household: ask for more households.`;
  const { households, needs } = MOST_EMBEDDED;
  if (isEmbedded && (many.households > households || many.needs > needs))
    return `内置数据库最多再加 ${households} 户、${needs} 项需求；更多请设置 DATABASE_URL 使用 PostgreSQL。The embedded database takes at most ${households} households and ${needs} needs more: use PostgreSQL for larger ones.`;
  return null;
}
