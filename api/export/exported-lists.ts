import type { ExportList } from "../../schema/codes/export-lists.ts";
import type { ExportedList } from "./exported-list.ts";
import { moneyLists } from "./money-lists.ts";
import { needLists } from "./need-lists.ts";
import { officeLists } from "./office-lists.ts";
import { registerLists } from "./register-lists.ts";
import { serviceLists } from "./service-lists.ts";

/** Every list that can be exported: what its page shows, and nothing that it does not. */
export const exportedLists: Readonly<Record<ExportList, ExportedList>> = {
  ...registerLists,
  ...needLists,
  ...moneyLists,
  ...serviceLists,
  ...officeLists,
};

/** Lists of the schema that are not, and why. */
export const notExported: Readonly<Record<string, string>> = {
  dataExports: "who took what along is on record, and an export of exports tells nobody more",
  feedFindings:
    "rows of a department's file that were not written; they are mended in that department's own file",
  feedValues: "what one file says beside what stands, read on its page, where each look is on record",
  homeVisits: "the visits to one family stand on its page; who is due and overdue is in VISITS_DUE",
  importFamilies:
    "a preview of one file that lies with whoever uploaded it; the families are in HOUSEHOLDS once written",
  importFindings: "rows with faults are downloaded from the page of their import, in the form to be mended",
  myVouchers: "a field worker's telephone; who goes from door to door takes no list along",
  regions: "the divisions of the state, chosen level by level on the way to something else",
};
