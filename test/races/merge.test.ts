import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeDuplicate } from "../../api/beneficiary/duplicates/duplicate.service.ts";
import { mergePersons } from "../../api/beneficiary/duplicates/merge.service.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { DomainError } from "../../api/kernel/errors.ts";
import { recordNeed } from "../../api/need/need.service.ts";
import { issueVoucher } from "../../api/purchase/voucher.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { effort } from "../support/effort.ts";
import { freshKey } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { purchaseGround } from "../support/purchase-ground.ts";
import { recordedWith, twice } from "../support/two-records.ts";

const ROUNDS = effort(12);

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
});
afterAll(() => test.close());

/** What became of each, in their order: ok, or the code with which it was refused. */
async function outcomes(work: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((each) => {
    if (each.status === "fulfilled") return "ok";
    const refusal = each.reason instanceof DomainError ? each.reason : databaseRefusal(each.reason);
    if (!refusal) throw each.reason;
    return refusal.code;
  });
}

const judged = async () => {
  const two = await twice(officer);
  await judgeDuplicate(officer, { personIds: two.ids, verdict: "SAME" });
  return two;
};

describe("two merges at once", () => {
  it("of one person: one is done, the other is refused", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ids } = await judged();
      const [one, other] = ids;
      const { name, birthDate } = await personOf(other);
      const third = (await recordedWith(officer, { name, birthDate, gender: "F" })).personId;
      await judgeDuplicate(officer, { personIds: [other, third], verdict: "SAME" });
      const merges = [
        mergePersons(officer, { keptPersonId: one, mergedPersonId: other }),
        mergePersons(county, { keptPersonId: third, mergedPersonId: other }),
        mergePersons(county, { keptPersonId: other, mergedPersonId: third }),
      ];
      const done = (await outcomes(merges)).filter((each) => each === "ok").length;
      const chains = await test.database.asOperator(
        `select 1 from person a join person k on k.id = a.merged_into_person_id
          where k.merged_into_person_id = a.id or a.id = any($1) and (select count(*) from person_merge m
            where m.merged_person_id = a.id and m.undone_at is null) <> 1`,
        [[one, other, third]],
      );
      expect(done).toBeGreaterThanOrEqual(1);
      expect(done).toBeLessThanOrEqual(2);
      expect(chains).toEqual([]);
    }
  });
});

const personOf = async (id: string) => {
  const [row] = await test.database.asOperator<{ name: string; birthDate: string }>(
    `select name, birth_date::text as "birthDate" from person where id = $1`,
    [id],
  );
  return row!;
};

describe("a merge and what is put on the alias at the same moment", () => {
  it("leave no fact and no open need on the alias, whichever comes first", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { one, other } = await judged();
      const fact = {
        path: "person.monthly_income",
        value: "1",
        source: "ECONOMY_CHECK",
        obtainedOn: "2026-02-01",
      } as const;
      await outcomes([
        mergePersons(officer, { keptPersonId: one.personId, mergedPersonId: other.personId }),
        addFact(officer, { ...other, ...fact }, freshKey()),
        recordNeed(
          officer,
          {
            ...other,
            description: "需要助浴。",
            assessedOn: "2026-03-01",
            items: [{ category: "N3", level: "URGENT", quantity: 1, approvedCost: "100" }],
          },
          freshKey(),
        ),
      ]);
      const left = await test.database.asOperator(
        `select (select count(*)::int from fact where person_id = p.id and superseded_at is null) as facts,
            (select count(*)::int from need where person_id = p.id) as needs
          from person p where id = $1 and merged_into_person_id is not null`,
        [other.personId],
      );
      expect([[], [{ facts: 0, needs: 0 }]]).toContainEqual(left);
    }
  });

  it("is refused where a service is ordered for the alias, whichever comes first", async () => {
    const purchase = purchaseGround(actors);
    const contract = await purchase.contract();
    for (let round = 0; round < Math.ceil(ROUNDS / 4); round += 1) {
      const item = await purchase.item();
      const [row] = await test.database.asOperator<{
        person: string;
        name: string;
        birthDate: string;
        gender: "F";
      }>(
        `select p.id as person, p.name, p.birth_date::text as "birthDate", p.gender from need_item i
          join person p on p.id = i.person_id where i.id = $1`,
        [item.itemId],
      );
      const { person, ...same } = row!;
      const kept = await recordedWith(officer, same);
      await judgeDuplicate(officer, { personIds: [person, kept.personId], verdict: "SAME" });
      const [merge, voucher] = await outcomes([
        mergePersons(officer, { keptPersonId: kept.personId, mergedPersonId: person }),
        issueVoucher(
          county,
          {
            itemId: item.itemId,
            contractId: contract,
            units: 1,
            validFrom: "2026-03-04",
            validTo: "2026-06-30",
          },
          freshKey(),
        ),
      ]);
      expect([merge, voucher]).toEqual(["STATE_CONFLICT", "ok"]);
    }
  });
});
