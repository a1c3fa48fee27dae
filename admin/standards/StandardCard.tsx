import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { FigureText } from "../policies/PolicyStandards.tsx";
import { sourceConfidence, sourceEvidence } from "../policies/policy-words.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { usePermission } from "../shell/session/session.ts";
import { defaultsInForce, placesOf, standardKinds } from "./standard-words.ts";
import type { Standard, StandardValue } from "./standards.data.ts";

/** One standard: what holds by default today; its values and the policies that read it behind a line each. */
export const StandardCard = ({ standard }: { standard: Standard }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(standardKinds);
  const { labelZh, kind, values, usedBy } = standard;
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, justifyContent: "space-between" }}>
        <Box component="h2" lang="zh-CN" sx={{ m: 0, fontSize: "1rem", lineHeight: 1.6 }}>
          {labelZh}
          <Box
            component="span"
            sx={{ ml: 1, color: "text.secondary", fontWeight: 400, fontSize: "0.875rem" }}
          >
            {kindLabel(kind)}
          </Box>
        </Box>
        <DefaultFigure standard={standard} />
      </Box>
      {values.length > 0 && (
        <Folded
          summary={say(
            `全部数值 ${values.length} 个${placesOf(values) > 0 ? `，${placesOf(values)} 个地方有自己的标准` : ""}`,
            `Values: ${values.length}${placesOf(values) > 0 ? `, places with own ones: ${placesOf(values)}` : ""}`,
          )}
        >
          <Values standard={standard} />
          <ReviseButton standardKey={standard.key} />
        </Folded>
      )}
      {usedBy.length === 0 ? (
        <NothingHere>{say("现行政策的规则没有用到。", "No policy in force reads it.")}</NothingHere>
      ) : (
        <Folded summary={say(`使用它的政策 ${usedBy.length} 项`, `Policies that read it: ${usedBy.length}`)}>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, lineHeight: 1.8, listStyleType: "disc" }}>
            {usedBy.map(({ code, name }) => (
              <li key={code}>
                <RecordLink resource="policies" id={code}>
                  {name}
                </RecordLink>
              </li>
            ))}
          </Box>
        </Folded>
      )}
    </>
  );
};

const DefaultFigure = ({ standard: { kind, values } }: { standard: Standard }) => {
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  const defaults = defaultsInForce(values);
  if (defaults.length === 0)
    return (
      <Box component="span" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
        {values.length > 0
          ? say("没有默认值，各地自定", "No default; each place sets its own")
          : say("还没有录入数值", "No figure is on record")}
      </Box>
    );
  return (
    <Box component="span" sx={{ display: "flex", flexWrap: "wrap", columnGap: 2 }}>
      {defaults.map((value) => (
        <span key={value.areaKind}>
          <Box component="span" sx={{ color: "text.secondary", fontSize: "0.875rem", mr: 1 }}>
            {say("默认", "Default")}
            {value.areaKind && say(`（${areaLabel(value.areaKind)}）`, ` (${areaLabel(value.areaKind)})`)}
          </Box>
          <b className="tabular">
            <FigureText figure={{ kind, value: value.value }} />
          </b>
        </span>
      ))}
    </Box>
  );
};

const ReviseButton = ({ standardKey }: { standardKey: string }) => {
  const say = useSay();
  if (!usePermission("policy:draft")) return null;
  return (
    <Button
      component={Link}
      to={`/revisions/create?standard=${encodeURIComponent(standardKey)}`}
      variant="outlined"
      sx={{ my: 1 }}
    >
      {say("修订这项标准", "Revise this standard")}
    </Button>
  );
};

const Folded = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <Box component="details" sx={{ fontSize: "0.875rem" }}>
    <Box component="summary" sx={{ cursor: "pointer", minHeight: 32, lineHeight: "32px" }}>
      {summary}
    </Box>
    {children}
  </Box>
);

const Values = ({ standard: { kind, values } }: { standard: Standard }) => {
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  const evidenceLabel = useCodeLabel(sourceEvidence);
  const confidenceLabel = useCodeLabel(sourceConfidence);
  const place = ({ region, areaKind }: StandardValue) =>
    [region?.pathName ?? say("各地默认", "Default"), areaKind && areaLabel(areaKind)]
      .filter(Boolean)
      .join(" · ");
  return (
    <FigureTable
      rows={values}
      keyOf={(value) => `${value.region?.code} ${value.areaKind} ${value.validFrom}`}
      columns={[
        { label: say("地方", "Place"), cell: place, isText: true },
        {
          label: say("自", "From"),
          cell: ({ validFrom }) => <DateField value={validFrom} />,
          isText: true,
        },
        {
          label: say("数值", "Figure"),
          cell: ({ value }) => <FigureText figure={{ kind, value }} />,
        },
        {
          label: say("现行", "In force"),
          cell: ({ inForce }) =>
            inForce ? <StateChip tone="working" label={say("现行", "In force")} /> : null,
          isText: true,
        },
        {
          label: say("出处", "Source"),
          isText: true,
          cell: ({ source, confidence, noteZh }) => (
            <>
              {evidenceLabel(source)}
              {say("；", "; ")}
              {confidenceLabel(confidence)}
              {noteZh && <Box sx={{ color: "text.secondary" }}>{noteZh}</Box>}
            </>
          ),
        },
      ]}
    />
  );
};
