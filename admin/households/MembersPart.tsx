import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router-dom";
import { genders } from "../../schema/codes/genders.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { usePermission } from "../shell/session/session.ts";
import { AddMember } from "./AddMember.tsx";
import { EndMembership } from "./EndMembership.tsx";
import { FamilyPart } from "./FamilyPart.tsx";
import type { Household, Member } from "./households.data.ts";
import { IdentityChip } from "./IdentityChip.tsx";
import { MemberTags } from "./MemberTags.tsx";
import { MoveMember } from "./MoveMember.tsx";
import { NameHead } from "./NameHead.tsx";
import { RevealedField, RevealedName } from "./reveal.tsx";

export const MembersPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  const [moving, setMoving] = useState<Member>();
  const [naming, setNaming] = useState(false);
  const { members, formerMembers } = household;
  const headless = household.headPersonId === null && members.length > 0;
  return (
    <FamilyPart
      title={say("家庭成员", "Members")}
      count={members.length}
      open
      actions={
        mayRecord && (
          <>
            {headless && (
              <Button variant="contained" size="small" onClick={() => setNaming(true)}>
                {say("指定户主", "Name a head")}
              </Button>
            )}
            <Button variant="outlined" size="small" onClick={() => setAdding(true)}>
              {say("增加成员", "Add a member")}
            </Button>
          </>
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
            onMove={mayRecord ? () => setMoving(member) : undefined}
          />
        ))}
      </Box>
      {formerMembers.length > 0 && <FormerMembers members={formerMembers} />}
      {naming && <NameHead household={household} onClose={() => setNaming(false)} />}
      {adding && <AddMember household={household} onClose={() => setAdding(false)} />}
      {leaving && (
        <EndMembership household={household} member={leaving} onClose={() => setLeaving(undefined)} />
      )}
      {moving && <MoveMember household={household} member={moving} onClose={() => setMoving(undefined)} />}
    </FamilyPart>
  );
};

interface MemberCardProps {
  member: Member;
  onLeave: (() => void) | undefined;
  onMove: (() => void) | undefined;
}

const MemberCard = ({ member, onLeave, onMove }: MemberCardProps) => {
  const say = useSay();
  const relationLabel = useCodeLabel(relationsToHead);
  const genderLabel = useCodeLabel(genders);
  const mayMakeList = usePermission("beneficiary:accessList");
  const maySeeLooks = usePermission("audit:read");
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
          ...(member.aliases.length === 0
            ? []
            : [{ label: say("并入的登记", "Merged records"), value: <Aliases member={member} /> }]),
        ]}
      />
      {(mayMakeList || maySeeLooks) && (
        <Button
          component={Link}
          {...(mayMakeList
            ? { to: `/access-lists/${member.id}/show` }
            : { to: "/looks", state: { filter: { personId: member.id } } })}
          size="small"
          aria-label={
            mayMakeList
              ? say(`谁看过：为${member.name}出具查询单`, `Who looked: the list for ${member.name}`)
              : say(`谁看过：${member.name}`, `Who looked: ${member.name}`)
          }
          sx={{ mt: 0.5, ml: -0.625 }}
        >
          {say("谁看过", "Who looked")}
        </Button>
      )}
      {onMove && (
        <Button
          size="small"
          onClick={onMove}
          aria-label={say(`迁到另一户：${member.name}`, `Moves to another family: ${member.name}`)}
          sx={{ mt: 0.5, ml: -0.625 }}
        >
          {say("迁到另一户", "Moves to another family")}
        </Button>
      )}
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

/** Each leads to the family where what was done under that record is still to be read. */
const Aliases = ({ member }: { member: Member }) => {
  const say = useSay();
  return member.aliases.map(({ personId, householdId, householdSerial }, index) => (
    <span key={personId}>
      {index > 0 && " · "}
      {householdId && householdSerial ? (
        <RecordLink resource="households" id={householdId}>
          {householdSerial}
        </RecordLink>
      ) : (
        "—"
      )}{" "}
      <RecordLink resource="duplicates" id={[member.id, personId].sort().join("_")}>
        {say("合并记录", "merge")}
      </RecordLink>
    </span>
  ));
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
          {member.mergedIntoPersonId && say("（已并入另一条登记）", " (merged into another record)")}
        </Box>
      ))}
    </>
  );
};
