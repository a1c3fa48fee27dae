import { DataExportsDocument } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { type Export, every, isBeingMade } from "../shell/exports/exports.data.ts";
import { request } from "../shell/graphql-client.ts";

/** While files are being made, and no longer. */
export const pollExports = {
  every,
  is: (rows: readonly unknown[]) => (rows as readonly Export[]).some(isBeingMade),
};

export const exportHandlers = defineHandlers({
  async getList({ first, after }, { signal }) {
    return (await request(DataExportsDocument, { first, after }, { signal })).dataExports;
  },
});
