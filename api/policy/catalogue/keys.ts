import { policyTiers } from "../../../schema/codes/policy-tiers.ts";
import type {
  CaseRecord,
  OfficeRecord,
  PolicyRecord,
  RelationRecord,
  StandardFigure,
} from "./catalogue-types.ts";

/** The policies of a relation; where the order has a meaning, the one that goes first stands first. */
export function partiesOf(relation: RelationRecord): readonly string[] {
  switch (relation.kind) {
    case "EXCLUSIVE":
      return [relation.prefer, relation.over];
    case "SEQUENTIAL":
      return [relation.before, relation.after];
    case "TOP_UP":
      return [relation.base, relation.topsUp];
    default:
      return relation.policies;
  }
}

/** What each record goes by: another of the same name takes its place. */
export const relationKey = (relation: RelationRecord): string => {
  const parties = partiesOf(relation);
  return [relation.kind, ...("policies" in relation ? parties.toSorted() : parties)].join(" ");
};

export const figureKey = ({ key, division, areaKind, validFrom }: StandardFigure): string =>
  [key, division ?? "", areaKind ?? "", validFrom].join(" ");

export const officeKey = ({ department, division }: OfficeRecord): string =>
  `${department} ${division ?? ""}`;

export const caseKey = ({ policy, nameZh }: Pick<CaseRecord, "policy" | "nameZh">): string =>
  `${policy} ${nameZh}`;

const tiers = Object.keys(policyTiers);

/** Basic living first, charity last, then by code: in this order benefits take from one another. */
export const inOrder = <Row extends Pick<PolicyRecord, "code" | "tier">>(policies: readonly Row[]): Row[] =>
  policies.toSorted(
    (a, b) =>
      tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
