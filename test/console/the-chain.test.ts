import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConsole, type TestConsole } from "../support/console.ts";
import { Evidence, Walk } from "../support/walk.ts";
import { clearValues, inAnswers, inPlaces, isAskedFor } from "./ways/leaks.ts";
import { beginStory, type Story } from "./ways/story.ts";
import { ways } from "./ways/ways.ts";

/** Every look on the way also asks axe, the width of the window and the browser's console. */
describe("On a phone of 360 px, by keyboard alone, from signing in and with no address typed,", () => {
  let shown: TestConsole;
  let story: Story;
  const evidence = new Evidence();

  beforeAll(async () => {
    shown = await openConsole();
    story = await beginStory(shown);
  });
  afterAll(() => shown?.close());

  it.for(ways)("$rule", { timeout: 120_000 }, async ({ role, go }) => {
    const actor = await shown.actors.as(role);
    const at = await Walk.begin({ shown, actor, who: role, width: 360, evidence });
    await go(at, story);
    expect(await at.end()).toEqual([]);
  });

  it("nobody's clear data came in an answer but what the worker asked for, nor stayed in a browser", () => {
    const answers = evidence.answers.filter((answer) => !isAskedFor(answer));
    expect(inAnswers(answers, clearValues(story))).toEqual([]);
    expect(inPlaces(evidence, clearValues(story))).toEqual([]);
  });
});
