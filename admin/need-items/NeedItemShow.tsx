import Box from "@mui/material/Box";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { NeedWordsDocument } from "../../schema/generated/operations.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField, NotGiven } from "../shell/fields/values.tsx";
import { ActionBar, type AvailableAction } from "../shell/forms/ActionBar.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { usePermission } from "../shell/session/session.ts";
import { VouchersOfNeed } from "../vouchers/VouchersOfNeed.tsx";
import { BeforeListing } from "./BeforeListing.tsx";
import { CoverLines } from "./CoverLines.tsx";
import { canBePlaced } from "./choose-items.tsx";
import { GapFigures } from "./GapFigures.tsx";
import { itemDialogs } from "./item-dialogs.tsx";
import type { NeedItem } from "./need-items.data.ts";
import { hasClock, ItemClock, LevelChip, useWhatIsNeeded } from "./words.tsx";

/** One item: what is needed, what is covered, what is missing, and what may be done next. */
export const NeedItemShow = () => <ShowPage<NeedItem>>{(item) => <NeedItemPage item={item} />}</ShowPage>;

const NeedItemPage = ({ item }: { item: NeedItem }) => {
  const say = useSay();
  const categoryLabel = useCodeLabel(needCategories);
  const mayPropose = usePermission("charity:propose");
  const actions = shownActions(item, mayPropose);
  const waitsForListing = item.availableActions.some(({ action }) => action === "listNeedItem");
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageTitle
        title={item.serial}
        chip={<CodeChip code={item.state} states={needItemStates} />}
        subtitle={
          <Dotted>
            {categoryLabel(item.category)}
            <LevelChip level={item.level} />
            {item.region.pathName}
            {hasClock(item) && <ItemClock item={item} />}
          </Dotted>
        }
      >
        <VouchersOfNeed item={item} />
      </PageTitle>
      <ActionBar record={item} actions={actions} dialogs={itemDialogs} primary={primaryOf(actions)} />
      <Section title={say("需要 − 已享 − 已落实 = 缺口", "Needed − covered − funded = gap")}>
        <GapFigures figures={item} />
        {item.coverChanged && (
          <Box role="status" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: 1 }}>
            <StateChip tone="attention" label={say("已享有变化", "Cover changed")} />
            <Box component="span" sx={{ fontSize: "0.9375rem" }}>
              {say(
                "在享政策自核实以来有变化，上面是变化前的数字，需由核实人员复核。",
                "Grants changed since verification; these are the figures before, and who verifies checks them again.",
              )}
            </Box>
          </Box>
        )}
        {item.state === "DRAFT" && (
          <Box sx={{ mt: 1, fontSize: "0.875rem", color: "text.secondary" }}>
            {say(
              "登记时的数字；核实时按在享政策计算已享和缺口。",
              "As recorded; verification computes cover and gap.",
            )}
          </Box>
        )}
      </Section>
      {waitsForListing && <BeforeListing item={item} />}
      <WhatIsNeeded item={item} />
      {item.state !== "DRAFT" && (
        <Section title={say("已享的来源", "Where cover comes from")} count={item.coverLines.length}>
          <CoverLines lines={item.coverLines} />
        </Section>
      )}
      <Listing item={item} />
      <Section title={say("办理记录", "History")} count={item.history.length}>
        <HistoryList entries={item.history} />
      </Section>
    </Box>
  );
};

type ShownAction = AvailableAction & { readonly primary?: boolean };

/** To put a need into a project is no move of its own workflow, so the server does not list it here. */
const intoProject: ShownAction = {
  action: "putIntoProject",
  labelZh: "列入项目",
  labelEn: "Put into a project",
  primary: true,
  allowed: true,
};

/** That a need is not over yet is no reason to tell about. */
const shownActions = (item: NeedItem, mayPropose: boolean): ShownAction[] => [
  ...item.availableActions.filter(({ action, allowed }) => allowed || action !== "expireNeedItem"),
  ...(mayPropose && canBePlaced(item) ? [intoProject] : []),
];

