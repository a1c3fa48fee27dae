import type { JobKind } from "../../schema/codes/job-kinds.ts";
import { writeFeed } from "../beneficiary/feed/apply-feed.ts";
import { checkFeed } from "../beneficiary/feed/check-feed.ts";
import { applyImport } from "../beneficiary/import/apply-import.ts";
import { checkImport } from "../beneficiary/import/check-import.ts";
import { undoImport } from "../beneficiary/import/undo-import.ts";
import { runExport } from "../export/run-export.ts";
import type { JobRun } from "./job.service.ts";

/** Who carries out which kind of long work. */
export const handlers: Readonly<Record<JobKind, (run: JobRun) => Promise<void>>> = {
  IMPORT_CHECK: checkImport,
  IMPORT_APPLY: applyImport,
  IMPORT_UNDO: undoImport,
  FEED_CHECK: checkFeed,
  FEED_APPLY: writeFeed,
  EXPORT: runExport,
};
