import { type Role, roles } from "../../schema/codes/roles.ts";
import type { Actors, Place, TestActor } from "./actors.ts";

/** Where callers sit: where what is asked for belongs, or beside it. */
export type Side = "inside" | "outside";

/**
 * Posts of each role in the region or organisation that has what is asked for, and in those that do not. Who sits over
 * the whole city is outside of nothing; the same role over one county is.
 */
const places: Readonly<Record<Role, Readonly<Record<Side, readonly Place[]>>>> = {
  VILLAGE_ASSISTANT: {
    inside: [{}],
    outside: [{ region: "otherVillage" }, { region: "villageOfOtherCounty" }],
  },
  TOWNSHIP_OFFICER: {
    inside: [{}],
    outside: [{ region: "otherTownship" }, { region: "townshipOfOtherCounty" }],
  },
  TOWNSHIP_REVIEWER: { inside: [{}], outside: [{ region: "otherTownship" }] },
  COUNTY_OFFICER: { inside: [{}], outside: [{ region: "otherCounty" }] },
  CITY_OFFICER: { inside: [{}], outside: [{ region: "otherCounty", organisation: "otherCountyBureau" }] },
  CHARITY_OFFICER: { inside: [{}], outside: [{ organisation: "otherCharity" }] },
  CHARITY_FINANCE: { inside: [{}], outside: [{ organisation: "otherCharity" }] },
  CONTRACTOR_MANAGER: { inside: [{}], outside: [{ organisation: "otherContractor" }] },
  CONTRACTOR_WORKER: { inside: [{}], outside: [{ organisation: "otherContractor" }] },
  AUDITOR: { inside: [{}], outside: [{ region: "otherCounty" }] },
  ADMINISTRATOR: { inside: [{}], outside: [{ region: "otherCounty" }] },
};

export interface AccessCaller {
  readonly role: Role;
  readonly side: Side;
  readonly actor: TestActor;
}

/** Every role inside and outside. */
export async function accessCallers(actors: Actors): Promise<AccessCaller[]> {
  const callers: AccessCaller[] = [];
  for (const role of Object.keys(roles) as Role[]) {
    for (const side of ["inside", "outside"] as const) {
      for (const place of places[role][side])
        callers.push({ role, side, actor: await actors.as(role, place) });
    }
  }
  return callers;
}
