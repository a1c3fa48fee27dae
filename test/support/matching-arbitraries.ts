import fc from "fast-check";
import { LIMIT_IN_FEN } from "../../api/kernel/money.ts";
import type { Focus } from "../../api/need/matching/charity-parts.ts";
import type { ShownNeed } from "../../api/need/matching/condition.ts";
import type { ServiceCapability } from "../../api/need/matching/contractor-parts.ts";
import { type CrowdTag, crowdTags } from "../../schema/codes/crowd-tags.ts";
import { type GapBand, gapBands } from "../../schema/codes/gap-bands.ts";
import { type NeedCategory, needCategories } from "../../schema/codes/need-categories.ts";
import { type NeedLevel, needLevels } from "../../schema/codes/need-levels.ts";
import type { ServiceItem } from "../../schema/codes/service-items.ts";

const keys = <Code extends string>(list: Readonly<Record<Code, unknown>>) => Object.keys(list) as Code[];
const someOf = <Code extends string>(list: Readonly<Record<Code, unknown>>, most: number) =>
  fc.uniqueArray(fc.constantFrom(...keys(list)), { maxLength: most });

/** Few regions, so that what is generated meets often. */
const counties = ["371602000000", "371603000000", "371621000000"];
const townships = counties.flatMap((county) =>
  ["001", "002"].map((code) => `${county.slice(0, 6)}${code}000`),
);
export const regionChoices = fc.constantFrom(
  ...townships,
  ...counties,
  "371600000000",
  "371400000000",
  "370000000000",
);
const regionCodes = fc.uniqueArray(regionChoices, { maxLength: 3 });

/** Few services, for the same reason. */
const services = fc.constantFrom<ServiceItem>("L01", "L03", "K04", "J01");

export const shownNeeds: fc.Arbitrary<ShownNeed> = fc
  .record({
    category: fc.constantFrom<NeedCategory>(...keys(needCategories)),
    level: fc.constantFrom<NeedLevel>(...keys(needLevels)),
    serviceItem: fc.option(services),
    quantity: fc.integer({ min: 1, max: 60 }),
    crowdTags: fc.option(someOf<CrowdTag>(crowdTags, 3)),
    gapBand: fc.option(fc.constantFrom<GapBand>(...keys(gapBands))),
    place: fc.constantFrom(...townships),
    isMerged: fc.boolean(),
  })
  .map(({ place, isMerged, ...need }) => ({
    ...need,
    township: isMerged ? null : place,
    county: `${place.slice(0, 6)}000000`,
    city: `${place.slice(0, 4)}00000000`,
    province: `${place.slice(0, 2)}0000000000`,
  }));

const amounts = fc.oneof(
  fc.bigInt({ min: 0n, max: 4_000_000n }),
  fc.constantFrom(0n, 49_999n, 50_000n, 200_000n, LIMIT_IN_FEN),
);

export const focuses: fc.Arbitrary<Focus> = fc
  .record({
    categories: someOf<NeedCategory>(needCategories, 4),
    regionCodes,
    crowdTags: someOf<CrowdTag>(crowdTags, 4),
    one: amounts,
    two: amounts,
    levels: someOf<NeedLevel>(needLevels, 3),
  })
  .map(({ one, two, ...focus }) => {
    const [minAmountInFen, maxAmountInFen] = one < two ? [one, two] : [two, one];
    return { ...focus, minAmountInFen, maxAmountInFen };
  });

export const capabilities: fc.Arbitrary<ServiceCapability[]> = fc.uniqueArray(
  fc.record({ serviceItem: services, regionCodes, unitsLeft: fc.integer({ min: 0, max: 80 }) }),
  { maxLength: 4, selector: ({ serviceItem }) => serviceItem },
);
