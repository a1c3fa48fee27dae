import { scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { raw, type Sql, sql } from "../../database/sql.ts";
import type { JobRun } from "../../job/job.service.ts";
import type { HeldKeys } from "../../kernel/vault.ts";
import { advance } from "../../kernel/workflow.ts";
import { Household, Person } from "../household.entity.ts";
import { sealPersonField } from "../person-vault.ts";
import { stateOf } from "./apply-import.ts";
import { type Undo, writeContacts } from "./apply-plans.ts";
import { openStaged } from "./import-vault.ts";
import type { RegisterImport } from "./register-import.entity.ts";
import { lockImport } from "./register-import.service.ts";
import { registerImportMachine } from "./register-import.workflow.ts";

const USED = "写入后已有人办理或更改，保留不动。";

interface Written {
  readonly no: number;
  readonly household_id: string;
  readonly region_code: string;
  readonly outcome: "NEW" | "CHANGED";
  readonly undo: Undo | null;
}

/**
 * Takes back what an import brought: new families go, changed ones are as they were. A family with which somebody has
 * worked since stays as it is and is listed.
 */
export async function undoImport({ ctx, subjectId, progress }: JobRun): Promise<void> {
  if ((await stateOf(ctx, subjectId)) === "UNDONE") return;
  await progress("UNDO", 0, null);
  await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, subjectId);
    const written = await tx.rows<Written>(sql`
      select no, household_id, region_code, outcome, undo from import_family
      where import_id = ${row.id} and outcome in ('NEW', 'CHANGED') order by no`);
    const ids = written.map(({ household_id: id }) => id);
    await lockFamilies(tx, ids);
    const used = await usedSince(tx, row, ids);
    for (const id of await withVoidVisit(tx, written)) used.add(id);
    const free = written.filter(({ household_id: id }) => !used.has(id));
    await restore(
      tx,
      row.id,
      free.filter(({ outcome }) => outcome === "CHANGED"),
    );
    await takeAway(tx, row.id, free);
    await tx.rows(sql`
      update import_family set kept = ${USED} where import_id = ${row.id} and household_id = any(${[...used]}::uuid[])`);
    row.undoneAt = tx.now;
    row.counts = { ...row.counts, undone: free.length, kept: used.size };
    await advance(tx, registerImportMachine, "undoImport", row, {
      detail: { about: row.serial, undone: free.length, kept: used.size },
    });
    for (const { household_id: id, region_code: regionCode } of free) {
      tx.audit({
        action: "household.undoImport",
        objectKind: "household",
        objectId: id,
        regionCode,
        detail: { about: row.serial },
      });
    }
  });
}

async function lockFamilies(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows(sql`select 1 from household where id = any(${ids}::uuid[]) order by id for update`);
  await tx.rows(sql`
    select 1 from person where id in (select person_id from membership where household_id = any(${ids}::uuid[]))
    order by id for update`);
}

/**
 * Families with which somebody has worked since: a row about them or their people that is younger than the import,
 * or one of the import's own that was ended or replaced, or a changed version. Every table that refers to families or
 * people is asked, also those that come later. Ids rise with time.
 */
async function usedSince(
  tx: WriteTransaction,
  row: RegisterImport,
  ids: readonly string[],
): Promise<Set<string>> {
  const boundary = await tx.row<{ last: string | null }>(sql`
    select max(id::text) as last from (
      select id from household where import_id = ${row.id} union all select id from person where import_id = ${row.id}
      union all select id from membership where import_id = ${row.id} union all select id from fact where import_id = ${row.id}
      union all select id from person_tag where import_id = ${row.id}
      union all select id from assistance_identity where import_id = ${row.id}) as own`);
  const since = boundary?.last ?? row.id;
  const people = sql`select m.household_id, m.person_id from membership m where m.household_id = any(${ids}::uuid[])`;
  const used = new Set<string>();
  const note = async (query: Sql) => {
    for (const { id } of await tx.rows<{ id: string }>(query)) used.add(id);
  };
  // Of a family that the import itself brought any row of another is younger, whatever clocks say.
  const brought = (household: Sql) =>
    sql`${household} in (select id from household where import_id = ${row.id})`;
  for (const { table, column, of } of references(tx)) {
    const name = raw(table);
    const at = raw(`t.${column}`);
    await note(
      of === "household"
        ? sql`select distinct ${at} as id from ${name} t where ${at} = any(${ids}::uuid[])
            and (t.id > ${since}::uuid or ${brought(at)}) and ${notOwn(table, row.id)}`
        : sql`select distinct p.household_id as id from ${name} t join (${people}) p on p.person_id = ${at}
            where (t.id > ${since}::uuid or ${brought(raw("p.household_id"))}) and ${notOwn(table, row.id)}`,
    );
  }
  await note(sql`
    select household_id as id from fact where import_id = ${row.id} and superseded_at is not null
    union select household_id from membership where import_id = ${row.id} and valid_to is not null
    union select household_id from assistance_identity where import_id = ${row.id} and valid_to is not null
    union select p.household_id from person_tag t join (${people}) p on p.person_id = t.person_id
      where t.import_id = ${row.id} and t.valid_to is not null
    union select id from household where id = any(${ids}::uuid[]) and import_id = ${row.id} and version > 1
    union select p.household_id from person q join (${people}) p on p.person_id = q.id
      where q.import_id = ${row.id} and (q.version > 1 or q.death_date is not null)`);
  await note(sql`
    select f.household_id as id from import_family f cross join lateral jsonb_array_elements(f.undo -> 'persons') u
      join person p on p.id = (u ->> 'id')::uuid
    where f.import_id = ${row.id} and p.version <> (u ->> 'version')::int + 1`);
  return used;
}

