import { recordHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import type { TestActor } from "./actors.ts";
import { regionCode } from "./city.ts";
import { family, freshKey, head } from "./families.ts";

/** A family of one, and who lives there. */
export interface Home {
  readonly id: string;
  readonly personId: string;
}

interface Held {
  readonly identity?: Identity;
  readonly tags?: readonly CrowdTag[];
  readonly village?: Parameters<typeof regionCode>[0];
}

export async function home(
  by: TestActor,
  { identity = "NONE", tags = [], village = "village" }: Held = {},
): Promise<Home> {
  const { id, personIds } = await recordHousehold(
    by,
    family({
      regionCode: regionCode(village),
      since: "2026-01-01",
      members: [head({ crowdTags: [...tags] })],
      identity,
      identityFrom: "2026-03-01",
    }),
    freshKey(),
  );
  return { id, personId: personIds[0]! };
}

/** Somebody went there and met who lives there; now, where no time is said. */
export const visit = (by: TestActor, { id, personId }: Home, at: string | Date = by.platform.clock.now()) =>
  recordHomeVisit(
    by,
    {
      householdId: id,
      visitedAt: new Date(at),
      purpose: "ROUTINE",
      outcome: "SEEN",
      metPersonIds: [personId],
    },
    freshKey(),
  );
