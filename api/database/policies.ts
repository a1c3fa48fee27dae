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

export const anyOf = (...expressions: readonly string[]) => `(${expressions.join(" or ")})`;

/**
 * The owner of a table, as whom requests never run: only functions that say so in their definition. Row security is
 * forced on owners too, so what such a function may read is named by a policy of its own.
 */
export const isOwnerOf = (table: string) =>
  `current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = '${table}'::regclass)`;

/** One policy for reading and writing alike. */
export const rowPolicy = (name: string, using: string, check: string = using) => [
  { name: `${name}_scope`, using, check },
];

/** Rows that anybody may add in the course of a transaction and only some may read, such as audit rows. */
export const appendOnlyPolicies = (name: string, mayRead: string) => [
  { name: `${name}_read`, command: "select" as const, using: mayRead },
  { name: `${name}_append`, command: "insert" as const, check: isSignedIn },
];

/** A charity reads the vouchers, and the visits under them, that its money pays; it changes none. */
export const readableByFunder = (table: string, voucherId: string) => ({
  name: `${table}_read_by_funder`,
  command: "select" as const,
  using: `(${isCharity} and exists (select from voucher_funding f where f.voucher_id = ${voucherId} and f.charity_id = ${currentOrganisation}))`,
});
