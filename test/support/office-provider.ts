import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import MemoryAdapter from "oidc-provider/lib/adapters/memory_adapter.js";

const CLIENT = { id: "lianou", secret: "the secret of the client in the tests" };

/** Who sits before the provider's own form, and what the provider says of how. */
export interface AtProvider {
  subject: string;
  amr?: string[];
  /** The person turns back instead. */
  refuses?: boolean;
}

export interface OfficeProvider {
  readonly issuer: string;
  readonly client: typeof CLIENT;
  /** Follows the browser from the address of the provider to where it is sent back. */
  walk(location: string, who: AtProvider): Promise<string>;
  close(): Promise<void>;
}

/** A provider of OpenID Connect on a port of its own, whose form is filled in by the tests. */
export async function openOfficeProvider(callback: string): Promise<OfficeProvider> {
  let who: AtProvider = { subject: "nobody" };
  let answer: ReturnType<Provider["callback"]> | undefined;
  let provider: Provider | undefined;
  const server: Server = createServer((request, response) => {
    if (!request.url?.startsWith("/form/")) return answer?.(request, response);
    const result = who.refuses
      ? { error: "access_denied" }
      : { login: { accountId: who.subject, ...(who.amr && { amr: who.amr }) } };
    void provider?.interactionFinished(request, response, result);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [{ ...key, kid: "tests", use: "sig", alg: "RS256" }] },
    cookies: { keys: ["the cookies of the provider"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ["sub", "employee", "amr"], auth_time: null },
    adapter: class extends MemoryAdapter {},
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, employee: `employee-${id}` }),
    }),
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/form/${uid}` },
    loadExistingGrant: async (ctx: { oidc: { session: { accountId: string } } }) => {
      const grant = new (provider as Provider).Grant({
        clientId: CLIENT.id,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  answer = provider.callback();
  return {
    issuer,
    client: CLIENT,
    walk: async (location, at) => {
      who = at;
      return follow(location, callback);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Redirect by redirect, with the cookies of a browser that begins anew. */
async function follow(begin: string, until: string): Promise<string> {
  const jar = new Map<string, string>();
  let location = begin;
  for (let step = 0; step < 10 && !location.startsWith(until); step += 1) {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(location, { redirect: "manual", headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = response.headers.get("location");
    if (!next) throw new Error(`the provider answers ${response.status}: ${await response.text()}`);
    location = new URL(next, location).href;
  }
  return location;
}
