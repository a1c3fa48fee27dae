import { openKeys } from "../../api/kernel/key-store.ts";
import type { MasterKey } from "../../api/kernel/master-key.ts";
import type { Platform } from "../../api/kernel/platform.ts";
import { Vault } from "../../api/kernel/vault.ts";
import type { TestActor } from "./actors.ts";
import type { TestPlatform } from "./platform.ts";

/** Another process on the database of a test, with keys of its own in its memory. */
export async function processOn(test: TestPlatform, master: MasterKey): Promise<Platform> {
  const platform = { ...test.platform, vault: new Vault() };
  await openKeys(platform, master.material);
  return platform;
}

/** The same person, served by that process. */
export const servedBy = (platform: Platform, actor: TestActor): TestActor => ({ ...actor, platform });

/** What somebody with the live keys reads in the register: the identity number of each person. */
export async function numbersIn(test: TestPlatform, master: MasterKey): Promise<string[]> {
  const { vault } = await processOn(test, master);
  const rows = await test.database.asOperator<{ id: string; sealed: string }>(
    "select id, identity_number_sealed as sealed from person where identity_number_sealed is not null",
  );
  return rows.map(({ id, sealed }) =>
    vault.open(sealed, { table: "person", column: "identity_number_sealed", row: id }),
  );
}
