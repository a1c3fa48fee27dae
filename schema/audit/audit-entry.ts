import { Field, ID, Int, ObjectType } from "type-graphql";
import { pageOf } from "../common/page.ts";
import { DateTime } from "../common/scalars.ts";

@ObjectType({ description: "One fact of an audit row, without personal values. 操作要素。" })
export class AuditFact {
  @Field(() => String, { description: "A code, such as `about` or `found`; shown as it is. 要素名称。" })
  name!: string;

  @Field(() => String, { nullable: true, description: "As text; null where there was none. 要素内容。" })
  value!: string | null;
}

@ObjectType({
  description: "What one field was before a change and after it, masked. 变更前后。",
})
export class AuditChange {
  @Field(() => String, { description: "A code; the console has the words for it." })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: "Masked; null where nothing stood there or it is hidden. 变更前。",
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Masked; null where nothing stands there now or it is hidden. 变更后。",
  })
  after!: string | null;

  @Field(() => Boolean, { description: "A sensitive value: only that it changed is told." })
  hidden!: boolean;
}

@ObjectType({
  description:
    "The chain over the audit trail: each row's hash follows from the one before, so that an edit or a removal shows. 校验链。",
})
export class AuditChain {
  @Field(() => Int, { description: "Rows in the chain." })
  sealed!: number;

  @Field(() => Int, {
    description: "Rows that were written in the last second or so, and wait to be sealed.",
  })
  waiting!: number;

  @Field(() => String, { nullable: true, description: "The end of the chain, SHA-256 in hexadecimal." })
  chain!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the latest row was sealed; null while none is. 最近封存时间。",
  })
  lastSealedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the whole trail was last held against the chain, as far as the post may see. 上次校验。",
  })
  verifiedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "Sealed rows that were held against it then." })
  verifiedSealed!: number | null;

  @Field(() => Int, { nullable: true, description: "What did not fit; none is 0." })
  verifiedProblems!: number | null;
}

@ObjectType({
  description:
    "Who did what to which object, and when; written with the business and never changed. 操作记录。",
})
export class AuditEntry {
  @Field(() => ID, { description: "The id of this row of the trail. 记录编号。" })
  id!: string;

  @Field(() => DateTime, { description: "When it was done. 操作时间。" })
  at!: Date;

  @Field(() => String, { description: "`module.action`, such as `needItem.verify` or `file.look`." })
  action!: string;

  @Field(() => String, { description: "What kind of object it was done to, such as `household`. 对象类别。" })
  objectKind!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The object; null where it is none in particular, such as a whole list. 对象编号。",
  })
  objectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Whose account the object is; null for objects of every other kind. 账号姓名。",
  })
  objectName!: string | null;

  @Field(() => String, { nullable: true, description: "Null for what the platform did itself." })
  userName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Under whose post it was done; null where it was done under none. 操作机构。",
  })
  organisationName!: string | null;

  @Field(() => String, { nullable: true, description: "From the county down, joined by ›." })
  regionName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a clear personal value was looked at. 查看事由。",
  })
  purpose!: string | null;

  @Field(() => [AuditChange], {
    description:
      "What was before and after, for changes of the register, of accounts and of posts. 变更前后。",
  })
  changes!: AuditChange[];

  @Field(() => [AuditFact], { description: "What else is on record of it, besides the changes. 操作要素。" })
  detail!: AuditFact[];

  @Field(() => String, {
    description: "The request of which it was part; errors and logs carry the same id.",
  })
  requestId!: string;

  @Field(() => String, { description: "SHA-256 of the row, in hexadecimal." })
  sha256!: string;
}

export const AuditEntryPage = pageOf(AuditEntry, "AuditEntryPage");
