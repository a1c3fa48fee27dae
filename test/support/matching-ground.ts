import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import type { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { Region } from "../../api/organisation/region.entity.ts";
import { seedActors, type TestActor } from "./actors.ts";
import { multiplyNeed } from "./many-needs.ts";
import { Needs } from "./needs.ts";
import { openTestPlatform, type TestPlatform } from "./platform.ts";

const COUNTIES = ["371602", "371603", "371621", "371622", "371623", "371625", "371681"];
/** As many townships as a city has. */
export const townships = COUNTIES.flatMap((county) =>
  Array.from({ length: 13 }, (_, n) => `${county}${String(n + 1).padStart(3, "0")}000`),
);

/** What charities ask for: little of much, a few townships, and all there is. */
export const focuses = {
  narrow: {
    categories: ["N1", "N8"],
    regionCodes: ["371602000000"],
    crowdTags: ["ELDER_ALONE"],
    minAmount: "500",
    maxAmount: "10000",
    levels: ["URGENT", "HIGH"],
  },
  "of townships": {
    categories: ["N3"],
    regionCodes: ["371602001000", "371603002000"],
    crowdTags: [],
    levels: [],
  },
  any: { categories: [], regionCodes: [], crowdTags: [], levels: [] },
} satisfies Record<string, Parameters<typeof setFundingFocus>[1]>;

export interface Ground {
  readonly test: TestPlatform;
  readonly charity: TestActor;
}

/** A city with so many live needs, for what is measured. */
export async function openMatching(count: number): Promise<Ground> {
  const test = await openTestPlatform();
  const actors = await seedActors(test);
  const charity = await actors.as("CHARITY_OFFICER");
  const { id } = await new Needs(test, actors).listed();
  await scopedWrite(
    systemContext(test.platform),
    async (tx) => {
      for (const code of [...townships, ...COUNTIES.map((county) => `${county}000000`)]) {
        if (await tx.em.findOne(Region, { code })) continue;
        const level = code.endsWith("000000") ? ("COUNTY" as const) : ("TOWNSHIP" as const);
        tx.em.create(Region, {
          code,
          gbCode: code,
          name: code,
          pathName: code,
          level,
          validFrom: "2020-01-01",
        });
      }
    },
    { unaudited: "the ground on which a test stands" },
  );
  await multiplyNeed(test.database, id, { townships, count, families: 2_000 });
  test.clock.advance({ days: 1 });
  return { test, charity };
}
