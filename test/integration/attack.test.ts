import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { releaseReservation, reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  key,
  listedItems,
  proposedProject,
  refOf,
} from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import type { Answer, Client } from "../support/client.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

/** What a penetration test once succeeded with. */

const PROXY = "10.1.1.1";
let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let officer: Client;

beforeAll(async () => {
  test = await openTestPlatform({ configuration: { trustedProxies: PROXY } });
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  officer = actors.client(charity);
});
afterAll(() => test.close());

/** Each test a day after the last, so that no throttle of one reaches the next. */
let days = 0;
beforeEach(() => {
  days += 2;
  test.clock.set(START);
  test.clock.advance({ days });
});

const codeOf = (answer: Answer) => answer.body.errors?.[0]?.extensions.code;

describe("every answer to a browser", () => {
  it.each(["/healthz", "/nowhere", "/graphql"])("of %s says what the page may do", async (url) => {
    const { headers } = await test.app.inject({ url });
    const policy = String(headers["content-security-policy"]);
    for (const rule of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      expect(policy.split("; ")).toContain(rule);
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  });

  it("to an address that is none is in our form and does not repeat the address", async () => {
    const answer = await test.app.inject({ url: "/%zz" });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect(answer.body).not.toContain("zz");
  });

  it("waits no longer than five minutes for a request to arrive whole", () => {
    expect(test.app.server.requestTimeout).toBe(300_000);
  });
});

describe("a subscription", () => {
  it("is the sender's fault and leaves no fault of ours in the log", async () => {
    const before = test.log.length;
    const answer = await actors.stranger.send("subscription { signOut }");
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_REQUEST"]);
    expect(test.log.slice(before).join()).not.toContain("INTERNAL");
  });
});

describe("guessing passwords", () => {
  const guess = (loginName: string, address: string, password = "a wrong password") =>
    test.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", "x-forwarded-for": address },
      remoteAddress: PROXY,
      payload: {
        query: "mutation($n: String!, $p: String!) { signIn(loginName: $n, password: $p) { demo } }",
        variables: { n: loginName, p: password },
      },
    });
  const codes = async (answers: ReturnType<typeof guess>[]) =>
    (await Promise.all(answers)).map((answer) => answer.json().errors?.[0]?.extensions.code);

  it("many at the same moment gets no more guesses than one after the other", async () => {
    const all = await codes(Array.from({ length: 12 }, () => guess("made-up-at-once", "10.2.0.1")));
    expect(all.filter((code) => code === "SIGN_IN_FAILED")).toHaveLength(5);
    expect(all.filter((code) => code === "RATE_LIMITED")).toHaveLength(7);
  });

  it("at one office behind the proxy does not shut out another", async () => {
    for (let turn = 0; turn < 20; turn += 1) await guess(`made-up-${turn}`, "10.2.0.2");
    const clerk = await actors.as("COUNTY_OFFICER");
    expect(await codes([guess(clerk.loginName, "10.2.0.2", PASSWORD)])).toEqual(["RATE_LIMITED"]);
    expect(await codes([guess(clerk.loginName, "10.2.0.3", PASSWORD)])).toEqual([undefined]);
  });

  it("never makes an office wait whose people all know their passwords", async () => {
    const clerk = await actors.as("COUNTY_OFFICER");
    for (let turn = 0; turn < 22; turn += 1) {
      expect(await codes([guess(clerk.loginName, "10.2.0.4", PASSWORD)])).toEqual([undefined]);
    }
  });
});

