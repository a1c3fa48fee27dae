import { ensureBuilt } from "../../api/cli/build.ts";

/** The browser gets the console as a deployment serves it; the server runs from its sources. */
export const setup = (): Promise<void> => ensureBuilt(["console"]);
