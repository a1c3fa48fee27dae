import { Deadline } from "../shell/fields/Deadline.tsx";

export interface ReservationClockProps {
  reservation: { expiresAt: string; workingDaysLeft: number | null };
}

/** The instant of expiry is the midnight that ends the last day, and would be read as the day after. */
export const lastDayOf = ({ expiresAt }: { expiresAt: string }) =>
  new Date(Date.parse(expiresAt) - 1).toISOString();

/** How long a reservation still runs, in working days as the server counts them. */
export const ReservationClock = ({ reservation }: ReservationClockProps) => (
  <Deadline due={lastDayOf(reservation)} daysLeft={reservation.workingDaysLeft} nearFrom={2} showDate />
);
