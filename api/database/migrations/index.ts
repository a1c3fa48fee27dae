import { Migration20261121220952 } from "./20261121220952-initial.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [{ name: "20261121220952-initial", class: Migration20261121220952 }];
