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

/** Roles belong to the whole cluster: another database may have made them, perhaps at this very moment. */
const createRole = (role: string) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$`;

const addMember = (role: string) => `do $$ begin
  if not pg_has_role('${APPLICATION_ROLE}', '${role}', 'member') then grant ${role} to ${APPLICATION_ROLE}; end if;
exception when unique_violation then null;
end $$`;

/** Makes the roles where they do not exist; whoever may not make roles finds them made (README). */
export const roleStatements: readonly string[] = [
  ...[APPLICATION_ROLE, ...requestRoles].map(createRole),
  ...requestRoles.map(addMember),
];
