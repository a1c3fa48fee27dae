import type { ErrorCode } from "../../schema/codes/errors.ts";
import type { Actors, TestActor } from "./actors.ts";
import type { Values } from "./bad-values.ts";
import { exportCalls } from "./calls.export.ts";
import { feedCalls } from "./calls.feed.ts";
import { homeVisitCalls } from "./calls.home-visits.ts";
import { importCalls } from "./calls.import.ts";
import { needCalls } from "./calls.need.ts";
import { organisationCalls } from "./calls.organisation.ts";
import { partnerCalls } from "./calls.partners.ts";
import { policyCalls } from "./calls.policy.ts";
import { purchaseCalls } from "./calls.purchase.ts";
import { registerCalls } from "./calls.register.ts";
import { Needs } from "./needs.ts";
import type { TestPlatform } from "./platform.ts";
import { purchaseGround } from "./purchase-ground.ts";

/** A mutation as somebody may really call it: with these variables it succeeds, so what fails fails for its bad value. */
export interface Call {
  readonly by: TestActor | null;
  /** Every place of the arguments stands in them, but those of `reach` and plain ones that may be left out. */
  readonly variables: Values;
  /** The same post elsewhere, to whom all that is named here is another's; or why there is nobody like that. */
  readonly other: TestActor | string;
  /** Other variables under the same idempotency key, themselves valid. */
  readonly another?: Values;
  /** Dates that must not lie ahead, and those that must not lie back. */
  readonly notLater?: readonly string[];
  readonly notEarlier?: readonly string[];
  /** What else has to change for a place to be looked at, because it is read only without another. */
  readonly reach?: Readonly<Record<string, Values>>;
  /** Reads only: a list that is restricted to what there is not is empty. */
  readonly asks?: boolean;
  /** Another name under which the refusal of a place may stand, where two places contradict each other. */
  readonly names?: Readonly<Record<string, string>>;
  /** What is no fault at a place, with the reason. */
  readonly fine?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Codes by which a place is refused instead of the usual ones. */
  readonly codes?: Readonly<Record<string, readonly ErrorCode[]>>;
  /** Tables that may legitimately move when the call is refused, with the reason. */
  readonly moves?: Readonly<Record<string, string>>;
}

export interface Ground {
  readonly test: TestPlatform;
  readonly actors: Actors;
  readonly needs: Needs;
  readonly purchase: ReturnType<typeof purchaseGround>;
}

export type Calls = Readonly<Record<string, (ground: Ground) => Promise<Call>>>;

export const groundOf = (test: TestPlatform, actors: Actors): Ground => ({
  test,
  actors,
  needs: new Needs(test, actors),
  purchase: purchaseGround(actors),
});

/** One valid call of every mutation of the schema. */
export const calls: Calls = {
  ...organisationCalls,
  ...registerCalls,
  ...homeVisitCalls,
  ...importCalls,
  ...feedCalls,
  ...exportCalls,
  ...needCalls,
  ...partnerCalls,
  ...policyCalls,
  ...purchaseCalls,
};
