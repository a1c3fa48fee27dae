import { type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page of a list ends, and whether another follows." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more rows follow this page. 是否有下一页。" })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Give this as `after` to read the next page. It is opaque and belongs to this list and caller.",
  })
  endCursor!: string | null;
}

/** The page type of a node type: `{ nodes, pageInfo, totalCount, totalIsCapped }`. */
export function pageOf<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(name, { description: `A page of ${name.replace(/Page$/, "")}.` })
  class Page {
    @Field(() => [node], { description: "The rows of this page, in the order of the list. 本页各条。" })
    nodes!: Node[];

    @Field(() => PageInfo, { description: "Where this page ends. 分页信息。" })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many rows the whole list has, counted up to 10,000." })
    totalCount!: number;

    @Field(() => Boolean, { description: "True when the list has more rows than were counted." })
    totalIsCapped!: boolean;
  }
  return Page;
}
