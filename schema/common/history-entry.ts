import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "./scalars.ts";

@ObjectType({ description: "One move of an object in its course, with who made it and why. 办理记录。" })
export class HistoryEntry {
  @Field(() => ID, { description: "The id of this move. 记录编号。" })
  id!: string;

  @Field(() => String, { description: "The action, as in `availableActions`." })
  action!: string;

  @Field(() => String, { description: "The action in Chinese; 登记 for the first. 操作名称。" })
  actionZh!: string;

  @Field(() => String, { description: "The action in English; Recorded for the first. 操作名称（英文）。" })
  actionEn!: string;

  @Field(() => String, {
    description: "The state before, as a code; of the first entry the one it began in. 原状态。",
  })
  fromState!: string;

  @Field(() => String, { description: "The state after it, as a code. 新状态。" })
  toState!: string;

  @Field(() => String, { description: "The state after it in Chinese. 新状态名称。" })
  toStateZh!: string;

  @Field(() => String, { description: "The state after it in English. 新状态（英文）。" })
  toStateEn!: string;

  @Field(() => String, { nullable: true, description: "The reason given, where one was asked for." })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who did it: a person's name inside one's own organisation and for departments.",
  })
  userName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Under whose post it was done; null for the platform itself. 机构。",
  })
  organisationName!: string | null;

  @Field(() => DateTime, { description: "When it was done. 办理时间。" })
  at!: Date;
}
