import { Field, ID, ObjectType } from "type-graphql";
import { organisationKinds } from "../codes/organisation-kinds.ts";
import { codeEnum } from "../common/code-enum.ts";
import { Region } from "./region.ts";

export const OrganisationKind = codeEnum(
  organisationKinds,
  "OrganisationKind",
  "What an organisation is. 机构类别。",
);

@ObjectType({ description: "A department, a charity or a contractor. 机构。" })
export class Organisation {
  @Field(() => ID, { description: "What `organisation` takes, and filters by organisation. 机构编号。" })
  id!: string;

  @Field(() => String, { description: "The registered name. 机构名称。" })
  name!: string;

  @Field(() => OrganisationKind, { description: "Department, charity or contractor. 机构类别。" })
  kind!: keyof typeof OrganisationKind;

  @Field(() => String, {
    description:
      "统一社会信用代码, 18 characters (GB 32100-2015); empty where only its name is given, as on `projectBoard`.",
  })
  creditCode!: string;

  @Field(() => Region, {
    nullable: true,
    description:
      "The area a department serves, or where a partner is registered; null where only its name is given, as on `projectBoard`. 区划。",
  })
  region!: Region | null;

  @Field(() => Boolean, { description: "Carries the mark of a charity organisation (慈善法 §10)." })
  charityMark!: boolean;
}
