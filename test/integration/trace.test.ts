import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { countedOf } from "../../admin/trace/counted.ts";
import { kindOfStep, sumOfKind } from "../../admin/trace/trace-model.ts";
import { reverseAllocation } from "../../api/charity/allocation.service.ts";
import { projectBoard } from "../../api/charity/project.queries.ts";
import { Transaction } from "../../api/database/scoped.ts";
import { formatFen, parseYuan } from "../../api/kernel/money.ts";
import { trace } from "../../api/ledger/trace.service.ts";
import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import type { Trace } from "../../schema/ledger/trace.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
  wholeChain,
} from "../support/charity-ground.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let county: TestActor;
let contractor: TestActor;
let chain: Awaited<ReturnType<typeof wholeChain>>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
  contractor = await actors.as("CONTRACTOR_MANAGER");
  chain = await wholeChain(test, actors, charity);
});
afterAll(() => test.close());

const fen = (text: string | null | undefined): bigint => {
  const parsed = parseYuan(text ?? "0");
  if (!parsed.ok) throw new Error("not an amount");
  return parsed.amountInFen;
};
const total = (parts: readonly { amount: string | null }[]) =>
  parts.reduce((sum, part) => sum + fen(part.amount), 0n);
const of = (seen: Trace, kind: TraceKind) => seen.nodes.filter((node) => node.kind === kind);
const sums = (seen: Trace) => seen.sums.map((sum) => `${sum.labelZh} ${sum.amount}`);
const kinds = (seen: Trace) => [...new Set(seen.nodes.map((node) => node.kind))];

describe("a trace", () => {
  it("of a donation leads down to its share of each visit and of what is owed", async () => {
    const seen = await trace(charity, "DONATION", chain.donations[0]);
    expect(kinds(seen)).toEqual(["DONATION", "PROJECT", "ALLOCATION", "ITEM", "VOUCHER", "VISIT", "PAYABLE"]);
    expect(sums(seen)).toEqual(["捐赠 105.00", "分配 105.00", "券 105.00", "服务 45.00", "应付 45.00"]);
    expect(of(seen, "VISIT").map((node) => node.amount)).toEqual(["15.00", "30.00"]);
    expect(of(seen, "DONATION")).toMatchObject([{ isStart: true, id: chain.donations[0] }]);
  });

  it("of a visit leads back to every lot, and the lots' parts sum to the visit to the fen", async () => {
    const seen = await trace(county, "VISIT", chain.visits[1]);
    expect(of(seen, "DONATION")).toHaveLength(3);
    const [visit] = of(seen, "VISIT");
    expect(visit?.amount).toBe("70.00");
    expect(visit?.lots.map((lot) => lot.amount)).toEqual(["30.00", "30.00", "10.00"]);
    expect(formatFen(total(visit?.lots ?? []))).toBe(visit?.amount);
    expect(visit?.lots.map((lot) => lot.donationId)).toEqual([...chain.donations]);
    expect(sums(seen)).toEqual(["捐赠 1140.00", "分配 245.00", "券 245.00", "服务 70.00", "应付 70.00"]);
  });

  const starts: [TraceKind, () => string, number][] = [
    ["ALLOCATION", () => chain.allocations[2], 1],
    ["ITEM", () => chain.item, 3],
    ["PROJECT", () => chain.projectId, 3],
    ["VOUCHER", () => chain.voucherId, 3],
  ];
  it.each(starts)("of %s is whole both ways: each step at most the one before it", async (kind, id, lots) => {
    const seen = await trace(county, kind, id());
    expect(of(seen, "DONATION")).toHaveLength(lots);
    expect(of(seen, "VISIT")).toHaveLength(2);
    const amounts = seen.sums.map((sum) => fen(sum.amount));
    expect(amounts).toHaveLength(5);
    for (const [index, amount] of amounts.slice(1).entries()) {
      expect(amount <= (amounts[index] ?? 0n), `${kind} ${index}`).toBe(true);
    }
    expect(seen.nodes.filter((node) => node.isStart).map((node) => node.kind)).toEqual([kind]);
  });

  it("has edges only between nodes that it shows, and what flows into a voucher is its value", async () => {
    const seen = await trace(county, "PROJECT", chain.projectId);
    const known = new Set(seen.nodes.map((node) => node.id));
    for (const edge of seen.edges) expect(known.has(edge.from) && known.has(edge.to)).toBe(true);
    const [voucher] = of(seen, "VOUCHER");
    expect(formatFen(total(seen.edges.filter((edge) => edge.to === voucher?.id)))).toBe(voucher?.amount);
    const [owed] = of(seen, "PAYABLE");
    expect(owed).toMatchObject({ amount: "105.00" });
    expect(formatFen(total(seen.edges.filter((edge) => edge.to === owed?.id)))).toBe("105.00");
  });

  it("comes in the console to the sums of its steps, whatever it starts from and whoever asks", async () => {
    const asked: [TestActor, TraceKind, string][] = [
      ...starts.map(([kind, id]): [TestActor, TraceKind, string] => [county, kind, id()]),
      ...chain.donations.map((id): [TestActor, TraceKind, string] => [county, "DONATION", id]),
      [charity, "DONATION", chain.donations[0]],
      [contractor, "VOUCHER", chain.voucherId],
    ];
    for (const [who, kind, id] of asked) {
      const seen = await trace(who, kind, id);
      const shown = { ...seen, nodes: seen.nodes.map((node) => ({ ...node, at: null })) };
      const counted = countedOf(shown);
      const feet = seen.sums.map(({ step }) => formatFen(sumOfKind(shown, counted, kindOfStep[step])));
      expect(feet, `${kind} ${id}`).toEqual(seen.sums.map(({ amount }) => amount));
    }
  });

  it("of a journal is the trace of what made it", async () => {
    const journals = await test.database.asOperator<{ id: string; kind: string }>(
      "select id, kind from journal order by serial",
    );
    const startOf = async (kind: string) => {
      const seen = await trace(
        charity,
        "JOURNAL",
        journals.find((journal) => journal.kind === kind)?.id ?? "",
      );
      return seen.nodes.find((node) => node.isStart)?.kind;
    };
    expect(await startOf("DONATION_CONFIRMED")).toBe("DONATION");
    expect(await startOf("ALLOCATION_POSTED")).toBe("ALLOCATION");
    expect(await startOf("VOUCHER_COMMITTED")).toBe("VOUCHER");
    expect(await startOf("VISIT_PAYABLE")).toBe("VISIT");
  });

  it("of an allocation taken back shows it, and counts nothing of it", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 50 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "50");
    await reverseAllocation(charity, await fund(charity, donation, item, "50"), "金额有误", key());
    const seen = await trace(charity, "DONATION", donation);
    expect(of(seen, "ALLOCATION")).toMatchObject([{ state: "REVERSED" }]);
    expect(sums(seen).slice(0, 2)).toEqual(["捐赠 50.00", "分配 0.00"]);
    expect(seen.edges.every((edge) => edge.amount === null || edge.amount === "0.00")).toBe(true);
    const [reversal] = await test.database.asOperator<{ id: string }>(
      "select id from journal where kind = 'REVERSAL'",
    );
    expect(
      (await trace(charity, "JOURNAL", reversal?.id ?? "")).nodes.find((node) => node.isStart)?.kind,
    ).toBe("ALLOCATION");
  });

  it("of what has no money yet shows it alone", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const seen = await trace(county, "ITEM", item);
    expect(seen.nodes).toMatchObject([{ kind: "ITEM", isStart: true, amount: "0.00" }]);
    expect(seen.edges).toEqual([]);
  });
});

