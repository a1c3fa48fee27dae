import { recordHousehold } from "../../../api/beneficiary/register.service.ts";
import { addCalendarDays, shanghaiDate } from "../../../api/kernel/shanghai-date.ts";
import { setFundingFocus } from "../../../api/need/funding-focus.service.ts";
import { awardContract, createContract } from "../../../api/purchase/contract.service.ts";
import { organisationId, regionCode } from "../../support/city.ts";
import type { TestConsole } from "../../support/console.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "../../support/families.ts";
import { Needs } from "../../support/needs.ts";

/** A person as the paper on the clerk's desk says it. */
export interface PersonOnPaper {
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly bankAccount: string;
}

/** What the ways share: the family they are about, and the serials that one person tells the next. */
export interface Story {
  readonly shown: TestConsole;
  readonly recipient: PersonOnPaper;
  readonly son: PersonOnPaper;
  readonly address: string;
  /** Everybody else who is on record while the run goes on. */
  readonly others: readonly PersonOnPaper[];
  readonly project: string;
  readonly donor: string;
  readonly today: string;
  itemSerial: string;
  donationSerial: string;
  voucherSerial: string;
  visitSerial: string;
}

const onPaper = (name: string, birthDate: string, number: number): PersonOnPaper => ({
  name,
  birthDate,
  identityNumber: freshIdentityNumber(birthDate),
  phone: `1390543${7100 + number}`,
  bankAccount: bankAccount(7100 + number),
});

/** What stands before anybody signs in: other families with needs, a contract, and what the charity funds. */
export async function beginStory(shown: TestConsole): Promise<Story> {
  const { test, actors } = shown;
  const today = shanghaiDate(test.clock.now());
  const others = [
    onPaper("赵荷香", "1951-02-03", 3),
    onPaper("钱水芹", "1946-11-20", 4),
    onPaper("孙菱角", "1960-07-07", 5),
  ];
  const needs = new Needs(test, actors);
  const address = "藕塘巷3号";
  const assistant = await actors.as("VILLAGE_ASSISTANT");
  for (const { name, identityNumber, phone, bankAccount: account } of others) {
    const members = [head({ name, identityNumber, phone, bankAccount: account })];
    const recorded = await recordHousehold(assistant, family({ members, address }), freshKey());
    const [personId] = recorded.personIds as [string];
    await needs.listed({
      family: { householdId: recorded.id, personId, serial: recorded.serial, name, address },
    });
  }
  const county = await actors.as("COUNTY_OFFICER");
  const contractId = await createContract(
    county,
    {
      title: "居家照护服务采购",
      contractorId: organisationId("contractor"),
      servedRegionCodes: [regionCode("county")],
      validFrom: today,
      validTo: addCalendarDays(today, 360),
      cap: "100000.00",
      monthlyUnitCapacity: 200,
      lines: [{ serviceItem: "L03", unitPrice: "75.00", capUnits: 1000 }],
    },
    freshKey(),
  );
  await awardContract(await actors.as("CITY_OFFICER"), contractId);
  await setFundingFocus(await actors.as("CHARITY_OFFICER"), {
    categories: ["N4"],
    regionCodes: [regionCode("county")],
    crowdTags: [],
    levels: [],
  });
  return {
    shown,
    recipient: onPaper("李莲生", "1948-03-12", 1),
    son: onPaper("李藕根", "1975-09-30", 2),
    address: "荷花巷17号",
    others,
    project: "滨城区独居老人助浴",
    donor: "荷塘食品有限公司",
    today,
    itemSerial: "",
    donationSerial: "",
    voucherSerial: "",
    visitSerial: "",
  };
}
