import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { XLSX } from "../../kernel/files/media-types.ts";
import { refuseRequest } from "../../kernel/files/routes.ts";
import { knownId } from "../../kernel/known-id.ts";
import { faultyRows } from "./faulty-rows.ts";
import { templateCsv, templateWorkbook } from "./template.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

const attach = (reply: FastifyReply, type: string, name: string) =>
  reply.headers({
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });

/** Downloads around an import: the template to fill in, and the rows that have faults. */
export async function registerImportRoutes(app: FastifyInstance, contextOf: ContextOf): Promise<void> {
  await app.register(async (imports) => {
    imports.setErrorHandler((error, request, reply) => refuseRequest(request, reply, error));
    imports.get<{ Params: { format: string } }>(
      "/imports/template.:format(xlsx|csv)",
      async (request, reply) => {
        demand(await contextOf(request, reply), "beneficiary:import");
        if (request.params.format === "csv")
          return attach(reply, "text/csv; charset=utf-8", "template.csv").send(templateCsv());
        return attach(reply, XLSX, "template.xlsx").send(Buffer.from(await templateWorkbook()));
      },
    );
    imports.get<{ Params: { id: string } }>("/imports/:id/faulty-rows.xlsx", async (request, reply) => {
      const ctx = await contextOf(request, reply);
      const rows = await faultyRows(ctx, knownId(request.params.id, "这次导入"));
      return attach(reply, XLSX, "faulty-rows.xlsx").send(Buffer.from(rows));
    });
  });
}
