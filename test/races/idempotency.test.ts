import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 8 });
  officer = await (await seedActors(test)).as("COUNTY_OFFICER");
});
afterAll(() => test.close());

const ROUNDS = 50;
const AT_ONCE = 6;

describe("one idempotency key used by six requests at once", () => {
  it("acts once and gives all six the same result, 50 rounds", async () => {
    let acts = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const results = await Promise.all(
        Array.from({ length: AT_ONCE }, () =>
          scopedWrite(
            officer,
            async (tx) => {
              acts += 1;
              const mine = acts;
              tx.audit({ action: "test.once", objectKind: "test", objectId: null });
              await tx.rows(sql`select pg_sleep(0.002)`);
              return { mine };
            },
            { idempotency: { key: `round number ${round}`, mutation: "testAct", body: { round } } },
          ),
        ),
      );
      expect(new Set(results.map((result) => result.mine)).size, `round ${round}`).toBe(1);
    }
    expect(acts).toBe(ROUNDS);
    const [row] = await test.database.asOperator<{ n: number }>(
      "select count(*)::int as n from audit_entry where action = 'test.once'",
    );
    expect(row?.n).toBe(ROUNDS);
  });

  it("lets another through when the first fails", async () => {
    let attempts = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, () =>
        scopedWrite(
          officer,
          async (tx) => {
            attempts += 1;
            tx.audit({ action: "test.second", objectKind: "test", objectId: null });
            await tx.rows(sql`select pg_sleep(0.01)`);
            if (attempts === 1) throw new Error("the first fails");
            return { done: true };
          },
          { idempotency: { key: "first-fails", mutation: "testAct", body: {} } },
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(1);
    expect(attempts).toBe(2);
  });
});
