import type { HomeVisitOutcome } from "../../schema/codes/home-visit-outcomes.ts";
import { homeVisitOutcomes } from "../../schema/codes/home-visit-outcomes.ts";
import type { HomeVisitPurpose } from "../../schema/codes/home-visit-purposes.ts";
import type { HomeVisitInput } from "../../schema/generated/operations.ts";
import { type Answers, factsOf } from "../households/fact-questions.ts";
import { fromLocalInput, toLocalInput } from "../visit-phone/time-words.ts";
import type { Visit, VisitedFamily } from "./home-visits.data.ts";

/** What the form holds; answers of the family stand under `household`, those of a member under its id. */
export interface VisitValues {
  readonly outcome: HomeVisitOutcome | "";
  readonly visitedAt: string;
  readonly purpose: HomeVisitPurpose;
  readonly metPersonIds: readonly string[];
  readonly answers: Readonly<Record<string, Answers | undefined>>;
  readonly photoFileIds: readonly string[];
  /** An empty field is null. */
  readonly note: string | null;
  readonly needNoticed: boolean;
}

/** An empty form, or the record that is written anew; who alone lives there was met if anybody was. */
export const startingValues = (family: VisitedFamily, corrected: Visit | null): VisitValues => ({
  outcome: corrected?.outcome ?? "",
  visitedAt: toLocalInput(corrected ? new Date(corrected.visitedAt) : new Date()),
  purpose: corrected?.purpose ?? "ROUTINE",
  metPersonIds: corrected
    ? corrected.met.map(({ id }) => id)
    : family.members.length === 1
      ? family.members.map(({ id }) => id)
      : [],
  answers: {},
  photoFileIds: [],
  note: corrected?.note ?? "",
  needNoticed: corrected?.needNoticed ?? false,
});

export const isMet = (outcome: unknown): boolean =>
  homeVisitOutcomes[outcome as HomeVisitOutcome]?.counts ?? false;

/** What the mutation takes; of a visit that met nobody neither who nor what. */
export function toVisitInput(
  family: VisitedFamily,
  values: VisitValues,
  before: VisitValues,
  corrected: Visit | null,
): HomeVisitInput {
  const met = isMet(values.outcome);
  // Who does not say another time was there now, whatever the clock of the telephone says.
  const isNow = !corrected && values.visitedAt === before.visitedAt;
  const visitedAt = isNow ? null : fromLocalInput(values.visitedAt);
  const provenance = { source: "HOME_VISIT", obtainedOn: values.visitedAt.slice(0, 10) } as const;
  const facts = [
    ...factsOf("household", values.answers["household"], provenance).map((fact) => ({
      ...fact,
      personId: null,
    })),
    ...family.members.flatMap(({ id }) =>
      factsOf("person", values.answers[id], provenance).map((fact) => ({ ...fact, personId: id })),
    ),
  ];
  return {
    householdId: family.id,
    visitedAt,
    purpose: values.purpose,
    outcome: values.outcome || "SEEN",
    metPersonIds: met ? [...values.metPersonIds] : [],
    facts: met ? facts.map(({ personId, path, value }) => ({ personId, path, value })) : [],
    photoFileIds: [...values.photoFileIds],
    note: values.note?.trim() || null,
    needNoticed: values.needNoticed,
  };
}

/** An error at one of several stands at the whole: the form shows them as one. */
export const fieldPathOf = (path: string): string =>
  path.replace(/^input\./, "").replace(/^(metPersonIds|photoFileIds|facts)\.\d+.*$/, "$1");
