import { beforeAll, describe, expect, it } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";

/**
 * Mutations without an idempotency key, by what they do and what becomes of the same request when it comes again.
 * Whatever makes something that could be made twice takes a key instead.
 */
const WITHOUT_KEY: Readonly<Record<string, readonly string[]>> = {
  "moves something on or ends it: refused, because it is done": [
    "abandonVisit",
    "approveVisit",
    "awardContract",
    "cancelProject",
    "cancelVoucher",
    "changePassword",
    "closeCheckIn",
    "closeNeedItem",
    "closeRegion",
    "completeContract",
    "completeProject",
    "confirmDonation",
    "confirmNeedItemMet",
    "deactivateUser",
    "discontinueNeedItem",
    "endGrant",
    "endMembership",
    "endTag",
    "expireNeedItem",
    "listNeedItem",
    "markDuplicate",
    "markMetElsewhere",
    "proposeProject",
    "publishRevision",
    "refreshNeedCover",
    "rejectDonation",
    "rejectVisit",
    "releaseReservation",
    "returnRevision",
    "removeItemFromProject",
    "startProject",
    "submitRevision",
    "terminateContract",
    "unlistNeedItem",
    "verifyNeedItem",
    "withdrawConsent",
    "withdrawNeedItem",
    "withdrawOffer",
    "withdrawRevision",
  ],
  "makes that of which there is one at most: refused, because it is there": ["addTag", "setIdentity"],
  "changes what was read: refused, because it has changed since": [
    "correctContract",
    "correctNeedItem",
    "correctProject",
    "correctRevision",
  ],
  "says how something shall be: it is so still": [
    "addItemsToProject",
    "endPost",
    "resetPassword",
    "revokeApiToken",
    "setFundingFocus",
  ],
  "looks: each look is on record and counts": ["findPerson", "revealField", "showRecipient"],
  "is of the sign-in itself": ["signIn", "signOut", "switchPost"],
};

interface Mutation {
  readonly name: string;
  readonly hasKey: boolean;
}

let mutations: Mutation[];
beforeAll(async () => {
  const schema = await buildConsoleSchema();
  mutations = Object.values(schema.getMutationType()!.getFields()).map(({ name, args }) => ({
    name,
    hasKey: args.some((arg) => arg.name === "idempotencyKey"),
  }));
});

describe("every mutation", () => {
  it("takes an idempotency key, or is named here with what becomes of it when it comes again", () => {
    const without = mutations.filter(({ hasKey }) => !hasKey).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.values(WITHOUT_KEY).flat().sort());
  });
});
