import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gapBandOf,
  isMinor,
  maskBankAccount,
  maskBirthDate,
  maskIdentityNumber,
  maskName,
  maskPhone,
  suppressSmallCount,
  type Viewer,
} from "../../api/kernel/masks.ts";

describe("a name", () => {
  it.each([
    ["张三", "张*", "张*"],
    ["李小明", "李*明", "李**"],
    ["李小明明", "李**明", "李**"],
    ["欧阳娜", "欧阳*", "欧阳*"],
    ["欧阳小娜", "欧阳*娜", "欧阳**"],
    ["欧阳", "欧*", "欧*"],
    ["爱新觉罗某某", "爱新觉罗*某", "爱新觉罗**"],
    ["王𠮷", "王*", "王*"],
    ["𠮷小明", "𠮷*明", "𠮷**"],
    ["李\u9F8D\u{E0101}", "李*", "李*"],
    ["甲乙丙·丁戊己", "甲**·**己", "甲**"],
    ["甲·乙", "甲·*", "甲**"],
    ["张 三", "张 *", "张**"],
    ["Anna Example", "A*** ******e", "A**"],
    ["张", "*", "*"],
    ["", "*", "*"],
  ])("%s is %s to staff and %s to partners and the public", (name, staff, others) => {
    expect(maskName(name, "staff")).toBe(staff);
    expect(maskName(name, "partner")).toBe(others);
    expect(maskName(name, "public")).toBe(others);
  });

  it("is never shown whole", () => {
    const letter = fc.constantFrom("欧", "阳", "张", "明", "𠮷", "·", "a", " ");
    const names = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(names, fc.constantFrom<Viewer>("staff", "partner", "public"), (name, viewer) => {
        fc.pre(/[^· ]/.test(name));
        expect(maskName(name, viewer)).not.toBe(name);
      }),
    );
  });
});

describe("numbers", () => {
  it("show staff their ends only", () => {
    expect(maskIdentityNumber("371699194803121023", "staff")).toBe("3716**********1023");
    expect(maskPhone("13800001234", "staff")).toBe("138****1234");
    expect(maskPhone("0543-3123456", "staff")).toBe("0543-***3456");
    expect(maskBankAccount("6217000000000000014", "staff")).toBe("****0014");
  });

  it("that are malformed show nothing at all", () => {
    expect(maskIdentityNumber("37169948", "staff")).toBe("********");
    expect(maskPhone("31234", "staff")).toBe("*****");
    expect(maskBankAccount("0014", "staff")).toBe("****");
  });

  it("are absent for partners and the public", () => {
    for (const viewer of ["partner", "public"] as const) {
      expect(maskIdentityNumber("371699194803121023", viewer)).toBeNull();
      expect(maskPhone("13800001234", viewer)).toBeNull();
      expect(maskBankAccount("6217000000000000014", viewer)).toBeNull();
    }
  });
});

describe("a birth date", () => {
  it("is an age for staff, a band for partners and absent for the public", () => {
    expect(maskBirthDate("1964-05-01", "2026-11-21", "staff")).toEqual({ ageInYears: 62 });
    expect(maskBirthDate("1964-05-01", "2026-11-21", "partner")).toEqual({ ageBand: "A60_64" });
    expect(maskBirthDate("2016-05-01", "2026-11-21", "partner")).toEqual({ ageBand: "A7_13" });
    expect(maskBirthDate("1964-05-01", "2026-11-21", "public")).toBeNull();
  });

  it("makes a minor of everybody before the eighteenth birthday", () => {
    expect(isMinor("2008-11-22", "2026-11-21")).toBe(true);
    expect(isMinor("2008-11-21", "2026-11-21")).toBe(false);
  });
});

describe("an amount", () => {
  it("belongs to the band whose lower bound it reaches, and nothing to none", () => {
    expect([0n, 1n, 49_999n, 50_000n, 2_999_999n, 3_000_000n, 10n ** 13n].map(gapBandOf)).toEqual([
      null,
      "UNDER_500",
      "UNDER_500",
      "FROM_500",
      "FROM_10000",
      "FROM_30000",
      "FROM_30000",
    ]);
  });
});

it("a count from 1 to 4 is suppressed, none and five are not", () => {
  expect([0, 1, 4, 5].map(suppressSmallCount)).toEqual([0, null, null, 5]);
});
