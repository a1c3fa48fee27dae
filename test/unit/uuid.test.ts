import { describe, expect, it } from "vitest";
import { createIdSource, isUuidV7, newId } from "../../api/kernel/uuid.ts";

describe("an id", () => {
  it("is a UUIDv7 that holds the millisecond of the clock it was given", () => {
    const id = newId(new Date("2026-11-21T08:00:00.123Z"));
    expect(isUuidV7(id)).toBe(true);
    expect(Number.parseInt(id.slice(0, 13).replace("-", ""), 16)).toBe(
      Date.parse("2026-11-21T08:00:00.123Z"),
    );
  });

  it("rises within one millisecond, a hundred thousand times", () => {
    const source = createIdSource();
    const now = new Date();
    let last = source(now);
    for (let count = 0; count < 100_000; count += 1) {
      const next = source(now);
      if (!(next > last && isUuidV7(next))) expect.fail(`${next} follows ${last}`);
      last = next;
    }
  });

  it("rises also where its counter carries from one field into the next", () => {
    const source = createIdSource((bytes) => bytes.fill(0xff));
    const now = new Date();
    const [first, second] = [source(now), source(now)];
    expect([isUuidV7(first), isUuidV7(second)]).toEqual([true, true]);
    expect(first.slice(14, 23)).toBe("77ff-bfff");
    expect(second.slice(14, 23)).toBe("7800-8000");
  });

  it("is unlike every other, also of another source in the same millisecond", () => {
    const now = new Date();
    const sources = Array.from({ length: 1000 }, () => createIdSource());
    const ids = sources.flatMap((source) => [source(now), source(now)]);
    expect(new Set(ids).size).toBe(2000);
  });

  it("is the same from the same random bytes, so that a demo city can be made again", () => {
    const seeded = () => {
      let state = 7;
      return createIdSource((bytes) => {
        for (let index = 0; index < bytes.length; index += 1) {
          state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
          bytes[index] = state;
        }
      });
    };
    const [one, other] = [seeded(), seeded()];
    const instants = [1, 1, 5, 2].map((ms) => new Date(ms));
    expect(instants.map((now) => one(now))).toEqual(instants.map((now) => other(now)));
  });

  it("needs an instant that fits", () => {
    expect(() => newId(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => newId(new Date(-1))).toThrow(RangeError);
  });
});
