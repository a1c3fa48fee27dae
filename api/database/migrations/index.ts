import { Migration20261121211030 } from "./20261121211030-initial.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [
  { name: "20261121211030-initial", class: Migration20261121211030 },
];
