import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router-dom";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { registerActions } from "../../schema/codes/register-actions.ts";
import { useMayEvaluateFamily } from "../entitlements/may-evaluate.ts";
import { HomeVisitsPart } from "../home-visits/HomeVisitsPart.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { ConsentsPart } from "./ConsentsPart.tsx";
import { FactsPart } from "./FactsPart.tsx";
import { FamilyPart } from "./FamilyPart.tsx";
import { GrantsPart } from "./GrantsPart.tsx";
import type { Household } from "./households.data.ts";
import { IdentityBar } from "./IdentityBar.tsx";
import { IdentityChip } from "./IdentityChip.tsx";
import { MembersPart } from "./MembersPart.tsx";
import { NeedsPart } from "./NeedsPart.tsx";
import { RevealedAddress } from "./reveal.tsx";
import { SetIdentity } from "./SetIdentity.tsx";

/** One family: who it is, what is known and from where, what it gets, what it lacks, what happened. */
export const HouseholdShow = () => (
  <ShowPage<Household>>{(household) => <HouseholdPage household={household} />}</ShowPage>
);

const HouseholdPage = ({ household }: { household: Household }) => {
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  const maySetIdentity = usePermission("assistance:record");
  const mayEvaluate = useMayEvaluateFamily();
  const maySeeLooks = usePermission("audit:read");
  const [changing, setChanging] = useState(false);
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageTitle
        title={household.serial}
        subtitle={
          <>
            {household.region?.pathName} · {areaLabel(household.areaKind)} · {say("登记于 ", "recorded ")}
            <DateField value={household.recordedAt} />
          </>
        }
      >
        {mayEvaluate && (
          <Button component={Link} to={`/entitlements/${household.id}/show`} variant="outlined">
            {say("待遇测算", "Entitlements")}
          </Button>
        )}
        {maySeeLooks && (
          <Button
            component={Link}
            to="/looks"
            state={{ filter: { householdId: household.id } }}
            variant="outlined"
          >
            {say("谁看过", "Who looked")}
          </Button>
        )}
      </PageTitle>
      <IdentityBar household={household} />
      <NeedsPart household={household} />
      <HomeVisitsPart household={household} />
      <MembersPart household={household} />
      <GrantsPart household={household} />
      <ConsentsPart household={household} />
      <FactsPart household={household} />
      <FamilyPart
        title={say("住址与救助身份", "Address and identity")}
        actions={
          maySetIdentity && (
            <Button variant="outlined" size="small" onClick={() => setChanging(true)}>
              {say("变更救助身份", "Change the identity")}
            </Button>
          )
        }
      >
        <FactList
          facts={[
            { label: say("村（社区）", "Village"), value: household.region?.pathName },
            { label: say("详细住址", "Address"), value: <RevealedAddress household={household} /> },
            {
              label: say("救助身份沿革", "Identities over time"),
              value: <Identities household={household} />,
            },
          ]}
        />
        {changing && <SetIdentity household={household} onClose={() => setChanging(false)} />}
      </FamilyPart>
      <RegisterHistory household={household} />
    </Box>
  );
};

const Identities = ({ household: { identities, members } }: { household: Household }) => {
  const say = useSay();
  if (identities.length === 0) return say("没有认定过救助身份", "None was ever confirmed");
  const nameOf = (id: string) =>
    members.find((member) => member.id === id)?.name ?? say("原成员", "former member");
  return identities.map(({ id, identity, personId, validFrom, validTo }) => (
    <div key={id}>
      <IdentityChip identity={identity} />{" "}
      {personId && say(`（${nameOf(personId)}）`, `(${nameOf(personId)}) `)}
      <DateField value={validFrom} />
      {say(" 至 ", " to ")}
      {validTo ? <DateField value={validTo} /> : say("今", "now")}
    </div>
  ));
};

const RegisterHistory = ({ household: { history } }: { household: Household }) => {
  const say = useSay();
  return (
    <FamilyPart title={say("变动记录", "History")} count={history.length}>
      <HistoryList
        entries={history.map(({ id, at, action, about, by }) => ({
          id,
          at,
          actionZh: registerActions[action].zh,
          actionEn: registerActions[action].en,
          note: about,
          userName: by,
        }))}
      />
    </FamilyPart>
  );
};
