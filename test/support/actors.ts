import { randomBytes } from "node:crypto";
import { scopedWrite } from "../../api/database/scoped.ts";
import { type Actor, permissionsOf, type RequestContext, systemContext } from "../../api/kernel/context.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { hashSecret, IDLE_MINUTES, SESSION_HOURS } from "../../api/organisation/actor.ts";
import { ApiToken, Session } from "../../api/organisation/credential.entity.ts";
import { hashPassword } from "../../api/organisation/password.ts";
import { Post, UserAccount } from "../../api/organisation/user.entity.ts";
import type { Role } from "../../schema/codes/roles.ts";
import {
  idOf,
  type OrganisationKey,
  organisationId,
  organisations,
  type RegionKey,
  regionCode,
  seedCity,
} from "./city.ts";
import { Client } from "./client.ts";
import type { TestPlatform } from "./platform.ts";

/** The password of every account that the tests make. */
export const PASSWORD = "荷塘月色十二个字都够了吧";

const HOUR = 3_600_000;
const LATER = new Date("2100-01-01T00:00:00Z");

/** Where a role usually sits. A test says otherwise only when it matters. */
const usual: Readonly<Record<Role, { organisation: OrganisationKey; region: RegionKey | null }>> = {
  VILLAGE_ASSISTANT: { organisation: "townshipOffice", region: "village" },
  TOWNSHIP_OFFICER: { organisation: "townshipOffice", region: "township" },
  TOWNSHIP_REVIEWER: { organisation: "townshipOffice", region: "township" },
  COUNTY_OFFICER: { organisation: "countyBureau", region: "county" },
  CITY_OFFICER: { organisation: "cityBureau", region: "city" },
  CHARITY_OFFICER: { organisation: "charity", region: null },
  CHARITY_FINANCE: { organisation: "charity", region: null },
  CONTRACTOR_MANAGER: { organisation: "contractor", region: null },
  CONTRACTOR_WORKER: { organisation: "contractor", region: null },
  AUDITOR: { organisation: "cityBureau", region: "city" },
  ADMINISTRATOR: { organisation: "cityBureau", region: "city" },
};

/** The department that a post of this region belongs to, when the test names only the region. */
const departmentOf: Readonly<Record<RegionKey, OrganisationKey>> = {
  city: "cityBureau",
  county: "countyBureau",
  township: "townshipOffice",
  village: "townshipOffice",
  otherVillage: "townshipOffice",
  otherTownship: "otherTownshipOffice",
  villageOfOtherTownship: "otherTownshipOffice",
  otherCounty: "otherCountyBureau",
  townshipOfOtherCounty: "otherCountyBureau",
  villageOfOtherCounty: "otherCountyBureau",
};

export interface Place {
  readonly region?: RegionKey;
  readonly organisation?: OrganisationKey;
  /** Tells apart two people who hold the same post; the same word is the same person. */
  readonly person?: string;
}

/** A caller of services; `loginName` signs in with `PASSWORD`. */
export interface TestActor extends RequestContext {
  readonly actor: Actor;
  readonly loginName: string;
}

export interface Actors {
  /** The context of a person under a post. Asking twice gives the same person. */
  as(role: Role, place?: Place): Promise<TestActor>;
  /** Gives a person another post; `switchPost` makes it the active one. Returns its id. */
  addPost(actor: TestActor, role: Role, place?: Place): Promise<string>;
  /** The same person over HTTP with a session cookie, renewed when the clock has moved past it. */
  client(actor: TestActor): Client;
  /** A cookie of a new session of this person, for a browser. */
  cookie(actor: TestActor): Promise<{ readonly name: string; readonly value: string }>;
  /** The same person over HTTP with an API token that lasts a year from now. */
  tokenClient(actor: TestActor): Promise<Client>;
  /** The secret of a new token of its post. */
  token(actor: TestActor): Promise<string>;
  /** Nobody, over HTTP. */
  readonly stranger: Client;
}

/** Seeds the little city and hands out people in it. Once for a database. */
export async function seedActors(test: TestPlatform): Promise<Actors> {
  await seedCity(test.platform);
  const passwordHash = await hashPassword(PASSWORD);
  const known = new Map<string, Promise<TestActor>>();
  return {
    stranger: new Client(test),
    as(role, place = {}) {
      const key = nameOf(role, place);
      const actor = known.get(key) ?? createActor(test, role, place, passwordHash);
      known.set(key, actor);
      return actor;
    },
    addPost: (actor, role, place = {}) => createPost(test, actor.actor.userId, role, place),
    client: (actor) => new Client(test, sessionCookies(test, actor)),
    cookie: async ({ actor }) => {
      const { secret } = await createSession(test, actor.userId, actor.postId);
      return { name: cookieName(test), value: secret };
    },
    token: ({ actor }) => createToken(test, actor),
    async tokenClient(actor) {
      const secret = await createToken(test, actor.actor);
      return new Client(test, async () => ({ authorization: `Bearer ${secret}` }));
    },
  };
}

