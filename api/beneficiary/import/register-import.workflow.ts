import { type ImportState, importStates } from "../../../schema/codes/import-states.ts";
import { defineMachine } from "../../kernel/workflow.ts";
import type { RegisterImport } from "./register-import.entity.ts";

const NO_HEADINGS = {
  message: "还没有读到文件的表头，不能对应列。",
  en: "The headings of the file have not been read yet.",
};

/** The course of a file into the register: 上传 → 核对 → 提交写入；写入后可整批撤销。 */
export const registerImportMachine = defineMachine<ImportState, RegisterImport>()({
  name: "registerImport",
  label: { zh: "批量导入", en: "Import" },
  states: importStates,
  initial: ["CHECKING"],
  transitions: {
    findFaults: {
      from: ["CHECKING"],
      to: "FAULTY",
      permission: "beneficiary:import",
      label: { zh: "核对发现错误", en: "Faults were found" },
      implied: true,
    },
    findReady: {
      from: ["CHECKING"],
      to: "READY",
      permission: "beneficiary:import",
      label: { zh: "核对通过", en: "Nothing was wrong" },
      implied: true,
    },
    writeImport: {
      from: ["READY"],
      to: "APPLIED",
      permission: "beneficiary:import",
      label: { zh: "提交写入", en: "Write to the register" },
      primary: true,
    },
    mapColumns: {
      from: ["CHECKING", "FAULTY", "READY"],
      to: "CHECKING",
      permission: "beneficiary:import",
      label: { zh: "对应列", en: "Map the columns" },
      guard: async (_tx, { headings }) => (headings.length > 0 ? null : NO_HEADINGS),
    },
    checkAgain: {
      from: ["CHECKING", "FAULTY", "READY"],
      to: "CHECKING",
      permission: "beneficiary:import",
      label: { zh: "重新核对", en: "Check again" },
    },
    cancelImport: {
      from: ["CHECKING", "FAULTY", "READY"],
      to: "CANCELLED",
      permission: "beneficiary:import",
      label: { zh: "取消导入", en: "Give up" },
    },
    undoImport: {
      from: ["APPLIED"],
      to: "UNDONE",
      permission: "beneficiary:import",
      label: { zh: "撤销整批导入", en: "Take the whole import back" },
    },
  },
});
