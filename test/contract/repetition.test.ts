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
    "cancelFeed",
    "cancelImport",
    "completeTask",
    "dismissTask",
    "nameHead",
    "cancelJob",
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
    "confirmSecondFactor",
    "deactivateUser",
    "deleteView",
    "discloseProject",
    "discontinueNeedItem",
    "endGrant",
    "endMembership",
    "endTag",
    "expireNeedItem",
    "judgeDuplicate",
    "listNeedItem",
    "markDuplicate",
    "markMetElsewhere",
    "mergePersons",
    "moveMember",
    "proposeProject",
    "publishRevision",
    "refreshNeedCover",
    "rejectDonation",
    "rejectVisit",
    "releaseReservation",
    "resetSecondFactor",
    "returnRevision",
    "revokeSession",
    "removeItemFromProject",
    "startProject",
    "submitRevision",
    "terminateContract",
    "undoMerge",
    "unlistNeedItem",
    "verifyNeedItem",
    "voidHomeVisit",
    "withdrawConsent",
    "withdrawDisclosure",
    "withdrawNeedItem",
    "withdrawOffer",
    "withdrawRevision",
  ],
  "makes that of which there is one at most: refused, because it is there": [
    "addTag",
    "saveView",
    "setIdentity",
  ],
  "is long work: refused while it goes on, and when it is done": [
    "checkFeedAgain",
    "checkImportAgain",
    "mapFeedColumns",
    "mapImportColumns",
    "undoImport",
  ],
  "changes what was read: refused, because it has changed since": [
    "applyFeed",
    "submitImport",
    "correctContract",
    "correctNeedItem",
    "correctProject",
    "correctRevision",
  ],
  "says how something shall be: it is so still": [
    "addItemsToProject",
    "endPost",
    "endUserSessions",
    "linkOfficeAccount",
    "resetPassword",
    "revokeApiToken",
    "revokeOtherSessions",
    "setFundingFocus",
  ],
  "looks: each look is on record and counts": ["findHousehold", "findPerson", "revealField", "showRecipient"],
  "is of the sign-in itself": ["confirmIdentity", "signIn", "signOut", "switchPost"],
  "shows another secret, and the one before is void": ["beginSecondFactor"],
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
