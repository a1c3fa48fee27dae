import { MINUTE_IN_MS } from "../../kernel/clock.ts";
import type { DemoClock } from "./demo-clock.ts";

/** Things that happen to the demo city, each at its instant; run in the order of time, however they were added. */
export class Timeline {
  readonly #events: { at: Date; order: number; run: () => Promise<void> }[] = [];
  #order = 0;

  add(at: Date, run: () => Promise<void>): void {
    this.#events.push({ at, order: this.#order++, run });
  }

  /** Runs everything up to an instant, also what is added on the way; what would come later has not happened yet. */
  async run(clock: DemoClock, until: Date): Promise<void> {
    for (;;) {
      this.#events.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order);
      const next = this.#events.shift();
      if (!next || next.at > until) return;
      clock.reach(next.at);
      await next.run();
    }
  }
}

/** A Shanghai wall-clock time on a date, in minutes after midnight. */
export const shanghaiTime = (date: string, minutes: number): Date =>
  new Date(new Date(`${date}T00:00:00+08:00`).getTime() + minutes * MINUTE_IN_MS);
