import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../../schema/codes/need-levels.ts";
import { type ServiceItem, serviceItems } from "../../../schema/codes/service-items.ts";
import { type CreditKind, creditCode } from "./identifiers.ts";
import type { Division } from "./load-divisions.ts";

/** What a charity is willing to fund; an empty list of tags means any group. */
interface FundingFocusSeed {
  readonly categories: readonly NeedCategory[];
  readonly regionCodes: readonly string[];
  readonly crowdTags: readonly CrowdTag[];
  readonly minimumInFen: bigint;
  readonly maximumInFen: bigint;
  /** The least pressing level it takes: NORMAL takes all, URGENT only urgent needs. */
  readonly leastLevel: NeedLevel;
}

interface ContractLineSeed {
  readonly serviceItem: ServiceItem;
  /** Frozen at the award. */
  readonly unitPriceInFen: bigint;
  readonly capUnits: number;
  readonly monthlyCapacityUnits: number;
}

export interface ContractSeed {
  readonly key: string;
  readonly titleZh: string;
  readonly regionCodes: readonly string[];
  readonly from: string;
  readonly to: string;
  /** At most what all lines together could cost. */
  readonly capInFen: bigint;
  readonly lines: readonly ContractLineSeed[];
}

interface OrganisationBase {
  readonly key: string;
  readonly nameZh: string;
  readonly creditCode: string;
  /** The region in which it acts. */
  readonly regionCode: string;
}
interface DepartmentSeed extends OrganisationBase {
  readonly kind: "DEPARTMENT";
  readonly level: "CITY" | "COUNTY" | "TOWNSHIP";
}
export interface CharitySeed extends OrganisationBase {
  readonly kind: "CHARITY";
  readonly mayFundraisePublicly: boolean;
  readonly missionZh: string;
  readonly focus: FundingFocusSeed;
}
export interface ContractorSeed extends OrganisationBase {
  readonly kind: "CONTRACTOR";
  readonly contracts: readonly ContractSeed[];
}
export type OrganisationSeed = DepartmentSeed | CharitySeed | ContractorSeed;

const cityCode = "371600000000";
/** 滨城区杨柳雪镇 and its village 杨柳雪新村: where the accounts of the sign-in page see each other's work. */
export const showcaseRegions = {
  city: cityCode,
  county: "371602000000",
  township: "371602106000",
  village: "371602106298",
} as const;

const counties = {
  bincheng: "371602000000",
  zhanhua: "371603000000",
  huimin: "371621000000",
  yangxin: "371622000000",
  wudi: "371623000000",
  boxing: "371625000000",
  zouping: "371681000000",
} as const;

/** Townships that have an office in the demo, besides those of the showcase. */
const officeTownships = ["371602105000", "371602203000"] as const;

/**
 * All organisations of the demo: civil affairs at the city, in each county and in some townships, six invented
 * charities and five invented contractors. `today` places the contracts in time (yyyy-mm-dd).
 */
export function demoOrganisations(divisions: readonly Division[], today: string): OrganisationSeed[] {
  return [...departments(divisions), ...charities(), ...contractors(today)];
}

function departments(divisions: readonly Division[]): DepartmentSeed[] {
  const nameOf = (code: string): string => {
    const division = divisions.find((entry) => entry.code === code);
    if (division === undefined) throw new Error(`organisations: division ${code} is not in the list`);
    return division.name;
  };
  const at = (
    level: DepartmentSeed["level"],
    regionCode: string,
    nameZh: string,
    serial: number,
  ): DepartmentSeed => ({
    key: `dept-${regionCode.replace(/(000)+$/, "")}`,
    kind: "DEPARTMENT",
    level,
    nameZh,
    regionCode,
    creditCode: creditCode("11", serial),
  });
  const townshipCodes = [showcaseRegions.township, ...officeTownships, ...firstTownships(divisions)];
  return [
    at("CITY", cityCode, `${nameOf(cityCode)}民政局`, 1),
    ...Object.values(counties).map((code, index) => at("COUNTY", code, `${nameOf(code)}民政局`, 11 + index)),
    ...[...new Set(townshipCodes)].map((code, index) =>
      at("TOWNSHIP", code, officeName(nameOf(code)), 101 + index),
    ),
  ];
}

/** One township of every county but the showcase's, the first of its towns. */
function firstTownships(divisions: readonly Division[]): string[] {
  return Object.values(counties)
    .filter((county) => county !== showcaseRegions.county)
    .map((county) => {
      const towns = divisions.filter(
        (division) => division.parent === county && Number(division.code.slice(6, 9)) >= 100,
      );
      const first = towns[0];
      if (first === undefined)
        throw new Error(`organisations: county ${county} has no town in the divisions`);
      return first.code;
    });
}

function officeName(name: string): string {
  return name.endsWith("街道") ? `${name}办事处` : `${name}人民政府`;
}

