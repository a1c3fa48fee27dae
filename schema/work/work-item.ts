import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "A kind of work that waits for the active post, with how many and how many are late. 待办。",
})
export class WorkItem {
  @Field(() => String, {
    description: "Names the kind of work; the console has its label in both languages.",
  })
  key!: string;

  @Field(() => String, { description: "What the work is called in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What the work is called in English. 英文名称。" })
  labelEn!: string;

  @Field(() => Int, { description: "How many wait, the late ones among them. 待办数。" })
  count!: number;

  @Field(() => Int, { description: "How many of them are past their time." })
  overdue!: number;

  @Field(() => Int, { description: "How many press without being late; 0 for kinds that have no such term." })
  soon!: number;

  @Field(() => String, { nullable: true, description: "In what way they press: 24 小时内到期." })
  soonZh!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The same in English; null for kinds that have no such term. 紧迫说明（英文）。",
  })
  soonEn!: string | null;

  @Field(() => String, { description: "The list of the console that shows exactly these." })
  resource!: string;

  @Field(() => String, { nullable: true, description: "The state by which that list is filtered." })
  state!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A filter of that list that is set besides the state, such as `coverChanged`.",
  })
  condition!: string | null;
}
