import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";
import { useSay } from "../i18n/use-say.ts";

const Busy = ({ children }: { children: ReactNode }) => {
  const say = useSay();
  return (
    <Box role="status" aria-busy="true">
      <span className="visually-hidden">{say("正在载入", "Loading")}</span>
      {children}
    </Box>
  );
};

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** In the place of a table, row for row, so that the page does not jump when the rows come. */
export const TableSkeleton = ({ rows = 10 }: { rows?: number }) => (
  <Busy>
    {numbers(rows).map((row) => (
      <Skeleton key={row} variant="rectangular" height={39} sx={{ mb: "1px" }} />
    ))}
  </Busy>
);

/** In the place of a detail page. */
export const DetailSkeleton = ({ facts = 6 }: { facts?: number }) => (
  <Busy>
    <Skeleton width="40%" height={44} />
    {numbers(facts).map((fact) => (
      <Skeleton key={fact} width={`${60 + ((fact * 17) % 35)}%`} height={28} />
    ))}
  </Busy>
);

/** In the place of a row of cards. */
export const CardSkeleton = ({ cards = 4 }: { cards?: number }) => (
  <Busy>
    {numbers(cards).map((card) => (
      <Skeleton key={card} variant="rounded" height={72} sx={{ mb: 1.5 }} />
    ))}
  </Busy>
);