describe("a number of a paper", () => {
  const serialOf = async (table: string, id: string) => {
    const [row] = await test.database.asOperator<{ serial: string }>(
      `select serial from ${table} where id = '${id}'`,
    );
    return row?.serial ?? "";
  };

  it("leads to the same trace as the id, with the spaces people type", async () => {
    const numbers: [TraceKind, string, string][] = [
      ["DONATION", await serialOf("donation", chain.donations[0]), chain.donations[0]],
      ["PROJECT", await serialOf("charity_project", chain.projectId), chain.projectId],
      ["ALLOCATION", await serialOf("allocation", chain.allocations[0]), chain.allocations[0]],
      ["ITEM", await serialOf("need_item", chain.item), chain.item],
      ["VOUCHER", await serialOf("voucher", chain.voucherId), chain.voucherId],
      ["VISIT", await serialOf("service_visit", chain.visits[0]), chain.visits[0]],
    ];
    for (const [kind, serial, id] of numbers) {
      const seen = await trace(county, kind, ` ${serial.replace("-", " － ")}`);
      expect(seen.nodes.find((node) => node.isStart)?.id, serial).toBe(id);
    }
    await refused(trace(county, "DONATION", "捐2099-000001"), "NOT_FOUND");
  });

  it("leads nobody to what it knows by a reference only, nor to another's", async () => {
    await refused(trace(charity, "VOUCHER", await serialOf("voucher", chain.voucherId)), "NOT_FOUND");
    await refused(trace(charity, "ITEM", await serialOf("need_item", chain.item)), "NOT_FOUND");
    const other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
    await refused(trace(other, "DONATION", await serialOf("donation", chain.donations[0])), "NOT_FOUND");
  });

  it("stands before the name of a project, with the charity that adopted it", async () => {
    const seen = await trace(county, "PROJECT", chain.projectId);
    expect(of(seen, "PROJECT")[0]?.labelZh).toMatch(/^项2026-\d{6} .+（.*莲心.*）$/);
    expect(of(seen, "VOUCHER")[0]?.unitZh).toBeTruthy();
  });
});

