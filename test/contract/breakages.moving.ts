import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});

const IS_WRITTEN = "is written: phone and account in place of the old ones, groups and facts besides them";
const GOES_ALONG = "goes along into the new family; what ended or is the family's own stays with the old one";
const PAYS_ON =
  "pays on towards a need that stayed with the old family, once, and no assistant is told of a change";

/** What somebody takes along into another family or leaves behind, each part taken away, and the test that notices. */
export const movingBreakages: readonly Breakage[] = [
  integration("moved-person", IS_WRITTEN, {
    file: "api/beneficiary/rejoin.ts",
    replace: "await writeGiven(tx, member, place, refuse);",
    by: "",
  }),
  integration("moved-person", IS_WRITTEN, {
    file: "api/beneficiary/rejoin.ts",
    replace: ".filter((tag) => !held.some((each) => each.tag === tag))",
    by: "",
  }),
  integration("moved-person", "leaves what is not said as it was", {
    file: "api/beneficiary/rejoin.ts",
    replace: "coalesce(${phone.sealed}, phone_sealed)",
    by: "${phone.sealed}",
  }),
  integration(
    "moved-person",
    "is refused, with its place in the form, where the same source said something later already",
    {
      file: "api/beneficiary/rejoin.ts",
      replace: "under(member.at, `facts.${index}`)",
      by: '""',
    },
  ),
  integration(
    "moved-person",
    "leaves a record where it is refused, as a wrong name does: it tells that the person is registered",
    {
      file: "api/beneficiary/rejoin.ts",
      replace: "problems.throwIfAny(refuse);",
      by: "problems.throwIfAny();",
    },
  ),
  integration("moved-person", GOES_ALONG, {
    file: "api/beneficiary/rejoin.ts",
    replace: "update fact set household_id = ${householdId}, region_code = ${regionCode}",
    by: "update fact set household_id = household_id",
  }),
  integration("moved-person", GOES_ALONG, {
    file: "api/beneficiary/rejoin.ts",
    replace: "where person_id = ${personId} and valid_to is null`,\n  ]",
    by: "where person_id = ${personId}`,\n  ]",
  }),
  integration("moved-person", GOES_ALONG, {
    file: "api/assistance/grant.service.ts",
    replace: "and state = 'ACTIVE' and",
    by: "and",
  }),
  integration(
    "moved-person",
    "is gone on with in the new family: the next fact, tag and identity take the place of the last",
    {
      file: "api/beneficiary/rejoin.ts",
      replace: "update assistance_identity set household_id = ${householdId}, region_code",
      by: "update assistance_identity set region_code",
    },
  ),
  integration(
    "moved-person",
    "has one order in time: an identity that ended in the old family is not overlapped in the new one",
    {
      file: "api/beneficiary/locked-household.ts",
      replace: "personId ? sql`person_id = ${personId}`",
      by: "personId ? sql`person_id = ${personId} and household_id = ${householdId}`",
    },
  ),
  integration("moved-grants", "is shown where a second one is refused, and can be ended there", {
    file: "api/assistance/grant.service.ts",
    replace: "onPersonMoved.push(",
    by: "[].push.call([] as unknown[], ",
  }),
  integration(
    "moved-grants",
    "that was paid once is not recorded for the same day a second time, in whichever family",
    {
      file: "api/assistance/grant.service.ts",
      replace: "where ${heldBy(household.id, input.personId ?? null)}",
      by: "where household_id = ${household.id}",
    },
  ),
  integration("moved-grants", "pays towards the needs that came along, and nothing of the old family does", {
    file: "api/need/need-cover.ts",
    replace: "(g.person_id is null and g.household_id <> i.household_id)",
    by: "false",
  }),
  integration("moved-grants", PAYS_ON, {
    file: "api/assistance/cover.ts",
    replace: "(g.person_id = ${personId} or (g.person_id is null and g.household_id = ${householdId}))",
    by: "g.household_id = ${householdId} and (g.person_id is null or g.person_id = ${personId})",
  }),
  integration("moved-grants", PAYS_ON, {
    file: "api/need/need-cover.ts",
    replace:
      "        join assistance_grant g on g.id = (line ->> 'grantId')::uuid\n      where line ? 'grantId' and (",
    by: "        left join assistance_grant g on g.id = (line ->> 'grantId')::uuid\n      where line ? 'grantId' and (g.id is null or ",
  }),
  integration(
    "moved-grants",
    "leaves the new family's own grant to its needs, whatever the person counts on in the old family",
    {
      file: "api/need/need-cover.ts",
      replace: "and (not of_family or family_id = ${item.householdId})",
      by: "",
    },
  ),
  {
    project: "races",
    test: "test/races/need-endings.test.ts",
    title:
      "is counted once when a need that stayed with the old family and one of the new family are computed at once",
    file: "api/need/need-cover.ts",
    replace: "`cover of ${personId}`, ",
    by: "",
  },
];
