import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { needItem, previewCover } from "../../api/need/need.queries.ts";
import { verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { refreshNeedCover } from "../../api/need/refresh-cover.service.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
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
const granted = ({ householdId, personId }: Family, amount: string) => ({
  householdId,
  personId,
  policyCode: "DIS_CARE",
  amount,
  validFrom: "2026-03-01",
  source: "滨残发〔2026〕3号",
});
const grant = (family: Family, amount: string) => recordGrant(officer, granted(family, amount), freshKey());

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

  it("counts what is due until a grant begins, and after one that never ran", async () => {
    const family = await blind();
    await recordGrant(officer, { ...granted(family, "165"), validFrom: "2026-04-01" }, freshKey());
    expect(await verified(await need(family, "N2"))).toMatchObject({ cover: "1980.00" });
  });

  it("counts nothing that does not stand beside what is in payment, whichever would be higher", async () => {
    const old = await blind();
    await recordGrant(officer, { ...granted(old, "80"), policyCode: "ELDER_CARE" }, freshKey());
    expect(await verified(await need(old, "N2"))).toMatchObject({ cover: "960.00" });
  });

  it("counts a benefit once whatever its version: what one need counts on is not counted anew with the next year's", async () => {
    const family = await blind();
    expect(await verified(await need(family, "N2"))).toMatchObject({ cover: "1980.00" });
    const catalogue = structuredClone(loadCatalogue()) as unknown as {
      policies: { code: string; benefit: object }[];
    };
    const policy = catalogue.policies.find(({ code }) => code === "DIS_CARE")!;
    policy.benefit = { ...policy.benefit, noteZh: "本版另有说明。" };
    await scopedWrite(systemContext(test.platform), (tx) =>
      importCatalogue(tx, catalogue as never, { validFrom: "2026-03-02" }),
    );
    expect(await verified(await need(family, "N2"))).toMatchObject({ cover: "0.00" });
  });

  it("tells who does not handle families the sum of what is due, and not for what", async () => {
    const item = await need(await blind(), "N2");
    await verified(item);
    const { coverLines } = await needItem(await actors.as("CITY_OFFICER"), item.id);
    expect(coverLines).toEqual([
      { source: "应享受而尚未办理的政策", policyVersionId: null, amount: "1980.00" },
    ]);
  });
});
