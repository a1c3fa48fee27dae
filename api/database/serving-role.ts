import { systemContext } from "../kernel/context.ts";
import type { Platform } from "../kernel/platform.ts";
import { ConfigurationError } from "./configuration.ts";
import { scoped } from "./scoped.ts";
import { sql } from "./sql.ts";

/**
 * Refuses to serve from PostgreSQL where row-level security would not hold: under a role that bypasses it or owns the
 * tables, or when a table that should force it does not.
 */
export async function assertServingRole(platform: Platform): Promise<void> {
  const guarded = [...platform.orm.getMetadata().getAll().values()]
    .filter((metadata) => metadata.rowLevelSecurity)
    .map((metadata) => metadata.tableName);
  const found = await ask(platform, guarded);
  if (found && !found.bypasses && !found.owns && !found.open) return;
  throw new ConfigurationError(
    found?.open
      ? `这些表没有强制行级安全，不能启动：${found.open}。These tables do not force row security.`
      : "DATABASE_URL 的账号是超级用户、可绕过行级安全、拥有数据表或不是 lianou_app 的成员，不能用来提供服务；请按 README 建立单独的账号。" +
          "The role of DATABASE_URL is a superuser, bypasses row security, owns the tables or is no member of lianou_app; make another as the README says.",
  );
}

interface Found {
  bypasses: boolean;
  owns: boolean;
  open: string | null;
}

const INSUFFICIENT_PRIVILEGE = "42501";

/** Nothing when the role may not even take the one under which requests run. */
async function ask(platform: Platform, guarded: readonly string[]): Promise<Found | undefined> {
  const question = scoped(systemContext(platform, "start"), (tx) =>
    tx.row<Found>(sql`
      select r.rolsuper or r.rolbypassrls as bypasses,
        exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid) as owns,
        (select string_agg(c.relname, ', ') from pg_class c where c.relnamespace = 'public'::regnamespace
          and c.relname = any(${guarded}::text[]) and not (c.relrowsecurity and c.relforcerowsecurity)) as open
      from pg_roles r where r.rolname = session_user`),
  );
  return question.catch((error: unknown) => {
    if ((error as { code?: unknown }).code === INSUFFICIENT_PRIVILEGE) return undefined;
    throw error;
  });
}
