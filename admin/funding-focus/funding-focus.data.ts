import {
  type FundingFocusInput,
  type FundingFocusPartsFragment,
  SetFundingFocusDocument,
} from "../../schema/generated/operations.ts";
import { normaliseMoney } from "../shell/format.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type FundingFocus = FundingFocusPartsFragment;

/** What the form holds: the codes of lists, amounts as text, empty for no limit. */
export const toFormValues = (focus: FundingFocus) => ({
  categories: focus.categories,
  regionCodes: focus.regions.map(({ code }) => code),
  crowdTags: focus.crowdTags,
  minAmount: focus.minAmount === "0.00" ? "" : focus.minAmount,
  maxAmount: focus.maxAmount ?? "",
  levels: focus.levels,
});

export function toFocusInput(values: Record<string, unknown>): FundingFocusInput {
  const amount = (name: string) => {
    const text = String(values[name] ?? "").trim();
    return text === "" ? null : normaliseMoney(text);
  };
  return {
    categories: (values.categories ?? []) as FundingFocus["categories"],
    regionCodes: (values.regionCodes ?? []) as string[],
    crowdTags: (values.crowdTags ?? []) as FundingFocus["crowdTags"],
    minAmount: amount("minAmount"),
    maxAmount: amount("maxAmount"),
    levels: (values.levels ?? []) as FundingFocus["levels"],
  };
}

export const setFundingFocus: Action<FundingFocusInput, FundingFocus> = async (input) =>
  (await request(SetFundingFocusDocument, { input })).setFundingFocus;
