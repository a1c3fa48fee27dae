import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useListContext } from "react-admin";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import { MatchedNeedCountDocument } from "../../schema/generated/operations.ts";
import { formatCount } from "../shell/format.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { toMatchedNeedFilter } from "./matched-needs.data.ts";

type Filters = Readonly<Record<string, unknown>>;

/**
 * Why nothing is shown: for each condition, how many needs there would be without it. Asked of the server one by
 * one, so that what is said is true also of conditions that only exclude together.
 */
export const EmptyMatches = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const set = Object.keys(filterValues).filter((name) => filterValues[name]);
  return (
    <EmptyState
      reason="filtered"
      title={say("按当前条件没有需求", "No need meets these conditions")}
      text={say(
        "资助方向或合同不会挡住需求，只有下列筛选条件会：",
        "Your focus or contracts hide nothing; these conditions do:",
      )}
    >
      <Box
        component="ul"
        sx={{ m: 0, mb: 2, p: 0, listStyle: "none", display: "grid", gap: 1, justifyItems: "center" }}
      >
        {set.map((name) => (
          <Without key={name} name={name} filters={filterValues} onChoose={setFilters} />
        ))}
      </Box>
      <Button variant="contained" onClick={() => setFilters({})}>
        {say("清除全部筛选", "Clear all filters")}
      </Button>
    </EmptyState>
  );
};

interface WithoutProps {
  name: string;
  filters: Filters;
  onChoose: (filters: Filters) => void;
}

const Without = ({ name, filters, onChoose }: WithoutProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { [name]: value, ...others } = filters;
  const variables = { filter: toMatchedNeedFilter(others) };
  const { data } = useConsoleQuery(["matched-needs", "count"], MatchedNeedCountDocument, variables);
  const { totalCount, totalIsCapped } = data?.matchedNeeds ?? {};
  const count = totalCount === undefined ? "…" : `${formatCount(totalCount)}${totalIsCapped ? "+" : ""}`;
  const condition = conditionInWords(name, String(value), locale);
  if (totalCount === 0) {
    return <li>{say(`去掉「${condition}」：仍然没有`, `Without “${condition}”: still none`)}</li>;
  }
  return (
    <li>
      <Button variant="outlined" onClick={() => onChoose(others)}>
        {say(`去掉「${condition}」：有 ${count} 项`, `Without “${condition}”: ${count}`)}
      </Button>
    </li>
  );
};

function conditionInWords(name: string, value: string, locale: "zh" | "en"): string {
  if (name === "category") return codeLabel(needCategories, value, locale);
  if (name === "level") return codeLabel(needLevels, value, locale);
  if (name === "minScore") return locale === "zh" ? `匹配分 ${value} 分及以上` : `match ${value} and more`;
  return locale === "zh" ? "所选地区" : "the chosen region";
}
