import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "Something the caller may do next with an object, or the reason why not. 可办理的操作。",
})
export class AvailableAction {
  @Field(() => String, {
    description:
      "The name of the action. The mutation of the same name performs it; of imports, feeds and tasks it names its object too: writeImport is submitImport, mapColumns mapImportColumns or mapFeedColumns, checkAgain checkImportAgain or checkFeedAgain, complete completeTask, dismiss dismissTask. 操作名称。",
  })
  action!: string;

  @Field(() => String, { description: "What to write on its button, in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What to write on its button, in English. 英文名称。" })
  labelEn!: string;

  @Field(() => Boolean, { description: "The step one expects next." })
  primary!: boolean;

  @Field(() => Boolean, {
    description: "False where it is refused now, for the reason given. 现在可否办理。",
  })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: "Why it is refused now, in words. 暂不能办理的原因。" })
  reasonZh!: string | null;

  @Field(() => String, { nullable: true, description: "The same in English." })
  reasonEn!: string | null;
}
