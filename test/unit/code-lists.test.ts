import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ageBands } from "../../schema/codes/age-bands.ts";
import { gapBands } from "../../schema/codes/gap-bands.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { serviceClasses } from "../../schema/codes/service-classes.ts";
import { serviceItems } from "../../schema/codes/service-items.ts";

const folder = join(import.meta.dirname, "../../schema/codes");
const stateFiles = readdirSync(folder).filter((file) => file.endsWith("-states.ts"));

async function listsOf(file: string): Promise<[string, Record<string, Record<string, unknown>>][]> {
  // Beside its list a file may name some of the states.
  const exported = Object.entries(await import(join(folder, file))).filter(
    ([, list]) => !Array.isArray(list),
  );
  return exported as [string, Record<string, Record<string, unknown>>][];
}

describe("a state list", () => {
  it.each(stateFiles)(
    "%s gives every state one of the six tones, a Chinese and an English label",
    async (file) => {
      for (const [, list] of await listsOf(file)) {
        for (const [code, state] of Object.entries(list)) {
          expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
          expect(state.zh, code).toMatch(/\p{Script=Han}/u);
          expect(state.en, code).toMatch(/^[A-Z]/);
          expect(["draft", "working", "attention", "done", "refused", "frozen"]).toContain(state.tone);
        }
      }
    },
  );

  it("exists for each of the fourteen machines, and for long work", () => {
    expect(stateFiles).toHaveLength(15);
  });

  it.each(stateFiles)("%s never calls two states the same", async (file) => {
    for (const [, list] of await listsOf(file)) {
      const labels = Object.values(list).map((state) => state.zh);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe("bands", () => {
  it("of age follow each other without a gap from 0 up", () => {
    const bands = Object.values(ageBands);
    expect(bands[0]!.fromYears).toBe(0);
    for (const [index, band] of bands.entries()) {
      expect(band.toYears).toBe(index + 1 < bands.length ? bands[index + 1]!.fromYears - 1 : null);
    }
  });

  it("of a gap follow each other without a gap from 0 up", () => {
    const bands = Object.values(gapBands);
    expect(bands[0]!.fromInFen).toBe(0);
    for (const [index, band] of bands.entries())
      expect(band.belowInFen).toBe(bands[index + 1]?.fromInFen ?? null);
  });
});

describe("the catalogue", () => {
  it("has 21 services in 5 classes and 9 categories of need", () => {
    expect(Object.keys(serviceItems)).toHaveLength(21);
    expect(new Set(Object.values(serviceItems).map((item) => item.serviceClass))).toEqual(
      new Set(Object.keys(serviceClasses)),
    );
    expect(Object.keys(needCategories)).toHaveLength(9);
  });

  it("prices every service in whole fen", () => {
    for (const item of Object.values(serviceItems)) {
      expect(Number.isInteger(item.unitPriceInFen) && item.unitPriceInFen >= 0).toBe(true);
    }
    expect(serviceItems.L03.unitPriceInFen).toBe(8000);
  });

  it("gives a service by the hour 60 minutes", () => {
    const hourly = Object.values(serviceItems).filter((item) => item.unit === "HOUR");
    expect(hourly.length).toBeGreaterThan(0);
    expect(hourly.every((item) => item.minutesPerUnit === 60)).toBe(true);
  });
});
