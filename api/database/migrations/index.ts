import { Migration20261121213849 } from "./20261121213849-initial.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [{ name: "20261121213849-initial", class: Migration20261121213849 }];
