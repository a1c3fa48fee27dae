import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { setIdentity } from "../../api/beneficiary/identity.service.ts";
import { addMember, endMembership } from "../../api/beneficiary/member.service.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { revealField } from "../../api/beneficiary/reveal.service.ts";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { DomainError } from "../../api/kernel/errors.ts";
import { listNeedItem } from "../../api/need/need-item.actions.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { effort } from "../support/effort.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { meet } from "../support/meeting.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const ROUNDS = effort(20);

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let neighbour: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
});
afterAll(() => test.close());

/** What became of each: ok, or the code with which it was refused. A fault that is no refusal fails the test. */
async function outcomes(work: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work);
  return settled
    .map((each) => {
      if (each.status === "fulfilled") return "ok";
      const refusal = each.reason instanceof DomainError ? each.reason : databaseRefusal(each.reason);
      if (!refusal) throw each.reason;
      return refusal.code;
    })
    .sort();
}

const count = async (statement: string, values: unknown[]): Promise<number> => {
  const [row] = await test.database.asOperator<{ n: number }>(
    `select count(*)::int as n from ${statement}`,
    values,
  );
  return row!.n;
};

describe("two offices at once", () => {
  it("record one identity number: one family comes to be, the other office learns that it is registered", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const member = head();
      const before = await count("person", []);
      const here = recordHousehold(officer, family({ members: [member] }), freshKey());
      const there = recordHousehold(
        neighbour,
        family({ regionCode: regionCode("villageOfOtherTownship"), members: [member] }),
        freshKey(),
      );
      expect(await outcomes([here, there])).toEqual(["DUPLICATE", "ok"]);
      expect(await count("person", [])).toBe(before + 1);
    }
  });

  it("send one form twice under one key: one family comes to be, and both are told of it", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const input = family();
      const key = freshKey();
      const [first, second] = await Promise.all([
        recordHousehold(officer, input, key),
        recordHousehold(officer, input, key),
      ]);
      expect(second).toEqual(first);
    }
  });
});

describe("one family", () => {
  it("gets one identity from two officers at once", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await recordHousehold(officer, family(), freshKey());
      const set = (identity: "DIBAO" | "EDGE") =>
        setIdentity(officer, { householdId: id, identity, validFrom: "2026-01-01" });
      expect(await outcomes([set("DIBAO"), set("EDGE")])).toEqual(["INVALID_INPUT", "ok"]);
      expect(await count("assistance_identity where household_id = $1 and valid_to is null", [id])).toBe(1);
    }
  });

  it("keeps one live fact of a source from many clerks at once", async () => {
    const { id } = await recordHousehold(officer, family(), freshKey());
    const say = (value: string) =>
      addFact(
        officer,
        {
          householdId: id,
          path: "household.house_grade",
          value,
          source: "HOUSING",
          obtainedOn: "2026-01-01",
        },
        freshKey(),
      );
    expect(await outcomes(["A", "B", "C", "D", "A", "B", "C", "D"].map(say))).toEqual(Array(8).fill("ok"));
    expect(await count("fact where household_id = $1", [id])).toBe(8);
    expect(await count("fact where household_id = $1 and superseded_at is null", [id])).toBe(1);
  });

  it("takes in somebody whom another family takes in at the same moment, or does not", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const number = freshIdentityNumber("1960-01-01");
      const joiner = { name: "赵新生", relationToHead: "SPOUSE" as const, identityNumber: number };
      const since = "2024-01-01";
      const left = await recordHousehold(officer, family({ since, members: [head(), joiner] }), freshKey());
      await endMembership(officer, {
        householdId: left.id,
        personId: left.personIds[1]!,
        lastDay: "2026-01-01",
      });
      const [one, other] = [
        await recordHousehold(officer, family(), freshKey()),
        await recordHousehold(officer, family(), freshKey()),
      ];
      const join = (householdId: string) => addMember(officer, { householdId, ...joiner }, freshKey());
      expect(await outcomes([join(one.id), join(other.id)])).toEqual(["DUPLICATE", "ok"]);
      expect(await count("membership where person_id = $1 and valid_to is null", [left.personIds[1]])).toBe(
        1,
      );
    }
  });
});

describe("a consent that is held", () => {
  it("is not withdrawn between the look at it and the listing that rests on it, which is then taken down", async () => {
    const needs = new Needs(test, actors);
    const county = await actors.as("COUNTY_OFFICER");
    for (let round = 0; round < 3; round += 1) {
      const { id: householdId, serial, personIds } = await recordHousehold(officer, family(), freshKey());
      const [personId] = personIds as [string];
      const { id } = await needs.verified({
        family: { householdId, personId, serial, name: "", address: "" },
      });
      const consent = await needs.consent(officer, personId);
      // The listing has looked at the consent and waits for the need; a withdrawal finds nothing listed yet.
      const ended = await meet(
        test,
        county,
        { table: "need_item", id },
        () => listNeedItem(officer, id, "2026-06-30"),
        () => withdrawConsent(officer, consent),
      );
      expect(ended).toEqual(["first", "second"]);
      expect(await count("need_item where id = $1 and consent_valid_until is null", [id])).toBe(1);
    }
  });
});

describe("the daily quota", () => {
  it("holds when many looks come at once", async () => {
    const looker = await actors.as("TOWNSHIP_REVIEWER", { person: "核实人员" });
    const { personIds } = await recordHousehold(officer, family(), freshKey());
    const asked = dailyLimits["person.reveal"] + 10;
    const looks = Array.from({ length: asked }, () =>
      revealField(looker, personIds[0]!, "NAME", "电话核实领取人"),
    );
    const found = await outcomes(looks);
    expect(found.filter((each) => each === "ok")).toHaveLength(dailyLimits["person.reveal"]);
    expect(found.filter((each) => each === "RATE_LIMITED")).toHaveLength(10);
  });
});
