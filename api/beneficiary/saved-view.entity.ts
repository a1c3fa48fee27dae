import { defineEntity, p } from "@mikro-orm/core";
import { savedViewLists } from "../../schema/codes/saved-view-lists.ts";
import { code } from "../database/columns.ts";
import { currentUser, isDepartment, rowScope } from "../database/policies.ts";

const own = `(${isDepartment} and user_id = ${currentUser})`;

const SavedViewSchema = defineEntity({
  name: "SavedView",
  tableName: "saved_view",
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    list: code(savedViewLists),
    name: p.string(),
    /** Of the list's filter only what names nobody. */
    filter: p.json<Readonly<Record<string, unknown>>>(),
    savedAt: p.datetime(),
  },
  uniques: [{ properties: ["userId", "list", "name"] }],
  rowLevelSecurity: "force",
  policies: rowScope("saved_view", { seen: own, added: own, changed: own, removed: own }),
});
/** A filter of a list that its user kept under a name; for that user alone. */
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);
