import type { CodeList } from "./code-list.ts";
import type { Role } from "./roles.ts";

/**
 * Every action that can be asked of the platform, as `module:verb`. Each root field and each sensitive field of
 * the schema names one of these, or says that it is public; a post grants them within one region range and one
 * organisation.
 */
export const permissions = {
  "organisation:read": { zh: "查看机构与区划", en: "Read organisations and regions" },
  "organisation:token": { zh: "管理本机构接口令牌", en: "Manage the API tokens of one's organisation" },
  "organisation:manage": { zh: "管理机构、人员与岗位", en: "Manage organisations, users and posts" },
  "work:read": { zh: "查看本岗待办", en: "Read one's work queue" },
  "file:upload": { zh: "上传附件", en: "Upload files" },
  "export:request": { zh: "导出列表", en: "Export lists as files, on record" },

  "beneficiary:read": { zh: "查看困难家庭", en: "Read households" },
  "beneficiary:record": { zh: "登记困难家庭", en: "Record households, persons, facts and consents" },
  "beneficiary:import": {
    zh: "批量导入困难家庭",
    en: "Import households from a file, with the identities that decisions gave them",
  },
  "beneficiary:feed": {
    zh: "接收部门数据",
    en: "Receive what departments send about people of the register, deaths too",
  },
  "task:read": { zh: "查看登记任务", en: "Read what events ask of a township" },
  "task:handle": { zh: "办理登记任务", en: "Close what events ask of a township" },
  "beneficiary:find": { zh: "按证件号或姓名查找", en: "Find a person by identity number or whole name" },
  "beneficiary:reveal": { zh: "查看未脱敏信息", en: "See a clear personal value, on record" },
  "beneficiary:visit": { zh: "走访困难家庭", en: "Visit families at home and record it" },
  "beneficiary:schedule": { zh: "安排走访", en: "Set how often a family is visited, and by whom" },
  "beneficiary:accessList": {
    zh: "出具本人信息查询单",
    en: "Make the list of who looked at a person, for the person",
  },
  "beneficiary:merge": { zh: "合并重复登记", en: "Merge records of one person and undo it" },
  "policy:read": { zh: "查看政策目录", en: "Read the policy catalogue" },
  "policy:review": { zh: "查看政策修订", en: "Read changes to the policy catalogue" },
  "policy:draft": { zh: "起草政策修订", en: "Draft changes to the policy catalogue" },
  "policy:publish": { zh: "审核发布政策修订", en: "Review and publish changes to the policy catalogue" },
  "assistance:read": { zh: "查看在享政策", en: "Read grants in force" },
  "assistance:evaluate": { zh: "测算救助待遇", en: "Work out what a family is entitled to" },
  "assistance:record": { zh: "登记在享政策", en: "Record grants in force" },

  "need:read": { zh: "查看需求", en: "Read needs" },
  "need:record": { zh: "登记需求", en: "Record needs" },
  "need:verify": { zh: "核实需求", en: "Verify needs" },
  "need:list": { zh: "需求上架与下架", en: "List needs for partners and take them down" },
  "need:close": { zh: "办结需求", en: "Close needs" },
  "need:match": { zh: "查询匹配的需求", en: "Query the needs that match one's organisation" },
  "need:reserve": { zh: "预留需求", en: "Reserve a need for funding" },
  "need:offer": { zh: "报名承接服务", en: "Offer to deliver a service" },

  "charity:read": { zh: "查看慈善项目", en: "Read charity projects" },
  "charity:propose": { zh: "提出慈善项目", en: "Propose charity projects" },
  "charity:adopt": { zh: "认领慈善项目", en: "Adopt and run charity projects" },
  "charity:focus": { zh: "设定资助方向", en: "Keep one's funding focus" },
  "donation:read": { zh: "查看捐赠", en: "Read donations" },
  "donation:report": { zh: "登记捐赠", en: "Report donations" },
  "donation:confirm": { zh: "确认捐赠到账", en: "Confirm donations by bank reference" },
  "allocation:read": { zh: "查看资金分配", en: "Read allocations" },
  "allocation:post": { zh: "分配捐赠资金", en: "Allocate donations to needs" },

  "contract:read": { zh: "查看服务合同", en: "Read service contracts" },
  "contract:manage": { zh: "管理服务合同", en: "Award and manage service contracts" },
  "voucher:read": { zh: "查看服务券", en: "Read vouchers" },
  "voucher:issue": { zh: "签发服务券", en: "Issue vouchers" },
  "visit:read": { zh: "查看服务记录", en: "Read service visits" },
  "visit:log": { zh: "记录上门服务", en: "Log service visits" },
  "visit:close": { zh: "关闭未提交的签到", en: "Close check-ins that were never submitted" },
  "visit:approve": { zh: "审核服务记录", en: "Approve or reject service visits" },

  "ledger:read": { zh: "查看账目", en: "Read the ledger" },
  "trace:read": { zh: "追溯资金与服务", en: "Trace money and service" },
  "audit:read": { zh: "查看操作记录", en: "Read the audit trail" },
} as const satisfies CodeList;