describe("an API token", () => {
  it("opens no session by switching posts", async () => {
    const partner = await actors.tokenClient(charity);
    const answer = await partner.send("mutation($id: ID!) { switchPost(postId: $id) { demo } }", {
      id: charity.actor.postId,
    });
    expect(codeOf(answer)).toBe("FORBIDDEN");
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
});

describe("a text that no column holds", () => {
  it("is refused as such wherever it stands in a donation", async () => {
    const input = { donorIsPerson: false, donorName: "荷\0塘", amount: "1", receivedOn: "2026-03-03" };
    const answer = await officer.send(
      "mutation($input: ReportDonationInput!, $key: String!) { reportDonation(input: $input, idempotencyKey: $key) { id } }",
      { input, key: key() },
    );
    expect(codeOf(answer)).toBe("INVALID_INPUT");
  });
});

describe("what a charity could find out by asking cleverly", () => {
  it("when a need was listed to the millisecond, by which two charities could join their lists", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const { trace } = await officer.query(
      "query($id: ID!) { trace(kind: ITEM, id: $id) { nodes { kind at } } }",
      { id: refOf(charity, item) },
    );
    expect(trace.nodes).toEqual([{ kind: "ITEM", at: null }]);
  });

  it("the gap of a few needs, as the sum of a project less those it reserved itself", async () => {
    const items = await listedItems(
      actors,
      Array.from({ length: 6 }, () => ({})),
    );
    const id = await adoptedProject(actors, charity, items);
    const gapOf = async () =>
      (await officer.query("query($id: ID!) { project(id: $id) { gap } }", { id })).project.gap;
    expect(await gapOf()).toBe("6000.00");
    await reserveNeed(charity, refOf(charity, items[0] as string), key());
    expect(await gapOf()).toBe("6000.00");
    await reserveNeed(charity, refOf(charity, items[1] as string), key());
    expect(await gapOf()).toBeNull();
  });

  it("the gap of a need, as the sum of a project less what it reserves, after it once reserved the rest", async () => {
    const items = await listedItems(
      actors,
      Array.from({ length: 5 }, () => ({})),
    );
    const id = await adoptedProject(actors, charity, items);
    const last = items.pop() as string;
    const { reservationId } = await reserveNeed(charity, refOf(charity, last), key());
    await releaseReservation(charity, reservationId);
    for (const item of items) await reserveNeed(charity, refOf(charity, item), key());
    const { project } = await officer.query("query($id: ID!) { project(id: $id) { gap } }", { id });
    expect(project.gap).toBeNull();
  });

  it("the gap of a small project, as the sum of its column on the board less the larger projects", async () => {
    const other = actors.client(await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" }));
    const county = await actors.as("COUNTY_OFFICER");
    const column = async () =>
      (await other.query("{ projectBoard { state gap } }")).projectBoard.find(
        (one: { state: string }) => one.state === "PROPOSED",
      );
    const propose = async (count: number) =>
      proposedProject(
        county,
        await listedItems(
          actors,
          Array.from({ length: count }, () => ({})),
        ),
      );
    await propose(5);
    expect((await column()).gap).toBe("5000.00");
    await propose(2);
    expect((await column()).gap).toBeNull();
    await propose(3);
    expect((await column()).gap).toBe("10000.00");
  });

  it.each([
    ["of a minor", { isMinor: true }],
    ["of one of few families", { category: "N9" }],
  ] as const)("the township %s, by a donation restricted to each township in turn", async (_, wish) => {
    const [item] = (await listedItems(actors, [{ ...wish, region: "village" }])) as [string];
    const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
    const [right, wrong] = [
      await confirmedDonation(actors, charity, "10", { restrictedRegionCode: regionCode("township") }),
      await confirmedDonation(actors, charity, "10", { restrictedRegionCode: regionCode("otherTownship") }),
    ];
    const { allocatableDonations } = await officer.query(
      "query($id: ID!) { allocatableDonations(reservationId: $id) { id fits reasons } }",
      { id: reservationId },
    );
    const answers = [right, wrong].map((id) =>
      allocatableDonations.find((lot: { id: string }) => lot.id === id),
    );
    expect(answers[0]).toMatchObject({ fits: false, reasons: answers[1].reasons });
  });

  it("the village of a family, by a donation restricted to each village in turn", async () => {
    const restricted = confirmedDonation(actors, charity, "10", {
      restrictedRegionCode: regionCode("village"),
    });
    const { fields } = await refused(restricted, "INVALID_INPUT");
    expect(Object.keys(fields ?? {})).toEqual(["restrictedRegionCode"]);
  });

  it("the gap of a need that it did not reserve, by the amounts that it may not allocate", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 500 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donationId = await confirmedDonation(actors, charity, "900");
    const tried = async (amount: string) =>
      (
        await officer.send(
          "mutation($input: AllocateDonationInput!, $key: String!) { allocateDonation(input: $input, idempotencyKey: $key) { id } }",
          { input: { donationId, itemRef: refOf(charity, item), amount }, key: key() },
        )
      ).body.errors?.map(({ message, extensions: { code, fields } }) => ({ message, code, fields }));
    expect(await tried("501")).toEqual(await tried("499"));
    expect((await tried("501"))?.[0]?.code).toBe("STATE_CONFLICT");
  });
});
