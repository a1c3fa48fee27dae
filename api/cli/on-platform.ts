import { pino } from "pino";
import { ConfigurationError, readConfiguration } from "../database/configuration.ts";
import { DirectoryLockedError } from "../database/directory-lock.ts";
import type { RequestContext } from "../kernel/context.ts";
import { systemContext } from "../kernel/context.ts";
import { openPlatform } from "../open-platform.ts";

/** Runs a command on the configured database and closes it; faults of the set-up are said in words. */
export async function onPlatform(work: (system: RequestContext) => Promise<void>): Promise<void> {
  try {
    const opened = await openPlatform(readConfiguration(), pino({ level: "silent" }));
    try {
      if (opened.firstSignIn) console.log(opened.firstSignIn);
      await work(systemContext(opened.platform));
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError || error instanceof DirectoryLockedError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
