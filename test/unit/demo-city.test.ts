import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { demoAccounts } from "../../api/database/demo/accounts.ts";
import { demoStandards, type HouseholdSeed, type PersonSeed } from "../../api/database/demo/city-types.ts";
import { generateHouseholds } from "../../api/database/demo/households.ts";
import { loadDivisions, parseDivisions } from "../../api/database/demo/load-divisions.ts";
import { generateNeeds } from "../../api/database/demo/needs.ts";
import { demoOrganisations, showcaseRegions } from "../../api/database/demo/organisations.ts";
import { Random } from "../../api/database/demo/random.ts";
import { parseBankCard } from "../../api/kernel/identifiers/bank-card.ts";
import { parseIdentityNumber } from "../../api/kernel/identifiers/identity-number.ts";
import { parsePhone } from "../../api/kernel/identifiers/phone.ts";
import { ageInYears } from "../../api/kernel/shanghai-date.ts";
import { loadFields } from "../../api/policy/catalogue/load-fields.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";

const today = "2026-11-01";
const divisions = loadDivisions();
const regionCodes = new Set(divisions.map((division) => division.code));
const showcase = {
  townshipCode: showcaseRegions.township,
  townshipShare: 0.12,
  villageCode: showcaseRegions.village,
  villageShare: 0.3,
};

const makeHouseholds = (seed: string, count = 1_000): HouseholdSeed[] =>
  generateHouseholds(new Random(seed).fork("households"), { count, today, divisions, showcase });

const hashOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, (_, item) => (typeof item === "bigint" ? `${item}n` : item)))
    .digest("hex");

let households: HouseholdSeed[];
let people: PersonSeed[];
beforeAll(() => {
  households = makeHouseholds("lianou");
  people = households.flatMap((household) => household.members);
});

const fen = (facts: PersonSeed["facts"], path: string): bigint => facts[path] as bigint;

describe("the divisions", () => {
  test("are one city, 7 counties, 92 townships and 3,209 villages", () => {
    const count = (level: string): number => divisions.filter((division) => division.level === level).length;
    expect([count("CITY"), count("COUNTY"), count("TOWNSHIP"), count("VILLAGE")]).toEqual([1, 7, 92, 3209]);
  });

  test("refuse a village without its township", () => {
    expect(() => parseDivisions(["371600000000 滨州市", "371602106298 杨柳雪新村村委会"])).toThrow(
      "divisions 371602106298: parent 371602106000 is missing",
    );
  });
});

describe("the generator", () => {
  test("gives the same numbers for a seed, whatever was drawn from other forks", () => {
    const one = new Random("a");
    one.next();
    one.fork("x").next();
    expect(one.fork("y").int(0, 1_000_000)).toBe(new Random("a").fork("y").int(0, 1_000_000));
  });

  test("is even: each of ten values comes up about a tenth of the time", () => {
    const random = new Random("even");
    const tally = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const value = random.int(0, 9);
      tally[value] = (tally[value] as number) + 1;
    }
    for (const hits of tally) expect(Math.abs(hits - 2_000)).toBeLessThan(200);
  });
});

