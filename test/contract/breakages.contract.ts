import type { Breakage } from "./breakages.ts";

const contract = (
  test: string,
  title: string,
  change: Pick<Breakage, "file" | "replace" | "by">,
): Breakage => ({ project: "unit", test: `test/contract/${test}.test.ts`, title, ...change });

/** A machine of needs that is as it is but for one action. */
const machineOfNeeds = (title: string, transitions: string): Breakage =>
  contract("machines", title, {
    file: "test/support/machines.ts",
    replace: "  needItemMachine,\n",
    by: `  { ...needItemMachine, transitions: { ...needItemMachine.transitions, ${transitions} } },\n`,
  });

const declares = (folder: string, file: string): Breakage =>
  contract(
    "imports",
    `${folder} declares each package that it imports, so that an install without tests suffices`,
    { file, by: 'import "fast-check";' },
  );

/** What the sources promise of themselves, broken once each. */
export const contractBreakages: readonly Breakage[] = [
  contract(
    "access",
    "that is marked as masked has a class of the register: internal, sensitive or of minors",
    { file: "schema/common/access.ts", replace: "masked: sensitivity", by: 'masked: "public"' },
  ),
  contract("access", "is held by some role, so that nothing is built that nobody can reach", {
    file: "schema/codes/permissions.ts",
    replace: '    "charity:focus",\n',
    by: "",
  }),
  contract("imports", "has a folder for each module and no other", {
    file: "api/elsewhere/rule.ts",
    by: "export {};",
  }),
  contract("descriptions", "say of all that the console and partners may name what it is", {
    file: "schema/common/arguments.ts",
    replace: 'description: "The endCursor of the page before. 上一页的游标。",',
    by: "",
  }),
  contract("descriptions", "say of all that the public may name what it is", {
    file: "schema/policy/policy-detail.ts",
    replace: '@Field(() => String, { description: "What the office is called. 单位名称。" })',
    by: "@Field(() => String)",
  }),
  contract("descriptions", "are looked for on every kind of definition", {
    file: "test/contract/undescribed.ts",
    replace: "isInterfaceType(type) || ",
    by: "",
  }),
  contract("descriptions", "are not made of spaces", {
    file: "test/contract/undescribed.ts",
    replace: "description?.trim()",
    by: "description",
  }),
  declares("schema", "schema/common/page.ts"),
  declares("admin", "admin/App.tsx"),
  contract("machines", "gives each machine a name of its own", {
    file: "test/support/machines.ts",
    replace: "  needItemMachine,\n",
    by: "  needItemMachine,\n  needItemMachine,\n",
  }),
  machineOfNeeds(
    "has no action that nobody may take",
    'close: { ...needItemMachine.transitions.close, permission: "need:forget" as "need:close" }',
  ),
  machineOfNeeds(
    "offers two actions that look the same from no state",
    "shut: needItemMachine.transitions.close",
  ),
  contract("expand", "lives with tables, columns that may be left out, indexes and wider lists of values", {
    file: "test/support/schema-change.ts",
    replace: "  if (earlier === undefined) return false;",
    by: "  return earlier === now;",
  }),
  contract("expand", "does not live with what is gone, of another type, demanded anew or forbidden anew", {
    file: "test/support/schema-change.ts",
    replace: "...demanded(before, after), ",
    by: "",
  }),
  contract(
    "expand",
    "only expands what the release before serves from, or says of itself why that has to be stopped",
    {
      file: "test/contract/expand.test.ts",
      replace: '"20261130232108-disclosure-for-departments"',
      by: '"20261122005959-initial"',
    },
  ),
  contract("migrations", "may run again and change nothing", {
    file: "api/database/migrate.ts",
    replace: "  await grantRights(orm);",
    by: '  await orm.em.getConnection().execute("create table once ()");\n  await grantRights(orm);',
  }),
  contract("database-access", "is told the time: no statement asks it for its own", {
    file: "api/database/policies.ts",
    by: "export const sinceMidnight = `issued_at >= now()::date`;",
  }),
  contract("database-access", "is told the time: no statement asks it for its own", {
    file: "api/database/triggers.ts",
    by: 'export const stamp = "new.changed_at := current_timestamp; return new;";',
  }),
];
