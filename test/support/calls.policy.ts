import { catalogueRevision } from "../../api/policy/revision/revision.queries.ts";
import { draftRevision, submitRevision } from "../../api/policy/revision/revision.service.ts";
import type { Calls, Ground } from "./calls.ts";
import { freshKey } from "./families.ts";

const author = ({ actors }: Ground) => actors.as("COUNTY_OFFICER");
const reviewer = ({ actors }: Ground) => actors.as("CITY_OFFICER");
const EVERYWHERE = "the catalogue is one for the whole deployment, and so are its revisions";

let revisions = 0;
/** A telephone number that no policy's answer hangs on. */
export function harmlessRevision() {
  revisions += 1;
  return {
    title: "更新咨询电话",
    reason: "热线号码有变化",
    document: `offices:\n  - department: 部门${revisions}\n    nameZh: 服务热线\n    phone: "12345"\n`,
    validFrom: "2026-12-01",
  };
}

const drafted = async (ground: Ground) => draftRevision(await author(ground), harmlessRevision(), freshKey());

async function submitted(ground: Ground): Promise<string> {
  const id = await drafted(ground);
  await submitRevision(await author(ground), id);
  return id;
}

const fine = { "input.document": { "too long": "a whole catalogue is longer" } };

export const policyCalls: Calls = {
  draftRevision: async (ground) => ({
    by: await author(ground),
    variables: { input: harmlessRevision(), idempotencyKey: freshKey() },
    other: EVERYWHERE,
    another: { "input.title": "更新另一个电话" },
    fine,
  }),
  correctRevision: async (ground) => ({
    by: await author(ground),
    variables: { id: await drafted(ground), input: { ...harmlessRevision(), version: 1 } },
    other: EVERYWHERE,
    codes: { "input.version": ["STALE"] },
    fine,
  }),
  submitRevision: async (ground) => ({
    by: await author(ground),
    variables: { id: await drafted(ground) },
    other: EVERYWHERE,
  }),
  returnRevision: async (ground) => ({
    by: await reviewer(ground),
    variables: { id: await submitted(ground), reason: "请补充依据" },
    other: EVERYWHERE,
  }),
  publishRevision: async (ground) => {
    const by = await reviewer(ground);
    const { id, version, publication } = await catalogueRevision(by, await submitted(ground));
    const codes = { version: ["STALE"], publication: ["STALE"] } as const;
    return { by, variables: { id, version, publication }, other: EVERYWHERE, codes };
  },
  withdrawRevision: async (ground) => ({
    by: await author(ground),
    variables: { id: await submitted(ground), note: "先不改了" },
    other: EVERYWHERE,
  }),
};
