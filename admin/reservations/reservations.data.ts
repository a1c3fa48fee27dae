import type { MyReservationsQuery, ReservationState } from "../../schema/generated/operations.ts";
import { MyReservationsDocument, ReleaseReservationDocument } from "../../schema/generated/operations.ts";
import { type MatchedNeed, toMatchedNeed } from "../matched-needs/matched-needs.data.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

type Node = MyReservationsQuery["myReservations"]["nodes"][number];
export type Reservation = Node["reservation"] & { readonly need: MatchedNeed | null };

export const toReservation = ({ reservation, need }: Node): Reservation => ({
  ...reservation,
  need: need && toMatchedNeed(need),
});

const toArguments = ({ state }: Readonly<Record<string, unknown>>) => ({
  state: (state as ReservationState | undefined) ?? null,
});

export const reservationHandlers = defineHandlers({
  listArguments: toArguments,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toArguments(filter), first, after };
    const { myReservations } = await request(MyReservationsDocument, variables, { signal });
    return { ...myReservations, nodes: myReservations.nodes.map(toReservation) };
  },
});

export const releaseReservation: Action<{ reservationId: string }, { ref: string } | null> = async ({
  reservationId,
}) => (await request(ReleaseReservationDocument, { reservationId })).releaseReservation;
