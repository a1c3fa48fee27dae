import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type FeedKind, feedKinds } from "../../../schema/codes/feed-kinds.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import { XLSX } from "../../kernel/files/media-types.ts";
import { refuseRequest } from "../../kernel/files/routes.ts";
import { feedTemplate } from "./feed-template.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** The template of each kind of file, for the department to fill in. */
export async function departmentFeedRoutes(app: FastifyInstance, contextOf: ContextOf): Promise<void> {
  await app.register(async (feeds) => {
    feeds.setErrorHandler((error, request, reply) => refuseRequest(request, reply, error));
    feeds.get<{ Params: { kind: string } }>("/imports/feeds/:kind/template.xlsx", async (request, reply) => {
      demand(await contextOf(request, reply), "beneficiary:feed");
      const { kind } = request.params;
      if (!Object.hasOwn(feedKinds, kind)) throw notFound("这类部门数据");
      return reply
        .headers({
          "content-type": XLSX,
          "content-disposition": 'attachment; filename="template.xlsx"',
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
        })
        .send(Buffer.from(await feedTemplate(kind as FeedKind)));
    });
  });
}
