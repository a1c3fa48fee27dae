import { Migration20261122005959 } from "./20261122005959-initial.ts";
import { Migration20261128213603 } from "./20261128213603-grant-basis.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [
  { name: "20261122005959-initial", class: Migration20261122005959 },
  { name: "20261128213603-grant-basis", class: Migration20261128213603 },
];
