import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import { applyFeed } from "../../api/beneficiary/feed/feed.service.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { feeds } from "../support/feeds.ts";
import { meet } from "../support/meeting.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 6 });
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());

async function somebody() {
  test.clock.advance({ minutes: 1 });
  const number = freshIdentityNumber();
  const members = [head({ name: "周大河", identityNumber: number })];
  const { id, personIds } = await recordHousehold(
    officer,
    family({ since: "2024-01-01", members }),
    freshKey(),
  );
  return { householdId: id, personId: personIds[0]!, number };
}

describe("a death recorded at the counter while a file says it of another day", () => {
  it("is recorded once: the counter that comes second is refused", async () => {
    const feed = feeds(test);
    const [first, other] = [await somebody(), await somebody()];
    const consent = await recordConsent(
      officer,
      {
        personId: first.personId,
        purpose: "CHARITY_REFERRAL",
        givenOn: "2026-03-01",
        validUntil: "2026-09-01",
      },
      freshKey(),
    );
    const rows = [first, other].map(({ number }) => ({
      身份证号: number,
      姓名: "周大河",
      死亡日期: "2026-02-20",
    }));
    const id = await feed.check(county, rows, { kind: "DEATHS" });
    await applyFeed(county, id, (await readFeed(county, id)).version);
    let counter: unknown;
    // The file is stopped at the consent of the first, when it has compared both and written neither of the second.
    await meet(test, officer, { table: "consent", id: consent.id }, feed.work, () =>
      endMembership(officer, { ...other, lastDay: "2026-02-25", died: true }).then(
        () => {
          counter = "DONE";
        },
        (error) => {
          counter = error.code;
        },
      ),
    );
    expect(counter).toBe("NOT_FOUND");
    const [death] = await test.database.asOperator(
      `select death_date::text, (select count(*)::int from audit_entry where action = 'member.end' and object_id = $2) as times
       from person where id = $1`,
      [other.personId, other.householdId],
    );
    expect(death).toEqual({ death_date: "2026-02-20", times: 1 });
    expect(await readFeed(county, id)).toMatchObject({ state: "APPLIED" });
  });

  it("keeps the whole file out where the counter comes first", async () => {
    const feed = feeds(test);
    const [first, other] = [await somebody(), await somebody()];
    const consent = await recordConsent(
      officer,
      {
        personId: other.personId,
        purpose: "CHARITY_REFERRAL",
        givenOn: "2026-03-01",
        validUntil: "2026-09-01",
      },
      freshKey(),
    );
    const rows = [first, other].map(({ number }) => ({
      身份证号: number,
      姓名: "周大河",
      死亡日期: "2026-02-20",
    }));
    const id = await feed.check(county, rows, { kind: "DEATHS" });
    await applyFeed(county, id, (await readFeed(county, id)).version);
    // The counter is stopped at the consent, when it has recorded the death and not yet kept it.
    await meet(
      test,
      officer,
      { table: "consent", id: consent.id },
      () => endMembership(officer, { ...other, lastDay: "2026-02-25", died: true }),
      feed.work,
    );
    expect(await readFeed(county, id)).toMatchObject({ state: "READY", job: { state: "FAILED" } });
    const deaths = await test.database.asOperator(
      `select id, death_date::text from person where id = any($1::uuid[]) order by death_date nulls last`,
      [[first.personId, other.personId]],
    );
    expect(deaths).toEqual([
      { id: other.personId, death_date: "2026-02-25" },
      { id: first.personId, death_date: null },
    ]);
  });
});
