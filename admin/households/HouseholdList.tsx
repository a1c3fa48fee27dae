import AddOutlined from "@mui/icons-material/AddOutlined";
import PersonSearchOutlined from "@mui/icons-material/PersonSearchOutlined";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router-dom";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { identities } from "../../schema/codes/identities.ts";
import { AgeFilter } from "../persons/AgeFilter.tsx";
import { FactFilter } from "../persons/FactFilter.tsx";
import { SavedViews } from "../persons/SavedViews.tsx";
import { DateField, NotGiven } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { RegionFilter } from "../shell/regions/RegionFilter.tsx";
import { usePermission } from "../shell/session/session.ts";
import { FindPerson } from "./FindPerson.tsx";
import type { HouseholdRow } from "./households.data.ts";
import { IdentityChip } from "./IdentityChip.tsx";

/** The families of the post's region, masked; somebody in particular is looked for with 查找人员, on record. */
export const HouseholdList = () => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const mayFind = usePermission("beneficiary:find");
  const [finding, setFinding] = useState(false);
  const link = (family: HouseholdRow) => (
    <RecordLink resource="households" id={family.id}>
      {family.serial}
    </RecordLink>
  );
  const members = ({ memberCount }: HouseholdRow) => say(`${memberCount} 人`, String(memberCount));
  const record = mayRecord && (
    <Button component={Link} to="/households/create" variant="contained" startIcon={<AddOutlined />}>
      {say("登记家庭", "Record a family")}
    </Button>
  );
  return (
    <ListPage
      title={say("困难家庭", "Families")}
      actions={
        <>
          {mayFind && (
            <Button variant="outlined" startIcon={<PersonSearchOutlined />} onClick={() => setFinding(true)}>
              {say("查找人员或家庭", "Find a person or family")}
            </Button>
          )}
          {record}
        </>
      }
      filters={
        <>
          <SavedViews list="HOUSEHOLDS" />
          <FilterSheet>
            <RegionFilter />
            <SelectFilter source="identity" label={say("救助身份", "Identity")} labels={identities} />
            <SelectFilter source="crowdTag" label={say("人群", "Group")} labels={crowdTags} />
            <SelectFilter source="areaKind" label={say("城乡", "Area")} labels={areaKinds} />
            <AgeFilter />
            <FactFilter about="household" />
          </FilterSheet>
        </>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("本辖区还没有登记家庭", "No family is on record here yet")}
          text={say("入户后在这里登记家庭、成员和基本情况。", "Record families here after a visit.")}
        >
          {record}
        </EmptyState>
      }
    >
      <RowTable<HouseholdRow>
        card={(family) => ({
          title: link(family),
          chips: <IdentityChip identity={family.identity} />,
          lines: [
            `${family.headName ?? say("户主未填写", "No head")} · ${members(family)}`,
            family.region?.pathName,
            ...(family.openNeedCount
              ? [say(`未办结需求 ${family.openNeedCount} 项`, `${family.openNeedCount} open needs`)]
              : []),
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column
          source="headName"
          disableSort
          render={(family: HouseholdRow) => family.headName ?? <NotGiven />}
        />
        <Column source="memberCount" disableSort align="right" render={members} />
        <Column
          source="identity"
          disableSort
          render={(family: HouseholdRow) => <IdentityChip identity={family.identity} />}
        />
        <Column source="region" disableSort render={(family: HouseholdRow) => family.region?.pathName} />
        <Column
          source="openNeedCount"
          disableSort
          align="right"
          render={(family: HouseholdRow) => family.openNeedCount ?? "—"}
        />
        <Column
          source="recordedAt"
          disableSort
          render={(family: HouseholdRow) => <DateField value={family.recordedAt} />}
        />
      </RowTable>
      {finding && <FindPerson onClose={() => setFinding(false)} />}
    </ListPage>
  );
};
