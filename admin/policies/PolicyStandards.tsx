import Box from "@mui/material/Box";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { DateField, MoneyField, NotGiven } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";
import type { PolicyDetail } from "./policies.data.ts";
import { percentText, quantityText, sourceConfidence, sourceEvidence } from "./policy-words.ts";

type Figure = PolicyDetail["standards"][number];

/** The figures that the rule looks up where this post works, each with its place, its date and its source. */
export const PolicyStandards = ({ standards }: { standards: PolicyDetail["standards"] }) => {
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  const evidenceLabel = useCodeLabel(sourceEvidence);
  const confidenceLabel = useCodeLabel(sourceConfidence);
  if (standards.length === 0) {
    return (
      <NothingHere>
        {say("这项政策的规则不查用标准。", "The rule of this policy uses no standard.")}
      </NothingHere>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {standards.map((figure) => (
        <Box
          component="li"
          key={`${figure.key} ${figure.areaKind ?? ""}`}
          sx={{
            py: 1,
            "& + &": { borderTop: 1, borderColor: "divider" },
            fontSize: "0.9375rem",
            lineHeight: 1.6,
          }}
        >
          <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, justifyContent: "space-between" }}>
            <span>
              {figure.labelZh}
              {figure.areaKind &&
                say(`（${areaLabel(figure.areaKind)}）`, ` (${areaLabel(figure.areaKind)})`)}
            </span>
            <b className="tabular">
              <FigureText figure={figure} />
            </b>
          </Box>
          <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
            {figure.value === null ? (
              say("还没有录入本地标准。", "No figure is on record here.")
            ) : (
              <>
                {figure.region?.pathName ?? say("全国通用默认值", "Default")}
                {figure.validFrom && (
                  <>
                    {say("，自 ", ", from ")}
                    <DateField value={figure.validFrom} />
                    {say(" 起", "")}
                  </>
                )}
                {figure.source && ` · ${evidenceLabel(figure.source)}`}
                {figure.confidence &&
                  figure.confidence !== "HIGH" &&
                  ` · ${confidenceLabel(figure.confidence)}`}
                {figure.noteZh && <Box>{figure.noteZh}</Box>}
              </>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
};

/** A figure in its own way: yuan, per cent, or a count. */
export const FigureText = ({ figure: { kind, value } }: { figure: Pick<Figure, "kind" | "value"> }) => {
  if (value === null) return <NotGiven />;
  if (kind === "MONEY") return <MoneyField value={value} unit />;
  return <>{kind === "RATE" ? percentText(value) : quantityText(value)}</>;
};
