import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { PersonTag } from "../../api/beneficiary/fact.entity.ts";
import { Household, Membership, Person } from "../../api/beneficiary/household.entity.ts";
import { addMember } from "../../api/beneficiary/member.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { recordNeed } from "../../api/need/need.service.ts";
import { listNeedItem, verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { ContractLine, ServiceContract } from "../../api/purchase/contract.entity.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../schema/codes/need-levels.ts";
import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type { Actors, TestActor } from "./actors.ts";
import { type OrganisationKey, organisationId, type RegionKey, regionCode } from "./city.ts";
import type { TestPlatform } from "./platform.ts";

const GROUND = { unaudited: "the ground on which a test stands" };
let count = 0;
const next = (): number => {
  count += 1;
  return count;
};
export const freshKey = (): string => `test-key-${String(next()).padStart(8, "0")}`;

export interface Family {
  readonly householdId: string;
  readonly personId: string;
  readonly serial: string;
  readonly name: string;
  readonly address: string;
}

export interface NeedGiven {
  readonly village?: RegionKey;
  readonly category?: NeedCategory;
  readonly level?: NeedLevel;
  /** Yuan. */
  readonly amount?: string;
  readonly serviceItem?: ServiceItem;
  readonly quantity?: number;
  readonly birthDate?: string;
  readonly tags?: readonly CrowdTag[];
  readonly family?: Family;
}

export interface ListedNeed extends Family {
  readonly id: string;
  readonly consentId: string;
}

/** Makes families, needs and contracts the way offices do: recorded by one, verified and listed by another. */
export class Needs {
  readonly #test: TestPlatform;
  readonly #actors: Actors;

  constructor(test: TestPlatform, actors: Actors) {
    this.#test = test;
    this.#actors = actors;
  }

  /** The officer of the township in which a village lies. */
  officer(village: RegionKey): Promise<TestActor> {
    const seat = {
      village: "township",
      otherVillage: "township",
      villageOfOtherTownship: "otherTownship",
    } as const;
    const region = seat[village as keyof typeof seat] ?? "townshipOfOtherCounty";
    return this.#actors.as("TOWNSHIP_OFFICER", { region });
  }

  async family({
    village = "village",
    birthDate = "1950-05-20",
    tags = [],
  }: NeedGiven = {}): Promise<Family> {
    const officer = await this.officer(village);
    const number = next();
    return scopedWrite(
      officer,
      async ({ em, now }) => {
        const householdId = newId(now);
        const personId = newId(now);
        const place = { regionCode: regionCode(village), recordedBy: officer.actor.userId, recordedAt: now };
        // Beyond what the counter of serials gives out to the grounds of other tests.
        const serial = `户2026-9${String(number).padStart(5, "0")}`;
        const name = `荷${String.fromCodePoint(0x4e00 + number)}莲`;
        const address = `藕塘巷${number}号`;
        em.create(Household, {
          id: householdId,
          serial,
          ...place,
          areaKind: "URBAN",
          address,
          headPersonId: personId,
        });
        em.create(Person, { id: personId, ...place, name, gender: "F", birthDate });
        em.create(Membership, {
          id: newId(now),
          householdId,
          personId,
          regionCode: place.regionCode,
          relationToHead: "SELF",
          counted: true,
          validFrom: "2020-01-01",
        });
        for (const tag of tags) {
          em.create(PersonTag, {
            id: newId(now),
            personId,
            regionCode: place.regionCode,
            tag,
            validFrom: "2020-01-01",
          });
        }
        return { householdId, personId, serial, name, address };
      },
      GROUND,
    );
  }

  /** Another member of a family, as whose need the next may be recorded. */
  async member(family: Family): Promise<Family> {
    const officer = await this.officer("village");
    const name = `荷${String.fromCodePoint(0x4e00 + next())}蓬`;
    const { householdId } = family;
    const { personId } = await addMember(
      officer,
      { householdId, name, relationToHead: "SPOUSE", gender: "M", birthDate: "1949-03-02" },
      freshKey(),
    );
    return { ...family, personId, name };
  }

  /** Recorded by the village assistant. */
  async recorded(given: NeedGiven = {}): Promise<Family & { id: string; needId: string }> {
    const { village = "village", category = "N8", level = "NORMAL", serviceItem, quantity, amount } = given;
    const family = given.family ?? (await this.family(given));
    const assistant = await this.#actors.as("VILLAGE_ASSISTANT", { region: village });
    const { id: needId, itemIds } = await recordNeed(
      assistant,
      {
        householdId: family.householdId,
        personId: family.personId,
        description: "屋顶漏雨，入冬前需要修缮。",
        assessedOn: shanghaiDate(this.#test.clock.now()),
        items: [
          serviceItem
            ? { category, level, serviceItem, quantity: quantity ?? 10 }
            : { category, level, approvedCost: amount ?? "3000" },
        ],
      },
      freshKey(),
    );
    return { ...family, id: itemIds[0]!, needId };
  }

  async verified(given: NeedGiven = {}): Promise<Family & { id: string; needId: string }> {
    const need = await this.recorded(given);
    await verifyNeedItem(await this.officer(given.village ?? "village"), need.id, {});
    return need;
  }

  /** Verified and listed with a consent of its own for half a year. */
  async listed(given: NeedGiven = {}): Promise<ListedNeed> {
    const officer = await this.officer(given.village ?? "village");
    const need = await this.verified(given);
    const consentId = await this.consent(officer, need.personId);
    await listNeedItem(officer, need.id, addCalendarDays(this.#today, 120));
    return { ...need, consentId };
  }

  async consent(officer: TestActor, personId: string, days = 180): Promise<string> {
    const givenOn = this.#today;
    const guardian = await this.#guardianOf(officer, personId);
    const { id } = await recordConsent(
      officer,
      {
        personId,
        purpose: "CHARITY_REFERRAL",
        givenByPersonId: guardian,
        givenOn,
        validUntil: addCalendarDays(givenOn, days),
      },
      freshKey(),
    );
    return id;
  }

  /** A child's consent is its guardian's: an adult member is added to its family. */
  async #guardianOf(officer: TestActor, personId: string): Promise<string | null> {
    return scopedWrite(
      officer,
      async ({ em, now }) => {
        const person = await em.findOneOrFail(Person, personId);
        if (person.birthDate < "2000-01-01") return null;
        const { householdId } = await em.findOneOrFail(Membership, { personId });
        const guardianId = newId(now);
        const place = { regionCode: person.regionCode, recordedBy: officer.actor.userId, recordedAt: now };
        em.create(Person, { id: guardianId, ...place, name: "荷监护", gender: "M", birthDate: "1980-01-01" });
        em.create(Membership, {
          id: newId(now),
          householdId,
          personId: guardianId,
          regionCode: person.regionCode,
          relationToHead: "OTHER",
          counted: true,
          validFrom: "2020-01-01",
        });
        return guardianId;
      },
      GROUND,
    );
  }

  /** An active contract of a contractor, for a year around now. */
  async contract(
    contractor: OrganisationKey,
    given: {
      serviceItem: ServiceItem;
      regions: readonly RegionKey[];
      monthlyUnits?: number;
      capUnits?: number;
    },
  ): Promise<string> {
    const county = await this.#actors.as("COUNTY_OFFICER");
    const city = await this.#actors.as("CITY_OFFICER");
    return scopedWrite(
      county,
      async ({ em, now }) => {
        const id = newId(now);
        const contractorId = organisationId(contractor);
        em.create(ServiceContract, {
          id,
          serial: `约2026-${String(next()).padStart(6, "0")}`,
          title: "居家服务采购",
          contractorId,
          buyerOrganisationId: organisationId("countyBureau"),
          regionCode: regionCode("county"),
          servedRegionCodes: given.regions.map(regionCode),
          state: "ACTIVE",
          validFrom: addCalendarDays(this.#today, -30),
          validTo: addCalendarDays(this.#today, 300),
          capInFen: 100_000_000n,
          committedInFen: 0n,
          monthlyUnitCapacity: given.monthlyUnits ?? 100,
          createdBy: county.actor.userId,
          createdAt: now,
          awardedBy: city.actor.userId,
          awardedAt: now,
        });
        em.create(ContractLine, {
          id: newId(now),
          contractId: id,
          contractorId,
          serviceItem: given.serviceItem,
          unitPriceInFen: 1500n,
          capUnits: given.capUnits ?? 1000,
          committedUnits: 0,
        });
        return id;
      },
      GROUND,
    );
  }

  get #today(): string {
    return shanghaiDate(this.#test.clock.now());
  }
}
