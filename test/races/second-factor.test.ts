import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginSecondFactor, confirmSecondFactor } from "../../api/organisation/identity.service.ts";
import { takeCode } from "../../api/organisation/second-factor.ts";
import { onBehalfOf } from "../../api/organisation/throttle.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { codeNow } from "../support/sign-ins.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
});
afterAll(() => test.close());

describe("a code that comes four times at the same moment", () => {
  it("is taken once, one of the authenticator and one of recovery alike, 10 rounds", async () => {
    for (let round = 0; round < 10; round += 1) {
      const who = await actors.as("AUDITOR", { person: `四次${round}` });
      const { secret } = await beginSecondFactor(who);
      const { recoveryCodes } = await confirmSecondFactor(who, codeNow(test, secret));
      // Each from its own address, so that no throttle decides it.
      const take = (code: string, place: number) =>
        takeCode(
          { ...onBehalfOf(who), remoteAddress: `10.0.${round}.${place}` },
          { id: who.actor.userId, regionCode: null },
          code,
          "code",
        );
      for (const code of [codeNow(test, secret, 1), recoveryCodes[0] as string]) {
        const taken = await Promise.allSettled([1, 2, 3, 4].map((place) => take(code, place)));
        expect(
          taken.filter(({ status }) => status === "fulfilled"),
          `round ${round}`,
        ).toHaveLength(1);
      }
    }
  });
});
