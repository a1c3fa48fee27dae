import { scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { DAY_IN_MS } from "../kernel/clock.ts";
import { systemContext } from "../kernel/context.ts";
import type { Platform } from "../kernel/platform.ts";

/** Forgets to what exports were narrowed of which no file was made within a day: they failed or were cancelled. */
export async function forgetFilters(platform: Platform): Promise<number> {
  const forgotten = await scopedWrite(
    systemContext(platform, "exports"),
    (tx) =>
      tx.rows(sql`
        update data_export set arguments_sealed = null
        where arguments_sealed is not null and file_id is null
          and requested_at <= ${new Date(tx.now.getTime() - DAY_IN_MS)} returning id`),
    { unaudited: "what nobody needs any more; that it was asked for is on record" },
  );
  return forgotten.length;
}
