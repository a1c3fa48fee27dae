import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { policyDetail } from "../../api/policy/policy-detail.queries.ts";
import { catalogueRevision } from "../../api/policy/revision/revision.queries.ts";
import { publishRevision, submitRevision } from "../../api/policy/revision/revision.service.ts";
import type { CatalogueRevisionDetail } from "../../schema/policy/catalogue-revision.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { draft, type Officers, recordOf } from "../support/revisions.ts";

let test: TestPlatform;
let actors: Actors;
let officers: Officers;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 8 });
  actors = await seedActors(test);
  officers = { author: await actors.as("COUNTY_OFFICER"), reviewer: await actors.as("CITY_OFFICER") };
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

/** A revision in review, as whoever publishes it reads it. */
async function inReview(cel: string, validFrom: string): Promise<CatalogueRevisionDetail> {
  const record = await recordOf(officers.author, "HEATING", "2026-03-04");
  const policies = [{ ...record, benefit: { ...record.benefit, cel } }];
  const id = await draft(officers, { policies }, validFrom);
  await submitRevision(officers.author, id);
  return catalogueRevision(officers.reviewer, id);
}

describe("on PostgreSQL, over connections of their own,", () => {
  it("of two revisions of one policy that are published at once one is, and the other is told, 10 times over", async () => {
    for (let round = 1; round <= 10; round += 1) {
      const day = `2026-${String(3 + round).padStart(2, "0")}-01`.replace("2026-13", "2027-01");
      const both = [await inReview(`${round}`, day), await inReview(`${round} + 1`, day)];
      const settled = await Promise.allSettled(
        both.map((read) => publishRevision(officers.reviewer, read.id, read)),
      );
      const refusals = settled.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
      expect(refusals, `round ${round}`).toEqual(["STALE"]);
      const { versions } = await policyDetail(officers.author, { code: "HEATING", asOf: day });
      expect(versions.map(({ version }) => version)).toEqual(
        Array.from({ length: round + 1 }, (_, index) => round + 1 - index),
      );
    }
  });
});
