import { recordHouseholds } from "../../beneficiary/register.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { loadFields } from "../../policy/catalogue/load-fields.ts";
import { isWithin } from "../region-range.ts";
import { scopedWrite } from "../scoped.ts";
import type { Facts, HouseholdSeed } from "./city-types.ts";
import { showcaseRegions } from "./organisations.ts";

/** Families at a time: large enough to be fast, small enough to show progress. */
const CHUNK = 250;

/** What the demo records of the many facts that the generator knows: those a clerk asks about first. */
const RECORDED = new Set([
  "person.monthly_income",
  "person.disability_kind",
  "person.disability_level",
  "person.ability_level",
  "person.serious_illness",
  "household.percapita_monthly_income",
  "household.percapita_financial_assets",
  "household.house_grade",
]);

/** Of the many families beyond the usual city the income of the family stands for those of its members. */
export const recordedOfMany: ReadonlySet<string> = new Set(
  [...RECORDED].filter((path) => path !== "person.monthly_income"),
);

/** The ids that the register gave, by the keys of the seeds. */
export interface LoadedFamilies {
  readonly householdIds: Map<string, string>;
  readonly personIds: Map<string, string>;
  /** Families whose grants are on record, by id. */
  readonly granted: Set<string>;
}

/** Records the families through the register's own service, village by village as the seeds say. */
export async function loadFamilies(
  recorder: RequestContext,
  seeds: readonly HouseholdSeed[],
  progress: (done: number) => void,
): Promise<LoadedFamilies> {
  const loaded: LoadedFamilies = { householdIds: new Map(), personIds: new Map(), granted: new Set() };
  for (let start = 0; start < seeds.length; start += CHUNK) {
    const chunk = seeds.slice(start, start + CHUNK);
    const recorded = await scopedWrite(recorder, (tx) =>
      recordHouseholds(
        tx,
        chunk.map((seed) => toInput(seed, shanghaiDate(tx.now))),
      ),
    );
    recorded.forEach((household, index) => {
      const seed = chunk[index] as HouseholdSeed;
      loaded.householdIds.set(seed.key, household.id);
      seed.members.forEach((member, position) => {
        loaded.personIds.set(member.key, household.personIds[position] as string);
      });
    });
    progress(start + chunk.length);
  }
  return loaded;
}

/** Nothing can have been found after the day on which it is recorded. */
export function toInput(
  seed: HouseholdSeed,
  today: string,
  // Of the showcase every member was assessed; elsewhere what is on record is what somebody has.
  isAssessed = isWithin(seed.villageCode, showcaseRegions.township),
  recorded: ReadonlySet<string> = RECORDED,
): Parameters<typeof recordHouseholds>[1][number] {
  const registeredOn = earlier(seed.registeredOn, today);
  const factsOf = (facts: Facts) =>
    recordedFacts(facts, recorded, { obtainedOn: registeredOn, withAbsences: isAssessed });
  return {
    regionCode: seed.villageCode,
    areaKind: seed.areaKind,
    address: seed.addressZh,
    since: registeredOn,
    identity: seed.identity,
    identityFrom: seed.identityFrom && earlier(seed.identityFrom, today),
    facts: factsOf(seed.facts),
    members: seed.members.map((member) => ({
      name: member.name,
      identityNumber: member.identityNumber,
      phone: member.phone,
      bankAccount: member.bankCard,
      relationToHead: member.relationToHead,
      counted: true,
      crowdTags: member.crowdTags,
      facts: factsOf(member.facts),
    })),
  };
}

const earlier = (date: string, other: string): string => (date < other ? date : other);

const isAbsence = (value: Facts[string]): boolean => value === 0 || value === false || value === "none";

function recordedFacts(
  facts: Facts,
  recorded: ReadonlySet<string>,
  { obtainedOn, withAbsences }: { readonly obtainedOn: string; readonly withAbsences: boolean },
) {
  const fields = loadFields();
  return Object.entries(facts).flatMap(([path, value]) => {
    const source = fields.get(path)?.sources[0];
    // An open question is not a fact: unknown is the absence of the row.
    if (!recorded.has(path) || value === null || !source) return [];
    if (!withAbsences && isAbsence(value)) return [];
    return [{ path, value, source, obtainedOn }];
  });
}
