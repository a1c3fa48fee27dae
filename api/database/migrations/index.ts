import { Migration20261122005959 } from "./20261122005959-initial.ts";
import { Migration20261128213603 } from "./20261128213603-grant-basis.ts";
import { Migration20261129023036 } from "./20261129023036-catalogue-revision.ts";
import { Migration20261129063446 } from "./20261129063446-sign-in.ts";
import { Migration20261129064411 } from "./20261129064411-register-import.ts";
import { Migration20261129071250 } from "./20261129071250-keys-and-audit-chain.ts";
import { Migration20261129072402 } from "./20261129072402-duplicates-and-views.ts";
import { Migration20261129114850 } from "./20261129114850-exports.ts";
import { Migration20261129122354 } from "./20261129122354-looks-and-lists.ts";
import { Migration20261129125800 } from "./20261129125800-home-visits.ts";
import { Migration20261129125828 } from "./20261129125828-department-feeds.ts";
import { Migration20261129130410 } from "./20261129130410-exported-lists.ts";
import { Migration20261129131951 } from "./20261129131951-export-filters-forgotten.ts";
import { Migration20261129183444 } from "./20261129183444-identities-by-region.ts";
import { Migration20261130005144 } from "./20261130005144-utilities.ts";
import { Migration20261130023138 } from "./20261130023138-match-order.ts";
import { Migration20261130064920 } from "./20261130064920-lists-by-region.ts";
import { Migration20261130161526 } from "./20261130161526-townships.ts";
import { Migration20261130212545 } from "./20261130212545-lists-of-people.ts";
import { Migration20261130214730 } from "./20261130214730-project-disclosure.ts";
import { Migration20261130232108 } from "./20261130232108-disclosure-for-departments.ts";
import { Migration20261201044458 } from "./20261201044458-visit-due.ts";

/** Every migration in order. Written by `npm run migrate:create`. */
export const migrations = [
  { name: "20261122005959-initial", class: Migration20261122005959 },
  { name: "20261128213603-grant-basis", class: Migration20261128213603 },
  { name: "20261129023036-catalogue-revision", class: Migration20261129023036 },
  { name: "20261129063446-sign-in", class: Migration20261129063446 },
  { name: "20261129064411-register-import", class: Migration20261129064411 },
  { name: "20261129071250-keys-and-audit-chain", class: Migration20261129071250 },
  { name: "20261129072402-duplicates-and-views", class: Migration20261129072402 },
  { name: "20261129114850-exports", class: Migration20261129114850 },
  { name: "20261129122354-looks-and-lists", class: Migration20261129122354 },
  { name: "20261129125800-home-visits", class: Migration20261129125800 },
  { name: "20261129125828-department-feeds", class: Migration20261129125828 },
  { name: "20261129130410-exported-lists", class: Migration20261129130410 },
  { name: "20261129131951-export-filters-forgotten", class: Migration20261129131951 },
  { name: "20261129183444-identities-by-region", class: Migration20261129183444 },
  { name: "20261130005144-utilities", class: Migration20261130005144 },
  { name: "20261130023138-match-order", class: Migration20261130023138 },
  { name: "20261130064920-lists-by-region", class: Migration20261130064920 },
  { name: "20261130161526-townships", class: Migration20261130161526 },
  { name: "20261130212545-lists-of-people", class: Migration20261130212545 },
  { name: "20261130214730-project-disclosure", class: Migration20261130214730 },
  { name: "20261130232108-disclosure-for-departments", class: Migration20261130232108 },
  { name: "20261201044458-visit-due", class: Migration20261201044458 },
];
