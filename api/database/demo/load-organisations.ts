import type { Role } from "../../../schema/codes/roles.ts";
import { DAY_IN_MS } from "../../kernel/clock.ts";
import { newId } from "../../kernel/uuid.ts";
import { hashSecret } from "../../organisation/actor.ts";
import { ApiToken } from "../../organisation/credential.entity.ts";
import { Organisation } from "../../organisation/organisation.entity.ts";
import { hashPassword } from "../../organisation/password.ts";
import { Post, UserAccount } from "../../organisation/user.entity.ts";
import type { WriteTransaction } from "../scoped.ts";
import { sql } from "../sql.ts";
import { demoAccounts } from "./accounts.ts";
import type { Division } from "./load-divisions.ts";
import type { OrganisationSeed } from "./organisations.ts";
import { DEMO_CHARITY_TOKEN, DEMO_CONTRACTOR_TOKEN, DEMO_PASSWORD } from "./sign-in-list.ts";

const VALID_FROM = "2020-01-01";

/** Who exists before anybody acts: the ids of organisations by key, of users and posts by login name. */
export interface DemoOrganisations {
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<
    string,
    { userId: string; postId: string; role: Role; organisationKey: string; regionCode: string }
  >;
}

/** Writes the divisions in one statement: 3,309 rows. */
export async function loadRegions(tx: WriteTransaction, divisions: readonly Division[]): Promise<void> {
  const names = new Map(divisions.map((division) => [division.code, division]));
  const pathOf = (division: Division): string => {
    const parent = division.parent ? names.get(division.parent) : undefined;
    return !parent || parent.level === "CITY" ? division.name : `${pathOf(parent)}›${division.name}`;
  };
  const rows = divisions.map((division) => ({
    code: division.code,
    gb_code: division.code,
    name: division.name,
    path_name: pathOf(division),
    level: division.level,
    parent_code: division.parent,
    operating_area: false,
    valid_from: VALID_FROM,
  }));
  await tx.rows(sql`
    insert into region (code, gb_code, name, path_name, level, parent_code, operating_area, valid_from)
    select code, gb_code, name, path_name, level, parent_code, operating_area, valid_from
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, gb_code text, name text, path_name text,
      level text, parent_code text, operating_area boolean, valid_from date)`);
}

/** Organisations, accounts with their posts, and the fixed tokens of the README's examples. */
export async function loadOrganisations(
  tx: WriteTransaction,
  organisations: readonly OrganisationSeed[],
): Promise<DemoOrganisations> {
  const organisationIds = new Map<string, string>();
  for (const seed of organisations) {
    const id = newId(tx.now);
    organisationIds.set(seed.key, id);
    tx.em.create(Organisation, {
      id,
      kind: seed.kind,
      name: seed.nameZh,
      creditCode: seed.creditCode,
      regionCode: seed.regionCode,
      charityMark: seed.kind === "CHARITY",
      activeFrom: VALID_FROM,
      activeTo: null,
    });
  }
  const users = await loadAccounts(tx, organisationIds);
  for (const [loginName, secret] of [
    ["cishan", DEMO_CHARITY_TOKEN],
    ["jigou", DEMO_CONTRACTOR_TOKEN],
  ] as const) {
    const user = users.get(loginName);
    if (!user) throw new Error(`The demo has no account ${loginName}.`);
    tx.em.create(ApiToken, {
      id: newId(tx.now),
      secretHash: hashSecret(secret),
      postId: user.postId,
      organisationId: organisationIds.get(user.organisationKey) as string,
      label: "演示接口令牌",
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + 10 * 365 * DAY_IN_MS),
      lastUsedAt: null,
      revokedAt: null,
    });
  }
  return { organisationIds, users };
}

async function loadAccounts(tx: WriteTransaction, organisationIds: ReadonlyMap<string, string>) {
  const users = new Map<
    string,
    { userId: string; postId: string; role: Role; organisationKey: string; regionCode: string }
  >();
  // One hash serves all: argon2id is slow by design, and the password is printed on the sign-in page anyway.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const account of demoAccounts()) {
    const userId = newId(tx.now);
    tx.em.create(UserAccount, {
      id: userId,
      loginName: account.loginName,
      displayName: account.displayNameZh,
      passwordHash,
      active: true,
      createdAt: tx.now,
    });
    for (const { role, organisationKey, regionCode } of account.posts) {
      const postId = newId(tx.now);
      const isPartner = organisationKey.startsWith("charity-") || organisationKey.startsWith("contractor-");
      tx.em.create(Post, {
        id: postId,
        userId,
        organisationId: organisationIds.get(organisationKey) as string,
        role,
        regionCode: isPartner ? null : regionCode,
        validFrom: VALID_FROM,
        validTo: null,
      });
      if (!users.has(account.loginName)) {
        users.set(account.loginName, { userId, postId, role, organisationKey, regionCode });
      }
    }
  }
  return users;
}
