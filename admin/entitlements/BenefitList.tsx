import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useId } from "react";
import { Link } from "react-router-dom";
import { formatDateInProse, formatMoneyWithUnit } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { inForce, possible, toApplyFor } from "./benefit-list.ts";
import { sumsByPeriod } from "./entitlement-sums.ts";
import type { EntitlementFamily, Entitlements } from "./entitlement-types.ts";
import { eachPeriod, isNothing, once, worthWords } from "./entitlement-words.ts";

interface BenefitListProps {
  family: EntitlementFamily;
  entitlements: Entitlements;
}

/** 幸福清单: one sheet for the family, without codes and formulae. */
export const BenefitList = ({ family, entitlements }: BenefitListProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { asOf, policies } = entitlements;
  const held = inForce(family.grants, asOf);
  const due = toApplyFor(policies, held);
  const open = possible(policies, held);
  const theFamily = say("全家", "The family");
  const aside = (words: string) => say(`（${words}）`, ` (${words})`);
  const head = family.members.find(({ id }) => id === family.headPersonId) ?? family.members[0];
  const sums = sumsByPeriod(due)
    .map(({ period, amount }) => `${eachPeriod[period][locale]} ${formatMoneyWithUnit(amount, locale)}`)
    .join(say("，", ", "));
  return (
    <Box
      className="print-sheet"
      sx={{ maxWidth: 760, bgcolor: "background.paper", p: { xs: 2, sm: 4 }, fontSize: "1rem" }}
    >
      <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 2 }}>
        <Button variant="contained" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {say("打印", "Print")}
        </Button>
        <Button component={Link} to={`/entitlements/${family.id}/show`} variant="outlined">
          {say("返回测算", "Back to the calculation")}
        </Button>
      </Box>
      <PageTitle
        title={say("幸福清单", "What this family may get")}
        subtitle={[
          `${head?.name ?? ""}${say("家", "’s family")}`,
          say(`${family.members.length} 人`, `${family.members.length} member(s)`),
          family.region?.pathName,
          family.serial,
          formatDateInProse(asOf, locale),
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <Part
        title={say("一、正在享受", "1. In payment")}
        empty={say("没有登记在享待遇。", "No benefit is on record.")}
        lines={held.map((grant) => ({
          key: grant.id,
          name: grant.policyName,
          whom: aside(grant.person?.name ?? theFamily),
          worth: worthWords({ ...grant, unit: grant.unit ?? null }, locale),
          more: say(
            `自 ${formatDateInProse(grant.validFrom, locale)} 起`,
            `since ${formatDateInProse(grant.validFrom, locale)}`,
          ),
        }))}
      />
      <Part
        title={say("二、符合条件，可以申请", "2. Due, to be applied for")}
        note={sums && say(`合计：${sums}。`, `Together: ${sums}.`)}
        empty={say("目前没有新的待遇。", "Nothing new at present.")}
        lines={due.map((answer) => ({
          key: `${answer.policyCode} ${answer.person?.id ?? ""}`,
          name: answer.policyName,
          whom: aside(answer.person?.name ?? theFamily),
          worth: isNothing(answer.settled)
            ? undefined
            : worthWords({ ...answer.settled, period: answer.period, unit: answer.unit }, locale),
          more: once(answer.nextZh)
            .map((sentence) => `${sentence}。`)
            .join(""),
        }))}
      />
      <Part
        title={say("三、可能享受，还要查清", "3. Possible, to be found out")}
        empty={say("没有待查清的待遇。", "Nothing is open.")}
        lines={open.map(({ policyCode, policyName, names, missing }) => {
          const whom = names.length > 0 ? names.join(say("、", ", ")) : theFamily;
          const facts = missing.map((fact) => fact[locale]).join(say("、", ", "));
          return {
            key: policyCode,
            name: policyName,
            whom: say(`（${whom}）：还差${facts}。`, ` (${whom}): ${facts} missing.`),
          };
        })}
      />
      <Box sx={{ mt: 3, pt: 1.5, borderTop: 1, borderColor: "divider" }}>
        {say(
          "本清单供参考，以审核确认为准。",
          "For information only; what is confirmed on application prevails.",
        )}
      </Box>
    </Box>
  );
};

interface Line {
  readonly key: string;
  readonly name: string;
  /** Follows the name in the same breath. */
  readonly whom: string;
  readonly worth?: string | undefined;
  readonly more?: string | undefined;
}

interface PartProps {
  title: string;
  note?: ReactNode;
  /** Said when there is no line. */
  empty: string;
  lines: readonly Line[];
}

const Part = ({ title, note, empty, lines }: PartProps) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 2.5, lineHeight: 1.7 }}>
      <Box component="h2" id={id} sx={{ m: 0, mb: 0.5, fontSize: "1.125em", breakAfter: "avoid" }}>
        {title}
      </Box>
      {lines.length === 0 && empty}
      {note && lines.length > 0 && <Box sx={{ fontWeight: 600 }}>{note}</Box>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {lines.map(({ key, name, whom, worth, more }) => (
          <Box
            component="li"
            key={key}
            sx={{
              py: "0.35em",
              breakInside: "avoid",
              "& + &": { borderTop: "1px dotted", borderColor: "divider" },
            }}
          >
            <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, justifyContent: "space-between" }}>
              <span>
                <b lang="zh-CN">{name}</b>
                {whom}
              </span>
              {worth && (
                <b className="tabular" style={{ whiteSpace: "nowrap" }}>
                  {worth}
                </b>
              )}
            </Box>
            {more && <Box sx={{ fontSize: "0.9375em", color: "text.secondary" }}>{more}</Box>}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
