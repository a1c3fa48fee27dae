import { ANONYMOUS_ROLE, type Kind, kindRole, kinds } from "./roles.ts";

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
/** The Shanghai date, whatever time zone the server keeps. */
export const today = `(${currentTime} at time zone '08:00:00'::interval)::date`;

const lowest = setting("region_lo");
const inRegion = (column: string) =>
  `${column} collate "C" >= ${lowest} and ${column} collate "C" < ${setting("region_hi")}`;

/** A department's post sees the rows of its own region range. */
export const departmentInRegion = (column = "region_code") => `(${isDepartment} and ${inRegion(column)})`;

/** Looked up once a statement, not once a row. */
export const once = (expression: string) => `(select ${expression})`;

/**
 * The same, looked up once a statement instead of once a row, for tables of which lists read thousands of rows: it
 * takes a third of the time, and the planner knows about how many rows it leaves.
 */
export const departmentInRegionOnce = (column = "region_code") =>
  `(${once(isDepartment)} and ${column} collate "C" >= ${once(lowest)} and ${column} collate "C" < ${once(setting("region_hi"))})`;

/** The post's region is the top of the deployment: no city or county that the platform serves lies above it. */
export const isTop = `not exists (select from region where code in (rpad(left(${lowest}, 4), 12, '0'), rpad(left(${lowest}, 6), 12, '0')) and code <> rpad(${lowest}, 12, '0'))`;

/** A list of regions names the post's own, one above it, or one inside it. */
export const departmentServedBy = (column: string) => {
  const selfAndAbove = [2, 4, 6, 9, 12].map((digits) => `rpad(left(${lowest}, ${digits}), 12, '0')`);
  return `(${isDepartment} and (${column} && array[${selfAndAbove.join(", ")}] or exists (select from unnest(${column}) as served where ${inRegion("served")})))`;
};

/** A post counts for the region it is over; a partner's for the one where the partner is registered. */
export const placeOfPost = "coalesce(p.region_code, o.region_code)";

/** The active post manages people, and the post that a row names lies in its region. */
export const administersPost = (postId: string) =>
  `(${administers} and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = ${postId} and ${departmentInRegion(placeOfPost)}))`;

/** A partner sees the rows that belong to its own organisation. */
export const ownCharity = (column = "charity_id") => `(${isCharity} and ${column} = ${currentOrganisation})`;
export const ownContractor = (column = "contractor_id") =>
  `(${isContractor} and ${column} = ${currentOrganisation})`;

/** Ways to a row, of which one is enough. */
type Ways = string | readonly string[];

export const anyOf = (...ways: readonly string[]): readonly string[] => ways;

/**
 * The owner of a table, as whom requests never run: only functions that say so in their definition. Row security is
 * forced on owners too, so what such a function may read is named by a policy of its own.
 */
export const isOwnerOf = (table: string) =>
  `(select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = '${table}'::regclass)`;

/** Whose rows: the ways by which each kind of caller sees rows, adds them, changes them and takes them away. */
interface RowScope {
  readonly seen: Ways;
  readonly added: Ways;
  /** Rows that may be changed, or held for the length of a transaction. */
  readonly changed: Ways;
  /** What a changed row may be afterwards, where that is less. */
  readonly becomes?: Ways;
  /** Left out, as nearly everywhere, nobody takes rows away: what is over is marked as such, and stays. */
  readonly removed?: Ways;
}

/**
 * Policies for each kind of caller that has a way to the rows at all, made of its own ways only. A way that asks for
 * another kind is left out, so that no query pays for planning it.
 */
export const rowScope = (name: string, { seen, added, changed, becomes = changed, removed = [] }: RowScope) =>
  forEachKind((kind): Policy[] => {
    const own = `${name}_${kind.toLowerCase()}`;
    const [see, add, change, become, remove] = [seen, added, changed, becomes, removed].map((ways) =>
      waysOf(kind, ways),
    );
    if (!see) return [];
    if (!remove && [add, change, become].every((way) => way === see))
      return [{ name: own, using: see, check: see }];
    return [
      { name: `${own}_sees`, command: "select", using: see },
      ...(add ? [{ name: `${own}_adds`, command: "insert" as const, check: add }] : []),
      ...(change
        ? [{ name: `${own}_changes`, command: "update" as const, using: change, check: become ?? "false" }]
        : []),
      ...(remove ? [{ name: `${own}_removes`, command: "delete" as const, using: remove }] : []),
    ];
  });

/** The same ways for seeing, adding and changing. */
export const rowPolicy = (name: string, ways: Ways) =>
  rowScope(name, { seen: ways, added: ways, changed: ways });

/** Rows of a record: added in the course of a transaction, read by some, changed by nobody. */
export const appendOnlyPolicies = (name: string, mayRead: Ways, mayAdd: Ways) =>
  forEachKind((kind): Policy[] => {
    const [using, check] = [mayRead, mayAdd].map((ways) => waysOf(kind, ways));
    const own = kind.toLowerCase();
    return [
      ...(using ? [{ name: `${name}_read_${own}`, command: "select" as const, using }] : []),
      ...(check ? [{ name: `${name}_append_${own}`, command: "insert" as const, check }] : []),
    ];
  });

/** Who signs a row of a record is who writes it; the platform itself signs with nobody. */
export const signedByCaller = `(${isSignedIn} and not (user_id is distinct from ${currentUser} or organisation_id is distinct from ${currentOrganisation}))`;

/** Rows that one kind of caller may read besides its own. */
export const readPolicy = (name: string, kind: Kind, using: string) => ({
  name,
  command: "select" as const,
  using,
  roles: [kindRole(kind)],
});

/** Rows that anybody may read who does not even sign in. */
export const readByAnybody = (name: string, using: string) => ({
  name,
  command: "select" as const,
  using,
  roles: [ANONYMOUS_ROLE],
});

/** A charity reads the vouchers, and the visits under them, that its money pays; it changes none. */
export const readableByFunder = (table: string, voucherId: string) =>
  readPolicy(
    `${table}_read_by_funder`,
    "CHARITY",
    `(${isCharity} and exists (select from voucher_funding f where f.voucher_id = ${voucherId} and f.charity_id = ${currentOrganisation}))`,
  );

interface Policy {
  readonly name: string;
  readonly command?: "select" | "insert" | "update" | "delete";
  readonly using?: string;
  readonly check?: string;
}

function forEachKind(make: (kind: Kind) => Policy[]) {
  return kinds.flatMap((kind) => make(kind).map((policy) => ({ ...policy, roles: [kindRole(kind)] })));
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
