/**
 * The roles of the database. A request runs under the one of its kind (`SET LOCAL ROLE`), and a policy names the
 * role it is for: the planner of a department's query never sees what holds for charities. Nobody signs in as any of
 * them; the role with which the platform signs in is a member of `lianou_app`, which is a member of them all.
 */
export const kinds = ["DEPARTMENT", "CHARITY", "CONTRACTOR", "SYSTEM"] as const;
export type Kind = (typeof kinds)[number];

export const kindRole = (kind: Kind): string => `lianou_${kind.toLowerCase()}`;

/** Whoever is not signed in: no policy names it, so it sees no row of any table that has row security. */
export const ANONYMOUS_ROLE = "lianou_anonymous";

/** The roles under which requests run. */
export const requestRoles: readonly string[] = [...kinds.map(kindRole), ANONYMOUS_ROLE];

/** What the platform signs in with is a member of this. */
export const APPLICATION_ROLE = "lianou_app";