describe("the households", () => {
  test("are the same for the same seed and others for another", () => {
    expect(hashOf(makeHouseholds("lianou"))).toBe(hashOf(households));
    expect(hashOf(makeHouseholds("other", 50))).not.toBe(hashOf(households.slice(0, 50)));
  });

  test("do not change when more of them are made", () => {
    expect(hashOf(makeHouseholds("lianou", 100))).toBe(hashOf(households.slice(0, 100)));
  });

  test("live in real villages of all seven counties, a share of them in the showcase village", () => {
    for (const household of households) {
      for (const code of [household.villageCode, household.townshipCode, household.countyCode]) {
        expect(regionCodes.has(code), code).toBe(true);
      }
    }
    expect(new Set(households.map((household) => household.countyCode)).size).toBe(7);
    const inVillage = households.filter((household) => household.villageCode === showcase.villageCode);
    expect(inVillage.length).toBeGreaterThan(15);
  });

  test("have the identities in their shares", () => {
    const share = (identity: string): number =>
      households.filter((household) => household.identity === identity).length / households.length;
    const wanted = { TEKUN: 0.06, DIBAO: 0.4, EDGE: 0.2, RIGID: 0.08, NONE: 0.26 };
    for (const [identity, part] of Object.entries(wanted)) {
      expect(Math.abs(share(identity) - part), identity).toBeLessThan(0.05);
    }
  });

  test("have one to six members, one head, and many people of sixty and older", () => {
    for (const { key, members } of households) {
      expect(members.length, key).toBeGreaterThan(0);
      expect(members.length, key).toBeLessThanOrEqual(6);
      expect(members.filter((member) => member.relationToHead === "SELF")).toHaveLength(1);
      expect(members[0]?.relationToHead).toBe("SELF");
    }
    const elders = people.filter((person) => person.age >= 60).length / people.length;
    expect(elders).toBeGreaterThan(0.3);
    expect(elders).toBeLessThan(0.6);
    expect(people.some((person) => person.name.includes("·"))).toBe(true);
    expect(people.some((person) => /^(欧阳|司马|上官|皇甫)/.test(person.name))).toBe(true);
  });

  test("have children at least sixteen years younger than their parents", () => {
    for (const { key, members } of households) {
      const head = members[0] as PersonSeed;
      for (const member of members) {
        const gap = head.age - member.age;
        if (member.relationToHead === "SON" || member.relationToHead === "DAUGHTER")
          expect(gap, key).toBeGreaterThan(15);
        if (member.relationToHead === "GRANDCHILD") expect(gap, key).toBeGreaterThan(35);
        if (member.relationToHead === "PARENT") expect(-gap, key).toBeGreaterThan(15);
      }
    }
  });

  test("have identities that follow from income, assets and expenses by the rules", () => {
    for (const { key, identity, areaKind, facts } of households) {
      const { dibaoMonthly, disposableYearly } = demoStandards[areaKind];
      const perCapita = fen(facts, "household.percapita_monthly_income");
      const assetsOk = facts["household.assets_ok_dibao"] === true;
      const isPoor = perCapita < dibaoMonthly && assetsOk;
      const isEdge = !isPoor && perCapita * 2n < dibaoMonthly * 3n && assetsOk;
      const isRigid =
        !isPoor &&
        !isEdge &&
        assetsOk &&
        perCapita * 12n < disposableYearly &&
        fen(facts, "household.rigid_expense_12m") * 10n > fen(facts, "household.income_12m") * 6n;
      const expected = isPoor ? "DIBAO" : isEdge ? "EDGE" : isRigid ? "RIGID" : "NONE";
      expect(identity === "TEKUN" ? "TEKUN" : expected, key).toBe(identity);
      if (identity === "TEKUN") expect(isPoor, key).toBe(true);
    }
  });

  test("have members whose incomes and expenses add up to the household's", () => {
    for (const { key, members, facts } of households) {
      const sum = (path: string): bigint =>
        members.reduce((total, member) => total + fen(member.facts, path), 0n);
      expect(sum("person.monthly_income"), key).toBe(fen(facts, "household.total_monthly_income"));
      const parts = ["living_expense", "medical_out_of_pocket", "education_expense", "rehab_expense"];
      const total = parts.reduce((partial, name) => partial + fen(facts, `household.${name}_12m`), 0n);
      expect(total, key).toBe(fen(facts, "household.rigid_expense_12m"));
    }
  });
});

