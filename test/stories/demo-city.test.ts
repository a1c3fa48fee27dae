import { describe, expect, it } from "vitest";
import { loadDemoCity } from "../../api/database/demo/load-city.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { openTestPlatform } from "../support/platform.ts";

const states = (rows: readonly { state: string }[]) => rows.map(({ state }) => state).sort();

/** Made by the services as `npm start` makes it, only smaller. */
describe("The demonstration city", () => {
  it.each([["2026-11-21"], ["2027-01-15"]])(
    "made on %s breaks no invariant and shows the ordinary states",
    async (day) => {
      const test = await openTestPlatform({ now: `${day}T02:00:00Z` });
      try {
        await loadDemoCity(test.platform, { households: 500, needs: 110, visits: 400 });
        expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
        const of = async (table: string) =>
          states(await test.database.asOperator<{ state: string }>(`select distinct state from ${table}`));
        expect(await of("need_item")).toEqual(
          expect.arrayContaining(["DRAFT", "VERIFIED", "LISTED", "FUNDED", "IN_SERVICE"]),
        );
        expect(await of("charity_project")).toEqual(expect.arrayContaining(["IMPLEMENTING"]));
        expect(await of("donation")).toEqual(["CONFIRMED", "REJECTED", "REPORTED"]);
        expect(await of("service_visit")).toEqual(expect.arrayContaining(["APPROVED", "SUBMITTED"]));
      } finally {
        await test.close();
      }
    },
  );
});
