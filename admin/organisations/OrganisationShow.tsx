import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { organisationKinds } from "../../schema/codes/organisation-kinds.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import type { Organisation } from "./organisations.data.ts";

export const OrganisationShow = () => (
  <ShowPage<Organisation>>{(organisation) => <OrganisationPage organisation={organisation} />}</ShowPage>
);

const OrganisationPage = ({ organisation }: { organisation: Organisation }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(organisationKinds);
  const mayManage = usePermission("organisation:manage");
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageTitle title={organisation.name} subtitle={kindLabel(organisation.kind)}>
        {mayManage && (
          <Button
            component={Link}
            to="/staff"
            state={{ filter: { organisationId: organisation.id } }}
            variant="outlined"
          >
            {say("查看其账号", "Its accounts")}
          </Button>
        )}
      </PageTitle>
      <Section title={say("登记信息", "On record")}>
        <FactList
          facts={[
            { label: say("统一社会信用代码", "Credit code"), value: organisation.creditCode },
            { label: say("地区", "Region"), value: organisation.region?.pathName ?? "" },
            ...(organisation.kind === "CHARITY"
              ? [
                  {
                    label: say("慈善组织标识", "Charity mark"),
                    value: organisation.charityMark ? say("有（慈善法第十条）", "Yes") : say("没有", "No"),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </Box>
  );
};
