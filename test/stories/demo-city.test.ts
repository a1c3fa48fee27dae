import { describe, expect, it } from "vitest";
import { grantMachine } from "../../api/assistance/grant.workflow.ts";
import { allocationMachine } from "../../api/charity/allocation.workflow.ts";
import { donationMachine } from "../../api/charity/donation.workflow.ts";
import { projectMachine } from "../../api/charity/project.workflow.ts";
import { demoSize } from "../../api/database/demo/demo-size.ts";
import { loadDemoCity } from "../../api/database/demo/load-city.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { needItemMachine } from "../../api/need/need-item.workflow.ts";
import { fundingReservationMachine, serviceOfferMachine } from "../../api/need/reservation.workflow.ts";
import { revisionMachine } from "../../api/policy/revision/revision.workflow.ts";
import { contractMachine } from "../../api/purchase/contract.workflow.ts";
import { visitMachine } from "../../api/purchase/visit.workflow.ts";
import { voucherMachine } from "../../api/purchase/voucher.workflow.ts";
import { openTestPlatform } from "../support/platform.ts";

const machines = {
  need_item: needItemMachine,
  funding_reservation: fundingReservationMachine,
  service_offer: serviceOfferMachine,
  charity_project: projectMachine,
  donation: donationMachine,
  allocation: allocationMachine,
  service_contract: contractMachine,
  voucher: voucherMachine,
  service_visit: visitMachine,
  assistance_grant: grantMachine,
  catalogue_revision: revisionMachine,
};

const broken = async (test: Awaited<ReturnType<typeof openTestPlatform>>) =>
  (await checkInvariants(test.platform)).filter((finding) => finding.count > 0);

describe("The demonstration city", () => {
  it("as npm start makes it breaks no invariant and shows every state of every list", async () => {
    const test = await openTestPlatform({ now: "2026-11-21T02:00:00Z" });
    try {
      await loadDemoCity(test.platform, demoSize);
      expect(await broken(test)).toEqual([]);
      for (const [table, machine] of Object.entries(machines)) {
        const found = await test.database.asOperator<{ state: string }>(
          `select distinct state from ${table} order by 1`,
        );
        const shown = found.map(({ state }) => state);
        expect(shown, table).toEqual(Object.keys(machine.states).sort());
      }
      const reviews = await test.database.asOperator<{ verdict: string }>(
        "select distinct verdict from duplicate_review order by 1",
      );
      expect(reviews.map(({ verdict }) => verdict)).toEqual(["DIFFERENT", "SAME", "UNSURE"]);
      const merges = await test.database.asOperator<{ undone: boolean }>(
        "select undone_at is not null as undone from person_merge order by 1",
      );
      expect(merges.map(({ undone }) => undone)).toEqual([false, true]);
      const homes = await test.database.asOperator<{ outcome: string }>(
        "select distinct outcome from home_visit order by 1",
      );
      expect(homes.map(({ outcome }) => outcome)).toEqual(["MOVED", "NOT_HOME", "REFUSED", "SEEN"]);
      const visits = await test.database.asOperator<{ n: number }>(
        "select count(*)::int as n from service_visit",
      );
      expect(visits[0]?.n).toBeGreaterThanOrEqual(demoSize.visits);
    } finally {
      await test.close();
    }
  }, 180_000);

  it("made on another day, across a new year, breaks no invariant", async () => {
    const test = await openTestPlatform({ now: "2027-01-15T02:00:00Z" });
    try {
      await loadDemoCity(test.platform, { households: 250, needs: 70, visits: 150 });
      expect(await broken(test)).toEqual([]);
    } finally {
      await test.close();
    }
  }, 120_000);
});
