import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const atOnce = (title: string, change: Change): Breakage => ({
  project: "integration",
  test: "test/integration/needs-at-once.test.ts",
  title,
  ...change,
});
const LISTING = "api/need/list-at-once.service.ts";

/** What many needs at once have to keep as one at a time does, taken away. */
export const atOnceBreakages: readonly Breakage[] = [
  atOnce("are not verified by who recorded one of them", {
    file: LISTING,
    replace: "await demandTransition(tx, needItemMachine, action, item as NeedItem);",
    by: "",
  }),
  atOnce("are not listed where one of the persons gave no consent", {
    file: LISTING,
    replace: 'if (!consent) throw new DomainError("CONSENT_MISSING");',
    by: "if (!consent) continue;",
  }),
  atOnce("are not verified at once where a grant is on record, so that no benefit is counted twice", {
    file: LISTING,
    replace: "  if (touched) throw",
    by: "  if (!items) throw",
  }),
  atOnce("outside of the own region are not found", {
    file: LISTING,
    replace: "if (items.length !== ids.length) throw",
    by: "if (!items) throw",
  }),
  atOnce("count a benefit once, over all items of a person that are verified at once", {
    file: LISTING,
    replace: "this.#taken.set(key,",
    by: "this.#taken.set(`$" + "{key} of nobody`,",
  }),
  atOnce("that what the family is entitled to pays whole are met elsewhere and not verified", {
    file: LISTING,
    replace: 'await move(item, "markMetElsewhere", "MET_ELSEWHERE");',
    by: 'await move(item, "verify", "VERIFIED");',
  }),
  atOnce("of families alike but for one fact are told apart", {
    file: "api/assistance/families-alike.ts",
    replace: "members?.map(({ facts, inheritsIdentity }) => [inheritsIdentity, valuesOf(facts)]),",
    by: "members?.length,",
  }),
  atOnce("are refused all together, with the number of the faulty one in the path", {
    file: "api/need/needs-at-once.service.ts",
    replace: "  problems.throwIfAny();",
    by: "",
  }),
  atOnce("take no consent of a child for itself, or of a guardian from another family", {
    file: "api/beneficiary/consents-at-once.ts",
    replace: "isOfFamily ? guardian.birthDate : undefined",
    by: "guardian.birthDate",
  }),
  {
    project: "integration",
    test: "test/integration/command-line.test.ts",
    title: "demo, of a city that the embedded database cannot take",
    file: "api/cli/demo.ts",
    replace: "if (refusal) throw new CommandRefusal(refusal);",
    by: "",
  },
  {
    project: "unit",
    test: "test/unit/demo-size.test.ts",
    title: "with more needs than families show, or more families than numbers are there for, is refused",
    file: "api/database/demo/demo-size.ts",
    replace: "many.needs > many.households * MOST_NEEDS_A_FAMILY",
    by: "many.needs < 0",
  },
];
