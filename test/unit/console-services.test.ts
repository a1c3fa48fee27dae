import { describe, expect, it } from "vitest";
import { fitText, layOut } from "../../admin/trace/layout.ts";
import { isBefore, kindOf, stepLines, type Trace } from "../../admin/trace/trace-model.ts";
import {
  durationWords,
  fromLocalInput,
  suggestedUnits,
  toLocalInput,
} from "../../admin/visit-phone/time-words.ts";
import { afterDecision, flaggedFirst, placeInQueue } from "../../admin/visits/queue.ts";
import { wholeNumber } from "../../admin/vouchers/units.ts";

describe("the queue of visits", () => {
  it("shows what has most to look at first and keeps the order of time within equals", () => {
    const visits = [
      { id: "a", flags: [] },
      { id: "b", flags: ["NO_PHOTO"] },
      { id: "c", flags: ["NO_PHOTO", "NO_POSITION"] },
      { id: "d", flags: ["LATE_LOG"] },
    ];
    expect(flaggedFirst(visits).map(({ id }) => id)).toEqual(["c", "b", "d", "a"]);
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

const node = (id: string, kind: Trace["nodes"][number]["kind"], amount: string, isStart = false) => ({
  id,
  kind,
  labelZh: `${id} 名称`,
  amount,
  units: null,
  state: null,
  stateZh: null,
  at: null,
  isStart,
  lots: [],
});
const trace: Trace = {
  nodes: [
    node("d", "DONATION", "2000.00"),
    node("a", "ALLOCATION", "900.00"),
    node("i", "ITEM", "900.00"),
    node("v", "VOUCHER", "120.00", true),
    ...Array.from({ length: 8 }, (_, index) => node(`s${index}`, "VISIT", "15.00")),
    node("p", "PAYABLE", "120.00"),
  ],
  edges: [
    { from: "d", to: "a", amount: "900.00" },
    { from: "a", to: "i", amount: "900.00" },
    { from: "a", to: "v", amount: "120.00" },
    ...Array.from({ length: 8 }, (_, index) => ({ from: "v", to: `s${index}`, amount: "15.00" })),
    ...Array.from({ length: 8 }, (_, index) => ({ from: `s${index}`, to: "p", amount: "15.00" })),
  ],
  sums: [
    { step: "CONFIRMED", labelZh: "捐赠", count: 1, amount: "2000.00" },
    { step: "ALLOCATED", labelZh: "分配", count: 1, amount: "900.00" },
    { step: "ISSUED", labelZh: "券", count: 1, amount: "120.00" },
    { step: "REDEEMED", labelZh: "服务", count: 8, amount: "105.00" },
    { step: "PAYABLE", labelZh: "应付", count: 8, amount: "105.00" },
  ],
  isTruncated: false,
};

describe("a trace", () => {
  it("fills a bar before the start by the part that belongs to it, from there on by how far the money has come", () => {
    const lines = stepLines(trace, "VOUCHER");
    expect(lines.map(({ share, part, gap }) => [share, part, gap])).toEqual([
      [0.06, "120.00", null],
      [0.133333, "120.00", null],
      [1, null, null],
      [0.875, null, "15.00"],
      [0.875, null, null],
    ]);
    // From the donation, what is not in a voucher is in none.
    expect(stepLines(trace, "DONATION")[2]).toMatchObject({ share: 0.06, part: null, gap: "780.00" });
  });

  it("from a visit carries along what its lots paid of it, and no more", () => {
    const nodes = trace.nodes.map((each) => ({
      ...each,
      isStart: each.id === "s0",
      lots: each.id === "s0" ? [{ donationId: "d", allocationId: "a", amount: "15.00" }] : [],
    }));
    const { boxes, ribbons } = layOut({ ...trace, nodes }, "VISIT", {
      across: 336,
      gap: 8,
      smallest: 20,
      most: 9,
    });
    const flows = ribbons.slice(0, 2).map(({ from, to, amountInFen }) => [from.id, to.id, amountInFen]);
    expect(flows).toEqual([
      ["d", "a", 1_500n],
      ["a", "v", 1_500n],
    ]);
    expect(boxes[0]).toMatchObject({ id: "d", amountInFen: 1_500n, isPart: true });
  });

  it("is drawn with the same figures: what flows on before the start, the whole from there, too many as one", () => {
    const picture = layOut(trace, "VOUCHER", { across: 336, gap: 8, smallest: 106, most: 3 });
    expect(picture.layers).toEqual(["DONATION", "ALLOCATION", "VOUCHER", "VISIT", "PAYABLE"]);
    const amounts = picture.boxes.map(({ id, amountInFen, isPart }) => [id, amountInFen, isPart]);
    expect(amounts.slice(0, 3)).toEqual([
      ["d", 12_000n, true],
      ["a", 12_000n, true],
      ["v", 12_000n, false],
    ]);
    expect(amounts[5]).toEqual(["rest-VISIT", 9_000n, false]);
    expect(picture.boxes.every(({ across, size }) => across >= 0 && across + size <= 336.001)).toBe(true);
    const intoPayable = picture.ribbons.filter(({ to }) => to.kind === "PAYABLE");
    expect(intoPayable.reduce((sum, { amountInFen }) => sum + amountInFen, 0n)).toBe(12_000n);
    for (const { from, fromAcross, width } of picture.ribbons) {
      expect(fromAcross - width / 2).toBeGreaterThanOrEqual(from.across - 0.001);
      expect(fromAcross + width / 2).toBeLessThanOrEqual(from.across + from.size + 0.001);
    }
  });

  it("takes kinds from addresses in small letters and refuses others", () => {
    expect([kindOf("voucher"), kindOf("JOURNAL"), kindOf("person"), kindOf(undefined)]).toEqual([
      "VOUCHER",
      "JOURNAL",
      undefined,
      undefined,
    ]);
    expect([isBefore("DONATION", "VISIT"), isBefore("VISIT", "VISIT")]).toEqual([true, false]);
  });

  it("cuts a text to the width of a box, a Chinese character one em wide", () => {
    expect(fitText("滨州市荷风敬老慈善基金会", 8)).toBe("滨州市荷风敬老…");
    expect(fitText("券2026-000008", 8.3)).toBe("券2026-000008");
  });
});
