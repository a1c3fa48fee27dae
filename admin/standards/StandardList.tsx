import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import { useListContext } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { StandardCard } from "./StandardCard.tsx";
import type { Standard } from "./standards.data.ts";

/** The figures that rules look up: what holds today, what held before, and which policies read them. */
export const StandardList = () => {
  const say = useSay();
  return (
    <ListPage
      frameless
      title={say("标准", "Standards")}
      subtitle={say(
        "政策规则查用的数字，按地方和日期。本地没有录入的，用各地默认值。",
        "The figures that rules look up, by place and date; the default where a place has none.",
      )}
      filters={
        <SearchBox
          source="search"
          label={say("搜索标准", "Search")}
          helperText={say("名称中的词，例如「低保」「高龄」", "Words of the name")}
        />
      }
    >
      <Cards />
    </ListPage>
  );
};

const Cards = () => {
  const { data = [] } = useListContext<Standard>();
  return (
    <Card component="ul" sx={{ m: 0, p: 0, listStyle: "none", maxWidth: 960 }}>
      {data.map((standard) => (
        <Box
          component="li"
          key={standard.id}
          sx={{ px: 2, py: 1.5, "& + &": { borderTop: 1, borderColor: "divider" } }}
        >
          <StandardCard standard={standard} />
        </Box>
      ))}
    </Card>
  );
};
