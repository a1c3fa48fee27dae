import { LockMode } from "@mikro-orm/core";
import { lockName } from "../../database/named-lock.ts";
import { scopedWrite, type WriteTransaction } from "../../database/scoped.ts";
import { nextSerial } from "../../database/serial.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { DomainError, notFound, Problems } from "../../kernel/errors.ts";
import { holdsPersonalNumber } from "../../kernel/identifiers/normalise.ts";
import { knownId } from "../../kernel/known-id.ts";
import { readNote, readReason } from "../../kernel/read-words.ts";
import { newId } from "../../kernel/uuid.ts";
import { advance, demandTransition, noteBeginning } from "../../kernel/workflow.ts";
import { CATALOGUE_LOCK } from "../publish-catalogue.ts";
import { MAX_DOCUMENT_BYTES } from "./document.ts";
import { examine } from "./examine.ts";
import { publishOutcome } from "./publish-revision.ts";
import { CatalogueRevision } from "./revision.entity.ts";
import { revisionMachine } from "./revision.workflow.ts";

export interface RevisionInput {
  readonly title: string;
  /** Why, for who reviews it and who reads it later. */
  readonly reason: string;
  /** YAML. A draft may still hold mistakes; it is handed on only without. */
  readonly document: string;
  readonly validFrom: string;
}

/** Somebody writes down what should change in the catalogue. Returns the draft's id. Errors: INVALID_INPUT. */
export async function draftRevision(
  ctx: RequestContext,
  input: RevisionInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "policy:draft");
  const words = readWords(input);
  return scopedWrite(
    ctx,
    async (tx) => {
      const revision = tx.em.create(CatalogueRevision, {
        id: newId(tx.now),
        serial: await nextSerial(tx, "修"),
        ...words,
        state: "DRAFT",
        createdBy: actorOf(ctx).userId,
        createdAt: tx.now,
        savedAt: tx.now,
      });
      noteBeginning(tx, revisionMachine, revision);
      tx.audit({
        action: "catalogueRevision.create",
        objectKind: "catalogueRevision",
        objectId: revision.id,
      });
      return revision.id;
    },
    { idempotency: { key: idempotencyKey, mutation: "draftRevision", body: input } },
  );
}

function readWords(input: RevisionInput): RevisionInput {
  const words = { ...input, title: input.title.trim(), reason: input.reason.trim() };
  const problems = new Problems();
  problems.require(words.title.length >= 4 && words.title.length <= 60, "title", "名称应为 4 到 60 个字。");
  problems.require(
    words.reason.length >= 4 && words.reason.length <= 1000,
    "reason",
    "修订理由应为 4 到 1000 个字。",
  );
  for (const path of ["title", "reason"] as const)
    problems.require(!holdsPersonalNumber(words[path]), path, "这里不能写证件号、电话或账号。");
  problems.require(
    words.document.trim().length > 0 && Buffer.byteLength(words.document) <= MAX_DOCUMENT_BYTES,
    "document",
    "请写明要修改的内容，最大 400 KB。",
  );
  problems.throwIfAny();
  return words;
}

/** Who wrote a draft writes it anew. Errors: NOT_FOUND, STATE_CONFLICT, STALE, INVALID_INPUT. */
export async function correctRevision(
  ctx: RequestContext,
  id: string,
  input: RevisionInput & { readonly version: number },
): Promise<string> {
  demand(ctx, "policy:draft");
  const { version, ...given } = input;
  return scopedWrite(ctx, async (tx) => {
    const revision = await lockRevision(tx, id);
    await demandTransition(tx, revisionMachine, "correctRevision", revision);
    const words = readWords(given);
    if (revision.version !== version) throw new DomainError("STALE");
    await advance(tx, revisionMachine, "correctRevision", revision);
    Object.assign(revision, words, { savedAt: tx.now });
    return revision.id;
  });
}

/** Hands a draft to a second person. Refused while anything is wrong with it or a case comes out otherwise. */
export function submitRevision(ctx: RequestContext, id: string): Promise<string> {
  return move(ctx, id, "submitRevision", null);
}

/** The second person sends it back, and says why. */
export function returnRevision(ctx: RequestContext, id: string, reason: string): Promise<string> {
  demand(ctx, "policy:publish");
  return move(ctx, id, "returnRevision", readReason(reason));
}

export function withdrawRevision(ctx: RequestContext, id: string, note?: string | null): Promise<string> {
  demand(ctx, "policy:draft");
  return move(ctx, id, "withdrawRevision", readNote(note));
}

/**
 * A second person publishes: all of it, from its first day on, or nothing with the reason. What it would do is worked
 * out anew under the catalogue's lock. Errors: NOT_FOUND, FORBIDDEN for its author, STATE_CONFLICT.
 */
export function publishRevision(
  ctx: RequestContext,
  id: string,
  read: { readonly version: number; readonly publication: number },
): Promise<string> {
  demand(ctx, "policy:publish");
  return scopedWrite(ctx, async (tx) => {
    await lockName(tx, CATALOGUE_LOCK);
    const revision = await lockRevision(tx, id);
    if (revision.version !== read.version) throw new DomainError("STALE");
    const { outcome, changes, publication } = await examine(tx, revision);
    if (publication !== read.publication)
      throw new DomainError("STALE", "在您查看之后目录又有新的发布，请重新核对修改清单后再发布。");
    await advance(tx, revisionMachine, "publishRevision", revision, { detail: { changes: changes.length } });
    if (!outcome) throw new Error("A revision that cannot be published was let through.");
    Object.assign(revision, { reviewedBy: actorOf(ctx).userId, publishedAt: tx.now, changes });
    await tx.em.flush();
    await publishOutcome(tx, revision, outcome);
    return revision.id;
  });
}

async function lockRevision(tx: WriteTransaction, id: string): Promise<CatalogueRevision> {
  const revision = await tx.em.findOne(
    CatalogueRevision,
    { id: knownId(id, "这份修订") },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!revision) throw notFound("这份修订");
  return revision;
}

function move(
  ctx: RequestContext,
  id: string,
  action: "submitRevision" | "returnRevision" | "withdrawRevision",
  note: string | null,
): Promise<string> {
  demand(ctx, revisionMachine.transitions[action].permission);
  return scopedWrite(ctx, async (tx) => {
    const revision = await lockRevision(tx, id);
    await advance(tx, revisionMachine, action, revision, { note });
    return revision.id;
  });
}
