import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { SignInProblem } from "../../schema/codes/sign-in-problems.ts";
import { MINUTE_IN_MS } from "../kernel/clock.ts";
import type { HttpContext } from "../kernel/http-context.ts";
import type { Platform } from "../kernel/platform.ts";
import { CALLBACK_PATH, OfficeRefusal, OfficeSignIn } from "./office-sign-in.ts";

const KEPT_MS = 10 * MINUTE_IN_MS;

/**
 * The two addresses of the sign-in by the office. The cookie between them is Lax: the browser comes back from another
 * site, and one that is Strict would stay behind. It is good for one return, whatever comes of it.
 */
export function registerOfficeSignIn(
  app: FastifyInstance,
  platform: Platform,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<HttpContext>,
): void {
  const { office, demo } = platform.configuration;
  if (!office) return;
  const signIn = new OfficeSignIn(office);
  const name = demo ? "lianou-office" : "__Host-lianou-office";
  const options = { path: "/", httpOnly: true, secure: !demo, sameSite: "lax" as const };

  const to = (reply: FastifyReply, location: string) =>
    reply
      .header("cache-control", "no-store")
      .header("referrer-policy", "no-referrer")
      .redirect(location, 303);
  const toSignIn = (reply: FastifyReply, problem: SignInProblem) => to(reply, `/#/login?problem=${problem}`);
  const unless = (reply: FastifyReply) => (error: unknown) => {
    const problem = error instanceof OfficeRefusal ? error.problem : "UNAVAILABLE";
    platform.log.warn({ requestId: reply.request.id, code: problem, event: "office sign-in refused" });
    return toSignIn(reply, problem);
  };

  app.get("/sign-in/office", async (request, reply) =>
    contextOf(request, reply)
      .then((ctx) => signIn.leave(ctx))
      .then(({ location, sealed }) => {
        const expires = new Date(platform.clock.now().getTime() + KEPT_MS);
        return to(reply.setCookie(name, sealed, { ...options, expires }), location);
      })
      .catch(unless(reply)),
  );

  app.get(CALLBACK_PATH, async (request, reply) => {
    reply.clearCookie(name, options);
    return contextOf(request, reply)
      .then(async (ctx) => {
        const { secret, endsAt } = await signIn.arrive(ctx, request.url, request.cookies[name]);
        ctx.cookie.set(secret, endsAt);
        return to(reply, "/");
      })
      .catch(unless(reply));
  });
}
