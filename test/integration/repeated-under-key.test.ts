import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unlistNeedItem } from "../../api/need/need-item.actions.ts";
import { createPost, endPost } from "../../api/organisation/post.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import type { Client } from "../support/client.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());

const refOf = (item: { id: string }, { actor }: TestActor) =>
  test.platform.vault.opaqueReference(actor.organisationId, item.id);

const rows = async (table: string) =>
  (await test.database.asOperator<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

/** Sends the same request again after the world moved on: nothing is done twice, and the answer is no error. */
async function repeated(by: Client, mutation: string, variables: Record<string, unknown>, table: string) {
  const before = await rows(table);
  const answer = await by.send(mutation, variables);
  expect(answer.body.errors).toBeUndefined();
  expect(await rows(table)).toBe(before);
  return answer.body.data;
}

describe("a request that comes again under its key when what it made is shown no more", () => {
  const RESERVE =
    "mutation($ref: ID!, $key: String!) { done: reserveNeed(ref: $ref, idempotencyKey: $key) { ref } }";

  it("says of a reservation that it was made, and one's reservations say what became of it", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const client = actors.client(charity);
    const item = await ground.listed();
    const request = { ref: refOf(item, charity), key: freshKey() };
    expect((await client.query(RESERVE, request)).done).toEqual({ ref: request.ref });
    expect(await repeated(client, RESERVE, request, "funding_reservation")).toEqual({
      done: { ref: request.ref },
    });
    await unlistNeedItem(officer, item.id, "家庭情况有变");
    expect(await repeated(client, RESERVE, request, "funding_reservation")).toEqual({ done: null });
    const { myReservations } = await client.query(
      "{ myReservations(state: RELEASED) { nodes { reservation { ref } need { ref } } } }",
    );
    expect(myReservations.nodes).toEqual([{ reservation: { ref: request.ref }, need: null }]);
    const other = { ...request, ref: refOf(await ground.listed(), charity) };
    await refused(client.query(RESERVE, other), "IDEMPOTENCY_CONFLICT");
    await refused(client.query(RESERVE, { ...request, key: freshKey() }), "NOT_FOUND");
  });

  it("says of an offer that it was placed", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    await ground.contract("contractor", { serviceItem: "L02", regions: ["county"] });
    const item = await ground.listed({ serviceItem: "L02", quantity: 10 });
    const client = actors.client(contractor);
    const request = { ref: refOf(item, contractor), key: freshKey() };
    const OFFER = `mutation($ref: ID!, $key: String!) {
      done: offerService(ref: $ref, quantity: 5, idempotencyKey: $key) { ref } }`;
    expect((await client.query(OFFER, request)).done).toEqual({ ref: request.ref });
    await unlistNeedItem(officer, item.id, "家庭情况有变");
    expect(await repeated(client, OFFER, request, "service_offer")).toEqual({ done: null });
  });

  it("says of an account and its post that they were made, though the account went to another county", async () => {
    const city = await actors.as("ADMINISTRATOR");
    const client = actors.client(await actors.as("ADMINISTRATOR", { region: "county" }));
    const CREATE = `mutation($input: CreateUserInput!, $key: String!) {
      done: createUser(input: $input, idempotencyKey: $key) { user { id } password } }`;
    const account = { input: { loginName: "moving-clerk", displayName: "测试 人" }, key: freshKey() };
    const { id: userId } = (await client.query(CREATE, account)).done.user;
    const POST = `mutation($input: CreatePostInput!, $key: String!) {
      done: createPost(input: $input, idempotencyKey: $key) { id } }`;
    const seat = {
      organisationId: organisationId("countyBureau"),
      role: "COUNTY_OFFICER",
      regionCode: regionCode("county"),
    } as const;
    const post = { input: { userId, ...seat }, key: freshKey() };
    await client.query(POST, post);
    const [made] = await test.database.asOperator<{ id: string }>("select id from post where user_id = $1", [
      userId,
    ]);
    const elsewhere = {
      organisationId: organisationId("otherCountyBureau"),
      regionCode: regionCode("otherCounty"),
    };
    const second = await createPost(city, { userId, ...seat, ...elsewhere }, freshKey());
    const start = test.clock.now();
    try {
      await endPost(city, made!.id, null);
      await endPost(city, second, "2026-03-10");
      test.clock.set("2026-04-01T02:00:00Z");
      expect(await repeated(client, CREATE, account, "user_account")).toEqual({ done: null });
      expect(await repeated(client, POST, post, "post")).toEqual({ done: null });
    } finally {
      test.clock.set(start);
    }
  });
});
