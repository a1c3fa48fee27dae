import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Checkbox from "@mui/material/Checkbox";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { LevelChip } from "../matched-needs/LevelChip.tsx";
import { quantityInWords } from "../matched-needs/need-words.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import type { ListedItem } from "./AddItems.tsx";

interface ItemChoicesProps {
  items: readonly ListedItem[];
  chosen: readonly ListedItem[];
  onChange: (chosen: readonly ListedItem[]) => void;
}

/** Needs to choose among, each box named by its serial, each line as wide as a phone. */
export const ItemChoices = ({ items, chosen, onChange }: ItemChoicesProps) => {
  const say = useSay();
  const isChosen = (item: ListedItem) => chosen.some(({ id }) => id === item.id);
  const toggle = (item: ListedItem) =>
    onChange(isChosen(item) ? chosen.filter(({ id }) => id !== item.id) : [...chosen, item]);
  const missing = items.filter((item) => !isChosen(item));
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, mb: 1 }}>
        <Button variant="outlined" size="small" onClick={() => onChange([...chosen, ...missing])}>
          {say(`选择所列全部 ${items.length} 项`, `Choose all ${items.length} shown`)}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {say("全部取消", "Choose none")}
        </Button>
      </Box>
      <Card component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {items.map((item) => (
          <ItemLine key={item.id} item={item} checked={isChosen(item)} onToggle={() => toggle(item)} />
        ))}
      </Card>
    </>
  );
};

const ItemLine = ({
  item,
  checked,
  onToggle,
}: {
  item: ListedItem;
  checked: boolean;
  onToggle: () => void;
}) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const categoryLabel = useCodeLabel(needCategories);
  return (
    <Box
      component="li"
      sx={{
        "& + &": { borderTop: 1, borderColor: "divider" },
        bgcolor: checked ? "primary.light" : undefined,
      }}
    >
      <Box
        component="label"
        sx={{ display: "flex", alignItems: "flex-start", gap: 0.5, px: 1, py: 0.75, cursor: "pointer" }}
      >
        <Checkbox
          checked={checked}
          onChange={onToggle}
          slotProps={{ input: { "aria-label": item.serial } }}
        />
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            display: "grid",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "13em minmax(0, 1.2fr) minmax(0, 1fr) 9em" },
            columnGap: 2,
            fontSize: "0.875rem",
            lineHeight: 1.6,
          }}
        >
          <span>
            <b>{item.serial}</b>
            <br />
            {item.person.name} {item.person.ageText}
          </span>
          <span>
            {categoryLabel(item.category)} <LevelChip level={item.level} />
            <br />
            {item.region.pathName}
          </span>
          <span>
            {quantityInWords(item, locale)}
            <br />
            {say("有效至 ", "Valid until ")}
            {item.validUntil ?? "—"}
          </span>
          <Box component="span" sx={{ textAlign: { md: "right" } }}>
            {say("缺口 ", "Gap ")}
            <b>
              <MoneyField value={item.gap} unit />
            </b>
          </Box>
        </Box>
      </Box>
    </Box>
  );
};
