import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../schema/codes/need-levels.ts";
import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import { normaliseMoney } from "../shell/format.ts";
import { wholeNumber } from "../shell/forms/whole-number.ts";

export interface ItemValues {
  readonly category?: NeedCategory | "";
  readonly level?: NeedLevel;
  readonly kind?: "SERVICE" | "MONEY";
  readonly serviceItem?: ServiceItem | "";
  readonly quantity?: string | number | null;
  readonly approvedCost?: string | null;
}

export interface NeedValues {
  readonly personId: string;
  readonly description: string;
  readonly assessedOn: string;
  readonly items: readonly ItemValues[];
}

export const firstItem: ItemValues = {
  category: "",
  level: "NORMAL",
  kind: "SERVICE",
  serviceItem: "",
  quantity: "",
  approvedCost: null,
};

/** Services that cost something; one without a price is simply given and needs no funds. */
export const pricedServices = Object.fromEntries(
  Object.entries(serviceItems).filter(([, { unitPriceInFen }]) => unitPriceInFen > 0),
) as Partial<typeof serviceItems>;

export const toNeedInput = (
  householdId: string,
  { personId, description, assessedOn, items }: NeedValues,
) => ({
  householdId,
  personId,
  description: description.trim(),
  assessedOn,
  items: items.map(toItemInput),
});

export const toItemInput = (item: ItemValues) => ({
  category: item.category as NeedCategory,
  level: item.level ?? "NORMAL",
  ...(item.kind === "MONEY"
    ? { approvedCost: normaliseMoney(String(item.approvedCost ?? "")) }
    : { serviceItem: item.serviceItem as ServiceItem, quantity: wholeNumber(item.quantity) }),
});
