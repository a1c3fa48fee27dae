import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { organisationKinds } from "../../schema/codes/organisation-kinds.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { usePermission } from "../shell/session/session.ts";
import type { Organisation } from "./organisations.data.ts";

/** Departments, charities and contractors on the platform. */
export const OrganisationList = () => {
  const say = useSay();
  const kindLabel = useCodeLabel(organisationKinds);
  const mayManage = usePermission("organisation:manage");
  const link = (organisation: Organisation) => (
    <RecordLink resource="organisations" id={organisation.id}>
      {organisation.name}
    </RecordLink>
  );
  return (
    <ListPage
      title={say("机构", "Organisations")}
      actions={
        mayManage && (
          <Button component={Link} to="/organisations/create" variant="contained">
            {say("登记机构", "Register an organisation")}
          </Button>
        )
      }
      filters={
        <>
          <SearchBox source="search" label={say("名称或信用代码", "Name or credit code")} />
          <SelectFilter source="kind" label={say("类别", "Kind")} labels={organisationKinds} />
        </>
      }
    >
      <RowTable<Organisation>
        card={(organisation) => ({
          title: link(organisation),
          lines: [
            `${kindLabel(organisation.kind)} · ${organisation.region?.pathName ?? ""}`,
            organisation.creditCode,
          ],
        })}
      >
        <Column source="name" disableSort render={link} />
        <Column
          source="kind"
          disableSort
          render={({ kind, charityMark }: Organisation) =>
            charityMark
              ? say(`${kindLabel(kind)}（慈善标识）`, `${kindLabel(kind)} (marked)`)
              : kindLabel(kind)
          }
        />
        <Column source="creditCode" disableSort />
        <Column source="region" disableSort render={({ region }: Organisation) => region?.pathName ?? ""} />
      </RowTable>
    </ListPage>
  );
};
