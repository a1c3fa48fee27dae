import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { DomainError } from "../../api/kernel/errors.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { withdrawNeedItem } from "../../api/need/need-item.actions.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey, type ListedNeed, Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const ROUNDS = 200;

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let charities: [TestActor, TestActor];

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 8 });
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  charities = [
    await actors.as("CHARITY_OFFICER"),
    await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" }),
  ];
});
afterAll(() => test.close());

const reserve = (who: TestActor, item: ListedNeed) =>
  reserveNeed(who, test.platform.vault.opaqueReference(who.actor.organisationId, item.id), freshKey());

/** The code with which an attempt was refused, or "DONE". Anything but a refusal of ours is a defect. */
const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "DONE",
    (error: unknown) => {
      const sentence = error instanceof DomainError ? error.code : null;
      if (!sentence) return `DEFECT ${String(error)}`;
      return sentence;
    },
  );

const stored = async (item: ListedNeed) => {
  const [row] = await test.database.asOperator<{ state: string; open: number; holder: string | null }>(
    `select i.state, i.reserved_by_organisation_id as holder,
       (select count(*)::int from funding_reservation r where r.item_id = i.id and r.state = 'OPEN') as open
     from need_item i where i.id = $1`,
    [item.id],
  );
  return row!;
};

describe("two charities that reserve one need at the same time", () => {
  it(`come out as one winner and one ALREADY_RESERVED, in each of ${ROUNDS} rounds`, async () => {
    const wins = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const item = await ground.listed();
      // Who calls first changes, so that both have their chance to win.
      const order = round % 2 === 0 ? [0, 1] : [1, 0];
      const results = await Promise.all(order.map((index) => outcome(reserve(charities[index]!, item))));
      expect(results.toSorted(), `round ${round}`).toEqual(["ALREADY_RESERVED", "DONE"]);
      const winner = order[results.indexOf("DONE")]!;
      wins[winner]! += 1;
      const { open, holder } = await stored(item);
      expect(open).toBe(1);
      expect(holder).toBe(charities[winner]!.actor.organisationId);
    }
    expect(wins[0]! + wins[1]!).toBe(ROUNDS);
    console.log(`reservations won: ${wins.join(" and ")}`);
  });

  it("come out as one winner also where an expired reservation stands in the way", async () => {
    const third = await actors.as("CHARITY_OFFICER", { person: "第三人" });
    for (let round = 0; round < 25; round += 1) {
      const item = await ground.listed();
      await reserve(third, item);
      test.clock.advance({ days: 10 });
      const results = await Promise.all(charities.map((charity) => outcome(reserve(charity, item))));
      expect(
        results.filter((result) => result === "DONE"),
        `round ${round}`,
      ).toHaveLength(1);
      expect(
        results.every((result) => !result.startsWith("DEFECT")),
        results.join(),
      ).toBe(true);
      expect((await stored(item)).open).toBe(1);
      test.clock.advance({ days: -10 });
    }
  });
});

describe("a reservation that races staff", () => {
  it("never stands on a need that was withdrawn", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER");
    for (let round = 0; round < 40; round += 1) {
      const item = await ground.listed();
      const results = await Promise.all([
        outcome(reserve(charities[round % 2]!, item)),
        outcome(withdrawNeedItem(officer, item.id, "家庭不再需要")),
      ]);
      expect(["DONE", "NOT_FOUND"], `round ${round}: ${results}`).toContain(results[0]);
      expect(results[1]).toBe("DONE");
      expect(await stored(item)).toMatchObject({ state: "WITHDRAWN", open: 0, holder: null });
    }
  });

  it("never stands on a need whose consent was withdrawn", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER");
    for (let round = 0; round < 40; round += 1) {
      const item = await ground.listed();
      const results = await Promise.all([
        outcome(reserve(charities[round % 2]!, item)),
        outcome(withdrawConsent(officer, item.consentId)),
      ]);
      expect(["DONE", "NOT_FOUND"], `round ${round}: ${results}`).toContain(results[0]);
      expect(results[1]).toBe("DONE");
      expect(await stored(item)).toMatchObject({ state: "VERIFIED", open: 0, holder: null });
    }
  });
});

describe("the unique index on open reservations", () => {
  it("refuses a second one that comes past the service and its lock", async () => {
    const item = await ground.listed();
    await reserve(charities[0], item);
    const other = charities[1];
    const second = scopedWrite(
      other,
      (tx) =>
        tx.rows(sql`insert into funding_reservation
          (id, item_id, charity_id, region_code, state, amount_in_fen, made_by, made_at, expires_at)
          select ${newId(tx.now)}::uuid, id, ${other.actor.organisationId}::uuid, region_code, 'OPEN', 1,
            ${other.actor.userId}::uuid, ${tx.now}, ${new Date(tx.now.getTime() + 1000)}
          from need_item where id = ${item.id}`),
      { unaudited: "past the service" },
    );
    await expect(second).rejects.toThrow(/funding_reservation_one_open/);
  });
});
