import type { FileSubject } from "../../../schema/codes/file-subjects.ts";
import type { Transaction } from "../../database/scoped.ts";
import { type Sql, sql } from "../../database/sql.ts";

interface Opened {
  readonly id: string;
  readonly object_kind: FileSubject | null;
  readonly object_id: string | null;
}

/** Of whom each kind of evidence speaks, as far as the caller may look. */
const subjectOf: Readonly<Record<FileSubject, ((id: string) => Sql) | null>> = {
  consent: (id) => sql`select person_id, null::uuid as household_id from consent where id = ${id}`,
  fact: (id) => sql`select person_id, household_id from fact where id = ${id}`,
  visit: (id) => sql`select w.person_id, null::uuid as household_id
    from service_visit v join voucher w on w.id = v.voucher_id where v.id = ${id}`,
  homeVisit: (id) => sql`select null::uuid as person_id, household_id from home_visit where id = ${id}`,
  // Who stands in it is not in the register yet.
  registerImport: null,
  departmentFeed: null,
  // A list speaks of many; who takes it along is on record as that.
  export: null,
};

/** What a look at a file is a look at: the person or family of whom it is evidence; without one, the file. */
export async function shownBy(tx: Transaction, { id, object_kind, object_id }: Opened, whole: boolean) {
  const find = object_kind && object_id ? subjectOf[object_kind] : null;
  const subject = find
    ? await tx.row<{ person_id: string | null; household_id: string | null }>(find(object_id!))
    : undefined;
  const about = { subject: object_kind, whole };
  const objectId = subject?.person_id ?? subject?.household_id ?? null;
  if (!objectId) return { objectKind: "file", objectId: id, detail: about };
  return {
    objectKind: subject?.person_id ? "person" : "household",
    objectId,
    detail: { ...about, fileId: id },
  };
}
