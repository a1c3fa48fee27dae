import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId } from "react";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { Mark } from "../entitlements/Mark.tsx";
import { Sentences } from "../policies/Sentences.tsx";
import { isApiError } from "../shell/api-error.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { GrantWorth } from "./GrantWorth.tsx";
import { type Basis, type Grant, type Household, useGrantBasis } from "./households.data.ts";

interface GrantBasisProps {
  household: Household;
  grant: Grant;
  onClose: () => void;
}

/** 决定依据: what a grant was decided on, as it was then, whatever is published or found out since. */
export const GrantBasis = ({ household, grant, onClose }: GrantBasisProps) => {
  const say = useSay();
  const titleId = useId();
  const { data, error, refetch } = useGrantBasis(grant.id);
  const isNone = isApiError(error, "NOT_FOUND");
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={useOnPhone()}
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{say("决定依据", "What it was decided on")}</DialogTitle>
      {/* What is longer than the window is pushed by the arrow keys. */}
      <DialogContent tabIndex={0}>
        <FactList
          facts={[
            { label: say("政策", "Policy"), value: grant.policyName },
            { label: say("享受人", "Who gets it"), value: grant.person?.name ?? say("全家", "The family") },
            {
              label: say("登记的决定", "The decision on record"),
              value: (
                <>
                  <GrantWorth grant={grant} /> · {grant.source}
                </>
              ),
            },
          ]}
        />
        {error && !isNone && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isNone && (
          <Box sx={{ mt: 2 }}>
            <StateChip tone="attention" label={say("没有留存决定依据", "No basis was kept")} />
            <NothingHere>
              {say(
                "突发事件类待遇、登记时政策未施行的待遇不留存测算依据，请查阅纸质或部门档案。",
                "None is kept for help after an event, nor where no version of the policy was in force; see the file.",
              )}
            </NothingHere>
          </Box>
        )}
        {!error && !data && <DetailSkeleton facts={5} />}
        {data && <Kept basis={data.grantBasis} grant={grant} household={household} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say("关闭", "Close")}</Button>
      </DialogActions>
    </Dialog>
  );
};

interface KeptProps {
  basis: Basis;
  grant: Grant;
  household: Household;
}

const Kept = ({ basis, grant, household }: KeptProps) => {
  const say = useSay();
  const { verdict, amount, units, clauses, facts, standards, workingZh } = basis;
  const isOtherwise =
    verdict !== "ELIGIBLE" ||
    (grant.amount === null ? Number(units) !== grant.units : amount !== grant.amount);
  return (
    <Box sx={{ mt: 2, display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Part title={say("当时的测算", "What the rules came to then")}>
        <FactList
          facts={[
            {
              label: say("结论", "Conclusion"),
              value: <b lang="zh-CN">{basis.conclusionZh}</b>,
            },
            ...(workingZh
              ? [{ label: say("金额怎么算", "The amount"), value: <b lang="zh-CN">{workingZh}</b> }]
              : []),
            {
              label: say("按哪一天", "As of"),
              value: (
                <>
                  <DateField value={basis.asOf} />
                  {say("（享受起始日）的信息、政策和标准", ", when it began")}
                </>
              ),
            },
            {
              label: say("政策版本", "Version of the policy"),
              value: say(`第 ${basis.policyVersion} 版`, String(basis.policyVersion)),
            },
            { label: say("留存时间", "Kept since"), value: <DateField value={basis.frozenAt} time /> },
          ]}
        />
        {isOtherwise && (
          <Box sx={{ mt: 1 }}>
            <StateChip
              tone="attention"
              label={say("登记的决定与当时的测算不同", "The decision is not what was worked out")}
            />
          </Box>
        )}
      </Part>
      <Part title={say("因为", "Because")}>
        <Box lang="zh-CN">
          <Sentences sentences={basis.becauseZh} empty={say("没有附加条件。", "It has no condition.")} />
        </Box>
      </Part>
      <Part title={say("逐条核对", "Condition by condition")}>
        <Box component="ul" lang="zh-CN" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {clauses.map(({ textZh, holds, situationZh }) => (
            <Box component="li" key={textZh} sx={{ display: "flex", gap: 1.25, py: 0.5 }}>
              <Mark holds={holds} />
              <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
                {textZh}
                {situationZh !== textZh && (
                  <Box sx={{ color: "text.secondary" }}>
                    {say("当时：", "Then: ")}
                    {situationZh}
                  </Box>
                )}
              </Box>
            </Box>
          ))}
        </Box>
      </Part>
      <Part title={say("用到的信息", "Facts")}>
        <FactsThen facts={facts} household={household} />
      </Part>
      <Part title={say("用到的标准", "Standards")}>
        {standards.length === 0 && <NothingHere>{say("没有用到标准。", "None was used.")}</NothingHere>}
        <Lines
          lines={standards.map(({ key, labelZh, value, validFrom }) => ({
            key,
            label: labelZh,
            value,
            more: validFrom && (
              <>
                {say("自 ", "from ")}
                <DateField value={validFrom} />
                {say(" 起", "")}
              </>
            ),
          }))}
        />
      </Part>
    </Box>
  );
};

const FactsThen = ({ facts, household }: { facts: Basis["facts"]; household: Household }) => {
  const say = useSay();
  const sourceLabel = useCodeLabel(factSources);
  const people = new Map(
    [...household.members, ...household.formerMembers].map(({ id, name }) => [id, name]),
  );
  if (facts.length === 0) return <NothingHere>{say("没有用到信息。", "None was used.")}</NothingHere>;
  return (
    <Lines
      lines={facts.map(({ personId, path, labelZh, text, source, obtainedOn }) => {
        const whose = personId && (people.get(personId) ?? say("成员", "a member"));
        return {
          key: `${path} ${personId ?? ""}`,
          label: whose ? say(`${labelZh}（${whose}）`, `${labelZh} (${whose})`) : labelZh,
          value: text ?? say("当时没有登记", "not on record then"),
          more: (
            <>
              {source && sourceLabel(source)}
              {obtainedOn && (
                <>
                  {say("取得于 ", "of ")}
                  <DateField value={obtainedOn} />
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
};

interface Line {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** From where and since when. */
  readonly more: ReactNode;
}

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
    {lines.map(({ key, label, value, more }) => (
      <Box component="li" key={key} sx={{ py: 0.5, "& + &": { borderTop: 1, borderColor: "divider" } }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, justifyContent: "space-between" }}>
          <span lang="zh-CN">{label}</span>
          <b className="tabular">{value}</b>
        </Box>
        <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
          <Dotted>{more}</Dotted>
        </Box>
      </Box>
    ))}
  </Box>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>
      <Box component="h3" id={id} sx={{ m: 0, mb: 0.5, fontSize: "1rem" }}>
        {title}
      </Box>
      {children}
    </Box>
  );
};