describe("what a trace costs", () => {
  it("is the same number of statements for one visit and for everything of a project", async () => {
    const statements = vi.spyOn(Transaction.prototype, "rows");
    try {
      const cost = async (kind: TraceKind, id: string) => {
        statements.mockClear();
        await trace(county, kind, id);
        return statements.mock.calls.length;
      };
      const counts = [await cost("PROJECT", chain.projectId), await cost("VISIT", chain.visits[0])];
      expect(counts).toEqual([7, 7]);
      statements.mockClear();
      await projectBoard(county);
      expect(statements.mock.calls.length).toBeLessThanOrEqual(3);
    } finally {
      statements.mockRestore();
    }
  });
});

describe("who may see a trace", () => {
  it("a charity knows its donors, and recipients, vouchers and visits only by its own references", async () => {
    const seen = await trace(charity, "DONATION", chain.donations[1]);
    const text = JSON.stringify(seen);
    expect(text).toContain("陈荷生");
    expect(text).not.toMatch(/欧阳|需2026|券2026|访2026|东关/);
    for (const id of [chain.item, chain.voucherId, ...chain.visits]) expect(text).not.toContain(id);
    expect(of(seen, "ITEM")[0]?.id).toBe(refOf(charity, chain.item));
    const back = await trace(charity, "VISIT", refOf(charity, chain.visits[0]));
    expect(of(back, "DONATION")).toHaveLength(3);
    await refused(trace(charity, "VISIT", chain.visits[0]), "NOT_FOUND");
  });

  it("a charity is told the day of each step and no instant, by which two that pay one voucher could join their traces", async () => {
    for (const [who, id, tellsInstants] of [
      [charity, refOf(charity, chain.voucherId), false],
      [county, chain.voucherId, true],
    ] as const) {
      const seen = await trace(who, "VOUCHER", id);
      expect(of(seen, "VISIT").map(({ day }) => day)).toEqual(["2026-03-05", "2026-03-06"]);
      expect(of(seen, "VOUCHER")[0]?.day).toBe("2026-03-04");
      expect(seen.nodes.some(({ at }) => at !== null)).toBe(tellsInstants);
    }
  });

  it("another charity sees nothing of it, by id or by reference", async () => {
    const other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
    const starts: [TraceKind, string][] = [
      ["DONATION", chain.donations[0]],
      ["ALLOCATION", chain.allocations[0]],
      ["PROJECT", chain.projectId],
      ["VOUCHER", refOf(other, chain.voucherId)],
      ["VISIT", refOf(other, chain.visits[0])],
      ["VISIT", refOf(charity, chain.visits[0])],
    ];
    for (const [kind, id] of starts) await refused(trace(other, kind, id), "NOT_FOUND");
  });

  it("a contractor sees its own vouchers and visits, without donors or lots", async () => {
    const seen = await trace(contractor, "VOUCHER", chain.voucherId);
    expect(kinds(seen)).toEqual(["ITEM", "VOUCHER", "VISIT", "PAYABLE"]);
    expect(sums(seen)).toEqual(["券 245.00", "服务 105.00", "应付 105.00"]);
    expect(of(seen, "VISIT").every((node) => node.lots.length === 0)).toBe(true);
    expect(JSON.stringify(seen)).not.toMatch(/捐2026|陈|莲心|欧阳/);
    await refused(trace(contractor, "DONATION", chain.donations[0]), "NOT_FOUND");
    await refused(trace(contractor, "ALLOCATION", chain.allocations[0]), "NOT_FOUND");
    const other = await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" });
    await refused(trace(other, "VOUCHER", chain.voucherId), "NOT_FOUND");
    await refused(trace(other, "VISIT", chain.visits[0]), "NOT_FOUND");
  });

  it("a department sees its region, with the donor's name masked; one beside it sees the gift and nothing of the need", async () => {
    const seen = await trace(county, "DONATION", chain.donations[1]);
    expect(JSON.stringify(seen)).toContain("陈**");
    expect(JSON.stringify(seen)).not.toMatch(/陈荷生|欧阳/);
    const neighbour = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    expect(kinds(await trace(neighbour, "DONATION", chain.donations[1]))).toEqual(["DONATION"]);
    for (const [kind, id] of [
      ["ITEM", chain.item],
      ["VOUCHER", chain.voucherId],
      ["VISIT", chain.visits[0]],
      ["ALLOCATION", chain.allocations[0]],
      ["PROJECT", chain.projectId],
    ] as const) {
      await refused(trace(neighbour, kind, id), "NOT_FOUND");
    }
  });

  it("a post without the permission sees none, and a made-up id is not found", async () => {
    await refused(trace(await actors.as("CONTRACTOR_WORKER"), "VISIT", chain.visits[0]), "FORBIDDEN");
    await refused(trace(county, "VISIT", "nothing"), "NOT_FOUND");
    await refused(trace(county, "PAYABLE", chain.visits[0]), "NOT_FOUND");
  });
});
