import type { Evidence, HeardAnswer } from "../../support/walk.ts";
import type { PersonOnPaper, Story } from "./story.ts";

export interface Secret {
  readonly what: "name" | "identity number" | "phone" | "bank account" | "address" | "birth date" | "village";
  readonly value: string;
}

const secretsOf = ({ name, identityNumber, phone, bankAccount }: PersonOnPaper): Secret[] => [
  { what: "name", value: name },
  { what: "identity number", value: identityNumber },
  { what: "phone", value: phone },
  { what: "bank account", value: bankAccount },
];

export const peopleOf = ({ recipient, son, others }: Story): PersonOnPaper[] => [recipient, son, ...others];

/** What identifies anybody on record: nobody's answer, address, title or store holds it. */
export const clearValues = (story: Story): Secret[] => peopleOf(story).flatMap(secretsOf);

/** What departments may read and charities may not (standards §5: township, band of age, no address). */
export const untoldToCharities = (story: Story): Secret[] => [
  { what: "village", value: "东关社区" },
  { what: "address", value: story.address },
  ...peopleOf(story).flatMap((person): Secret[] => [
    { what: "birth date", value: person.birthDate },
    // The mask of departments keeps the last character of a name.
    { what: "name", value: `${person.name[0]}*${person.name.at(-1)}` },
  ]),
];

/** Numbers are found however they are spaced. */
const joined = (text: string) => text.replaceAll(/[\s-]/g, "");

const holds = (text: string, spaced: string, { what, value }: Secret) =>
  text.includes(value) || (what !== "birth date" && spaced.includes(value));

/** `who, operation: what` for every secret that an answer holds. */
export function inAnswers(answers: readonly HeardAnswer[], secrets: readonly Secret[]): string[] {
  return answers.flatMap(({ who, operation, body }) => {
    const spaced = joined(body);
    return secrets
      .filter((secret) => holds(body, spaced, secret))
      .map(({ what, value }) => `${who}, ${operation}: ${what} ${value}`);
  });
}

/** The same for addresses, titles and stores. */
export function inPlaces({ places }: Evidence, secrets: readonly Secret[]): string[] {
  const found = places.flatMap(({ who, kind, text }) =>
    secrets
      .filter((secret) => holds(text, joined(text), secret))
      .map(({ what, value }) => `${who}, ${kind}: ${what} ${value}`),
  );
  return [...new Set(found)];
}

/** A contractor may read whom it serves, from the order on, by asking, on record (standards §5). */
export const isAskedFor = ({ who, operation }: HeardAnswer) =>
  who === "CONTRACTOR_WORKER" && operation === "ShowRecipient";
