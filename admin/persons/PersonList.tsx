import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { genders } from "../../schema/codes/genders.ts";
import { identities } from "../../schema/codes/identities.ts";
import { IdentityChip } from "../households/IdentityChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { RegionFilter } from "../shell/regions/RegionFilter.tsx";
import { AgeFilter } from "./AgeFilter.tsx";
import { FactFilter } from "./FactFilter.tsx";
import type { PersonRow } from "./persons.data.ts";
import { SavedViews } from "./SavedViews.tsx";

/** The people of the post's region, masked, by village, identity, group, sex, age and what is known of them. */
export const PersonList = () => {
  const say = useSay();
  const tagLabel = useCodeLabel(crowdTags);
  const link = ({ householdId, householdSerial }: PersonRow) =>
    householdId && householdSerial ? (
      <RecordLink resource="households" id={householdId}>
        {householdSerial}
      </RecordLink>
    ) : (
      say("目前不属于任何家庭", "In no family now")
    );
  const groups = (row: PersonRow) => row.crowdTags.map(tagLabel).join(say("、", ", ")) || "—";
  const identity = ({ person }: PersonRow) =>
    person.identity ? <IdentityChip identity={person.identity} /> : "—";
  return (
    <ListPage
      title={say("困难群众名单", "People")}
      subtitle={say(
        "姓名已脱敏；找某一个人请在「困难家庭」里用「查找」。",
        "Names are masked; look for one person under Families.",
      )}
      filters={
        <>
          <SavedViews list="PERSONS" />
          <FilterSheet>
            <RegionFilter />
            <SelectFilter source="identity" label={say("救助身份", "Identity")} labels={identities} />
            <SelectFilter source="crowdTag" label={say("人群", "Group")} labels={crowdTags} />
            <SelectFilter source="gender" label={say("性别", "Sex")} labels={genders} />
            <AgeFilter />
            <FactFilter about="person" />
          </FilterSheet>
        </>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("本辖区还没有登记人员", "Nobody is on record here yet")}
          text={say("登记家庭后，成员会列在这里。", "Members are listed here once families are recorded.")}
        />
      }
    >
      <RowTable<PersonRow>
        card={(row) => ({
          title: link(row),
          chips: identity(row),
          lines: [
            [row.person.name, row.person.ageText].filter(Boolean).join(" · "),
            groups(row),
            row.region?.pathName,
          ],
        })}
      >
        <Column source="householdSerial" disableSort render={link} />
        <Column source="person" disableSort render={({ person }: PersonRow) => person.name} />
        <Column source="ageText" disableSort render={({ person }: PersonRow) => person.ageText ?? "—"} />
        <Column source="identity" disableSort render={identity} />
        <Column source="crowdTags" disableSort render={groups} />
        <Column source="region" disableSort render={({ region }: PersonRow) => region?.pathName ?? "—"} />
      </RowTable>
    </ListPage>
  );
};
