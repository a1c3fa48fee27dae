import { recordGrant } from "../../api/assistance/grant.service.ts";
import { compareDuplicates } from "../../api/beneficiary/duplicates/duplicate.queries.ts";
import { judgeDuplicate } from "../../api/beneficiary/duplicates/duplicate.service.ts";
import { mergePersons } from "../../api/beneficiary/duplicates/merge.service.ts";
import { addTag } from "../../api/beneficiary/identity.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { saveView } from "../../api/beneficiary/saved-view.service.ts";
import type { Call, Calls, Ground } from "./calls.ts";
import { regionCode } from "./city.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "./families.ts";
import { twice } from "./two-records.ts";

export const officer = ({ actors }: Ground) => actors.as("TOWNSHIP_OFFICER");
/** The same office in the township next door, to which none of these families belongs. */
const neighbour = ({ actors }: Ground) => actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });

const income = {
  path: "person.monthly_income",
  value: "1200.00",
  source: "ECONOMY_CHECK",
  obtainedOn: "2026-03-01",
  validUntil: "2027-03-01",
};

const somebody = (birthDate: string) => ({
  name: "周小荷",
  identityNumber: freshIdentityNumber(birthDate),
  phone: "13905439001",
  bankAccount: bankAccount(9),
  relationToHead: "SON",
  counted: true,
  crowdTags: ["DISABLED"],
  facts: [income],
});

/** Head, wife and son, who have lived together for years. */
export async function threePeople(ground: Ground) {
  const members = [
    head(),
    { name: "周丽华", relationToHead: "SPOUSE" as const, identityNumber: freshIdentityNumber("1950-01-01") },
    { name: "李小荷", relationToHead: "SON" as const, identityNumber: freshIdentityNumber("1975-01-01") },
  ];
  const given = family({ members, since: "2020-01-01" });
  const { id, personIds } = await recordHousehold(await officer(ground), given, freshKey());
  const [headId, wifeId, sonId] = personIds as [string, string, string];
  return { householdId: id, headId, wifeId, sonId };
}

/** Two records that were judged to be of one person, of whom one source says two things. */
async function toMerge(ground: Ground) {
  const by = await officer(ground);
  const { ids } = await twice(by, {
    one: { facts: [{ ...income, source: "ECONOMY_CHECK" as const }] },
    other: { facts: [{ ...income, value: "900.00", source: "ECONOMY_CHECK" as const }] },
  });
  await judgeDuplicate(by, { personIds: ids, verdict: "SAME" });
  const { mergeOptions } = await compareDuplicates(by, ...ids);
  const option = mergeOptions.find(({ keptPersonId }) => keptPersonId === ids[0]);
  return { input: { keptPersonId: ids[0], mergedPersonId: ids[1] }, conflicts: option?.conflicts ?? [] };
}

/** What an office of the township does, and the one next door may not. */
export const byTownship = async (ground: Ground, variables: Call["variables"], more: Partial<Call> = {}) => ({
  by: await officer(ground),
  variables,
  other: await neighbour(ground),
  ...more,
});

const householdView = {
  regionCode: regionCode("village"),
  identity: "DIBAO",
  crowdTag: "ELDER_ALONE",
  areaKind: "URBAN",
  minAge: 60,
  maxAge: 90,
  serial: undefined,
  fact: { path: "household.house_sole", equals: "是" },
};
const inPlaceOfPersons = { "input.persons": undefined, "input.households": householdView };
/** A range is asked of a figure only. */
const ofFigure = (list: "persons" | "households") =>
  list === "persons"
    ? { "input.persons.fact": { path: "person.monthly_income", atLeast: "1", atMost: "9" } }
    : {
        "input.persons": undefined,
        "input.households": { fact: { path: "household.total_monthly_income", atLeast: "1", atMost: "9" } },
      };
const ofFigures = {
  "input.persons.fact.atLeast": ofFigure("persons"),
  "input.persons.fact.atMost": ofFigure("persons"),
};

