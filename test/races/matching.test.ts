import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matchedNeeds } from "../../api/need/matched-needs.service.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { effort } from "../support/effort.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let charity: TestActor;
const ids: string[] = [];

beforeAll(async () => {
  test = await openTestPlatform();
  const actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  const needs = new Needs(test, actors);
  for (let n = 0; n < 6; n += 1) ids.push((await needs.listed({ category: "N8", level: "URGENT" })).id);
});
afterAll(() => test.close());

describe("a page of matches", () => {
  it("is of one moment, while needs change their level and are taken down and listed again", async () => {
    let isOver = false;
    const change = async () => {
      for (let turn = 0; !isOver; turn += 1) {
        await test.database.asOperator(
          `update need_item set level = (array['URGENT', 'HIGH', 'NORMAL'])[1 + ${turn} % 3],
             state = (array['LISTED', 'VERIFIED'])[1 + ${turn} % 2] where id = any($1::uuid[])`,
          [ids.slice(turn % 2)],
        );
      }
    };
    const changing = Promise.all([change(), change()]);
    try {
      for (let round = 0; round < effort(150); round += 1) {
        // All of them stand on one page, so that their number, which is another statement, has to be that of the page.
        const { nodes, totalCount } = await matchedNeeds(charity, {}, {});
        expect(totalCount).toBe(nodes.length);
      }
    } finally {
      isOver = true;
      await changing;
    }
  });
});
