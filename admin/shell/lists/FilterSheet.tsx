import FilterList from "@mui/icons-material/FilterList";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useId, useState } from "react";
import { useListContext } from "react-admin";
import { useSay } from "../i18n/use-say.ts";
import { useOnPhone } from "../layout/use-on-phone.ts";

/** On a phone the filters wait behind one button, which says how many are set; on a desk they stand in a row. */
export const FilterSheet = ({ children }: { children: ReactNode }) => {
  const say = useSay();
  const onPhone = useOnPhone();
  const { filterValues, setFilters } = useListContext();
  const [open, setOpen] = useState(false);
  const sheetId = useId();
  const count = Object.values(filterValues).filter(Boolean).length;
  if (!onPhone) return children;
  return (
    <Box sx={{ width: "100%" }}>
      <Button
        variant="outlined"
        startIcon={<FilterList />}
        aria-expanded={open}
        aria-controls={sheetId}
        onClick={() => setOpen(!open)}
      >
        {say("筛选", "Filters")}
        {count > 0 && say(`（已设 ${count} 项）`, ` (${count} set)`)}
      </Button>
      {open && (
        <Box id={sheetId} sx={{ mt: 1 }}>
          {children}
          {count > 0 && <Button onClick={() => setFilters({})}>{say("清除筛选", "Clear filters")}</Button>}
        </Box>
      )}
    </Box>
  );
};
