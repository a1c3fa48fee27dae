/** What officials and citizens read for a code, in both languages of the console. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/**
 * A closed list of codes. The keys are the values of the GraphQL enumeration (UPPER_SNAKE), in the order in
 * which forms offer them; `Extra` is what a list adds to each entry.
 */
export type CodeList<Extra = object> = Readonly<Record<string, Label & Extra>>;

/**
 * How a state looks: one of six pairs of colour and icon, so that the same kind of state looks the same on
 * every page. draft ○, working ◔, attention !, done ✓, refused ✕ (also failed or overdue), frozen ❄.
 */
export type Tone = "draft" | "working" | "attention" | "done" | "refused" | "frozen";

/** The states of one workflow, in the order of the ordinary course. */
export type StateList = CodeList<{ readonly tone: Tone }>;

/** How a fact is answered: what a form shows for it. */
export interface Answered {
  readonly kind: "YES_NO" | "CHOICE" | "MONEY" | "COUNT" | "DECIMAL";
  readonly options?: CodeList;
  readonly unit?: Label;
  /** Of a count, the most that the field list takes. */
  readonly most?: number;
}
