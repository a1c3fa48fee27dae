import type { OrganisationKind } from "./organisation-kinds.ts";
import type { RegionLevel } from "./region-levels.ts";
import type { Role } from "./roles.ts";

/**
 * In which kind of organisation a role sits, and over a region of which level. A partner's post has no region: it
 * sees what belongs to its organisation, wherever that is.
 */
export const roleSeats: Readonly<
  Record<Role, { readonly kind: OrganisationKind; readonly levels: readonly RegionLevel[] }>
> = {
  VILLAGE_ASSISTANT: { kind: "DEPARTMENT", levels: ["VILLAGE"] },
  TOWNSHIP_OFFICER: { kind: "DEPARTMENT", levels: ["TOWNSHIP"] },
  TOWNSHIP_REVIEWER: { kind: "DEPARTMENT", levels: ["TOWNSHIP"] },
  COUNTY_OFFICER: { kind: "DEPARTMENT", levels: ["COUNTY"] },
  CITY_OFFICER: { kind: "DEPARTMENT", levels: ["CITY"] },
  CHARITY_OFFICER: { kind: "CHARITY", levels: [] },
  CHARITY_FINANCE: { kind: "CHARITY", levels: [] },
  CONTRACTOR_MANAGER: { kind: "CONTRACTOR", levels: [] },
  CONTRACTOR_WORKER: { kind: "CONTRACTOR", levels: [] },
  AUDITOR: { kind: "DEPARTMENT", levels: ["CITY", "COUNTY", "TOWNSHIP"] },
  ADMINISTRATOR: { kind: "DEPARTMENT", levels: ["CITY", "COUNTY"] },
};
