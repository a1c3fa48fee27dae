import { describe, expect, it } from "vitest";
import { checkNewPassword } from "../../api/organisation/password.ts";

const isTaken = (password: string) => {
  try {
    checkNewPassword(password);
    return true;
  } catch {
    return false;
  }
};

describe("a new password", () => {
  it("has 12 to 200 characters of any kind, and need not mix them", () => {
    const fine = [
      "接天莲叶无穷碧映日荷花别样",
      "correct horse battery",
      "lotus leaves",
      `${"🪷".repeat(3)}荷塘月色十二个字够`,
    ];
    expect(fine.filter((password) => !isTaken(password))).toEqual([]);
    expect(["eleven char", "荷塘月色", "x7".repeat(101)].filter(isTaken)).toEqual([]);
  });

  it("is none of the common ones, no run and no repetition, however they are written", () => {
    const guessed = [
      "PassWord1234",
      "woaini1314520",
      "aaaaaaaaaaaa",
      "abc1abc1abc1ab",
      "1234567890123",
      "210987654321",
      "QwertyuiopAsd",
      "zyxwvutsrqponm",
    ];
    expect(guessed.filter(isTaken)).toEqual([]);
  });
});
