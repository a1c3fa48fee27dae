/**
 * A process of its own that carries out long work on a database of the tests, until it is killed.
 * Usage: node queue-child.ts <database url> <now>
 */
import { openPostgres } from "../../api/database/orm.ts";
import { startJobQueue } from "../../api/job/job-queue.ts";
import { testPlatformOn } from "./platform-on.ts";

const [, , url = "", now = ""] = process.argv;
const { orm } = await openPostgres(url, 4);
await startJobQueue(testPlatformOn(orm, { now: () => new Date(now) }, { databaseUrl: url }), 500);
console.log("ready");
