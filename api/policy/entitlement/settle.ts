import Fraction from "fraction.js";
import type { RelationRecord } from "../catalogue/catalogue-types.ts";
import { evaluate } from "../rules/evaluate.ts";
import type { Expression } from "../rules/expression.ts";
import { toFen } from "../rules/value.ts";
import { larger, nothingBelowZero, shareOf, smaller, yuan } from "./amounts.ts";
import { bestTogether } from "./best-together.ts";
import { cascade, countedSize, type Judged } from "./cascade.ts";
import { type CutWords, cutWords } from "./cut-words.ts";
import type { Cut, Settled } from "./entitlement.ts";
import {
  type Derivations,
  type Family,
  type FamilyFacts,
  factsFor,
  isCounted,
  personOf,
  personsOf,
  withPersonFact,
} from "./family.ts";
import { judge, type Verdict } from "./judge.ts";
import { inOrderOf, inTiers } from "./order.ts";
import type { PolicyRule } from "./policy-rule.ts";

interface Entry {
  readonly policy: PolicyRule;
  readonly person: number | null;
  readonly alone: Judged;
  settled: Judged;
  hundredths: bigint | null;
  readonly cuts: Cut[];
  readonly notes: string[];
  replaced: boolean;
  isProvisional: boolean;
  /** Of a household's benefit: the persons whose part another benefit took over. */
  readonly headsOut: Set<number>;
}

export interface SettlingRules {
  readonly policies: readonly PolicyRule[];
  readonly relations: readonly RelationRecord[];
  readonly derivations: Derivations;
  /** Caps that relations share, by the text of the relation. */
  readonly capOf: (cap: string) => Expression;
}

/**
 * Every policy for everybody it can be for: alone, and settled with all the others. Identities first, each on the
 * state left by the one before; then who gives way to whom; then amounts in the order in which one depends on the
 * other, never more than a bill for all payers of it; then the higher of two; then common caps. Policies that answer an
 * event are left out when there is none. The same facts give the same answer, whatever the order of the catalogue's
 * relations.
 */
export function settle(rules: SettlingRules, given: Family): Settled {
  return new Settlement(rules, given).run();
}

class Settlement {
  private readonly rules: SettlingRules;
  private readonly family: Family;
  private readonly entries: readonly Entry[];
  private readonly words: CutWords;
  /** By bill: who may pay before others, and is not known to. */
  private readonly openPayers = new Map<string, string>();

  constructor(rules: SettlingRules, given: Family) {
    this.rules = rules;
    const { policies, derivations, relations } = rules;
    const choosesOther = (policy: PolicyRule, facts: FamilyFacts) =>
      relations.some(
        (relation) =>
          relation.kind === "EXCLUSIVE" &&
          relation.byChoice === true &&
          relation.over === policy.code &&
          policies.some(
            (other) => other.code === relation.prefer && judge(other, facts).verdict === "ELIGIBLE",
          ),
      );
    const cascaded = cascade({ policies, derivations, choosesOther }, given);
    this.family = cascaded.family;
    this.words = cutWords(policies);
    const answerable = policies.filter(({ needsEvent }) => !needsEvent || given.event !== null);
    const alone = readers(given, derivations);
    this.entries = answerable.flatMap((policy) =>
      subjectsOf(policy, given).map((person): Entry => {
        const judgedNow = cascaded.judged(policy.code, person) ?? cascaded.judge(policy, person);
        return {
          policy,
          person,
          alone: judgeOn(policy, alone(person)),
          settled: judgedNow,
          hundredths: judgedNow.judgement.hundredths,
          cuts: [],
          notes: judgedNow.mayChange ? [this.words.identityOpen] : [],
          replaced: false,
          isProvisional: judgedNow.mayChange === true,
          headsOut: new Set(),
        };
      }),
    );
  }

  run(): Settled {
    this.giveWay();
    this.payInOrder();
    this.takeTheHigher();
    this.keepCaps();
    const persons = personsOf(this.family);
    const entitlements = this.entries.map(({ person, ...entry }) => ({
      ...entry,
      // What another benefit replaces is not due, whatever is still unknown of it.
      verdict: entry.replaced && verdictOf(entry) === "UNKNOWN" ? "INELIGIBLE" : verdictOf(entry),
      personIndex: person,
      person: person === null ? null : (persons[person] ?? null),
    }));
    return { entitlements, family: this.family };
  }

  private of(code: string, person: number | null): readonly Entry[] {
    return this.entries.filter(
      (entry) =>
        entry.policy.code === code && (person === null || entry.person === null || entry.person === person),
    );
  }