export const registerCalls: Calls = {
  recordHousehold: async (ground) => ({
    by: await officer(ground),
    variables: {
      input: {
        regionCode: regionCode("village"),
        areaKind: "URBAN",
        address: "藕塘巷9号",
        since: "2020-01-01",
        members: [{ ...somebody("1970-01-01"), relationToHead: "SELF" }],
        facts: [{ ...income, path: "household.monitored", value: "否" }],
        identity: "DIBAO",
        identityFrom: "2026-01-01",
      },
      idempotencyKey: freshKey(),
    },
    other: await neighbour(ground),
    another: { "input.address": "藕塘巷19号" },
    notLater: [
      "input.since",
      "input.identityFrom",
      "input.members.0.birthDate",
      "input.facts.0.obtainedOn",
      "input.members.0.facts.0.obtainedOn",
    ],
    notEarlier: ["input.facts.0.validUntil", "input.members.0.facts.0.validUntil"],
    reach: { "input.members.0.birthDate": { "input.members.0.identityNumber": undefined } },
  }),
  addMember: async (ground) => ({
    by: await officer(ground),
    variables: {
      input: {
        householdId: (await threePeople(ground)).householdId,
        since: "2026-03-01",
        ...somebody("1980-01-01"),
      },
      idempotencyKey: freshKey(),
    },
    other: await neighbour(ground),
    another: { "input.phone": "13905439002" },
    notLater: ["input.since", "input.birthDate", "input.facts.0.obtainedOn"],
    notEarlier: ["input.facts.0.validUntil"],
    reach: { "input.birthDate": { "input.identityNumber": undefined } },
  }),
  addFact: async (ground) => {
    const { householdId, headId: personId } = await threePeople(ground);
    return {
      by: await officer(ground),
      variables: { input: { householdId, personId, ...income }, idempotencyKey: freshKey() },
      other: await neighbour(ground),
      another: { "input.value": "1300.00" },
      notLater: ["input.obtainedOn"],
      notEarlier: ["input.validUntil"],
    };
  },
  setIdentity: async (ground) => {
    const { householdId, headId: personId } = await threePeople(ground);
    const input = { householdId, personId, identity: "DIBAO", validFrom: "2026-01-01" };
    return byTownship(ground, { input }, { notLater: ["input.validFrom"] });
  },
  addTag: async (ground) =>
    byTownship(ground, { personId: (await threePeople(ground)).headId, tag: "ELDER_ALONE" }),
  endTag: async (ground) => {
    const { headId } = await threePeople(ground);
    await addTag(await officer(ground), headId, "ELDER_ALONE");
    const [tag] = await ground.test.database.asOperator<{ id: string }>(
      "select id from person_tag where person_id = $1",
      [headId],
    );
    return byTownship(ground, { tagId: tag?.id });
  },
  endMembership: async (ground) => {
    const { householdId, headId, wifeId, sonId } = await threePeople(ground);
    const input = {
      householdId,
      personId: headId,
      lastDay: "2026-03-01",
      died: true,
      newHeadPersonId: wifeId,
      relations: [{ personId: sonId, relationToHead: "SON" }],
    };
    return byTownship(ground, { input }, { notLater: ["input.lastDay"], notEarlier: ["input.lastDay"] });
  },
  moveMember: async (ground) => {
    const { householdId, headId, wifeId, sonId } = await threePeople(ground);
    const { id: toHouseholdId } = await recordHousehold(
      await officer(ground),
      family({ regionCode: regionCode("otherVillage") }),
      freshKey(),
    );
    const input = {
      personId: headId,
      householdId,
      toHouseholdId,
      lastDay: "2026-03-01",
      relationToHead: "PARENT",
      counted: true,
      newHeadPersonId: wifeId,
      relations: [{ personId: sonId, relationToHead: "SON" }],
    };
    return byTownship(ground, { input }, { notLater: ["input.lastDay"], notEarlier: ["input.lastDay"] });
  },
  judgeDuplicate: async (ground) => {
    const { ids } = await twice(await officer(ground));
    return byTownship(ground, { input: { personIds: ids, verdict: "UNSURE", note: "待村里核实户口。" } });
  },
  mergePersons: async (ground) => {
    const { input, conflicts } = await toMerge(ground);
    return byTownship(
      ground,
      { input: { ...input, leftOn: "2026-03-01", factIds: [conflicts[0]?.keptFactId] } },
      { notLater: ["input.leftOn"], notEarlier: ["input.leftOn"] },
    );
  },
  undoMerge: async (ground) => {
    const { input, conflicts } = await toMerge(ground);
    const factIds = conflicts.map(({ keptFactId }) => keptFactId);
    const { id } = await mergePersons(await officer(ground), { ...input, factIds });
    return byTownship(ground, { id, reason: "核实后是同名的两人。" });
  },
  recordConsent: async (ground) => {
    const { headId, wifeId } = await threePeople(ground);
    const input = {
      personId: headId,
      purpose: "CHARITY_REFERRAL",
      givenByPersonId: wifeId,
      givenOn: "2026-03-01",
      validUntil: "2027-02-28",
    };
    return byTownship(
      ground,
      { input, idempotencyKey: freshKey() },
      {
        another: { "input.validUntil": "2027-01-31" },
        notLater: ["input.givenOn", "input.validUntil"],
        notEarlier: ["input.validUntil"],
      },
    );
  },
  withdrawConsent: async (ground) => {
    const { headId } = await threePeople(ground);
    return byTownship(ground, { consentId: await ground.needs.consent(await officer(ground), headId) });
  },
  findPerson: async (ground) => ({
    by: await officer(ground),
    variables: { input: { name: "李小明", regionCode: regionCode("village") } },
    other: "whoever is outside the region is not found, which is an answer",
    reach: { "input.identityNumber": { "input.name": undefined } },
  }),
  findHousehold: async (ground) => ({
    by: await officer(ground),
    variables: { input: { name: "李小明", regionCode: regionCode("village") } },
    other: "whatever is outside the region is not found, which is an answer",
    reach: {
      "input.identityNumber": { "input.name": undefined },
      "input.serial": { "input.name": undefined },
    },
  }),
  saveView: async (ground) => ({
    by: await officer(ground),
    variables: {
      input: {
        name: `独居老人${freshKey().replace(/\D/g, "")}`,
        persons: {
          regionCode: regionCode("village"),
          identity: "DIBAO",
          crowdTag: "ELDER_ALONE",
          gender: "F",
          minAge: 60,
          maxAge: 90,
          fact: { path: "person.disability_cert_valid", equals: "是" },
        },
      },
    },
    other: "what is kept names nobody and belongs to whoever keeps it",
    fine: Object.fromEntries(
      ["persons.minAge", "persons.maxAge", "households.minAge", "households.maxAge"].map((place) => [
        `input.${place}`,
        { zero: "a child in its first year" },
      ]),
    ),
    reach: {
      ...ofFigures,
      ...Object.fromEntries(
        Object.keys(householdView).map((place) => [`input.households.${place}`, inPlaceOfPersons]),
      ),
      ...Object.fromEntries(
        ["path", "equals"].map((place) => [`input.households.fact.${place}`, inPlaceOfPersons]),
      ),
      "input.households.fact.atLeast": ofFigure("households"),
      "input.households.fact.atMost": ofFigure("households"),
    },
  }),
  deleteView: async (ground) => {
    const by = await officer(ground);
    const { id } = await saveView(by, { name: `待删${freshKey().replace(/\D/g, "")}`, persons: {} });
    return { by, variables: { id }, other: await neighbour(ground) };
  },
  revealField: async (ground) => ({
    by: await ground.actors.as("TOWNSHIP_REVIEWER"),
    variables: { personId: (await threePeople(ground)).headId, field: "PHONE", purpose: "电话核对入户时间" },
    other: await ground.actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }),
  }),
  recordGrant: async (ground) => {
    const { householdId, headId: personId } = await threePeople(ground);
    const input = {
      householdId,
      personId,
      policyCode: "DIS_CARE",
      amount: "120.00",
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      source: "滨残发〔2026〕3号",
    };
    return byTownship(
      ground,
      { input, idempotencyKey: freshKey() },
      {
        another: { "input.amount": "130.00" },
        notEarlier: ["input.validTo"],
        reach: {
          "input.units": { "input.amount": undefined, "input.unit": "次" },
          "input.unit": { "input.amount": undefined, "input.units": 3 },
        },
      },
    );
  },
  endGrant: async (ground) => {
    const { householdId, headId: personId } = await threePeople(ground);
    const given = { householdId, personId, policyCode: "DIS_CARE", amount: "120", validFrom: "2026-01-01" };
    const { id } = await recordGrant(await officer(ground), { ...given, source: "名册" }, freshKey());
    return byTownship(
      ground,
      { grantId: id, lastDay: "2026-02-28", reason: "复核后不再符合条件。" },
      { notLater: ["lastDay"], notEarlier: ["lastDay"] },
    );
  },
};
