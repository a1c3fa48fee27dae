import { Arg, Int } from "type-graphql";

type ArgumentDecorator = ReturnType<typeof Arg>;

/** How many rows a page of a list holds. */
export function First(): ArgumentDecorator {
  return Arg("first", () => Int, {
    nullable: true,
    description: "1 to 100 rows; 25 when not said. 每页条数。",
  });
}

/** Where a page of a list begins. */
export function After(): ArgumentDecorator {
  return Arg("after", () => String, {
    nullable: true,
    description: "The endCursor of the page before. 上一页的游标。",
  });
}

/** What keeps a mutation that makes something from making it twice. */
export function IdempotencyKey(): ArgumentDecorator {
  return Arg("idempotencyKey", () => String, {
    description:
      "8 to 100 characters of the caller's own; the same request under the same key acts once. 幂等键。",
  });
}
