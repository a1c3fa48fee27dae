import type { RelationKind } from "../../../schema/codes/relation-kinds.ts";
import type { Judged } from "./cascade.ts";
import type { Family, Member } from "./family.ts";
import type { Verdict } from "./judge.ts";
import type { PolicyRule } from "./policy-rule.ts";

/** Fen, or hundredths of a unit, that a relation took off, and in whose favour. */
export interface Cut {
  /** BILL where all payers of one bill would have paid more than it. */
  readonly kind: Exclude<RelationKind, "STACKABLE"> | "BILL";
  readonly by: readonly string[];
  readonly hundredths: bigint;
  readonly textZh: string;
}

/** What one policy comes to for one person, or for the household when there is none. */
export interface Entitlement {
  readonly policy: PolicyRule;
  readonly person: Member | null;
  /** The place of the person among those asked about. */
  readonly personIndex: number | null;
  /** On the facts as given, as if there were no other benefit. */
  readonly alone: Judged;
  /** With identities settled, and what earlier benefits leave. */
  readonly settled: Judged;
  readonly verdict: Verdict;
  /** After relations; null when unknown or when there is nothing. */
  readonly hundredths: bigint | null;
  readonly cuts: readonly Cut[];
  /** What may still change it, in words. */
  readonly notes: readonly string[];
  /** Another benefit stands in its place altogether: what is still unknown of it matters no more. */
  readonly replaced: boolean;
  /** The amount hangs on something that is still open: another benefit, or an identity. */
  readonly isProvisional: boolean;
}

export interface Settled {
  readonly entitlements: readonly Entitlement[];
  /** The family with the identities that were settled. */
  readonly family: Family;
}
