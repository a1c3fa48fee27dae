import type { Role } from "../../../schema/codes/roles.ts";
import { permissionsOf, type RequestContext } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/platform.ts";
import type { DemoOrganisations } from "./load-organisations.ts";
import type { OrganisationSeed } from "./organisations.ts";

/** Who acts when the city is made: the accounts of the demo, each under its own post and with no more rights. */
export class CityActors {
  readonly #platform: Platform;
  readonly #loaded: DemoOrganisations;
  readonly #kinds: ReadonlyMap<string, OrganisationSeed["kind"]>;

  constructor(platform: Platform, loaded: DemoOrganisations, organisations: readonly OrganisationSeed[]) {
    this.#platform = platform;
    this.#loaded = loaded;
    this.#kinds = new Map(organisations.map((organisation) => [organisation.key, organisation.kind]));
  }

  organisationId(key: string): string {
    const id = this.#loaded.organisationIds.get(key);
    if (!id) throw new Error(`The demo has no organisation ${key}.`);
    return id;
  }

  as(loginName: string): RequestContext {
    const user = this.#loaded.users.get(loginName);
    const organisationKind = user && this.#kinds.get(user.organisationKey);
    if (!user || !organisationKind) throw new Error(`The demo has no account ${loginName}.`);
    return {
      requestId: "demo",
      platform: this.#platform,
      system: false,
      remoteAddress: null,
      actor: {
        userId: user.userId,
        postId: user.postId,
        role: user.role,
        organisationId: this.organisationId(user.organisationKey),
        organisationKind,
        regionCode: organisationKind === "DEPARTMENT" ? user.regionCode : null,
        permissions: permissionsOf(user.role),
        credential: { kind: "session", id: user.postId },
      },
    };
  }

  /** The accounts of an organisation with a role, in the order of the list. */
  allOf(organisationKey: string, role: Role): RequestContext[] {
    return [...this.#loaded.users]
      .filter(([, user]) => user.organisationKey === organisationKey && user.role === role)
      .map(([loginName]) => this.as(loginName));
  }

  one(organisationKey: string, role: Role): RequestContext {
    const [first] = this.allOf(organisationKey, role);
    if (!first) throw new Error(`The demo has no ${role} at ${organisationKey}.`);
    return first;
  }

  /** An account of an organisation that is known by its id. */
  of(organisationId: string, role: Role): RequestContext {
    for (const [key, id] of this.#loaded.organisationIds)
      if (id === organisationId) return this.one(key, role);
    throw new Error(`The demo has no organisation with the id ${organisationId}.`);
  }

  /** The county's own civil affairs. */
  county(countyCode: string): RequestContext {
    return this.one(`dept-${countyCode.slice(0, 6)}`, "COUNTY_OFFICER");
  }
}
