/** The only source of the present. Tests move it; SQL and policies read it as `app.now`, never `now()`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
