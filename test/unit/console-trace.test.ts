import { describe, expect, it } from "vitest";
import { yuanOf } from "../../admin/allocations/money-math.ts";
import { countedOf, edgesCounted } from "../../admin/trace/counted.ts";
import { fitText, layOut, sumOfLayer } from "../../admin/trace/layout.ts";
import {
  isBefore,
  kindOf,
  kindOfStep,
  nodesOf,
  routeOfSerial,
  sourcesOf,
  stepLines,
  sumOfKind,
  type Trace,
} from "../../admin/trace/trace-model.ts";
import type { TraceStep } from "../../schema/codes/trace-steps.ts";

const node = (id: string, kind: Trace["nodes"][number]["kind"], amount: string, isStart = false) => ({
  id,
  kind,
  labelZh: `${id} 名称`,
  amount,
  units: null,
  unitZh: null,
  unitEn: null,
  state:
    ({ DONATION: "CONFIRMED", ALLOCATION: "POSTED", VISIT: "APPROVED" } as Record<string, string>)[kind] ??
    null,
  stateZh: null,
  day: null,
  isStart,
  lots: [],
});
const trace: Trace = {
  nodes: [
    node("d", "DONATION", "2000.00"),
    node("a", "ALLOCATION", "900.00"),
    node("i", "ITEM", "900.00"),
    node("v", "VOUCHER", "120.00", true),
    ...Array.from({ length: 8 }, (_, index) => ({
      ...node(`s${index}`, "VISIT", "15.00"),
      lots: [{ donationId: "d", allocationId: "a", amount: "15.00" }],
    })),
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
    const nodes = trace.nodes.map((each) => ({ ...each, isStart: each.id === "s0" }));
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

  it("is found by a number as people type it, and by nothing that is no number", () => {
    expect(routeOfSerial(" 捐２０２６－000005 ")).toBe(
      `/trace/donation/${encodeURIComponent("捐2026-000005")}`,
    );
    expect(routeOfSerial("需2026-000287-1")).toContain("/trace/item/");
    expect([routeOfSerial("000005"), routeOfSerial("约2026-000001"), routeOfSerial("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("cuts a text to the width of a box, a Chinese character one em wide", () => {
    expect(fitText("滨州市荷风敬老慈善基金会", 8)).toBe("滨州市荷风敬老…");
    expect(fitText("券2026-000008", 8.3)).toBe("券2026-000008");
  });
});

/** A donation that pays 40 of each visit of 47; other money pays the rest. Of five visits two are approved. */
const everyState: Trace = {
  nodes: [
    node("d", "DONATION", "500.00", true),
    node("a", "ALLOCATION", "300.00"),
    { ...node("taken back", "ALLOCATION", "80.00"), state: "REVERSED" },
    { ...node("v", "VOUCHER", "235.00"), state: "PARTLY_REDEEMED" },
    ...(["APPROVED", "APPROVED", "SUBMITTED", "REJECTED", "CHECKED_IN"] as const).map((state, index) => ({
      ...node(`s${index}`, "VISIT", "47.00"),
      amount: state === "CHECKED_IN" ? null : "47.00",
      state,
      lots: state === "APPROVED" ? [{ donationId: "d", allocationId: "a", amount: "40.00" }] : [],
    })),
    node("p", "PAYABLE", "94.00"),
  ],
  edges: [
    { from: "d", to: "a", amount: "300.00" },
    { from: "d", to: "taken back", amount: "0.00" },
    { from: "a", to: "v", amount: "200.00" },
    ...[0, 1, 2, 3].map((index) => ({ from: "v", to: `s${index}`, amount: "47.00" })),
    { from: "v", to: "s4", amount: null },
    ...[0, 1].map((index) => ({ from: `s${index}`, to: "p", amount: "47.00" })),
  ],
  sums: [
    { step: "CONFIRMED", labelZh: "捐赠", count: 1, amount: "500.00" },
    { step: "ALLOCATED", labelZh: "分配", count: 1, amount: "300.00" },
    { step: "ISSUED", labelZh: "券", count: 1, amount: "200.00" },
    { step: "REDEEMED", labelZh: "服务", count: 2, amount: "80.00" },
    { step: "PAYABLE", labelZh: "应付", count: 2, amount: "80.00" },
  ],
  isTruncated: false,
};

describe("a trace with visits in every state", () => {
  it("comes to the same fen in the bar, the column of the picture and the foot of the table of each step", () => {
    for (const most of [3, 8]) {
      const picture = layOut(everyState, "DONATION", { across: 400, gap: 8, smallest: 20, most });
      const columns = picture.layers.map((_, layer) => yuanOf(sumOfLayer(picture, layer)));
      const bars = stepLines(everyState, "DONATION").map(({ amount }) => amount);
      const counted = countedOf(everyState);
      const feet = (Object.keys(kindOfStep) as TraceStep[]).map((step) =>
        yuanOf(sumOfKind(everyState, counted, kindOfStep[step])),
      );
      expect([columns, feet]).toEqual([bars, bars]);
    }
  });

  it("keeps what is not approved apart: named by state, drawn without width, paid by nothing", () => {
    const visits = stepLines(everyState, "DONATION").find(({ step }) => step === "REDEEMED");
    expect(visits?.uncounted).toEqual([
      { state: "SUBMITTED", count: 1, amount: "47.00" },
      { state: "REJECTED", count: 1, amount: "47.00" },
      { state: "CHECKED_IN", count: 1, amount: null },
    ]);
    const { boxes, ribbons } = layOut(everyState, "DONATION", { across: 400, gap: 8, smallest: 20, most: 8 });
    const aside = boxes.find(({ id }) => id === "aside-VISIT");
    expect(aside).toMatchObject({ isCounted: false, amountInFen: 9_400n, weightInFen: 0n, size: 20 });
    expect(ribbons.find(({ to }) => to === aside)?.amountInFen).toBe(0n);
    const shown = { ...everyState, edges: edgesCounted(everyState) };
    expect(nodesOf(shown, "VISIT").map(({ id }) => sourcesOf(shown, id)[0]?.amount)).toEqual([
      "40.00",
      "40.00",
      null,
      null,
      null,
    ]);
  });

  it("says nothing of what is not approved where not all of it is shown", () => {
    const lines = stepLines({ ...everyState, isTruncated: true }, "DONATION");
    expect(lines.every(({ uncounted }) => uncounted === null)).toBe(true);
  });

  it("counts for a contractor, who is told of no allocation, what its approved visits are worth", () => {
    const nodes = everyState.nodes
      .filter(({ kind }) => kind !== "DONATION" && kind !== "ALLOCATION")
      .map((each) => ({ ...each, lots: [] }));
    const edges = everyState.edges.filter(({ to, from }) => to !== "a" && from !== "a" && from !== "d");
    const counted = (state: string) => {
      const seen = {
        ...everyState,
        edges,
        nodes: nodes.map((each) => (each.id === "v" ? { ...each, state } : each)),
      };
      const sums = countedOf(seen);
      return (["VOUCHER", "VISIT", "PAYABLE"] as const).map((kind) => yuanOf(sumOfKind(seen, sums, kind)));
    };
    expect(counted("PARTLY_REDEEMED")).toEqual(["235.00", "94.00", "94.00"]);
    // What was not served of a cancelled voucher went back.
    expect(counted("CANCELLED")).toEqual(["94.00", "94.00", "94.00"]);
  });
});
