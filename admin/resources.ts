import type { ResourceDefinition } from "./shell/resource-definition.ts";

/**
 * Every resource of the console, in the order of the menu. A folder adds one import and one entry here; what it
 * exports stays light, because pages and handlers are loaded when they are first opened.
 */
export const resources: readonly ResourceDefinition[] = [];
