import { type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page of a list ends, and whether another follows." })
export class PageInfo {
  @Field(() => Boolean)
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
    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many rows the whole list has, counted up to 10,000." })
    totalCount!: number;

    @Field(() => Boolean, { description: "True when the list has more rows than were counted." })
    totalIsCapped!: boolean;
  }
  return Page;
}
