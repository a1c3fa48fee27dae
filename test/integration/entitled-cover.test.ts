import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { needItem, previewCover } from "../../api/need/need.queries.ts";
import { verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { refreshNeedCover } from "../../api/need/refresh-cover.service.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { type Family, freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

/** Blind and in need of care: 重度残疾人护理补贴, 165 yuan a month towards N2. */
const BLIND = {
  "person.disability_level": "1",
  "person.disability_cert_valid": "是",
  "person.disability_kind": "visual",
  "person.care_needed": "是",
  "person.work_injury_care_allowance": "否",
};

async function known(
  family: Family,
  facts: Readonly<Record<string, string>>,
  source = "DISABLED_FEDERATION",
) {
  for (const [path, value] of Object.entries(facts)) {
    const personId = path.startsWith("person.") ? family.personId : null;
    const given = { householdId: family.householdId, personId, path, value, obtainedOn: "2026-02-01" };
    await addFact(officer, { ...given, source: source as "DISABLED_FEDERATION" }, freshKey());
  }
}

async function blind(): Promise<Family> {
  const family = await ground.family({});
  await known(family, BLIND);
  return family;
}

const need = (family: Family, category: "N2" | "N8", amount = "5000") =>
  ground.recorded({ family, category, amount });
const verified = async (item: { id: string }) => {
  await verifyNeedItem(officer, item.id, {});
  return needItem(officer, item.id);
};
const grant = (family: Family, amount: string) =>
  recordGrant(
    officer,
    {
      householdId: family.householdId,
      personId: family.personId,
      policyCode: "DIS_CARE",
      amount,
      validFrom: "2026-03-01",
      source: "滨残发〔2026〕3号",
    },
    freshKey(),
  );

describe("the cover of a need", () => {
  it("counts what the person is entitled to and does not get yet, for the twelve months of its cost", async () => {
    const item = await need(await blind(), "N2");
    expect(await previewCover(officer, item.id)).toEqual([
      {
        source: "重度残疾人护理补贴（按现有信息应享受，尚未办理）",
        amount: "1980.00",
        policyVersionId: expect.any(String),
      },
    ]);
    expect(await verified(item)).toMatchObject({ cover: "1980.00", gap: "3020.00" });
  });

  it("counts nothing for another kind of need, for another person, or on facts that do not decide", async () => {
    const family = await blind();
    expect(await verified(await need(family, "N8"))).toMatchObject({ cover: "0.00" });
    const other = await ground.member(family);
    expect(await verified(await need(other, "N2"))).toMatchObject({ cover: "0.00" });
    const declared = await ground.family({});
    await known(declared, BLIND, "APPLICANT");
    expect(await verified(await need(declared, "N2"))).toMatchObject({ cover: "0.00" });
  });

  it("counts what is in payment, and not what might be paid besides", async () => {
    const family = await blind();
    await grant(family, "100");
    expect(await verified(await need(family, "N2"))).toMatchObject({ cover: "1200.00" });
  });

  it("counts an entitlement once among the needs of a person", async () => {
    const family = await blind();
    expect(await verified(await need(family, "N2", "5000"))).toMatchObject({ cover: "1980.00" });
    expect(await verified(await need(family, "N2", "5000"))).toMatchObject({ cover: "0.00", gap: "5000.00" });
  });

  it("leaves no gap where the entitlement pays it all, and says what to do", async () => {
    const item = await need(await blind(), "N2", "1980");
    await refused(verifyNeedItem(officer, item.id, {}), "STATE_CONFLICT");
  });

  it("is computed anew when the entitlement becomes a grant, which takes its place", async () => {
    const family = await blind();
    const item = await need(family, "N2");
    expect(await verified(item)).toMatchObject({ cover: "1980.00" });
    await grant(family, "200");
    await refreshNeedCover(officer, item.id);
    expect(await needItem(officer, item.id)).toMatchObject({ cover: "2400.00", gap: "2600.00" });
  });
});
