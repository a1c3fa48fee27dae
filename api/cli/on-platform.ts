import { pino } from "pino";
import { readConfiguration } from "../database/configuration.ts";
import type { RequestContext } from "../kernel/context.ts";
import { systemContext } from "../kernel/context.ts";
import { openPlatform } from "../open-platform.ts";

/** Runs work on the configured database and closes it. */
export async function onPlatform(work: (system: RequestContext) => Promise<void>): Promise<void> {
  const opened = await openPlatform(readConfiguration(), pino({ level: "silent" }));
  try {
    if (opened.firstSignIn) console.log(opened.firstSignIn);
    await work(systemContext(opened.platform));
  } finally {
    await opened.close();
  }
}
