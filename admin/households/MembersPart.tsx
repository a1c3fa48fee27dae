import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { genders } from "../../schema/codes/genders.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import { AddMember } from "./AddMember.tsx";
import { EndMembership } from "./EndMembership.tsx";
import { FamilyPart } from "./FamilyPart.tsx";
import type { Household, Member } from "./households.data.ts";
import { IdentityChip } from "./IdentityChip.tsx";
import { MemberTags } from "./MemberTags.tsx";
import { RevealedField, RevealedName } from "./reveal.tsx";

export const MembersPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  const { members, formerMembers } = household;
  return (
    <FamilyPart
      title={say("家庭成员", "Members")}
      count={members.length}
      open
      actions={
        mayRecord && (
          <Button variant="outlined" size="small" onClick={() => setAdding(true)}>
            {say("增加成员", "Add a member")}
          </Button>
        )
      }
    >
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: "none",
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        {members.map((member) => (
          <MemberCard
            key={member.id}
            member={member}
            onLeave={mayRecord ? () => setLeaving(member) : undefined}
          />
        ))}
      </Box>
      {formerMembers.length > 0 && <FormerMembers members={formerMembers} />}
      {adding && <AddMember household={household} onClose={() => setAdding(false)} />}
      {leaving && (
        <EndMembership household={household} member={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </FamilyPart>
  );
};

const MemberCard = ({ member, onLeave }: { member: Member; onLeave: (() => void) | undefined }) => {
  const say = useSay();
  const relationLabel = useCodeLabel(relationsToHead);
  const genderLabel = useCodeLabel(genders);
  const field = (
    name: "IDENTITY_NUMBER" | "PHONE" | "BANK_ACCOUNT",
    value: string | null,
    label: string,
  ) => ({
    label,
    value: <RevealedField personId={member.id} field={name} value={value} label={label} />,
  });
  return (
    <Box component="li" sx={{ border: 1, borderColor: "divider", borderRadius: 1, p: 1.5, minWidth: 0 }}>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          columnGap: 1.5,
          mb: 0.5,
          minHeight: 36,
        }}
      >
        <b>
          <RevealedName member={member} />
        </b>
        <span>
          {[relationLabel(member.relationToHead), genderLabel(member.gender), member.ageText]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {member.identity && member.identity !== "NONE" && <IdentityChip identity={member.identity} />}
      </Box>
      <FactList
        facts={[
          field("IDENTITY_NUMBER", member.identityNumber, say("身份证号", "Identity number")),
          field("PHONE", member.phone, say("联系电话", "Phone")),
          field("BANK_ACCOUNT", member.bankAccount, say("社保卡或银行卡", "Card")),
          { label: say("人群", "Groups"), value: <MemberTags member={member} /> },
          ...(member.counted
            ? []
            : [{ label: say("计入共同生活", "Counted"), value: say("不计入", "Not counted") }]),
        ]}
      />
      {onLeave && (
        <Button
          size="small"
          onClick={onLeave}
          aria-label={say(`迁出或死亡注销：${member.name}`, `Leaves the family: ${member.name}`)}
          sx={{ mt: 0.5, ml: -0.625 }}
        >
          {say("迁出或死亡注销", "Leaves the family")}
        </Button>
      )}
    </Box>
  );
};

const FormerMembers = ({ members }: { members: readonly Member[] }) => {
  const say = useSay();
  const relationLabel = useCodeLabel(relationsToHead);
  return (
    <>
      <Box component="h3" sx={{ m: 0, mt: 2, fontSize: "0.9375rem" }}>
        {say("曾经的成员", "Former members")}
      </Box>
      {members.map((member) => (
        <Box key={member.id} sx={{ fontSize: "0.9375rem" }}>
          {member.name} · {relationLabel(member.relationToHead)} · {say("至 ", "until ")}
          <DateField value={member.memberTo} />
          {member.deathDate && say("（死亡）", " (died)")}
        </Box>
      ))}
    </>
  );
};