function settle(
  role: Role,
  { region, organisation }: Place,
): { organisation: OrganisationKey; region: RegionKey | null } {
  const seat = usual[role];
  if (organisation && organisations[organisation].kind !== "DEPARTMENT")
    return { organisation, region: null };
  return {
    organisation: organisation ?? (region ? departmentOf[region] : seat.organisation),
    region: region ?? seat.region,
  };
}

function nameOf(role: Role, place: Place): string {
  const { organisation, region } = settle(role, place);
  return [role, organisation, region ?? "", place.person ?? ""].filter(Boolean).join(" ").toLowerCase();
}

async function createActor(
  test: TestPlatform,
  role: Role,
  place: Place,
  passwordHash: string,
): Promise<TestActor> {
  const { platform } = test;
  const { organisation, region } = settle(role, place);
  const name = nameOf(role, place);
  const userId = idOf(`user ${name}`);
  const loginName = name.replaceAll(/[ _]/g, "-");
  await scopedWrite(
    systemContext(platform),
    async (tx) => {
      const displayName = place.person ?? "测试人员";
      tx.em.create(UserAccount, { id: userId, loginName, displayName, passwordHash, createdAt: tx.now });
    },
    { unaudited: "the ground on which a test stands" },
  );
  const postId = await createPost(test, userId, role, place);
  const session = await createSession(test, userId, postId);
  return {
    requestId: `test ${name}`,
    platform,
    system: false,
    remoteAddress: "127.0.0.1",
    loginName,
    actor: {
      userId,
      postId,
      role,
      organisationId: organisationId(organisation),
      organisationKind: organisations[organisation].kind,
      regionCode: region ? regionCode(region) : null,
      permissions: permissionsOf(role),
      // Whoever acts in a test has just shown who it is, whatever the clock says.
      credential: { kind: "session", id: session.id, provedAt: LATER },
    },
  };
}

async function createPost(test: TestPlatform, userId: string, role: Role, place: Place): Promise<string> {
  const { organisation, region } = settle(role, place);
  const id = idOf(`post ${userId} ${role} ${organisation} ${region}`);
  await scopedWrite(
    systemContext(test.platform),
    async ({ em }) => {
      em.create(Post, {
        id,
        userId,
        role,
        organisationId: organisationId(organisation),
        regionCode: region ? regionCode(region) : null,
        validFrom: "2020-01-01",
      });
    },
    { unaudited: "the ground on which a test stands" },
  );
  return id;
}

async function createSession(test: TestPlatform, userId: string, postId: string) {
  const secret = randomBytes(32).toString("base64url");
  return scopedWrite(
    systemContext(test.platform),
    async ({ em, now }) => {
      const id = newId(now);
      const endsAt = new Date(now.getTime() + SESSION_HOURS * HOUR);
      em.create(Session, {
        id,
        secretHash: hashSecret(secret),
        userId,
        postId,
        createdAt: now,
        lastSeenAt: now,
        endsAt,
        provedAt: LATER,
        secondFactor: true,
      });
      return { id, secret };
    },
    { unaudited: "the ground on which a test stands" },
  );
}

/** Signs in again before the session runs out, so that a story may move the clock by weeks. */
function sessionCookies(test: TestPlatform, { actor }: TestActor): () => Promise<Record<string, string>> {
  let secret = "";
  let openedAt = Number.NEGATIVE_INFINITY;
  let usedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = test.clock.now().getTime();
    if (
      now < usedAt ||
      now - usedAt >= (IDLE_MINUTES - 1) * 60_000 ||
      now - openedAt >= (SESSION_HOURS - 1) * HOUR
    ) {
      ({ secret } = await createSession(test, actor.userId, actor.postId));
      openedAt = now;
    }
    usedAt = now;
    return { cookie: `${cookieName(test)}=${secret}` };
  };
}

const cookieName = (test: TestPlatform) => (test.platform.configuration.demo ? "lianou" : "__Host-lianou");

async function createToken(test: TestPlatform, actor: Actor): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await scopedWrite(
    systemContext(test.platform),
    async ({ em, now }) => {
      em.create(ApiToken, {
        id: newId(now),
        secretHash: hashSecret(secret),
        postId: actor.postId,
        organisationId: actor.organisationId,
        label: "test",
        createdAt: now,
        expiresAt: new Date(now.getTime() + 365 * 24 * HOUR),
      });
    },
    { unaudited: "the ground on which a test stands" },
  );
  return secret;
}
