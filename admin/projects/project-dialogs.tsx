import Box from "@mui/material/Box";
import { type ComponentType, useEffect } from "react";
import { required, TextInput, useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import type { Fact } from "../shell/fields/FactList.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import type { Action } from "../shell/forms/use-action.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { CorrectProject } from "./CorrectProject.tsx";
import { disclosureInWords, gapOfProject, itemsInWords, termInWords } from "./project-words.ts";
import {
  adoptProject,
  cancelProject,
  completeProject,
  discloseProject,
  type ProjectDetail,
  proposeProject,
  refreshedByProjects,
  startProject,
  withdrawDisclosure,
} from "./projects.data.ts";

type DialogProps = ActionDialogProps<ProjectDetail>;

function useProjectFacts(project: ProjectDetail): Fact[] {
  const say = useSay();
  const locale = useConsoleLocale();
  return [
    { label: say("编号", "Serial"), value: project.serial },
    { label: say("项目", "Project"), value: project.title },
    { label: say("地区", "Region"), value: project.region?.pathName ?? "—" },
    { label: say("需求", "Needs"), value: itemsInWords(project.itemCount, locale) },
    { label: say("资金缺口", "Gap"), value: gapOfProject(project, locale) },
    { label: say("期限", "Term"), value: termInWords(project, locale) },
  ];
}

interface PlainProps extends DialogProps {
  title: string;
  confirmLabel: string;
  action: Action<{ id: string }, ProjectDetail>;
  done: string;
  means: string;
}

/** A step that needs nothing filled in: its facts, what follows from it, one button. */
const PlainStep = ({
  record: project,
  open,
  onClose,
  title,
  confirmLabel,
  action,
  done,
  means,
}: PlainProps) => {
  const facts = useProjectFacts(project);
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={title}
      facts={facts}
      action={action}
      toInput={() => ({ id: project.id })}
      refreshes={refreshedByProjects}
      confirmLabel={confirmLabel}
      onDone={() => notify(done, { type: "success" })}
    >
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>{means}</Box>
    </ConfirmByFacts>
  );
};

const ProposeProject = (props: DialogProps) => {
  const say = useSay();
  const { itemCount } = props.record;
  return (
    <PlainStep
      {...props}
      title={say("向慈善组织提出项目", "Propose to charities")}
      confirmLabel={say(`确认提出：${itemCount} 项需求`, `Propose ${itemCount} needs`)}
      action={proposeProject}
      done={say("项目已提出，等待慈善组织认领。", "Proposed; it waits for a charity.")}
      means={say(
        "提出后所有已认定的慈善组织都能看到，先认领者得。提出后不能再增减需求；慈善组织看到的是匿名信息。",
        "All charities with the mark will see it, the first to adopt gets it. Its needs can no longer change; charities see them anonymously.",
      )}
    />
  );
};

const AdoptProject = (props: DialogProps) => {
  const say = useSay();
  const { itemCount } = props.record;
  return (
    <PlainStep
      {...props}
      title={say("认领项目", "Adopt the project")}
      confirmLabel={say(`确认认领：${itemCount} 项需求`, `Adopt: ${itemCount} needs`)}
      action={adoptProject}
      done={say(
        "已认领。下一步：预留需求并分配资金。",
        "Adopted. Next: reserve its needs and allocate money.",
      )}
      means={say(
        "认领表示贵机构负责为项目筹集资金、组织实施并报告进展。认领后，其他机构不再能认领；资金从贵机构已确认的捐赠中逐项分配。",
        "Your organisation takes on to fund it, carry it out and report. Nobody else can adopt it; money is allocated need by need from your confirmed donations.",
      )}
    />
  );
};

const StartProject = (props: DialogProps) => {
  const say = useSay();
  return (
    <PlainStep
      {...props}
      title={say("开始实施", "Start the project")}
      confirmLabel={say("确认开始实施", "Start")}
      action={startProject}
      done={say("项目已开始实施。", "The project has started.")}
      means={say(
        "开始后民政部门不能再取消项目；全部需求满足、办结或撤回后，由提出部门确认完成。",
        "Civil affairs can no longer cancel it; they confirm its completion once every need is met, closed or withdrawn.",
      )}
    />
  );
};

