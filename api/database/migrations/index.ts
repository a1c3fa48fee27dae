import { Migration20261121224138 } from "./20261121224138-initial.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [{ name: "20261121224138-initial", class: Migration20261121224138 }];
