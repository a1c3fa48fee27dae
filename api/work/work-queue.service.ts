import type { WorkItem } from "../../schema/work/work-item.ts";
import { scoped } from "../database/scoped.ts";
import { join, raw, sql } from "../database/sql.ts";
import { demand, may, type RequestContext } from "../kernel/context.ts";
import { workKinds } from "./work-kinds.ts";

/** What waits for the active post, the late first; one statement for all kinds. */
export async function workQueue(ctx: RequestContext): Promise<WorkItem[]> {
  demand(ctx, "work:read");
  const mine = workKinds.filter((kind) => may(ctx, kind.permission));
  if (mine.length === 0) return [];
  for (const kind of mine) await kind.before?.(ctx);
  const rows = await scoped(ctx, (tx) =>
    tx.rows<{ key: string; count: number; overdue: number; soon: number }>(
      join(
        mine.map(
          (kind) => sql`select ${kind.key}::text as key, count(*)::int as count,
            (count(*) filter (where overdue))::int as overdue,
            (count(*) filter (where ${raw(kind.soon ? "soon" : "false")}))::int as soon
            from (${kind.query(tx)}) as waiting`,
        ),
        " union all ",
      ),
    ),
  );
  const counts = new Map(rows.map((row) => [row.key, row]));
  return mine
    .map((kind) => ({
      key: kind.key,
      labelZh: kind.label.zh,
      labelEn: kind.label.en,
      count: counts.get(kind.key)?.count ?? 0,
      overdue: counts.get(kind.key)?.overdue ?? 0,
      soon: counts.get(kind.key)?.soon ?? 0,
      soonZh: kind.soon?.zh ?? null,
      soonEn: kind.soon?.en ?? null,
      resource: kind.resource,
      state: kind.state,
      condition: kind.condition ?? null,
    }))
    .sort((a, b) => b.overdue - a.overdue || b.soon - a.soon || Number(b.count > 0) - Number(a.count > 0));
}
