import { createHash } from "node:crypto";
import { regionLevel } from "../../api/database/region-range.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { creditCodeCheckCharacter } from "../../api/kernel/identifiers/unified-social-credit-code.ts";
import type { Platform } from "../../api/kernel/platform.ts";
import { Organisation } from "../../api/organisation/organisation.entity.ts";
import { Region } from "../../api/organisation/region.entity.ts";
import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";

/** A slice of a city, small enough to hold in mind. Tests name regions by these keys, never by their codes. */
export const regions = {
  city: { code: "371600000000", name: "滨州市" },
  county: { code: "371602000000", name: "滨城区" },
  township: { code: "371602001000", name: "市东街道" },
  village: { code: "371602001001", name: "东关社区" },
  otherVillage: { code: "371602001002", name: "南关社区" },
  otherTownship: { code: "371602002000", name: "市西街道" },
  villageOfOtherTownship: { code: "371602002001", name: "西园社区" },
  otherCounty: { code: "371603000000", name: "沾化区" },
  townshipOfOtherCounty: { code: "371603001000", name: "富国街道" },
  villageOfOtherCounty: { code: "371603001001", name: "富东社区" },
} as const;

export type RegionKey = keyof typeof regions;

export const organisations = {
  cityBureau: { kind: "DEPARTMENT", name: "滨州市民政局", region: "city", entity: "11", charityMark: false },
  countyBureau: {
    kind: "DEPARTMENT",
    name: "滨城区民政局",
    region: "county",
    entity: "11",
    charityMark: false,
  },
  townshipOffice: {
    kind: "DEPARTMENT",
    name: "市东街道办事处",
    region: "township",
    entity: "11",
    charityMark: false,
  },
  otherTownshipOffice: {
    kind: "DEPARTMENT",
    name: "市西街道办事处",
    region: "otherTownship",
    entity: "11",
    charityMark: false,
  },
  otherCountyBureau: {
    kind: "DEPARTMENT",
    name: "沾化区民政局",
    region: "otherCounty",
    entity: "11",
    charityMark: false,
  },
  charity: { kind: "CHARITY", name: "莲心慈善基金会", region: "city", entity: "53", charityMark: true },
  otherCharity: { kind: "CHARITY", name: "暖流慈善总会", region: "city", entity: "51", charityMark: true },
  contractor: {
    kind: "CONTRACTOR",
    name: "安和居家养老服务中心",
    region: "county",
    entity: "52",
    charityMark: false,
  },
  otherContractor: {
    kind: "CONTRACTOR",
    name: "同行社会工作服务中心",
    region: "county",
    entity: "52",
    charityMark: false,
  },
} as const satisfies Record<
  string,
  { kind: OrganisationKind; name: string; region: RegionKey; entity: string; charityMark: boolean }
>;

export type OrganisationKey = keyof typeof organisations;

/** The same name gives the same id in every run: a UUIDv7 whose random part is a hash of the name. */
export function idOf(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex");
  return `019b0000-0000-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

export const organisationId = (key: OrganisationKey): string => idOf(`organisation ${key}`);

export const regionCode = (key: RegionKey): string => regions[key].code;

/** Writes the regions and organisations, once for a database. */
export async function seedCity(platform: Platform): Promise<void> {
  await scopedWrite(
    systemContext(platform),
    async ({ em }) => {
      for (const { code, name } of Object.values(regions)) {
        em.create(Region, { code, gbCode: code, name, validFrom: "2020-01-01", ...placeOf(code) });
      }
      Object.entries(organisations).forEach(([key, { kind, name, region, entity, charityMark }], index) => {
        em.create(Organisation, {
          id: organisationId(key as OrganisationKey),
          kind,
          name,
          charityMark,
          regionCode: regionCode(region),
          creditCode: creditCode(entity, regionCode(region), index + 1),
          activeFrom: "2020-01-01",
        });
      });
    },
    { unaudited: "the ground on which a test stands" },
  );
}

function placeOf(code: string) {
  const above = Object.values(regions).filter((other) => other.code !== code && isBelow(code, other.code));
  const path = [...above, Object.values(regions).find((region) => region.code === code)!];
  const fromCounty = path.filter((region) => regionLevel(region.code) !== "CITY");
  return {
    level: regionLevel(code),
    parentCode: above.at(-1)?.code ?? null,
    pathName: (fromCounty.length > 0 ? fromCounty : path).map((region) => region.name).join("›"),
  };
}

const isBelow = (code: string, region: string) => code.startsWith(region.replace(/(000|00)+$/, ""));

function creditCode(entity: string, region: string, serial: number): string {
  const first17 = `${entity}${region.slice(0, 6)}${String(serial).padStart(9, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}
