import { type GrantState, grantStates } from "../../schema/codes/grant-states.ts";
import { defineMachine } from "../kernel/workflow.ts";
import type { Grant } from "./grant.entity.ts";

/** A grant ends by a decision, or lapses when its time is over and the next one is recorded. */
export const grantMachine = defineMachine<GrantState, Grant>()({
  name: "grant",
  label: { zh: "在享政策", en: "Grant" },
  states: grantStates,
  initial: ["ACTIVE"],
  transitions: {
    endGrant: {
      from: ["ACTIVE"],
      to: "ENDED",
      permission: "assistance:record",
      label: { zh: "终止", en: "End" },
    },
    lapse: {
      from: ["ACTIVE"],
      to: "ENDED",
      permission: "assistance:record",
      label: { zh: "到期", en: "Lapse" },
      implied: true,
    },
  },
});
