import type { AuthChecker } from "type-graphql";
import type { Permission } from "../../schema/codes/permissions.ts";
import { actorOf, demand, type RequestContext } from "./context.ts";

/** Throws the typed refusal itself, so that a clerk reads which permission is missing. */
export const checkPermission: AuthChecker<RequestContext, Permission> = ({ context }, required) => {
  if (required.length === 0) actorOf(context);
  for (const permission of required) demand(context, permission);
  return true;
};
