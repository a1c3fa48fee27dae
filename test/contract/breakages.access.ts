import type { Breakage } from "./breakages.ts";

const table = (title: string, change: Pick<Breakage, "file" | "replace" | "by">): Breakage => ({
  project: "integration",
  test: "test/integration/access-table.test.ts",
  title,
  ...change,
});

/**
 * What the table of everybody and everything has to notice. That rows of another region are not named, and the pairs at
 * random, are held twice, by the services and by row-level security: no one thing taken away shows there.
 */
export const accessBreakages: readonly Breakage[] = [
  table("is refused to the roles without its permission, and to no other", {
    file: "api/kernel/context.ts",
    replace: "if (!actor.permissions.has(permission)) throw",
    by: "if (false) throw",
  }),
  table("tells no clear name, number, telephone or account, but in answer to a look that is on record", {
    file: "api/kernel/masks.ts",
    replace: 'if (letters.length <= 1) return "*";',
    by: "if (letters.length > 1) return name;",
  }),
  table("finds nothing that belongs to one region or organisation from outside of it", {
    file: "api/organisation/staff.queries.ts",
    replace: "where u.id = ${id} and ${belongsTo(manager, shanghaiDate(tx.now))}`",
    by: "where u.id = ${id}`",
  }),
  table("counts what it holds, so that a count tells no more than the list", {
    file: "api/kernel/pagination.ts",
    replace: "return row?.n ?? 0;",
    by: "return (row?.n ?? 0) + 1;",
  }),
  table("says of a number that is registered beyond the own region at most that it is registered there", {
    file: "api/beneficiary/find.service.ts",
    replace: "const elsewhere = candidates !== null && found.length === 0 &&",
    by: "const elsewhere = candidates === null && found.length === 0 &&",
  }),
  table("is as docs/access.md tells officials and auditors", {
    file: "schema/codes/permissions.ts",
    replace: '  CONTRACTOR_WORKER: [...everyone, "voucher:read",',
    by: '  CONTRACTOR_WORKER: [...everyone, "voucher:read", "contract:read",',
  }),
];
