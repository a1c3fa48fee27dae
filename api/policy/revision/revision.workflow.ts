import {
  type CatalogueRevisionState,
  catalogueRevisionStates,
} from "../../../schema/codes/catalogue-revision-states.ts";
import type { Transaction } from "../../database/scoped.ts";
import { actorOf } from "../../kernel/context.ts";
import { defineMachine, type Refusal } from "../../kernel/workflow.ts";
import { refusalOf } from "./examine.ts";
import type { CatalogueRevision } from "./revision.entity.ts";

/** The course of a change to the catalogue: 起草 → 第二人审核 → 自某日起生效；其后由下一版取代。 */
export const revisionMachine = defineMachine<CatalogueRevisionState, CatalogueRevision>()({
  name: "catalogueRevision",
  label: { zh: "政策修订", en: "Catalogue revision" },
  states: catalogueRevisionStates,
  initial: ["DRAFT"],
  transitions: {
    submitRevision: {
      from: ["DRAFT"],
      to: "IN_REVIEW",
      permission: "policy:draft",
      label: { zh: "提交审核", en: "Submit for review" },
      primary: true,
      guard: async (tx, revision) => onlyAuthor(tx, revision) ?? (await refusalOf(tx, revision)),
    },
    correctRevision: {
      from: ["DRAFT"],
      to: "DRAFT",
      permission: "policy:draft",
      label: { zh: "修改草稿", en: "Edit the draft" },
      guard: onlyAuthor,
    },
    publishRevision: {
      from: ["IN_REVIEW"],
      to: "PUBLISHED",
      permission: "policy:publish",
      label: { zh: "审核通过并发布", en: "Approve and publish" },
      primary: true,
      guard: async (tx, revision) => secondPerson(tx, revision) ?? (await refusalOf(tx, revision)),
    },
    returnRevision: {
      from: ["IN_REVIEW"],
      to: "DRAFT",
      permission: "policy:publish",
      label: { zh: "退回修改", en: "Return for changes" },
      guard: secondPerson,
    },
    withdrawRevision: {
      from: ["DRAFT", "IN_REVIEW"],
      to: "WITHDRAWN",
      permission: "policy:draft",
      label: { zh: "撤回", en: "Withdraw" },
      guard: onlyAuthor,
    },
  },
});

function onlyAuthor(tx: Transaction, { createdBy }: CatalogueRevision): Refusal | null {
  if (createdBy === actorOf(tx.ctx).userId) return null;
  return { message: "由起草人办理。", en: "This is for who wrote the draft." };
}

function secondPerson(tx: Transaction, { createdBy }: CatalogueRevision): Refusal | null {
  if (createdBy !== actorOf(tx.ctx).userId) return null;
  return {
    message: "起草人不能审核自己的修订，请由另一位审核人员办理。",
    en: "Who wrote it does not review it; a second person has to.",
    code: "FORBIDDEN",
  };
}