/** Families of which the import replaced what a visit had found out that is void since: it must not stand again. */
async function withVoidVisit(tx: Transaction, written: readonly Written[]): Promise<string[]> {
  const familyOf = new Map(
    written.flatMap(({ household_id: id, undo }) =>
      (undo?.superseded ?? []).map((fact) => [fact, id] as const),
    ),
  );
  const found = await tx.rows<{ id: string }>(sql`
    select id from fact where id = any(${[...familyOf.keys()]}::uuid[]) and home_visit_is_void(home_visit_id)`);
  return found.map(({ id }) => familyOf.get(id)!);
}

const KEEPING_IMPORT = new Set([
  "membership",
  "fact",
  "person_tag",
  "assistance_identity",
  "person",
  "household",
]);
const notOwn = (table: string, importId: string): Sql =>
  KEEPING_IMPORT.has(table) ? sql`t.import_id is distinct from ${importId}` : sql`true`;

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly of: "household" | "person";
}

/** Every column that refers to a family or a person, of tables whose rows have ids. */
function references(tx: WriteTransaction): Reference[] {
  return [...tx.em.getMetadata().getAll().values()].flatMap(({ tableName, props, primaryKeys }) => {
    if (primaryKeys.length !== 1) return [];
    return props.flatMap(({ targetMeta, fieldNames }): Reference[] => {
      const of =
        targetMeta?.class === Household ? "household" : targetMeta?.class === Person ? "person" : null;
      return of && fieldNames?.[0] ? [{ table: tableName, column: fieldNames[0], of }] : [];
    });
  });
}

/** What the import changed of families that were on record is as it was before. */
async function restore(tx: Transaction, importId: string, families: readonly Written[]): Promise<void> {
  const undos = families.flatMap(({ undo, household_id: id }) => (undo ? [{ id, undo }] : []));
  const households = undos.flatMap(({ id, undo }) => (undo.household ? [{ id, ...undo.household }] : []));
  await tx.rows(sql`
    update household h set address = r.address, area_kind = r.area_kind, version = h.version + 1
    from jsonb_to_recordset(${JSON.stringify(households)}::jsonb) as r(id uuid, address text, area_kind text)
    where h.id = r.id`);
  const keys = await tx.heldKeys();
  await writeContacts(
    tx,
    undos.flatMap(({ undo }) => undo.persons).map((old) => contactsOf(tx, keys, importId, old)),
  );
  await tx.rows(sql`
    update membership m set relation_to_head = r.relation_to_head, counted = r.counted
    from jsonb_to_recordset(${JSON.stringify(undos.flatMap(({ undo }) => undo.memberships))}::jsonb)
      as r(id uuid, relation_to_head text, counted boolean)
    where m.id = r.id`);
  const ids = undos.map(({ id }) => id);
  await tx.rows(sql`delete from fact where import_id = ${importId} and household_id = any(${ids}::uuid[])`);
  await tx.rows(sql`
    delete from assistance_identity where import_id = ${importId} and household_id = any(${ids}::uuid[])`);
  await tx.rows(sql`
    update fact set superseded_at = null where id = any(${undos.flatMap(({ undo }) => undo.superseded)}::uuid[])`);
  await tx.rows(sql`
    update assistance_identity set valid_to = null
    where id = any(${undos.flatMap(({ undo }) => undo.endedIdentity ?? [])}::uuid[])`);
}

/** As they were before, under the keys of now. */
function contactsOf(
  tx: Transaction,
  keys: HeldKeys,
  importId: string,
  { id, contacts }: Undo["persons"][number],
) {
  const old = openStaged<{ phone: string | null; bankAccount: string | null }>(
    tx,
    "undo",
    importId,
    id,
    contacts,
  );
  const phone = sealPersonField(keys, "phone", id, old.phone);
  const account = sealPersonField(keys, "bankAccount", id, old.bankAccount);
  return {
    id,
    phone_sealed: phone.sealed,
    phone_index: phone.index,
    bank_account_sealed: account.sealed,
    bank_account_index: account.index,
  };
}

/** New rows go: the facts first and the families last. */
async function takeAway(tx: Transaction, importId: string, families: readonly Written[]): Promise<void> {
  const ids = families.map(({ household_id: id }) => id);
  const members = await tx.rows<{ id: string }>(sql`
    select person_id as id from membership where household_id = any(${ids}::uuid[])`);
  const people = members.map(({ id }) => id);
  for (const statement of [
    sql`delete from fact where import_id = ${importId} and household_id = any(${ids}::uuid[])`,
    sql`delete from person_tag where import_id = ${importId} and person_id = any(${people}::uuid[])`,
    sql`delete from assistance_identity where import_id = ${importId} and household_id = any(${ids}::uuid[])`,
    sql`delete from membership where import_id = ${importId} and household_id = any(${ids}::uuid[])`,
    sql`update household set head_person_id = null where import_id = ${importId} and id = any(${ids}::uuid[])`,
    sql`delete from person where import_id = ${importId} and id = any(${people}::uuid[])`,
    sql`delete from household where import_id = ${importId} and id = any(${ids}::uuid[])`,
  ]) {
    await tx.rows(statement);
  }
}
