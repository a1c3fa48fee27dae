import { describe, expect, it } from "vitest";
import { changedPart } from "../../admin/policies/changed-part.ts";
import { textOfStandard, titleOf } from "../../admin/revisions/starting-text.ts";
import { lineOf, offsetOf } from "../../admin/revisions/text-place.ts";
import { readDocument } from "../../api/policy/revision/document.ts";

describe("Of a sentence and the one in its place", () => {
  it.each([
    ["每月 806 元", "每月 846 元", ["每月 ", "806", " 元"], ["每月 ", "846", " 元"]],
    ["std.age_90 : std.age_80", "std.age_90 + 50 : std.age_80", ["std.age_90 ", "", ": std.age_80"], null],
    ["不计入", "计入", ["", "不", "计入"], ["", "", "计入"]],
    ["甲", "乙", ["", "甲", ""], ["", "乙", ""]],
    ["100", "1000", ["", "100", ""], ["", "1000", ""]],
  ])("%s → %s: what differs is marked, of a number the whole", (before, after, was, is) => {
    const [marked, markedAfter] = changedPart(before, after);
    expect(marked).toEqual(was);
    expect(marked.join("")).toBe(before);
    expect(markedAfter.join("")).toBe(after);
    if (is) expect(markedAfter).toEqual(is);
  });
});

describe("A place in a text", () => {
  const text = "policies:\n  - code: 甲\n\n";

  it("is found again by its line and column", () => {
    for (let offset = 0; offset <= text.length; offset += 1) {
      const line = lineOf(text, offset);
      const column = offset - offsetOf(text, line, 1) + 1;
      expect(offsetOf(text, line, column)).toBe(offset);
    }
  });

  it("that is no more is the nearest one that is", () => {
    expect(offsetOf(text, 99, 1)).toBe(text.length);
    expect(offsetOf(text, 1, 99)).toBe("policies:".length);
    expect(offsetOf(text, 0, 0)).toBe(0);
  });
});

describe("A draft begins with a text", () => {
  it("of a standard that the server can read, one entry a place that has a figure today", () => {
    const value = (more: object) => ({
      value: "806.00",
      region: null,
      areaKind: null,
      validFrom: "2024-01-01",
      inForce: true,
      source: "UNVERIFIED" as const,
      confidence: "LOW" as const,
      noteZh: null,
      ...more,
    });
    const city = { code: "371600000000", pathName: "滨州市" };
    const values = [
      value({ region: city, areaKind: "RURAL" }),
      value({ inForce: false, validFrom: "2023-01-01" }),
      value({}),
    ];
    const read = (of: typeof values) =>
      readDocument(
        textOfStandard({ key: "dibao_monthly", labelZh: "低保标准", kind: "MONEY", usedBy: [], values: of }),
      );
    expect(read(values).problems).toEqual([]);
    expect(read(values).document?.standards?.figures).toMatchObject([
      { key: "dibao_monthly", division: "371600000000", areaKind: "RURAL", value: "806" },
      { key: "dibao_monthly", value: "806", validFrom: "2024-01-01" },
    ]);
    // Without a figure the value and the day are to be filled in: both are asked for.
    expect(read([]).problems.length).toBeGreaterThan(0);
  });

  it("and is called by the first policy in it", () => {
    expect(titleOf("# 目录\npolicies:\n  - code: A\n    nameZh: 高龄津贴\n")).toBe("修订高龄津贴");
    expect(titleOf("offices: []\n")).toBe("");
  });
});
