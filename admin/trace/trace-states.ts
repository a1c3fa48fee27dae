import { allocationStates } from "../../schema/codes/allocation-states.ts";
import type { StateList } from "../../schema/codes/code-list.ts";
import { donationStates } from "../../schema/codes/donation-states.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { projectStates } from "../../schema/codes/project-states.ts";
import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { voucherStates } from "../../schema/codes/voucher-states.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale } from "../shell/i18n/use-say.ts";
import type { Node } from "./trace-model.ts";

export const statesOf: Readonly<Partial<Record<TraceKind, StateList>>> = {
  DONATION: donationStates,
  PROJECT: projectStates,
  ALLOCATION: allocationStates,
  ITEM: needItemStates,
  VOUCHER: voucherStates,
  VISIT: visitStates,
};

/** The states of some things of one kind, each once: 「待审核、未通过」. */
export function useStateWords() {
  const locale = useConsoleLocale();
  return (nodes: readonly Pick<Node, "kind" | "state">[]): string => {
    const labels = nodes.map(({ kind, state }) => codeLabel(statesOf[kind] ?? {}, state ?? "", locale));
    return [...new Set(labels)].join(locale === "zh" ? "、" : ", ");
  };
}
