import * as oidc from "openid-client";
import type { SignInProblem } from "../../schema/codes/sign-in-problems.ts";
import type { OfficeConfiguration } from "../database/office-configuration.ts";
import { scoped } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { MINUTE_IN_MS } from "../kernel/clock.ts";
import type { RequestContext } from "../kernel/context.ts";
import { SESSION_HOURS } from "./actor.ts";
import { beginSession, firstPost, type OpenedSession } from "./session.service.ts";
import { noteFailure, onBehalfOf, type TriedAccount } from "./throttle.ts";

export const CALLBACK_PATH = "/sign-in/office/callback";
const BEGIN_MINUTES = 10;
const SEALED_FOR = "office sign-in";
/** How old the sign-in at the provider may be: as old as a session of ours. With it the provider says how old it is. */
const MAX_AGE_SECONDS = SESSION_HOURS * 3600;

/** Why no session was opened, for the page of the sign-in. */
export class OfficeRefusal extends Error {
  readonly problem: SignInProblem;
  constructor(problem: SignInProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What the browser keeps, sealed, between leaving for the provider and coming back. */
interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
}

/** Signs people in by the OpenID Connect provider of their office: authorisation code with PKCE, state and nonce. */
export class OfficeSignIn {
  readonly #office: OfficeConfiguration;
  #provider: Promise<oidc.Configuration> | undefined;

  constructor(office: OfficeConfiguration) {
    this.#office = office;
  }

  /** Where to send the browser, and what it has to bring back. Throws OfficeRefusal. */
  async leave(ctx: RequestContext): Promise<{ location: string; sealed: string }> {
    const provider = await this.#discovered();
    const verifier = oidc.randomPKCECodeVerifier();
    const begun: Begun = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier,
      until: ctx.platform.clock.now().getTime() + BEGIN_MINUTES * MINUTE_IN_MS,
    };
    const location = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.#office.publicUrl + CALLBACK_PATH,
      scope: "openid",
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      max_age: String(MAX_AGE_SECONDS),
    });
    return { location: location.href, sealed: ctx.platform.vault.sealCursor(SEALED_FOR, begun) };
  }

  /** Opens the session of whom the provider names. Throws OfficeRefusal. */
  async arrive(ctx: RequestContext, url: string, sealed: string | undefined): Promise<OpenedSession> {
    const system = onBehalfOf(ctx);
    const begun = opened(ctx, sealed);
    const back = new URL(url, this.#office.publicUrl);
    if (!begun || back.searchParams.get("state") !== begun.state) throw new OfficeRefusal("EXPIRED");
    if (back.searchParams.has("error")) throw new OfficeRefusal("CANCELLED");
    const { subject, claims } = await this.#identify(back, begun).catch(async (error) => {
      if (!(error instanceof OfficeRefusal)) await noteFailure(system, null);
      throw error instanceof OfficeRefusal ? error : new OfficeRefusal("REFUSED");
    });
    const account = await this.#accountOf(system, subject);
    if (!account?.active || !account.postId) {
      await noteFailure(system, account ?? null);
      throw new OfficeRefusal("NOT_LINKED");
    }
    const secondFactor = this.#saysSecondFactor(claims);
    // What was proved long ago, or without the code of an authenticator that is bound here, is no proof of now.
    const provedAt =
      claims.auth_time && (secondFactor || !account.bound) ? new Date(claims.auth_time * 1000) : null;
    return beginSession(ctx, { ...account, postId: account.postId }, { provedAt, secondFactor });
  }

  /** Redeems the code and checks the token: signature, issuer, audience, nonce and age are the library's to check. */
  async #identify(back: URL, begun: Begun): Promise<{ subject: string; claims: oidc.IDToken }> {
    const provider = await this.#discovered();
    const tokens = await oidc.authorizationCodeGrant(provider, back, {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      maxAge: MAX_AGE_SECONDS,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new OfficeRefusal("REFUSED");
    const { claim } = this.#office;
    const named =
      claims[claim] ?? (await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub))[claim];
    if (typeof named !== "string" || named === "") throw new OfficeRefusal("NOT_LINKED");
    return { subject: named, claims };
  }

  /** Only by the subject that an administrator entered, under this issuer; never by a name or an address. */
  #accountOf(system: RequestContext, subject: string) {
    return scoped(system, (tx) =>
      tx.row<TriedAccount & { active: boolean; postId: string | null; bound: boolean }>(sql`
        select u.id, u.active, p.id as "postId", p.region_code as "regionCode",
          u.second_factor_since is not null as bound
        from user_account u left join lateral (${firstPost(tx)}) p on true
        where u.office_issuer = ${this.#office.issuer} and u.office_subject = ${subject}`),
    );
  }

  #saysSecondFactor({ acr, amr }: oidc.IDToken): boolean {
    const said = [acr, ...(Array.isArray(amr) ? amr : [])];
    return said.some((value) => typeof value === "string" && this.#office.secondFactor.includes(value));
  }

  /** Asked once; asked again when it could not be reached. */
  #discovered(): Promise<oidc.Configuration> {
    this.#provider ??= discover(this.#office).catch(() => {
      this.#provider = undefined;
      throw new OfficeRefusal("UNAVAILABLE");
    });
    return this.#provider;
  }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: OfficeConfiguration): Promise<oidc.Configuration> {
  const insecure =
    new URL(issuer).protocol === "http:" ? { execute: [oidc.allowInsecureRequests] } : undefined;
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), insecure);
  if (!clientSecret) return found;
  const server = found.serverMetadata();
  // What a provider takes where it says nothing is the header.
  const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const proof = methods.includes("client_secret_basic")
    ? oidc.ClientSecretBasic(clientSecret)
    : oidc.ClientSecretPost(clientSecret);
  const provider = new oidc.Configuration(server, clientId, clientSecret, proof);
  if (insecure) oidc.allowInsecureRequests(provider);
  return provider;
}

function opened(ctx: RequestContext, sealed: string | undefined): Begun | null {
  const begun = (sealed ? ctx.platform.vault.openCursor(SEALED_FOR, sealed) : null) as Begun | null;
  return begun && begun.until > ctx.platform.clock.now().getTime() ? begun : null;
}
