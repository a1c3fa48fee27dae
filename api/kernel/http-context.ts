import type { RequestContext } from "./context.ts";

/** The context of a request that came by HTTP: it may also set the session's cookie. */
export interface HttpContext extends RequestContext {
  readonly cookie: {
    set(secret: string, endsAt: Date): void;
    clear(): void;
  };
}
