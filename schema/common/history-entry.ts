import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "./scalars.ts";

@ObjectType({ description: "One move of an object in its course, with who made it and why. 办理记录。" })
export class HistoryEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "The action, as in `availableActions`." })
  action!: string;

  @Field(() => String)
  actionZh!: string;

  @Field(() => String)
  actionEn!: string;

  @Field(() => String)
  fromState!: string;

  @Field(() => String)
  toState!: string;

  @Field(() => String)
  toStateZh!: string;

  @Field(() => String)
  toStateEn!: string;

  @Field(() => String, { nullable: true, description: "The reason given, where one was asked for." })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who did it: a person's name inside one's own organisation and for departments.",
  })
  userName!: string | null;

  @Field(() => String, { nullable: true })
  organisationName!: string | null;

  @Field(() => DateTime)
  at!: Date;
}
