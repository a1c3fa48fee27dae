import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { voidHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { homeVisitPlan } from "../../api/beneficiary/home-visit/visit-plan.queries.ts";
import { setVisitPlan } from "../../api/beneficiary/home-visit/visit-plan.service.ts";
import { visitsDue } from "../../api/beneficiary/home-visit/visits-due.queries.ts";
import { addTag, endTag } from "../../api/beneficiary/identity.service.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { freshKey } from "../support/families.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { home, visit } from "../support/visited-homes.ts";

let test: TestPlatform;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  officer = await (await seedActors(test)).as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());

const list = async () => (await visitsDue(officer, {}, { first: 100 })).nodes;
const rowOf = async (id: string) => (await list()).find(({ householdId }) => householdId === id);

describe("what is stored of visits due", () => {
  const stored = async (id: string) =>
    (
      await test.database.asOperator<{ due_on: string }>(
        "select due_on::text from visit_due where household_id = $1",
        [id],
      )
    )[0]?.due_on;
  const wrong = async () =>
    (await checkInvariants(test.platform)).filter(
      ({ title, count }) => count > 0 && title.startsWith("When the next visit"),
    );

  it("follows each change of the register before it is read, of that family alone", async () => {
    test.clock.set(START);
    const [own, beside] = [
      await home(officer, { identity: "DIBAO" }),
      await home(officer, { identity: "TEKUN" }),
    ];
    const read = async () => {
      const [row, plan] = [await rowOf(own.id), await homeVisitPlan(officer, own.id)];
      expect(row?.dueOn ?? null).toBe(plan.dueOn);
      expect(await stored(own.id)).toBe(row?.dueOn);
      expect(await wrong()).toEqual([]);
      return row?.dueOn;
    };
    expect(await read()).toBe("2026-09-04");
    await test.database.asOperator(
      "update visit_due set last_seen_on = '2000-01-01' where household_id = $1",
      [beside.id],
    );
    await addTag(officer, own.personId, "ELDER_ALONE");
    expect((await rowOf(own.id))?.dueOn).toBe("2026-04-04");
    expect((await rowOf(beside.id))?.lastSeenOn, "not worked out again").toBe("2000-01-01");
    await test.database.asOperator("update visit_due set last_seen_on = null where household_id = $1", [
      beside.id,
    ]);
    const [tag] = await test.database.asOperator<{ id: string }>(
      "select id from person_tag where person_id = $1",
      [own.personId],
    );
    const begun = await visit(officer, own);
    test.clock.advance({ days: 1 });
    await endTag(officer, tag!.id);
    // To the end of that day it holds; the day after, nobody wrote anything.
    expect(await read()).toBe("2026-04-04");
    test.clock.advance({ days: 1 });
    expect(await read()).toBe("2026-09-04");
    await setVisitPlan(
      officer,
      { householdId: own.id, interval: "MONTHLY", reason: "独自在家", validFrom: "2026-03-08" },
      freshKey(),
    );
    expect(await read()).toBe("2026-09-04");
    test.clock.advance({ days: 2 });
    expect(await read()).toBe("2026-04-04");
    await voidHomeVisit(officer, begun.id, "记错了家庭，不是这一户");
    expect(await read()).toBe("2026-04-04");
    await endMembership(officer, {
      householdId: own.id,
      personId: own.personId,
      lastDay: "2026-03-07",
      died: true,
    });
    expect(await read()).toBeUndefined();
  });

  it("is marked for whom a row was of and for whom it is of, also when it is taken away", async () => {
    test.clock.set(START);
    const [own, other] = [
      await home(officer, { tags: ["DISABLED"] }),
      await home(officer, { tags: ["ORPHAN"] }),
    ];
    const marked = async (statement: string) => {
      await list();
      await test.database.asOperator(statement);
      const marks = await test.database.asOperator<{ person_id: string }>(
        "select person_id from visit_due_mark order by person_id",
      );
      return marks.map(({ person_id }) => person_id);
    };
    const both = [own.personId, other.personId].toSorted();
    const tag = `where person_id = '${own.personId}' and tag = 'DISABLED'`;
    expect(await marked(`update person_tag set person_id = '${other.personId}' ${tag}`)).toEqual(both);
    expect(
      await marked(`delete from person_tag where person_id = '${other.personId}' and tag = 'DISABLED'`),
    ).toEqual([other.personId]);
    expect((await rowOf(other.id))?.dueOn).toBe("2026-04-04");
  });

  it("is worked out anew where another table of intervals made it, and what is wrong in it is found", async () => {
    test.clock.set(START);
    const own = await home(officer, { identity: "TEKUN" });
    expect((await rowOf(own.id))?.dueOn).toBe("2026-04-04");
    await test.database.asOperator("update visit_due set due_on = due_on + 1 where household_id = $1", [
      own.id,
    ]);
    expect((await rowOf(own.id))?.dueOn).toBe("2026-04-05");
    expect(await wrong()).toMatchObject([{ ids: [own.id], count: 1 }]);
    await test.database.asOperator("update visit_due set rule = 'former' where household_id = $1", [own.id]);
    expect((await rowOf(own.id))?.dueOn).toBe("2026-04-04");
    expect(await wrong()).toEqual([]);
  });
});
