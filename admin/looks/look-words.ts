import { lookPurposes } from "../../schema/codes/look-purposes.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";

/** A code of the platform in words; what whoever looked wrote stays as it is. */
export function usePurposeWords() {
  const locale = useConsoleLocale();
  return (purpose: string | null) => (purpose ? codeLabel(lookPurposes, purpose, locale) : "—");
}

interface Datum {
  readonly labelZh: string;
  readonly labelEn: string;
}

export function useDataWords() {
  const say = useSay();
  return (data: readonly Datum[]) =>
    data.map(({ labelZh, labelEn }) => say(labelZh, labelEn)).join(say("、", ", "));
}
