import { type JobWithMetadata, PgBoss } from "pg-boss";
import { JOB_SCHEMA, queueDatabase } from "../database/job-tables.ts";
import { forgetFilters } from "../export/forget-filters.ts";
import { dropUnreadable } from "../kernel/files/made-file.ts";
import type { JobQueue, Platform } from "../kernel/platform.ts";
import { runJob, waitingJobs } from "./run-job.ts";

const QUEUE = "lianou";
const TRIES = 3;
/** A process that says nothing for this long is taken for dead, and its work goes to another one. */
const HEARTBEAT_SECONDS = 60;
const LONGEST_SECONDS = 3 * 3600;
/** Work that this process hears of itself begins at once; that of others within this time. */
const POLL_SECONDS = 2;
const ROUND_MS = 30_000;
const STOP_MS = 8_000;

/**
 * Delivers long work to one of the processes: once, again after a failure, and to another when a process dies. Which
 * work there is stands in the table `job`; the queue holds ids and nothing else.
 */
export async function startJobQueue(platform: Platform, roundMs = ROUND_MS): Promise<JobQueue> {
  const { databaseUrl } = platform.configuration;
  const boss = new PgBoss({
    schema: JOB_SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    ...(databaseUrl
      ? { connectionString: databaseUrl, max: 2 }
      : { db: await queueDatabase(platform.orm), backend: "pglite" as const }),
  });
  boss.on("error", (error) => platform.log.error({ error: error.name }, "jobs.error"));
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: "exclusive",
    retryLimit: TRIES - 1,
    retryDelay: 5,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: LONGEST_SECONDS,
    deleteAfterSeconds: 24 * 3600,
  });
  const worker = await boss.work(
    QUEUE,
    { includeMetadata: true, pollingIntervalSeconds: POLL_SECONDS },
    async ([job]: readonly JobWithMetadata<{ id: string }>[]) => {
      if (job) await runJob(platform, job.data.id, job.retryCount >= TRIES - 1);
    },
  );
  const send = async (id: string) => {
    await boss.send(QUEUE, { id }, { singletonKey: id });
    boss.notifyWorker(worker);
  };
  const round = async () => void (await Promise.all((await waitingJobs(platform)).map(send)));
  /** Each by itself: what cannot be taken away today keeps nothing else from it, and shows in the log. */
  const logged = (work: Promise<unknown>) =>
    work.catch((error: Error) => platform.log.error({ error: error.name }, "jobs.error"));
  const timer = setInterval(() => {
    for (const work of [round, () => dropUnreadable(platform), () => forgetFilters(platform)])
      void logged(work());
  }, roundMs);
  timer.unref();
  await round();
  return {
    send,
    stop: async () => {
      clearInterval(timer);
      await boss.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}
