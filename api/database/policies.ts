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
export const isSignedIn = `${setting("kind")} in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')`;

/** A department's post sees the rows of its own region range. */
export const departmentInRegion = (column = "region_code") =>
  `(${isDepartment} and ${column} collate "C" >= ${setting("region_lo")} and ${column} collate "C" < ${setting("region_hi")})`;

/** A partner sees the rows that belong to its own organisation. */
export const ownOrganisation = (column: string) => `(${column} = ${currentOrganisation})`;

export const anyOf = (...expressions: readonly string[]) => `(${expressions.join(" or ")})`;

/** One policy for reading and writing alike. */
export const rowPolicy = (name: string, using: string, check: string = using) => [
  { name: `${name}_scope`, using, check },
];

/** Rows that anybody may add in the course of a transaction and only some may read, such as audit rows. */
export const appendOnlyPolicies = (name: string, mayRead: string) => [
  { name: `${name}_read`, command: "select" as const, using: mayRead },
  { name: `${name}_append`, command: "insert" as const, check: isSignedIn },
];
