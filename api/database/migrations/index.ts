import { Migration20261122005959 } from "./20261122005959-initial.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [{ name: "20261122005959-initial", class: Migration20261122005959 }];
