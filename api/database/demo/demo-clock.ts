import type { Clock } from "../../kernel/clock.ts";
import { MINUTE_IN_MS } from "../../kernel/clock.ts";

/** The clock under which the demo city lives through its last months, so that its records have plausible times. */
export class DemoClock implements Clock {
  #now: number;

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Time only goes forward: moves to the instant, or stays when that has passed. */
  reach(instant: Date): void {
    this.#now = Math.max(this.#now, instant.getTime());
  }

  advanceMinutes(minutes: number): void {
    this.#now += minutes * MINUTE_IN_MS;
  }
}
