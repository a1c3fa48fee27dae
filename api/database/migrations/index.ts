import { Migration20261121204123 } from "./20261121204123-initial.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [
  { name: "20261121204123-initial", class: Migration20261121204123 },
];
