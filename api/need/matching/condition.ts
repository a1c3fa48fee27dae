import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { GapBand } from "../../../schema/codes/gap-bands.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../../schema/codes/need-levels.ts";
import type { ServiceItem } from "../../../schema/codes/service-items.ts";
import { join, raw, type Sql, sql } from "../../database/sql.ts";

/**
 * A need as a partner is shown it. Matching reads nothing else: were it to read the exact gap or a township that
 * is not shown, a partner could find them out by changing its focus and watching the score.
 */
export interface ShownNeed {
  readonly category: NeedCategory;
  readonly level: NeedLevel;
  readonly serviceItem: ServiceItem | null;
  readonly quantity: number;
  /** Null for a minor: which groups a child belongs to is not shown, not even by a score (未成年人保护法 §4, §103). */
  readonly crowdTags: readonly CrowdTag[] | null;
  /** Null when nothing is left to fund. */
  readonly gapBand: GapBand | null;
  /** 12-digit codes; the township is null where only the county is shown. */
  readonly township: string | null;
  readonly county: string;
  readonly city: string;
  readonly province: string;
}

type TextField =
  | "category"
  | "level"
  | "serviceItem"
  | "gapBand"
  | "township"
  | "county"
  | "city"
  | "province";

/** The columns under which the relation that is scored carries a shown need. */
const columns: Readonly<Record<TextField | "quantity" | "crowdTags", Sql>> = {
  category: raw("category"),
  level: raw("level"),
  serviceItem: raw("service_item"),
  gapBand: raw("gap_band"),
  township: raw("township"),
  county: raw("county"),
  city: raw("city"),
  province: raw("province"),
  quantity: raw("quantity"),
  crowdTags: raw("shown_tags"),
};

/** What can be asked of a shown need, once for the database and once for the reasons. */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "in"; readonly field: TextField; readonly values: readonly string[] }
  | { readonly kind: "hasTag"; readonly values: readonly CrowdTag[] }
  | { readonly kind: "tagsHidden" }
  | { readonly kind: "quantityAtMost"; readonly limit: number }
  | { readonly kind: "every" | "some"; readonly of: readonly Condition[] };

export const always: Condition = { kind: "always" };
export const isIn = (field: TextField, values: readonly string[]): Condition => ({
  kind: "in",
  field,
  values,
});
export const hasTag = (values: readonly CrowdTag[]): Condition => ({ kind: "hasTag", values });
export const tagsHidden: Condition = { kind: "tagsHidden" };
export const quantityAtMost = (limit: number): Condition => ({ kind: "quantityAtMost", limit });
export const every = (...of: readonly Condition[]): Condition => ({ kind: "every", of });
export const some = (...of: readonly Condition[]): Condition => ({ kind: "some", of });

/** What of a need can be asked about. */
export type Field = TextField | "quantity" | "crowdTags";

/** What a condition asks about. */
export function fieldsOf(condition: Condition): Field[] {
  switch (condition.kind) {
    case "always":
      return [];
    case "in":
      return [condition.field];
    case "hasTag":
    case "tagsHidden":
      return ["crowdTags"];
    case "quantityAtMost":
      return ["quantity"];
    default:
      return condition.of.flatMap(fieldsOf);
  }
}

/** The values of a field that a condition names. */
export const valuesOf = (condition: Condition, field: Field): readonly string[] =>
  condition.kind === "in"
    ? condition.field === field
      ? condition.values
      : []
    : within(condition).flatMap((inner) => valuesOf(inner, field));

/** The groups of people that a condition names. */
export const tagsOf = (condition: Condition): CrowdTag[] =>
  condition.kind === "hasTag" ? [...condition.values] : within(condition).flatMap(tagsOf);

/** The quantities up to which a condition holds. */
export const quantitiesOf = (condition: Condition): number[] =>
  condition.kind === "quantityAtMost" ? [condition.limit] : within(condition).flatMap(quantitiesOf);

const within = (condition: Condition): readonly Condition[] => ("of" in condition ? condition.of : []);

/** The condition as SQL. Never null: a field that is absent is in no list. */
export function toSql(condition: Condition): Sql {
  switch (condition.kind) {
    case "always":
      return raw("true");
    case "in":
      return sql`coalesce(${columns[condition.field]} = any(${[...condition.values]}::text[]), false)`;
    case "hasTag":
      return sql`coalesce(${columns.crowdTags} && ${[...condition.values]}::text[], false)`;
    case "tagsHidden":
      return sql`${columns.crowdTags} is null`;
    case "quantityAtMost":
      return sql`${columns.quantity} <= ${condition.limit}::int`;
    default: {
      const [empty, operator] = condition.kind === "every" ? ["true", " and "] : ["false", " or "];
      if (condition.of.length === 0) return raw(empty);
      return sql`(${join(condition.of.map(toSql), operator)})`;
    }
  }
}

/** The same condition for one need in hand. */
export function holds(condition: Condition, need: ShownNeed): boolean {
  switch (condition.kind) {
    case "always":
      return true;
    case "in": {
      const value = need[condition.field];
      return value !== null && condition.values.includes(value);
    }
    case "hasTag":
      return need.crowdTags?.some((tag) => condition.values.includes(tag)) ?? false;
    case "tagsHidden":
      return need.crowdTags === null;
    case "quantityAtMost":
      return need.quantity <= condition.limit;
    case "every":
      return condition.of.every((inner) => holds(inner, need));
    case "some":
      return condition.of.some((inner) => holds(inner, need));
  }
}
