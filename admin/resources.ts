import { allocationsResource } from "./allocations/allocations.resource.ts";
import { auditResource } from "./audit/audit.resource.ts";
import { contractsResource } from "./contracts/contracts.resource.ts";
import { donationsResource } from "./donations/donations.resource.ts";
import { duplicateReviewsResource, duplicatesResource } from "./duplicates/duplicates.resource.ts";
import { entitlementsResource } from "./entitlements/entitlements.resource.ts";
import { exportsResource } from "./exports/exports.resource.ts";
import { feedsResource } from "./feeds/feeds.resource.ts";
import { fundingFocusResource } from "./funding-focus/funding-focus.resource.ts";
import { homeVisitsResource } from "./home-visits/home-visits.resource.ts";
import { householdsResource } from "./households/households.resource.ts";
import { importsResource } from "./imports/imports.resource.ts";
import { journalsResource } from "./journals/journals.resource.ts";
import { accessListsResource, looksResource } from "./looks/looks.resource.ts";
import { matchedNeedsResource } from "./matched-needs/matched-needs.resource.ts";
import { needItemsResource } from "./need-items/need-items.resource.ts";
import {
  organisationsResource,
  staffResource,
  tokensResource,
} from "./organisations/organisations.resource.ts";
import { personsResource } from "./persons/persons.resource.ts";
import { policiesResource } from "./policies/policies.resource.ts";
import { projectsResource } from "./projects/projects.resource.ts";
import { registerTasksResource } from "./register-tasks/register-tasks.resource.ts";
import { reservationsResource } from "./reservations/reservations.resource.ts";
import { revisionsResource } from "./revisions/revisions.resource.ts";
import type { ResourceDefinition } from "./shell/resource-definition.ts";
import { standardsResource } from "./standards/standards.resource.ts";
import { traceResource } from "./trace/trace.resource.ts";
import { visitPhoneResource } from "./visit-phone/visit-phone.resource.ts";
import { visitsResource } from "./visits/visits.resource.ts";
import { fundedNeedsResource, vouchersResource } from "./vouchers/vouchers.resource.ts";

/**
 * Every resource of the console, in the order of the menu. A folder adds one import and one entry here; what it
 * exports stays light, because pages and handlers are loaded when they are first opened.
 */
export const resources: readonly ResourceDefinition[] = [
  householdsResource,
  personsResource,
  homeVisitsResource,
  duplicatesResource,
  duplicateReviewsResource,
  importsResource,
  feedsResource,
  registerTasksResource,
  entitlementsResource,
  needItemsResource,
  policiesResource,
  standardsResource,
  revisionsResource,
  matchedNeedsResource,
  reservationsResource,
  fundingFocusResource,
  projectsResource,
  donationsResource,
  allocationsResource,
  visitPhoneResource,
  contractsResource,
  vouchersResource,
  fundedNeedsResource,
  visitsResource,
  traceResource,
  journalsResource,
  auditResource,
  exportsResource,
  looksResource,
  accessListsResource,
  organisationsResource,
  staffResource,
  tokensResource,
];