/** Never an ending: where the next step waits for a consent, no button of this bar is the next step. */
const primaryOf = (actions: readonly ShownAction[]) =>
  actions.find((action) => action.primary && action.allowed)?.action ?? null;

const WhatIsNeeded = ({ item }: { item: NeedItem }) => {
  const say = useSay();
  const what = useWhatIsNeeded();
  const { data } = useConsoleQuery(["need-items", "need"], NeedWordsDocument, { id: item.needId });
  const others = data?.need.items.filter(({ id }) => id !== item.id) ?? [];
  return (
    <Section title={say("需求情况", "The need")}>
      <FactList
        facts={[
          {
            label: say("对象", "Person"),
            value: (
              <>
                {[item.person.name, item.person.ageText].filter(Boolean).join(" ")}
                <Box component="span" sx={{ ml: 2 }} />
                <RecordLink resource="households" id={item.householdId}>
                  {say("打开家庭", "Open the family")}
                </RecordLink>
              </>
            ),
          },
          { label: say("需要什么", "What is needed"), value: what(item) },
          { label: say("说明", "In words"), value: data ? data.need.description : "…" },
          {
            label: say("评估日期", "Assessed on"),
            value: data ? <DateField value={data.need.assessedOn} /> : "…",
          },
          {
            label: say("登记时间", "Recorded"),
            value: data ? <DateField value={data.need.recordedAt} time /> : "…",
          },
          {
            label: say("同一次登记的其他需求", "Recorded together with"),
            value:
              others.length === 0
                ? say("无", "Nothing else")
                : others.map(({ id, serial }) => (
                    <Box key={id} component="span" sx={{ mr: 2 }}>
                      <RecordLink resource="need-items" id={id}>
                        {serial}
                      </RecordLink>
                    </Box>
                  )),
          },
        ]}
      />
    </Section>
  );
};

const Listing = ({ item }: { item: NeedItem }) => {
  const say = useSay();
  const {
    listedAt,
    validUntil,
    consentValidUntil,
    reservedBy,
    reservedUntil,
    projectId,
    projectTitle,
    offers,
  } = item;
  if (!listedAt && !projectId) {
    return (
      <Section title={say("上架与对接", "Listing and matching")}>
        <NothingHere>
          {say(
            "尚未上架，慈善组织和服务机构还看不到。",
            "Not listed; charities and contractors cannot see it.",
          )}
        </NothingHere>
      </Section>
    );
  }
  const date = (value: string | null) => (value ? <DateField value={value} /> : <NotGiven />);
  return (
    <Section title={say("上架与对接", "Listing and matching")}>
      <FactList
        facts={[
          { label: say("首次上架", "First listed"), value: date(listedAt) },
          { label: say("上架有效期至", "Listed until"), value: date(validUntil) },
          {
            label: say("同意有效期至", "Consent until"),
            value: consentValidUntil ? date(consentValidUntil) : say("当前未上架", "Not listed now"),
          },
          {
            label: say("预留", "Reserved"),
            value: reservedBy ? (
              <>
                {reservedBy}
                {say("，至 ", ", until ")}
                <DateField value={reservedUntil} time />
              </>
            ) : (
              say("没有机构预留", "By nobody")
            ),
          },
          {
            label: say("服务机构报名", "Offers of contractors"),
            value: say(`${offers} 家`, String(offers)),
          },
          {
            label: say("所在项目", "Project"),
            value: <ProjectWords projectId={projectId} title={projectTitle} />,
          },
        ]}
      />
    </Section>
  );
};

/** A township reads that its need is in a project of the county, which it may not open. */
const ProjectWords = ({ projectId, title }: { projectId: string | null; title: string | null }) => {
  const say = useSay();
  if (!projectId) return say("还没有列入项目", "In no project yet");
  if (!title)
    return say(
      "已列入上级民政部门的项目，本岗位不能打开",
      "In a project of a higher department, not open to this post",
    );
  return (
    <RecordLink resource="projects" id={projectId}>
      {title}
    </RecordLink>
  );
};
