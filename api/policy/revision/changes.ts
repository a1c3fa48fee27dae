import { areaKinds } from "../../../schema/codes/area-kinds.ts";
import type { CataloguePart } from "../../../schema/codes/catalogue-parts.ts";
import { sourceConfidence, sourceEvidence, standardKinds } from "../../../schema/codes/policy-sources.ts";
import { verdicts } from "../../../schema/codes/verdicts.ts";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type {
  CaseRecord,
  Catalogue,
  DerivationRecord,
  PolicyRecord,
  RelationRecord,
  StandardFigure,
  StandardKey,
} from "../catalogue/catalogue-types.ts";
import { caseKey, figureKey, officeKey, partiesOf, relationKey } from "../catalogue/keys.ts";
import { toPolicyBody } from "../policy-body.ts";
import { vocabularyOf } from "../rules/vocabulary.ts";
import { differences, linesOf, type Part } from "../words/difference.ts";
import { labelOfPath } from "../words/labels.ts";
import { policyParts } from "../words/policy-parts.ts";
import { relationInWords } from "../words/relation-words.ts";
import type { Change } from "./change.ts";

export interface Names {
  /** The place of a division, such as 滨城区. */
  readonly regionOf: (code: string) => string;
}

/** All that is said otherwise after a revision, in the order of the parts. */
export function changesBetween(before: Catalogue, after: Catalogue, names: Names): Change[] {
  const wording = new Wording(before, after, names);
  return [
    ...changed("POLICY", [before.policies, after.policies], ({ code }) => code, {
      title: ({ nameZh }) => nameZh,
      policy: ({ code }) => code,
      parts: (policy, catalogue) => wording.policy(policy, catalogue === "BEFORE" ? before : after),
    }),
    ...changed("RELATION", [before.relations, after.relations], relationKey, {
      title: (relation) => partiesOf(relation).map(wording.nameOf).join("、"),
      policy: (relation) => partiesOf(relation)[0] ?? null,
      parts: (relation) => wording.relation(relation),
    }),
    ...changed("DERIVATION", [before.derivations, after.derivations], ({ path }) => path, {
      title: ({ path }) => wording.labelOf(path),
      parts: (derivation) => wording.derivation(derivation),
    }),
    ...changed("STANDARD", [before.standards.keys, after.standards.keys], ({ key }) => key, {
      title: ({ labelZh }) => labelZh,
      parts: ({ labelZh, kind }) => [part("标准名称", labelZh, standardKinds[kind].zh)],
    }),
    ...changed("STANDARD", [before.standards.figures, after.standards.figures], figureKey, {
      title: (figure) => wording.figureTitle(figure),
      parts: (figure) => wording.figure(figure),
      takesOver: (figure) => figureBefore(figure, before.standards.figures),
    }),
    ...changed("REFERENCE", [before.references, after.references], ({ code }) => code, {
      title: ({ titleZh }) => `《${titleZh}》`,
      parts: ({ titleZh, kind, effectiveFrom }) => [
        part("文件", titleZh, sourceEvidence[kind].zh, effectiveFrom),
      ],
    }),
    ...changed("OFFICE", [before.offices, after.offices], officeKey, {
      title: ({ department, division }) => `${department}${division ? ` · ${names.regionOf(division)}` : ""}`,
      parts: ({ nameZh, phone }) => [part("电话", `${nameZh} ${phone}`)],
    }),
    ...changed("CASE", [before.cases, after.cases], caseKey, {
      title: ({ nameZh }) => nameZh,
      policy: ({ policy }) => policy,
      parts: (each) => caseParts(each),
    }),
  ];
}

interface Telling<Row> {
  readonly title: (row: Row) => string;
  readonly policy?: (row: Row) => string | null;
  readonly parts: (row: Row, catalogue: "BEFORE" | "AFTER") => readonly Part[];
  /** What holds until a new row does; without it a new row is told as it is. */
  readonly takesOver?: (row: Row) => Row | undefined;
}

