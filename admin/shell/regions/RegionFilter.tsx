import { useListContext } from "react-admin";
import { useSay } from "../i18n/use-say.ts";
import { RegionSelects } from "./RegionSelects.tsx";

export interface RegionFilterProps {
  source?: string;
  /** Partners know nothing finer. */
  downToTownship?: boolean;
}

/** Filters a list by a region within the post's own, as `regionCode`. */
export const RegionFilter = ({ source = "regionCode", downToTownship = false }: RegionFilterProps) => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const { [source]: value, ...others } = filterValues;
  return (
    <RegionSelects
      value={typeof value === "string" ? value : null}
      downToTownship={downToTownship}
      noChoice={say("全部", "All")}
      field={{ fullWidth: false, sx: { minWidth: { xs: "100%", sm: 160 } } }}
      onChange={(code) => setFilters(code === null ? others : { ...others, [source]: code })}
    />
  );
};
