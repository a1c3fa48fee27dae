import { needLevels } from "../../../schema/codes/need-levels.ts";
import { type ServiceItem, serviceItems, serviceUnits } from "../../../schema/codes/service-items.ts";
import { always, every, isIn, quantityAtMost } from "./condition.ts";
import {
  certain,
  full,
  outsideRegion,
  part,
  type RegionNames,
  regionOutcomes,
  urgencyPart,
} from "./parts.ts";
import type { NamedNeed, Outcome, PartRule } from "./score.ts";

/** What a contractor can deliver of one service today, from its active contracts. */
export interface ServiceCapability {
  readonly serviceItem: ServiceItem;
  /** Regions that the contracts with this service serve. */
  readonly regionCodes: readonly string[];
  /** The most units that one contract still takes: month's capacity, units and money under its caps. */
  readonly unitsLeft: number;
}

export type Capability = readonly ServiceCapability[];

const WORDS = { zh: "合同服务区域", en: "the regions served under contract" };

/** How needs are measured against a contractor's capability. */
export const contractorParts = (capability: Capability, names: RegionNames): PartRule[] => [
  servicePart(capability),
  regionPart(capability, names),
  certain("CROWD", "服务合同不限定人群", "The contracts serve any group of people"),
  capacityPart(capability),
  urgencyPart(Object.keys(needLevels) as (keyof typeof needLevels)[]),
];

const serviceName = ({ serviceItem }: NamedNeed, language: "zh" | "en") =>
  serviceItem ? serviceItems[serviceItem][language] : "";

function servicePart(capability: Capability): PartRule {
  return part("CATEGORY", [
    {
      points: full("CATEGORY"),
      when: isIn(
        "serviceItem",
        capability.map((service) => service.serviceItem),
      ),
      zh: (need) => `履行中的合同包含「${serviceName(need, "zh")}」`,
      en: (need) => `An active contract includes “${serviceName(need, "en")}”`,
    },
    {
      points: 0,
      when: always,
      zh: (need) => `履行中的合同未包含「${serviceName(need, "zh")}」`,
      en: (need) => `No active contract includes “${serviceName(need, "en")}”`,
    },
  ]);
}

/**
 * Where the service is under contract, only the regions of those contracts count; where it is not, those of all
 * contracts, so that a contractor sees what a further service would bring.
 */
function regionPart(capability: Capability, names: RegionNames): PartRule {
  const held = capability.map((service) => service.serviceItem);
  const ofService = capability.flatMap((service) => [
    ...regionOutcomes(service.regionCodes, names, WORDS, isIn("serviceItem", [service.serviceItem])),
  ]);
  const outside = { ...outsideRegion(WORDS), when: isIn("serviceItem", held) };
  const everywhere = [...new Set(capability.flatMap((service) => service.regionCodes))];
  return part("REGION", [
    ...ofService,
    outside,
    ...regionOutcomes(everywhere, names, WORDS),
    outsideRegion(WORDS),
  ]);
}

function capacityPart(capability: Capability): PartRule {
  const outcomes = capability.flatMap(({ serviceItem, unitsLeft }): Outcome[] => {
    const { zh, en } = serviceUnits[serviceItems[serviceItem].unit];
    const isService = isIn("serviceItem", [serviceItem]);
    const left = { zh: `剩余可服务 ${unitsLeft} ${zh}`, en: `${unitsLeft} × ${en} left` };
    const asked = (need: NamedNeed) => ({ zh: `需要 ${need.quantity} ${zh}`, en: `${need.quantity} needed` });
    const whole: Outcome = {
      points: full("CAPACITY"),
      when: every(isService, quantityAtMost(unitsLeft)),
      zh: (need) => `${left.zh}，${asked(need).zh}，可以全部承接`,
      en: (need) => `${left.en}, ${asked(need).en}: enough for all`,
    };
    const some: Outcome = {
      points: full("CAPACITY") / 2,
      when: isService,
      zh: (need) => `${left.zh}，${asked(need).zh}，只能承接一部分`,
      en: (need) => `${left.en}, ${asked(need).en}: enough for a part`,
    };
    return unitsLeft > 0 ? [whole, some] : [{ ...some, points: 0, ...usedUp(serviceItem) }];
  });
  return part("CAPACITY", [
    ...outcomes,
    {
      points: 0,
      when: always,
      zh: () => "没有这项服务的合同额度",
      en: () => "No contract leaves capacity for this service",
    },
  ]);
}

const usedUp = (serviceItem: ServiceItem) => ({
  zh: () => `「${serviceItems[serviceItem].zh}」的本月服务能力或合同额度已用完`,
  en: () => `This month's capacity or the cap for “${serviceItems[serviceItem].en}” is used up`,
});
