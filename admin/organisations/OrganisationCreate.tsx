import { BooleanInput, required, SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { organisationKinds } from "../../schema/codes/organisation-kinds.ts";
import type { OrganisationKind } from "../../schema/generated/operations.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RegionInput } from "../shell/regions/RegionInput.tsx";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { registerOrganisation } from "./organisations.data.ts";

/** Registers an organisation by its certificate. */
export const OrganisationCreate = () => {
  const say = useSay();
  const own = useOwnRegion();
  return (
    <CreatePage
      title={say("登记机构", "Register an organisation")}
      subtitle={say("请对照登记证书填写。", "Fill it in from the certificate.")}
      action={registerOrganisation}
      defaultValues={{
        kind: "",
        name: "",
        creditCode: "",
        regionCode: "",
        charityMark: false,
        acceptWarning: false,
      }}
      toInput={(values) => ({
        kind: values.kind as OrganisationKind,
        name: String(values.name ?? "").trim(),
        creditCode: String(values.creditCode ?? "").trim(),
        regionCode: String(values.regionCode || own?.code || ""),
        charityMark: values.kind === "CHARITY" && values.charityMark === true,
        acceptWarning: values.acceptWarning === true,
      })}
      submitLabel={say("登记机构", "Register")}
      routeAfter={({ id }) => `/organisations/${encodeURIComponent(id)}/show`}
    >
      <SelectInput
        source="kind"
        label={say("类别", "Kind")}
        choices={useCodeChoices(organisationKinds)}
        validate={required()}
      />
      <TextInput source="name" label={say("机构名称", "Name")} validate={required()} />
      <TextInput
        source="creditCode"
        label={say("统一社会信用代码", "Credit code")}
        validate={required()}
        helperText={say("18 位；全角字符和空格可以照录", "18 characters; full-width and spaces are read")}
        slotProps={{ htmlInput: { autoComplete: "off" } }}
      />
      <RegionInput
        source="regionCode"
        noChoice={own ? say(`${own.name}本级`, `${own.name} itself`) : say("请选择", "Choose")}
        helperText={say(
          "部门填管辖区域，机构填登记地",
          "A department's area, or where a partner is registered",
        )}
      />
      <CharityMark />
      <BooleanInput
        source="acceptWarning"
        label={say(
          "校验码与规则不符也登记（已与证书核对）",
          "Register although the check character is wrong (compared with the certificate)",
        )}
      />
    </CreatePage>
  );
};

const CharityMark = () => {
  const say = useSay();
  if (useWatch({ name: "kind" }) !== "CHARITY") return null;
  return (
    <BooleanInput
      source="charityMark"
      label={say("登记证书标明慈善组织属性（慈善法第十条）", "The certificate marks it as a charity")}
    />
  );
};
