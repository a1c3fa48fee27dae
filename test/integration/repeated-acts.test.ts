import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { confirmDonation, rejectDonation, reportDonation } from "../../api/charity/donation.service.ts";
import { discontinueNeedItem } from "../../api/need/need-item.actions.ts";
import { releaseReservation, reserveNeed } from "../../api/need/reservation.service.ts";
import { closeCheckIn } from "../../api/purchase/check-in-closing.ts";
import { awardContract, completeContract, terminateContract } from "../../api/purchase/contract.service.ts";
import { abandonVisit, checkIn, logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit, rejectVisit } from "../../api/purchase/visit-decision.service.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
} from "../support/charity-ground.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;
let charity: TestActor;
let finance: TestActor;
let county: TestActor;
let reviewer: TestActor;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = purchaseGround(actors);
  charity = await actors.as("CHARITY_OFFICER");
  finance = await actors.as("CHARITY_FINANCE");
  county = await actors.as("COUNTY_OFFICER");
  reviewer = await actors.as("TOWNSHIP_REVIEWER");
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());
beforeEach(() => test.clock.set("2026-03-04T02:00:00Z"));

/** Every row of every table, as one hash a table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await test.database.asOperator<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await test.database.asOperator<{ hash: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from "${name}" t`,
    );
    hashes[name] = row?.hash ?? "";
  }
  return hashes;
}

const reported = () =>
  reportDonation(
    charity,
    { donorName: "陈荷生", donorIsPerson: true, amount: "1000", receivedOn: "2026-03-03" },
    key(),
  );

const voucher = async () => ground.voucher((await ground.item()).itemId, await ground.contract());

let workers = 0;
const worker = () => {
  workers += 1;
  return actors.as("CONTRACTOR_WORKER", { person: `上门${workers}` });
};

async function visit(): Promise<string> {
  const voucherId = await voucher();
  test.clock.set("2026-03-05T06:00:00Z");
  const span = { beganAt: new Date("2026-03-05T01:00:00Z"), endedAt: new Date("2026-03-05T02:00:00Z") };
  const done = { voucherId, ...span, placeNote: "家中", units: 1, confirmedBy: "RECIPIENT" } as const;
  return logVisit(await worker(), done, key());
}

async function reservation(): Promise<string> {
  const [item] = (await listedItems(actors, [{ costInYuan: 500 }])) as [string];
  return (await reserveNeed(charity, refOf(charity, item), key())).reservationId;
}

type Act = () => Promise<unknown>;

/** What moves money or units without a key: each prepares its object and returns the act that is sent twice. */
const acts: [name: string, prepare: () => Promise<Act>][] = [
  [
    "confirmDonation",
    async () => {
      const id = await reported();
      const reference = `流水${key()}`;
      return () => confirmDonation(finance, id, reference);
    },
  ],
  [
    "rejectDonation",
    async () => {
      const id = await reported();
      return () => rejectDonation(finance, id, "没有到账");
    },
  ],
  [
    "releaseReservation",
    async () => {
      const id = await reservation();
      return () => releaseReservation(charity, id);
    },
  ],
  [
    "awardContract",
    async () => {
      const id = await ground.contract({}, false);
      const city = await actors.as("CITY_OFFICER");
      return () => awardContract(city, id);
    },
  ],
  [
    "terminateContract",
    async () => {
      const id = await ground.contract();
      return () => terminateContract(county, id, "机构不再承接");
    },
  ],
  [
    "completeContract",
    async () => {
      const id = await ground.contract({ validFrom: "2026-03-05", validTo: "2026-03-10" });
      test.clock.set("2026-03-11T02:00:00Z");
      return () => completeContract(county, id);
    },
  ],
  [
    "cancelVoucher",
    async () => {
      const id = await voucher();
      return () => cancelVoucher(county, id, "服务对象搬走");
    },
  ],
  [
    "discontinueNeedItem",
    async () => {
      const wish = { costInYuan: 245, serviceItem: "L02", quantity: 7 } as const;
      const [item] = (await listedItems(actors, [wish])) as [string];
      await adoptedProject(actors, charity, [item]);
      await fund(charity, await confirmedDonation(actors, charity, "1000"), item, "245");
      await ground.voucher(item, await ground.contract(), { units: 7 });
      return () => discontinueNeedItem(officer, item, "服务对象搬走");
    },
  ],
  [
    "approveVisit",
    async () => {
      const id = await visit();
      return () => approveVisit(reviewer, id);
    },
  ],
  [
    "rejectVisit",
    async () => {
      const id = await visit();
      return () => rejectVisit(reviewer, id, "NOT_CONFIRMED", "老人说没有来过");
    },
  ],
  [
    "abandonVisit",
    async () => {
      const voucherId = await voucher();
      const by = await worker();
      test.clock.set("2026-03-05T01:00:00Z");
      const id = await checkIn(by, { voucherId, placeNote: "家中" }, key());
      return () => abandonVisit(by, id);
    },
  ],
  [
    "closeCheckIn",
    async () => {
      const voucherId = await voucher();
      const by = await worker();
      test.clock.set("2026-03-05T01:00:00Z");
      const id = await checkIn(by, { voucherId, placeNote: "家中" }, key());
      test.clock.advance({ hours: 24 });
      return () => closeCheckIn(reviewer, id, "上门人员忘记提交");
    },
  ],
];

describe("an act on money or units that is sent again without a key", () => {
  it.each(acts)(
    "%s is refused by the state in which it stands, in words, and changes nothing",
    async (_name, prepare) => {
      const act = await prepare();
      await act();
      const before = await everything();
      const { message } = await refused(act(), "STATE_CONFLICT");
      expect(message, "says how it stands").toMatch(/当前为「.+」/);
      expect(await everything()).toEqual(before);
    },
  );
});
