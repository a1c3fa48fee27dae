import {
  DataExportsDocument,
  type ExportInput,
  type ExportPartsFragment,
  RequestExportDocument,
} from "../../../schema/generated/operations.ts";
import type { Action } from "../forms/use-action.ts";
import { request } from "../graphql-client.ts";
import { useConsoleQuery } from "../pages/use-console-query.ts";

export type Export = ExportPartsFragment;

export const requestExport: Action<ExportInput, Export> = async (input, { idempotencyKey }) =>
  (await request(RequestExportDocument, { input, idempotencyKey })).requestExport;

/** Often enough to see it move. */
export const every = 1_500;
export const isBeingMade = ({ standing }: Pick<Export, "standing">): boolean => standing === "UNDER_WAY";

/** An export that was asked for a moment ago, read again while it is being made. */
export function useExport(asked: Export): Export {
  const { data } = useConsoleQuery(
    ["exports"],
    DataExportsDocument,
    { first: 25, after: null },
    {
      refetchInterval: ({ state }) =>
        state.data?.dataExports.nodes.some(({ id, standing }) => id === asked.id && standing !== "UNDER_WAY")
          ? false
          : every,
    },
  );
  return data?.dataExports.nodes.find(({ id }) => id === asked.id) ?? asked;
}
