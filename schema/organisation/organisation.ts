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
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationKind)
  kind!: keyof typeof OrganisationKind;

  @Field(() => String, { description: "统一社会信用代码, 18 characters (GB 32100-2015)." })
  creditCode!: string;

  @Field(() => Region, { nullable: true })
  region!: Region | null;

  @Field(() => Boolean, { description: "Carries the mark of a charity organisation (慈善法 §10)." })
  charityMark!: boolean;
}
