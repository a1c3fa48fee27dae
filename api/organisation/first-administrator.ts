import { randomBytes } from "node:crypto";
import { ConfigurationError } from "../database/configuration.ts";
import { lockName } from "../database/named-lock.ts";
import { regionLevel } from "../database/region-range.ts";
import { scoped, scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { systemContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import {
  creditCodeCheckCharacter,
  parseCreditCode,
} from "../kernel/identifiers/unified-social-credit-code.ts";
import type { Platform } from "../kernel/platform.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { checkNewPassword, hashPassword } from "./password.ts";

export interface FirstAdministrator {
  readonly loginName: string;
  /** The generated password, to be printed once; null when it came from the environment. */
  readonly generatedPassword: string | null;
}

const LOGIN_NAME = "admin";

/**
 * The one account with which a real deployment begins. Does nothing once any user exists. The region it serves
 * comes from LIANOU_REGION ("371600000000 滨州市") or is the top of the divisions already loaded; the password from
 * LIANOU_ADMIN_PASSWORD, or is made here; the department's code from LIANOU_DEPARTMENT ("18 characters and a name").
 * Errors: ConfigurationError, in words for who sets the machine up.
 */
export async function firstAdministrator(
  platform: Platform,
  env: NodeJS.ProcessEnv = process.env,
): Promise<FirstAdministrator | null> {
  const system = systemContext(platform);
  const existing = await scoped(system, (tx) => tx.row(sql`select 1 from user_account limit 1`));
  if (existing) return null;
  const given = env["LIANOU_ADMIN_PASSWORD"] || null;
  if (given) assertPassword(given);
  const password = given ?? randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  return scopedWrite(system, async (tx) => {
    await lockName(tx, "organisation.firstAdministrator");
    // Another process of the same deployment may have been first.
    if (await tx.row(sql`select 1 from user_account limit 1`)) {
      tx.audit({ action: "user.firstAdministratorExists", objectKind: "user", objectId: null });
      return null;
    }
    const region = await ensureRegion(tx, env["LIANOU_REGION"]);
    const organisationId = await ensureDepartment(tx, region, env["LIANOU_DEPARTMENT"]);
    const userId = newId(tx.now);
    await tx.rows(sql`
      insert into user_account (id, login_name, display_name, password_hash, active, created_at)
      values (${userId}, ${LOGIN_NAME}, '系统管理员', ${passwordHash}, true, ${tx.now})`);
    await tx.rows(sql`
      insert into post (id, user_id, organisation_id, role, region_code, valid_from)
      values (${newId(tx.now)}, ${userId}, ${organisationId}, 'ADMINISTRATOR', ${region.code}, ${shanghaiDate(tx.now)})`);
    tx.audit({
      action: "user.firstAdministrator",
      objectKind: "user",
      objectId: userId,
      regionCode: region.code,
    });
    return { loginName: LOGIN_NAME, generatedPassword: given ? null : password };
  });
}

function assertPassword(password: string): void {
  try {
    checkNewPassword(password);
  } catch (error) {
    if (error instanceof DomainError) throw new ConfigurationError(`LIANOU_ADMIN_PASSWORD：${error.message}`);
    throw error;
  }
}

interface TopRegion {
  readonly code: string;
  readonly name: string;
}

async function ensureRegion(tx: Transaction, setting: string | undefined): Promise<TopRegion> {
  if (setting) {
    const [, code, name] = /^(\d{12})\s+(\S.*)$/.exec(setting.trim()) ?? [];
    const level = code ? regionLevel(code) : null;
    if (!code || !name || (level !== "CITY" && level !== "COUNTY")) {
      throw new ConfigurationError(
        'LIANOU_REGION 应写成市或县的 12 位区划代码和名称，例如 "371600000000 滨州市"。',
      );
    }
    await tx.rows(sql`
      insert into region (code, gb_code, name, path_name, level, parent_code, operating_area, valid_from)
      values (${code}, ${code}, ${name}, ${name}, ${level}, null, false, '2020-01-01') on conflict (code) do nothing`);
    return { code, name };
  }
  const top = await tx.row<TopRegion>(sql`
    select code, name from region r where level in ('CITY', 'COUNTY')
      and not exists (select from region p where p.code = r.parent_code) order by code limit 1`);
  if (top) return top;
  throw new ConfigurationError(
    '首次启动请用 LIANOU_REGION 指定本级区划，例如 LIANOU_REGION="371600000000 滨州市"。' +
      "Set LIANOU_REGION to the division this deployment serves.",
  );
}

async function ensureDepartment(
  tx: Transaction,
  region: TopRegion,
  setting: string | undefined,
): Promise<string> {
  const { creditCode, name } = departmentOf(region, setting);
  const id = newId(tx.now);
  await tx.rows(sql`
    insert into organisation (id, kind, name, credit_code, region_code, charity_mark, active_from)
    values (${id}, 'DEPARTMENT', ${name}, ${creditCode}, ${region.code}, false, ${shanghaiDate(tx.now)})
    on conflict (credit_code) do nothing`);
  const found = await tx.row<{ id: string }>(
    sql`select id from organisation where credit_code = ${creditCode}`,
  );
  return found?.id ?? id;
}

function departmentOf(region: TopRegion, setting: string | undefined): { creditCode: string; name: string } {
  if (setting) {
    const [, code = "", name] = /^(\S{18})\s+(\S.*)$/.exec(setting.trim()) ?? [];
    const parsed = parseCreditCode(code);
    if (!name || !parsed.ok) {
      throw new ConfigurationError("LIANOU_DEPARTMENT 应写成 18 位统一社会信用代码和部门名称，以空格分开。");
    }
    return { creditCode: parsed.value, name };
  }
  // A stand-in that cannot be a real body's: its organisation code is all zeros.
  const first17 = `11${region.code.slice(0, 6)}000000000`;
  return { creditCode: first17 + creditCodeCheckCharacter(first17), name: `${region.name}民政局` };
}