  /** EXCLUSIVE: who is preferred stands, unless another stands in its own place. */
  private giveWay(): void {
    const exclusive = this.rules.relations.filter((relation) => relation.kind === "EXCLUSIVE");
    const order = inOrderOf(
      exclusive.map(({ prefer, over }) => [prefer, over]),
      this.rules.policies.map(({ code }) => code),
    );
    for (const code of inTurn(order)) {
      for (const entry of this.entries.filter(({ policy }) => policy.code === code)) {
        for (const relation of exclusive.filter(({ over }) => over === code)) this.giveWayTo(relation, entry);
      }
    }
  }

  private giveWayTo(relation: Extract<RelationRecord, { kind: "EXCLUSIVE" }>, entry: Entry): void {
    if (verdictOf(entry) === "INELIGIBLE" || entry.replaced) return;
    const preferred = this.of(relation.prefer, entry.person).filter(
      ({ replaced, person }) =>
        !replaced && (person === null || entry.person !== null || this.isCounted(person)),
    );
    const stand = preferred.filter((each) => verdictOf(each) === "ELIGIBLE" || each.settled.standsOnRecord);
    if (stand.length === 0) {
      const isOpen = preferred.some((each) => verdictOf(each) === "UNKNOWN");
      if (isOpen && verdictOf(entry) === "ELIGIBLE") entry.notes.push(this.words.open(relation));
      return;
    }
    // A choice between what is known and what is open is not made before both are known.
    if (relation.byChoice && verdictOf(entry) === "UNKNOWN") return;
    const heads = stand.flatMap(({ person }) => person ?? []);
    const size = countedSize(this.family);
    if (entry.person === null && heads.length > 0 && (size === null || heads.length < size)) {
      for (const head of heads) entry.headsOut.add(head);
      this.cut(entry, shareOf(entry.hundredths, heads.length, size), {
        kind: "EXCLUSIVE",
        by: [relation.prefer],
        textZh: this.words.perHead(relation.prefer, heads.length),
      });
      return;
    }
    this.replace(entry, "EXCLUSIVE", relation.prefer, this.words.exclusive(relation));
  }

  private replace(entry: Entry, kind: Cut["kind"], by: string, textZh: string): void {
    entry.replaced = true;
    entry.cuts.push({ kind, by: [by], hundredths: entry.hundredths ?? 0n, textZh });
    entry.hundredths = entry.hundredths === null ? null : 0n;
  }

  private cut(entry: Entry, hundredths: bigint | null, cut: Omit<Cut, "hundredths">): void {
    if (entry.hundredths === null || hundredths === null || hundredths <= 0n) return;
    const taken = hundredths < entry.hundredths ? hundredths : entry.hundredths;
    if (taken === 0n) return;
    entry.hundredths -= taken;
    entry.cuts.push({ ...cut, hundredths: taken });
  }

  /** SEQUENTIAL and TOP_UP: one after the other, each on what those before it leave; bills are never overpaid. */
  private payInOrder(): void {
    const edges = this.rules.relations.flatMap((relation): [string, string][] => {
      if (relation.kind === "SEQUENTIAL") return [[relation.before, relation.after]];
      return relation.kind === "TOP_UP" ? [[relation.base, relation.topsUp]] : [];
    });
    const paid = new Map<string, bigint>();
    for (const code of inTurn(inOrderOf(edges, inTiers(this.rules.policies)))) {
      for (const entry of this.entries.filter(({ policy, replaced }) => policy.code === code && !replaced)) {
        this.noteOpenBases(entry);
        this.workOutAgain(entry);
        this.topUp(entry);
        this.keepBill(entry, paid);
      }
    }
  }

  /** What is worked out on a benefit that is not known itself may change with it. */
  private noteOpenBases(entry: Entry): void {
    if (verdictOf(entry) !== "ELIGIBLE") return;
    for (const relation of this.rules.relations) {
      const base =
        relation.kind === "TOP_UP" && relation.topsUp === entry.policy.code
          ? relation.base
          : relation.kind === "SEQUENTIAL" && relation.after === entry.policy.code && relation.leaves
            ? relation.before
            : null;
      if (base === null || !this.of(base, entry.person).some(isOpen)) continue;
      entry.isProvisional = true;
      entry.notes.push(this.words.baseOpen(base));
    }
  }

