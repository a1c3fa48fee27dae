import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProject } from "../../api/charity/project.queries.ts";
import { correctProject } from "../../api/charity/project-draft.service.ts";
import { need, needItem } from "../../api/need/need.queries.ts";
import { recordNeed } from "../../api/need/need.service.ts";
import { correctNeedItem } from "../../api/need/need-draft.service.ts";
import { verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { contract } from "../../api/purchase/contract.queries.ts";
import { awardContract } from "../../api/purchase/contract.service.ts";
import { correctContract } from "../../api/purchase/contract-draft.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { draftProject, proposedProject } from "../support/charity-ground.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { contractInput, purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let assistant: TestActor;
let officer: TestActor;
let county: TestActor;
let city: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  assistant = await actors.as("VILLAGE_ASSISTANT");
  officer = await actors.as("TOWNSHIP_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
  city = await actors.as("CITY_OFFICER");
});
afterAll(() => test.close());

const audited = async (id: string) =>
  (
    await test.database.asOperator<{ action: string; detail: { fields?: string } }>(
      "select action, detail from audit_entry where object_id = $1 order by id desc limit 1",
      [id],
    )
  )[0];

describe("a draft of a need", () => {
  const as = { category: "N4", level: "HIGH", serviceItem: "L03", quantity: 4, approvedCost: null } as const;
  const words = { description: "独居，洗澡需要人帮助。", assessedOn: "2026-03-01" };
  const input = async (id: string, more: object = {}) => ({
    ...as,
    ...words,
    version: (await needItem(assistant, id)).version,
    ...more,
  });

  it("is corrected by who recorded it: kind, units, cost, gap and words, with what changed in its history", async () => {
    const { id, needId } = await ground.recorded({ amount: "3000" });
    await correctNeedItem(assistant, id, await input(id));
    const shown = await needItem(assistant, id);
    expect(shown).toMatchObject({
      state: "DRAFT",
      category: "N4",
      level: "HIGH",
      serviceItem: "L03",
      quantity: 4,
      approvedCost: "320.00",
      gap: "320.00",
    });
    expect(shown.history[0]).toMatchObject({
      action: "correct",
      note: "更正：类别、紧急程度、服务项目、数量、费用、情况说明、评估日期",
    });
    expect(await need(assistant, needId)).toMatchObject(words);
    expect(await audited(id)).toMatchObject({
      action: "needItem.correct",
      detail: { fields: "category,level,serviceItem,quantity,approvedCostInFen,description,assessedOn" },
    });
    await correctNeedItem(
      assistant,
      id,
      await input(id, { serviceItem: null, quantity: null, approvedCost: "500" }),
    );
    expect(await needItem(assistant, id)).toMatchObject({ serviceItem: null, quantity: 1, gap: "500.00" });
  });

  it("is not corrected by who will verify it, who reads why in both languages", async () => {
    const { id } = await ground.recorded();
    const { availableActions } = await needItem(officer, id);
    expect(availableActions.find(({ action }) => action === "correctNeedItem")).toMatchObject({
      allowed: false,
      reasonZh: "待核实的需求只能由登记人更正。",
      reasonEn: "Only who recorded a draft may correct it.",
    });
    await refused(correctNeedItem(officer, id, await input(id)), "STATE_CONFLICT");
  });

  it("is refused with every fault at once, when nothing differs, and when it changed meanwhile", async () => {
    const { id } = await ground.recorded();
    const bad = await input(id, { quantity: 0, description: " ", assessedOn: "2026-03-09" });
    const { fields } = await refused(correctNeedItem(assistant, id, bad), "INVALID_INPUT");
    expect(Object.keys(fields ?? {}).sort()).toEqual(["assessedOn", "description", "quantity"]);
    const first = await input(id);
    await correctNeedItem(assistant, id, first);
    await refused(correctNeedItem(assistant, id, { ...first, quantity: 9 }), "STALE");
    await refused(correctNeedItem(assistant, id, await input(id)), "INVALID_INPUT");
    expect(await needItem(assistant, id)).toMatchObject({ quantity: 4, gap: "320.00" });
  });

  it("keeps its words once something recorded together was verified, and itself once it was", async () => {
    const { householdId, personId } = await ground.family();
    const money = { category: "N8", level: "NORMAL", approvedCost: "800" } as const;
    const { itemIds } = await recordNeed(
      assistant,
      { householdId, personId, ...words, items: [money, money] },
      freshKey(),
    );
    const [one, other] = itemIds as [string, string];
    await verifyNeedItem(officer, one, {});
    const changed = await input(other, { description: "改过的说明。" });
    const { fields } = await refused(correctNeedItem(assistant, other, changed), "INVALID_INPUT");
    expect(Object.keys(fields ?? {})).toEqual(["description"]);
    await correctNeedItem(assistant, other, await input(other));
    await refused(correctNeedItem(assistant, one, await input(one)), "STATE_CONFLICT");
  });
});

describe("a draft of a project", () => {
  const as = { title: "滨城区老人助浴助洁项目", summary: "为独居老人提供上门助浴和助洁服务。" };
  const term = { startsOn: "2026-04-01", endsOn: "2027-03-31" };
  const version = async (id: string) => (await findProject(county, id)).version;

  it("is rewritten by the department that drafts it, with what changed in its history", async () => {
    const id = await draftProject(county);
    await correctProject(county, id, { ...as, ...term, version: await version(id) });
    const shown = await findProject(county, id);
    expect(shown).toMatchObject({ ...as, ...term, state: "DRAFT" });
    expect(shown.history[0]).toMatchObject({
      action: "correctProject",
      note: "修改：名称、简介、开始日期、结束日期",
    });
    expect(await audited(id)).toMatchObject({ action: "charityProject.correctProject" });
  });

  it("is not rewritten by another department, with a person's number, over a newer one, or once proposed", async () => {
    const id = await draftProject(county);
    const input = { ...as, ...term, version: await version(id) };
    await refused(correctProject(city, id, input), "STATE_CONFLICT");
    const named = { ...input, summary: "帮助 13800001234 的机主和他的家人。", endsOn: "2026-01-01" };
    const { fields } = await refused(correctProject(county, id, named), "INVALID_INPUT");
    expect(Object.keys(fields ?? {}).sort()).toEqual(["endsOn", "summary"]);
    await correctProject(county, id, input);
    await refused(correctProject(county, id, { ...input, title: "另一个名称" }), "STALE");
    await refused(correctProject(county, id, { ...input, version: await version(id) }), "INVALID_INPUT");
    const proposed = await proposedProject(county, [(await ground.listed()).id]);
    await refused(
      correctProject(county, proposed, { ...input, version: await version(proposed) }),
      "STATE_CONFLICT",
    );
  });
});

describe("a draft of a contract", () => {
  const version = async (id: string) => (await contract(county, id)).version;
  const drafted = () => purchaseGround(actors).contract({}, false);

  it("is rewritten as a whole, its services and prices too, and awarded as it reads then", async () => {
    const id = await drafted();
    await correctContract(county, id, {
      ...contractInput(),
      title: "居家照护服务采购（二次）",
      contractorId: organisationId("otherContractor"),
      cap: "5000",
      lines: [{ serviceItem: "L02", unitPrice: "36.50", capUnits: 100 }],
      version: await version(id),
    });
    await awardContract(city, id);
    const shown = await contract(county, id);
    expect(shown).toMatchObject({ title: "居家照护服务采购（二次）", cap: "5000.00", state: "ACTIVE" });
    expect(shown.contractor?.id).toBe(organisationId("otherContractor"));
    expect(shown.lines).toMatchObject([{ serviceItem: "L02", unitPrice: "36.50", capUnits: 100 }]);
    expect(shown.history.map(({ note }) => note)).toContain("修改：名称、服务机构、金额上限、服务项目和单价");
  });

  it("keeps lines that are not changed", async () => {
    const id = await drafted();
    const before = (await contract(county, id)).lines;
    await correctContract(county, id, { ...contractInput(), cap: "6000", version: await version(id) });
    expect((await contract(county, id)).lines).toEqual(before);
  });

  it("a draft of a contract is corrected by the department that drafted it, not by one above", async () => {
    const id = await drafted();
    // The city could widen the regions beyond those of the county that buys.
    const servedRegionCodes = [regionCode("county"), regionCode("otherCounty")];
    const wider = { ...contractInput(), servedRegionCodes, cap: "7000", version: await version(id) };
    const refusal = await refused(correctContract(city, id, wider), "STATE_CONFLICT");
    expect(refusal.message).toContain("只能由拟定部门修改");
    expect((await contract(city, id)).availableActions).toContainEqual(
      expect.objectContaining({ action: "correctContract", allowed: false, reasonZh: refusal.message }),
    );
    await correctContract(county, id, { ...wider, servedRegionCodes: [regionCode("county")] });
    expect(await contract(county, id)).toMatchObject({ cap: "7000.00", state: "DRAFT" });
  });

  it("is refused like a new one, over a newer one, with nothing changed, and once awarded", async () => {
    const id = await drafted();
    const input = { ...contractInput(), cap: "7000", version: await version(id) };
    const { fields } = await refused(
      correctContract(county, id, { ...input, validTo: "2027-03-01", lines: [] }),
      "INVALID_INPUT",
    );
    expect(Object.keys(fields ?? {}).sort()).toEqual(["lines", "validTo"]);
    await refused(correctContract(await actors.as("TOWNSHIP_REVIEWER"), id, input), "FORBIDDEN");
    await correctContract(county, id, input);
    await refused(correctContract(county, id, { ...input, cap: "8000" }), "STALE");
    const same = { ...input, version: await version(id) };
    await refused(correctContract(county, id, same), "INVALID_INPUT");
    await awardContract(city, id);
    await refused(
      correctContract(county, id, { ...same, cap: "9000", version: await version(id) }),
      "STATE_CONFLICT",
    );
    expect(await contract(county, id)).toMatchObject({ cap: "7000.00" });
  });
});
