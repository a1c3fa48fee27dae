import { type NeedLevel, needLevels } from "../../../schema/codes/need-levels.ts";
import { formatFen } from "../../kernel/money.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { setFundingFocus } from "../../need/funding-focus.service.ts";
import {
  awardContract,
  type CreateContractInput,
  completeContract,
  createContract,
  terminateContract,
} from "../../purchase/contract.service.ts";
import type { CityActors } from "./city-actors.ts";
import type { CharitySeed, ContractorSeed, ContractSeed, OrganisationSeed } from "./organisations.ts";

/** A contract as it was awarded, for ordering services under it. */
export interface LoadedContract {
  readonly id: string;
  readonly contractorKey: string;
  readonly regionCodes: readonly string[];
  readonly serviceItems: readonly string[];
  readonly validTo: string;
}

/** The charities say what they mean to fund. */
export async function loadFocuses(
  actors: CityActors,
  organisations: readonly OrganisationSeed[],
): Promise<void> {
  for (const charity of organisations.filter((entry): entry is CharitySeed => entry.kind === "CHARITY")) {
    const { focus } = charity;
    await setFundingFocus(actors.one(charity.key, "CHARITY_OFFICER"), {
      categories: [...focus.categories],
      regionCodes: [...focus.regionCodes],
      crowdTags: [...focus.crowdTags],
      minAmount: formatFen(focus.minimumInFen),
      maxAmount: formatFen(focus.maximumInFen),
      levels: levelsFrom(focus.leastLevel),
    });
  }
}

/** URGENT, HIGH, NORMAL: a charity that takes NORMAL takes all. */
function levelsFrom(least: NeedLevel): NeedLevel[] {
  const levels = Object.keys(needLevels) as NeedLevel[];
  return levels.slice(0, levels.indexOf(least) + 1);
}

/** At the city one drafts the contracts and another awards them: the first of the two is the showcase's. */
function buyersOf(actors: CityActors) {
  const [awards, drafts] = actors.allOf("dept-371600", "CITY_OFFICER");
  if (!awards || !drafts) throw new Error("The demo needs two who buy for the city.");
  return { awards, drafts };
}

/** The city buys the services: one contract stays a draft, the others are awarded. */
export async function loadContracts(
  actors: CityActors,
  organisations: readonly OrganisationSeed[],
  today: string,
): Promise<LoadedContract[]> {
  const { awards, drafts } = buyersOf(actors);
  const loaded: LoadedContract[] = [];
  const validTo = addCalendarDays(today, 360);
  for (const contractor of organisations.filter(
    (entry): entry is ContractorSeed => entry.kind === "CONTRACTOR",
  )) {
    for (const seed of contractor.contracts) {
      const id = await createContract(
        drafts,
        termsOf(actors, contractor, seed, { validFrom: today, validTo }),
        `demo-contract-${seed.key}`,
      );
      if (seed.key === "lianan-2") continue;
      await awardContract(awards, id);
      loaded.push({
        id,
        contractorKey: contractor.key,
        regionCodes: seed.regionCodes,
        serviceItems: seed.lines.map((line) => line.serviceItem),
        validTo,
      });
    }
  }
  return loaded;
}

function termsOf(
  actors: CityActors,
  contractor: ContractorSeed,
  seed: ContractSeed,
  term: { readonly validFrom: string; readonly validTo: string },
): CreateContractInput {
  return {
    ...term,
    title: seed.titleZh,
    contractorId: actors.organisationId(contractor.key),
    servedRegionCodes: [...seed.regionCodes],
    stable: false,
    cap: formatFen(seed.capInFen),
    monthlyUnitCapacity: seed.lines.reduce((sum, line) => sum + line.monthlyCapacityUnits, 0),
    lines: seed.lines.map((line) => ({
      serviceItem: line.serviceItem,
      unitPrice: formatFen(line.unitPriceInFen),
      capUnits: line.capUnits,
    })),
  };
}

/** Two contracts of a trial period are over: one ran its term, one was ended early. Nothing was ordered under them. */
export async function endTrialContracts(actors: CityActors, organisations: readonly OrganisationSeed[]) {
  const { awards, drafts } = buyersOf(actors);
  const validFrom = shanghaiDate(awards.platform.clock.now());
  const contractors = organisations.filter((entry): entry is ContractorSeed => entry.kind === "CONTRACTOR");
  for (const [index, contractor] of contractors.slice(0, 2).entries()) {
    const [seed] = contractor.contracts;
    if (!seed) continue;
    const terms = termsOf(actors, contractor, seed, { validFrom, validTo: addCalendarDays(validFrom, 30) });
    const title = `${seed.titleZh}（试点）`;
    const id = await createContract(drafts, { ...terms, title }, `demo-trial-${seed.key}`);
    await awardContract(awards, id);
    if (index === 0) await completeContract(awards, id);
    else await terminateContract(awards, id, "试点方案调整，双方协商终止");
  }
}
