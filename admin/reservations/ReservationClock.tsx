import { Deadline } from "../shell/fields/Deadline.tsx";

export interface ReservationClockProps {
  reservation: { expiresAt: string; workingDaysLeft: number | null };
}

/** How long a reservation still runs, in working days as the server counts them. */
export const ReservationClock = ({ reservation }: ReservationClockProps) => (
  <Deadline due={reservation.expiresAt} daysLeft={reservation.workingDaysLeft} nearFrom={2} showDate />
);
