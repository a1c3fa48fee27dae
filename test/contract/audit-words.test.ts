import { describe, expect, it } from "vitest";
import { auditActions, auditObjects } from "../../schema/codes/audit-actions.ts";
import type { CodeList } from "../../schema/codes/code-list.ts";
import { journalKinds } from "../../schema/codes/journal-kinds.ts";
import { machines } from "../support/machines.ts";
import { sourcesOf } from "./sources.ts";

const api = sourcesOf("api").filter(({ path }) => !path.startsWith("api/database/migrations/"));
const found = (pattern: RegExp) =>
  api.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));

/** Actions by name: of an audit call itself, or handed to a helper such as `auditHousehold`. */
const literal = found(/\b(?:action: |audit[A-Z]\w*\([^"`;]*)"(\w+\.\w+)"/g);
/** Actions that are put together: one a transition, and one a kind of journal. */
const composed = [
  ...machines.flatMap(({ name, transitions }) =>
    Object.keys(transitions).map((action) => `${name}.${action}`),
  ),
  ...Object.keys(journalKinds).map((kind) => `journal.${kind.toLowerCase()}`),
];
const written = new Set([...literal, ...composed]);
const objects = new Set([...found(/objectKind: "(\w+)"/g), ...machines.map(({ name }) => name)]);

describe("the audit trail", () => {
  it("has words for every action that the api writes, and for no other", () => {
    expect(literal.length).toBeGreaterThan(30);
    expect(Object.keys(auditActions).sort()).toEqual([...written].sort());
  });

  it("is told an action by name, but in the places whose parts this test knows", () => {
    const told = found(/\.audit\(\{\s*(action\b[^\n]*?),/g);
    expect(told.filter((action) => !/^action: "/.test(action)).sort()).toEqual([
      // Of a family and of a project: the helper takes an `AuditAction`, and its callers name it.
      "action",
      "action",
      "action: `$" + "{machine.name}.$" + "{action}`",
      "action: `journal.$" + "{input.kind.toLowerCase()}`",
    ]);
  });

  it("has words for every kind of object that it names", () => {
    expect([...objects].filter((kind) => !(kind in auditObjects))).toEqual([]);
  });

  it.each<["zh" | "en", RegExp]>([
    ["zh", /\p{Script=Han}/u],
    ["en", /^[A-Z][^\p{Script=Han}]*$/u],
  ])("never calls two actions the same: %s", (language, form) => {
    const words = Object.values<CodeList[string]>(auditActions).map((label) => label[language]);
    expect(words.filter((word) => !form.test(word))).toEqual([]);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });
});
