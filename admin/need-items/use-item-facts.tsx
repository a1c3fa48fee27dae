import { needCategories } from "../../schema/codes/need-categories.ts";
import type { Fact } from "../shell/fields/FactList.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import type { NeedItem } from "./need-items.data.ts";
import { useWhatIsNeeded } from "./words.tsx";

/** What every decision about an item is checked against. */
export function useItemFacts(item: NeedItem): Fact[] {
  const say = useSay();
  const categoryLabel = useCodeLabel(needCategories);
  const what = useWhatIsNeeded();
  return [
    { label: say("需求", "Need"), value: `${item.serial} ${categoryLabel(item.category)}` },
    { label: say("需要什么", "What is needed"), value: what(item) },
    {
      label: say("对象", "Person"),
      value: [item.person.name, item.person.ageText, item.region.name].filter(Boolean).join(" · "),
    },
    { label: say("缺口", "Gap"), value: <MoneyField value={item.gap} unit /> },
  ];
}
