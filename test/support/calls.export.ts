import { byTownship } from "./calls.register.ts";
import type { Calls } from "./calls.ts";
import { freshKey } from "./families.ts";

export const exportCalls: Calls = {
  requestExport: async (ground) => {
    await ground.needs.family({});
    return byTownship(
      ground,
      {
        input: {
          list: "HOUSEHOLDS",
          arguments: { filter: { areaKind: null } },
          format: "CSV",
          language: "EN",
          purpose: "STATISTICS",
        },
        idempotencyKey: freshKey(),
      },
      {
        other: "everybody exports what they are shown themselves, and names nothing that is another's",
        another: { "input.purpose": "MEETING" },
      },
    );
  },
};
