import { describe, expect, it } from "vitest";
import { CommandRefusal, explain, UsageError } from "../../api/cli/explain.ts";
import { ConfigurationError } from "../../api/database/configuration.ts";
import { DirectoryLockedError } from "../../api/database/directory-lock.ts";

const coded = (code: string, message = "raw words") => Object.assign(new Error(message), { code });

describe("what a command says when it fails", () => {
  it("names what to do for each fault of the set-up, however deep it lies", () => {
    const deep = new Error("outer", { cause: new AggregateError([coded("ECONNREFUSED")]) });
    const faults: [error: unknown, says: RegExp, code: number][] = [
      [deep, /连接不上数据库/, 1],
      [new Error("timeout exceeded when trying to connect"), /连接不上数据库/, 1],
      [coded("28P01"), /账号或密码/, 2],
      [coded("3D000"), /没有这个数据库/, 2],
      [coded("42501", "permission denied to create database"), /没有这个数据库/, 2],
      [coded("42501", "permission denied for schema public"), /DATABASE_MIGRATION_URL/, 2],
      [coded("42P01"), /npm run migrate/, 1],
      [coded("53300"), /稍后再试/, 1],
      [coded("53100"), /磁盘已满/, 1],
      [coded("EADDRINUSE"), /端口已被占用/, 1],
      [coded("EACCES"), /DATA_DIR/, 2],
    ];
    for (const [error, says, code] of faults) {
      const { message, exitCode } = explain(error);
      expect(message).toMatch(says);
      expect(message, "in English, too").toMatch(/[a-z]{3} [a-z]{2}/);
      expect(message).not.toContain("raw words");
      expect(exitCode).toBe(code);
    }
  });

  it("repeats the words of a refusal as they are: 2 for what was set wrongly, 1 for what failed", () => {
    for (const [error, exitCode] of [
      [new ConfigurationError("设置有误"), 2],
      [new UsageError("用法"), 2],
      [new DirectoryLockedError("目录正被使用"), 1],
      [new CommandRefusal("已有数据"), 1],
    ] as const) {
      expect(explain(error)).toEqual({ message: error.message, exitCode });
    }
  });

  it("keeps the words of what nobody foresaw, and says how to see where it happened", () => {
    expect(explain(new Error("a surprise"))).toEqual({
      message: expect.stringMatching(/a surprise.*LIANOU_STACK=1/),
      exitCode: 1,
    });
    expect(explain("thrown as text").message).toContain("thrown as text");
  });
});
