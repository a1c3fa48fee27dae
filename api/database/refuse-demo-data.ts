import { systemContext } from "../kernel/context.ts";
import type { Platform } from "../kernel/platform.ts";
import { hashSecret } from "../organisation/actor.ts";
import { ConfigurationError } from "./configuration.ts";
import { DEMO_CHARITY_TOKEN, DEMO_CONTRACTOR_TOKEN } from "./demo/sign-in-list.ts";
import { scoped } from "./scoped.ts";
import { sql } from "./sql.ts";

/**
 * Refuses a database that holds the demonstration where none is meant to run: everybody knows its passwords and
 * tokens, whatever settings it is opened with later.
 */
export async function refuseDemoData(
  platform: Platform,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (env["LIANOU_FORCE_DEMO"] === "1") return;
  const tokens = [DEMO_CHARITY_TOKEN, DEMO_CONTRACTOR_TOKEN].map(hashSecret);
  const found = await scoped(systemContext(platform, "start"), (tx) =>
    tx.row(sql`select 1 from api_token where secret_hash = any(${tokens}::text[]) limit 1`),
  );
  if (!found) return;
  throw new ConfigurationError(
    "这个数据库装的是演示数据，账号和令牌人人皆知，不能用于正式服务；请换一个空的数据库，或在本机以演示方式启动（LIANOU_DEMO=1）。" +
      "This database holds the demonstration, whose passwords and tokens are known; use an empty one, or start it as a demonstration (LIANOU_DEMO=1).",
  );
}
