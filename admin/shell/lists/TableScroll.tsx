import type { ReactNode } from "react";
import { useOnPhone } from "../layout/use-on-phone.ts";

/** Lets a wide table be pushed sideways on a phone; the keyboard reaches it there, so that arrow keys push too. */
export const TableScroll = ({ label, children }: { label: string; children: ReactNode }) => {
  const onPhone = useOnPhone();
  if (!onPhone) return <div className="table-scroll">{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable to be scrolled
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
};
