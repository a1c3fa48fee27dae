import path from "node:path";
import { describe, expect, it } from "vitest";
import { rolePermissions } from "../../schema/codes/permissions.ts";
import { type AnyMachine, machines } from "../support/machines.ts";
import { root, sourcesOf } from "./sources.ts";

const HAN = /\p{Script=Han}/u;
const statesOf = (machine: AnyMachine) => Object.keys(machine.states);
const actionsOf = (machine: AnyMachine) => Object.entries(machine.transitions);

/** The states that no path of transitions leads to. */
function unreachableStates(machine: AnyMachine): string[] {
  const reached = new Set<string>(machine.initial);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const [, { from, to }] of actionsOf(machine)) {
      if (from.some((state) => reached.has(state))) for (const state of [to].flat()) reached.add(state);
    }
    grew = reached.size > before;
  }
  return statesOf(machine).filter((state) => !reached.has(state));
}

describe("the list of machines", () => {
  it("holds every machine that a module defines", async () => {
    const files = sourcesOf("api").filter((source) => /= defineMachine</.test(source.text));
    const defined: string[] = [];
    for (const { path: file } of files) {
      const exported = Object.values(await import(path.join(root, file))) as Partial<AnyMachine>[];
      defined.push(...exported.flatMap((value) => (value?.transitions && value.name ? [value.name] : [])));
    }
    expect(machines.map((machine) => machine.name).sort()).toEqual(defined.sort());
    expect(machines.length).toBeGreaterThan(0);
  });

  it("gives each machine a name of its own", () => {
    expect(new Set(machines.map((machine) => machine.name)).size).toBe(machines.length);
  });
});

describe.each(machines.map((machine) => [machine.name, machine] as const))(
  "the machine of %s",
  (_name, machine) => {
    it("reaches every one of its states", () => {
      expect(unreachableStates(machine)).toEqual([]);
    });

    it("knows every state that it names", () => {
      const named = [
        ...machine.initial,
        ...actionsOf(machine).flatMap(([, transition]) => [...transition.from, ...[transition.to].flat()]),
      ];
      expect(named.filter((state) => !statesOf(machine).includes(state))).toEqual([]);
    });

    it("labels itself, every state and every action in both languages", () => {
      const labels = [
        machine.label,
        ...Object.values(machine.states),
        ...actionsOf(machine).map(([, { label }]) => label),
      ];
      for (const label of labels) {
        expect(label.zh).toMatch(HAN);
        expect(label.en).toMatch(/^[A-Z][^\p{Script=Han}]*$/u);
      }
    });

    it("has no action that nobody may take", () => {
      const held = new Set<string>(Object.values(rolePermissions).flat());
      expect(actionsOf(machine).filter(([, { permission }]) => !held.has(permission))).toEqual([]);
    });

    it("offers two actions that look the same from no state", () => {
      for (const state of statesOf(machine)) {
        const offered = actionsOf(machine).filter(([, transition]) => transition.from.includes(state));
        const labels = offered.map(([, { label }]) => label.zh);
        expect(new Set(labels).size, `from ${state}`).toBe(labels.length);
      }
    });
  },
);