  /** The facts that earlier benefits change are read anew, and the rule with them. */
  private workOutAgain(entry: Entry): void {
    // What was refused or open before is so on less, too.
    if (verdictOf(entry) !== "ELIGIBLE") return;
    const { code } = entry.policy;
    let family = this.family;
    const because: { kind: "SEQUENTIAL" | "TOP_UP"; by: string; fen: bigint }[] = [];
    for (const relation of this.rules.relations) {
      if (relation.kind === "TOP_UP" && relation.topsUp === code && relation.through) {
        const share = this.shareOfBase(relation.base, entry.person);
        if (share === 0n) continue;
        family = withPersonFact(family, entry.person, relation.through, (given) => larger(given, share));
        because.push({ kind: "TOP_UP", by: relation.base, fen: share });
      }
    }
    const leaving = this.rules.relations.filter(
      (relation) =>
        relation.kind === "SEQUENTIAL" && relation.after === code && relation.leaves !== undefined,
    ) as Extract<RelationRecord, { kind: "SEQUENTIAL" }>[];
    for (const [fact, ones] of Map.groupBy(leaving, ({ leaves }) => leaves?.fact ?? "")) {
      const first = ones[0]?.leaves;
      const sum = ones.reduce((total, { before }) => total + this.settledOf(before, entry.person), 0n);
      if (!first || sum === 0n) continue;
      const whole = this.factsOf(entry.person).read(first.of);
      if (!(whole instanceof Fraction)) continue;
      const left = nothingBelowZero(whole.sub(yuan(sum)));
      family = withPersonFact(family, entry.person, fact, (given) => smaller(given, left));
      for (const { before } of ones) {
        const fen = this.settledOf(before, entry.person);
        if (fen > 0n) because.push({ kind: "SEQUENTIAL", by: before, fen });
      }
    }
    if (because.length === 0) return;
    const before = entry.hundredths;
    entry.settled = judgeOn(
      entry.policy,
      factsFor(family, personOf(family, entry.person), this.rules.derivations),
    );
    entry.hundredths = entry.settled.judgement.hundredths;
    const taken = (before ?? 0n) - (entry.hundredths ?? 0n);
    if (taken <= 0n) return;
    const [{ kind } = { kind: "SEQUENTIAL" as const }] = because;
    const textZh = kind === "TOP_UP" ? this.words.topUp(because) : this.words.sequential(because);
    entry.cuts.push({ kind, by: because.map(({ by }) => by), hundredths: taken, textZh });
  }

  /** A top-up whose own rule does not read what it tops up is lowered by it. */
  private topUp(entry: Entry): void {
    for (const relation of this.rules.relations) {
      if (relation.kind !== "TOP_UP" || relation.topsUp !== entry.policy.code || relation.through) continue;
      const fen = this.shareOfBase(relation.base, entry.person);
      this.cut(entry, fen, {
        kind: "TOP_UP",
        by: [relation.base],
        textZh: this.words.topUp([{ by: relation.base, fen }]),
      });
    }
  }

  private keepBill(entry: Entry, paid: Map<string, bigint>): void {
    const { bill } = entry.policy;
    if (!bill) return;
    const key = `${bill.key} ${entry.person}`;
    if (isOpen(entry)) this.openPayers.set(key, entry.policy.code);
    if (entry.hundredths === null) return;
    const open = this.openPayers.get(key);
    if (open && open !== entry.policy.code && entry.hundredths > 0n) {
      // Whoever pays before it, once that is known, leaves less.
      entry.isProvisional = true;
      entry.notes.push(this.words.baseOpen(open));
    }
    const before = paid.get(key) ?? 0n;
    const whole = evaluate(bill.amount, this.factsOf(entry.person)).value;
    if (whole instanceof Fraction) {
      const fen = toFen(whole);
      const over = before + entry.hundredths - fen;
      this.cut(entry, over, { kind: "BILL", by: [], textZh: this.words.bill(fen) });
    } else if (before + entry.hundredths > atLeast(bill.amount, this.factsOf(entry.person))) {
      // What it is paid towards may come to less than this.
      entry.isProvisional = true;
      entry.notes.push(this.words.billOpen);
    }
    paid.set(key, before + (entry.hundredths ?? 0n));
  }

  /** HIGHER_OF: of benefits that cannot stand together, those that together are worth most in a year. */
  private takeTheHigher(): void {
    const pairs = this.rules.relations.flatMap((relation) =>
      relation.kind === "HIGHER_OF" ? [relation.policies] : [],
    );
    for (const person of [null, ...personsOf(this.family).keys()]) {
      const own = this.entries.filter(
        (entry) => entry.person === person && !entry.replaced && (entry.hundredths ?? 0n) > 0n,
      );
      const kept = bestTogether(own, pairs);
      for (const entry of own.filter((each) => !kept.includes(each))) {
        const other = kept.find(({ policy }) =>
          pairs.some((codes) => codes.includes(policy.code) && codes.includes(entry.policy.code)),
        );
        if (other) this.replace(entry, "HIGHER_OF", other.policy.code, this.words.higher(other.policy.code));
      }
      for (const entry of kept) this.noteOpenRivals(entry, pairs);
    }
  }

