import { describe, expect, test } from "vitest";
import { demoSize, refusedSize, splitSize } from "../../api/database/demo/demo-size.ts";

const size = (households: number, needs: number) => ({ ...demoSize, households, needs });

describe("The size of a demonstration", () => {
  test("up to the usual one stays what it is", () => {
    for (const given of [demoSize, size(250, 70), size(0, 0), size(2_000, 1_000)])
      expect(splitSize(given)).toEqual(given);
  });

  test("beyond the usual one is the usual one and the rest", () => {
    expect(splitSize(size(400_000, 1_000_000))).toEqual({
      ...demoSize,
      many: { households: 398_000, needs: 999_700 },
    });
    expect(splitSize(size(2_001, 100))).toEqual({ ...size(2_000, 100), many: { households: 1, needs: 0 } });
  });

  test("that the embedded database cannot take in some minutes is refused there, and not on PostgreSQL", () => {
    expect(refusedSize(size(22_000, 50_300), true)).toBeNull();
    expect(refusedSize(size(22_001, 300), true)).toMatch(/DATABASE_URL/);
    expect(refusedSize(size(22_000, 50_301), true)).toMatch(/DATABASE_URL/);
    expect(refusedSize(size(400_000, 1_000_000), false)).toBeNull();
  });

  test("with more needs than families show, or more families than numbers are there for, is refused", () => {
    expect(refusedSize(size(2_100, 801), false)).toMatch(/每户最多 5 项/);
    expect(refusedSize(size(1_002_001, 0), false)).toMatch(/最多 1002000 户/);
    expect(refusedSize(size(1_002_000, 0), false)).toBeNull();
  });
});
