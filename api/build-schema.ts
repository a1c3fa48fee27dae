import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { checkPermission } from "./kernel/permission.ts";
import { SessionResolver } from "./organisation/session.resolver.ts";
import { WorkQueueResolver } from "./work/work-queue.resolver.ts";

/** Every resolver of the console and partner schema, in the order of the modules. */
const resolvers: NonEmptyArray<new () => object> = [
  SessionResolver,
  WorkQueueResolver,
];

/** The schema served at /graphql. Every root field names its permission, or says that it is public. */
export function buildConsoleSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers, authChecker: checkPermission, validate: false });
}
