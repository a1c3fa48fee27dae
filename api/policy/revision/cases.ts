import { verdicts } from "../../../schema/codes/verdicts.ts";
import { DomainError } from "../../kernel/errors.ts";
import type { CaseRecord, Catalogue, StandardFigure } from "../catalogue/catalogue-types.ts";
import type { Entitlement } from "../entitlement/entitlement.ts";
import { type FactMap, unknownFact } from "../entitlement/family.ts";
import type { Verdict } from "../entitlement/judge.ts";
import { type SettlingRules, settle } from "../entitlement/settle.ts";
import { readGivenFacts } from "../facts/given-facts.ts";
import { exact, toFen } from "../rules/value.ts";
import { settlingRulesOf } from "../settling-rules.queries.ts";
import { unitsText } from "../words/conclusion-words.ts";

/** What a case comes to under the rules of a day, beside what it must come to. */
export interface CaseRun {
  readonly policyCode: string;
  readonly policyName: string;
  readonly nameZh: string;
  readonly passed: boolean;
  readonly expectedZh: string;
  readonly actualZh: string;
}

/** Works out every case by the catalogue of its own day; `catalogueOn` gives the one of a day, by the day. */
export async function runCases(
  cases: readonly CaseRecord[],
  today: string,
  catalogueOn: (day: string) => Promise<Catalogue>,
): Promise<CaseRun[]> {
  const days = new Map<string, Worker>();
  const runs: CaseRun[] = [];
  for (const each of cases) {
    const day = each.asOf ?? today;
    let worker = days.get(day);
    if (!worker) {
      worker = new Worker(await catalogueOn(day), day);
      days.set(day, worker);
    }
    runs.push(worker.run(each));
  }
  return runs;
}

class Worker {
  private readonly catalogue: Catalogue;
  private readonly rules: SettlingRules;
  private readonly figures: readonly StandardFigure[];

  constructor(catalogue: Catalogue, day: string) {
    this.catalogue = catalogue;
    this.rules = settlingRulesOf(catalogue);
    this.figures = catalogue.standards.figures
      .filter(({ division, validFrom }) => division === undefined && validFrom <= day)
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  }

  run(each: CaseRecord): CaseRun {
    const policy = this.catalogue.policies.find(({ code }) => code === each.policy);
    const unit = policy?.benefit.unitZh ?? "元";
    const said = {
      policyCode: each.policy,
      policyName: policy?.nameZh ?? each.policy,
      nameZh: each.nameZh,
      expectedZh: inWords(each.expect.verdict, fenOf(each.expect.amount), fenOf(each.expect.settled), unit),
    };
    const found = this.workOut(each);
    if (typeof found === "string") return { ...said, passed: false, actualZh: found };
    const { verdict, hundredths } = found.alone.judgement;
    const { expect } = each;
    const wantsAmount = expect.amount !== undefined;
    const wantsSettled = expect.settled !== undefined;
    return {
      ...said,
      passed:
        verdict === expect.verdict &&
        (!wantsAmount || hundredths === fenOf(expect.amount)) &&
        (!wantsSettled || found.hundredths === fenOf(expect.settled)),
      actualZh: inWords(verdict, hundredths, wantsSettled ? found.hundredths : undefined, unit),
    };
  }

  /** Figures of the whole country; of those that differ between town and village, the ones of the family's area. */
  private publishedFor(facts: CaseRecord["facts"]): FactMap {
    const area = String(
      (facts["household"] as Record<string, unknown> | undefined)?.["area_kind"],
    ).toUpperCase();
    const fitting = this.figures.filter(({ areaKind }) => areaKind === undefined || areaKind === area);
    return new Map(fitting.map(({ key, value }) => [key, figure(value)]));
  }

  /** The answer, or why there is none. */
  private workOut({
    facts,
    event,
    macro,
    fund,
    standards,
    member,
    policy,
  }: CaseRecord): Entitlement | string {
    const published = new Map([
      ...this.publishedFor(facts),
      ...Object.entries(standards ?? {}).map(([key, value]) => [key, figure(value)] as const),
    ]);
    try {
      const family = readGivenFacts(facts, published, { event, macro, fund });
      const answers = settle(this.rules, family).entitlements.filter((each) => each.policy.code === policy);
      const answer = answers.find(({ personIndex }) => personIndex === null || personIndex === (member ?? 0));
      return answer ?? "没有可以判断的对象：请核对这一天是否有这项政策，是否给出了个人或事件。";
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return Object.values(error.fields ?? { error: error.message }).join("");
    }
  }
}

const figure = (value: string) => ({ ...unknownFact, origin: "PUBLISHED" as const, value: exact(value) });

const fenOf = (amount: string | undefined): bigint | undefined =>
  amount === undefined ? undefined : toFen(exact(amount));

/** 符合，1224 元；综合 800 元. */
function inWords(
  verdict: Verdict,
  amount: bigint | null | undefined,
  settled: bigint | null | undefined,
  unit: string,
): string {
  const worth = (hundredths: bigint | null) =>
    hundredths === null ? "金额待定" : `${unitsText(hundredths)} ${unit}`;
  return [
    verdicts[verdict].zh,
    ...(verdict === "ELIGIBLE" && amount !== undefined ? [`单独 ${worth(amount)}`] : []),
    ...(settled === undefined ? [] : [`综合 ${worth(settled)}`]),
  ].join("，");
}
