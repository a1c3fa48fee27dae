import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConsole, type TestConsole } from "../support/console.ts";
import { Evidence, Walk } from "../support/walk.ts";
import {
  clearValues,
  inAnswers,
  inPlaces,
  isAskedFor,
  peopleOf,
  type Secret,
  untoldToCharities,
} from "./ways/leaks.ts";
import { beginStory, type Story } from "./ways/story.ts";
import { ways } from "./ways/ways.ts";

/** The same ways at a desk; every answer of the server, every address, title and store is kept and searched. */
describe("When the whole chain has been walked at a desk of 1280 px,", () => {
  let shown: TestConsole;
  let story: Story;
  const evidence = new Evidence();
  const findings: string[] = [];

  beforeAll(async () => {
    shown = await openConsole();
    story = await beginStory(shown);
    for (const { role, go } of ways) {
      const actor = await shown.actors.as(role);
      const at = await Walk.begin({ shown, actor, who: role, width: 1280, evidence });
      await go(at, story);
      findings.push(...(await at.end()).map((finding) => `${role}, ${finding}`));
    }
  }, 360_000);
  afterAll(() => shown?.close());

  it("no page had a serious finding of axe, was wider than its window, hid the focus or wrote an error", () => {
    expect(findings).toEqual([]);
  });

  it("no answer held anybody's clear name, identity number, phone or bank account unasked", () => {
    // Who typed them gets the masks back, as everybody does.
    expect(evidence.answers.length).toBeGreaterThan(100);
    expect(new Set(evidence.answers.map(({ who }) => who)).size).toBe(8);
    const unasked = evidence.answers.filter((answer) => !isAskedFor(answer));
    expect(inAnswers(unasked, clearValues(story))).toEqual([]);
  });

  it("a contractor that asked got the name, address and phone of whom it serves, and of nobody else", () => {
    const asked = evidence.answers.filter(isAskedFor);
    const address: Secret = { what: "address", value: story.address };
    expect(asked).toHaveLength(1);
    expect(inAnswers(asked, [...clearValues(story), address])).toEqual([
      `CONTRACTOR_WORKER, ShowRecipient: name ${story.recipient.name}`,
      `CONTRACTOR_WORKER, ShowRecipient: phone ${story.recipient.phone}`,
      `CONTRACTOR_WORKER, ShowRecipient: address ${story.address}`,
    ]);
  });

  it("no charity learnt anybody's village, address, day of birth or last character of the name", () => {
    const told = evidence.answers.filter(({ who }) => who.startsWith("CHARITY"));
    expect(told.length).toBeGreaterThan(30);
    expect(inAnswers(told, untoldToCharities(story))).toEqual([]);
    // Departments were told the village and the longer mask, so the search is not blind.
    const others = evidence.answers.filter(({ who }) => who === "TOWNSHIP_OFFICER");
    expect(inAnswers(others, untoldToCharities(story)).join()).toMatch(/village 东关社区[\s\S]*name 李\*生/);
  });

  it("no address, title, localStorage or sessionStorage named anybody, not even under a mask", () => {
    const masks = peopleOf(story).flatMap(({ name }): Secret[] => [
      { what: "name", value: `${name[0]}*` },
      { what: "name", value: name },
    ]);
    expect(new Set(evidence.places.map(({ kind }) => kind))).toEqual(new Set(["url", "title", "storage"]));
    expect(inPlaces(evidence, [...clearValues(story), ...masks])).toEqual([]);
  });
});
