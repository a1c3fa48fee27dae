import { Fact } from "../../api/beneficiary/fact.entity.ts";
import {
  ImportFamily,
  ImportFinding,
  ImportMapping,
  ImportRow,
  RegisterImport,
} from "../../api/beneficiary/import/register-import.entity.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { Job } from "../../api/job/job.entity.ts";
import { claimFile, storeFile } from "../../api/kernel/files/file.service.ts";
import type { TestActor } from "./actors.ts";
import { idOf, regionCode } from "./city.ts";

/** A file of the township on its way in, the work on it, and a fact that an earlier one brought. */
export async function scopeImport(
  township: TestActor,
  place: { readonly householdId: string; readonly personId: string },
) {
  const ids = {
    import: idOf("scope import"),
    earlier: idOf("scope import before"),
    job: idOf("scope job"),
    fact: idOf("scope imported fact"),
  };
  const { userId, postId, organisationId } = township.actor;
  const region = regionCode("township");
  const file = await storeFile(township, lines(), "import");
  await scopedWrite(
    township,
    async (tx) => {
      const { em, now } = tx;
      for (const [id, serial] of [
        [ids.earlier, "导2026-999998"],
        [ids.import, "导2026-999999"],
      ] as const) {
        em.create(RegisterImport, {
          id,
          serial,
          title: "测试导入",
          regionCode: region,
          state: "FAULTY",
          source: "TOWNSHIP",
          obtainedOn: "2026-03-01",
          fileId: file,
          headings: [],
          mapping: [],
          counts: {},
          createdBy: userId,
          createdAt: now,
        });
      }
      await em.flush();
      await claimFile(tx, file, {
        path: "fileId",
        subject: "registerImport",
        objectId: ids.import,
        regionCode: region,
      });
      const staged = { importId: ids.import, regionCode: region };
      em.create(ImportRow, { ...staged, row: 2, cellsSealed: "sealed" });
      em.create(ImportFinding, { ...staged, no: 1, row: 2, fault: "NAME_MISSING" });
      em.create(ImportFamily, {
        ...staged,
        no: 1,
        firstRow: 2,
        members: 1,
        outcome: "FAULTY",
        changes: [],
        undo: null,
      });
      em.create(ImportMapping, {
        organisationId,
        headingsHash: "scope",
        mapping: [],
        savedBy: userId,
        savedAt: now,
      });
      em.create(Job, {
        id: ids.job,
        kind: "IMPORT_CHECK",
        state: "QUEUED",
        subjectId: ids.import,
        userId,
        postId,
        organisationId,
        regionCode: region,
        createdAt: now,
      });
      em.create(Fact, {
        id: ids.fact,
        ...place,
        regionCode: regionCode("village"),
        path: "person.employment",
        value: "none",
        source: "TOWNSHIP",
        verification: "VERIFIED",
        obtainedOn: "2026-02-01",
        importId: ids.earlier,
        recordedBy: userId,
        recordedAt: now,
      });
    },
    { unaudited: "the ground on which a test stands" },
  );
  return { ...ids, file };
}

async function* lines(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("户编号,姓名,身份证号\n");
}
