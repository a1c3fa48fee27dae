import { Migration20261122005959 } from "./20261122005959-initial.ts";
import { Migration20261128213603 } from "./20261128213603-grant-basis.ts";
import { Migration20261129023036 } from "./20261129023036-catalogue-revision.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [
  { name: "20261122005959-initial", class: Migration20261122005959 },
  { name: "20261128213603-grant-basis", class: Migration20261128213603 },
  { name: "20261129023036-catalogue-revision", class: Migration20261129023036 },
];
