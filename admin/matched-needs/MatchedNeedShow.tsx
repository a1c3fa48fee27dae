import Box from "@mui/material/Box";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { MatchReasons } from "./MatchReasons.tsx";
import { MyReservation } from "./MyReservation.tsx";
import type { MatchedNeed } from "./matched-needs.data.ts";
import { needDialogs } from "./NeedActions.tsx";
import { factsOfNeed } from "./need-facts.tsx";
import { nameOfNeed } from "./need-words.ts";
import { ScoreBar } from "./ScoreBar.tsx";
import { SimilarNeeds } from "./SimilarNeeds.tsx";

/** One need: what it is, why it fits, and, once reserved, its exact figures and the next step. */
export const MatchedNeedShow = () => (
  <ShowPage<MatchedNeed>>{(need) => <MatchedNeedPage need={need} />}</ShowPage>
);

const MatchedNeedPage = ({ need }: { need: MatchedNeed }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  // Projects are for charities to adopt; a contractor is told of none.
  const adopts = usePermission("charity:adopt");
  const reservation = need.myReservation;
  const taken = need.availableActions.some(({ action, allowed }) => action === "reserveNeed" && !allowed);
  return (
    <>
      <PageTitle
        title={nameOfNeed(need, locale)}
        chip={<CodeChip code={need.state} states={needItemStates} />}
        subtitle={say(
          "匿名需求，只有贵机构能用这个链接打开。",
          "Anonymous; only your organisation can open this link.",
        )}
      />
      {reservation && <MyReservation need={need} reservation={reservation} />}
      <ActionBar
        record={need}
        actions={need.availableActions}
        dialogs={needDialogs}
        {...(reservation || need.myOffer ? { primary: null } : {})}
      />
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        <Section title={say("为什么匹配", "Why it matches")}>
          <Box sx={{ mb: 1 }}>
            <ScoreBar score={need.score} reasons={need.reasons} />
          </Box>
          <MatchReasons reasons={need.reasons} />
        </Section>
        <Section title={say("需求情况", "The need")}>
          <FactList
            facts={[
              ...factsOfNeed(need, locale),
              ...(adopts
                ? [{ label: say("所属项目", "Project"), value: <ProjectOfNeed need={need} /> }]
                : []),
            ]}
          />
        </Section>
      </Box>
      {taken && !reservation && (
        <Section title={say("可以改为资助", "Others to fund")}>
          <SimilarNeeds needRef={need.ref} />
        </Section>
      )}
    </>
  );
};

const ProjectOfNeed = ({ need: { projectId, projectTitle } }: { need: MatchedNeed }) => {
  const say = useSay();
  if (!projectId) return say("尚未列入可认领的项目", "In no project that you may adopt");
  return (
    <RecordLink resource="projects" id={projectId}>
      {projectTitle}
    </RecordLink>
  );
};
