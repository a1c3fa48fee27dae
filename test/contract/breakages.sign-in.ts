import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration =
  (test: string) =>
  (title: string, change: Change): Breakage => ({
    project: "integration",
    test: `test/integration/${test}.test.ts`,
    title,
    ...change,
  });
const factor = integration("second-factor");
const account = integration("own-account");
const office = integration("office-sign-in");

const IDENTITY = "api/organisation/identity.service.ts";
const FACTOR = "api/organisation/second-factor.ts";
const OFFICE = "api/organisation/office-sign-in.ts";
const SESSION = "api/organisation/session.service.ts";
const ACCOUNT = "api/organisation/account.service.ts";

/** Sessions, the second factor, the proof of who sits there, the sign-in of the office. */
export const signInBreakages: readonly Breakage[] = [
  factor("COUNTY_OFFICER: what it needs a second factor for is withheld without", {
    file: "api/organisation/actor.ts",
    replace: "owes ? permissionsWithoutFactor(row.role) : permissionsOf(row.role)",
    by: "permissionsOf(row.role)",
  }),
  factor(
    "reads that an authenticator has to be bound, not that it may not, and no token carries more than it",
    {
      file: "schema/codes/permissions.ts",
      replace: '  "organisation:manage",\n  "organisation:token",\n]);',
      by: '  "organisation:manage",\n]);',
    },
  ),
  factor("is so wherever nobody says otherwise, and in a demonstration stays usable by password alone", {
    file: "api/database/configuration.ts",
    replace: 'demo ? "optional" : "required"',
    by: '"optional"',
  }),
  factor("asks for the code once the password was right, and opens nothing without or with a wrong one", {
    file: SESSION,
    replace: "if (account.bound) {",
    by: "if (account.bound && code) {",
  }),
  factor("takes no code twice, nor one from before the last", {
    file: FACTOR,
    replace: "step <= (row.last_step ?? 0)",
    by: "step < 0",
  }),
  factor("makes guesses at the code wait like those at a password, which the right password does not clear", {
    file: "api/organisation/throttle.ts",
    replace: '"codeOf" in guess ? `code|$' + "{guess.codeOf}`",
    by: '"codeOf" in guess ? `code|$' + "{guess.codeOf}$" + "{Math.random()}`",
  }),
  factor("takes each recovery code once, and keeps neither them nor the secret as they are", {
    file: FACTOR,
    replace: "hashes.filter((hash) => hash !== used)",
    by: "hashes",
  }),
  factor("is nothing before a code confirms it, ends every other sign-in and is done once", {
    file: IDENTITY,
    replace:
      'sessions: await endSessions(tx, actor.userId, actor.credential.id) };\n      tx.audit({ action: "user.bind',
    by: 'sessions: 0 };\n      tx.audit({ action: "user.bind',
  }),
  factor("is for a person who has just shown who it is, and never in place of one that is owed", {
    file: IDENTITY,
    replace: 'actor.credential.secondFactor === "TO_CONFIRM") throw',
    by: "!actor) throw",
  }),
  factor("is undone by another administrator of the region alone, on record, and its sign-ins end", {
    file: IDENTITY,
    replace: 'if (userId === manager.userId)\n    throw new DomainError("SEPARATION_OF_DUTIES", "不能解除',
    by: 'if (userId === "")\n    throw new DomainError("SEPARATION_OF_DUTIES", "不能解除',
  }),
  factor("is refused to an API token, as is all else of an account", {
    file: IDENTITY,
    replace: 'if (actor.credential.kind === "session") return actor;',
    by: "if (actor) return actor;",
  }),
  factor("gets everything by the code and nothing by the password", {
    file: IDENTITY,
    replace: "if (bound) await takeCode(",
    by: "if (bound && /^\\d/.test(proof)) await takeCode(",
  }),

  {
    project: "unit",
    test: "test/unit/password.test.ts",
    title: "is none of the common ones, no run and no repetition, however they are written",
    file: "api/organisation/password.ts",
    replace: " || isPattern(password.toLowerCase())",
    by: "",
  },
  {
    project: "races",
    test: "test/races/second-factor.test.ts",
    title: "is taken once, one of the authenticator and one of recovery alike, 10 rounds",
    file: FACTOR,
    replace: "second_factor_secret is not null for update",
    by: "second_factor_secret is not null",
  },

  account("are those that are open, told by device and network, the one that asks marked", {
    file: ACCOUNT,
    replace: "$" + "{sessionLives(tx.now)} and ",
    by: "",
  }),
  account("are ended one by one or all others at once, and their cookies open nothing", {
    file: ACCOUNT,
    replace: "await endSessions(tx, actor.userId, actor.credential.id)",
    by: "0",
  }),
  account("are nobody else's: another's is not found, and an administrator ends all of an account in scope", {
    file: ACCOUNT,
    replace: "id = $" + "{id} and user_id = $" + "{actor.userId}",
    by: "id = $" + "{id}",
  }),
  account("are nobody else's: another's is not found, and an administrator ends all of an account in scope", {
    file: ACCOUNT,
    replace: "    await lockManagedUser(tx, manager, userId);\n",
    by: "",
  }),
  account("of the last days are told with those tried in vain, each from a network and not an address", {
    file: "api/kernel/device.ts",
    replace: "isIP(plain) === 4) return ",
    by: "isIP(plain) === 4) return plain; else if (isIP(plain) === 5) return ",
  }),
  account("opens nothing any more, with a cookie or with a token", {
    file: "api/organisation/actor.ts",
    replace: "$" + '{inForce(today, "p")} and u.active',
    by: "$" + "{today}::date is not null and u.active",
  }),
  account(
    "wants a proof not older than ten minutes in this session, refuses without a trace, and goes on after one",
    { file: "api/kernel/recent-proof.ts", replace: "|| provedAt.getTime() < oldest", by: "" },
  ),
  account("wants the code of whoever bound an authenticator, and no password", {
    file: IDENTITY,
    replace: "if (bound) await takeCode(",
    by: "if (bound && /^\\d/.test(proof)) await takeCode(",
  }),
  account("keeps its proof when the post is switched, and none is made by that", {
    file: SESSION,
    replace: 'proved_at as "provedAt"',
    by: "$" + '{tx.now}::timestamptz as "provedAt"',
  }),
  account("is refused to an API token, whatever its post may", {
    file: "api/beneficiary/reveal.service.ts",
    replace: "  demandRecentProof(ctx);\n",
    by: "",
  }),
  account("makes guesses at the proof wait like those at the sign-in", {
    file: IDENTITY,
    replace: "  await takeAttempt(system, { loginName });\n",
    by: "",
  }),
  account("does to its own account nothing that only another may: posts, password, authenticator, closing", {
    file: "api/organisation/user.service.ts",
    replace: 'if (userId === manager.userId)\n    throw new DomainError("SEPARATION_OF_DUTIES", "不能重置',
    by: 'if (userId === "")\n    throw new DomainError("SEPARATION_OF_DUTIES", "不能重置',
  }),

  office(
    "asks with PKCE, state and nonce of its own each time, and keeps what it compares where scripts see nothing",
    {
      file: "api/organisation/office-sign-in.routes.ts",
      replace: "httpOnly: true",
      by: "httpOnly: false",
    },
  ),
  office("counts as the second factor only where the provider says so; else the own authenticator is owed", {
    file: OFFICE,
    replace: "this.#office.secondFactor.includes(value)",
    by: "value.length > 0",
  }),
  office(
    "knows nobody by name or without a link, and nobody whose account or post is over, all in the same words",
    {
      file: OFFICE,
      replace: "u.office_issuer = $" + "{this.#office.issuer} and u.office_subject = $" + "{subject}",
      by: "u.office_subject = $" + "{subject} or u.login_name = $" + "{subject}",
    },
  ),
  office(
    "knows nobody by name or without a link, and nobody whose account or post is over, all in the same words",
    { file: OFFICE, replace: "!account?.active || !account.postId", by: "!account?.postId" },
  ),
  office("holds under the issuer of the link alone: the same subject of another is somebody else", {
    file: OFFICE,
    replace: "u.office_issuer = $" + "{this.#office.issuer} and ",
    by: "",
  }),
  office("with another state, or brought by a browser that did not ask, opens nothing", {
    file: OFFICE,
    replace: '|| back.searchParams.get("state") !== begun.state',
    by: "",
  }),
  office("is good once: the same code again opens nothing, with its cookie or another", {
    file: "api/organisation/office-sign-in.routes.ts",
    replace: "    reply.clearCookie(name, options);\n",
    by: "",
  }),
  office(
    "for another nonce, of another issuer, or under another proof of who asked, opens nothing and is on record",
    {
      file: OFFICE,
      replace: "      expectedNonce: begun.nonce,\n",
      by: '      expectedNonce: back.searchParams.get("nonce") ?? "A".repeat(43),\n',
    },
  ),
  office("that comes too late, or of somebody who turned back, opens nothing", {
    file: OFFICE,
    replace: "begun.until > ctx.platform.clock.now().getTime()",
    by: "begun.until > 0",
  }),
  office("is made by another administrator in scope, once for one person, and undone; its sign-ins end", {
    file: IDENTITY,
    replace: "linked: subject !== null, sessions: await endSessions(tx, userId)",
    by: "linked: subject !== null, sessions: 0",
  }),
  office("are whole, travel over https, and name a claim that nobody else gets", {
    file: "api/database/office-configuration.ts",
    replace: "if (CHANGEABLE.includes(claim))",
    by: 'if (claim === "")',
  }),
];
