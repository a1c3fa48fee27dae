import { Deadline } from "../shell/fields/Deadline.tsx";
import type { Donation } from "./donations.data.ts";

/** Until when a donation should be confirmed; nothing once it is decided. */
export const ConfirmationClock = ({
  donation,
}: {
  donation: Pick<Donation, "confirmBy" | "confirmDaysLeft">;
}) =>
  donation.confirmBy && (
    <Deadline due={donation.confirmBy} daysLeft={donation.confirmDaysLeft} nearFrom={1} />
  );