describe("the people", () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

  test("have valid, unique identity numbers under the prefix that was never assigned", () => {
    for (const person of people) {
      const number = person.identityNumber;
      expect(number).toMatch(/^371699\d{11}[\dX]$/);
      const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
      expect(number[17], number).toBe("10X98765432"[sum % 11]);
      expect(number.slice(6, 14)).toBe(person.birthDate.replaceAll("-", ""));
      expect(Number(number[16]) % 2 === 1 ? "M" : "F").toBe(person.gender);
      expect(ageInYears(person.birthDate, today)).toBe(person.age);
    }
    expect(new Set(people.map((person) => person.identityNumber)).size).toBe(people.length);
  });

  test("have phones and cards of valid form that belong to nobody, each once", () => {
    const phones = people.flatMap((person) => person.phone ?? []);
    const cards = people.flatMap((person) => person.bankCard ?? []);
    for (const phone of phones) expect(phone).toMatch(/^1440\d{7}$/);
    for (const card of cards) {
      expect(card).toMatch(/^6200000\d{12}$/);
      const sum = [...card].reverse().reduce((total, digit, index) => {
        const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
      expect(sum % 10, card).toBe(0);
    }
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(cards).size).toBe(cards.length);
  });

  test("pass the checks that a clerk's input has to pass", () => {
    const refused = people.filter((person) => {
      const certificate = person.facts["person.disability_cert_no"];
      return !(
        parseIdentityNumber(person.identityNumber, today).ok &&
        (person.phone === null || parsePhone(person.phone).ok) &&
        (person.bankCard === null || parseBankCard(person.bankCard).ok) &&
        // The holder's identity number, then the kind (GB/T 26341) and the level of the disability.
        (certificate === undefined ||
          (String(certificate).startsWith(person.identityNumber) &&
            /^[1-7][1-4]$/.test(String(certificate).slice(18))))
      );
    });
    expect(refused.map((person) => person.key)).toEqual([]);
  });

  test("have only facts of the vocabulary, each of its type and among its values", () => {
    const fields = loadFields();
    const wrong: string[] = [];
    for (const { key, facts } of [...people, ...households]) {
      for (const [path, value] of Object.entries(facts)) {
        const field = fields.get(path);
        if (value === null && field !== undefined) continue;
        const type = { MONEY: "bigint", INT: "number", BOOL: "boolean" }[field?.type as string] ?? "string";
        const isListed = field?.values?.some((entry) => entry.code === value) ?? true;
        const isInRange = typeof value !== "number" || value <= (field?.max ?? value);
        const isNegative = (typeof value === "bigint" || typeof value === "number") && value < 0;
        if (field === undefined || typeof value !== type || !isListed || !isInRange || isNegative) {
          wrong.push(`${key} ${path} ${value}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("have facts that agree with each other", () => {
    for (const { key, age, facts, crowdTags, identity } of people) {
      const level = Number(facts["person.disability_level"]);
      expect(level === 0, key).toBe(facts["person.disability_kind"] === "none");
      expect(crowdTags.includes("DISABLED"), key).toBe(level > 0);
      expect(crowdTags.includes("SERIOUSLY_ILL"), key).toBe(facts["person.serious_illness"]);
      expect(crowdTags.includes("ORPHAN"), key).toBe(facts["person.is_orphan"]);
      expect(facts["person.is_orphan"] === true && age >= 18, key).toBe(false);
      expect(facts["person.has_capable_supporter"], key).toBe(identity !== "TEKUN");
      expect(fen(facts, "person.med_reimbursed_12m") <= fen(facts, "person.med_total_12m"), key).toBe(true);
      expect(
        fen(facts, "person.med_oop_after_aid_12m") <= fen(facts, "person.med_oop_inpolicy_12m"),
        key,
      ).toBe(true);
    }
  });

  test("answer for minors by an adult of the household", () => {
    for (const { members } of households) {
      for (const member of members.filter((one) => one.age < 18)) {
        const guardian = members.find((other) => other.key === member.guardianKey);
        expect(guardian?.age, member.key).toBeGreaterThanOrEqual(18);
      }
    }
  });
});

describe("the needs", () => {
  const makeNeeds = () =>
    generateNeeds(new Random("lianou").fork("needs"), households, { count: 300, today });

  test("are 300, the same each time, in all nine categories, at most two a household", () => {
    const needs = makeNeeds();
    expect(needs).toHaveLength(300);
    expect(hashOf(makeNeeds())).toBe(hashOf(needs));
    expect(new Set(needs.map((need) => need.category))).toEqual(new Set(Object.keys(needCategories)));
    const perHousehold = new Map<string, number>();
    for (const need of needs)
      perHousehold.set(need.householdKey, (perHousehold.get(need.householdKey) ?? 0) + 1);
    expect(Math.max(...perHousehold.values())).toBeLessThanOrEqual(2);
  });

  test("name a person of their household and have one or two items above zero", () => {
    const byKey = new Map(households.map((household) => [household.key, household]));
    for (const need of makeNeeds()) {
      const household = byKey.get(need.householdKey);
      if (need.personKey !== null) {
        expect(household?.members.map((member) => member.key)).toContain(need.personKey);
      }
      expect([1, 2]).toContain(need.items.length);
      for (const item of need.items) {
        if (item.kind === "UNITS") expect(item.quantity, need.key).toBeGreaterThan(0);
        else expect(item.amountInFen > 0n, need.key).toBe(true);
      }
      expect(need.assessedOn <= today && today <= need.validUntil, need.key).toBe(true);
    }
  });

  test("carry no name, number or phone in the words", () => {
    const byKey = new Map(people.map((person) => [person.key, person]));
    for (const need of makeNeeds()) {
      const words = need.titleZh + need.descriptionZh + need.reasonZh;
      expect(words, need.key).not.toMatch(/undefined|null|\d{7,}/);
      const person = byKey.get(need.personKey ?? "");
      if (person !== undefined) expect(words.includes(person.name), need.key).toBe(false);
    }
  });
});

describe("the organisations and accounts", () => {
  const organisations = demoOrganisations(divisions, today);

  test("have valid, unique credit codes of the right kind under the division that was never assigned", () => {
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const kinds = { DEPARTMENT: ["11"], CHARITY: ["51", "52", "53"], CONTRACTOR: ["52", "91"] };
    for (const { key, creditCode: code, kind } of organisations) {
      const sum = weights.reduce(
        (total, weight, index) => total + weight * alphabet.indexOf(code[index] as string),
        0,
      );
      expect(code[17], key).toBe(alphabet[(31 - (sum % 31)) % 31]);
      expect(kinds[kind], key).toContain(code.slice(0, 2));
      expect(code.slice(2, 8)).toBe("371699");
      // The nine characters of the organisation code carry a check of their own (GB 11714).
      const inner = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
        (total, weight, index) => total + weight * Number(code[8 + index]),
        0,
      );
      expect(code[16], key).toBe("0X987654321"[inner % 11]);
    }
    expect(new Set(organisations.map((entry) => entry.creditCode)).size).toBe(organisations.length);
  });

  test("are six charities and five contractors that act in real regions", () => {
    expect(organisations.filter((entry) => entry.kind === "CHARITY")).toHaveLength(6);
    expect(organisations.filter((entry) => entry.kind === "CONTRACTOR")).toHaveLength(5);
    for (const entry of organisations) {
      const regions = [entry.regionCode];
      if (entry.kind === "CHARITY") regions.push(...entry.focus.regionCodes);
      if (entry.kind === "CONTRACTOR")
        regions.push(...entry.contracts.flatMap((contract) => contract.regionCodes));
      for (const region of regions) expect(regionCodes.has(region), `${entry.key} ${region}`).toBe(true);
    }
    expect(new Set(organisations.map((entry) => entry.key)).size).toBe(organisations.length);
  });

  test("have contracts with a cap below the sum of their lines and a term of at most one year", () => {
    for (const entry of organisations) {
      if (entry.kind !== "CONTRACTOR") continue;
      for (const contract of entry.contracts) {
        const all = contract.lines.reduce(
          (sum, line) => sum + line.unitPriceInFen * BigInt(line.capUnits),
          0n,
        );
        expect(contract.capInFen > 0n && contract.capInFen <= all, contract.key).toBe(true);
        expect(contract.from <= today && today <= contract.to, contract.key).toBe(true);
      }
    }
  });

  test("have accounts whose posts name an organisation and a region of the demo, each login once", () => {
    const keys = new Set(organisations.map((entry) => entry.key));
    const accounts = demoAccounts();
    for (const { loginName, posts } of accounts) {
      for (const post of posts) {
        expect(keys.has(post.organisationKey), loginName).toBe(true);
        expect(regionCodes.has(post.regionCode), loginName).toBe(true);
      }
    }
    expect(new Set(accounts.map((entry) => entry.loginName)).size).toBe(accounts.length);
  });

  test("show on the sign-in page all eleven roles, in one village, its township and its county", () => {
    const shown = demoAccounts().filter((entry) => entry.showcaseZh !== undefined);
    expect(new Set(shown.flatMap((entry) => entry.posts.map((post) => post.role))).size).toBe(11);
    expect(showcaseRegions.village.startsWith(showcaseRegions.township.slice(0, 9))).toBe(true);
    expect(showcaseRegions.township.startsWith(showcaseRegions.county.slice(0, 6))).toBe(true);
  });
});
