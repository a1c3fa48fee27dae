import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { required, SelectInput } from "react-admin";
import { type CrowdTag, crowdTags } from "../../schema/codes/crowd-tags.ts";
import { today } from "../shell/days.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import { addTag, endTag, householdRefreshes, type Member } from "./households.data.ts";

type Tag = Member["tags"][number];

/** The groups of a member, each with its first day, and the ways to add and to end one. */
export const MemberTags = ({ member }: { member: Member }) => {
  const say = useSay();
  const tagLabel = useCodeLabel(crowdTags);
  const mayRecord = usePermission("beneficiary:record");
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Tag>();
  return (
    <>
      {member.tags.length === 0 && <div>{say("无", "None")}</div>}
      {member.tags.map((tag) => (
        <Box key={tag.id} sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
          <span>{tagLabel(tag.tag)}</span>
          <Box component="span" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
            {say("自 ", "since ")}
            <DateField value={tag.validFrom} />
          </Box>
          {mayRecord && (
            <Button
              size="small"
              onClick={() => setEnding(tag)}
              aria-label={say(
                `取消：${member.name} ${tagLabel(tag.tag)}`,
                `End: ${member.name}, ${tagLabel(tag.tag)}`,
              )}
            >
              {say("取消", "End")}
            </Button>
          )}
        </Box>
      ))}
      {mayRecord && (
        <Button
          size="small"
          onClick={() => setAdding(true)}
          aria-label={say(`增加人群标签：${member.name}`, `Add to a group: ${member.name}`)}
          sx={{ ml: -0.625 }}
        >
          {say("增加人群标签", "Add to a group")}
        </Button>
      )}
      {adding && <AddTag member={member} onClose={() => setAdding(false)} />}
      {ending && <EndTag member={member} tag={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
};

const AddTag = ({ member, onClose }: { member: Member; onClose: () => void }) => {
  const say = useSay();
  const held = new Set<string>(member.tags.map(({ tag }) => tag));
  const choices = useCodeChoices(crowdTags).filter(
    ({ id }) => !held.has(id) && (member.isMinor || !crowdTags[id as CrowdTag].concernsMinors),
  );
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("增加人群标签", "Add to a group")}
      facts={[
        { label: say("成员", "Member"), value: member.name },
        { label: say("起始日期", "From"), value: <DateField value={today()} /> },
        {
          label: say("作用", "Effect"),
          value: say(
            "用于匹配慈善组织的资助方向，不产生待遇。",
            "It is measured against the focus of charities; no benefit follows from it.",
          ),
        },
      ]}
      confirmLabel={say("从今天起增加", "Add from today")}
      action={addTag}
      defaultValues={{ tag: "" }}
      toInput={({ tag }) => ({ personId: member.id, tag: tag as CrowdTag })}
      refreshes={householdRefreshes}
    >
      <SelectInput
        helperText={false}
        source="tag"
        label={say("人群", "Group")}
        choices={choices}
        validate={required()}
      />
    </ConfirmByFacts>
  );
};

const EndTag = ({ member, tag, onClose }: { member: Member; tag: Tag; onClose: () => void }) => {
  const say = useSay();
  const name = useCodeLabel(crowdTags)(tag.tag);
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("取消人群标签", "End a group")}
      facts={[
        { label: say("成员", "Member"), value: member.name },
        { label: say("人群", "Group"), value: name },
        { label: say("起始日期", "From"), value: <DateField value={tag.validFrom} /> },
        { label: say("最后一日", "Last day"), value: <DateField value={today()} /> },
      ]}
      confirmLabel={say(`确认取消「${name}」`, `End ${name}`)}
      action={endTag}
      toInput={() => ({ tagId: tag.id })}
      refreshes={householdRefreshes}
      tone="error"
    />
  );
};