export type Permission = keyof typeof permissions;

/**
 * What a session with a password alone does not get where a second factor is required: clear personal values, money,
 * administration, and the tokens that would carry any of these.
 */
export const factorPermissions: ReadonlySet<Permission> = new Set<Permission>([
  "beneficiary:reveal",
  "donation:confirm",
  "allocation:post",
  "voucher:issue",
  "visit:approve",
  "organisation:manage",
  "organisation:token",
]);

const everyone = ["organisation:read", "policy:read", "work:read"] as const;
/** Whoever works at a desk. Who goes from door to door takes no list along. */
const desk = [...everyone, "export:request"] as const;
const register = ["beneficiary:read", "assistance:read", "need:read"] as const;
const oversight = [
  "charity:read",
  "donation:read",
  "allocation:read",
  "contract:read",
  "voucher:read",
  "visit:read",
  "ledger:read",
  "trace:read",
] as const;

/**
 * What each role may do. Who submits does not approve: no role below holds both sides of one step, but for changes to
 * the catalogue, which a second person has to publish, whatever the posts.
 */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  VILLAGE_ASSISTANT: [
    ...everyone,
    ...register,
    "beneficiary:record",
    "beneficiary:visit",
    "beneficiary:find",
    "assistance:evaluate",
    "need:record",
    "file:upload",
  ],
  TOWNSHIP_OFFICER: [
    ...desk,
    ...register,
    ...oversight,
    "task:read",
    "task:handle",
    "beneficiary:record",
    "beneficiary:import",
    "beneficiary:find",
    "beneficiary:visit",
    "beneficiary:schedule",
    "beneficiary:accessList",
    "beneficiary:merge",
    "assistance:evaluate",
    "assistance:record",
    "need:record",
    "need:verify",
    "need:list",
    "need:close",
    "file:upload",
  ],
  TOWNSHIP_REVIEWER: [
    ...desk,
    ...register,
    ...oversight,
    "task:read",
    "beneficiary:find",
    "assistance:evaluate",
    "beneficiary:reveal",
    "need:list",
    "visit:close",
    "visit:approve",
  ],
  COUNTY_OFFICER: [
    ...desk,
    ...register,
    ...oversight,
    "beneficiary:feed",
    "task:read",
    "beneficiary:import",
    "beneficiary:find",
    "beneficiary:schedule",
    "beneficiary:accessList",
    "beneficiary:merge",
    "assistance:evaluate",
    "beneficiary:reveal",
    "assistance:record",
    "charity:propose",
    "contract:manage",
    "voucher:issue",
    "policy:review",
    "policy:draft",
  ],
  CITY_OFFICER: [
    ...desk,
    ...register,
    ...oversight,
    "beneficiary:feed",
    "task:read",
    "assistance:evaluate",
    "charity:propose",
    "contract:manage",
    "policy:review",
    "policy:draft",
    "policy:publish",
    "audit:read",
  ],
  CHARITY_OFFICER: [
    ...desk,
    "need:match",
    "need:reserve",
    "charity:read",
    "charity:adopt",
    "charity:focus",
    "donation:read",
    "donation:report",
    "allocation:read",
    "allocation:post",
    "trace:read",
    "organisation:token",
  ],
  CHARITY_FINANCE: [
    ...desk,
    "charity:read",
    "donation:read",
    "donation:confirm",
    "allocation:read",
    "ledger:read",
    "trace:read",
  ],
  CONTRACTOR_MANAGER: [
    ...desk,
    "need:match",
    "need:offer",
    "contract:read",
    "voucher:read",
    "visit:read",
    "visit:close",
    "trace:read",
    "organisation:token",
  ],
  CONTRACTOR_WORKER: [...everyone, "voucher:read", "visit:read", "visit:log", "file:upload"],
  AUDITOR: [...desk, ...register, ...oversight, "assistance:evaluate", "policy:review", "audit:read"],
  ADMINISTRATOR: [...desk, "organisation:manage", "audit:read"],
};
