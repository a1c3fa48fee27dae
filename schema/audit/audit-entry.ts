import { Field, ID, ObjectType } from "type-graphql";
import { pageOf } from "../common/page.ts";
import { DateTime } from "../common/scalars.ts";

@ObjectType({ description: "One fact of an audit row, without personal values. 操作要素。" })
export class AuditFact {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;
}

@ObjectType({
  description:
    "Who did what to which object, and when; written with the business and never changed. 操作记录。",
})
export class AuditEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { description: "`module.action`, such as `needItem.verify` or `file.look`." })
  action!: string;

  @Field(() => String)
  objectKind!: string;

  @Field(() => ID, { nullable: true })
  objectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Whose account the object is; null for objects of every other kind. 账号姓名。",
  })
  objectName!: string | null;

  @Field(() => String, { nullable: true, description: "Null for what the platform did itself." })
  userName!: string | null;

  @Field(() => String, { nullable: true })
  organisationName!: string | null;

  @Field(() => String, { nullable: true, description: "From the county down, joined by ›." })
  regionName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a clear personal value was looked at. 查看事由。",
  })
  purpose!: string | null;

  @Field(() => [AuditFact])
  detail!: AuditFact[];

  @Field(() => String, {
    description: "The request of which it was part; errors and logs carry the same id.",
  })
  requestId!: string;

  @Field(() => String, { description: "SHA-256 of the row, in hexadecimal." })
  sha256!: string;
}

export const AuditEntryPage = pageOf(AuditEntry, "AuditEntryPage");