const CompleteProject = ({ record: project, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("确认项目完成", "Confirm the completion")}
      facts={useProjectFacts(project)}
      action={completeProject}
      defaultValues={{ note: "" }}
      toInput={({ note }) => ({ id: project.id, note: String(note ?? "").trim() || null })}
      refreshes={refreshedByProjects}
      confirmLabel={say("确认完成", "Complete")}
      onDone={() => notify(say("项目已完成。", "The project is completed."), { type: "success" })}
    >
      <TextInput source="note" label={say("完成情况（选填）", "Note (optional)")} multiline minRows={2} />
    </ConfirmByFacts>
  );
};

/** What everybody will read stands in the dialog as it will stand there: whoever presses has read it. */
const DiscloseProject = ({ record: project, open, onClose }: DialogProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("向社会公开项目", "Disclose the project to the public")}
      facts={[
        { label: say("项目", "Project"), value: project.title },
        { label: say("简介", "Summary"), value: project.summary },
        { label: say("地区", "Region"), value: project.region?.pathName ?? "—" },
        { label: say("提出部门", "Proposed by"), value: project.proposedBy?.name ?? "—" },
        { label: say("慈善组织", "Charity"), value: project.charity?.name ?? "—" },
        { label: say("期限", "Term"), value: termInWords(project, locale) },
        { label: say("成效", "Outcome"), value: disclosureInWords(project, locale) },
      ]}
      action={discloseProject}
      toInput={() => ({ id: project.id })}
      refreshes={refreshedByProjects}
      confirmLabel={say("确认公开以上内容", "Disclose what stands above")}
      onDone={() => notify(say("项目已公开。", "The project is disclosed."), { type: "success" })}
    >
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>
        {say(
          "公开后任何人不登录就能看到以上内容，需求和家庭不公开。请确认名称和简介没有写到具体的人：撤回后名称和简介也不能再改。",
          "Anybody will read what stands above without an account; needs and families stay closed. Make sure that title and summary name no person: they cannot be changed any more, also after it is withdrawn.",
        )}
      </Box>
    </ConfirmByFacts>
  );
};

const WithdrawDisclosure = ({ record: project, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("撤回公开", "Withdraw from the public")}
      facts={useProjectFacts(project)}
      action={withdrawDisclosure}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: project.id, reason: String(reason ?? "") })}
      refreshes={refreshedByProjects}
      tone="error"
      confirmLabel={say("确认撤回公开", "Withdraw")}
      onDone={() => notify(say("项目已不再公开。", "The project is no longer public."), { type: "success" })}
    >
      <TextInput
        source="reason"
        label={say("撤回原因", "Reason")}
        validate={required()}
        multiline
        minRows={2}
        helperText={say(
          "撤回后社会公众立即看不到；别人已经保存的内容收不回来。",
          "The public stops seeing it at once; what others have saved cannot be taken back.",
        )}
      />
    </ConfirmByFacts>
  );
};

const CancelProject = ({ record: project, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("取消项目", "Cancel the project")}
      facts={useProjectFacts(project)}
      action={cancelProject}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: project.id, reason: String(reason ?? "") })}
      refreshes={refreshedByProjects}
      tone="error"
      confirmLabel={say(
        `确认取消，放回 ${project.itemCount} 项需求`,
        `Cancel, free ${project.itemCount} needs`,
      )}
      onDone={() =>
        notify(say("项目已取消，需求已放回。", "Cancelled; its needs are free again."), { type: "success" })
      }
    >
      <TextInput
        source="reason"
        label={say("取消原因", "Reason")}
        validate={required()}
        multiline
        minRows={2}
        helperText={say(
          "取消后不能恢复，需求可以列入其他项目。",
          "It cannot be undone; the needs may join another project.",
        )}
      />
    </ConfirmByFacts>
  );
};

/** No question to ask: choosing needs is a page of its own. */
const ChooseItems = ({ record: project, onClose }: DialogProps) => {
  const navigate = useNavigate();
  useEffect(() => {
    onClose();
    navigate(`/projects/${encodeURIComponent(project.id)}`);
  }, [navigate, onClose, project.id]);
  return null;
};

export const projectDialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  addItems: ChooseItems,
  correctProject: CorrectProject,
  proposeProject: ProposeProject,
  adoptProject: AdoptProject,
  startProject: StartProject,
  completeProject: CompleteProject,
  discloseProject: DiscloseProject,
  withdrawDisclosure: WithdrawDisclosure,
  cancelProject: CancelProject,
};
