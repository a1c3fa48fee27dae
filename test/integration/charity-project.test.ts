import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reverseAllocation } from "../../api/charity/allocation.service.ts";
import { findProject, listProjects, projectBoard } from "../../api/charity/project.queries.ts";
import {
  addItemsToProject,
  adoptProject,
  cancelProject,
  completeProject,
  createProject,
  proposeProject,
  removeItem,
  startProject,
} from "../../api/charity/project.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  draftProject,
  fund,
  key,
  listedItems,
  proposedProject,
  refOf,
} from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let charity: TestActor;
let finance: TestActor;
let otherCharity: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  finance = await actors.as("CHARITY_FINANCE");
  otherCharity = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const draft = {
  title: "滨城区老人助浴项目",
  summary: "为经济困难的高龄老人提供上门助浴服务。",
  regionCode: regionCode("county"),
  startsOn: "2026-03-05",
  endsOn: "2026-12-31",
};

describe("a project", () => {
  it("goes from draft to completed, each step by the side that answers for it", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const id = await createProject(county, draft, key());
    await addItemsToProject(county, id, [item]);
    await proposeProject(county, id);
    expect((await findProject(charity, id)).availableActions).toMatchObject([
      { action: "adoptProject", allowed: true },
    ]);
    await adoptProject(charity, id, key());
    await startProject(charity, id);
    const open = await refused(completeProject(county, id), "STATE_CONFLICT");
    expect(open.message).toContain("还有 1 项需求");
    await test.database.asOperator(
      `update need_item set state = 'CLOSED', gap_in_fen = 0 where id = '${item}'`,
    );
    await completeProject(county, id, "服务全部完成");
    const project = await findProject(county, id);
    expect(project.state).toBe("COMPLETED");
    expect(project.history.map((entry) => entry.action)).toEqual([
      "completeProject",
      "startProject",
      "adoptProject",
      "proposeProject",
      "begin",
    ]);
    expect(project.availableActions).toMatchObject([{ action: "discloseProject", allowed: true }]);
  });

  it("is drafted with the needs it begins with, or not at all", async () => {
    const [one, other, unlisted] = (await listedItems(actors, [{}, {}, { state: "VERIFIED" }])) as [
      string,
      string,
      string,
    ];
    const count = async () => (await listProjects(county, {}, {})).totalCount;
    const before = await count();
    await refused(createProject(county, { ...draft, itemIds: [one, unlisted] }, key()), "STATE_CONFLICT");
    expect(await count()).toBe(before);
    const id = await createProject(county, { ...draft, itemIds: [one, other] }, key());
    expect((await findProject(county, id)).items.map(({ ref }) => ref).sort()).toEqual([one, other].sort());
  });

  it("is refused with every fault of the form at once", async () => {
    const bad = { ...draft, title: "短", summary: "联系电话 13800001234 的困难老人", endsOn: "2026-01-01" };
    const { fields } = await refused(
      createProject(county, { ...bad, regionCode: "371603000000" }, key()),
      "INVALID_INPUT",
    );
    expect(Object.keys(fields ?? {}).sort()).toEqual(["endsOn", "regionCode", "summary", "title"]);
  });

  it.each([
    "身份证３７１６９９１９５００３０４００１Ｘ的老人",
    "请联系 138 1234 5678 的困难老人",
    "请联系138-1234-5678的困难老人",
    "账号 6222 0216 0300 1234 567 的困难老人",
  ])("says no number by which a person is known, however it is typed: %s", async (summary) => {
    const { fields } = await refused(createProject(county, { ...draft, summary }, key()), "INVALID_INPUT");
    expect(Object.keys(fields ?? {})).toEqual(["summary"]);
  });

  it("in which nothing is lacking has no gap and no band of one", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 50 }])) as [string];
    const id = await adoptedProject(actors, charity, [item]);
    await fund(charity, await confirmedDonation(actors, charity, "50"), item, "50");
    const project = await findProject(charity, id);
    expect(project.gapBand).toBeNull();
    expect(project.items[0]?.gapBand).toBeNull();
  });

  it("without items is not proposed, and says why before one tries", async () => {
    const id = await draftProject(county);
    const { availableActions } = await findProject(county, id);
    expect(availableActions[0]).toMatchObject({ action: "proposeProject", allowed: false });
    expect(availableActions[0]?.reasonZh).toContain("至少要有一项");
    await refused(proposeProject(county, id), "STATE_CONFLICT");
  });

  it("takes only listed items, and none of another project", async () => {
    const [item, unlisted, far] = (await listedItems(actors, [{}, { state: "VERIFIED" }, {}])) as [
      string,
      string,
      string,
    ];
    const id = await draftProject(county);
    await refused(addItemsToProject(county, id, [item, unlisted]), "STATE_CONFLICT");
    expect((await findProject(county, id)).items).toEqual([]);
    await addItemsToProject(county, id, [item]);
    const other = await draftProject(county);
    await refused(addItemsToProject(county, other, [far, item]), "STATE_CONFLICT");
    await removeItem(county, id, item);
    await addItemsToProject(county, other, [far, item]);
    expect((await findProject(county, other)).itemCount).toBe(2);
  });

  it("of another region is not found, and takes no item of another region", async () => {
    const id = await draftProject(county);
    const neighbour = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    await refused(findProject(neighbour, id), "NOT_FOUND");
    await refused(proposeProject(neighbour, id), "NOT_FOUND");
    const city = await actors.as("CITY_OFFICER");
    const [item] = (await listedItems(actors, [{}])) as [string];
    const cityProject = await createProject(city, { ...draft, regionCode: regionCode("otherCounty") }, key());
    await refused(addItemsToProject(city, cityProject, [item]), "NOT_FOUND");
  });

  it("is proposed and changed only by the department that drafted it", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const id = await draftProject(county);
    await addItemsToProject(county, id, [item]);
    const city = await actors.as("CITY_OFFICER");
    await refused(proposeProject(city, id), "STATE_CONFLICT");
    await refused(removeItem(city, id, item), "STATE_CONFLICT");
    await refused(cancelProject(city, id, "不再需要"), "STATE_CONFLICT");
  });

  it("is adopted by another person than the one who drafted it, in the service and in the database", async () => {
    const id = await proposedProject(county, await listedItems(actors, [{}]));
    // The same person under a second post at a charity.
    const both = { ...charity, actor: { ...charity.actor, userId: county.actor.userId } };
    const { message } = await refused(adoptProject(both, id, key()), "SEPARATION_OF_DUTIES");
    expect((await findProject(both, id)).availableActions).toContainEqual(
      expect.objectContaining({ action: "adoptProject", allowed: false, reasonZh: message }),
    );
    await adoptProject(charity, id, key());
    const itself = test.database.asOperator(
      `update charity_project set adopted_by = created_by where id = '${id}'`,
    );
    await expect(itself).rejects.toMatchObject({ constraint: "charity_project_drafter_does_not_adopt" });
  });

  it("is adopted only by a charity that carries the mark", async () => {
    const id = await proposedProject(county, await listedItems(actors, [{}]));
    const mark = (value: boolean) =>
      test.database.asOperator(
        `update organisation set charity_mark = ${value} where id = '${charity.actor.organisationId}'`,
      );
    await mark(false);
    try {
      const { message } = await refused(adoptProject(charity, id, key()), "STATE_CONFLICT");
      expect(message).toContain("慈善组织");
    } finally {
      await mark(true);
    }
    await refused(adoptProject(county, id, key()), "FORBIDDEN");
    await refused(adoptProject(finance, id, key()), "FORBIDDEN");
  });

  it("once adopted, does not exist for another charity", async () => {
    const id = await adoptedProject(actors, charity, await listedItems(actors, [{}]));
    await refused(findProject(otherCharity, id), "NOT_FOUND");
    await refused(adoptProject(otherCharity, id, key()), "NOT_FOUND");
    await refused(startProject(otherCharity, id), "NOT_FOUND");
    const seen = await listProjects(otherCharity, {}, { first: 100 });
    expect(seen.nodes.map((project) => project.id)).not.toContain(id);
  });

  it("that is cancelled frees its items, and is not cancelled while money stands on it", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const id = await adoptedProject(actors, charity, [item]);
    const allocation = await fund(charity, await confirmedDonation(actors, charity, "500"), item, "500");
    const refusal = await refused(cancelProject(county, id, "资金不足"), "STATE_CONFLICT");
    expect(refusal.message).toContain("已分配资金");
    await reverseAllocation(charity, allocation, "金额有误", key());
    await cancelProject(county, id, "资金不足");
    const again = await draftProject(county);
    await addItemsToProject(county, again, [item]);
    expect((await findProject(county, again)).itemCount).toBe(1);
  });

  it("shows staff masked names and exact gaps, a charity references and bands", async () => {
    const items = await listedItems(actors, [
      { name: "欧阳小明", costInYuan: 800, category: "N6" },
      { name: "李荷花", costInYuan: 300, category: "N6", isMinor: true },
    ]);
    const id = await proposedProject(county, items);
    const staff = await findProject(county, id);
    expect(staff.items.map((item) => item.personName).sort()).toEqual(["李*花", "欧阳*明"].sort());
    expect(staff.gap).toBe("1100.00");
    const partner = await findProject(charity, id);
    expect(JSON.stringify(partner)).not.toMatch(/李|欧阳|东关/);
    for (const item of items) expect(JSON.stringify(partner)).not.toContain(item);
    expect(partner.items.map((item) => item.ref).sort()).toEqual(
      items.map((item) => refOf(charity, item)).sort(),
    );
    expect(partner.gap).toBeNull();
    expect(partner.gapBand).toBe("FROM_500");
    expect(partner.categories).toEqual([{ category: "N6", count: null }]);
    expect(partner.places).toEqual(["滨城区"]);
    const other = await findProject(otherCharity, id);
    expect(other.items[0]?.ref).not.toBe(partner.items[0]?.ref);
  });

  it("names the township to a charity only where five of the kind live, and the county for a minor", async () => {
    const wishes = [
      ...Array.from({ length: 5 }, () => ({ category: "N3" as const })),
      { category: "N3" as const, isMinor: true },
    ];
    const id = await proposedProject(county, await listedItems(actors, wishes));
    const project = await findProject(charity, id);
    expect(project.items.map((item) => item.place).sort()).toEqual(
      [...Array.from({ length: 5 }, () => "滨城区›市东街道"), "滨城区"].sort(),
    );
    expect(project.gap).toBe("6000.00");
    expect(project.categories).toEqual([{ category: "N3", count: 6 }]);
  });

  it("stands on the board under its state, with counts and sums that are those of the list", async () => {
    const board = await projectBoard(county);
    const { nodes } = await listProjects(county, {}, { first: 100 });
    for (const column of board) {
      const own = nodes.filter((project) => project.state === column.state);
      expect(column.count).toBe(own.length);
      const sum = own.reduce((total, project) => total + Math.round(Number(project.gap) * 100), 0);
      expect(Math.round(Number(column.gap) * 100)).toBe(sum);
    }
    expect(board.some((column) => column.count > 0)).toBe(true);
  });

  it("is listed in pages that neither repeat nor skip", async () => {
    const whole = (await listProjects(county, {}, { first: 100 })).nodes.map((project) => project.id);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await listProjects(county, {}, { first: 2, after });
      paged.push(...page.nodes.map((project) => project.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(whole);
  });
});
