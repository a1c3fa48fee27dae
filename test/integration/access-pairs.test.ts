import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWithin } from "../../api/database/region-range.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import { type AccessCaller, accessCallers } from "../support/access-callers.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { importOf } from "../support/calls.import.ts";
import { groundOf } from "../support/calls.ts";
import { wholeChain } from "../support/charity-ground.ts";
import { organisationId, type RegionKey, regionCode } from "../support/city.ts";
import { feeds } from "../support/feeds.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { purchaseGround } from "../support/purchase-ground.ts";

/** A thing somebody may ask for by its id, and to whom it belongs. */
interface Thing {
  readonly id: string;
  readonly region: string | null;
  readonly organisation: string | null;
  /** Places below, for which it was made. */
  readonly below?: readonly string[];
}

interface Kind {
  readonly needs: Permission;
  /** Its rows with the region and the organisation to which they belong. */
  readonly rows: string;
  /** Read by departments wherever they sit. */
  readonly byEveryDepartment?: true;
}

const kinds: Readonly<Record<string, Kind>> = {
  household: {
    needs: "beneficiary:read",
    rows: "select id, region_code as region, null as organisation from household",
  },
  departmentFeed: {
    needs: "beneficiary:feed",
    rows: "select id, region_code as region, null as organisation from department_feed",
  },
  registerImport: {
    needs: "beneficiary:import",
    rows: "select id, region_code as region, null as organisation from register_import",
  },
  need: { needs: "need:read", rows: "select id, region_code as region, null as organisation from need" },
  needItem: {
    needs: "need:read",
    rows: "select id, region_code as region, null as organisation from need_item",
  },
  donation: {
    needs: "donation:read",
    rows: "select id, null as region, charity_id as organisation from donation",
    byEveryDepartment: true,
  },
  allocation: {
    needs: "allocation:read",
    rows: "select id, region_code as region, charity_id as organisation from allocation",
  },
  project: {
    needs: "charity:read",
    rows: `select id, region_code as region, charity_id as organisation,
             array(select i.region_code from need_item i where i.project_id = p.id) as below
             from charity_project p`,
  },
  contract: {
    needs: "contract:read",
    rows: `select id, region_code as region, contractor_id as organisation,
             array(select code from region) as below from service_contract`,
  },
  voucher: {
    needs: "voucher:read",
    rows: `select v.id, v.region_code as region, c.contractor_id as organisation
             from voucher v join service_contract c on c.id = v.contract_id`,
  },
  visit: {
    needs: "visit:read",
    rows: `select s.id, s.region_code as region, c.contractor_id as organisation
             from service_visit s join voucher v on v.id = s.voucher_id
             join service_contract c on c.id = v.contract_id`,
  },
};

let test: TestPlatform;
let actors: Actors;
let things: Record<string, Thing[]>;
let callers: AccessCaller[];

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  const ground = purchaseGround(actors);
  const villages: RegionKey[] = ["village", "otherVillage", "villageOfOtherTownship", "villageOfOtherCounty"];
  const contracts = [
    await ground.contract(),
    await ground.contract({ contractorId: organisationId("otherContractor") }),
  ];
  for (const village of villages) {
    for (const charity of ["charity", "otherCharity"] as const) {
      const { itemId } = await ground.item({ village, allocations: [{ charity, amountInFen: 100_000n }] });
      const contractId = contracts[charity === "charity" ? 0 : 1] as string;
      if (isWithin(regionCode(village), regionCode("county"))) await ground.voucher(itemId, contractId);
    }
  }
  await wholeChain(test, actors, await actors.as("CHARITY_OFFICER"));
  for (const region of ["county", "otherCounty"] as const) {
    const rows = [{ 身份证号: "", 姓名: "荷老人", 医疗总费用: "12" }];
    await feeds(test).check(await actors.as("COUNTY_OFFICER", { region }), rows);
  }
  await importOf(groundOf(test, actors), { faulty: true });
  callers = await accessCallers(actors);
  things = {};
  for (const [kind, { rows }] of Object.entries(kinds)) {
    things[kind] = await test.database.asOperator<Thing>(`${rows} order by 1`);
  }
});
afterAll(() => test.close());

/** What the rules say, from the rows alone. */
function mayRead({ actor: { actor } }: AccessCaller, { needs, byEveryDepartment }: Kind, thing: Thing) {
  if (!actor.permissions.has(needs)) return "FORBIDDEN";
  const place = actor.regionCode;
  if (actor.organisationKind !== "DEPARTMENT") return thing.organisation === actor.organisationId;
  if (byEveryDepartment) return true;
  if (place === null || thing.region === null) return false;
  const region = thing.region;
  const served = (thing.below ?? []).filter((code) => isWithin(code, region));
  return [region, ...served].some((code) => isWithin(code, place));
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// The embedded database answers one after the other: there a twentieth of them.
const PAIRS = process.env["TEST_DATABASE_URL"] ? 10_000 : 500;

describe(`of ${PAIRS} pairs of somebody and a thing at random`, () => {
  it("each is answered as the rules say from the rows alone: read, not found or refused", async () => {
    const random = seeded(20_260_304);
    const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const names = Object.keys(kinds);
    const pairs = Array.from({ length: PAIRS }, () => {
      const kind = oneOf(names);
      return { caller: oneOf(callers), kind, thing: oneOf(things[kind] ?? []) };
    });
    const clients = new Map(callers.map(({ actor }) => [actor, actors.client(actor)]));
    for (const client of clients.values()) await client.send("{ me { demo } }");
    const wrong: string[] = [];
    const seen = { read: 0, hidden: 0, refused: 0 };
    const put = async ({ caller, kind, thing }: (typeof pairs)[number]) => {
      const expected = mayRead(caller, kinds[kind] as Kind, thing);
      const answer = await clients.get(caller.actor)?.send(`query($id: ID!) { ${kind}(id: $id) { id } }`, {
        id: thing.id,
      });
      const got = answer?.body.errors?.[0]?.extensions.code ?? true;
      const right = expected === false ? "NOT_FOUND" : expected;
      seen[right === true ? "read" : right === "NOT_FOUND" ? "hidden" : "refused"] += 1;
      if (got !== right)
        wrong.push(`${kind} of ${thing.region} ${thing.organisation} to ${caller.actor.loginName}: ${got}`);
    };
    while (pairs.length > 0 && wrong.length < 20) await Promise.all(pairs.splice(0, 8).map(put));
    expect([...new Set(wrong)]).toEqual([]);
    expect(pairs, "that were not asked").toEqual([]);
    expect(Math.min(...Object.values(seen)), "of each kind of answer").toBeGreaterThan(PAIRS / 10);
  }, 300_000);
});
