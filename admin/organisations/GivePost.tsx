import { useState } from "react";
import { AutocompleteInput, DateInput, required, SelectInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { organisationKinds } from "../../schema/codes/organisation-kinds.ts";
import { roleSeats } from "../../schema/codes/role-seats.ts";
import { type Role, roles } from "../../schema/codes/roles.ts";
import { OrganisationsDocument } from "../../schema/generated/operations.ts";
import { today } from "../shell/days.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { RegionInput } from "../shell/regions/RegionInput.tsx";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { createPost, type StaffUser } from "./organisations.data.ts";

/** A role, where it sits and since when. */
export const GivePost = ({ user, onClose }: { user: StaffUser; onClose: () => void }) => {
  const say = useSay();
  const own = useOwnRegion();
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("设置岗位", "Give a post")}
      facts={[{ label: say("账号", "Account"), value: `${user.loginName} ${user.displayName}` }]}
      confirmLabel={say("确认设置岗位", "Give the post")}
      action={createPost}
      defaultValues={{ role: "", organisationId: "", regionCode: "", validFrom: today(), validTo: null }}
      toInput={(values) => {
        const role = values.role as Role;
        return {
          userId: user.id,
          role,
          organisationId: String(values.organisationId ?? ""),
          regionCode: roleSeats[role].levels.length > 0 ? String(values.regionCode || own?.code || "") : null,
          validFrom: values.validFrom ? String(values.validFrom) : null,
          validTo: values.validTo ? String(values.validTo) : null,
        };
      }}
      refreshes={["staff"]}
    >
      <SelectInput
        source="role"
        label={say("角色", "Role")}
        choices={useCodeChoices(roles)}
        validate={required()}
      />
      <Seat />
      <DateInput source="validFrom" label={say("开始日期", "First day")} />
      <DateInput source="validTo" label={say("最后一天（选填）", "Last day (optional)")} />
    </ConfirmByFacts>
  );
};

const Seat = () => {
  const role = useWatch({ name: "role" }) as Role | "";
  return role ? <SeatOf key={role} role={role} /> : null;
};

/** The organisations a role can sit in, and the region of a department's post. */
const SeatOf = ({ role }: { role: Role }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(organisationKinds);
  const own = useOwnRegion();
  const { kind, levels } = roleSeats[role];
  const [search, setSearch] = useState("");
  const variables = { kind, search: search === "" ? null : search, first: 50, after: null };
  const { data, isFetching } = useConsoleQuery(["organisations", "seats"], OrganisationsDocument, variables);
  return (
    <>
      <AutocompleteInput
        source="organisationId"
        label={kindLabel(kind)}
        choices={data?.organisations.nodes.map(({ id, name }) => ({ id, name })) ?? []}
        filterToQuery={(q: string) => ({ q })}
        setFilter={(q: string) => setSearch(q)}
        isFetching={isFetching}
        validate={required()}
      />
      {levels.length > 0 && (
        <RegionInput
          source="regionCode"
          noChoice={own ? say(`${own.name}全域`, `All of ${own.name}`) : say("请选择", "Choose")}
          helperText={say("岗位管辖的区域", "The region of the post")}
        />
      )}
    </>
  );
};