  /** The higher of two is known only when both are; until then the one that is known stands. */
  private noteOpenRivals(
    { policy: { code }, person, notes }: Entry,
    pairs: readonly (readonly string[])[],
  ): void {
    const rivals = pairs
      .filter((codes) => codes.includes(code))
      .flatMap((codes) => codes.filter((each) => each !== code));
    for (const rival of this.entries.filter((each) => each.person === person && isOpen(each))) {
      if (rivals.includes(rival.policy.code)) notes.push(this.words.higherOpen(rival.policy.code));
    }
  }

  /** CAP_SHARED: the later one gives up what goes beyond the cap of an event. */
  private keepCaps(): void {
    for (const relation of this.rules.relations) {
      if (relation.kind !== "CAP_SHARED") continue;
      const cap = evaluate(this.rules.capOf(relation.cap), this.factsOf(null)).value;
      if (!(cap instanceof Fraction)) continue;
      let left = toFen(cap);
      for (const entry of relation.policies.flatMap((code) => this.of(code, null))) {
        const over = (entry.hundredths ?? 0n) - left;
        const others = relation.policies.filter((code) => code !== entry.policy.code);
        this.cut(entry, over, { kind: "CAP_SHARED", by: others, textZh: this.words.cap(others, toFen(cap)) });
        left -= entry.hundredths ?? 0n;
      }
    }
  }

  /**
   * What a benefit settled to for a person: of a household's the part of one head, where the person is one of those it
   * is still for.
   */
  private shareOfBase(code: string, person: number | null): bigint {
    return this.of(code, person).reduce((sum, entry) => {
      if (entry.hundredths === null || entry.person !== null || person === null)
        return sum + (entry.hundredths ?? 0n);
      const isHead = this.isCounted(person) && !entry.headsOut.has(person);
      const size = countedSize(this.family);
      const heads = size === null ? null : size - entry.headsOut.size;
      return isHead ? sum + (shareOf(entry.hundredths, 1, heads) ?? 0n) : sum;
    }, 0n);
  }

  private isCounted(person: number): boolean {
    const member = personsOf(this.family)[person];
    return member !== undefined && isCounted(member);
  }

  private settledOf(code: string, person: number | null): bigint {
    return this.of(code, person).reduce((sum, { hundredths }) => sum + (hundredths ?? 0n), 0n);
  }

  private factsOf(person: number | null) {
    return factsFor(this.family, personOf(this.family, person), this.rules.derivations);
  }
}

/** The catalogue's checks refuse relations that lead in a circle; if some did, no answer is better than half of one. */
function inTurn(order: readonly string[] | null): readonly string[] {
  if (order === null) throw new RangeError("The relations between policies lead in a circle.");
  return order;
}

const judgeOn = (policy: PolicyRule, facts: FamilyFacts): Judged => ({
  judgement: judge(policy, facts),
  facts,
});

/** What a bill comes to at least, in fen, though not all of it is known: of the highest of several, any that is. */
function atLeast(bill: Expression, facts: FamilyFacts): bigint {
  if (bill.kind !== "call" || bill.name !== "max") return 0n;
  const known = bill.arguments.map((part) => evaluate(part, facts).value);
  return known.reduce<bigint>((most, value) => {
    const fen = value instanceof Fraction ? toFen(value) : 0n;
    return fen > most ? fen : most;
  }, 0n);
}

/** Not decided, or due with an amount that is not known. */
const isOpen = (entry: Entry): boolean =>
  !entry.replaced &&
  (verdictOf(entry) === "UNKNOWN" || (verdictOf(entry) === "ELIGIBLE" && entry.hundredths === null));

const verdictOf = ({ settled }: Pick<Entry, "settled">): Verdict => settled.judgement.verdict;

const subjectsOf = (policy: PolicyRule, family: Family): (number | null)[] =>
  policy.subject === "HOUSEHOLD" ? [null] : [...personsOf(family).keys()];

/** One set of facts for each person, so that a derived fact is worked out once for all policies. */
function readers(family: Family, derivations: Derivations) {
  const made = new Map<number | null, ReturnType<typeof factsFor>>();
  return (person: number | null) => {
    const facts = made.get(person) ?? factsFor(family, personOf(family, person), derivations);
    made.set(person, facts);
    return facts;
  };
}
