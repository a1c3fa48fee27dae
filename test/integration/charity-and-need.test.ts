import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProject } from "../../api/charity/project.queries.ts";
import { adoptProject } from "../../api/charity/project.service.ts";
import { matchedNeed } from "../../api/need/matched-needs.service.ts";
import { needItem, needs } from "../../api/need/need.queries.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, key, listedItems, proposedProject, refOf } from "../support/charity-ground.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let charity: TestActor;
let otherCharity: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  otherCharity = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const mayReserve = async (who: TestActor, item: string) =>
  (await matchedNeed(who, refOf(who, item))).availableActions.find(({ action }) => action === "reserveNeed");

describe("a need in a project", () => {
  it("that another charity adopted cannot be reserved, and the need says so", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    await adoptedProject(actors, charity, [item]);
    expect(await mayReserve(otherCharity, item)).toMatchObject({ allowed: false });
    const refusal = await refused(
      reserveNeed(otherCharity, refOf(otherCharity, item), key()),
      "STATE_CONFLICT",
    );
    expect(refusal.message).toContain("其他项目");
    expect((await needItem(county, item)).state).toBe("LISTED");
    expect(await mayReserve(charity, item)).toMatchObject({ allowed: true });
  });

  it("may be one that a charity has reserved already, so that its money can come", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    await reserveNeed(charity, refOf(charity, item), key());
    const project = await proposedProject(county, [item]);
    expect((await findProject(county, project)).state).toBe("PROPOSED");
  });

  it("tells a charity whether its project is to be adopted or its own, and of another's nothing", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const shown = async (who: TestActor) => {
      const { projectId, projectState } = await matchedNeed(who, refOf(who, item));
      return [projectId !== null, projectState];
    };
    expect(await shown(charity)).toEqual([false, null]);
    const project = await proposedProject(county, [item]);
    expect(await shown(charity)).toEqual([true, "PROPOSED"]);
    await adoptProject(charity, project, key());
    expect(await shown(charity)).toEqual([true, "ADOPTED"]);
    expect(await shown(otherCharity)).toEqual([false, null]);
  });

  it("lets its township read the project, and no other township", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const project = await proposedProject(county, [item]);
    const township = await actors.as("TOWNSHIP_OFFICER");
    const elsewhere = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    expect((await findProject(township, project)).id).toBe(project);
    expect((await needItem(township, item)).projectTitle).not.toBeNull();
    await refused(findProject(elsewhere, project), "NOT_FOUND");
  });

  it("is no longer among those without one", async () => {
    const [inside, outside] = (await listedItems(actors, [{}, {}])) as [string, string];
    await proposedProject(county, [inside]);
    const page = await needs(county, { withoutProject: true }, { first: 100 });
    const ids = page.nodes.map(({ id }) => id);
    expect(ids).toContain(outside);
    expect(ids).not.toContain(inside);
  });
});
