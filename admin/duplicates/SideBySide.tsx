import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { genders } from "../../schema/codes/genders.ts";
import { identities } from "../../schema/codes/identities.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField, NotGiven } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import type { Pair, PairRecord } from "./duplicates.data.ts";

type Comparison = Pair["comparisons"][number];

const cell = { p: 1, textAlign: "left", verticalAlign: "top", overflowWrap: "anywhere" } as const;

/** Two records in two columns; what differs stands first, and says in words how. */
export const SideBySide = ({ pair }: { pair: Pair }) => {
  const say = useSay();
  const shownOf = useValues();
  const more = useMore();
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Box
        component="table"
        sx={{
          width: "100%",
          borderCollapse: "collapse",
          fontSize: "0.9375rem",
          tableLayout: "fixed",
          "& tr + tr": { borderTop: 1, borderColor: "divider" },
        }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={{ ...cell, width: { xs: "30%", sm: "26%" } }}>
              {say("对比", "Compared")}
            </Box>
            {[pair.first, pair.second].map((record, index) => (
              <Box component="th" scope="col" key={record.person.id} sx={cell}>
                {index === 0 ? say("记录一", "Record 1") : say("记录二", "Record 2")}
                {record.merged && say("（已并入）", " (alias)")}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {pair.comparisons.map((comparison) => (
            <tr key={comparison.about}>
              <Box component="th" scope="row" sx={{ ...cell, fontWeight: 400 }}>
                <Difference comparison={comparison} />
              </Box>
              {[pair.first, pair.second].map((record) => (
                <Box component="td" key={record.person.id} sx={cell} className="tabular">
                  {shownOf(comparison.about, record)}
                </Box>
              ))}
            </tr>
          ))}
          {more.map(({ label, value }) => (
            <tr key={label}>
              <Box component="th" scope="row" sx={{ ...cell, fontWeight: 400, color: "text.secondary" }}>
                {label}
              </Box>
              {[pair.first, pair.second].map((record) => (
                <Box component="td" key={record.person.id} sx={cell}>
                  {value(record)}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
};

const Difference = ({ comparison }: { comparison: Comparison }) => {
  const locale = useConsoleLocale();
  const words = locale === "zh" ? comparison.wordsZh : comparison.wordsEn;
  const tone = comparison.alike === false ? "attention" : comparison.alike ? "done" : "draft";
  return (
    <>
      <Box component="span" sx={{ display: "block", color: "text.secondary" }}>
        {locale === "zh" ? comparison.labelZh : comparison.labelEn}
      </Box>
      <StateChip tone={tone} label={words} />
    </>
  );
};

function useValues() {
  const say = useSay();
  const genderLabel = useCodeLabel(genders);
  return (about: string, record: PairRecord): ReactNode => {
    switch (about) {
      case "name":
        return record.person.name;
      case "age":
        return record.person.ageText ?? <NotGiven />;
      case "gender":
        return genderLabel(record.person.gender);
      case "identityNumber":
        return record.identityNumber ?? <NotGiven />;
      case "phone":
        return record.phone ?? <NotGiven />;
      case "bankAccount":
        return record.bankAccount ?? <NotGiven />;
      case "family":
        return record.householdId && record.householdSerial ? (
          <RecordLink resource="households" id={record.householdId}>
            {record.householdSerial}
          </RecordLink>
        ) : (
          say("目前不属于任何家庭", "In no family now")
        );
      case "place":
        return record.region?.pathName ?? "—";
      default:
        return null;
    }
  };
}

function useMore() {
  const say = useSay();
  const relationLabel = useCodeLabel(relationsToHead);
  const identityLabel = useCodeLabel(identities);
  return [
    {
      label: say("与户主关系", "Relation to the head"),
      value: ({ relationToHead }: PairRecord) => (relationToHead ? relationLabel(relationToHead) : "—"),
    },
    {
      label: say("救助身份", "Identity"),
      value: ({ person }: PairRecord) => (person.identity ? identityLabel(person.identity) : "—"),
    },
    {
      label: say("在享政策、需求、信息", "Benefits, needs, facts"),
      value: ({ grantCount, openNeedCount, factCount }: PairRecord) =>
        say(
          `在享 ${grantCount} 项，未办结需求 ${openNeedCount} 项，信息 ${factCount} 条`,
          `${grantCount} benefits, ${openNeedCount} open needs, ${factCount} facts`,
        ),
    },
    {
      label: say("登记日期", "Recorded"),
      value: ({ recordedAt }: PairRecord) => <DateField value={recordedAt} />,
    },
    {
      label: say("死亡日期", "Died"),
      value: ({ deathDate }: PairRecord) => (deathDate ? <DateField value={deathDate} /> : "—"),
    },
  ];
}
