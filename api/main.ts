import { createServer } from "node:net";
import { pino } from "pino";
import { buildApp } from "./app.ts";
import { startSealer } from "./audit/sealer.ts";
import { failWith } from "./cli/run-command.ts";
import { readConfiguration } from "./database/configuration.ts";
import { startJobQueue } from "./job/job-queue.ts";
import { openPlatform } from "./open-platform.ts";

const parentAtStart = process.ppid;
const log = pino({ base: null, messageKey: "event", timestamp: pino.stdTimeFunctions.isoTime });

try {
  const configuration = readConfiguration();
  // In a demonstration the terminal shows how to sign in.
  if (configuration.demo) log.level = "warn";
  await assertPortIsFree(configuration.port, configuration.host);
  const opened = await openPlatform(configuration, log);
  const app = await buildApp(opened.platform);
  const jobs = await startJobQueue(opened.platform);
  opened.platform.jobs = jobs;
  await app.listen({ port: configuration.port, host: configuration.host });
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : configuration.port;
  console.log(opened.welcome(`http://${configuration.host}:${port}`));

  const sealer = startSealer(opened.platform);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    // A connection that is kept alive is closed once it is idle, not when its caller is done with it.
    const idle = setInterval(() => app.server.closeIdleConnections(), 100);
    try {
      await app.close();
      clearInterval(idle);
      await jobs.stop();
      await sealer.stop();
      await opened.close();
      process.exit(0);
    } catch (error) {
      failWith(error);
    }
  };
  stopWithParent(stop);
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  failWith(error);
}

/** npm passes a signal to its shell only, which dies and leaves the server behind: it stops when its parent is gone. */
function stopWithParent(stop: () => Promise<void>): void {
  if (process.env["npm_lifecycle_event"] !== "start") return;
  setInterval(() => process.ppid !== parentAtStart && void stop(), 500).unref();
}

/** Asked before the database is opened, so that nobody waits for the demo city to read that the port is taken. */
async function assertPortIsFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(port, host, resolve);
  });
  await new Promise<void>((resolve) => probe.close(() => resolve()));
}
