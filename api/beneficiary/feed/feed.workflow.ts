import { type FeedState, feedStates } from "../../../schema/codes/feed-states.ts";
import { defineMachine } from "../../kernel/workflow.ts";
import type { DepartmentFeed } from "./feed.entity.ts";

/** The course of a department's file into the register: 上传 → 核对 → 写入。 */
export const departmentFeedMachine = defineMachine<FeedState, DepartmentFeed>()({
  name: "departmentFeed",
  label: { zh: "部门数据", en: "Department’s file" },
  states: feedStates,
  initial: ["CHECKING"],
  transitions: {
    findReady: {
      from: ["CHECKING"],
      to: "READY",
      permission: "beneficiary:feed",
      label: { zh: "核对完成", en: "Checked" },
      implied: true,
    },
    applyFeed: {
      from: ["READY"],
      to: "APPLIED",
      permission: "beneficiary:feed",
      label: { zh: "写入登记", en: "Write to the register" },
      primary: true,
    },
    mapColumns: {
      from: ["CHECKING", "READY"],
      to: "CHECKING",
      permission: "beneficiary:feed",
      label: { zh: "对应列", en: "Map the columns" },
      guard: async (_tx, { headings }) =>
        headings.length > 0
          ? null
          : {
              message: "还没有读到文件的表头，不能对应列。",
              en: "The headings of the file have not been read yet.",
            },
    },
    checkAgain: {
      from: ["CHECKING", "READY"],
      to: "CHECKING",
      permission: "beneficiary:feed",
      label: { zh: "重新核对", en: "Check again" },
    },
    cancelFeed: {
      from: ["CHECKING", "READY"],
      to: "CANCELLED",
      permission: "beneficiary:feed",
      label: { zh: "取消", en: "Give up" },
    },
  },
});