function charities(): CharitySeed[] {
  const make = (
    key: string,
    kind: CreditKind,
    serial: number,
    nameZh: string,
    missionZh: string,
    mayFundraisePublicly: boolean,
    focus: FundingFocusSeed,
  ): CharitySeed => ({
    key,
    kind: "CHARITY",
    nameZh,
    missionZh,
    mayFundraisePublicly,
    creditCode: creditCode(kind, serial),
    regionCode: focus.regionCodes[0] as string,
    focus,
  });
  return [
    make("charity-lianxin", "53", 2001, "滨州市莲心助困慈善基金会", "大病救助与突发急难", true, {
      categories: ["N1", "N9"],
      regionCodes: [cityCode],
      crowdTags: ["SERIOUSLY_ILL"],
      minimumInFen: 100_000n,
      maximumInFen: 2_000_000n,
      leastLevel: "HIGH",
    }),
    make("charity-hefeng", "53", 2002, "滨州市荷风敬老慈善基金会", "老人居家安养与适老化改造", false, {
      categories: ["N2", "N3", "N4"],
      regionCodes: [counties.bincheng, counties.zhanhua, counties.wudi],
      crowdTags: ["ELDER_ALONE", "ELDER_DISABLED", "ELDER_ADVANCED"],
      minimumInFen: 20_000n,
      maximumInFen: 600_000n,
      leastLevel: "NORMAL",
    }),
    make("charity-ouhua", "51", 2003, "滨州市藕花助学促进会", "困难学生助学", true, {
      categories: ["N6"],
      regionCodes: [cityCode],
      crowdTags: [],
      minimumInFen: 50_000n,
      maximumInFen: 500_000n,
      leastLevel: "NORMAL",
    }),
    make("charity-qinghe", "52", 2004, "滨城区青荷儿童关爱中心", "残疾儿童康复与困境儿童陪伴", false, {
      categories: ["N5", "N7"],
      regionCodes: [counties.bincheng, counties.boxing, counties.zouping],
      crowdTags: ["ORPHAN", "DEFACTO_UNATTENDED", "KEY_CHILD", "DISABLED"],
      minimumInFen: 30_000n,
      maximumInFen: 3_000_000n,
      leastLevel: "NORMAL",
    }),
    make("charity-luhua", "51", 2005, "惠民县芦花暖居互助会", "住房修缮与冬季取暖", false, {
      categories: ["N8", "N3"],
      regionCodes: [counties.huimin, counties.yangxin],
      crowdTags: [],
      minimumInFen: 40_000n,
      maximumInFen: 1_500_000n,
      leastLevel: "HIGH",
    }),
    make("charity-yangui", "53", 2006, "滨州市雁归桑梓慈善基金会", "乡贤出资，急难先行", true, {
      categories: ["N9", "N1", "N8"],
      regionCodes: [cityCode],
      crowdTags: [],
      minimumInFen: 100_000n,
      maximumInFen: 1_000_000n,
      leastLevel: "URGENT",
    }),
  ];
}

/** Items with the units a month can hold, and the price in per cent of the usual one. */
type Offer = readonly (readonly [ServiceItem, number])[];

function contractors(today: string): ContractorSeed[] {
  const year = Number(today.slice(0, 4));
  const contract = (
    key: string,
    titleZh: string,
    regionCodes: readonly string[],
    pricePercent: bigint,
    offer: Offer,
  ): ContractSeed => {
    const lines = offer.map(([serviceItem, monthlyCapacityUnits]): ContractLineSeed => {
      const usual = BigInt(serviceItems[serviceItem].unitPriceInFen);
      // Rounded down to whole yuan, as tenders are.
      const unitPriceInFen = ((usual * pricePercent) / 10_000n) * 100n;
      return { serviceItem, unitPriceInFen, capUnits: monthlyCapacityUnits * 10, monthlyCapacityUnits };
    });
    const most = lines.reduce((sum, line) => sum + line.unitPriceInFen * BigInt(line.capUnits), 0n);
    const capInFen = ((most * 80n) / 100n / 1_000_000n) * 1_000_000n;
    return { key, titleZh, regionCodes, from: `${year}-01-01`, to: `${year}-12-31`, capInFen, lines };
  };
  const make = (
    key: string,
    kind: CreditKind,
    serial: number,
    nameZh: string,
    contracts: ContractSeed[],
  ): ContractorSeed => ({
    key,
    kind: "CONTRACTOR",
    nameZh,
    creditCode: creditCode(kind, serial),
    regionCode: contracts[0]?.regionCodes[0] ?? cityCode,
    contracts,
  });
  const { bincheng, zhanhua, huimin, yangxin, wudi, boxing, zouping } = counties;
  return [
    make("contractor-lianan", "91", 3001, "滨州莲安居家养老服务有限公司", [
      contract("lianan-1", "滨城区困难老人居家照料", [bincheng], 100n, [
        ["L01", 2400],
        ["L02", 300],
        ["L03", 160],
        ["L04", 120],
        ["L06", 60],
        ["K03", 200],
      ]),
      contract("lianan-2", "沾化区失能家庭喘息服务", [zhanhua], 100n, [
        ["T01", 400],
        ["K04", 80],
      ]),
    ]),
    make("contractor-hexiang", "52", 3002, "滨州市荷香社会工作服务中心", [
      contract("hexiang-1", "全市困境儿童关爱服务", [cityCode], 100n, [
        ["R03", 240],
        ["J01", 80],
        ["J03", 8],
        ["J02", 160],
        ["R01", 120],
      ]),
    ]),
    make("contractor-ludi", "91", 3003, "滨州芦笛康复护理有限公司", [
      contract("ludi-1", "重残失能人员上门康复护理", [bincheng, boxing, zouping], 95n, [
        ["K01", 220],
        ["K02", 160],
        ["K04", 140],
        ["T01", 500],
      ]),
    ]),
    make("contractor-ouxiang", "91", 3004, "惠民藕香助餐服务有限公司", [
      contract("ouxiang-1", "惠民、阳信独居老人助餐", [huimin, yangxin], 90n, [
        ["L01", 3600],
        ["L07", 200],
      ]),
    ]),
    make("contractor-qingyin", "52", 3005, "无棣县青银老人照料中心", [
      contract("qingyin-1", "无棣、沾化日间照料与托养", [wudi, zhanhua], 100n, [
        ["T02", 300],
        ["T03", 90],
        ["L03", 100],
        ["L01", 900],
        ["K04", 60],
      ]),
    ]),
  ];
}