/** Records by their names: those that are new, those that say something else, those that are there no more. */
function changed<Row>(
  part: CataloguePart,
  [before, after]: readonly [readonly Row[], readonly Row[]],
  keyOf: (row: Row) => string,
  telling: Telling<Row>,
): Change[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const anew = new Map(after.map((row) => [keyOf(row), row]));
  return [...new Set([...anew.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), anew.get(key)];
    if (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is)) return [];
    const row = (is ?? was) as Row;
    const replaced = was ?? telling.takesOver?.(row);
    return {
      part,
      kind: was === undefined ? "ADDED" : is === undefined ? "ENDED" : "CHANGED",
      titleZh: telling.title(row),
      policyCode: telling.policy?.(row) ?? null,
      // A new record is told in sentences; what they leave out shows where it replaces another.
      differences: differences(
        replaced === undefined ? [] : telling.parts(replaced, "BEFORE"),
        is === undefined ? [] : telling.parts(is, "AFTER"),
      ).filter(({ labelZh }) => replaced !== undefined || labelZh !== "写法"),
    };
  });
}

const part = (labelZh: string, ...sentences: (string | undefined)[]): Part => ({
  labelZh,
  sentences: sentences.filter((sentence) => sentence !== undefined),
});

/** The figure of the same place that holds until this one does. */
const figureBefore = (
  figure: StandardFigure,
  figures: readonly StandardFigure[],
): StandardFigure | undefined =>
  figures
    .filter(
      ({ key, division, areaKind, validFrom }) =>
        key === figure.key &&
        division === figure.division &&
        areaKind === figure.areaKind &&
        validFrom < figure.validFrom,
    )
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);

const caseParts = ({ expect, asOf, facts, event, macro, fund, standards, member }: CaseRecord): Part[] => [
  part(
    "应得结果",
    verdicts[expect.verdict].zh,
    expect.amount && `单独 ${expect.amount}`,
    expect.settled && `综合 ${expect.settled}`,
  ),
  part("日期", asOf),
  part("信息项", ...linesOf(facts)),
  part("另给的信息", ...linesOf({ event, macro, fund, standards, member })),
];

/** Names from before and after: a record that ends is called as it was. */
class Wording {
  private readonly names: Names;
  private readonly policies: ReadonlyMap<string, string>;
  private readonly kinds: ReadonlyMap<string, StandardKey["kind"]>;
  private readonly vocabulary: ReturnType<typeof vocabularyOf>;

  constructor(before: Catalogue, after: Catalogue, names: Names) {
    this.names = names;
    this.policies = new Map(
      [...before.policies, ...after.policies].map(({ code, nameZh }) => [code, nameZh]),
    );
    const keys = [...before.standards.keys, ...after.standards.keys];
    this.kinds = new Map(keys.map(({ key, kind }) => [key, kind]));
    this.vocabulary = vocabularyOf(keys);
  }

  readonly nameOf = (code: string): string => this.policies.get(code) ?? code;

  labelOf(path: string): string {
    return labelOfPath(path, this.vocabulary);
  }

  policy(policy: PolicyRecord, catalogue: Catalogue): Part[] {
    return policyParts(toPolicyBody(policy, catalogue), this.nameOf);
  }

  relation(relation: RelationRecord): Part[] {
    const labelOf = (key: string) => this.labelOf(`std.${key}`);
    const [first = ""] = partiesOf(relation);
    const said = relationInWords(relation, first, this.nameOf, labelOf);
    const { kind: _, ...rest } = relation;
    return [part("关系", `${this.nameOf(first)}：${said}`), part("写法", JSON.stringify(rest))];
  }

  derivation({ cel, basisZh }: DerivationRecord): Part[] {
    return [part("推算方法", cel), part("依据", basisZh)];
  }

  figure({ key, value, source, confidence, reference, noteZh }: StandardFigure): Part[] {
    const isMoney = this.kinds.get(key) === "MONEY";
    return [
      part("数值", isMoney ? `${value} 元` : value),
      part(
        "出处",
        sourceEvidence[source].zh,
        `可信程度：${sourceConfidence[confidence].zh}`,
        reference,
        noteZh,
      ),
    ];
  }

  figureTitle({ key, division, areaKind, validFrom }: StandardFigure): string {
    const place = division ? this.names.regionOf(division) : "各地默认";
    const area = areaKind ? ` · ${areaKinds[areaKind].zh}` : "";
    return `${this.labelOf(`std.${key}`)} · ${place}${area} · 自 ${validFrom}`;
  }
}
