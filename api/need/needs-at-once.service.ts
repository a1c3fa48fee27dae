import type { NeedInput } from "../../schema/need/need.ts";
import { residencesOf } from "../beneficiary/person.queries.ts";
import { insertMany } from "../database/insert-many.ts";
import type { WriteTransaction } from "../database/scoped.ts";
import { nextSerials } from "../database/serial.ts";
import { actorOf } from "../kernel/context.ts";
import { Problems } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { BEGINNING, noteMoves } from "../kernel/workflow.ts";
import { asRecorded, checkNeed, NEED_SERIAL } from "./need.service.ts";
import { needItemMachine } from "./need-item.workflow.ts";

const needColumns = {
  id: "uuid",
  serial: "text",
  household_id: "uuid",
  person_id: "uuid",
  region_code: "text",
  description: "text",
  assessed_on: "date",
  recorded_by: "uuid",
  recorded_at: "timestamptz",
};

const itemColumns = {
  id: "uuid",
  serial: "text",
  need_id: "uuid",
  household_id: "uuid",
  person_id: "uuid",
  region_code: "text",
  state: "text",
  category: "text",
  level: "text",
  service_item: "text",
  quantity: "integer",
  unit: "text",
  approved_cost_in_fen: "bigint",
  cover_in_fen: "bigint",
  cover_source: "jsonb",
  allocated_in_fen: "bigint",
  gap_in_fen: "bigint",
  is_minor: "boolean",
  crowd_tags: "text[]",
  recorded_by: "uuid",
};

/** The same rows as of one need at a time. The items of each need, in the order of the input. */
interface RecordedNeed {
  readonly itemIds: readonly string[];
}

/**
 * Puts many needs on record, set by set, for loaders; the same checks as for one. The caller answers for the permission.
 * Serials that were taken before leave the counter free for others.
 */
export async function recordNeeds(
  tx: WriteTransaction,
  inputs: readonly NeedInput[],
  serials?: readonly string[],
): Promise<RecordedNeed[]> {
  const today = shanghaiDate(tx.now);
  const recordedBy = actorOf(tx.ctx).userId;
  const residences = await residencesOf(
    tx,
    inputs.map(({ personId }) => personId),
  );
  const given = serials ?? (await nextSerials(tx, NEED_SERIAL, inputs.length));
  const problems = new Problems();
  const needs = inputs.map((input, index) => {
    const { householdId, regionCode } = residences.of(input.personId);
    const checked = checkNeed(problems, input, { today, householdId, at: `${index}.` });
    const id = newId(tx.now);
    const serial = given[index]!;
    const place = { household_id: householdId, person_id: input.personId, region_code: regionCode };
    const items = checked.map((item, position) => ({
      id: newId(tx.now),
      serial: `${serial}-${position + 1}`,
      item,
    }));
    return { input, id, serial, place, regionCode, items };
  });
  problems.throwIfAny();
  await insertMany(
    tx,
    "need",
    needColumns,
    needs.map(({ input, id, serial, place }) => ({
      id,
      serial,
      ...place,
      description: input.description.trim(),
      assessed_on: input.assessedOn,
      recorded_by: recordedBy,
      recorded_at: tx.now,
    })),
  );
  const items = needs.flatMap((need) => need.items.map((each) => ({ need, ...each })));
  await insertMany(
    tx,
    "need_item",
    itemColumns,
    items.map(({ need, id, serial, item }) => {
      const begun = asRecorded(item);
      return {
        id,
        serial,
        need_id: need.id,
        ...need.place,
        state: begun.state,
        category: item.category,
        level: item.level,
        service_item: item.serviceItem,
        quantity: item.quantity,
        unit: item.unit,
        approved_cost_in_fen: String(item.approvedCostInFen),
        cover_in_fen: String(begun.coverInFen),
        cover_source: begun.coverSource,
        allocated_in_fen: String(begun.allocatedInFen),
        gap_in_fen: String(begun.gapInFen),
        is_minor: begun.isMinor,
        crowd_tags: begun.crowdTags,
        recorded_by: recordedBy,
      };
    }),
  );
  await noteMoves(
    tx,
    needItemMachine,
    items.map(({ need, id }) => ({
      subject: { id, regionCode: need.regionCode },
      action: BEGINNING,
      fromState: "DRAFT" as const,
      toState: "DRAFT" as const,
    })),
  );
  await tx.auditMany(
    needs.map(({ id, regionCode, items: { length } }) => ({
      action: "need.record",
      objectKind: "need",
      objectId: id,
      regionCode,
      detail: { items: length },
    })),
  );
  return needs.map((need) => ({ itemIds: need.items.map(({ id }) => id) }));
}
