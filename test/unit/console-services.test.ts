import { describe, expect, it } from "vitest";
import { wholeNumber } from "../../admin/shell/forms/whole-number.ts";
import {
  durationWords,
  fromLocalInput,
  suggestedUnits,
  toLocalInput,
} from "../../admin/visit-phone/time-words.ts";
import { afterDecision, placeInQueue, pressingFirst } from "../../admin/visits/queue.ts";

describe("the queue of visits", () => {
  it("shows what is late first, then what has most to look at, and keeps the order of time within equals", () => {
    const visits = [
      { id: "late", flags: [], decideDaysLeft: -1 },
      { id: "a", flags: [], decideDaysLeft: 0 },
      { id: "b", flags: ["NO_PHOTO"], decideDaysLeft: 1 },
      { id: "c", flags: ["NO_PHOTO", "NO_POSITION"], decideDaysLeft: 1 },
      { id: "d", flags: ["LATE_LOG"], decideDaysLeft: 3 },
      { id: "later", flags: ["LATE_LOG"], decideDaysLeft: -2 },
    ];
    const order = ["later", "late", "c", "b", "d", "a"];
    expect(pressingFirst(visits).map(({ id }) => id)).toEqual(order);
  });

  it("opens the next after a decision, then the first that is left, then nothing", () => {
    expect(afterDecision(["a", "b", "c"], "b")).toBe("c");
    expect(afterDecision(["a", "b", "c"], "c")).toBe("a");
    expect(afterDecision(["a"], "a")).toBeUndefined();
    expect(placeInQueue(["a", "b"], "b")).toEqual({ position: 2, previousId: "a", nextId: undefined });
    expect(placeInQueue(["a", "b"], "gone")).toMatchObject({ position: 0, nextId: "a" });
  });
});

describe("the worker's phone", () => {
  it("counts units from minutes, at least one, at most what is left", () => {
    expect([suggestedUnits(3, 60, 10), suggestedUnits(95, 60, 10), suggestedUnits(900, 60, 4)]).toEqual([
      1, 2, 4,
    ]);
    expect(suggestedUnits(95, null, 10)).toBe(1);
  });

  it("takes a local time as that of Shanghai, wherever the phone believes it is", () => {
    expect(new Date(fromLocalInput("2026-11-22T06:05")).toISOString()).toBe("2026-11-21T22:05:00.000Z");
    expect(toLocalInput(new Date("2026-11-21T22:05:40Z"))).toBe("2026-11-22T06:05");
    expect([durationWords(65, true), durationWords(0, true), durationWords(120, false)]).toEqual([
      "1 小时 5 分钟",
      "0 分钟",
      "2 h",
    ]);
  });

  it("reads a count as people type it", () => {
    expect([wholeNumber("１２"), wholeNumber(" 1,200 "), wholeNumber("1.5"), wholeNumber("")]).toEqual([
      12,
      1200,
      null,
      null,
    ]);
  });
});
