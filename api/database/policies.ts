import { type Kind, kindRole, kinds } from "./roles.ts";

/**
 * The expressions that row-level security is made of. They read the variables that `scoped` sets for the length
 * of one transaction; an empty or missing variable matches no row, so a forgotten scope shows nothing.
 *
 * Region codes are compared byte by byte (`COLLATE "C"`) with two half-open bounds: an index range, never LIKE.
 */
const setting = (name: string) => `current_setting('app.${name}', true)`;

export const currentOrganisation = `nullif(${setting("organisation_id")}, '')::uuid`;
export const currentUser = `nullif(${setting("user_id")}, '')::uuid`;
export const currentTime = `nullif(${setting("now")}, '')::timestamptz`;
export const isSystem = `${setting("kind")} = 'SYSTEM'`;
export const isDepartment = `${setting("kind")} = 'DEPARTMENT'`;
export const isCharity = `${setting("kind")} = 'CHARITY'`;
export const isContractor = `${setting("kind")} = 'CONTRACTOR'`;
/** The active post manages organisations, users and posts; the region still bounds what it may write. */
export const administers = `${setting("administers")} = 'true'`;
/** The active post reads the audit trail. */
export const oversees = `${setting("oversees")} = 'true'`;
export const isSignedIn = `${setting("kind")} in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')`;

/** A department's post sees the rows of its own region range. */
export const departmentInRegion = (column = "region_code") =>
  `(${isDepartment} and ${column} collate "C" >= ${setting("region_lo")} and ${column} collate "C" < ${setting("region_hi")})`;

/** A partner sees the rows that belong to its own organisation. */
export const ownOrganisation = (column: string) => `(${column} = ${currentOrganisation})`;

/** Ways to a row, of which one is enough. */
export type Ways = string | readonly string[];

export const anyOf = (...ways: readonly string[]): readonly string[] => ways;

/**
 * The owner of a table, as whom requests never run: only functions that say so in their definition. Row security is
 * forced on owners too, so what such a function may read is named by a policy of its own.
 */
export const isOwnerOf = (table: string) =>
  `current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = '${table}'::regclass)`;

/**
 * Policies for reading and writing alike: one for each kind of caller that has a way to the rows at all, made of its
 * own ways only. A way that asks for another kind is left out, so that no query pays for planning it.
 */
export const rowPolicy = (name: string, using: Ways, check: Ways = using) =>
  forEachKind((kind) => {
    const mayRead = waysOf(kind, using);
    if (!mayRead) return null;
    return { name: `${name}_${kind.toLowerCase()}`, using: mayRead, check: waysOf(kind, check) ?? "false" };
  });

/** Rows that anybody may add in the course of a transaction and only some may read, such as audit rows. */
export const appendOnlyPolicies = (name: string, mayRead: Ways) => [
  ...forEachKind((kind) => {
    const using = waysOf(kind, mayRead);
    return using ? { name: `${name}_read_${kind.toLowerCase()}`, command: "select" as const, using } : null;
  }),
  {
    name: `${name}_append`,
    command: "insert" as const,
    check: isSignedIn,
    roles: kinds.map(kindRole),
  },
];

/** Rows that one kind of caller may read besides its own. */
export const readPolicy = (name: string, kind: Kind, using: string) => ({
  name,
  command: "select" as const,
  using,
  roles: [kindRole(kind)],
});

/** A charity reads the vouchers, and the visits under them, that its money pays; it changes none. */
export const readableByFunder = (table: string, voucherId: string) =>
  readPolicy(
    `${table}_read_by_funder`,
    "CHARITY",
    `(${isCharity} and exists (select from voucher_funding f where f.voucher_id = ${voucherId} and f.charity_id = ${currentOrganisation}))`,
  );

function forEachKind<Policy extends object>(make: (kind: Kind) => Policy | null) {
  return kinds.flatMap((kind) => {
    const policy = make(kind);
    return policy ? [{ ...policy, roles: [kindRole(kind)] }] : [];
  });
}

/** The ways that are open to a kind, joined; null when there is none. */
function waysOf(kind: Kind, ways: Ways): string | null {
  const open = [ways].flat().filter((way) => isOpenTo(kind, way));
  return open.length === 0 ? null : `(${open.join(" or ")})`;
}

/** A way that names kinds is open to those; one that names none is open to whoever else its condition holds for. */
function isOpenTo(kind: Kind, way: string): boolean {
  const named = kinds.filter((candidate) => way.includes(`'${candidate}'`));
  return named.length === 0 || named.includes(kind);
}
