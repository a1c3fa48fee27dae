import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../api/audit/verify.ts";
import { loadDemoCity } from "../../api/database/demo/load-city.ts";
import { DEMO_CHARITY_TOKEN } from "../../api/database/demo/sign-in-list.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { Client } from "../support/client.ts";
import { openTestPlatform } from "../support/platform.ts";

describe("A demonstration city", () => {
  it("larger than usual breaks no invariant, has a whole chain, and shows partners needs of every kind and place", async () => {
    const test = await openTestPlatform({ now: "2026-11-21T02:00:00Z", configuration: { demo: true } });
    try {
      const many = { households: 300, needs: 600 };
      await loadDemoCity(test.platform, { households: 150, needs: 40, visits: 20, many });
      const findings = await checkInvariants(test.platform);
      expect(findings.filter(({ count }) => count > 0)).toEqual([]);
      expect(await verifyAudit(test.platform)).toMatchObject({ found: 0, waiting: 0 });
      const [counted] = await test.database.asOperator(
        "select (select count(*)::int from household) as households, (select count(*)::int from need) as needs",
      );
      expect(counted).toEqual({ households: 450, needs: 640 });
      const [spread] = await test.database.asOperator<{ categories: number; townships: number }>(`
        select count(distinct category)::int as categories, count(distinct township_code)::int as townships
        from need_item where state = 'LISTED'`);
      expect(spread?.categories).toBe(9);
      expect(spread?.townships).toBeGreaterThan(60);
      const charity = new Client(test, async () => ({ authorization: `Bearer ${DEMO_CHARITY_TOKEN}` }));
      const { matchedNeeds } = await charity.query(`{ matchedNeeds(first: 50) { totalCount nodes {
        category level ageBand gapBand waitingWeeks region { pathName } } } }`);
      expect(matchedNeeds.totalCount).toBeGreaterThan(100);
      const kindsOf = (what: (node: Record<string, unknown>) => unknown) =>
        new Set(matchedNeeds.nodes.map((node: Record<string, unknown>) => JSON.stringify(what(node)))).size;
      expect(kindsOf(({ region }) => region)).toBeGreaterThan(1);
      for (const field of ["category", "level", "ageBand", "gapBand"])
        expect(
          kindsOf((node) => node[field]),
          field,
        ).toBeGreaterThan(1);
    } finally {
      await test.close();
    }
  }, 120_000);
});
