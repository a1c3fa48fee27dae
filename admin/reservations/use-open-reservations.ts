import { MyReservationsDocument } from "../../schema/generated/operations.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { toReservation } from "./reservations.data.ts";

const variables = { state: "OPEN" as const, first: 100, after: null };

/** The reservations that run, as they stand now; money follows them, so nothing older will do. */
export function useOpenReservations(enabled = true) {
  const { data, error } = useConsoleQuery(["reservations", "open"], MyReservationsDocument, variables, {
    ...neverStale,
    enabled,
  });
  return { reservations: data?.myReservations.nodes.map(toReservation), error };
}
