import { scoped } from "../../api/database/scoped.ts";
import { catalogueOn } from "../../api/policy/catalogue.queries.ts";
import type { CatalogueDocument } from "../../api/policy/revision/document.ts";
import { writeDocument } from "../../api/policy/revision/document.ts";
import { catalogueRevision } from "../../api/policy/revision/revision.queries.ts";
import {
  draftRevision,
  publishRevision,
  submitRevision,
} from "../../api/policy/revision/revision.service.ts";
import type { TestActor } from "./actors.ts";
import { freshKey } from "./families.ts";

export interface Officers {
  /** Who writes. */
  readonly author: TestActor;
  /** Who publishes. */
  readonly reviewer: TestActor;
}

/** The record of a policy on a day, to be written anew. */
export async function recordOf(ctx: TestActor, code: string, asOf: string) {
  const { policies } = await scoped(ctx, (tx) => catalogueOn(tx, asOf));
  const found = policies.find((policy) => policy.code === code);
  if (!found) throw new Error(`no ${code} on ${asOf}`);
  return found;
}

/** A draft with this text, or with these records. Returns its id. */
export const draft = (
  { author }: Pick<Officers, "author">,
  document: CatalogueDocument | string,
  validFrom: string,
): Promise<string> =>
  draftRevision(
    author,
    {
      title: "调整政策目录",
      reason: "按新文件调整",
      document: typeof document === "string" ? document : writeDocument(document),
      validFrom,
    },
    freshKey(),
  );

/** The way of a revision from its draft to its publication. */
export async function publish(
  officers: Officers,
  document: CatalogueDocument | string,
  validFrom: string,
): Promise<string> {
  const id = await draft(officers, document, validFrom);
  await submitRevision(officers.author, id);
  return publishRevision(officers.reviewer, id, await catalogueRevision(officers.reviewer, id));
}
