// Written by npm run codegen from the documents and schema/console.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who asks for a person's access list. 申请人。 */
export type AccessRequester =
  /** 受托人 / An agent */
  | 'AGENT'
  /** 监护人 / The guardian */
  | 'GUARDIAN'
  /** 本人 / The person */
  | 'SELF';

/** One fact about a family or one of its members. 登记一条信息。 */
export type AddFactInput = {
  /** The family, of the post's region. 家庭。 */
  householdId: string;
  /** When the source said so. 取得日期。 */
  obtainedOn: string;
  /** A name of the field list: person.* or household.*. 信息项。 */
  path: string;
  /** The member it is about; absent for the family. */
  personId?: string | null | undefined;
  /** Whose word it is. 信息来源。 */
  source: FactSource;
  /** 有效期至。 */
  validUntil?: string | null | undefined;
  /** As text by the type of the field: an amount in yuan, a whole number, true or false, a code or its label, a date. 取值。 */
  value: string;
};

/** A new member of a family that is on record. 增加家庭成员。 */
export type AddMemberInput = {
  /** Bank or social-security card. 银行账号（社保卡）。 */
  bankAccount?: string | null | undefined;
  /** Only without an identity number, from which it is taken otherwise. 出生日期。 */
  birthDate?: string | null | undefined;
  /** Left out: yes. 是否计入共同生活的家庭成员。 */
  counted?: boolean | null | undefined;
  /** Groups the person belongs to from joining on. 人群标签。 */
  crowdTags?: Array<CrowdTag> | null | undefined;
  /** Facts of the person: person.*. 个人信息。 */
  facts?: Array<FactInput> | null | undefined;
  /** Only without an identity number. 性别。 */
  gender?: Gender | null | undefined;
  /** The family that is joined, of the post's region. 家庭。 */
  householdId: string;
  /** 18 characters (GB 11643); full-width digits and spaces are accepted, prefixes of former divisions too. Absent only for a person without one. 身份证号。 */
  identityNumber?: string | null | undefined;
  /** The whole name. 姓名。 */
  name: string;
  /** 联系电话。 */
  phone?: string | null | undefined;
  /** SELF for the head. 与户主关系。 */
  relationToHead: RelationToHead;
  /** Lives in the family since; left out: today. 加入日期。 */
  since?: string | null | undefined;
};

/** What partners see in place of an age. 年龄段。 */
export type AgeBand =
  /** 0–6岁 / Aged 0–6 */
  | 'A0_6'
  /** 7–13岁 / Aged 7–13 */
  | 'A7_13'
  /** 14–17岁 / Aged 14–17 */
  | 'A14_17'
  /** 18–19岁 / Aged 18–19 */
  | 'A18_19'
  /** 20–24岁 / Aged 20–24 */
  | 'A20_24'
  /** 25–29岁 / Aged 25–29 */
  | 'A25_29'
  /** 30–34岁 / Aged 30–34 */
  | 'A30_34'
  /** 35–39岁 / Aged 35–39 */
  | 'A35_39'
  /** 40–44岁 / Aged 40–44 */
  | 'A40_44'
  /** 45–49岁 / Aged 45–49 */
  | 'A45_49'
  /** 50–54岁 / Aged 50–54 */
  | 'A50_54'
  /** 55–59岁 / Aged 55–59 */
  | 'A55_59'
  /** 60–64岁 / Aged 60–64 */
  | 'A60_64'
  /** 65–69岁 / Aged 65–69 */
  | 'A65_69'
  /** 70–74岁 / Aged 70–74 */
  | 'A70_74'
  /** 75–79岁 / Aged 75–79 */
  | 'A75_79'
  /** 80–84岁 / Aged 80–84 */
  | 'A80_84'
  /** 85–89岁 / Aged 85–89 */
  | 'A85_89'
  /** 90岁及以上 / Aged 90 and over */
  | 'A90_UP';

/** Part of a donation for one need. 分配捐赠资金。 */
export type AllocateDonationInput = {
  /** Yuan above zero: at most what the donation has left, the reservation is for, and the need lacks. 分配金额。 */
  amount: string;
  /** An own donation that is confirmed and has so much left. 所用捐赠。 */
  donationId: string;
  /** The need, by the charity's reference. This or `reservationId`. */
  itemRef?: string | null | undefined;
  /** The own reservation of the need. */
  reservationId?: string | null | undefined;
};

/** Which allocations to list. */
export type AllocationFilter = {
  /** Only what draws on this donation. 所用捐赠。 */
  donationId?: string | null | undefined;
  /** The need, by the caller's reference. */
  itemRef?: string | null | undefined;
  /** Only what was given to needs of this project. 慈善项目。 */
  projectId?: string | null | undefined;
  /** Only allocations in one of these states; left out: all. 分配状态。 */
  states?: Array<AllocationState> | null | undefined;
};

/** Where an allocation stands. 分配状态。 */
export type AllocationState =
  /** 已分配 / Posted */
  | 'POSTED'
  /** 已冲回 / Reversed */
  | 'REVERSED';

/** Which standard applies to a household. 城乡类别。 */
export type AreaKind =
  /** 农村 / Rural */
  | 'RURAL'
  /** 城镇 / Urban */
  | 'URBAN';

/** How the amount or the object of a benefit is found. 待遇方式。 */
export type BenefitKind =
  /** 补差 / Difference to a standard */
  | 'DIFFERENCE'
  /** 定额 / Fixed amount */
  | 'FIXED'
  /** 公式 / Formula */
  | 'FORMULA'
  /** 身份认定 / Recognition of an identity */
  | 'IDENTITY'
  /** 实物 / In kind */
  | 'IN_KIND'
  /** 贴息贷款 / Subsidised loan */
  | 'LOAN'
  /** 分红 / Share of a pool */
  | 'POOL_SHARE'
  /** 比例增发 / Percentage supplement */
  | 'RATE'
  /** 报销 / Reimbursement */
  | 'REIMBURSE'
  /** 服务 / Service */
  | 'SERVICE'
  /** 分档 / By tier */
  | 'TIERED'
  /** 补差发放 / Top-up to another benefit */
  | 'TOP_UP'
  /** 服务券 / Service voucher */
  | 'VOUCHER'
  /** 岗位报酬 / Wage of a post */
  | 'WAGE'
  /** 减免 / Waiver */
  | 'WAIVER';

/** What a catalogue is made of. 目录内容。 */
export type CataloguePart =
  /** 案例 / Case */
  | 'CASE'
  /** 推算规则 / Derived fact */
  | 'DERIVATION'
  /** 咨询电话 / Office */
  | 'OFFICE'
  /** 政策 / Policy */
  | 'POLICY'
  /** 依据文件 / Text */
  | 'REFERENCE'
  /** 政策关系 / Relation */
  | 'RELATION'
  /** 标准 / Standard */
  | 'STANDARD';

/** Where a change to the catalogue stands. 政策修订状态。 */
export type CatalogueRevisionState =
  /** 草拟中 / Draft */
  | 'DRAFT'
  /** 待审核 / In review */
  | 'IN_REVIEW'
  /** 已发布 / Published */
  | 'PUBLISHED'
  /** 已撤回 / Withdrawn */
  | 'WITHDRAWN';

/** What a revision does to a part. 修改方式。 */
export type ChangeKind =
  /** 新增 / Added */
  | 'ADDED'
  /** 修改 / Changed */
  | 'CHANGED'
  /** 停止 / Ended */
  | 'ENDED';

/** A worker arrives. */
export type CheckInInput = {
  /** Now, when left out; never in the future. */
  beganAt?: string | null | undefined;
  /** Degrees north, with `longitude`. */
  latitude?: number | null | undefined;
  /** Degrees east, with `latitude`. 经度。 */
  longitude?: number | null | undefined;
  /** The place in words when the phone gives no position. */
  placeNote?: string | null | undefined;
  /** A voucher of the own organisation that can be used at that time. 服务券。 */
  voucherId: string;
};

/** A separate consent to one purpose. 同意书登记。 */
export type ConsentInput = {
  /** The guardian, for a child under 14 (个人信息保护法 §31) or a person without capacity; absent: the person itself. */
  givenByPersonId?: string | null | undefined;
  /** Today at the latest. 同意日期。 */
  givenOn: string;
  /** Whose data it is about. */
  personId: string;
  /** To what is consented. 同意的用途。 */
  purpose: ConsentPurpose;
  /** At most three years later. 有效期至。 */
  validUntil: string;
};

/** What a person consents to (个人信息保护法 §23, §29). 同意的用途。 */
export type ConsentPurpose =
  /** 向慈善组织转介需求 / Referral of the need to charities */
  | 'CHARITY_REFERRAL'
  /** 家庭经济状况核对授权 / Check of the household economy */
  | 'ECONOMY_CHECK'
  /** 居家改造施工 / Conversion of the home */
  | 'HOME_MODIFICATION'
  /** 入户走访拍照留存 / Photographs at a home visit */
  | 'HOME_VISIT_PHOTO'
  /** 公开受助情况 / Publishing the help received */
  | 'RESULT_PUBLICITY'
  /** 向服务机构提供姓名、住址和电话 / Name, address and phone to the service contractor */
  | 'SERVICE_DELIVERY';

/** Which contracts a list shows; what is left out does not restrict. */
export type ContractFilter = {
  /** Only contracts of this contractor. 服务机构。 */
  contractorId?: string | null | undefined;
  /** 12 digits: contracts that serve this place. */
  servesRegionCode?: string | null | undefined;
  /** Only contracts that buy this service. 服务项目。 */
  serviceItem?: ServiceItem | null | undefined;
  /** Only contracts in this state. 合同状态。 */
  state?: ContractState | null | undefined;
};

/** One service of a new contract. */
export type ContractLineInput = {
  /** Units the contract buys at most, 1 to 1,000,000. */
  capUnits: number;
  /** Which service of the catalogue. 服务项目。 */
  serviceItem: ServiceItem;
  /** Yuan for one unit; zero for what is free of charge. */
  unitPrice: string;
};

/** Where a contract stands. 合同状态。 */
export type ContractState =
  /** 履行中 / Active */
  | 'ACTIVE'
  /** 已履行完毕 / Completed */
  | 'COMPLETED'
  /** 草稿 / Draft */
  | 'DRAFT'
  /** 已终止 / Terminated */
  | 'TERMINATED';

/** A draft as it should read, whole. 修改合同草稿。 */
export type CorrectContractInput = {
  /** The most that its vouchers may be worth together, in yuan. */
  cap: string;
  /** An active contractor. */
  contractorId: string;
  /** 1 to 21 services, each once. */
  lines: Array<ContractLineInput>;
  /** Units a month the contractor can deliver, 1 to 1,000,000. */
  monthlyUnitCapacity: number;
  /** Division codes of 12 digits within the buyer's own region. */
  servedRegionCodes: Array<string>;
  /** The content is stable and the budget secured over the years: a term up to three years. */
  stable?: boolean | null | undefined;
  /** 4 to 60 characters. */
  title: string;
  /** The first day; it may lie in the past. 开始日期。 */
  validFrom: string;
  /** The last day: at most one year, three where `stable` (政府购买服务管理办法 §24). */
  validTo: string;
  /** As it was read; refused with STALE when it has changed since. */
  version: number;
};

/** A draft as it should read; its region stays. 更正项目草稿。 */
export type CorrectProjectInput = {
  /** The last day of its term, not before the first. 结束日期。 */
  endsOn: string;
  /** The first day of its term. 开始日期。 */
  startsOn: string;
  /** 10 to 1,000 characters; names a class of people, never a person. 项目简介。 */
  summary: string;
  /** 4 to 60 characters. 项目名称。 */
  title: string;
  /** As it was read; refused with STALE when it has changed since. */
  version: number;
};

/** A draft as it should read. 修改草稿。 */
export type CorrectRevisionInput = {
  /** YAML: the records that take the place of those of the same name, and what ends. 修订内容。 */
  document: string;
  /** 4 to 1,000 characters. 修订理由。 */
  reason: string;
  /** 4 to 60 characters. 名称。 */
  title: string;
  /** The first day on which it holds. 生效日期。 */
  validFrom: string;
  /** As it was read; refused with STALE when it has changed since. */
  version: number;
};

/** A new contract, a draft until it is awarded. */
export type CreateContractInput = {
  /** The most that its vouchers may be worth together, in yuan. */
  cap: string;
  /** An active contractor. */
  contractorId: string;
  /** 1 to 21 services, each once. */
  lines: Array<ContractLineInput>;
  /** Units a month the contractor can deliver, 1 to 1,000,000. */
  monthlyUnitCapacity: number;
  /** Division codes of 12 digits within the buyer's own region. */
  servedRegionCodes: Array<string>;
  /** The content is stable and the budget secured over the years: a term up to three years. */
  stable?: boolean | null | undefined;
  /** 4 to 60 characters. */
  title: string;
  /** The first day; it may lie in the past. 开始日期。 */
  validFrom: string;
  /** The last day: at most one year, three where `stable` (政府购买服务管理办法 §24). */
  validTo: string;
};

/** A post to give a person. 新建岗位。 */
export type CreatePostInput = {
  /** An active organisation of the administrator's region. 机构。 */
  organisationId: string;
  /** For a department's post, within the department's region. */
  regionCode?: string | null | undefined;
  /** A role of that kind of organisation, and of the level of the region. 岗位角色。 */
  role: Role;
  /** An active account of the administrator's region, never one's own. 账号。 */
  userId: string;
  /** Today when not said; never before. */
  validFrom?: string | null | undefined;
  /** The last day, not before the first; left out while none is known. 结束日期。 */
  validTo?: string | null | undefined;
};

/** A new draft of a project. 新建项目。 */
export type CreateProjectInput = {
  /** The last day of its term, not before the first. 结束日期。 */
  endsOn: string;
  /** Listed needs of the region that it begins with, at most 200. 列入的需求。 */
  itemIds?: Array<string> | null | undefined;
  /** 12 digits, within the post's region. 地区。 */
  regionCode: string;
  /** The first day of its term. 开始日期。 */
  startsOn: string;
  /** 10 to 1,000 characters; names a class of people, never a person. 项目简介。 */
  summary: string;
  /** 4 to 60 characters. 项目名称。 */
  title: string;
};

/** A person to give an account. 新建账号。 */
export type CreateUserInput = {
  /** The person's name, 2 to 40 characters. 姓名。 */
  displayName: string;
  /** 3 to 50 small letters, digits, dots and dashes. */
  loginName: string;
};

/** A group a person belongs to; many at once, and not an identity. 人群标签。 */
export type CrowdTag =
  /** 事实无人抚养儿童 / Child without de facto care */
  | 'DEFACTO_UNATTENDED'
  /** 残疾人 / Disabled person */
  | 'DISABLED'
  /** 受灾人员 / Disaster victim */
  | 'DISASTER_VICTIM'
  /** 高龄老人 / Person of advanced age */
  | 'ELDER_ADVANCED'
  /** 独居老人 / Older person living alone */
  | 'ELDER_ALONE'
  /** 失能老人 / Older person unable to care for themselves */
  | 'ELDER_DISABLED'
  /** 重点困境儿童 / Child in severe difficulty */
  | 'KEY_CHILD'
  /** 留守儿童 / Left-behind child */
  | 'LEFT_BEHIND_CHILD'
  /** 孤儿 / Orphan */
  | 'ORPHAN'
  /** 防返贫监测对象 / Monitored against falling back into poverty */
  | 'POVERTY_MONITORED'
  /** 返乡流浪人员 / Returned homeless person */
  | 'RETURNED_HOMELESS'
  /** 重病患者 / Seriously ill person */
  | 'SERIOUSLY_ILL'
  /** 优抚对象 / Entitled to special care */
  | 'SPECIAL_CARE'
  /** 未参保失业人员 / Unemployed without insurance */
  | 'UNINSURED_UNEMPLOYED'
  /** 退役军人 / Veteran */
  | 'VETERAN'
  /** 困难职工 / Worker in hardship */
  | 'WORKER_IN_HARDSHIP'
  /** 零就业家庭 / Family without any employment */
  | 'ZERO_EMPLOYMENT';

/** Why a benefit is less beside the others. 扣减原因。 */
export type CutKind =
  /** 不超过费用 / Not more than the bill */
  | 'BILL'
  /** 共用限额 / A common cap */
  | 'CAP_SHARED'
  /** 不可兼得 / Another excludes it */
  | 'EXCLUSIVE'
  /** 就高享受 / Another is higher */
  | 'HIGHER_OF'
  /** 先后衔接 / Another is paid first */
  | 'SEQUENTIAL'
  /** 只补差额 / It tops another up */
  | 'TOP_UP';

/** Which donations to list. */
export type DonationFilter = {
  /** One charity; for departments. */
  charityId?: string | null | undefined;
  /** Only money that came in on this day or later. 到账日期起。 */
  receivedFrom?: string | null | undefined;
  /** Only money that came in on this day or earlier. 到账日期止。 */
  receivedTo?: string | null | undefined;
  /** The serial or a part of it. 编号。 */
  serial?: string | null | undefined;
  /** Only donations in one of these states; left out: all. 捐赠状态。 */
  states?: Array<DonationState> | null | undefined;
  /** Only those of which something is left to allocate. */
  withMoneyLeft?: boolean | null | undefined;
};

/** Where a donation stands. 捐赠状态。 */
export type DonationState =
  /** 已确认到账 / Confirmed */
  | 'CONFIRMED'
  /** 未通过 / Rejected */
  | 'REJECTED'
  /** 待确认到账 / To confirm */
  | 'REPORTED';

/** A change to the catalogue as it is written. 起草修订。 */
export type DraftRevisionInput = {
  /** YAML: the records that take the place of those of the same name, and what ends. 修订内容。 */
  document: string;
  /** 4 to 1,000 characters. 修订理由。 */
  reason: string;
  /** 4 to 60 characters. 名称。 */
  title: string;
  /** The first day on which it holds. 生效日期。 */
  validFrom: string;
};

/** Which pairs to list. 疑似重复筛选。 */
export type DuplicateFilter = {
  /** Only pairs that this reason finds; left out: all. 依据。 */
  reason?: DuplicateReason | null | undefined;
  /** Only pairs that stand like this; MERGED ones are listed no more. 判定状态。 */
  standing?: DuplicateStanding | null | undefined;
};

/** Why two records may be of one person. 疑似重复的依据。 */
export type DuplicateReason =
  /** 不同家庭同一银行账号 / One bank account in two families */
  | 'BANK_ACCOUNT'
  /** 姓名、性别和出生日期相同 / Same name, sex and date of birth */
  | 'NAME_AND_BIRTH'
  /** 不同家庭同一手机号 / One telephone number in two families */
  | 'PHONE';

/** Where the review of two records stands. 判定状态。 */
export type DuplicateStanding =
  /** 非同一人 / Different persons */
  | 'DIFFERENT'
  /** 已合并 / Merged */
  | 'MERGED'
  /** 待判定 / To decide */
  | 'OPEN'
  /** 判为同一人，待合并 / The same person, to merge */
  | 'PROPOSED'
  /** 待查 / To be looked into */
  | 'UNSURE';

/** What an official decides of two records. 判定。 */
export type DuplicateVerdict =
  /** 非同一人 / Different persons */
  | 'DIFFERENT'
  /** 同一人 / The same person */
  | 'SAME'
  /** 待查 / To be looked into */
  | 'UNSURE';

/** Somebody leaves a family. 成员迁出或死亡注销。 */
export type EndMembershipInput = {
  /** The person died on that day. 因死亡注销。 */
  died?: boolean | null | undefined;
  /** The family that is left. 家庭。 */
  householdId: string;
  /** The last day in the family. 最后一日。 */
  lastDay: string;
  /** Who heads the family then; needed when the head leaves others behind. 新户主。 */
  newHeadPersonId?: string | null | undefined;
  /** Who leaves it. 离开的成员。 */
  personId: string;
  /** How the others are related to the new head. 与新户主关系。 */
  relations?: Array<MemberRelationInput> | null | undefined;
};

/** As what a list is kept. 导出格式。 */
export type ExportFormat =
  /** CSV 文本（.csv） / CSV text (.csv) */
  | 'CSV'
  /** Excel 工作簿（.xlsx） / Excel workbook (.xlsx) */
  | 'XLSX';

/** What is to be exported. 导出申请。 */
export type ExportInput = {
  /** The arguments of the list's own root field without `first` and `after`, as its page sends them: { "filter": { … } }. Checked against that field; kept sealed until the file is made. 列表的筛选条件。 */
  arguments?: object | null | undefined;
  /** As what to keep it. 导出格式。 */
  format: ExportFormat;
  /** Chinese when left out. 默认中文。 */
  language?: ExportLanguage | null | undefined;
  /** Needs the permission of that list too. 列表。 */
  list: ExportList;
  /** Goes on record and stands in the file. 导出用途。 */
  purpose: ExportPurpose;
};

/** The language of headings and codes. 表头语言。 */
export type ExportLanguage =
  /** 英文 / English */
  | 'EN'
  /** 中文 / Chinese */
  | 'ZH';

/** A list that can be exported. 可导出的列表。 */
export type ExportList =
  /** 资金分配 / Allocations */
  | 'ALLOCATIONS'
  /** 操作记录 / Audit trail */
  | 'AUDIT_ENTRIES'
  /** 服务合同 / Service contracts */
  | 'CONTRACTS'
  /** 部门数据 / Departments’ data */
  | 'DEPARTMENT_FEEDS'
  /** 捐赠 / Donations */
  | 'DONATIONS'
  /** 疑似重复 / Possible duplicates */
  | 'DUPLICATES'
  /** 重复判定历史 / Verdicts on duplicates */
  | 'DUPLICATE_REVIEWS'
  /** 困难家庭 / Families */
  | 'HOUSEHOLDS'
  /** 批量导入 / Imports */
  | 'IMPORTS'
  /** 记账凭证 / Journals */
  | 'JOURNALS'
  /** 查看记录 / Who looked at whom */
  | 'LOOKS'
  /** 匹配的需求 / Matched needs */
  | 'MATCHED_NEEDS'
  /** 需求 / Needs */
  | 'NEEDS'
  /** 机构 / Organisations */
  | 'ORGANISATIONS'
  /** 困难群众 / People */
  | 'PERSONS'
  /** 政策目录 / Policies */
  | 'POLICIES'
  /** 政策修订 / Changes to the catalogue */
  | 'POLICY_REVISIONS'
  /** 标准一览 / Standards */
  | 'POLICY_STANDARDS'
  /** 慈善项目 / Charity projects */
  | 'PROJECTS'
  /** 登记任务 / Tasks of the register */
  | 'REGISTER_TASKS'
  /** 我的预留 / Reservations */
  | 'RESERVATIONS'
  /** 人员账号 / Accounts */
  | 'STAFF'
  /** 服务记录 / Service visits */
  | 'VISITS'
  /** 走访计划 / Home visits due */
  | 'VISITS_DUE'
  /** 服务券 / Vouchers */
  | 'VOUCHERS';

/** What a list is taken out of the platform for. 导出用途。 */
export type ExportPurpose =
  /** 财务对账 / Reconciling accounts */
  | 'ACCOUNTS'
  /** 办理救助业务 / Handling cases */
  | 'CASE_HANDLING'
  /** 核对登记数据 / Checking the data */
  | 'DATA_CHECK'
  /** 会议研究 / For a meeting */
  | 'MEETING'
  /** 审计与监督检查 / Audit and oversight */
  | 'OVERSIGHT'
  /** 统计上报 / Statistics */
  | 'STATISTICS'
  /** 安排入户走访或上门服务 / Planning visits */
  | 'VISIT_PLANNING';

/** How an export stands. 导出状态。 */
export type ExportStanding =
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 已过期删除 / Expired */
  | 'EXPIRED'
  /** 未完成 / Failed */
  | 'FAILED'
  /** 可下载 / Ready */
  | 'READY'
  /** 正在生成 / Under way */
  | 'UNDER_WAY';

/** What one fact says; a sensitive one leaves a record of each look. 按信息筛选。 */
export type FactFilter = {
  /** An amount, a number or a date. 不小于。 */
  atLeast?: string | null | undefined;
  /** An amount, a number or a date. 不大于。 */
  atMost?: string | null | undefined;
  /** Exactly this, as text by the type of the field. 等于。 */
  equals?: string | null | undefined;
  /** A name of the field list: person.* or household.*. 信息项。 */
  path: string;
};

/** One fact with its provenance. 一条信息及其来源。 */
export type FactInput = {
  /** When the source said so. 取得日期。 */
  obtainedOn: string;
  /** A name of the field list: person.* or household.*. 信息项。 */
  path: string;
  /** Whose word it is. 信息来源。 */
  source: FactSource;
  /** 有效期至。 */
  validUntil?: string | null | undefined;
  /** As text by the type of the field: an amount in yuan, a whole number, true or false, a code or its label, a date. 取值。 */
  value: string;
};

/** Where a value was taken from. 取值来源。 */
export type FactOrigin =
  /** 按规则推算 / Worked out by a rule */
  | 'DERIVED'
  /** 测算时填写 / Given for a what-if */
  | 'GIVEN'
  /** 公布的标准 / Published */
  | 'PUBLISHED'
  /** 登记信息 / On record */
  | 'REGISTER'
  /** 结算得出 / What settling came to */
  | 'SETTLED';

/** Where a fact comes from. 信息来源。 */
export type FactSource =
  /** 农业农村 / Agriculture and rural affairs */
  | 'AGRICULTURE'
  /** 本人申报 / Applicant */
  | 'APPLICANT'
  /** 评估机构 / Assessor */
  | 'ASSESSOR'
  /** 民政 / Civil affairs */
  | 'CIVIL_AFFAIRS'
  /** 承接机构 / Contractor */
  | 'CONTRACTOR'
  /** 法院 / Court */
  | 'COURT'
  /** 确认决定 / Decision */
  | 'DECISION'
  /** 发展改革 / Development and reform */
  | 'DEVELOPMENT_REFORM'
  /** 残联 / Disabled persons’ federation */
  | 'DISABLED_FEDERATION'
  /** 家庭经济状况核对 / Household economy check */
  | 'ECONOMY_CHECK'
  /** 教育 / Education */
  | 'EDUCATION'
  /** 应急管理 / Emergency management */
  | 'EMERGENCY_MANAGEMENT'
  /** 殡葬 / Funeral service */
  | 'FUNERAL'
  /** 卫健 / Health commission */
  | 'HEALTH'
  /** 入户调查 / Home visit */
  | 'HOME_VISIT'
  /** 医疗机构 / Hospital */
  | 'HOSPITAL'
  /** 住建 / Housing and construction */
  | 'HOUSING'
  /** 人社 / Human resources and social security */
  | 'HUMAN_RESOURCES'
  /** 司法行政 / Judicial administration */
  | 'JUSTICE'
  /** 市场监管 / Market regulation */
  | 'MARKET_REGULATION'
  /** 医保 / Medical insurance */
  | 'MEDICAL_INSURANCE'
  /** 公安 / Public security */
  | 'PUBLIC_SECURITY'
  /** 不动产登记 / Real-estate register */
  | 'REAL_ESTATE'
  /** 康复机构 / Rehabilitation institution */
  | 'REHAB_INSTITUTION'
  /** 救助管理站 / Rescue station */
  | 'RESCUE_STATION'
  /** 规则推导 / Rule */
  | 'RULE'
  /** 社会工作者 / Social worker */
  | 'SOCIAL_WORKER'
  /** 统计 / Statistics */
  | 'STATISTICS'
  /** 系统 / System */
  | 'SYSTEM'
  /** 乡镇（街道） / Township or subdistrict */
  | 'TOWNSHIP'
  /** 工会 / Trade union */
  | 'TRADE_UNION'
  /** 统战 / United front and religious affairs */
  | 'UNITED_FRONT'
  /** 供电供水供气 / Electricity, water and gas suppliers */
  | 'UTILITIES'
  /** 车管 / Vehicle register */
  | 'VEHICLE'
  /** 退役军人事务 / Veterans affairs */
  | 'VETERANS_AFFAIRS';

/** What kind of value a fact has. 取值类型。 */
export type FactType =
  /** 是否 / Yes or no */
  | 'BOOL'
  /** 日期 / Date */
  | 'DATE'
  /** 数 / Number */
  | 'DECIMAL'
  /** 选项 / One of a list */
  | 'ENUM'
  /** 整数 / Whole number */
  | 'INT'
  /** 金额 / Amount */
  | 'MONEY';

/** Why a row is not written. 未写入的原因。 */
export type FeedFault =
  /** 残疾人证号与身份证号、类别或等级不一致 / Certificate does not fit number, kind or level */
  | 'CERTIFICATE_DIFFERS'
  /** 死亡日期早于出生日期 / Died before birth */
  | 'DEATH_BEFORE_BIRTH'
  /** 死亡日期无法识别 / Not a date of death */
  | 'DEATH_INVALID'
  /** 死亡日期晚于数据日期 / Died after the day of the file */
  | 'DEATH_LATER'
  /** 没有填写死亡日期 / No date of death */
  | 'DEATH_MISSING'
  /** 此人已登记死亡，没有写入 / Registered as dead */
  | 'DECEASED'
  /** 信息项取值有误 / Not a value of this field */
  | 'FACT_INVALID'
  /** 此人已登记，目前不属于任何家庭 / Registered without a family */
  | 'HOUSEHOLD_LEFT'
  /** 登记中此人在死亡日期之后才加入家庭 / Joined the family after the date of death */
  | 'JOINED_AFTER_DEATH'
  /** 姓名含数字或符号 / Not a name */
  | 'NAME_INVALID'
  /** 没有填写姓名 / No name */
  | 'NAME_MISSING'
  /** 身份证号已登记，但姓名不同 / Registered under another name */
  | 'NAME_OTHER'
  /** 身份证号中的出生日期不存在 / No such birth date */
  | 'NUMBER_BIRTH'
  /** 身份证号含有其他字符 / Number has other characters */
  | 'NUMBER_CHARACTERS'
  /** 身份证号校验码不正确 / Check digit */
  | 'NUMBER_CHECK'
  /** 身份证号中的出生日期晚于今天 / Born later than today */
  | 'NUMBER_FUTURE'
  /** 身份证号不是18位 / Number is not of 18 */
  | 'NUMBER_LENGTH'
  /** 没有填写身份证号 / No identity number */
  | 'NUMBER_MISSING'
  /** 身份证号与文件中另一行重复 / Number stands twice */
  | 'NUMBER_REPEATED'
  /** 身份证号被表格软件改成了数值，末几位已丢失 / Number rounded by the spreadsheet */
  | 'NUMBER_ROUNDED'
  /** 身份证号中的出生日期早于1900年 / Born before 1900 */
  | 'NUMBER_TOO_OLD'
  /** 内容过长 / Too long */
  | 'TEXT_TOO_LONG'
  /** 有效期无法识别，或早于数据日期 / Validity is no date, or over already */
  | 'UNTIL_INVALID'
  /** 除身份证号和姓名外没有任何内容 / Says nothing of the person */
  | 'VALUE_MISSING';

/** What a department sends about people of the register. 部门数据类别。 */
export type FeedKind =
  /** 死亡信息 / Deaths */
  | 'DEATHS'
  /** 残疾人证 / Disability certificates */
  | 'DISABILITY_CERTIFICATES'
  /** 在校就读 / Schooling */
  | 'EDUCATION'
  /** 医疗费用 / Medical costs */
  | 'MEDICAL_COSTS'
  /** 就业与社会保险 / Employment and social insurance */
  | 'SOCIAL_INSURANCE'
  /** 水电气用量与欠费 / Water, electricity and gas */
  | 'UTILITIES';

/** What becomes of one value beside what is on record: the newest checked value stands, by the day on which its source said so; a department's word counts as checked by that department; what somebody checked after the day of the file stands; two checked on one day that differ both stand, for people to decide; nothing is overwritten, what does not stand stays in the history. 核对结果。 */
export type FeedOutcome =
  /** 不一致，待人工核定 / Differs, for people to decide */
  | 'DISPUTED'
  /** 新增 / New */
  | 'NEW'
  /** 更新 / Newer */
  | 'NEWER'
  /** 登记的较新，不变 / Older than what stands */
  | 'OLDER'
  /** 无变化 / Unchanged */
  | 'UNCHANGED'
  /** 不一致，以部门为准 / Differs, and stands */
  | 'WINS';

/** Where a department's file stands. 数据状态。 */
export type FeedState =
  /** 已写入 / Written */
  | 'APPLIED'
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 核对中 / Being checked */
  | 'CHECKING'
  /** 待写入 / Ready to be written */
  | 'READY';

/** The serial of a family, or of a member the whole identity number or whole name. 查找家庭。 */
export type FindHouseholdInput = {
  /** Of a member. 成员身份证号。 */
  identityNumber?: string | null | undefined;
  /** Of a member. 成员姓名。 */
  name?: string | null | undefined;
  /** With a name; absent: the region of the post. */
  regionCode?: string | null | undefined;
  /** 户号。 */
  serial?: string | null | undefined;
};

/** A whole identity number, or a whole name inside a region. 按证件号或姓名查找。 */
export type FindPersonInput = {
  /** All 18 characters; not together with a name. 身份证号。 */
  identityNumber?: string | null | undefined;
  /** Whole, 2 to 50 characters; without a number. 姓名。 */
  name?: string | null | undefined;
  /** With a name; absent: the region of the post. */
  regionCode?: string | null | undefined;
};

/** The whole focus; it replaces the one before. */
export type FundingFocusInput = {
  /** Empty: any kind of need. 资助类别。 */
  categories?: Array<NeedCategory>;
  /** Empty: anybody. The groups of a minor are shown to no partner and count as met. 资助人群。 */
  crowdTags?: Array<CrowdTag>;
  /** Empty: any. 紧急程度。 */
  levels?: Array<NeedLevel>;
  /** No upper limit when left out. */
  maxAmount?: string | null | undefined;
  /** 0 when left out. */
  minAmount?: string | null | undefined;
  /** 12-digit codes of cities, counties or townships. */
  regionCodes?: Array<string>;
};

/** What partners see in place of an exact amount. 资金缺口区间。 */
export type GapBand =
  /** 500–2000元 / 500 to 2,000 yuan */
  | 'FROM_500'
  /** 2000–5000元 / 2,000 to 5,000 yuan */
  | 'FROM_2000'
  /** 5000元–1万元 / 5,000 to 10,000 yuan */
  | 'FROM_5000'
  /** 1万–3万元 / 10,000 to 30,000 yuan */
  | 'FROM_10000'
  /** 3万元及以上 / 30,000 yuan and more */
  | 'FROM_30000'
  /** 500元以下 / Under 500 yuan */
  | 'UNDER_500';

/** Sex after GB/T 2261.1. 性别。 */
export type Gender =
  /** 女 / Female */
  | 'F'
  /** 男 / Male */
  | 'M'
  /** 未说明 / Not stated */
  | 'U';

/** A benefit in force: either an amount or units. 登记在享政策。 */
export type GrantInput = {
  /** Each period. 每期金额（元）。 */
  amount?: string | null | undefined;
  /** The family, of the post's region. 家庭。 */
  householdId: string;
  /** The member, where the policy is for a person. 享受人。 */
  personId?: string | null | undefined;
  /** The code of the catalogue, such as DIS_CARE. 政策代码。 */
  policyCode: string;
  /** The number of the decision, or the list of a department; no personal data. 依据。 */
  source: string;
  /** With units: 次, 小时 … 单位。 */
  unit?: string | null | undefined;
  /** Each period, a whole number above zero; this or `amount`. 每期数量。 */
  units?: number | null | undefined;
  /** The first day; a version of the policy must be in force on it. 起始日期。 */
  validFrom: string;
  /** The last day, not before the first; left out while none is known. 截止日期。 */
  validTo?: string | null | undefined;
};

/** Whether a confirmed benefit is in payment. 在享状态。 */
export type GrantState =
  /** 在享 / Active */
  | 'ACTIVE'
  /** 已终止 / Ended */
  | 'ENDED';

/** One thing found out at a visit. Its source is HOME_VISIT and its date that of the visit. 走访登记的一条信息。 */
export type HomeVisitFactInput = {
  /** A name of the field list: person.* or household.*. 信息项。 */
  path: string;
  /** The member it is about; absent for the family. */
  personId?: string | null | undefined;
  /** As text by the type of the field. 取值。 */
  value: string;
};

/** A visit to a family at home. 走访登记。 */
export type HomeVisitInput = {
  /** At most 50, with SEEN only. */
  facts?: Array<HomeVisitFactInput> | null | undefined;
  /** The family that was visited, of the post's region. 家庭。 */
  householdId: string;
  /** Who of the family was met: at least one with SEEN, nobody otherwise. 见到的家庭成员。 */
  metPersonIds?: Array<string> | null | undefined;
  /** Left out: no. 发现新的需求。 */
  needNoticed?: boolean | null | undefined;
  /** At most 500 characters. 走访情况。 */
  note?: string | null | undefined;
  /** What came of it; facts and people met go with SEEN only. 走访结果。 */
  outcome: HomeVisitOutcome;
  /** The caller's own uploads, JPEG or PNG; at most 6 a visit. 照片。 */
  photoFileIds?: Array<string> | null | undefined;
  /** What the visit was for. 走访事由。 */
  purpose: HomeVisitPurpose;
  /** Not ahead, and at most 31 days ago; left out: now. 走访时间。 */
  visitedAt?: string | null | undefined;
};

/** What came of going there; only SEEN counts as visited. 走访结果。 */
export type HomeVisitOutcome =
  /** 已搬离 / Moved away */
  | 'MOVED'
  /** 未遇 / Not at home */
  | 'NOT_HOME'
  /** 拒访 / Refused */
  | 'REFUSED'
  /** 见到 / Met */
  | 'SEEN';

/** What a home visit is for. 走访事由。 */
export type HomeVisitPurpose =
  /** 节日慰问 / Festival greeting */
  | 'CARE'
  /** 回访 / Follow-up */
  | 'FOLLOW_UP'
  /** 来信来访核实 / Looking into a report */
  | 'REPORT'
  /** 定期核查 / Periodic review */
  | 'REVIEW'
  /** 日常走访 / Routine visit */
  | 'ROUTINE'
  /** 入户调查 / Survey for an application */
  | 'SURVEY';

/** Filters of the list of families; none of them is a masked value. 家庭列表筛选。 */
export type HouseholdFilter = {
  /** Which standard applies to it. 城乡类别。 */
  areaKind?: AreaKind | null | undefined;
  /** Somebody in the family belongs to the group. */
  crowdTag?: CrowdTag | null | undefined;
  /** A fact of the family: household.*. */
  fact?: FactFilter | null | undefined;
  /** The identity of the family today. */
  identity?: Identity | null | undefined;
  /** The same person is at most as old. 最大年龄。 */
  maxAge?: number | null | undefined;
  /** Somebody in the family is at least as old. 最小年龄。 */
  minAge?: number | null | undefined;
  /** A region within the caller's post. */
  regionCode?: string | null | undefined;
  /** 户号。 */
  serial?: string | null | undefined;
};

/** A family to be recorded. 困难家庭登记。 */
export type HouseholdInput = {
  /** Below the village. 详细住址。 */
  address?: string | null | undefined;
  /** Which standard applies to it. 城乡类别。 */
  areaKind: AreaKind;
  /** Facts of the family: household.*. 家庭信息。 */
  facts?: Array<FactInput> | null | undefined;
  /** As a decision confirmed it; needs the permission assistance:record. 救助身份。 */
  identity?: Identity | null | undefined;
  /** Left out: today. 身份起始日期。 */
  identityFrom?: string | null | undefined;
  /** One of them is the head (SELF). 家庭成员。 */
  members: Array<HouseholdMemberInput>;
  /** The village or community, within the caller's post. 所在村（社区）代码。 */
  regionCode: string;
  /** Since when they live together like this, as far as known; left out: today. 共同生活起始日期。 */
  since?: string | null | undefined;
};

/** A member of a family. 家庭成员。 */
export type HouseholdMemberInput = {
  /** Bank or social-security card. 银行账号（社保卡）。 */
  bankAccount?: string | null | undefined;
  /** Only without an identity number, from which it is taken otherwise. 出生日期。 */
  birthDate?: string | null | undefined;
  /** Left out: yes. 是否计入共同生活的家庭成员。 */
  counted?: boolean | null | undefined;
  /** Groups the person belongs to from joining on. 人群标签。 */
  crowdTags?: Array<CrowdTag> | null | undefined;
  /** Facts of the person: person.*. 个人信息。 */
  facts?: Array<FactInput> | null | undefined;
  /** Only without an identity number. 性别。 */
  gender?: Gender | null | undefined;
  /** 18 characters (GB 11643); full-width digits and spaces are accepted, prefixes of former divisions too. Absent only for a person without one. 身份证号。 */
  identityNumber?: string | null | undefined;
  /** The whole name. 姓名。 */
  name: string;
  /** 联系电话。 */
  phone?: string | null | undefined;
  /** SELF for the head. 与户主关系。 */
  relationToHead: RelationToHead;
};

/** The dated assistance identity; the earlier one prevails. 救助身份。 */
export type Identity =
  /** 最低生活保障对象 / Minimum living allowance recipient */
  | 'DIBAO'
  /** 低保边缘家庭 / Low-income margin family */
  | 'EDGE'
  /** 无救助身份 / No assistance identity */
  | 'NONE'
  /** 刚性支出困难家庭 / Family in hardship through unavoidable expenses */
  | 'RIGID'
  /** 特困人员 / Person in extreme hardship */
  | 'TEKUN';

/** What is wrong with a row. 错误类型。 */
export type ImportFault =
  /** 银行账号校验位不正确 / Check digit of the account */
  | 'ACCOUNT_CHECK'
  /** 银行账号位数有误 / Not an account */
  | 'ACCOUNT_INVALID'
  /** 同一家庭的住址不一致 / Addresses differ */
  | 'ADDRESS_DIFFERS'
  /** 同一家庭的城乡不一致 / Areas of one family differ */
  | 'AREA_KIND_DIFFERS'
  /** 城乡填写有误 / Unknown area */
  | 'AREA_KIND_UNKNOWN'
  /** 出生日期与身份证号不一致 / Birth date differs */
  | 'BIRTH_DIFFERS'
  /** 出生日期无法识别 / Unreadable birth date */
  | 'BIRTH_INVALID'
  /** 没有身份证号，也没有出生日期 / Neither number nor birth date */
  | 'BIRTH_MISSING'
  /** 共同生活填写有误 / Neither yes nor no */
  | 'COUNTED_UNKNOWN'
  /** 此人已登记死亡 / Registered as dead */
  | 'DECEASED'
  /** 身份证号已在其他乡镇登记 / Registered elsewhere */
  | 'ELSEWHERE'
  /** 同一家庭的家庭信息不一致 / Facts of the family differ */
  | 'FACT_DIFFERS'
  /** 信息项取值有误 / Not a value of this field */
  | 'FACT_INVALID'
  /** 登记中已有同一来源更晚取得的信息 / The register has later news */
  | 'FACT_OLDER'
  /** 没有填写户编号 / No family no. */
  | 'FAMILY_MISSING'
  /** 性别与身份证号不一致 / Sex differs */
  | 'GENDER_DIFFERS'
  /** 性别填写有误 / Unknown sex */
  | 'GENDER_UNKNOWN'
  /** 家庭没有户主 / No head */
  | 'HEAD_MISSING'
  /** 户主与登记的不同 / Another head */
  | 'HEAD_OTHER'
  /** 家庭有多名户主 / Several heads */
  | 'HEAD_REPEATED'
  /** 这一家的成员登记在不同的家庭 / Members stand in several families */
  | 'HOUSEHOLDS_SEVERAL'
  /** 此人已登记，目前不属于任何家庭 / Registered without a family */
  | 'HOUSEHOLD_LEFT'
  /** 身份起始日期有误 / Identity date */
  | 'IDENTITY_DATE'
  /** 同一家庭的救助身份不一致 / Identities of one family differ */
  | 'IDENTITY_DIFFERS'
  /** 救助身份不在选项内 / Unknown identity */
  | 'IDENTITY_UNKNOWN'
  /** 家庭成员过多 / Too many members */
  | 'MEMBERS_TOO_MANY'
  /** 姓名含数字或符号 / Not a name */
  | 'NAME_INVALID'
  /** 没有填写姓名 / No name */
  | 'NAME_MISSING'
  /** 身份证号已登记，但姓名不同 / Registered under another name */
  | 'NAME_OTHER'
  /** 身份证号中的出生日期不存在 / No such birth date */
  | 'NUMBER_BIRTH'
  /** 身份证号含有其他字符 / Number has other characters */
  | 'NUMBER_CHARACTERS'
  /** 身份证号校验码不正确 / Check digit */
  | 'NUMBER_CHECK'
  /** 身份证号中的出生日期晚于今天 / Born later than today */
  | 'NUMBER_FUTURE'
  /** 身份证号不是18位 / Number is not of 18 */
  | 'NUMBER_LENGTH'
  /** 身份证号与文件中另一行重复 / Number stands twice */
  | 'NUMBER_REPEATED'
  /** 身份证号被表格软件改成了数值，末几位已丢失 / Number rounded by the spreadsheet */
  | 'NUMBER_ROUNDED'
  /** 身份证号中的出生日期早于1900年 / Born before 1900 */
  | 'NUMBER_TOO_OLD'
  /** 填写有误 / Not accepted */
  | 'OTHER'
  /** 联系电话有误 / Not a telephone */
  | 'PHONE_INVALID'
  /** 没有填写与户主关系 / No relation */
  | 'RELATION_MISSING'
  /** 与户主关系不在选项内 / Unknown relation */
  | 'RELATION_UNKNOWN'
  /** 与前面一行完全相同 / Repeats a row */
  | 'ROW_REPEATED'
  /** 辖区内已有姓名、出生日期相同的人 / Somebody of this name and birth date is registered */
  | 'SIMILAR_PERSON'
  /** 同一家庭的共同生活起始日期不一致 / Dates of living together differ */
  | 'SINCE_DIFFERS'
  /** 共同生活起始日期有误 / Date of living together */
  | 'SINCE_INVALID'
  /** 困难群体不在选项内 / Unknown group */
  | 'TAG_UNKNOWN'
  /** 内容过长 / Too long */
  | 'TEXT_TOO_LONG'
  /** 辖区内有多个同名的村（社区） / Several villages of this name */
  | 'VILLAGE_AMBIGUOUS'
  /** 村（社区）已撤并 / Village closed */
  | 'VILLAGE_CLOSED'
  /** 同一家庭的村（社区）不一致 / Villages of one family differ */
  | 'VILLAGE_DIFFERS'
  /** 没有填写村（社区） / No village */
  | 'VILLAGE_MISSING'
  /** 家庭登记在另一个村（社区） / Family stands in another village */
  | 'VILLAGE_OTHER'
  /** 村（社区）不在本辖区 / Village outside the own region */
  | 'VILLAGE_OUTSIDE'
  /** 没有这个村（社区） / Unknown village */
  | 'VILLAGE_UNKNOWN';

/** What a family of the file would be in the register. 核对结果。 */
export type ImportOutcome =
  /** 疑似重复 / Ambiguous */
  | 'AMBIGUOUS'
  /** 更新 / Changed */
  | 'CHANGED'
  /** 已在别处登记 / Registered elsewhere */
  | 'ELSEWHERE'
  /** 有错误 / Faulty */
  | 'FAULTY'
  /** 新增 / New */
  | 'NEW'
  /** 无变化 / Unchanged */
  | 'UNCHANGED';

/** Where an import stands. 导入状态。 */
export type ImportState =
  /** 已写入 / Written */
  | 'APPLIED'
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 核对中 / Being checked */
  | 'CHECKING'
  /** 有错误 / Has faults */
  | 'FAULTY'
  /** 待提交 / Ready to be written */
  | 'READY'
  /** 已撤销 / Taken back */
  | 'UNDONE';

/** A new voucher for a funded need. */
export type IssueVoucherInput = {
  /** An active contract that has the service and serves the place. */
  contractId: string;
  /** An item that a service meets, with money on it, of the post's region. 需求明细。 */
  itemId: string;
  /** Units of the service, at most what the need still lacks. */
  units: number;
  /** The first day of service, not before today. */
  validFrom: string;
  /** The last day of service, within the contract and the consent. */
  validTo: string;
};

/** A kind of long work. 后台处理类型。 */
export type JobKind =
  /** 导出列表 / Export a list */
  | 'EXPORT'
  /** 写入部门数据 / Write a department’s file */
  | 'FEED_APPLY'
  /** 核对部门数据 / Check a department’s file */
  | 'FEED_CHECK'
  /** 写入导入数据 / Write an import */
  | 'IMPORT_APPLY'
  /** 核对导入文件 / Check an import */
  | 'IMPORT_CHECK'
  /** 撤销导入 / Undo an import */
  | 'IMPORT_UNDO';

/** Where long work stands. 处理状态。 */
export type JobState =
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 已完成 / Done */
  | 'DONE'
  /** 未完成 / Failed */
  | 'FAILED'
  /** 排队中 / Queued */
  | 'QUEUED'
  /** 进行中 / Running */
  | 'RUNNING';

/** What long work is doing. 处理步骤。 */
export type JobStep =
  /** 写入登记 / Writing to the register */
  | 'APPLY'
  /** 逐行核对 / Checking rows */
  | 'CHECK'
  /** 读取记录 / Reading rows */
  | 'COLLECT'
  /** 与登记比对 / Comparing with the register */
  | 'COMPARE'
  /** 读取文件 / Reading the file */
  | 'READ'
  /** 整理结果 / Writing the result down */
  | 'STORE'
  /** 撤销写入 / Taking back */
  | 'UNDO'
  /** 生成文件 / Making the file */
  | 'WRITE';

/** What made a journal. 凭证类别。 */
export type JournalKind =
  /** 资金分配 / Allocation posted */
  | 'ALLOCATION_POSTED'
  /** 捐赠到账 / Donation confirmed */
  | 'DONATION_CONFIRMED'
  /** 冲正 / Reversal */
  | 'REVERSAL'
  /** 服务验收应付 / Visit payable */
  | 'VISIT_PAYABLE'
  /** 签发服务券 / Voucher committed */
  | 'VOUCHER_COMMITTED';

/** A verdict on two records. 判定疑似重复。 */
export type JudgeDuplicateInput = {
  /** Needed with UNSURE: what is to be looked into. 说明。 */
  note?: string | null | undefined;
  /** The two records. */
  personIds: Array<string>;
  /** SAME lets them be merged; the verdict that holds already is refused. 判定。 */
  verdict: DuplicateVerdict;
};

/** An account of a charity's book for the money of needs. 科目。 */
export type LedgerAccount =
  /** 限定性净资产—已分配 / Restricted funds, allocated to needs */
  | 'ALLOCATED'
  /** 银行存款 / Bank */
  | 'BANK'
  /** 限定性净资产—已签发服务券 / Restricted funds, committed to vouchers */
  | 'COMMITTED'
  /** 应付服务费 / Payable to contractors */
  | 'PAYABLE'
  /** 限定性净资产—待分配 / Restricted funds, not yet allocated */
  | 'UNALLOCATED';

/** A whole visit logged afterwards: arrival and end in one. */
export type LogVisitInput = {
  /** After the voucher was issued, on a day of its validity, never in the future. 开始时间。 */
  beganAt: string;
  /** Who confirmed the service on the worker's phone: the recipient or a guardian. 服务确认人。 */
  confirmedBy: VisitConfirmer;
  /** After the beginning, on a day of the validity, never in the future. 结束时间。 */
  endedAt: string;
  /** Degrees north, with `longitude`. 纬度。 */
  latitude?: number | null | undefined;
  /** Degrees east, with `latitude`. 经度。 */
  longitude?: number | null | undefined;
  /** At most 500 characters. 服务说明。 */
  note?: string | null | undefined;
  /** A photograph that the worker uploaded. 现场照片。 */
  photoFileId?: string | null | undefined;
  /** The place in words, at most 100 characters; needed when the phone gives no position. 地点说明。 */
  placeNote?: string | null | undefined;
  /** Units delivered, at least 1, at most what the voucher has left. 申报数量。 */
  units: number;
  /** A voucher of the own organisation that could be used then, and is not used up. 服务券。 */
  voucherId: string;
};

/** Which looks. The period is at most 366 days, and the last 30 days when it is left out. 查看记录筛选。 */
export type LookFilter = {
  /** Only of who took at least so many looks on that day within the filter. 单日次数。 */
  atLeastADay?: number | null | undefined;
  /** A revealable field such as PHONE, or a fact such as person.disability_level. 信息项。 */
  field?: string | null | undefined;
  /** The first day, Shanghai time. 起始日期。 */
  from?: string | null | undefined;
  /** A family as a whole and each member while living there. Needs beneficiary:read. 被查看的家庭。 */
  householdId?: string | null | undefined;
  /** Only looks of this kind; left out: all. 查看方式。 */
  kind?: LookKind | null | undefined;
  /** Only on days off, or before 8:00 and from 18:00 on working days, Shanghai time. 非工作时间。 */
  outsideOfficeHours?: boolean | null | undefined;
  /** Who was looked at, under every record merged into it and in every family while living there. Needs beneficiary:read. 被查看的人。 */
  personId?: string | null | undefined;
  /** The last day, Shanghai time. 截止日期。 */
  to?: string | null | undefined;
  /** Who looked. 查看人。 */
  userId?: string | null | undefined;
  /** Part of the name of who looked. 查看人姓名。 */
  userName?: string | null | undefined;
};

/** How somebody came to know something. 查看方式。 */
export type LookKind =
  /** 打印本人查询单 / Access list */
  | 'ACCESS_LIST'
  /** 查看未脱敏信息 / Clear value */
  | 'CLEAR_VALUE'
  /** 在部门数据中看到 / Saw it in a department’s file */
  | 'FEED'
  /** 查看附件 / File */
  | 'FILE'
  /** 服务机构查看服务对象 / Contractor saw whom it serves */
  | 'RECIPIENT'
  /** 查看此人的查看记录 / Review of who looked */
  | 'REVIEW'
  /** 查找人员或家庭 / Search */
  | 'SEARCH'
  /** 查看敏感信息 / Sensitive facts */
  | 'SENSITIVE_FACTS';

/** A part of a match score. 匹配项。 */
export type MatchPart =
  /** 资助金额 / Amount */
  | 'AMOUNT'
  /** 服务能力 / Capacity */
  | 'CAPACITY'
  /** 需求类别 / Category */
  | 'CATEGORY'
  /** 人群 / Group of people */
  | 'CROWD'
  /** 区域 / Region */
  | 'REGION'
  /** 紧急程度 / Urgency */
  | 'URGENCY';

/** Narrows matched needs. Everything left out means any. */
export type MatchedNeedFilter = {
  /** Only this kind of need. 需求类别。 */
  category?: NeedCategory | null | undefined;
  /** Only needs as urgent as this. 紧急程度。 */
  level?: NeedLevel | null | undefined;
  /** 0 to 100. */
  minScore?: number | null | undefined;
  /** 12 digits of a city, county or township. A township also brings the needs of its county that are shown with the county alone. */
  regionCode?: string | null | undefined;
};

/** 与新户主关系。 */
export type MemberRelationInput = {
  /** A member who stays, other than the new head. 家庭成员。 */
  personId: string;
  /** To the new head; never SELF. 与新户主关系。 */
  relationToHead: RelationToHead;
};

/** Makes one record the alias of another. 合并重复登记。 */
export type MergePersonsInput = {
  /** Of each conflict the fact that holds. 以哪条信息为准。 */
  factIds?: Array<string> | null | undefined;
  /** The record that stays. 保留的记录。 */
  keptPersonId: string;
  /** The last day on which the merged record counts in its family; left out: today. 离户日期。 */
  leftOn?: string | null | undefined;
  /** The record that becomes its alias. 并入的记录。 */
  mergedPersonId: string;
};

/** Somebody leaves one family and lives in another from the next day on. 成员迁居。 */
export type MoveMemberInput = {
  /** Left out: yes. 是否计入共同生活的家庭成员。 */
  counted?: boolean | null | undefined;
  /** The family that is left. 原家庭。 */
  householdId: string;
  /** The last day in the family that is left. 在原家庭的最后一日。 */
  lastDay: string;
  /** Who heads the family that is left, where its head leaves. 新户主。 */
  newHeadPersonId?: string | null | undefined;
  /** Who moves. 迁居的成员。 */
  personId: string;
  /** Within the family that is joined. 与新家庭户主关系。 */
  relationToHead: RelationToHead;
  /** 与新户主关系。 */
  relations?: Array<MemberRelationInput> | null | undefined;
  /** The family that is joined, within the caller's region. 新家庭。 */
  toHouseholdId: string;
};

/** A family without a head gets one of its members as its head. 指定新户主。 */
export type NameHeadInput = {
  /** A family without a head. 家庭。 */
  householdId: string;
  /** 新户主。 */
  newHeadPersonId: string;
  /** How each of the others is related to the new head. 与新户主关系。 */
  relations: Array<MemberRelationInput>;
};

/** One of the nine kinds of urgent need (急难愁盼). 需求类别。 */
export type NeedCategory =
  /** 大病医疗自付 / Own share of medical cost in serious illness */
  | 'N1'
  /** 重残失能照护 / Care for severely disabled or dependent people */
  | 'N2'
  /** 居家适老与无障碍 / Age-friendly and barrier-free homes */
  | 'N3'
  /** 助餐助浴等日常照料 / Daily care such as meals and bathing */
  | 'N4'
  /** 残疾儿童康复 / Rehabilitation of disabled children */
  | 'N5'
  /** 困难学生助学 / Education aid for students in hardship */
  | 'N6'
  /** 困境儿童关爱与心理 / Care and counselling for children in difficulty */
  | 'N7'
  /** 住房修缮与取暖 / House repair and heating */
  | 'N8'
  /** 突发意外急难周转 / Bridging aid after sudden misfortune */
  | 'N9';

/** Cover that no grant on record shows, with where the figure comes from. */
export type NeedCoverInput = {
  /** Yuan above zero towards this need. 金额。 */
  amount: string;
  /** Who pays and where the figure comes from, at most 200 characters. 来源。 */
  source: string;
};

/** Narrows the list of needs. Everything left out means any. */
export type NeedFilter = {
  /** Only what is met by a service, or with false only what is met by money. */
  byService?: boolean | null | undefined;
  /** Only this kind of need. 需求类别。 */
  category?: NeedCategory | null | undefined;
  /** Only what grants changed for since it was verified. */
  coverChanged?: boolean | null | undefined;
  /** Only needs of this family. 家庭。 */
  householdId?: string | null | undefined;
  /** Only needs as urgent as this. 紧急程度。 */
  level?: NeedLevel | null | undefined;
  /** Only needs of this project. 慈善项目。 */
  projectId?: string | null | undefined;
  /** 12 digits; the region and everything below it. */
  regionCode?: string | null | undefined;
  /** Only needs in this state; DRAFT lists the oldest first. 需求状态。 */
  state?: NeedItemState | null | undefined;
  /** Only what is in no project yet. */
  withoutProject?: boolean | null | undefined;
};

/** What one visit or assessment found that a member of a family lacks. 登记需求。 */
export type NeedInput = {
  /** The day of the visit or assessment. */
  assessedOn: string;
  /** In words, for staff; at most 1,000 characters. */
  description: string;
  /** The family, of the post's region. 家庭。 */
  householdId: string;
  /** 1 to 10. */
  items: Array<NeedItemInput>;
  /** Whose need it is; a member of the family. */
  personId: string;
};

/** A draft as it should have been recorded. 更正需求草稿。 */
export type NeedItemCorrectionInput = {
  /** The amount of money needed; for a service it follows from units and price. */
  approvedCost?: string | null | undefined;
  /** The day of the visit or assessment, as the description. 评估日期。 */
  assessedOn: string;
  /** One of the nine kinds of urgent need. 需求类别。 */
  category: NeedCategory;
  /** Of all that was recorded together; changes only while all of that is a draft. 情况说明。 */
  description: string;
  /** How urgent it is. 紧急程度。 */
  level: NeedLevel;
  /** Units of the service; left out for money. */
  quantity?: number | null | undefined;
  /** Left out when the item is met by money. */
  serviceItem?: ServiceItem | null | undefined;
  /** As it was read; refused with STALE when it has changed since. */
  version: number;
};

/** One item: units of a service from the service list, or an amount of money. */
export type NeedItemInput = {
  /** The amount of money needed; for a service it follows from units and price. */
  approvedCost?: string | null | undefined;
  /** One of the nine kinds of urgent need. 需求类别。 */
  category: NeedCategory;
  /** How urgent it is. 紧急程度。 */
  level: NeedLevel;
  /** Units of the service; left out for money. */
  quantity?: number | null | undefined;
  /** Left out when the item is met by money. */
  serviceItem?: ServiceItem | null | undefined;
};

/** Where an item of a need stands. 需求状态。 */
export type NeedItemState =
  /** 已办结 / Closed */
  | 'CLOSED'
  /** 待核实 / To verify */
  | 'DRAFT'
  /** 重复登记 / Duplicate */
  | 'DUPLICATE'
  /** 已过期 / Expired */
  | 'EXPIRED'
  /** 已满足 / Fulfilled */
  | 'FULFILLED'
  /** 资金已落实 / Funded */
  | 'FUNDED'
  /** 服务中 / In service */
  | 'IN_SERVICE'
  /** 已上架 / Listed */
  | 'LISTED'
  /** 已由其他渠道解决 / Met elsewhere */
  | 'MET_ELSEWHERE'
  /** 部分落实资金 / Part funded */
  | 'PART_FUNDED'
  /** 已预留 / Reserved */
  | 'RESERVED'
  /** 已核实 / Verified */
  | 'VERIFIED'
  /** 已撤回 / Withdrawn */
  | 'WITHDRAWN';

/** How urgent a need is. 紧急程度。 */
export type NeedLevel =
  /** 较急 / High */
  | 'HIGH'
  /** 一般 / Normal */
  | 'NORMAL'
  /** 紧急 / Urgent */
  | 'URGENT';

/** What verification found; what is left out stays as recorded or computed. */
export type NeedVerificationInput = {
  /** The cost found; for money only. */
  approvedCost?: string | null | undefined;
  /** Besides the grants in force, which are counted by themselves. */
  otherCover?: Array<NeedCoverInput> | null | undefined;
  /** The units found; for services only. */
  quantity?: number | null | undefined;
};

/** Where a contractor's offer stands. 报名状态。 */
export type OfferState =
  /** 未采纳 / Declined */
  | 'DECLINED'
  /** 已派单 / Ordered */
  | 'ORDERED'
  /** 已报送 / Placed */
  | 'PLACED'
  /** 已撤回 / Withdrawn */
  | 'WITHDRAWN';

/** What an organisation is. 机构类别。 */
export type OrganisationKind =
  /** 慈善组织 / Charity */
  | 'CHARITY'
  /** 服务承接机构 / Contractor */
  | 'CONTRACTOR'
  /** 政府部门 / Department */
  | 'DEPARTMENT';

/** Filters of the list of people; none of them is a masked value. 人员列表筛选。 */
export type PersonFilter = {
  /** Belongs to this group today. 人群标签。 */
  crowdTag?: CrowdTag | null | undefined;
  /** A fact of the person: person.*. */
  fact?: FactFilter | null | undefined;
  /** As registered. 性别。 */
  gender?: Gender | null | undefined;
  /** The identity of the person today. 救助身份。 */
  identity?: Identity | null | undefined;
  /** Full years today. 最大年龄。 */
  maxAge?: number | null | undefined;
  /** Full years today. 最小年龄。 */
  minAge?: number | null | undefined;
  /** A region within the caller's post. */
  regionCode?: string | null | undefined;
};

/** How often a benefit is granted. 发放周期。 */
export type PolicyPeriod =
  /** 按月 / Monthly */
  | 'MONTHLY'
  /** 一次性 / Once */
  | 'ONE_OFF'
  /** 按件 / For each case */
  | 'PER_CASE'
  /** 按事件 / For each event */
  | 'PER_EVENT'
  /** 按次结算 / With each medical settlement */
  | 'PER_SETTLEMENT'
  /** 按年 / Yearly */
  | 'YEARLY';

/** For whom a benefit is. 保障对象。 */
export type PolicySubject =
  /** 家庭 / Household */
  | 'HOUSEHOLD'
  /** 个人 / Person */
  | 'PERSON';

/** The layer of assistance a policy is in. 政策层次。 */
export type PolicyTier =
  /** 基本生活救助 / Basic living assistance */
  | 'BASIC_LIVING'
  /** 慈善帮扶 / Charity */
  | 'CHARITY'
  /** 急难社会救助 / Emergency assistance */
  | 'EMERGENCY'
  /** 服务类社会救助 / Assistance by services */
  | 'SERVICE'
  /** 专项社会救助 / Special assistance */
  | 'SPECIAL';

/** Where a published version stands on a day. 版本状态。 */
export type PolicyVersionState =
  /** 已停止 / Ended */
  | 'ENDED'
  /** 现行 / In force */
  | 'IN_FORCE'
  /** 已被取代 / Superseded */
  | 'SUPERSEDED'
  /** 未生效 / To come */
  | 'UPCOMING';

/** Which projects to list. */
export type ProjectFilter = {
  /** Only those that one's own organisation proposed or adopted. */
  ownOnly?: boolean | null | undefined;
  /** 12 digits; this region and all below. */
  regionCode?: string | null | undefined;
  /** Part of the title, or the serial. */
  search?: string | null | undefined;
  /** Only projects in one of these states; left out: all. 项目状态。 */
  states?: Array<ProjectState> | null | undefined;
};

/** Where a charity project stands. 慈善项目状态。 */
export type ProjectState =
  /** 已认领 / Adopted */
  | 'ADOPTED'
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 已完成 / Completed */
  | 'COMPLETED'
  /** 已公开 / Disclosed */
  | 'DISCLOSED'
  /** 草稿 / Draft */
  | 'DRAFT'
  /** 实施中 / Implementing */
  | 'IMPLEMENTING'
  /** 已提出 / Proposed */
  | 'PROPOSED';

/** The level of a division. 区划级别。 */
export type RegionLevel =
  /** 市 / City */
  | 'CITY'
  /** 县（市、区） / County */
  | 'COUNTY'
  /** 省 / Province */
  | 'PROVINCE'
  /** 乡镇（街道） / Township */
  | 'TOWNSHIP'
  /** 村（社区） / Village */
  | 'VILLAGE';

/** What happened to a family in the register. 登记变动。 */
export type RegisterAction =
  /** 登记同意书 / Consent recorded */
  | 'CONSENT_RECORD'
  /** 撤回同意书 / Consent withdrawn */
  | 'CONSENT_WITHDRAW'
  /** 登记信息 / Fact recorded */
  | 'FACT_ADD'
  /** 终止在享政策 / Grant ended */
  | 'GRANT_END'
  /** 登记在享政策 / Grant recorded */
  | 'GRANT_RECORD'
  /** 登记家庭 / Household recorded */
  | 'HOUSEHOLD_RECORD'
  /** 变更救助身份 / Assistance identity changed */
  | 'IDENTITY_SET'
  /** 增加成员 / Member added */
  | 'MEMBER_ADD'
  /** 成员迁出或注销 / Member left */
  | 'MEMBER_END'
  /** 成员迁居 / Member moved to another family */
  | 'MEMBER_MOVE'
  /** 合并重复登记 / Duplicate records merged */
  | 'PERSON_MERGE'
  /** 撤销合并 / Merge undone */
  | 'PERSON_UNMERGE'
  /** 增加人群标签 / Crowd tag added */
  | 'TAG_ADD'
  /** 取消人群标签 / Crowd tag ended */
  | 'TAG_END';

/** An organisation to register. 登记机构。 */
export type RegisterOrganisationInput = {
  /** Accepts a code whose check character is wrong: some real codes are. Compare with the certificate first. */
  acceptWarning?: boolean;
  /** Carries the mark of a charity organisation (慈善法 §10). */
  charityMark?: boolean;
  /** 统一社会信用代码, 18 characters (GB 32100-2015); full-width and spaces are read. */
  creditCode: string;
  /** A charity needs the mark, and the credit code has to suit the kind. 机构类别。 */
  kind: OrganisationKind;
  /** 2 to 100 characters. 机构名称。 */
  name: string;
  /** The area a department serves, or where a partner is registered. */
  regionCode: string;
};

/** 登记任务筛选。 */
export type RegisterTaskFilterInput = {
  /** Only tasks of one of these; left out: all. 任务类别。 */
  kinds?: Array<TaskKind> | null | undefined;
  /** Only tasks in one of these; left out: all. 任务状态。 */
  states?: Array<TaskState> | null | undefined;
};

/** What holds between two benefits that one person or household could both get. 政策关系。 */
export type RelationKind =
  /** 共用限额 / A common cap */
  | 'CAP_SHARED'
  /** 不可兼得 / One excludes the other */
  | 'EXCLUSIVE'
  /** 就高享受 / The higher one only */
  | 'HIGHER_OF'
  /** 先后衔接 / One after the other */
  | 'SEQUENTIAL'
  /** 可以叠加 / Both */
  | 'STACKABLE'
  /** 补差 / The second tops up the first */
  | 'TOP_UP';

/** Relation to the head of the household (GB/T 4761). 与户主关系。 */
export type RelationToHead =
  /** 女 / Daughter */
  | 'DAUGHTER'
  /** 孙子女、外孙子女 / Grandchild */
  | 'GRANDCHILD'
  /** 祖父母、外祖父母 / Grandparent */
  | 'GRANDPARENT'
  /** 非亲属 / Not a relative */
  | 'NON_RELATIVE'
  /** 其他亲属 / Other relative */
  | 'OTHER'
  /** 父母 / Parent */
  | 'PARENT'
  /** 户主 / Head of household */
  | 'SELF'
  /** 兄弟姐妹 / Sibling */
  | 'SIBLING'
  /** 子 / Son */
  | 'SON'
  /** 配偶 / Spouse */
  | 'SPOUSE';

/** A donation that the own charity received. 登记捐赠。 */
export type ReportDonationInput = {
  /** Full-width digits, spaces and thousands separators are read. 金额（元）。 */
  amount: string;
  /** A natural person, whose name others then read masked; false for an organisation. 个人捐赠。 */
  donorIsPerson: boolean;
  /** Left out: the donor stays anonymous (慈善法 §82). 捐赠人。 */
  donorName?: string | null | undefined;
  /** For the own charity, at most 500 characters. 备注。 */
  note?: string | null | undefined;
  /** 到账日期。 */
  receivedOn: string;
  /** The kinds of need the donor wished it for; left out or empty: any. 限定需求类别。 */
  restrictedCategories?: Array<NeedCategory> | null | undefined;
  /** A project that the own charity adopted. */
  restrictedProjectId?: string | null | undefined;
  /** 12 digits. */
  restrictedRegionCode?: string | null | undefined;
};

/** Where a charity's reservation stands. 预留状态。 */
export type ReservationState =
  /** 已转为拨付 / Consumed */
  | 'CONSUMED'
  /** 已到期 / Expired */
  | 'EXPIRED'
  /** 预留中 / Open */
  | 'OPEN'
  /** 已释放 / Released */
  | 'RELEASED';

/** A personal value that may be seen in clear, on record. 可查看的未脱敏信息。 */
export type RevealableField =
  /** 详细住址 / Address below the village */
  | 'ADDRESS'
  /** 银行账号 / Bank account */
  | 'BANK_ACCOUNT'
  /** 出生日期 / Date of birth */
  | 'BIRTH_DATE'
  /** 身份证号 / Identity number */
  | 'IDENTITY_NUMBER'
  /** 姓名 / Name */
  | 'NAME'
  /** 联系电话 / Phone */
  | 'PHONE';

/** The role of a post. 岗位角色。 */
export type Role =
  /** 系统管理员 / Administrator */
  | 'ADMINISTRATOR'
  /** 审计监督人员 / Auditor */
  | 'AUDITOR'
  /** 慈善组织财务人员 / Charity finance officer */
  | 'CHARITY_FINANCE'
  /** 慈善组织项目人员 / Charity project officer */
  | 'CHARITY_OFFICER'
  /** 市级民政人员 / City civil affairs officer */
  | 'CITY_OFFICER'
  /** 服务机构管理人员 / Contractor manager */
  | 'CONTRACTOR_MANAGER'
  /** 服务机构上门人员 / Contractor field worker */
  | 'CONTRACTOR_WORKER'
  /** 县级民政人员 / County civil affairs officer */
  | 'COUNTY_OFFICER'
  /** 镇街经办人员 / Township officer */
  | 'TOWNSHIP_OFFICER'
  /** 镇街审核人员 / Township reviewer */
  | 'TOWNSHIP_REVIEWER'
  /** 村级民政协理员 / Village assistant */
  | 'VILLAGE_ASSISTANT';

/** Keeps a filter of a list under a name, for the caller alone. 保存筛选。 */
export type SaveViewInput = {
  /** Of the list of families; a serial is refused. */
  households?: HouseholdFilter | null | undefined;
  /** Names nobody: 1 to 30 characters. 名称。 */
  name: string;
  /** Of the list of people. */
  persons?: PersonFilter | null | undefined;
};

/** Whose filter is kept. 列表。 */
export type SavedViewList =
  /** 困难家庭 / Families */
  | 'HOUSEHOLDS'
  /** 困难群众 / People */
  | 'PERSONS';

/** How a sign-in stands to a second factor. 动态验证状态。 */
export type SecondFactorStanding =
  /** 已通过动态验证 / Second factor given */
  | 'DONE'
  /** 不需要动态验证码 / No second factor needed */
  | 'NOT_NEEDED'
  /** 需要输入动态验证码 / A code has to be entered */
  | 'TO_CONFIRM'
  /** 需要先绑定动态验证码 / An authenticator has to be bound first */
  | 'TO_ENROL';

/** A service of the catalogue of 服务类社会救助 (5 classes, 21 items). 服务项目。 */
export type ServiceItem =
  /** 心理疏导 / Counselling */
  | 'J01'
  /** 陪伴聊天（探访） / Friendly visit */
  | 'J02'
  /** 情绪危机干预 / Intervention in emotional crisis */
  | 'J03'
  /** 文娱与节日关怀 / Recreation and festival care */
  | 'J04'
  /** 康复训练指导 / Guided rehabilitation training */
  | 'K01'
  /** 康复理疗 / Physiotherapy */
  | 'K02'
  /** 健康监测（血压血糖） / Health checks (blood pressure, blood sugar) */
  | 'K03'
  /** 失能护理指导（翻身拍背、压疮预防） / Guidance in nursing dependent people */
  | 'K04'
  /** 助餐（送餐上门） / Meals delivered to the home */
  | 'L01'
  /** 助洁（居室清洁） / House cleaning */
  | 'L02'
  /** 助浴 / Help with bathing */
  | 'L03'
  /** 理发修面 / Haircut and shave */
  | 'L04'
  /** 助行（陪同外出） / Company on outings */
  | 'L05'
  /** 助医（陪诊取药） / Company to the doctor, collecting medicine */
  | 'L06'
  /** 代购代办代缴 / Shopping, errands and bills */
  | 'L07'
  /** 政策咨询与帮办代办 / Advice on policies and help with forms */
  | 'R01'
  /** 就业与技能提升 / Work and skills training */
  | 'R02'
  /** 困境儿童课业辅导与监护指导 / Tutoring and guardianship advice for children in difficulty */
  | 'R03'
  /** 居家喘息（替代照护） / Respite care at home */
  | 'T01'
  /** 日间照料 / Day care */
  | 'T02'
  /** 短期托养 / Short stay in care */
  | 'T03';

/** The assistance identity from a date on. 救助身份变更。 */
export type SetIdentityInput = {
  /** The family, of the post's region. 家庭。 */
  householdId: string;
  /** NONE ends the identity in force. 救助身份。 */
  identity: Identity;
  /** For one member alone, such as 单人保. */
  personId?: string | null | undefined;
  /** The one before ends the day before. 起始日期。 */
  validFrom: string;
};

/** What came of an attempt to sign in. 登录结果。 */
export type SignInResult =
  /** 登录成功 / Signed in */
  | 'SIGNED_IN'
  /** 动态验证码错误 / Wrong code */
  | 'WRONG_CODE'
  /** 密码错误或账号不能登录 / Wrong password, or not allowed in */
  | 'WRONG_PASSWORD';

/** How far the catalogue's word may be relied on before a city has entered its own. 可信程度。 */
export type SourceConfidence =
  /** 可靠 / Safe to rely on */
  | 'HIGH'
  /** 待核实 / Not confirmed; ask the department */
  | 'LOW'
  /** 大体可靠 / Right in kind, the figure may differ */
  | 'MEDIUM';

/** Where a rule or a figure was read. 出处。 */
export type SourceEvidence =
  /** 文件摘要 / A public summary of a document */
  | 'DIGEST'
  /** 新闻报道 / Stated in a news report */
  | 'REPORT'
  /** 法规文件原文 / Read in the public text of a law, regulation or notice */
  | 'TEXT'
  /** 未核对原文 / General knowledge, not checked against a text */
  | 'UNVERIFIED';

/** What a department sent. 部门数据文件。 */
export type StartFeedInput = {
  /** The day on which the department says so. 数据日期。 */
  asOf: string;
  /** What `POST /files?purpose=feed` answered. 上传文件编号。 */
  fileId: string;
  /** What the file says of people. 数据类别。 */
  kind: FeedKind;
  /** The department, one of those that send this kind. 提供部门。 */
  source: FactSource;
};

/** A file to be imported. 导入文件。 */
export type StartRegisterImportInput = {
  /** What `POST /files?purpose=import` answered. 上传文件编号。 */
  fileId: string;
  /** When the source said so. 取得日期。 */
  obtainedOn: string;
  /** Whose word the facts of the file are. 信息来源。 */
  source: FactSource;
  /** By which colleagues know it; no name of a person. 批次名称。 */
  title: string;
};

/** A worker has finished and hands the visit in for approval. */
export type SubmitVisitInput = {
  /** Who confirmed the service on the worker's phone: the recipient or a guardian. 服务确认人。 */
  confirmedBy: VisitConfirmer;
  /** Now, when left out. */
  endedAt?: string | null | undefined;
  /** At most 500 characters. */
  note?: string | null | undefined;
  /** A photograph that the worker uploaded. */
  photoFileId?: string | null | undefined;
  /** Units delivered, at most what the voucher has left. */
  units: number;
  /** One's own check-in. 服务记录。 */
  visitId: string;
};

/** What an event asks of a township. 任务类别。 */
export type TaskKind =
  /** 作废服务券 / Cancel vouchers */
  | 'CANCEL_VOUCHERS'
  /** 核查死亡之后的服务和走访记录 / Look into visits after death */
  | 'CHECK_AFTER_DEATH'
  /** 核对死亡日期 / Check the date of death */
  | 'CHECK_DEATH_DATE'
  /** 终止在享待遇 / End grants in force */
  | 'END_GRANTS'
  /** 了结未办结的需求 / End open needs */
  | 'END_NEEDS'
  /** 更换户主 / Name a new head of the family */
  | 'NAME_HEAD'
  /** 复核家庭 / Review the family */
  | 'REVIEW_FAMILY';

/** Where a task stands. 任务状态。 */
export type TaskState =
  /** 不需办理 / Dismissed */
  | 'DISMISSED'
  /** 已办结 / Done */
  | 'DONE'
  /** 待办 / Open */
  | 'OPEN';

/** What a trace starts from, and what stands in it. 追溯对象。 */
export type TraceKind =
  /** 分配 / Allocation */
  | 'ALLOCATION'
  /** 捐赠 / Donation */
  | 'DONATION'
  /** 需求 / Need */
  | 'ITEM'
  /** 记账凭证 / Journal */
  | 'JOURNAL'
  /** 应付服务费 / Payable */
  | 'PAYABLE'
  /** 项目 / Project */
  | 'PROJECT'
  /** 上门服务 / Visit */
  | 'VISIT'
  /** 服务券 / Voucher */
  | 'VOUCHER';

/** A step of money on its way. 资金环节。 */
export type TraceStep =
  /** 分配 / Allocated */
  | 'ALLOCATED'
  /** 捐赠 / Donated */
  | 'CONFIRMED'
  /** 券 / Issued as vouchers */
  | 'ISSUED'
  /** 应付 / Payable */
  | 'PAYABLE'
  /** 服务 / Redeemed by visits */
  | 'REDEEMED';

/** What a policy's condition comes to; unknown is no refusal. 是否符合。 */
export type Verdict =
  /** 符合 / Eligible */
  | 'ELIGIBLE'
  /** 不符合 / Not eligible */
  | 'INELIGIBLE'
  /** 待查清 / Not known yet */
  | 'UNKNOWN';

/** How far a fact is checked. 核实情况。 */
export type Verification =
  /** 来源不一致 / Sources disagree */
  | 'CONFLICTING'
  /** 自述未核 / Declared, not checked */
  | 'DECLARED'
  /** 已过有效期 / No longer valid */
  | 'LAPSED'
  /** 已核实 / Verified */
  | 'VERIFIED';

/** Who confirmed a service on the worker's phone. 服务确认人。 */
export type VisitConfirmer =
  /** 监护人 / The guardian */
  | 'GUARDIAN'
  /** 服务对象本人 / The recipient */
  | 'RECIPIENT';

/** When a visit is due, by Shanghai days. 到期情况。 */
export type VisitDueSpan =
  /** 以后 / Later */
  | 'LATER'
  /** 已逾期 / Overdue */
  | 'OVERDUE'
  /** 本月到期 / Due this month */
  | 'THIS_MONTH'
  /** 本周到期 / Due this week */
  | 'THIS_WEEK';

/** Which visits a list shows; what is left out does not restrict. */
export type VisitFilter = {
  /** Visits that began on this day or later. */
  from?: string | null | undefined;
  /** Only visits that the caller logged. */
  mine?: boolean | null | undefined;
  /** Only visits in this state; SUBMITTED lists the longest waiting first. 服务记录状态。 */
  state?: VisitState | null | undefined;
  /** Visits that began on this day or earlier. */
  to?: string | null | undefined;
  /** Only visits on this voucher. 服务券。 */
  voucherId?: string | null | undefined;
};

/** What an approver should look at in a visit. 服务记录提示。 */
export type VisitFlagCode =
  /** 事后补录 / Logged late */
  | 'LATE_LOG'
  /** 当日上门次数多 / Many visits on the day */
  | 'MANY_IN_A_DAY'
  /** 服务对象已离开家庭 / Recipient had left the family */
  | 'NOT_IN_FAMILY'
  /** 没有照片 / No photograph */
  | 'NO_PHOTO'
  /** 没有定位 / No position */
  | 'NO_POSITION'
  /** 时长少于申报数量 / Shorter than the units claimed */
  | 'SHORT_FOR_UNITS'
  /** 非常规时段 / Unusual hour */
  | 'UNUSUAL_HOUR'
  /** 时长过长 / Very long */
  | 'VERY_LONG'
  /** 时长过短 / Very short */
  | 'VERY_SHORT';

/** How often a family is visited at home. 走访周期。 */
export type VisitInterval =
  /** 每半年 / Half-yearly */
  | 'HALF_YEARLY'
  /** 每月 / Monthly */
  | 'MONTHLY'
  /** 每季度 / Quarterly */
  | 'QUARTERLY'
  /** 每年 / Yearly */
  | 'YEARLY';

/** How often one family is visited, and by whom. 走访安排。 */
export type VisitPlanInput = {
  /** The family, of the post's region. 家庭。 */
  householdId: string;
  /** Left out: by the rule. 走访周期。 */
  interval?: VisitInterval | null | undefined;
  /** In words, 2 to 500 characters. 原因。 */
  reason: string;
  /** Somebody with a post in that place by which families are visited. 走访负责人。 */
  responsibleUserId?: string | null | undefined;
  /** From today on; left out: today. 起始日期。 */
  validFrom?: string | null | undefined;
};

/** Why a visit is not paid. 不予通过的原因。 */
export type VisitRejection =
  /** 签到后未提交 / Never submitted after the check-in */
  | 'ABANDONED'
  /** 重复记录 / Logged twice */
  | 'DUPLICATE'
  /** 缺少佐证材料 / Evidence is missing */
  | 'EVIDENCE_MISSING'
  /** 服务对象不认可 / The recipient does not confirm it */
  | 'NOT_CONFIRMED'
  /** 未提供服务 / The service was not delivered */
  | 'NOT_DELIVERED'
  /** 其他（见说明） / Other (see the note) */
  | 'OTHER'
  /** 服务地点与实际不符 / The place is not right */
  | 'PLACE_WRONG'
  /** 服务时间与实际不符 / The time is not right */
  | 'TIME_WRONG'
  /** 服务数量与实际不符 / The units are not right */
  | 'UNITS_WRONG';

/** Where a visit stands. 服务记录状态。 */
export type VisitState =
  /** 已通过 / Approved */
  | 'APPROVED'
  /** 已签到 / Checked in */
  | 'CHECKED_IN'
  /** 未通过 / Rejected */
  | 'REJECTED'
  /** 待审核 / Submitted */
  | 'SUBMITTED';

/** Filters of the list of visits due. 待走访筛选。 */
export type VisitsDueFilter = {
  /** Only families visited this often; left out: all. 走访周期。 */
  interval?: VisitInterval | null | undefined;
  /** Only families for which the caller is named as responsible. 只看我负责的。 */
  mine?: boolean | null | undefined;
  /** A region within the caller's post. */
  regionCode?: string | null | undefined;
  /** Only visits due then; left out: all. 到期情况。 */
  span?: VisitDueSpan | null | undefined;
};

/** Which vouchers a list shows; what is left out does not restrict. */
export type VoucherFilter = {
  /** Only vouchers under this contract. 合同。 */
  contractId?: string | null | undefined;
  /** For departments. */
  householdId?: string | null | undefined;
  /** For departments. */
  itemId?: string | null | undefined;
  /** Only vouchers for this service. 服务项目。 */
  serviceItem?: ServiceItem | null | undefined;
  /** Only vouchers in this state. 服务券状态。 */
  state?: VoucherState | null | undefined;
  /** Usable today: issued or partly used, and not expired. */
  usable?: boolean | null | undefined;
};

/** Where a voucher stands. Its expiry is no state: it follows from `validTo`. 服务券状态。 */
export type VoucherState =
  /** 已作废 / Cancelled */
  | 'CANCELLED'
  /** 已用完 / Exhausted */
  | 'EXHAUSTED'
  /** 已发放 / Issued */
  | 'ISSUED'
  /** 部分使用 / Partly redeemed */
  | 'PARTLY_REDEEMED';

/** What would be otherwise than on record; null stands for unknown. Stores nothing. 假设的变化。 */
export type WhatIfInput = {
  /** By names without `household.`, such as { house_count: 2 }. 家庭信息。 */
  household?: object | null | undefined;
  /** Each member once. 成员信息。 */
  persons?: Array<WhatIfPersonInput> | null | undefined;
};

/** What would be otherwise of one member of the family. 成员的假设信息。 */
export type WhatIfPersonInput = {
  /** By names without `person.`, such as { age: 67 }. 信息项。 */
  facts: object;
  /** A member of the family of `householdId`. 成员。 */
  personId: string;
};

export type AccountPartsFragment = { id: string, loginName: string, displayName: string, secondFactorSince: string | null, recoveryCodesLeft: number, officeLinked: boolean, sessions: Array<{ id: string, device: string | null, network: string | null, createdAt: string, lastSeenAt: string, endsAt: string, current: boolean }>, signIns: Array<{ id: string, at: string, result: SignInResult, device: string | null, network: string | null }> };

export type OwnAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAccountQuery = { account: { id: string, loginName: string, displayName: string, secondFactorSince: string | null, recoveryCodesLeft: number, officeLinked: boolean, sessions: Array<{ id: string, device: string | null, network: string | null, createdAt: string, lastSeenAt: string, endsAt: string, current: boolean }>, signIns: Array<{ id: string, at: string, result: SignInResult, device: string | null, network: string | null }> } };

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { revokeSession: { id: string, loginName: string, displayName: string, secondFactorSince: string | null, recoveryCodesLeft: number, officeLinked: boolean, sessions: Array<{ id: string, device: string | null, network: string | null, createdAt: string, lastSeenAt: string, endsAt: string, current: boolean }>, signIns: Array<{ id: string, at: string, result: SignInResult, device: string | null, network: string | null }> } };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { id: string, loginName: string, displayName: string, secondFactorSince: string | null, recoveryCodesLeft: number, officeLinked: boolean, sessions: Array<{ id: string, device: string | null, network: string | null, createdAt: string, lastSeenAt: string, endsAt: string, current: boolean }>, signIns: Array<{ id: string, at: string, result: SignInResult, device: string | null, network: string | null }> } };

export type BeginSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginSecondFactorMutation = { beginSecondFactor: { uri: string, secret: string } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: Array<string> };

export type AllocationPartsFragment = { id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> };

export type AllocationsQueryVariables = Exact<{
  filter?: AllocationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AllocationsQuery = { allocations: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AllocationQueryVariables = Exact<{
  id: string;
}>;


export type AllocationQuery = { allocation: { id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type AllocatableDonationsQueryVariables = Exact<{
  reservationId: string;
}>;


export type AllocatableDonationsQuery = { allocatableDonations: Array<{ id: string, serial: string, donorName: string | null, left: string, fits: boolean, reasons: Array<string>, suggested: string, restrictionZh: string, receivedOn: string }> };

export type AllocateDonationMutationVariables = Exact<{
  input: AllocateDonationInput;
  idempotencyKey: string;
}>;


export type AllocateDonationMutation = { allocateDonation: { id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type ReverseAllocationMutationVariables = Exact<{
  id: string;
  reason: string;
  idempotencyKey: string;
}>;


export type ReverseAllocationMutation = { reverseAllocation: { id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type AuditPartsFragment = { id: string, at: string, action: string, objectKind: string, objectId: string | null, objectName: string | null, userName: string | null, organisationName: string | null, regionName: string | null, purpose: string | null, requestId: string, sha256: string, changes: Array<{ field: string, before: string | null, after: string | null, hidden: boolean }>, detail: Array<{ name: string, value: string | null }> };

export type AuditEntriesQueryVariables = Exact<{
  objectKind?: string | null | undefined;
  objectId?: string | null | undefined;
  action?: string | null | undefined;
  userId?: string | null | undefined;
  userName?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  withPurpose?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, at: string, action: string, objectKind: string, objectId: string | null, objectName: string | null, userName: string | null, organisationName: string | null, regionName: string | null, purpose: string | null, requestId: string, sha256: string, changes: Array<{ field: string, before: string | null, after: string | null, hidden: boolean }>, detail: Array<{ name: string, value: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { auditChain: { sealed: number, waiting: number, chain: string | null, lastSealedAt: string | null, verifiedAt: string | null, verifiedSealed: number | null, verifiedProblems: number | null } };

export type ContractRowFragment = { id: string, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, remainingCap: string, monthlyUnitCapacity: number, serviceItems: Array<ServiceItem>, serviceNamesZh: Array<string>, contractor: { id: string, name: string } | null };

export type ContractsQueryVariables = Exact<{
  filter?: ContractFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContractsQuery = { contracts: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, remainingCap: string, monthlyUnitCapacity: number, serviceItems: Array<ServiceItem>, serviceNamesZh: Array<string>, contractor: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContractDetailFragment = { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type ContractQueryVariables = Exact<{
  id: string;
}>;


export type ContractQuery = { contract: { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ContractorsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ContractorsQuery = { organisations: { nodes: Array<{ id: string, name: string, creditCode: string }> } };

export type CreateContractMutationVariables = Exact<{
  input: CreateContractInput;
  idempotencyKey: string;
}>;


export type CreateContractMutation = { createContract: { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CorrectContractMutationVariables = Exact<{
  id: string;
  input: CorrectContractInput;
}>;


export type CorrectContractMutation = { correctContract: { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type AwardContractMutationVariables = Exact<{
  id: string;
}>;


export type AwardContractMutation = { awardContract: { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CompleteContractMutationVariables = Exact<{
  id: string;
}>;


export type CompleteContractMutation = { completeContract: { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type TerminateContractMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type TerminateContractMutation = { terminateContract: { id: string, version: number, serial: string, title: string, state: ContractState, validFrom: string, validTo: string, cap: string, committed: string, remainingCap: string, monthlyUnitCapacity: number, unitsThisMonth: number, remainingCapacityThisMonth: number, createdAt: string, awardedAt: string | null, contractor: { id: string, name: string, creditCode: string } | null, buyer: { id: string, name: string } | null, servedRegions: Array<{ code: string, name: string, pathName: string }>, lines: Array<{ id: string, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, capUnits: number, committedUnits: number, remainingUnits: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type DonationPartsFragment = { id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, charity: { id: string, name: string } | null };

export type DonationDetailPartsFragment = { id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, bankReference: string | null, restrictedCategories: Array<NeedCategory>, restrictedProjectId: string | null, restrictedProjectTitle: string | null, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, note: string | null, charity: { id: string, name: string } | null, restrictedRegion: { code: string, pathName: string } | null, allocations: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type DonationsQueryVariables = Exact<{
  filter?: DonationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DonationsQuery = { donations: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, charity: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DonationQueryVariables = Exact<{
  id: string;
}>;


export type DonationQuery = { donation: { id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, bankReference: string | null, restrictedCategories: Array<NeedCategory>, restrictedProjectId: string | null, restrictedProjectTitle: string | null, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, note: string | null, charity: { id: string, name: string } | null, restrictedRegion: { code: string, pathName: string } | null, allocations: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type OwnProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnProjectsQuery = { projects: { nodes: Array<{ id: string, serial: string, title: string }> } };

export type ReportDonationMutationVariables = Exact<{
  input: ReportDonationInput;
  idempotencyKey: string;
}>;


export type ReportDonationMutation = { reportDonation: { id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, bankReference: string | null, restrictedCategories: Array<NeedCategory>, restrictedProjectId: string | null, restrictedProjectTitle: string | null, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, note: string | null, charity: { id: string, name: string } | null, restrictedRegion: { code: string, pathName: string } | null, allocations: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ConfirmDonationMutationVariables = Exact<{
  id: string;
  bankReference: string;
}>;


export type ConfirmDonationMutation = { confirmDonation: { id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, bankReference: string | null, restrictedCategories: Array<NeedCategory>, restrictedProjectId: string | null, restrictedProjectTitle: string | null, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, note: string | null, charity: { id: string, name: string } | null, restrictedRegion: { code: string, pathName: string } | null, allocations: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type RejectDonationMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RejectDonationMutation = { rejectDonation: { id: string, serial: string, state: DonationState, donorName: string | null, donorIsPerson: boolean, amount: string, refunded: string, allocated: string, left: string, receivedOn: string, bankReference: string | null, restrictedCategories: Array<NeedCategory>, restrictedProjectId: string | null, restrictedProjectTitle: string | null, restrictionZh: string, reportedAt: string, confirmBy: string | null, confirmDaysLeft: number | null, confirmedAt: string | null, note: string | null, charity: { id: string, name: string } | null, restrictedRegion: { code: string, pathName: string } | null, allocations: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type DuplicateSidePartsFragment = { householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null };

export type DuplicatesQueryVariables = Exact<{
  filter?: DuplicateFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DuplicatesQuery = { duplicates: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, reasons: Array<DuplicateReason>, standing: DuplicateStanding, reopened: boolean, first: { householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DuplicateCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DuplicateCountsQuery = { duplicateCounts: Array<{ reason: DuplicateReason, standing: DuplicateStanding, count: number }> };

export type DuplicateRecordPartsFragment = { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null };

export type DuplicateReviewPartsFragment = { id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null };

export type DuplicatePartsFragment = { id: string, reasons: Array<DuplicateReason>, standing: DuplicateStanding, first: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, comparisons: Array<{ about: string, labelZh: string, labelEn: string, alike: boolean | null, wordsZh: string, wordsEn: string }>, reviews: Array<{ id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null }>, merges: Array<{ id: string, keptPersonId: string, mergedPersonId: string, mergedAt: string, by: string | null, movedCount: number, undoneAt: string | null, undoReason: string | null }>, mergeOptions: Array<{ keptPersonId: string, obstacles: Array<string>, conflicts: Array<{ path: string, labelZh: string, labelEn: string, keptFactId: string, mergedFactId: string }> }> };

export type DuplicateQueryVariables = Exact<{
  personId: string;
  otherPersonId: string;
}>;


export type DuplicateQuery = { duplicate: { id: string, reasons: Array<DuplicateReason>, standing: DuplicateStanding, first: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, comparisons: Array<{ about: string, labelZh: string, labelEn: string, alike: boolean | null, wordsZh: string, wordsEn: string }>, reviews: Array<{ id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null }>, merges: Array<{ id: string, keptPersonId: string, mergedPersonId: string, mergedAt: string, by: string | null, movedCount: number, undoneAt: string | null, undoReason: string | null }>, mergeOptions: Array<{ keptPersonId: string, obstacles: Array<string>, conflicts: Array<{ path: string, labelZh: string, labelEn: string, keptFactId: string, mergedFactId: string }> }> } };

export type DuplicateReviewsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DuplicateReviewsQuery = { duplicateReviews: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null, first: { householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type JudgeDuplicateMutationVariables = Exact<{
  input: JudgeDuplicateInput;
}>;


export type JudgeDuplicateMutation = { judgeDuplicate: { id: string, reasons: Array<DuplicateReason>, standing: DuplicateStanding, first: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, comparisons: Array<{ about: string, labelZh: string, labelEn: string, alike: boolean | null, wordsZh: string, wordsEn: string }>, reviews: Array<{ id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null }>, merges: Array<{ id: string, keptPersonId: string, mergedPersonId: string, mergedAt: string, by: string | null, movedCount: number, undoneAt: string | null, undoReason: string | null }>, mergeOptions: Array<{ keptPersonId: string, obstacles: Array<string>, conflicts: Array<{ path: string, labelZh: string, labelEn: string, keptFactId: string, mergedFactId: string }> }> } };

export type MergePersonsMutationVariables = Exact<{
  input: MergePersonsInput;
}>;


export type MergePersonsMutation = { mergePersons: { id: string, reasons: Array<DuplicateReason>, standing: DuplicateStanding, first: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, comparisons: Array<{ about: string, labelZh: string, labelEn: string, alike: boolean | null, wordsZh: string, wordsEn: string }>, reviews: Array<{ id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null }>, merges: Array<{ id: string, keptPersonId: string, mergedPersonId: string, mergedAt: string, by: string | null, movedCount: number, undoneAt: string | null, undoReason: string | null }>, mergeOptions: Array<{ keptPersonId: string, obstacles: Array<string>, conflicts: Array<{ path: string, labelZh: string, labelEn: string, keptFactId: string, mergedFactId: string }> }> } };

export type UndoMergeMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type UndoMergeMutation = { undoMerge: { id: string, reasons: Array<DuplicateReason>, standing: DuplicateStanding, first: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, second: { householdId: string | null, householdSerial: string | null, relationToHead: RelationToHead | null, memberFrom: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, factCount: number, grantCount: number, openNeedCount: number, recordedAt: string, merged: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }, comparisons: Array<{ about: string, labelZh: string, labelEn: string, alike: boolean | null, wordsZh: string, wordsEn: string }>, reviews: Array<{ id: string, pairId: string, verdict: DuplicateVerdict, note: string | null, decidedAt: string, by: string | null }>, merges: Array<{ id: string, keptPersonId: string, mergedPersonId: string, mergedAt: string, by: string | null, movedCount: number, undoneAt: string | null, undoReason: string | null }>, mergeOptions: Array<{ keptPersonId: string, obstacles: Array<string>, conflicts: Array<{ path: string, labelZh: string, labelEn: string, keptFactId: string, mergedFactId: string }> }> } };

export type EntitlementFamilyQueryVariables = Exact<{
  householdId: string;
}>;


export type EntitlementFamilyQuery = { household: { id: string, serial: string, areaKind: AreaKind, headPersonId: string | null, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, relationToHead: RelationToHead }>, grants: Array<{ id: string, policyCode: string, policyName: string, state: GrantState, amount: string | null, units: number | null, unit: string | null, period: PolicyPeriod, validFrom: string, validTo: string | null, person: { id: string, name: string } | null }> } };

export type EntitlementPartsFragment = { policyCode: string, policyName: string, tier: PolicyTier, subject: PolicySubject, period: PolicyPeriod, unit: string, conclusionZh: string, nextZh: Array<string>, person: { id: string, name: string } | null, settled: { verdict: Verdict, amount: string | null, units: string | null, cuts: Array<{ kind: CutKind }>, missing: Array<{ path: string, labelZh: string, labelEn: string, because: Verification | null, suppliedBy: Array<FactSource>, textZh: string, person: { id: string, name: string } | null }> } };

export type EntitlementsQueryVariables = Exact<{
  householdId: string;
  asOf?: string | null | undefined;
  event?: object | null | undefined;
  changes?: WhatIfInput | null | undefined;
}>;


export type EntitlementsQuery = { eligibility: { asOf: string, areaKind: AreaKind | null, identity: Identity | null, region: { code: string, name: string, pathName: string } | null, policies: Array<{ policyCode: string, policyName: string, tier: PolicyTier, subject: PolicySubject, period: PolicyPeriod, unit: string, conclusionZh: string, nextZh: Array<string>, person: { id: string, name: string } | null, settled: { verdict: Verdict, amount: string | null, units: string | null, cuts: Array<{ kind: CutKind }>, missing: Array<{ path: string, labelZh: string, labelEn: string, because: Verification | null, suppliedBy: Array<FactSource>, textZh: string, person: { id: string, name: string } | null }> } }> } };

export type RuleFactsQueryVariables = Exact<{
  householdId: string;
  asOf?: string | null | undefined;
}>;


export type RuleFactsQuery = { eligibility: { facts: Array<{ path: string, labelZh: string, labelEn: string, unitZh: string | null, type: FactType, choices: Array<{ code: string, labelZh: string }>, values: Array<{ text: string | null, value: string | null, person: { id: string, name: string } | null }> }> } };

export type GroundFactFragment = { path: string, labelZh: string, labelEn: string, text: string | null, origin: FactOrigin, source: FactSource | null, obtainedOn: string | null, validUntil: string | null, because: Verification | null, basisZh: string | null, person: { id: string, name: string } | null };

export type GroundStandardFragment = { key: string, labelZh: string, kind: string, value: string | null, areaKind: AreaKind | null, validFrom: string | null, source: SourceEvidence | null, region: { code: string, pathName: string } | null };

export type EntitlementClauseFragment = { textZh: string, holds: boolean | null, situationZh: string, cases: Array<{ textZh: string, holds: boolean | null, situationZh: string }>, facts: Array<{ path: string, labelZh: string, labelEn: string, text: string | null, origin: FactOrigin, source: FactSource | null, obtainedOn: string | null, validUntil: string | null, because: Verification | null, basisZh: string | null, person: { id: string, name: string } | null }>, standards: Array<{ key: string, labelZh: string, kind: string, value: string | null, areaKind: AreaKind | null, validFrom: string | null, source: SourceEvidence | null, region: { code: string, pathName: string } | null }> };

export type EntitlementReasonsQueryVariables = Exact<{
  householdId: string;
  asOf?: string | null | undefined;
  event?: object | null | undefined;
  changes?: WhatIfInput | null | undefined;
  policyCode: string;
}>;


export type EntitlementReasonsQuery = { eligibility: { policies: Array<{ policyCode: string, period: PolicyPeriod, unit: string, becauseZh: Array<string>, nextZh: Array<string>, person: { id: string } | null, alone: { verdict: Verdict, amount: string | null, units: string | null }, settled: { verdict: Verdict, amount: string | null, units: string | null, notesZh: Array<string>, working: { textZh: string, afterOthersZh: string | null, facts: Array<{ path: string, labelZh: string, labelEn: string, text: string | null, origin: FactOrigin, source: FactSource | null, obtainedOn: string | null, validUntil: string | null, because: Verification | null, basisZh: string | null, person: { id: string, name: string } | null }>, standards: Array<{ key: string, labelZh: string, kind: string, value: string | null, areaKind: AreaKind | null, validFrom: string | null, source: SourceEvidence | null, region: { code: string, pathName: string } | null }> } | null, clauses: Array<{ textZh: string, holds: boolean | null, situationZh: string, cases: Array<{ textZh: string, holds: boolean | null, situationZh: string }>, facts: Array<{ path: string, labelZh: string, labelEn: string, text: string | null, origin: FactOrigin, source: FactSource | null, obtainedOn: string | null, validUntil: string | null, because: Verification | null, basisZh: string | null, person: { id: string, name: string } | null }>, standards: Array<{ key: string, labelZh: string, kind: string, value: string | null, areaKind: AreaKind | null, validFrom: string | null, source: SourceEvidence | null, region: { code: string, pathName: string } | null }> }>, cuts: Array<{ kind: CutKind, policyCodes: Array<string>, amount: string | null, units: string | null, textZh: string }> }, legalBasis: Array<{ reference: string, titleZh: string, articles: string | null, kind: SourceEvidence }> }> } };

export type FeedPartsFragment = { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null };

export type FeedDetailPartsFragment = { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type DepartmentFeedsQueryVariables = Exact<{
  states?: Array<FeedState> | FeedState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DepartmentFeedsQuery = { departmentFeeds: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DepartmentFeedQueryVariables = Exact<{
  id: string;
}>;


export type DepartmentFeedQuery = { departmentFeed: { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type FeedTargetsQueryVariables = Exact<{
  kind: FeedKind;
}>;


export type FeedTargetsQuery = { feedTargets: Array<{ target: string, labelZh: string, labelEn: string, required: boolean, noteZh: string | null }> };

export type FeedFindingsQueryVariables = Exact<{
  feedId: string;
  fault?: FeedFault | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FeedFindingsQuery = { feedFindings: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, row: number, column: string | null, fault: FeedFault, shown: string | null, reasonZh: string, remedyZh: string, householdId: string | null, householdSerial: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FeedValuesQueryVariables = Exact<{
  feedId: string;
  outcome?: FeedOutcome | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FeedValuesQuery = { feedValues: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, row: number, householdId: string | null, householdSerial: string | null, labelZh: string, labelEn: string, unitZh: string | null, outcome: FeedOutcome, text: string | null, hidden: boolean, validUntil: string | null, person: { id: string, name: string, ageText: string | null }, beside: Array<{ id: string, text: string | null, source: FactSource | null, verification: Verification, obtainedOn: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StartFeedMutationVariables = Exact<{
  input: StartFeedInput;
  idempotencyKey: string;
}>;


export type StartFeedMutation = { startFeed: { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type MapFeedColumnsMutationVariables = Exact<{
  id: string;
  mapping: Array<string | null | undefined> | string;
}>;


export type MapFeedColumnsMutation = { mapFeedColumns: { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CheckFeedAgainMutationVariables = Exact<{
  id: string;
}>;


export type CheckFeedAgainMutation = { checkFeedAgain: { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ApplyFeedMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ApplyFeedMutation = { applyFeed: { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CancelFeedMutationVariables = Exact<{
  id: string;
}>;


export type CancelFeedMutation = { cancelFeed: { id: string, serial: string, kind: FeedKind, state: FeedState, source: FactSource, asOf: string, rows: number, matched: number, unmatched: number, faulty: number, createdAt: string, createdBy: string | null, appliedAt: string | null, version: number, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: FeedOutcome, values: number }>, faultKinds: Array<{ fault: FeedFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type FundingFocusPartsFragment = { categories: Array<NeedCategory>, crowdTags: Array<CrowdTag>, minAmount: string, maxAmount: string | null, levels: Array<NeedLevel>, updatedAt: string | null, regions: Array<{ code: string, name: string, pathName: string, level: RegionLevel }> };

export type FundingFocusQueryVariables = Exact<{ [key: string]: never; }>;


export type FundingFocusQuery = { fundingFocus: { categories: Array<NeedCategory>, crowdTags: Array<CrowdTag>, minAmount: string, maxAmount: string | null, levels: Array<NeedLevel>, updatedAt: string | null, regions: Array<{ code: string, name: string, pathName: string, level: RegionLevel }> } };

export type SetFundingFocusMutationVariables = Exact<{
  input: FundingFocusInput;
}>;


export type SetFundingFocusMutation = { setFundingFocus: { categories: Array<NeedCategory>, crowdTags: Array<CrowdTag>, minAmount: string, maxAmount: string | null, levels: Array<NeedLevel>, updatedAt: string | null, regions: Array<{ code: string, name: string, pathName: string, level: RegionLevel }> } };

export type VisitsDueQueryVariables = Exact<{
  filter?: VisitsDueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VisitsDueQuery = { visitsDue: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ serial: string, headName: string | null, identity: Identity, interval: VisitInterval, reason: string | null, responsibleName: string | null, lastSeenOn: string | null, lastTriedOn: string | null, lastOutcome: HomeVisitOutcome | null, dueOn: string, span: VisitDueSpan, overdueDays: number, id: string, region: { code: string, name: string, pathName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VisitsDueCountsQueryVariables = Exact<{
  filter?: VisitsDueFilter | null | undefined;
}>;


export type VisitsDueCountsQuery = { visitsDueCounts: { overdue: number, thisWeek: number, thisMonth: number, later: number, weekEndsOn: string, monthEndsOn: string } };

export type OwnVisitPlanPartsFragment = { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string };

export type HomeVisitPlanPartsFragment = { householdId: string, closed: boolean, interval: VisitInterval | null, lastSeenOn: string | null, dueOn: string | null, span: VisitDueSpan | null, overdueDays: number, reasons: Array<{ code: string, labelZh: string, labelEn: string, interval: VisitInterval, sourceZh: string | null, sourceEn: string | null }>, own: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null, next: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null };

export type HomeVisitPlanQueryVariables = Exact<{
  householdId: string;
}>;


export type HomeVisitPlanQuery = { homeVisitPlan: { householdId: string, closed: boolean, interval: VisitInterval | null, lastSeenOn: string | null, dueOn: string | null, span: VisitDueSpan | null, overdueDays: number, reasons: Array<{ code: string, labelZh: string, labelEn: string, interval: VisitInterval, sourceZh: string | null, sourceEn: string | null }>, own: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null, next: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null } };

export type HomeVisitPartsFragment = { id: string, householdId: string, visitedAt: string, purpose: HomeVisitPurpose, outcome: HomeVisitOutcome, note: string | null, noteHidden: boolean, needNoticed: boolean, photoFileIds: Array<string>, photoCount: number, visitorName: string | null, recordedAt: string, correctsId: string | null, voidedAt: string | null, voidedByName: string | null, voidReason: string | null, met: Array<{ id: string, name: string, ageText: string | null }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> };

export type HomeVisitsQueryVariables = Exact<{
  householdId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HomeVisitsQuery = { homeVisits: { totalCount: number, nodes: Array<{ id: string, householdId: string, visitedAt: string, purpose: HomeVisitPurpose, outcome: HomeVisitOutcome, note: string | null, noteHidden: boolean, needNoticed: boolean, photoFileIds: Array<string>, photoCount: number, visitorName: string | null, recordedAt: string, correctsId: string | null, voidedAt: string | null, voidedByName: string | null, voidReason: string | null, met: Array<{ id: string, name: string, ageText: string | null }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VisitedFamilyQueryVariables = Exact<{
  id: string;
}>;


export type VisitedFamilyQuery = { household: { id: string, serial: string, identity: Identity, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, relationToHead: RelationToHead }> }, homeVisitPlan: { householdId: string, closed: boolean, interval: VisitInterval | null, lastSeenOn: string | null, dueOn: string | null, span: VisitDueSpan | null, overdueDays: number, reasons: Array<{ code: string, labelZh: string, labelEn: string, interval: VisitInterval, sourceZh: string | null, sourceEn: string | null }>, own: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null, next: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null } };

export type VisitorsQueryVariables = Exact<{
  householdId: string;
}>;


export type VisitorsQuery = { visitors: Array<{ id: string, name: string, role: Role }> };

export type RecordHomeVisitMutationVariables = Exact<{
  input: HomeVisitInput;
  idempotencyKey: string;
}>;


export type RecordHomeVisitMutation = { recordHomeVisit: { id: string, householdId: string, visitedAt: string, purpose: HomeVisitPurpose, outcome: HomeVisitOutcome, note: string | null, noteHidden: boolean, needNoticed: boolean, photoFileIds: Array<string>, photoCount: number, visitorName: string | null, recordedAt: string, correctsId: string | null, voidedAt: string | null, voidedByName: string | null, voidReason: string | null, met: Array<{ id: string, name: string, ageText: string | null }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type CorrectHomeVisitMutationVariables = Exact<{
  visitId: string;
  input: HomeVisitInput;
  idempotencyKey: string;
}>;


export type CorrectHomeVisitMutation = { correctHomeVisit: { id: string, householdId: string, visitedAt: string, purpose: HomeVisitPurpose, outcome: HomeVisitOutcome, note: string | null, noteHidden: boolean, needNoticed: boolean, photoFileIds: Array<string>, photoCount: number, visitorName: string | null, recordedAt: string, correctsId: string | null, voidedAt: string | null, voidedByName: string | null, voidReason: string | null, met: Array<{ id: string, name: string, ageText: string | null }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type VoidHomeVisitMutationVariables = Exact<{
  visitId: string;
  reason: string;
}>;


export type VoidHomeVisitMutation = { voidHomeVisit: { id: string, householdId: string, visitedAt: string, purpose: HomeVisitPurpose, outcome: HomeVisitOutcome, note: string | null, noteHidden: boolean, needNoticed: boolean, photoFileIds: Array<string>, photoCount: number, visitorName: string | null, recordedAt: string, correctsId: string | null, voidedAt: string | null, voidedByName: string | null, voidReason: string | null, met: Array<{ id: string, name: string, ageText: string | null }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type SetVisitPlanMutationVariables = Exact<{
  input: VisitPlanInput;
  idempotencyKey: string;
}>;


export type SetVisitPlanMutation = { setVisitPlan: { householdId: string, closed: boolean, interval: VisitInterval | null, lastSeenOn: string | null, dueOn: string | null, span: VisitDueSpan | null, overdueDays: number, reasons: Array<{ code: string, labelZh: string, labelEn: string, interval: VisitInterval, sourceZh: string | null, sourceEn: string | null }>, own: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null, next: { id: string, interval: VisitInterval | null, reason: string | null, responsibleUserId: string | null, responsibleName: string | null, validFrom: string, setByName: string | null, setAt: string } | null } };

export type PersonPartsFragment = { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null };

export type MemberPartsFragment = { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, mergedIntoPersonId: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }>, aliases: Array<{ personId: string, householdId: string | null, householdSerial: string | null }> };

export type HouseholdsQueryVariables = Exact<{
  filter?: HouseholdFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HouseholdsQuery = { households: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, headName: string | null, memberCount: number, identity: Identity, areaKind: AreaKind, recordedAt: string, openNeedCount: number | null, region: { code: string, name: string, pathName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HouseholdPartsFragment = { id: string, serial: string, areaKind: AreaKind, addressHeld: boolean, identity: Identity, headPersonId: string | null, recordedAt: string, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, mergedIntoPersonId: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }>, aliases: Array<{ personId: string, householdId: string | null, householdSerial: string | null }> }>, formerMembers: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, mergedIntoPersonId: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }>, aliases: Array<{ personId: string, householdId: string | null, householdSerial: string | null }> }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string, unitZh: string | null, conflicting: boolean, facts: Array<{ id: string, text: string | null, value: string | null, hidden: boolean, source: FactSource, verification: Verification, obtainedOn: string, validUntil: string | null }> }>, consents: Array<{ id: string, purpose: ConsentPurpose, givenOn: string, validUntil: string, withdrawnAt: string | null, live: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, givenBy: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } }>, identities: Array<{ id: string, personId: string | null, identity: Identity, validFrom: string, validTo: string | null }>, grants: Array<{ id: string, policyCode: string, policyName: string, policyVersion: number, state: GrantState, amount: string | null, units: number | null, unit: string | null, period: PolicyPeriod, validFrom: string, validTo: string | null, source: string, recordedAt: string, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, history: Array<{ id: string, at: string, action: RegisterAction, about: string | null, by: string | null }> };

export type HouseholdQueryVariables = Exact<{
  id: string;
}>;


export type HouseholdQuery = { household: { id: string, serial: string, areaKind: AreaKind, addressHeld: boolean, identity: Identity, headPersonId: string | null, recordedAt: string, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, mergedIntoPersonId: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }>, aliases: Array<{ personId: string, householdId: string | null, householdSerial: string | null }> }>, formerMembers: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, mergedIntoPersonId: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }>, aliases: Array<{ personId: string, householdId: string | null, householdSerial: string | null }> }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string, unitZh: string | null, conflicting: boolean, facts: Array<{ id: string, text: string | null, value: string | null, hidden: boolean, source: FactSource, verification: Verification, obtainedOn: string, validUntil: string | null }> }>, consents: Array<{ id: string, purpose: ConsentPurpose, givenOn: string, validUntil: string, withdrawnAt: string | null, live: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, givenBy: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } }>, identities: Array<{ id: string, personId: string | null, identity: Identity, validFrom: string, validTo: string | null }>, grants: Array<{ id: string, policyCode: string, policyName: string, policyVersion: number, state: GrantState, amount: string | null, units: number | null, unit: string | null, period: PolicyPeriod, validFrom: string, validTo: string | null, source: string, recordedAt: string, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, history: Array<{ id: string, at: string, action: RegisterAction, about: string | null, by: string | null }> } };

export type HouseholdMembersQueryVariables = Exact<{
  id: string;
}>;


export type HouseholdMembersQuery = { household: { id: string, serial: string, headPersonId: string | null, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, isMinor: boolean }> } };

export type RecordHouseholdMutationVariables = Exact<{
  input: HouseholdInput;
  idempotencyKey: string;
}>;


export type RecordHouseholdMutation = { recordHousehold: { id: string, serial: string } };

export type FindHouseholdMutationVariables = Exact<{
  input: FindHouseholdInput;
}>;


export type FindHouseholdMutation = { findHousehold: { elsewhere: boolean, found: Array<{ household: { id: string, serial: string, headName: string | null, memberCount: number, identity: Identity, region: { code: string, name: string, pathName: string } | null }, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } | null }> } };

export type FindPersonMutationVariables = Exact<{
  input: FindPersonInput;
}>;


export type FindPersonMutation = { findPerson: { elsewhere: boolean, found: Array<{ householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } }> } };

export type RevealFieldMutationVariables = Exact<{
  personId: string;
  field: RevealableField;
  purpose: string;
}>;


export type RevealFieldMutation = { revealField: { field: RevealableField, value: string | null, looksLeftToday: number } };

export type AddFactMutationVariables = Exact<{
  input: AddFactInput;
  idempotencyKey: string;
}>;


export type AddFactMutation = { addFact: { id: string } };

export type RecordConsentMutationVariables = Exact<{
  input: ConsentInput;
  idempotencyKey: string;
}>;


export type RecordConsentMutation = { recordConsent: { id: string } };

export type WithdrawConsentMutationVariables = Exact<{
  consentId: string;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { id: string } };

export type RecordGrantMutationVariables = Exact<{
  input: GrantInput;
  idempotencyKey: string;
}>;


export type RecordGrantMutation = { recordGrant: { id: string } };

export type EndGrantMutationVariables = Exact<{
  grantId: string;
  lastDay: string;
  reason: string;
}>;


export type EndGrantMutation = { endGrant: { id: string } };

export type AddMemberMutationVariables = Exact<{
  input: AddMemberInput;
  idempotencyKey: string;
}>;


export type AddMemberMutation = { addMember: { id: string } };

export type EndMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndMembershipMutation = { endMembership: { id: string } };

export type NameHeadMutationVariables = Exact<{
  input: NameHeadInput;
}>;


export type NameHeadMutation = { nameHead: { id: string } };

export type MoveMemberMutationVariables = Exact<{
  input: MoveMemberInput;
}>;


export type MoveMemberMutation = { moveMember: { id: string } };

export type AddTagMutationVariables = Exact<{
  personId: string;
  tag: CrowdTag;
}>;


export type AddTagMutation = { addTag: { id: string } };

export type EndTagMutationVariables = Exact<{
  tagId: string;
}>;


export type EndTagMutation = { endTag: { id: string } };

export type SetIdentityMutationVariables = Exact<{
  input: SetIdentityInput;
}>;


export type SetIdentityMutation = { setIdentity: { id: string } };

export type GrantBasisQueryVariables = Exact<{
  grantId: string;
}>;


export type GrantBasisQuery = { grantBasis: { asOf: string, policyVersion: number, verdict: Verdict, amount: string | null, units: string | null, conclusionZh: string, becauseZh: Array<string>, workingZh: string | null, frozenAt: string, clauses: Array<{ textZh: string, holds: boolean | null, situationZh: string }>, facts: Array<{ personId: string | null, path: string, labelZh: string, text: string | null, source: FactSource | null, obtainedOn: string | null }>, standards: Array<{ key: string, labelZh: string, value: string, validFrom: string | null }> } };

export type ImportPartsFragment = { id: string, serial: string, title: string, state: ImportState, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null };

export type ImportDetailPartsFragment = { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type RegisterImportsQueryVariables = Exact<{
  states?: Array<ImportState> | ImportState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisterImportsQuery = { registerImports: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, title: string, state: ImportState, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterImportQueryVariables = Exact<{
  id: string;
}>;


export type RegisterImportQuery = { registerImport: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ImportTargetsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportTargetsQuery = { importTargets: Array<{ target: string, labelZh: string, labelEn: string, required: boolean, noteZh: string | null }> };

export type ImportFindingsQueryVariables = Exact<{
  importId: string;
  fault?: ImportFault | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportFindingsQuery = { importFindings: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, row: number, column: string | null, fault: ImportFault, shown: string | null, reasonZh: string, remedyZh: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportFamiliesQueryVariables = Exact<{
  importId: string;
  outcome?: ImportOutcome | null | undefined;
  kept?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportFamiliesQuery = { importFamilies: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, firstRow: number, headMasked: string | null, memberCount: number, outcome: ImportOutcome, householdId: string | null, householdSerial: string | null, keptZh: string | null, changes: Array<{ row: number | null, what: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StartRegisterImportMutationVariables = Exact<{
  input: StartRegisterImportInput;
  idempotencyKey: string;
}>;


export type StartRegisterImportMutation = { startRegisterImport: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type MapImportColumnsMutationVariables = Exact<{
  id: string;
  mapping: Array<string | null | undefined> | string;
}>;


export type MapImportColumnsMutation = { mapImportColumns: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CheckImportAgainMutationVariables = Exact<{
  id: string;
}>;


export type CheckImportAgainMutation = { checkImportAgain: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type SubmitImportMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type SubmitImportMutation = { submitImport: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CancelImportMutationVariables = Exact<{
  id: string;
}>;


export type CancelImportMutation = { cancelImport: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type UndoImportMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type UndoImportMutation = { undoImport: { id: string, serial: string, title: string, state: ImportState, source: FactSource, obtainedOn: string, rows: number, families: number, faults: number, createdAt: string, createdBy: string | null, appliedAt: string | null, undoneAt: string | null, version: number, people: number, undone: number | null, kept: number | null, region: { code: string, name: string } | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null, columns: Array<{ heading: string, target: string | null }>, outcomes: Array<{ outcome: ImportOutcome, families: number }>, faultKinds: Array<{ fault: ImportFault, count: number }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type JournalPartsFragment = { id: string, serial: string, kind: JournalKind, amount: string, postedAt: string, reversesSerial: string | null, book: { id: string, name: string } | null, lines: Array<{ id: string, account: LedgerAccount, debit: string | null, credit: string | null, donationSerial: string | null, allocationSerial: string | null }> };

export type JournalsQueryVariables = Exact<{
  charityId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JournalsQuery = { journals: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, kind: JournalKind, amount: string, postedAt: string, reversesSerial: string | null, book: { id: string, name: string } | null, lines: Array<{ id: string, account: LedgerAccount, debit: string | null, credit: string | null, donationSerial: string | null, allocationSerial: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountBalancesQueryVariables = Exact<{
  charityId?: string | null | undefined;
}>;


export type AccountBalancesQuery = { accountBalances: Array<{ account: LedgerAccount, debit: string, credit: string, balance: string, book: { id: string, name: string } | null }> };

export type LooksQueryVariables = Exact<{
  filter?: LookFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LooksQuery = { looks: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, at: string, outsideOfficeHours: boolean, kind: LookKind, userId: string | null, userName: string | null, role: Role | null, organisationName: string | null, regionName: string | null, householdId: string | null, householdSerial: string | null, elsewhere: boolean, purpose: string | null, person: { id: string, name: string, ageText: string | null } | null, data: Array<{ code: string, labelZh: string, labelEn: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LookFiguresQueryVariables = Exact<{
  filter?: LookFilter | null | undefined;
}>;


export type LookFiguresQuery = { lookFigures: { from: string, to: string, looks: number, outsideOfficeHours: number, days: Array<{ day: string, looks: number }>, lookers: Array<{ userId: string, userName: string, organisationName: string | null, looks: number, subjects: number, outsideOfficeHours: number, mostOnADay: number }> } };

export type PersonAccessListQueryVariables = Exact<{
  personId: string;
  requestedBy: AccessRequester;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type PersonAccessListQuery = { personAccessList: { from: string, to: string, madeAt: string, organisationName: string, person: { id: string, name: string, ageText: string | null }, lines: Array<{ day: string, organisationName: string | null, role: Role | null, kind: LookKind, ofFamily: boolean, purpose: string | null, times: number, data: Array<{ code: string, labelZh: string, labelEn: string }> }> } };

export type MatchedNeedPartsFragment = { ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null };

export type FundingReservationPartsFragment = { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null };

export type MatchedNeedsQueryVariables = Exact<{
  filter?: MatchedNeedFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MatchedNeedsQuery = { matchedNeeds: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MatchedNeedCountQueryVariables = Exact<{
  filter?: MatchedNeedFilter | null | undefined;
}>;


export type MatchedNeedCountQuery = { matchedNeeds: { totalCount: number, totalIsCapped: boolean } };

export type MatchedNeedQueryVariables = Exact<{
  ref: string;
}>;


export type MatchedNeedQuery = { matchedNeed: { ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null } };

export type SimilarNeedsQueryVariables = Exact<{
  ref: string;
  first?: number | null | undefined;
}>;


export type SimilarNeedsQuery = { similarNeeds: Array<{ ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null }> };

export type ContractsToMatchQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractsToMatchQuery = { contracts: { totalCount: number, nodes: Array<{ id: string, serial: string, title: string, serviceItems: Array<ServiceItem>, monthlyUnitCapacity: number, validTo: string }> } };

export type ReserveNeedMutationVariables = Exact<{
  ref: string;
  idempotencyKey: string;
}>;


export type ReserveNeedMutation = { reserveNeed: { ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null } | null };

export type OfferServiceMutationVariables = Exact<{
  ref: string;
  quantity: number;
  note?: string | null | undefined;
  idempotencyKey: string;
}>;


export type OfferServiceMutation = { offerService: { ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null } | null };

export type WithdrawOfferMutationVariables = Exact<{
  offerId: string;
}>;


export type WithdrawOfferMutation = { withdrawOffer: { ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null } };

export type NeedItemPartsFragment = { id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } };

export type NeedItemsQueryVariables = Exact<{
  filter?: NeedFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NeedItemsQuery = { needs: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NeedItemDetailFragment = { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } };

export type NeedItemQueryVariables = Exact<{
  id: string;
}>;


export type NeedItemQuery = { needItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type NeedWordsQueryVariables = Exact<{
  id: string;
}>;


export type NeedWordsQuery = { need: { id: string, serial: string, description: string, assessedOn: string, recordedAt: string, items: Array<{ id: string, serial: string }> } };

export type PreviewListingQueryVariables = Exact<{
  id: string;
}>;


export type PreviewListingQuery = { previewListing: { category: NeedCategory, level: NeedLevel, regionIsMerged: boolean, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, matchedBy: Array<CrowdTag>, consentValidUntil: string | null, serviceConsentValidUntil: string | null, region: { code: string, name: string, pathName: string } } };

export type RecordNeedMutationVariables = Exact<{
  input: NeedInput;
  idempotencyKey: string;
}>;


export type RecordNeedMutation = { recordNeed: { id: string, serial: string, items: Array<{ id: string }> } | null };

export type CorrectNeedItemMutationVariables = Exact<{
  id: string;
  input: NeedItemCorrectionInput;
}>;


export type CorrectNeedItemMutation = { correctNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type VerifyNeedItemMutationVariables = Exact<{
  id: string;
  input: NeedVerificationInput;
}>;


export type VerifyNeedItemMutation = { verifyNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type RefreshNeedCoverMutationVariables = Exact<{
  id: string;
}>;


export type RefreshNeedCoverMutation = { refreshNeedCover: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type DiscontinueNeedItemMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DiscontinueNeedItemMutation = { discontinueNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type ListNeedItemMutationVariables = Exact<{
  id: string;
  validUntil: string;
}>;


export type ListNeedItemMutation = { listNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type UnlistNeedItemMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type UnlistNeedItemMutation = { unlistNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type WithdrawNeedItemMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type WithdrawNeedItemMutation = { withdrawNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type ExpireNeedItemMutationVariables = Exact<{
  id: string;
}>;


export type ExpireNeedItemMutation = { expireNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type MarkDuplicateMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type MarkDuplicateMutation = { markDuplicate: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type MarkMetElsewhereMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type MarkMetElsewhereMutation = { markMetElsewhere: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type ConfirmNeedItemMetMutationVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;


export type ConfirmNeedItemMetMutation = { confirmNeedItemMet: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type CloseNeedItemMutationVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;


export type CloseNeedItemMutation = { closeNeedItem: { version: number, id: string, needId: string, serial: string, householdId: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, approvedCost: string, cover: string, coverChanged: boolean, allocated: string, gap: string, verifyBy: string | null, verifyDaysLeft: number | null, validUntil: string | null, consentValidUntil: string | null, listedAt: string | null, reservedUntil: string | null, reservedBy: string | null, projectId: string | null, projectTitle: string | null, offers: number, coverLines: Array<{ source: string, policyVersionId: string | null, amount: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }>, person: { id: string, name: string, ageText: string | null, gender: Gender }, region: { code: string, name: string, pathName: string } } };

export type PreviewCoverQueryVariables = Exact<{
  id: string;
}>;


export type PreviewCoverQuery = { previewCover: Array<{ source: string, policyVersionId: string | null, amount: string }> };

export type ApiTokenPartsFragment = { id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, holderName: string | null };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, holderName: string | null }> };

export type CreateApiTokenMutationVariables = Exact<{
  label: string;
  expiresInDays: number;
  idempotencyKey: string;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string | null, token: { id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, holderName: string | null } } };

export type RevokeApiTokenMutationVariables = Exact<{
  id: string;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, holderName: string | null } };

export type OrganisationPartsFragment = { id: string, name: string, kind: OrganisationKind, creditCode: string, charityMark: boolean, region: { code: string, name: string, pathName: string } | null };

export type OrganisationsQueryVariables = Exact<{
  kind?: OrganisationKind | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, name: string, kind: OrganisationKind, creditCode: string, charityMark: boolean, region: { code: string, name: string, pathName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OneOrganisationQueryVariables = Exact<{
  id: string;
}>;


export type OneOrganisationQuery = { organisation: { id: string, name: string, kind: OrganisationKind, creditCode: string, charityMark: boolean, region: { code: string, name: string, pathName: string } | null } };

export type RegisterOrganisationMutationVariables = Exact<{
  input: RegisterOrganisationInput;
  idempotencyKey: string;
}>;


export type RegisterOrganisationMutation = { registerOrganisation: { id: string, name: string, kind: OrganisationKind, creditCode: string, charityMark: boolean, region: { code: string, name: string, pathName: string } | null } };

export type StaffUserPartsFragment = { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> };

export type StaffUsersQueryVariables = Exact<{
  organisationId?: string | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffUsersQuery = { staffUsers: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OneStaffUserQueryVariables = Exact<{
  id: string;
}>;


export type OneStaffUserQuery = { staffUser: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
  idempotencyKey: string;
}>;


export type CreateUserMutation = { createUser: { password: string | null, user: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } } | null };

export type ResetPasswordMutationVariables = Exact<{
  userId: string;
}>;


export type ResetPasswordMutation = { resetPassword: { password: string | null, user: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } } };

export type DeactivateUserMutationVariables = Exact<{
  userId: string;
}>;


export type DeactivateUserMutation = { deactivateUser: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type CreatePostMutationVariables = Exact<{
  input: CreatePostInput;
  idempotencyKey: string;
}>;


export type CreatePostMutation = { createPost: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } | null };

export type EndPostMutationVariables = Exact<{
  postId: string;
  lastDay?: string | null | undefined;
}>;


export type EndPostMutation = { endPost: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type ResetSecondFactorMutationVariables = Exact<{
  userId: string;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type EndUserSessionsMutationVariables = Exact<{
  userId: string;
}>;


export type EndUserSessionsMutation = { endUserSessions: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type LinkOfficeAccountMutationVariables = Exact<{
  userId: string;
  subject?: string | null | undefined;
}>;


export type LinkOfficeAccountMutation = { linkOfficeAccount: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, secondFactorSince: string | null, officeSubject: string | null, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type PersonsQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PersonsQuery = { persons: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, crowdTags: Array<CrowdTag>, householdId: string | null, householdSerial: string | null, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, region: { code: string, name: string, pathName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SavedViewsQueryVariables = Exact<{
  list: SavedViewList;
}>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, list: SavedViewList, name: string, filter: string, savedAt: string }> };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { id: string } };

export type DeleteViewMutationVariables = Exact<{
  id: string;
}>;


export type DeleteViewMutation = { deleteView: boolean };

export type PolicyPartsFragment = { code: string, name: string, tier: PolicyTier, departments: Array<string>, subject: PolicySubject, period: PolicyPeriod, benefitKind: BenefitKind, needCategories: Array<NeedCategory>, version: number, validFrom: string, validTo: string | null, confidence: SourceConfidence };

export type PoliciesQueryVariables = Exact<{
  search?: string | null | undefined;
  tier?: PolicyTier | null | undefined;
  needCategory?: NeedCategory | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PoliciesQuery = { policies: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ code: string, name: string, tier: PolicyTier, departments: Array<string>, subject: PolicySubject, period: PolicyPeriod, benefitKind: BenefitKind, needCategories: Array<NeedCategory>, version: number, validFrom: string, validTo: string | null, confidence: SourceConfidence }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PolicyQueryVariables = Exact<{
  code: string;
  areaKind?: AreaKind | null | undefined;
}>;


export type PolicyQuery = { policy: { code: string, name: string, tier: PolicyTier, departments: Array<string>, subject: PolicySubject, period: PolicyPeriod, benefitKind: BenefitKind, needCategories: Array<NeedCategory>, version: number, validFrom: string, validTo: string | null, confidence: SourceConfidence, conditions: Array<string>, conditionRule: string, conditionNote: string | null, conditionSource: SourceEvidence, benefitText: string | null, benefitRule: string, benefitUnit: string, benefitNotes: Array<string>, figuresSource: SourceEvidence, approval: Array<string>, deadlines: Array<string>, publicity: Array<string>, review: Array<string>, documents: Array<{ code: string, labelZh: string, labelEn: string, optional: boolean, afterHelp: boolean, askedOfApplicant: boolean, suppliedByZh: string }>, legalBasis: Array<{ reference: string, titleZh: string, articles: string | null, kind: SourceEvidence, effectiveFrom: string | null }>, relations: Array<{ kind: RelationKind, policyCodes: Array<string>, textZh: string }>, standards: Array<{ key: string, labelZh: string, kind: string, value: string | null, areaKind: AreaKind | null, validFrom: string | null, source: SourceEvidence | null, confidence: SourceConfidence | null, noteZh: string | null, region: { code: string, pathName: string } | null }>, offices: Array<{ department: string, nameZh: string, hotline: string }>, versions: Array<{ version: number, validFrom: string, validTo: string | null, state: PolicyVersionState }> } };

export type PolicyDifferencesQueryVariables = Exact<{
  code: string;
  fromVersion: number;
  toVersion: number;
}>;


export type PolicyDifferencesQuery = { policyDifferences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> };

export type ProjectPartsFragment = { id: string, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null };

export type ProjectDetailPartsFragment = { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type ProjectsQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProjectsQuery = { projects: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProjectBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type ProjectBoardQuery = { projectBoard: Array<{ state: ProjectState, count: number, allocated: string, gap: string | null, projects: Array<{ id: string, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null }> }> };

export type ProjectQueryVariables = Exact<{
  id: string;
}>;


export type ProjectQuery = { project: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ProjectAllocationsQueryVariables = Exact<{
  projectId: string;
}>;


export type ProjectAllocationsQuery = { allocations: { totalCount: number, nodes: Array<{ id: string, serial: string, state: AllocationState, donationId: string, donationSerial: string, itemRef: string, category: NeedCategory | null, projectId: string, projectTitle: string | null, amount: string, released: string, committed: string, postedAt: string, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }> } };

export type ListedItemsQueryVariables = Exact<{
  filter?: NeedFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListedItemsQuery = { needs: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, category: NeedCategory, level: NeedLevel, serviceItem: ServiceItem | null, quantity: number, unit: string, gap: string, validUntil: string | null, projectId: string | null, person: { name: string, ageText: string | null }, region: { pathName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
  idempotencyKey: string;
}>;


export type CreateProjectMutation = { createProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CorrectProjectMutationVariables = Exact<{
  id: string;
  input: CorrectProjectInput;
}>;


export type CorrectProjectMutation = { correctProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type AddItemsToProjectMutationVariables = Exact<{
  projectId: string;
  itemIds: Array<string> | string;
}>;


export type AddItemsToProjectMutation = { addItemsToProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type RemoveItemFromProjectMutationVariables = Exact<{
  projectId: string;
  itemId: string;
}>;


export type RemoveItemFromProjectMutation = { removeItemFromProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ProposeProjectMutationVariables = Exact<{
  id: string;
}>;


export type ProposeProjectMutation = { proposeProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type AdoptProjectMutationVariables = Exact<{
  id: string;
  idempotencyKey: string;
}>;


export type AdoptProjectMutation = { adoptProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type StartProjectMutationVariables = Exact<{
  id: string;
}>;


export type StartProjectMutation = { startProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CompleteProjectMutationVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;


export type CompleteProjectMutation = { completeProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type DiscloseProjectMutationVariables = Exact<{
  id: string;
}>;


export type DiscloseProjectMutation = { discloseProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type WithdrawDisclosureMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type WithdrawDisclosureMutation = { withdrawDisclosure: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CancelProjectMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelProjectMutation = { cancelProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, disclosure: { personCount: number | null, itemCount: number | null, allocated: string | null } | null, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type TaskPartsFragment = { id: string, kind: TaskKind, state: TaskState, left: number | null, deathDate: string | null, householdId: string, householdSerial: string, feedSerial: string | null, dueOn: string, overdue: boolean, note: string | null, closedBy: string | null, closedAt: string | null, person: { id: string, name: string, ageText: string | null }, region: { code: string, name: string } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> };

export type RegisterTasksQueryVariables = Exact<{
  filter?: RegisterTaskFilterInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisterTasksQuery = { registerTasks: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, kind: TaskKind, state: TaskState, left: number | null, deathDate: string | null, householdId: string, householdSerial: string, feedSerial: string | null, dueOn: string, overdue: boolean, note: string | null, closedBy: string | null, closedAt: string | null, person: { id: string, name: string, ageText: string | null }, region: { code: string, name: string } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CompleteTaskMutationVariables = Exact<{
  id: string;
  note: string;
}>;


export type CompleteTaskMutation = { completeTask: { id: string, kind: TaskKind, state: TaskState, left: number | null, deathDate: string | null, householdId: string, householdSerial: string, feedSerial: string | null, dueOn: string, overdue: boolean, note: string | null, closedBy: string | null, closedAt: string | null, person: { id: string, name: string, ageText: string | null }, region: { code: string, name: string } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type DismissTaskMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DismissTaskMutation = { dismissTask: { id: string, kind: TaskKind, state: TaskState, left: number | null, deathDate: string | null, householdId: string, householdSerial: string, feedSerial: string | null, dueOn: string, overdue: boolean, note: string | null, closedBy: string | null, closedAt: string | null, person: { id: string, name: string, ageText: string | null }, region: { code: string, name: string } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> } };

export type MyReservationsQueryVariables = Exact<{
  state?: ReservationState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyReservationsQuery = { myReservations: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ reservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null }, need: { ref: string, state: NeedItemState, category: NeedCategory, level: NeedLevel, ageBand: AgeBand, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, waitingWeeks: number, validUntil: string, projectId: string | null, projectTitle: string | null, projectState: ProjectState | null, score: number, region: { code: string, pathName: string, level: RegionLevel }, reasons: Array<{ part: MatchPart, points: number, maxPoints: number, satisfied: boolean, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, myReservation: { id: string, ref: string, state: ReservationState, amount: string, madeAt: string, expiresAt: string, workingDaysLeft: number | null, closedAt: string | null } | null, myOffer: { id: string, state: OfferState, quantity: number, note: string | null, placedAt: string } | null, exact: { gap: string, approvedCost: string, cover: string, allocated: string, region: { pathName: string } } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReleaseReservationMutationVariables = Exact<{
  reservationId: string;
}>;


export type ReleaseReservationMutation = { releaseReservation: { ref: string } | null };

export type RevisionPartsFragment = { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null };

export type RevisionDetailPartsFragment = { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type CaseRunPartsFragment = { policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string };

export type CatalogueRevisionsQueryVariables = Exact<{
  states?: Array<CatalogueRevisionState> | CatalogueRevisionState | null | undefined;
  mine?: boolean | null | undefined;
  others?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CatalogueRevisionsQuery = { catalogueRevisions: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CatalogueRevisionQueryVariables = Exact<{
  id: string;
}>;


export type CatalogueRevisionQuery = { catalogueRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CatalogueDocumentQueryVariables = Exact<{
  codes?: Array<string> | string | null | undefined;
}>;


export type CatalogueDocumentQuery = { catalogueDocument: string };

export type PolicyCasesQueryVariables = Exact<{
  code: string;
}>;


export type PolicyCasesQuery = { policyCases: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }> };

export type DraftRevisionMutationVariables = Exact<{
  input: DraftRevisionInput;
  idempotencyKey: string;
}>;


export type DraftRevisionMutation = { draftRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CorrectRevisionMutationVariables = Exact<{
  id: string;
  input: CorrectRevisionInput;
}>;


export type CorrectRevisionMutation = { correctRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type SubmitRevisionMutationVariables = Exact<{
  id: string;
}>;


export type SubmitRevisionMutation = { submitRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ReturnRevisionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReturnRevisionMutation = { returnRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type PublishRevisionMutationVariables = Exact<{
  id: string;
  version: number;
  publication: number;
}>;


export type PublishRevisionMutation = { publishRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type WithdrawRevisionMutationVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;


export type WithdrawRevisionMutation = { withdrawRevision: { id: string, serial: string, title: string, state: CatalogueRevisionState, validFrom: string, authorName: string | null, reviewerName: string | null, savedAt: string, publishedAt: string | null, reason: string, document: string, version: number, publication: number, problems: Array<{ line: number | null, column: number | null, messageZh: string }>, changes: Array<{ part: CataloguePart, kind: ChangeKind, titleZh: string, policyCode: string | null, differences: Array<{ labelZh: string, before: Array<string>, after: Array<string> }> }>, caseRuns: Array<{ policyCode: string, policyName: string, nameZh: string, passed: boolean, expectedZh: string, actualZh: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ExportPartsFragment = { id: string, list: ExportList, format: ExportFormat, purpose: ExportPurpose, filters: Array<string>, standing: ExportStanding, requestedAt: string, rows: number | null, sizeInBytes: number | null, fileId: string | null, readableUntil: string | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null };

export type DataExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DataExportsQuery = { dataExports: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, list: ExportList, format: ExportFormat, purpose: ExportPurpose, filters: Array<string>, standing: ExportStanding, requestedAt: string, rows: number | null, sizeInBytes: number | null, fileId: string | null, readableUntil: string | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequestExportMutationVariables = Exact<{
  input: ExportInput;
  idempotencyKey: string;
}>;


export type RequestExportMutation = { requestExport: { id: string, list: ExportList, format: ExportFormat, purpose: ExportPurpose, filters: Array<string>, standing: ExportStanding, requestedAt: string, rows: number | null, sizeInBytes: number | null, fileId: string | null, readableUntil: string | null, job: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } | null } };

export type JobPartsFragment = { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null };

export type CancelJobMutationVariables = Exact<{
  id: string;
}>;


export type CancelJobMutation = { cancelJob: { id: string, kind: JobKind, state: JobState, step: JobStep | null, done: number, total: number | null, message: string | null, mayCancel: boolean, createdAt: string, endedAt: string | null } };

export type RegionChildrenQueryVariables = Exact<{
  parentCode?: string | null | undefined;
}>;


export type RegionChildrenQuery = { regions: { nodes: Array<{ code: string, name: string, pathName: string, level: RegionLevel, hasChildren: boolean }> } };

export type SessionPartsFragment = { permissions: Array<string>, secondFactor: SecondFactorStanding, secondFactorBound: boolean, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> };

export type PostPartsFragment = { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null };

export type CurrentSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentSessionQuery = { me: { permissions: Array<string>, secondFactor: SecondFactorStanding, secondFactorBound: boolean, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } | null };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ loginName: string, password: string, displayName: string, role: Role, organisationName: string, regionName: string | null, whatToTry: string }> };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { officeLabel: string | null } };

export type SignInMutationVariables = Exact<{
  loginName: string;
  password: string;
  code?: string | null | undefined;
}>;


export type SignInMutation = { signIn: { permissions: Array<string>, secondFactor: SecondFactorStanding, secondFactorBound: boolean, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } };

export type ConfirmIdentityMutationVariables = Exact<{
  proof: string;
}>;


export type ConfirmIdentityMutation = { confirmIdentity: { permissions: Array<string>, secondFactor: SecondFactorStanding, secondFactorBound: boolean, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SwitchPostMutationVariables = Exact<{
  postId: string;
}>;


export type SwitchPostMutation = { switchPost: { permissions: Array<string>, secondFactor: SecondFactorStanding, secondFactorBound: boolean, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  password: string;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type StandardsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type StandardsQuery = { policyStandards: Array<{ key: string, labelZh: string, kind: string, usedBy: Array<{ code: string, name: string }>, values: Array<{ value: string, areaKind: AreaKind | null, validFrom: string, inForce: boolean, source: SourceEvidence, confidence: SourceConfidence, noteZh: string | null, region: { code: string, pathName: string } | null }> }> };

export type WorkQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkQueueQuery = { workQueue: Array<{ key: string, labelZh: string, labelEn: string, count: number, overdue: number, soon: number, soonZh: string | null, soonEn: string | null, resource: string, state: string | null, condition: string | null }> };

export type TraceQueryVariables = Exact<{
  kind: TraceKind;
  id: string;
}>;


export type TraceQuery = { trace: { isTruncated: boolean, nodes: Array<{ id: string, kind: TraceKind, labelZh: string, amount: string | null, units: number | null, unitZh: string | null, unitEn: string | null, state: string | null, stateZh: string | null, day: string | null, isStart: boolean, lots: Array<{ donationId: string, allocationId: string, amount: string }> }>, edges: Array<{ from: string, to: string, amount: string | null }>, sums: Array<{ step: TraceStep, labelZh: string, count: number, amount: string }> } };

export type MyVouchersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyVouchersQuery = { myVouchers: { totalCount: number, nodes: Array<{ id: string, serial: string, recipientName: string, villageName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, minutesPerUnit: number | null, unitsLeft: number, validTo: string, openVisitId: string | null, openVisitBeganAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PhoneVisitFragment = { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, regionName: string | null, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, placeZh: string, submittedAt: string | null, rejectionReason: VisitRejection | null };

export type MyVisitsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type MyVisitsQuery = { visits: { totalCount: number, nodes: Array<{ id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, regionName: string | null, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, placeZh: string, submittedAt: string | null, rejectionReason: VisitRejection | null }> } };

export type OpenVisitQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenVisitQuery = { visits: { nodes: Array<{ id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, regionName: string | null, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, placeZh: string, submittedAt: string | null, rejectionReason: VisitRejection | null }> } };

export type PhoneVoucherQueryVariables = Exact<{
  id: string;
}>;


export type PhoneVoucherQuery = { voucher: { id: string, serial: string, state: VoucherState, expired: boolean, recipientName: string | null, recipientMayBeShown: boolean, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, validFrom: string, validTo: string, region: { code: string, name: string, pathName: string } | null }, visits: { nodes: Array<{ id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, regionName: string | null, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, placeZh: string, submittedAt: string | null, rejectionReason: VisitRejection | null }> } };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
  idempotencyKey: string;
}>;


export type CheckInMutation = { checkIn: { id: string, serial: string, state: VisitState, beganAt: string, placeZh: string } };

export type SubmitVisitMutationVariables = Exact<{
  input: SubmitVisitInput;
  idempotencyKey: string;
}>;


export type SubmitVisitMutation = { submitVisit: { id: string, serial: string, state: VisitState, units: number | null, unitZh: string } };

export type LogVisitMutationVariables = Exact<{
  input: LogVisitInput;
  idempotencyKey: string;
}>;


export type LogVisitMutation = { logVisit: { id: string, serial: string, state: VisitState, units: number | null, unitZh: string } };

export type AbandonVisitMutationVariables = Exact<{
  id: string;
}>;


export type AbandonVisitMutation = { abandonVisit: { id: string, serial: string, state: VisitState } };

export type VisitRowFragment = { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, regionName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, rejectionReason: VisitRejection | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }> };

export type VisitsQueryVariables = Exact<{
  filter?: VisitFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VisitsQuery = { visits: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, regionName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, rejectionReason: VisitRejection | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VisitDetailFragment = { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, latitude: number | null, longitude: number | null, note: string | null, confirmedBy: VisitConfirmer | null, photoFileId: string | null, voucherUnits: number, voucherRedeemedUnits: number, voucherReservedUnits: number, voucherValidFrom: string, voucherValidTo: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, decidedAt: string | null, decidedByName: string | null, decisionNote: string | null, rejectionReason: VisitRejection | null, region: { code: string, name: string, pathName: string } | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type VisitQueryVariables = Exact<{
  id: string;
}>;


export type VisitQuery = { visit: { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, latitude: number | null, longitude: number | null, note: string | null, confirmedBy: VisitConfirmer | null, photoFileId: string | null, voucherUnits: number, voucherRedeemedUnits: number, voucherReservedUnits: number, voucherValidFrom: string, voucherValidTo: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, decidedAt: string | null, decidedByName: string | null, decisionNote: string | null, rejectionReason: VisitRejection | null, region: { code: string, name: string, pathName: string } | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type VisitQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type VisitQueueQuery = { visits: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, submittedAt: string | null, decideDaysLeft: number | null, flags: Array<{ code: VisitFlagCode }> }> } };

export type ApproveVisitMutationVariables = Exact<{
  id: string;
}>;


export type ApproveVisitMutation = { approveVisit: { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, latitude: number | null, longitude: number | null, note: string | null, confirmedBy: VisitConfirmer | null, photoFileId: string | null, voucherUnits: number, voucherRedeemedUnits: number, voucherReservedUnits: number, voucherValidFrom: string, voucherValidTo: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, decidedAt: string | null, decidedByName: string | null, decisionNote: string | null, rejectionReason: VisitRejection | null, region: { code: string, name: string, pathName: string } | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type RejectVisitMutationVariables = Exact<{
  id: string;
  reason: VisitRejection;
  note?: string | null | undefined;
}>;


export type RejectVisitMutation = { rejectVisit: { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, latitude: number | null, longitude: number | null, note: string | null, confirmedBy: VisitConfirmer | null, photoFileId: string | null, voucherUnits: number, voucherRedeemedUnits: number, voucherReservedUnits: number, voucherValidFrom: string, voucherValidTo: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, decidedAt: string | null, decidedByName: string | null, decisionNote: string | null, rejectionReason: VisitRejection | null, region: { code: string, name: string, pathName: string } | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CloseCheckInMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CloseCheckInMutation = { closeCheckIn: { id: string, serial: string, state: VisitState, voucherId: string, voucherSerial: string, recipientName: string | null, contractorName: string | null, workerName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, beganAt: string, endedAt: string | null, minutes: number | null, units: number | null, plannedMinutes: number | null, amount: string | null, placeZh: string, latitude: number | null, longitude: number | null, note: string | null, confirmedBy: VisitConfirmer | null, photoFileId: string | null, voucherUnits: number, voucherRedeemedUnits: number, voucherReservedUnits: number, voucherValidFrom: string, voucherValidTo: string, submittedAt: string | null, decideBy: string | null, decideDaysLeft: number | null, decidedAt: string | null, decidedByName: string | null, decisionNote: string | null, rejectionReason: VisitRejection | null, region: { code: string, name: string, pathName: string } | null, flags: Array<{ code: VisitFlagCode, textZh: string, textEn: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type VoucherRowFragment = { id: string, serial: string, state: VoucherState, expired: boolean, recipientName: string | null, regionName: string | null, contractorName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, value: string, validFrom: string, validTo: string };

export type VouchersQueryVariables = Exact<{
  filter?: VoucherFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VouchersQuery = { vouchers: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, state: VoucherState, expired: boolean, recipientName: string | null, regionName: string | null, contractorName: string | null, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, value: string, validFrom: string, validTo: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VoucherDetailFragment = { id: string, serial: string, state: VoucherState, expired: boolean, itemId: string | null, itemSerial: string | null, householdId: string | null, contractId: string, contractTitle: string, recipientName: string | null, recipientMayBeShown: boolean, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, value: string, validFrom: string, validTo: string, issuedAt: string, contractor: { id: string, name: string } | null, region: { code: string, name: string, pathName: string } | null, fundings: Array<{ id: string, allocationId: string, allocationSerial: string, amount: string, drawn: string, released: string, charity: { id: string, name: string } | null }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

export type VoucherQueryVariables = Exact<{
  id: string;
}>;


export type VoucherQuery = { voucher: { id: string, serial: string, state: VoucherState, expired: boolean, itemId: string | null, itemSerial: string | null, householdId: string | null, contractId: string, contractTitle: string, recipientName: string | null, recipientMayBeShown: boolean, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, value: string, validFrom: string, validTo: string, issuedAt: string, contractor: { id: string, name: string } | null, region: { code: string, name: string, pathName: string } | null, fundings: Array<{ id: string, allocationId: string, allocationSerial: string, amount: string, drawn: string, released: string, charity: { id: string, name: string } | null }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type VoucherOptionsQueryVariables = Exact<{
  itemId: string;
}>;


export type VoucherOptionsQuery = { voucherOptions: { itemId: string, itemSerial: string, recipientName: string | null, serviceItem: ServiceItem | null, serviceNameZh: string, unitZh: string, quantity: number, openUnits: number, allocated: string, free: string, consentUntil: string | null, reasonsZh: Array<string>, region: { code: string, name: string, pathName: string } | null, contracts: Array<{ contractId: string, contractSerial: string, contractTitle: string, contractorName: string | null, unitPrice: string, remainingUnits: number, remainingCap: string, validFrom: string, validTo: string, fits: boolean, reasonsZh: Array<string>, suggestedUnits: number, latestValidTo: string | null }> } };

export type FundedServiceNeedsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type FundedServiceNeedsQuery = { needs: { totalCount: number, nodes: Array<{ id: string, serial: string, serviceItem: ServiceItem | null, quantity: number, unit: string, allocated: string, person: { id: string, name: string }, region: { code: string, name: string } }> } };

export type IssueVoucherMutationVariables = Exact<{
  input: IssueVoucherInput;
  idempotencyKey: string;
}>;


export type IssueVoucherMutation = { issueVoucher: { id: string, serial: string, state: VoucherState, expired: boolean, itemId: string | null, itemSerial: string | null, householdId: string | null, contractId: string, contractTitle: string, recipientName: string | null, recipientMayBeShown: boolean, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, value: string, validFrom: string, validTo: string, issuedAt: string, contractor: { id: string, name: string } | null, region: { code: string, name: string, pathName: string } | null, fundings: Array<{ id: string, allocationId: string, allocationSerial: string, amount: string, drawn: string, released: string, charity: { id: string, name: string } | null }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CancelVoucherMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelVoucherMutation = { cancelVoucher: { id: string, serial: string, state: VoucherState, expired: boolean, itemId: string | null, itemSerial: string | null, householdId: string | null, contractId: string, contractTitle: string, recipientName: string | null, recipientMayBeShown: boolean, serviceItem: ServiceItem, serviceNameZh: string, unitZh: string, unitPrice: string, units: number, reservedUnits: number, redeemedUnits: number, unitsLeft: number, value: string, validFrom: string, validTo: string, issuedAt: string, contractor: { id: string, name: string } | null, region: { code: string, name: string, pathName: string } | null, fundings: Array<{ id: string, allocationId: string, allocationSerial: string, amount: string, drawn: string, released: string, charity: { id: string, name: string } | null }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ShowRecipientMutationVariables = Exact<{
  voucherId: string;
}>;


export type ShowRecipientMutation = { showRecipient: { voucherId: string, name: string, address: string, phone: string | null, until: string } };

/** The text of an operation, with its result and its variables as types that exist only for the compiler. */
export class TypedDocumentString<TResult, TVariables> extends String {
  declare readonly __apiType?: ((variables: TVariables) => TResult) | undefined;
  constructor(text: string, _fragment?: unknown) {
    super(text);
  }
}
export const AccountPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AccountParts on Account {
  id
  loginName
  displayName
  secondFactorSince
  recoveryCodesLeft
  officeLinked
  sessions {
    id
    device
    network
    createdAt
    lastSeenAt
    endsAt
    current
  }
  signIns {
    id
    at
    result
    device
    network
  }
}
    `, {"fragmentName":"AccountParts"}) as unknown as TypedDocumentString<AccountPartsFragment, unknown>;
export const AuditPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AuditParts on AuditEntry {
  id
  at
  action
  objectKind
  objectId
  objectName
  userName
  organisationName
  regionName
  purpose
  changes {
    field
    before
    after
    hidden
  }
  detail {
    name
    value
  }
  requestId
  sha256
}
    `, {"fragmentName":"AuditParts"}) as unknown as TypedDocumentString<AuditPartsFragment, unknown>;
export const ContractRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ContractRow on ServiceContractSummary {
  id
  serial
  title
  contractor {
    id
    name
  }
  state
  validFrom
  validTo
  cap
  remainingCap
  monthlyUnitCapacity
  serviceItems
  serviceNamesZh
}
    `, {"fragmentName":"ContractRow"}) as unknown as TypedDocumentString<ContractRowFragment, unknown>;
export const ContractDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    `, {"fragmentName":"ContractDetail"}) as unknown as TypedDocumentString<ContractDetailFragment, unknown>;
export const DonationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DonationParts on Donation {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
}
    `, {"fragmentName":"DonationParts"}) as unknown as TypedDocumentString<DonationPartsFragment, unknown>;
export const AllocationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
    `, {"fragmentName":"AllocationParts"}) as unknown as TypedDocumentString<AllocationPartsFragment, unknown>;
export const DonationDetailPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DonationDetailParts on DonationDetail {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  bankReference
  restrictedCategories
  restrictedRegion {
    code
    pathName
  }
  restrictedProjectId
  restrictedProjectTitle
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
  note
  allocations {
    ...AllocationParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`, {"fragmentName":"DonationDetailParts"}) as unknown as TypedDocumentString<DonationDetailPartsFragment, unknown>;
export const PersonPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}
    `, {"fragmentName":"PersonParts"}) as unknown as TypedDocumentString<PersonPartsFragment, unknown>;
export const DuplicateSidePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DuplicateSideParts on DuplicateSide {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`, {"fragmentName":"DuplicateSideParts"}) as unknown as TypedDocumentString<DuplicateSidePartsFragment, unknown>;
export const DuplicateRecordPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DuplicateRecordParts on DuplicateRecord {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
  relationToHead
  memberFrom
  deathDate
  identityNumber
  phone
  bankAccount
  factCount
  grantCount
  openNeedCount
  recordedAt
  merged
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`, {"fragmentName":"DuplicateRecordParts"}) as unknown as TypedDocumentString<DuplicateRecordPartsFragment, unknown>;
export const DuplicateReviewPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
    `, {"fragmentName":"DuplicateReviewParts"}) as unknown as TypedDocumentString<DuplicateReviewPartsFragment, unknown>;
export const DuplicatePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DuplicateParts on DuplicateComparisonPage {
  id
  reasons
  standing
  first {
    ...DuplicateRecordParts
  }
  second {
    ...DuplicateRecordParts
  }
  comparisons {
    about
    labelZh
    labelEn
    alike
    wordsZh
    wordsEn
  }
  reviews {
    ...DuplicateReviewParts
  }
  merges {
    id
    keptPersonId
    mergedPersonId
    mergedAt
    by
    movedCount
    undoneAt
    undoReason
  }
  mergeOptions {
    keptPersonId
    obstacles
    conflicts {
      path
      labelZh
      labelEn
      keptFactId
      mergedFactId
    }
  }
}
    fragment DuplicateRecordParts on DuplicateRecord {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
  relationToHead
  memberFrom
  deathDate
  identityNumber
  phone
  bankAccount
  factCount
  grantCount
  openNeedCount
  recordedAt
  merged
}
fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`, {"fragmentName":"DuplicateParts"}) as unknown as TypedDocumentString<DuplicatePartsFragment, unknown>;
export const EntitlementPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EntitlementParts on PolicyEligibility {
  policyCode
  policyName
  tier
  subject
  person {
    id
    name
  }
  period
  unit
  settled {
    verdict
    amount
    units
    cuts {
      kind
    }
    missing {
      path
      labelZh
      labelEn
      person {
        id
        name
      }
      because
      suppliedBy
      textZh
    }
  }
  conclusionZh
  nextZh
}
    `, {"fragmentName":"EntitlementParts"}) as unknown as TypedDocumentString<EntitlementPartsFragment, unknown>;
export const GroundFactFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GroundFact on UsedFact {
  path
  labelZh
  labelEn
  text
  person {
    id
    name
  }
  origin
  source
  obtainedOn
  validUntil
  because
  basisZh
}
    `, {"fragmentName":"GroundFact"}) as unknown as TypedDocumentString<GroundFactFragment, unknown>;
export const GroundStandardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GroundStandard on PolicyStandardFigure {
  key
  labelZh
  kind
  value
  areaKind
  region {
    code
    pathName
  }
  validFrom
  source
}
    `, {"fragmentName":"GroundStandard"}) as unknown as TypedDocumentString<GroundStandardFragment, unknown>;
export const EntitlementClauseFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EntitlementClause on EligibilityClause {
  textZh
  holds
  situationZh
  cases {
    textZh
    holds
    situationZh
  }
  facts {
    ...GroundFact
  }
  standards {
    ...GroundStandard
  }
}
    fragment GroundFact on UsedFact {
  path
  labelZh
  labelEn
  text
  person {
    id
    name
  }
  origin
  source
  obtainedOn
  validUntil
  because
  basisZh
}
fragment GroundStandard on PolicyStandardFigure {
  key
  labelZh
  kind
  value
  areaKind
  region {
    code
    pathName
  }
  validFrom
  source
}`, {"fragmentName":"EntitlementClause"}) as unknown as TypedDocumentString<EntitlementClauseFragment, unknown>;
export const JobPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}
    `, {"fragmentName":"JobParts"}) as unknown as TypedDocumentString<JobPartsFragment, unknown>;
export const FeedPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FeedParts on DepartmentFeed {
  id
  serial
  kind
  state
  source
  asOf
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  job {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`, {"fragmentName":"FeedParts"}) as unknown as TypedDocumentString<FeedPartsFragment, unknown>;
export const FeedDetailPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`, {"fragmentName":"FeedDetailParts"}) as unknown as TypedDocumentString<FeedDetailPartsFragment, unknown>;
export const FundingFocusPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FundingFocusParts on FundingFocus {
  categories
  regions {
    code
    name
    pathName
    level
  }
  crowdTags
  minAmount
  maxAmount
  levels
  updatedAt
}
    `, {"fragmentName":"FundingFocusParts"}) as unknown as TypedDocumentString<FundingFocusPartsFragment, unknown>;
export const OwnVisitPlanPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OwnVisitPlanParts on OwnVisitPlan {
  id
  interval
  reason
  responsibleUserId
  responsibleName
  validFrom
  setByName
  setAt
}
    `, {"fragmentName":"OwnVisitPlanParts"}) as unknown as TypedDocumentString<OwnVisitPlanPartsFragment, unknown>;
export const HomeVisitPlanPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HomeVisitPlanParts on HomeVisitPlan {
  householdId
  closed
  interval
  reasons {
    code
    labelZh
    labelEn
    interval
    sourceZh
    sourceEn
  }
  own {
    ...OwnVisitPlanParts
  }
  next {
    ...OwnVisitPlanParts
  }
  lastSeenOn
  dueOn
  span
  overdueDays
}
    fragment OwnVisitPlanParts on OwnVisitPlan {
  id
  interval
  reason
  responsibleUserId
  responsibleName
  validFrom
  setByName
  setAt
}`, {"fragmentName":"HomeVisitPlanParts"}) as unknown as TypedDocumentString<HomeVisitPlanPartsFragment, unknown>;
export const HomeVisitPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HomeVisitParts on HomeVisit {
  id
  householdId
  visitedAt
  purpose
  outcome
  met {
    id
    name
    ageText
  }
  note
  noteHidden
  needNoticed
  photoFileIds
  photoCount
  facts {
    id
    path
    personId
    labelZh
    labelEn
  }
  visitorName
  recordedAt
  correctsId
  voidedAt
  voidedByName
  voidReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
    `, {"fragmentName":"HomeVisitParts"}) as unknown as TypedDocumentString<HomeVisitPartsFragment, unknown>;
export const MemberPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MemberParts on HouseholdMember {
  id
  name
  ageText
  gender
  identity
  relationToHead
  counted
  isMinor
  memberFrom
  memberTo
  deathDate
  identityNumber
  phone
  bankAccount
  tags {
    id
    tag
    validFrom
  }
  aliases {
    personId
    householdId
    householdSerial
  }
  mergedIntoPersonId
}
    `, {"fragmentName":"MemberParts"}) as unknown as TypedDocumentString<MemberPartsFragment, unknown>;
export const HouseholdPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HouseholdParts on Household {
  id
  serial
  region {
    code
    name
    pathName
  }
  areaKind
  addressHeld
  identity
  headPersonId
  recordedAt
  members {
    ...MemberParts
  }
  formerMembers {
    ...MemberParts
  }
  facts {
    id
    path
    personId
    labelZh
    labelEn
    unitZh
    conflicting
    facts {
      id
      text
      value
      hidden
      source
      verification
      obtainedOn
      validUntil
    }
  }
  consents {
    id
    person {
      ...PersonParts
    }
    purpose
    givenBy {
      ...PersonParts
    }
    givenOn
    validUntil
    withdrawnAt
    live
  }
  identities {
    id
    personId
    identity
    validFrom
    validTo
  }
  grants {
    id
    policyCode
    policyName
    policyVersion
    person {
      ...PersonParts
    }
    state
    amount
    units
    unit
    period
    validFrom
    validTo
    source
    recordedAt
    availableActions {
      action
      labelZh
      labelEn
      primary
      allowed
      reasonZh
      reasonEn
    }
  }
  history {
    id
    at
    action
    about
    by
  }
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}
fragment MemberParts on HouseholdMember {
  id
  name
  ageText
  gender
  identity
  relationToHead
  counted
  isMinor
  memberFrom
  memberTo
  deathDate
  identityNumber
  phone
  bankAccount
  tags {
    id
    tag
    validFrom
  }
  aliases {
    personId
    householdId
    householdSerial
  }
  mergedIntoPersonId
}`, {"fragmentName":"HouseholdParts"}) as unknown as TypedDocumentString<HouseholdPartsFragment, unknown>;
export const ImportPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImportParts on RegisterImport {
  id
  serial
  title
  state
  region {
    code
    name
  }
  rows
  families
  faults
  createdAt
  createdBy
  job {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`, {"fragmentName":"ImportParts"}) as unknown as TypedDocumentString<ImportPartsFragment, unknown>;
export const ImportDetailPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`, {"fragmentName":"ImportDetailParts"}) as unknown as TypedDocumentString<ImportDetailPartsFragment, unknown>;
export const JournalPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment JournalParts on Journal {
  id
  serial
  kind
  book {
    id
    name
  }
  amount
  postedAt
  reversesSerial
  lines {
    id
    account
    debit
    credit
    donationSerial
    allocationSerial
  }
}
    `, {"fragmentName":"JournalParts"}) as unknown as TypedDocumentString<JournalPartsFragment, unknown>;
export const FundingReservationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}
    `, {"fragmentName":"FundingReservationParts"}) as unknown as TypedDocumentString<FundingReservationPartsFragment, unknown>;
export const MatchedNeedPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
    fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`, {"fragmentName":"MatchedNeedParts"}) as unknown as TypedDocumentString<MatchedNeedPartsFragment, unknown>;
export const NeedItemPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
    `, {"fragmentName":"NeedItemParts"}) as unknown as TypedDocumentString<NeedItemPartsFragment, unknown>;
export const NeedItemDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}`, {"fragmentName":"NeedItemDetail"}) as unknown as TypedDocumentString<NeedItemDetailFragment, unknown>;
export const ApiTokenPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApiTokenParts on ApiToken {
  id
  label
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
  holderName
}
    `, {"fragmentName":"ApiTokenParts"}) as unknown as TypedDocumentString<ApiTokenPartsFragment, unknown>;
export const OrganisationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  creditCode
  charityMark
  region {
    code
    name
    pathName
  }
}
    `, {"fragmentName":"OrganisationParts"}) as unknown as TypedDocumentString<OrganisationPartsFragment, unknown>;
export const StaffUserPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}
    `, {"fragmentName":"StaffUserParts"}) as unknown as TypedDocumentString<StaffUserPartsFragment, unknown>;
export const PolicyPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PolicyParts on Policy {
  code
  name
  tier
  departments
  subject
  period
  benefitKind
  needCategories
  version
  validFrom
  validTo
  confidence
}
    `, {"fragmentName":"PolicyParts"}) as unknown as TypedDocumentString<PolicyPartsFragment, unknown>;
export const ProjectPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProjectParts on Project {
  id
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
}
    `, {"fragmentName":"ProjectParts"}) as unknown as TypedDocumentString<ProjectPartsFragment, unknown>;
export const ProjectDetailPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    `, {"fragmentName":"ProjectDetailParts"}) as unknown as TypedDocumentString<ProjectDetailPartsFragment, unknown>;
export const TaskPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TaskParts on RegisterTask {
  id
  kind
  state
  left
  person {
    id
    name
    ageText
  }
  deathDate
  householdId
  householdSerial
  region {
    code
    name
  }
  feedSerial
  dueOn
  overdue
  note
  closedBy
  closedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
    `, {"fragmentName":"TaskParts"}) as unknown as TypedDocumentString<TaskPartsFragment, unknown>;
export const RevisionPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RevisionParts on CatalogueRevision {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
}
    `, {"fragmentName":"RevisionParts"}) as unknown as TypedDocumentString<RevisionPartsFragment, unknown>;
export const CaseRunPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}
    `, {"fragmentName":"CaseRunParts"}) as unknown as TypedDocumentString<CaseRunPartsFragment, unknown>;
export const RevisionDetailPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`, {"fragmentName":"RevisionDetailParts"}) as unknown as TypedDocumentString<RevisionDetailPartsFragment, unknown>;
export const ExportPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ExportParts on DataExport {
  id
  list
  format
  purpose
  filters
  standing
  requestedAt
  rows
  sizeInBytes
  fileId
  readableUntil
  job {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`, {"fragmentName":"ExportParts"}) as unknown as TypedDocumentString<ExportPartsFragment, unknown>;
export const PostPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PostParts on Post {
  id
  role
  organisation {
    id
    name
    kind
  }
  region {
    code
    name
    pathName
  }
}
    `, {"fragmentName":"PostParts"}) as unknown as TypedDocumentString<PostPartsFragment, unknown>;
export const SessionPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SessionParts on Session {
  user {
    id
    displayName
  }
  activePost {
    ...PostParts
  }
  posts {
    ...PostParts
  }
  permissions
  secondFactor
  secondFactorBound
  demo
  expiresAt
}
    fragment PostParts on Post {
  id
  role
  organisation {
    id
    name
    kind
  }
  region {
    code
    name
    pathName
  }
}`, {"fragmentName":"SessionParts"}) as unknown as TypedDocumentString<SessionPartsFragment, unknown>;
export const PhoneVisitFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PhoneVisit on ServiceVisitSummary {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  regionName
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  placeZh
  submittedAt
  rejectionReason
}
    `, {"fragmentName":"PhoneVisit"}) as unknown as TypedDocumentString<PhoneVisitFragment, unknown>;
export const VisitRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VisitRow on ServiceVisitSummary {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  regionName
  contractorName
  workerName
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  flags {
    code
    textZh
    textEn
  }
  submittedAt
  decideBy
  decideDaysLeft
  rejectionReason
}
    `, {"fragmentName":"VisitRow"}) as unknown as TypedDocumentString<VisitRowFragment, unknown>;
export const VisitDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VisitDetail on ServiceVisit {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  contractorName
  workerName
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  latitude
  longitude
  note
  confirmedBy
  photoFileId
  flags {
    code
    textZh
    textEn
  }
  voucherUnits
  voucherRedeemedUnits
  voucherReservedUnits
  voucherValidFrom
  voucherValidTo
  submittedAt
  decideBy
  decideDaysLeft
  decidedAt
  decidedByName
  decisionNote
  rejectionReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    `, {"fragmentName":"VisitDetail"}) as unknown as TypedDocumentString<VisitDetailFragment, unknown>;
export const VoucherRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VoucherRow on VoucherSummary {
  id
  serial
  state
  expired
  recipientName
  regionName
  contractorName
  serviceItem
  serviceNameZh
  unitZh
  units
  reservedUnits
  redeemedUnits
  unitsLeft
  value
  validFrom
  validTo
}
    `, {"fragmentName":"VoucherRow"}) as unknown as TypedDocumentString<VoucherRowFragment, unknown>;
export const VoucherDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VoucherDetail on Voucher {
  id
  serial
  state
  expired
  itemId
  itemSerial
  householdId
  contractId
  contractTitle
  contractor {
    id
    name
  }
  recipientName
  recipientMayBeShown
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  unitPrice
  units
  reservedUnits
  redeemedUnits
  unitsLeft
  value
  validFrom
  validTo
  issuedAt
  fundings {
    id
    allocationId
    allocationSerial
    charity {
      id
      name
    }
    amount
    drawn
    released
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
    `, {"fragmentName":"VoucherDetail"}) as unknown as TypedDocumentString<VoucherDetailFragment, unknown>;
export const OwnAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnAccount {
  account {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  loginName
  displayName
  secondFactorSince
  recoveryCodesLeft
  officeLinked
  sessions {
    id
    device
    network
    createdAt
    lastSeenAt
    endsAt
    current
  }
  signIns {
    id
    at
    result
    device
    network
  }
}`) as unknown as TypedDocumentString<OwnAccountQuery, OwnAccountQueryVariables>;
export const RevokeSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeSession($id: ID!) {
  revokeSession(id: $id) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  loginName
  displayName
  secondFactorSince
  recoveryCodesLeft
  officeLinked
  sessions {
    id
    device
    network
    createdAt
    lastSeenAt
    endsAt
    current
  }
  signIns {
    id
    at
    result
    device
    network
  }
}`) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  loginName
  displayName
  secondFactorSince
  recoveryCodesLeft
  officeLinked
  sessions {
    id
    device
    network
    createdAt
    lastSeenAt
    endsAt
    current
  }
  signIns {
    id
    at
    result
    device
    network
  }
}`) as unknown as TypedDocumentString<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const BeginSecondFactorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BeginSecondFactor {
  beginSecondFactor {
    uri
    secret
  }
}
    `) as unknown as TypedDocumentString<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConfirmSecondFactor($code: String!) {
  confirmSecondFactor(code: $code)
}
    `) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const AllocationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Allocations($filter: AllocationFilter, $first: Int, $after: String) {
  allocations(filter: $filter, first: $first, after: $after) {
    nodes {
      ...AllocationParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<AllocationsQuery, AllocationsQueryVariables>;
export const AllocationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Allocation($id: ID!) {
  allocation(id: $id) {
    ...AllocationParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<AllocationQuery, AllocationQueryVariables>;
export const AllocatableDonationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AllocatableDonations($reservationId: ID!) {
  allocatableDonations(reservationId: $reservationId) {
    id
    serial
    donorName
    left
    fits
    reasons
    suggested
    restrictionZh
    receivedOn
  }
}
    `) as unknown as TypedDocumentString<AllocatableDonationsQuery, AllocatableDonationsQueryVariables>;
export const AllocateDonationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AllocateDonation($input: AllocateDonationInput!, $idempotencyKey: String!) {
  allocateDonation(input: $input, idempotencyKey: $idempotencyKey) {
    ...AllocationParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<AllocateDonationMutation, AllocateDonationMutationVariables>;
export const ReverseAllocationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReverseAllocation($id: ID!, $reason: String!, $idempotencyKey: String!) {
  reverseAllocation(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    ...AllocationParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<ReverseAllocationMutation, ReverseAllocationMutationVariables>;
export const AuditEntriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditEntries($objectKind: String, $objectId: ID, $action: String, $userId: ID, $userName: String, $from: LocalDate, $to: LocalDate, $withPurpose: Boolean, $first: Int, $after: String) {
  auditEntries(
    objectKind: $objectKind
    objectId: $objectId
    action: $action
    userId: $userId
    userName: $userName
    from: $from
    to: $to
    withPurpose: $withPurpose
    first: $first
    after: $after
  ) {
    nodes {
      ...AuditParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment AuditParts on AuditEntry {
  id
  at
  action
  objectKind
  objectId
  objectName
  userName
  organisationName
  regionName
  purpose
  changes {
    field
    before
    after
    hidden
  }
  detail {
    name
    value
  }
  requestId
  sha256
}`) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditChainDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditChain {
  auditChain {
    sealed
    waiting
    chain
    lastSealedAt
    verifiedAt
    verifiedSealed
    verifiedProblems
  }
}
    `) as unknown as TypedDocumentString<AuditChainQuery, AuditChainQueryVariables>;
export const ContractsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Contracts($filter: ContractFilter, $first: Int, $after: String) {
  contracts(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ContractRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment ContractRow on ServiceContractSummary {
  id
  serial
  title
  contractor {
    id
    name
  }
  state
  validFrom
  validTo
  cap
  remainingCap
  monthlyUnitCapacity
  serviceItems
  serviceNamesZh
}`) as unknown as TypedDocumentString<ContractsQuery, ContractsQueryVariables>;
export const ContractDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Contract($id: ID!) {
  contract(id: $id) {
    ...ContractDetail
  }
}
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ContractQuery, ContractQueryVariables>;
export const ContractorsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Contractors($first: Int) {
  organisations(kind: CONTRACTOR, first: $first) {
    nodes {
      id
      name
      creditCode
    }
  }
}
    `) as unknown as TypedDocumentString<ContractorsQuery, ContractorsQueryVariables>;
export const CreateContractDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateContract($input: CreateContractInput!, $idempotencyKey: String!) {
  createContract(input: $input, idempotencyKey: $idempotencyKey) {
    ...ContractDetail
  }
}
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CreateContractMutation, CreateContractMutationVariables>;
export const CorrectContractDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CorrectContract($id: ID!, $input: CorrectContractInput!) {
  correctContract(id: $id, input: $input) {
    ...ContractDetail
  }
}
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CorrectContractMutation, CorrectContractMutationVariables>;
export const AwardContractDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AwardContract($id: ID!) {
  awardContract(id: $id) {
    ...ContractDetail
  }
}
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<AwardContractMutation, AwardContractMutationVariables>;
export const CompleteContractDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CompleteContract($id: ID!) {
  completeContract(id: $id) {
    ...ContractDetail
  }
}
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CompleteContractMutation, CompleteContractMutationVariables>;
export const TerminateContractDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TerminateContract($id: ID!, $reason: String!) {
  terminateContract(id: $id, reason: $reason) {
    ...ContractDetail
  }
}
    fragment ContractDetail on ServiceContract {
  id
  version
  serial
  title
  contractor {
    id
    name
    creditCode
  }
  buyer {
    id
    name
  }
  servedRegions {
    code
    name
    pathName
  }
  state
  validFrom
  validTo
  cap
  committed
  remainingCap
  monthlyUnitCapacity
  unitsThisMonth
  remainingCapacityThisMonth
  lines {
    id
    serviceItem
    serviceNameZh
    unitZh
    unitPrice
    capUnits
    committedUnits
    remainingUnits
  }
  createdAt
  awardedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<TerminateContractMutation, TerminateContractMutationVariables>;
export const DonationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Donations($filter: DonationFilter, $first: Int, $after: String) {
  donations(filter: $filter, first: $first, after: $after) {
    nodes {
      ...DonationParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment DonationParts on Donation {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
}`) as unknown as TypedDocumentString<DonationsQuery, DonationsQueryVariables>;
export const DonationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Donation($id: ID!) {
  donation(id: $id) {
    ...DonationDetailParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
fragment DonationDetailParts on DonationDetail {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  bankReference
  restrictedCategories
  restrictedRegion {
    code
    pathName
  }
  restrictedProjectId
  restrictedProjectTitle
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
  note
  allocations {
    ...AllocationParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<DonationQuery, DonationQueryVariables>;
export const OwnProjectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OwnProjects {
  projects(filter: {ownOnly: true, states: [ADOPTED, IMPLEMENTING]}, first: 100) {
    nodes {
      id
      serial
      title
    }
  }
}
    `) as unknown as TypedDocumentString<OwnProjectsQuery, OwnProjectsQueryVariables>;
export const ReportDonationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReportDonation($input: ReportDonationInput!, $idempotencyKey: String!) {
  reportDonation(input: $input, idempotencyKey: $idempotencyKey) {
    ...DonationDetailParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
fragment DonationDetailParts on DonationDetail {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  bankReference
  restrictedCategories
  restrictedRegion {
    code
    pathName
  }
  restrictedProjectId
  restrictedProjectTitle
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
  note
  allocations {
    ...AllocationParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ReportDonationMutation, ReportDonationMutationVariables>;
export const ConfirmDonationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConfirmDonation($id: ID!, $bankReference: String!) {
  confirmDonation(id: $id, bankReference: $bankReference) {
    ...DonationDetailParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
fragment DonationDetailParts on DonationDetail {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  bankReference
  restrictedCategories
  restrictedRegion {
    code
    pathName
  }
  restrictedProjectId
  restrictedProjectTitle
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
  note
  allocations {
    ...AllocationParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ConfirmDonationMutation, ConfirmDonationMutationVariables>;
export const RejectDonationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RejectDonation($id: ID!, $reason: String!) {
  rejectDonation(id: $id, reason: $reason) {
    ...DonationDetailParts
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}
fragment DonationDetailParts on DonationDetail {
  id
  serial
  charity {
    id
    name
  }
  state
  donorName
  donorIsPerson
  amount
  refunded
  allocated
  left
  receivedOn
  bankReference
  restrictedCategories
  restrictedRegion {
    code
    pathName
  }
  restrictedProjectId
  restrictedProjectTitle
  restrictionZh
  reportedAt
  confirmBy
  confirmDaysLeft
  confirmedAt
  note
  allocations {
    ...AllocationParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<RejectDonationMutation, RejectDonationMutationVariables>;
export const DuplicatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Duplicates($filter: DuplicateFilter, $first: Int, $after: String) {
  duplicates(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      reasons
      standing
      reopened
      first {
        ...DuplicateSideParts
      }
      second {
        ...DuplicateSideParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment DuplicateSideParts on DuplicateSide {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const DuplicateCountsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DuplicateCounts {
  duplicateCounts {
    reason
    standing
    count
  }
}
    `) as unknown as TypedDocumentString<DuplicateCountsQuery, DuplicateCountsQueryVariables>;
export const DuplicateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Duplicate($personId: ID!, $otherPersonId: ID!) {
  duplicate(personId: $personId, otherPersonId: $otherPersonId) {
    ...DuplicateParts
  }
}
    fragment DuplicateRecordParts on DuplicateRecord {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
  relationToHead
  memberFrom
  deathDate
  identityNumber
  phone
  bankAccount
  factCount
  grantCount
  openNeedCount
  recordedAt
  merged
}
fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
fragment DuplicateParts on DuplicateComparisonPage {
  id
  reasons
  standing
  first {
    ...DuplicateRecordParts
  }
  second {
    ...DuplicateRecordParts
  }
  comparisons {
    about
    labelZh
    labelEn
    alike
    wordsZh
    wordsEn
  }
  reviews {
    ...DuplicateReviewParts
  }
  merges {
    id
    keptPersonId
    mergedPersonId
    mergedAt
    by
    movedCount
    undoneAt
    undoReason
  }
  mergeOptions {
    keptPersonId
    obstacles
    conflicts {
      path
      labelZh
      labelEn
      keptFactId
      mergedFactId
    }
  }
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<DuplicateQuery, DuplicateQueryVariables>;
export const DuplicateReviewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DuplicateReviews($first: Int, $after: String) {
  duplicateReviews(first: $first, after: $after) {
    nodes {
      ...DuplicateReviewParts
      first {
        ...DuplicateSideParts
      }
      second {
        ...DuplicateSideParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment DuplicateSideParts on DuplicateSide {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
}
fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<DuplicateReviewsQuery, DuplicateReviewsQueryVariables>;
export const JudgeDuplicateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation JudgeDuplicate($input: JudgeDuplicateInput!) {
  judgeDuplicate(input: $input) {
    ...DuplicateParts
  }
}
    fragment DuplicateRecordParts on DuplicateRecord {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
  relationToHead
  memberFrom
  deathDate
  identityNumber
  phone
  bankAccount
  factCount
  grantCount
  openNeedCount
  recordedAt
  merged
}
fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
fragment DuplicateParts on DuplicateComparisonPage {
  id
  reasons
  standing
  first {
    ...DuplicateRecordParts
  }
  second {
    ...DuplicateRecordParts
  }
  comparisons {
    about
    labelZh
    labelEn
    alike
    wordsZh
    wordsEn
  }
  reviews {
    ...DuplicateReviewParts
  }
  merges {
    id
    keptPersonId
    mergedPersonId
    mergedAt
    by
    movedCount
    undoneAt
    undoReason
  }
  mergeOptions {
    keptPersonId
    obstacles
    conflicts {
      path
      labelZh
      labelEn
      keptFactId
      mergedFactId
    }
  }
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<JudgeDuplicateMutation, JudgeDuplicateMutationVariables>;
export const MergePersonsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MergePersons($input: MergePersonsInput!) {
  mergePersons(input: $input) {
    ...DuplicateParts
  }
}
    fragment DuplicateRecordParts on DuplicateRecord {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
  relationToHead
  memberFrom
  deathDate
  identityNumber
  phone
  bankAccount
  factCount
  grantCount
  openNeedCount
  recordedAt
  merged
}
fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
fragment DuplicateParts on DuplicateComparisonPage {
  id
  reasons
  standing
  first {
    ...DuplicateRecordParts
  }
  second {
    ...DuplicateRecordParts
  }
  comparisons {
    about
    labelZh
    labelEn
    alike
    wordsZh
    wordsEn
  }
  reviews {
    ...DuplicateReviewParts
  }
  merges {
    id
    keptPersonId
    mergedPersonId
    mergedAt
    by
    movedCount
    undoneAt
    undoReason
  }
  mergeOptions {
    keptPersonId
    obstacles
    conflicts {
      path
      labelZh
      labelEn
      keptFactId
      mergedFactId
    }
  }
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<MergePersonsMutation, MergePersonsMutationVariables>;
export const UndoMergeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UndoMerge($id: ID!, $reason: String!) {
  undoMerge(id: $id, reason: $reason) {
    ...DuplicateParts
  }
}
    fragment DuplicateRecordParts on DuplicateRecord {
  person {
    ...PersonParts
  }
  householdId
  householdSerial
  region {
    code
    name
    pathName
  }
  relationToHead
  memberFrom
  deathDate
  identityNumber
  phone
  bankAccount
  factCount
  grantCount
  openNeedCount
  recordedAt
  merged
}
fragment DuplicateReviewParts on DuplicateReview {
  id
  pairId
  verdict
  note
  decidedAt
  by
}
fragment DuplicateParts on DuplicateComparisonPage {
  id
  reasons
  standing
  first {
    ...DuplicateRecordParts
  }
  second {
    ...DuplicateRecordParts
  }
  comparisons {
    about
    labelZh
    labelEn
    alike
    wordsZh
    wordsEn
  }
  reviews {
    ...DuplicateReviewParts
  }
  merges {
    id
    keptPersonId
    mergedPersonId
    mergedAt
    by
    movedCount
    undoneAt
    undoReason
  }
  mergeOptions {
    keptPersonId
    obstacles
    conflicts {
      path
      labelZh
      labelEn
      keptFactId
      mergedFactId
    }
  }
}
fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<UndoMergeMutation, UndoMergeMutationVariables>;
export const EntitlementFamilyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EntitlementFamily($householdId: ID!) {
  household(id: $householdId) {
    id
    serial
    region {
      code
      name
      pathName
    }
    areaKind
    headPersonId
    members {
      id
      name
      ageText
      relationToHead
    }
    grants {
      id
      policyCode
      policyName
      person {
        id
        name
      }
      state
      amount
      units
      unit
      period
      validFrom
      validTo
    }
  }
}
    `) as unknown as TypedDocumentString<EntitlementFamilyQuery, EntitlementFamilyQueryVariables>;
export const EntitlementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Entitlements($householdId: ID!, $asOf: LocalDate, $event: FactSet, $changes: WhatIfInput) {
  eligibility(
    householdId: $householdId
    asOf: $asOf
    event: $event
    changes: $changes
  ) {
    asOf
    region {
      code
      name
      pathName
    }
    areaKind
    identity
    policies {
      ...EntitlementParts
    }
  }
}
    fragment EntitlementParts on PolicyEligibility {
  policyCode
  policyName
  tier
  subject
  person {
    id
    name
  }
  period
  unit
  settled {
    verdict
    amount
    units
    cuts {
      kind
    }
    missing {
      path
      labelZh
      labelEn
      person {
        id
        name
      }
      because
      suppliedBy
      textZh
    }
  }
  conclusionZh
  nextZh
}`) as unknown as TypedDocumentString<EntitlementsQuery, EntitlementsQueryVariables>;
export const RuleFactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RuleFacts($householdId: ID!, $asOf: LocalDate) {
  eligibility(householdId: $householdId, asOf: $asOf, policyCodes: []) {
    facts {
      path
      labelZh
      labelEn
      unitZh
      type
      choices {
        code
        labelZh
      }
      values {
        person {
          id
          name
        }
        text
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RuleFactsQuery, RuleFactsQueryVariables>;
export const EntitlementReasonsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EntitlementReasons($householdId: ID!, $asOf: LocalDate, $event: FactSet, $changes: WhatIfInput, $policyCode: ID!) {
  eligibility(
    householdId: $householdId
    asOf: $asOf
    event: $event
    changes: $changes
    policyCodes: [$policyCode]
  ) {
    policies {
      policyCode
      person {
        id
      }
      period
      unit
      alone {
        verdict
        amount
        units
      }
      settled {
        verdict
        amount
        units
        working {
          textZh
          afterOthersZh
          facts {
            ...GroundFact
          }
          standards {
            ...GroundStandard
          }
        }
        clauses {
          ...EntitlementClause
        }
        cuts {
          kind
          policyCodes
          amount
          units
          textZh
        }
        notesZh
      }
      becauseZh
      nextZh
      legalBasis {
        reference
        titleZh
        articles
        kind
      }
    }
  }
}
    fragment GroundFact on UsedFact {
  path
  labelZh
  labelEn
  text
  person {
    id
    name
  }
  origin
  source
  obtainedOn
  validUntil
  because
  basisZh
}
fragment GroundStandard on PolicyStandardFigure {
  key
  labelZh
  kind
  value
  areaKind
  region {
    code
    pathName
  }
  validFrom
  source
}
fragment EntitlementClause on EligibilityClause {
  textZh
  holds
  situationZh
  cases {
    textZh
    holds
    situationZh
  }
  facts {
    ...GroundFact
  }
  standards {
    ...GroundStandard
  }
}`) as unknown as TypedDocumentString<EntitlementReasonsQuery, EntitlementReasonsQueryVariables>;
export const DepartmentFeedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DepartmentFeeds($states: [FeedState!], $first: Int, $after: String) {
  departmentFeeds(states: $states, first: $first, after: $after) {
    nodes {
      ...FeedParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment FeedParts on DepartmentFeed {
  id
  serial
  kind
  state
  source
  asOf
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  job {
    ...JobParts
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DepartmentFeedsQuery, DepartmentFeedsQueryVariables>;
export const DepartmentFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DepartmentFeed($id: ID!) {
  departmentFeed(id: $id) {
    ...FeedDetailParts
  }
}
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DepartmentFeedQuery, DepartmentFeedQueryVariables>;
export const FeedTargetsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FeedTargets($kind: FeedKind!) {
  feedTargets(kind: $kind) {
    target
    labelZh
    labelEn
    required
    noteZh
  }
}
    `) as unknown as TypedDocumentString<FeedTargetsQuery, FeedTargetsQueryVariables>;
export const FeedFindingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FeedFindings($feedId: ID!, $fault: FeedFault, $first: Int, $after: String) {
  feedFindings(feedId: $feedId, fault: $fault, first: $first, after: $after) {
    nodes {
      id
      row
      column
      fault
      shown
      reasonZh
      remedyZh
      householdId
      householdSerial
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<FeedFindingsQuery, FeedFindingsQueryVariables>;
export const FeedValuesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FeedValues($feedId: ID!, $outcome: FeedOutcome, $first: Int, $after: String) {
  feedValues(feedId: $feedId, outcome: $outcome, first: $first, after: $after) {
    nodes {
      id
      row
      person {
        id
        name
        ageText
      }
      householdId
      householdSerial
      labelZh
      labelEn
      unitZh
      outcome
      text
      hidden
      validUntil
      beside {
        id
        text
        source
        verification
        obtainedOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<FeedValuesQuery, FeedValuesQueryVariables>;
export const StartFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartFeed($input: StartFeedInput!, $idempotencyKey: String!) {
  startFeed(input: $input, idempotencyKey: $idempotencyKey) {
    ...FeedDetailParts
  }
}
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<StartFeedMutation, StartFeedMutationVariables>;
export const MapFeedColumnsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MapFeedColumns($id: ID!, $mapping: [String]!) {
  mapFeedColumns(id: $id, mapping: $mapping) {
    ...FeedDetailParts
  }
}
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<MapFeedColumnsMutation, MapFeedColumnsMutationVariables>;
export const CheckFeedAgainDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckFeedAgain($id: ID!) {
  checkFeedAgain(id: $id) {
    ...FeedDetailParts
  }
}
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<CheckFeedAgainMutation, CheckFeedAgainMutationVariables>;
export const ApplyFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApplyFeed($id: ID!, $version: Int!) {
  applyFeed(id: $id, version: $version) {
    ...FeedDetailParts
  }
}
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<ApplyFeedMutation, ApplyFeedMutationVariables>;
export const CancelFeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelFeed($id: ID!) {
  cancelFeed(id: $id) {
    ...FeedDetailParts
  }
}
    fragment FeedDetailParts on DepartmentFeedDetail {
  id
  serial
  kind
  state
  source
  asOf
  region {
    code
    name
  }
  rows
  matched
  unmatched
  faulty
  createdAt
  createdBy
  appliedAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    values
  }
  faultKinds {
    fault
    count
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<CancelFeedMutation, CancelFeedMutationVariables>;
export const FundingFocusDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FundingFocus {
  fundingFocus {
    ...FundingFocusParts
  }
}
    fragment FundingFocusParts on FundingFocus {
  categories
  regions {
    code
    name
    pathName
    level
  }
  crowdTags
  minAmount
  maxAmount
  levels
  updatedAt
}`) as unknown as TypedDocumentString<FundingFocusQuery, FundingFocusQueryVariables>;
export const SetFundingFocusDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetFundingFocus($input: FundingFocusInput!) {
  setFundingFocus(input: $input) {
    ...FundingFocusParts
  }
}
    fragment FundingFocusParts on FundingFocus {
  categories
  regions {
    code
    name
    pathName
    level
  }
  crowdTags
  minAmount
  maxAmount
  levels
  updatedAt
}`) as unknown as TypedDocumentString<SetFundingFocusMutation, SetFundingFocusMutationVariables>;
export const VisitsDueDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VisitsDue($filter: VisitsDueFilter, $first: Int, $after: String) {
  visitsDue(filter: $filter, first: $first, after: $after) {
    nodes {
      id: householdId
      serial
      headName
      region {
        code
        name
        pathName
      }
      identity
      interval
      reason
      responsibleName
      lastSeenOn
      lastTriedOn
      lastOutcome
      dueOn
      span
      overdueDays
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<VisitsDueQuery, VisitsDueQueryVariables>;
export const VisitsDueCountsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VisitsDueCounts($filter: VisitsDueFilter) {
  visitsDueCounts(filter: $filter) {
    overdue
    thisWeek
    thisMonth
    later
    weekEndsOn
    monthEndsOn
  }
}
    `) as unknown as TypedDocumentString<VisitsDueCountsQuery, VisitsDueCountsQueryVariables>;
export const HomeVisitPlanDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HomeVisitPlan($householdId: ID!) {
  homeVisitPlan(householdId: $householdId) {
    ...HomeVisitPlanParts
  }
}
    fragment OwnVisitPlanParts on OwnVisitPlan {
  id
  interval
  reason
  responsibleUserId
  responsibleName
  validFrom
  setByName
  setAt
}
fragment HomeVisitPlanParts on HomeVisitPlan {
  householdId
  closed
  interval
  reasons {
    code
    labelZh
    labelEn
    interval
    sourceZh
    sourceEn
  }
  own {
    ...OwnVisitPlanParts
  }
  next {
    ...OwnVisitPlanParts
  }
  lastSeenOn
  dueOn
  span
  overdueDays
}`) as unknown as TypedDocumentString<HomeVisitPlanQuery, HomeVisitPlanQueryVariables>;
export const HomeVisitsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HomeVisits($householdId: ID!, $first: Int, $after: String) {
  homeVisits(householdId: $householdId, first: $first, after: $after) {
    nodes {
      ...HomeVisitParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment HomeVisitParts on HomeVisit {
  id
  householdId
  visitedAt
  purpose
  outcome
  met {
    id
    name
    ageText
  }
  note
  noteHidden
  needNoticed
  photoFileIds
  photoCount
  facts {
    id
    path
    personId
    labelZh
    labelEn
  }
  visitorName
  recordedAt
  correctsId
  voidedAt
  voidedByName
  voidReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<HomeVisitsQuery, HomeVisitsQueryVariables>;
export const VisitedFamilyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VisitedFamily($id: ID!) {
  household(id: $id) {
    id
    serial
    region {
      code
      name
      pathName
    }
    identity
    members {
      id
      name
      ageText
      relationToHead
    }
  }
  homeVisitPlan(householdId: $id) {
    ...HomeVisitPlanParts
  }
}
    fragment OwnVisitPlanParts on OwnVisitPlan {
  id
  interval
  reason
  responsibleUserId
  responsibleName
  validFrom
  setByName
  setAt
}
fragment HomeVisitPlanParts on HomeVisitPlan {
  householdId
  closed
  interval
  reasons {
    code
    labelZh
    labelEn
    interval
    sourceZh
    sourceEn
  }
  own {
    ...OwnVisitPlanParts
  }
  next {
    ...OwnVisitPlanParts
  }
  lastSeenOn
  dueOn
  span
  overdueDays
}`) as unknown as TypedDocumentString<VisitedFamilyQuery, VisitedFamilyQueryVariables>;
export const VisitorsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Visitors($householdId: ID!) {
  visitors(householdId: $householdId) {
    id
    name
    role
  }
}
    `) as unknown as TypedDocumentString<VisitorsQuery, VisitorsQueryVariables>;
export const RecordHomeVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordHomeVisit($input: HomeVisitInput!, $idempotencyKey: String!) {
  recordHomeVisit(input: $input, idempotencyKey: $idempotencyKey) {
    ...HomeVisitParts
  }
}
    fragment HomeVisitParts on HomeVisit {
  id
  householdId
  visitedAt
  purpose
  outcome
  met {
    id
    name
    ageText
  }
  note
  noteHidden
  needNoticed
  photoFileIds
  photoCount
  facts {
    id
    path
    personId
    labelZh
    labelEn
  }
  visitorName
  recordedAt
  correctsId
  voidedAt
  voidedByName
  voidReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<RecordHomeVisitMutation, RecordHomeVisitMutationVariables>;
export const CorrectHomeVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CorrectHomeVisit($visitId: ID!, $input: HomeVisitInput!, $idempotencyKey: String!) {
  correctHomeVisit(
    visitId: $visitId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...HomeVisitParts
  }
}
    fragment HomeVisitParts on HomeVisit {
  id
  householdId
  visitedAt
  purpose
  outcome
  met {
    id
    name
    ageText
  }
  note
  noteHidden
  needNoticed
  photoFileIds
  photoCount
  facts {
    id
    path
    personId
    labelZh
    labelEn
  }
  visitorName
  recordedAt
  correctsId
  voidedAt
  voidedByName
  voidReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<CorrectHomeVisitMutation, CorrectHomeVisitMutationVariables>;
export const VoidHomeVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VoidHomeVisit($visitId: ID!, $reason: String!) {
  voidHomeVisit(visitId: $visitId, reason: $reason) {
    ...HomeVisitParts
  }
}
    fragment HomeVisitParts on HomeVisit {
  id
  householdId
  visitedAt
  purpose
  outcome
  met {
    id
    name
    ageText
  }
  note
  noteHidden
  needNoticed
  photoFileIds
  photoCount
  facts {
    id
    path
    personId
    labelZh
    labelEn
  }
  visitorName
  recordedAt
  correctsId
  voidedAt
  voidedByName
  voidReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<VoidHomeVisitMutation, VoidHomeVisitMutationVariables>;
export const SetVisitPlanDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetVisitPlan($input: VisitPlanInput!, $idempotencyKey: String!) {
  setVisitPlan(input: $input, idempotencyKey: $idempotencyKey) {
    ...HomeVisitPlanParts
  }
}
    fragment OwnVisitPlanParts on OwnVisitPlan {
  id
  interval
  reason
  responsibleUserId
  responsibleName
  validFrom
  setByName
  setAt
}
fragment HomeVisitPlanParts on HomeVisitPlan {
  householdId
  closed
  interval
  reasons {
    code
    labelZh
    labelEn
    interval
    sourceZh
    sourceEn
  }
  own {
    ...OwnVisitPlanParts
  }
  next {
    ...OwnVisitPlanParts
  }
  lastSeenOn
  dueOn
  span
  overdueDays
}`) as unknown as TypedDocumentString<SetVisitPlanMutation, SetVisitPlanMutationVariables>;
export const HouseholdsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Households($filter: HouseholdFilter, $first: Int, $after: String) {
  households(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      serial
      headName
      memberCount
      identity
      areaKind
      region {
        code
        name
        pathName
      }
      recordedAt
      openNeedCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<HouseholdsQuery, HouseholdsQueryVariables>;
export const HouseholdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Household($id: ID!) {
  household(id: $id) {
    ...HouseholdParts
  }
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}
fragment MemberParts on HouseholdMember {
  id
  name
  ageText
  gender
  identity
  relationToHead
  counted
  isMinor
  memberFrom
  memberTo
  deathDate
  identityNumber
  phone
  bankAccount
  tags {
    id
    tag
    validFrom
  }
  aliases {
    personId
    householdId
    householdSerial
  }
  mergedIntoPersonId
}
fragment HouseholdParts on Household {
  id
  serial
  region {
    code
    name
    pathName
  }
  areaKind
  addressHeld
  identity
  headPersonId
  recordedAt
  members {
    ...MemberParts
  }
  formerMembers {
    ...MemberParts
  }
  facts {
    id
    path
    personId
    labelZh
    labelEn
    unitZh
    conflicting
    facts {
      id
      text
      value
      hidden
      source
      verification
      obtainedOn
      validUntil
    }
  }
  consents {
    id
    person {
      ...PersonParts
    }
    purpose
    givenBy {
      ...PersonParts
    }
    givenOn
    validUntil
    withdrawnAt
    live
  }
  identities {
    id
    personId
    identity
    validFrom
    validTo
  }
  grants {
    id
    policyCode
    policyName
    policyVersion
    person {
      ...PersonParts
    }
    state
    amount
    units
    unit
    period
    validFrom
    validTo
    source
    recordedAt
    availableActions {
      action
      labelZh
      labelEn
      primary
      allowed
      reasonZh
      reasonEn
    }
  }
  history {
    id
    at
    action
    about
    by
  }
}`) as unknown as TypedDocumentString<HouseholdQuery, HouseholdQueryVariables>;
export const HouseholdMembersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HouseholdMembers($id: ID!) {
  household(id: $id) {
    id
    serial
    region {
      code
      name
      pathName
    }
    headPersonId
    members {
      id
      name
      ageText
      gender
      identity
      relationToHead
      isMinor
    }
  }
}
    `) as unknown as TypedDocumentString<HouseholdMembersQuery, HouseholdMembersQueryVariables>;
export const RecordHouseholdDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordHousehold($input: HouseholdInput!, $idempotencyKey: String!) {
  recordHousehold(input: $input, idempotencyKey: $idempotencyKey) {
    id
    serial
  }
}
    `) as unknown as TypedDocumentString<RecordHouseholdMutation, RecordHouseholdMutationVariables>;
export const FindHouseholdDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FindHousehold($input: FindHouseholdInput!) {
  findHousehold(input: $input) {
    elsewhere
    found {
      household {
        id
        serial
        headName
        memberCount
        identity
        region {
          code
          name
          pathName
        }
      }
      person {
        ...PersonParts
      }
    }
  }
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<FindHouseholdMutation, FindHouseholdMutationVariables>;
export const FindPersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FindPerson($input: FindPersonInput!) {
  findPerson(input: $input) {
    found {
      person {
        ...PersonParts
      }
      householdId
      householdSerial
    }
    elsewhere
  }
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<FindPersonMutation, FindPersonMutationVariables>;
export const RevealFieldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevealField($personId: ID!, $field: RevealableField!, $purpose: String!) {
  revealField(personId: $personId, field: $field, purpose: $purpose) {
    field
    value
    looksLeftToday
  }
}
    `) as unknown as TypedDocumentString<RevealFieldMutation, RevealFieldMutationVariables>;
export const AddFactDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddFact($input: AddFactInput!, $idempotencyKey: String!) {
  addFact(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddFactMutation, AddFactMutationVariables>;
export const RecordConsentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordConsent($input: ConsentInput!, $idempotencyKey: String!) {
  recordConsent(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const WithdrawConsentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawConsent($consentId: ID!) {
  withdrawConsent(consentId: $consentId) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const RecordGrantDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordGrant($input: GrantInput!, $idempotencyKey: String!) {
  recordGrant(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordGrantMutation, RecordGrantMutationVariables>;
export const EndGrantDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndGrant($grantId: ID!, $lastDay: LocalDate!, $reason: String!) {
  endGrant(grantId: $grantId, lastDay: $lastDay, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndGrantMutation, EndGrantMutationVariables>;
export const AddMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddMember($input: AddMemberInput!, $idempotencyKey: String!) {
  addMember(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddMemberMutation, AddMemberMutationVariables>;
export const EndMembershipDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndMembership($input: EndMembershipInput!) {
  endMembership(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndMembershipMutation, EndMembershipMutationVariables>;
export const NameHeadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation NameHead($input: NameHeadInput!) {
  nameHead(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<NameHeadMutation, NameHeadMutationVariables>;
export const MoveMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MoveMember($input: MoveMemberInput!) {
  moveMember(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MoveMemberMutation, MoveMemberMutationVariables>;
export const AddTagDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddTag($personId: ID!, $tag: CrowdTag!) {
  addTag(personId: $personId, tag: $tag) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddTagMutation, AddTagMutationVariables>;
export const EndTagDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndTag($tagId: ID!) {
  endTag(tagId: $tagId) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndTagMutation, EndTagMutationVariables>;
export const SetIdentityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetIdentity($input: SetIdentityInput!) {
  setIdentity(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetIdentityMutation, SetIdentityMutationVariables>;
export const GrantBasisDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GrantBasis($grantId: ID!) {
  grantBasis(grantId: $grantId) {
    asOf
    policyVersion
    verdict
    amount
    units
    conclusionZh
    becauseZh
    workingZh
    clauses {
      textZh
      holds
      situationZh
    }
    facts {
      personId
      path
      labelZh
      text
      source
      obtainedOn
    }
    standards {
      key
      labelZh
      value
      validFrom
    }
    frozenAt
  }
}
    `) as unknown as TypedDocumentString<GrantBasisQuery, GrantBasisQueryVariables>;
export const RegisterImportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RegisterImports($states: [ImportState!], $first: Int, $after: String) {
  registerImports(states: $states, first: $first, after: $after) {
    nodes {
      ...ImportParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment ImportParts on RegisterImport {
  id
  serial
  title
  state
  region {
    code
    name
  }
  rows
  families
  faults
  createdAt
  createdBy
  job {
    ...JobParts
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<RegisterImportsQuery, RegisterImportsQueryVariables>;
export const RegisterImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RegisterImport($id: ID!) {
  registerImport(id: $id) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<RegisterImportQuery, RegisterImportQueryVariables>;
export const ImportTargetsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportTargets {
  importTargets {
    target
    labelZh
    labelEn
    required
    noteZh
  }
}
    `) as unknown as TypedDocumentString<ImportTargetsQuery, ImportTargetsQueryVariables>;
export const ImportFindingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportFindings($importId: ID!, $fault: ImportFault, $first: Int, $after: String) {
  importFindings(importId: $importId, fault: $fault, first: $first, after: $after) {
    nodes {
      id
      row
      column
      fault
      shown
      reasonZh
      remedyZh
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<ImportFindingsQuery, ImportFindingsQueryVariables>;
export const ImportFamiliesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportFamilies($importId: ID!, $outcome: ImportOutcome, $kept: Boolean, $first: Int, $after: String) {
  importFamilies(
    importId: $importId
    outcome: $outcome
    kept: $kept
    first: $first
    after: $after
  ) {
    nodes {
      id
      firstRow
      headMasked
      memberCount
      outcome
      householdId
      householdSerial
      changes {
        row
        what
        before
        after
      }
      keptZh
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<ImportFamiliesQuery, ImportFamiliesQueryVariables>;
export const StartRegisterImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartRegisterImport($input: StartRegisterImportInput!, $idempotencyKey: String!) {
  startRegisterImport(input: $input, idempotencyKey: $idempotencyKey) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<StartRegisterImportMutation, StartRegisterImportMutationVariables>;
export const MapImportColumnsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MapImportColumns($id: ID!, $mapping: [String]!) {
  mapImportColumns(id: $id, mapping: $mapping) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<MapImportColumnsMutation, MapImportColumnsMutationVariables>;
export const CheckImportAgainDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckImportAgain($id: ID!) {
  checkImportAgain(id: $id) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<CheckImportAgainMutation, CheckImportAgainMutationVariables>;
export const SubmitImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SubmitImport($id: ID!, $version: Int!) {
  submitImport(id: $id, version: $version) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<SubmitImportMutation, SubmitImportMutationVariables>;
export const CancelImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelImport($id: ID!) {
  cancelImport(id: $id) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<CancelImportMutation, CancelImportMutationVariables>;
export const UndoImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UndoImport($id: ID!, $reason: String!) {
  undoImport(id: $id, reason: $reason) {
    ...ImportDetailParts
  }
}
    fragment ImportDetailParts on RegisterImportDetail {
  id
  serial
  title
  state
  region {
    code
    name
  }
  source
  obtainedOn
  rows
  families
  faults
  createdAt
  createdBy
  appliedAt
  undoneAt
  job {
    ...JobParts
  }
  version
  columns {
    heading
    target
  }
  outcomes {
    outcome
    families
  }
  people
  faultKinds {
    fault
    count
  }
  undone
  kept
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<UndoImportMutation, UndoImportMutationVariables>;
export const JournalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Journals($charityId: ID, $first: Int, $after: String) {
  journals(charityId: $charityId, first: $first, after: $after) {
    nodes {
      ...JournalParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment JournalParts on Journal {
  id
  serial
  kind
  book {
    id
    name
  }
  amount
  postedAt
  reversesSerial
  lines {
    id
    account
    debit
    credit
    donationSerial
    allocationSerial
  }
}`) as unknown as TypedDocumentString<JournalsQuery, JournalsQueryVariables>;
export const AccountBalancesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AccountBalances($charityId: ID) {
  accountBalances(charityId: $charityId) {
    book {
      id
      name
    }
    account
    debit
    credit
    balance
  }
}
    `) as unknown as TypedDocumentString<AccountBalancesQuery, AccountBalancesQueryVariables>;
export const LooksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Looks($filter: LookFilter, $first: Int, $after: String) {
  looks(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      at
      outsideOfficeHours
      kind
      userId
      userName
      role
      organisationName
      regionName
      person {
        id
        name
        ageText
      }
      householdId
      householdSerial
      elsewhere
      data {
        code
        labelZh
        labelEn
      }
      purpose
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<LooksQuery, LooksQueryVariables>;
export const LookFiguresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LookFigures($filter: LookFilter) {
  lookFigures(filter: $filter) {
    from
    to
    looks
    outsideOfficeHours
    days {
      day
      looks
    }
    lookers {
      userId
      userName
      organisationName
      looks
      subjects
      outsideOfficeHours
      mostOnADay
    }
  }
}
    `) as unknown as TypedDocumentString<LookFiguresQuery, LookFiguresQueryVariables>;
export const PersonAccessListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PersonAccessList($personId: ID!, $requestedBy: AccessRequester!, $from: LocalDate, $to: LocalDate) {
  personAccessList(
    personId: $personId
    requestedBy: $requestedBy
    from: $from
    to: $to
  ) {
    person {
      id
      name
      ageText
    }
    from
    to
    madeAt
    organisationName
    lines {
      day
      organisationName
      role
      kind
      data {
        code
        labelZh
        labelEn
      }
      ofFamily
      purpose
      times
    }
  }
}
    `) as unknown as TypedDocumentString<PersonAccessListQuery, PersonAccessListQueryVariables>;
export const MatchedNeedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MatchedNeeds($filter: MatchedNeedFilter, $first: Int, $after: String) {
  matchedNeeds(filter: $filter, first: $first, after: $after) {
    nodes {
      ...MatchedNeedParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<MatchedNeedsQuery, MatchedNeedsQueryVariables>;
export const MatchedNeedCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MatchedNeedCount($filter: MatchedNeedFilter) {
  matchedNeeds(filter: $filter, first: 1) {
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<MatchedNeedCountQuery, MatchedNeedCountQueryVariables>;
export const MatchedNeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MatchedNeed($ref: ID!) {
  matchedNeed(ref: $ref) {
    ...MatchedNeedParts
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<MatchedNeedQuery, MatchedNeedQueryVariables>;
export const SimilarNeedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SimilarNeeds($ref: ID!, $first: Int) {
  similarNeeds(ref: $ref, first: $first) {
    ...MatchedNeedParts
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<SimilarNeedsQuery, SimilarNeedsQueryVariables>;
export const ContractsToMatchDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ContractsToMatch {
  contracts(filter: {state: ACTIVE}, first: 20) {
    nodes {
      id
      serial
      title
      serviceItems
      monthlyUnitCapacity
      validTo
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ContractsToMatchQuery, ContractsToMatchQueryVariables>;
export const ReserveNeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReserveNeed($ref: ID!, $idempotencyKey: String!) {
  reserveNeed(ref: $ref, idempotencyKey: $idempotencyKey) {
    ...MatchedNeedParts
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<ReserveNeedMutation, ReserveNeedMutationVariables>;
export const OfferServiceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OfferService($ref: ID!, $quantity: Int!, $note: String, $idempotencyKey: String!) {
  offerService(
    ref: $ref
    quantity: $quantity
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    ...MatchedNeedParts
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<OfferServiceMutation, OfferServiceMutationVariables>;
export const WithdrawOfferDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawOffer($offerId: ID!) {
  withdrawOffer(offerId: $offerId) {
    ...MatchedNeedParts
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<WithdrawOfferMutation, WithdrawOfferMutationVariables>;
export const NeedItemsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query NeedItems($filter: NeedFilter, $first: Int, $after: String) {
  needs(filter: $filter, first: $first, after: $after) {
    nodes {
      ...NeedItemParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}`) as unknown as TypedDocumentString<NeedItemsQuery, NeedItemsQueryVariables>;
export const NeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    query NeedItem($id: ID!) {
  needItem(id: $id) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<NeedItemQuery, NeedItemQueryVariables>;
export const NeedWordsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query NeedWords($id: ID!) {
  need(id: $id) {
    id
    serial
    description
    assessedOn
    recordedAt
    items {
      id
      serial
    }
  }
}
    `) as unknown as TypedDocumentString<NeedWordsQuery, NeedWordsQueryVariables>;
export const PreviewListingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PreviewListing($id: ID!) {
  previewListing(id: $id) {
    category
    level
    region {
      code
      name
      pathName
    }
    regionIsMerged
    ageBand
    serviceItem
    quantity
    unit
    gapBand
    matchedBy
    consentValidUntil
    serviceConsentValidUntil
  }
}
    `) as unknown as TypedDocumentString<PreviewListingQuery, PreviewListingQueryVariables>;
export const RecordNeedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordNeed($input: NeedInput!, $idempotencyKey: String!) {
  recordNeed(input: $input, idempotencyKey: $idempotencyKey) {
    id
    serial
    items {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RecordNeedMutation, RecordNeedMutationVariables>;
export const CorrectNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CorrectNeedItem($id: ID!, $input: NeedItemCorrectionInput!) {
  correctNeedItem(id: $id, input: $input) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CorrectNeedItemMutation, CorrectNeedItemMutationVariables>;
export const VerifyNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyNeedItem($id: ID!, $input: NeedVerificationInput!) {
  verifyNeedItem(id: $id, input: $input) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<VerifyNeedItemMutation, VerifyNeedItemMutationVariables>;
export const RefreshNeedCoverDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RefreshNeedCover($id: ID!) {
  refreshNeedCover(id: $id) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<RefreshNeedCoverMutation, RefreshNeedCoverMutationVariables>;
export const DiscontinueNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DiscontinueNeedItem($id: ID!, $reason: String!) {
  discontinueNeedItem(id: $id, reason: $reason) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<DiscontinueNeedItemMutation, DiscontinueNeedItemMutationVariables>;
export const ListNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ListNeedItem($id: ID!, $validUntil: LocalDate!) {
  listNeedItem(id: $id, validUntil: $validUntil) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ListNeedItemMutation, ListNeedItemMutationVariables>;
export const UnlistNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UnlistNeedItem($id: ID!, $reason: String!) {
  unlistNeedItem(id: $id, reason: $reason) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<UnlistNeedItemMutation, UnlistNeedItemMutationVariables>;
export const WithdrawNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawNeedItem($id: ID!, $reason: String!) {
  withdrawNeedItem(id: $id, reason: $reason) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<WithdrawNeedItemMutation, WithdrawNeedItemMutationVariables>;
export const ExpireNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExpireNeedItem($id: ID!) {
  expireNeedItem(id: $id) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ExpireNeedItemMutation, ExpireNeedItemMutationVariables>;
export const MarkDuplicateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkDuplicate($id: ID!, $reason: String!) {
  markDuplicate(id: $id, reason: $reason) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<MarkDuplicateMutation, MarkDuplicateMutationVariables>;
export const MarkMetElsewhereDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkMetElsewhere($id: ID!, $reason: String!) {
  markMetElsewhere(id: $id, reason: $reason) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<MarkMetElsewhereMutation, MarkMetElsewhereMutationVariables>;
export const ConfirmNeedItemMetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConfirmNeedItemMet($id: ID!, $note: String) {
  confirmNeedItemMet(id: $id, note: $note) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ConfirmNeedItemMetMutation, ConfirmNeedItemMetMutationVariables>;
export const CloseNeedItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseNeedItem($id: ID!, $note: String) {
  closeNeedItem(id: $id, note: $note) {
    ...NeedItemDetail
  }
}
    fragment NeedItemParts on NeedItem {
  id
  needId
  serial
  householdId
  person {
    id
    name
    ageText
    gender
  }
  region {
    code
    name
    pathName
  }
  state
  category
  level
  serviceItem
  quantity
  unit
  approvedCost
  cover
  coverChanged
  allocated
  gap
  verifyBy
  verifyDaysLeft
  validUntil
  consentValidUntil
  listedAt
  reservedUntil
  reservedBy
  projectId
  projectTitle
  offers
}
fragment NeedItemDetail on NeedItem {
  ...NeedItemParts
  version
  coverLines {
    source
    policyVersionId
    amount
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CloseNeedItemMutation, CloseNeedItemMutationVariables>;
export const PreviewCoverDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PreviewCover($id: ID!) {
  previewCover(id: $id) {
    source
    policyVersionId
    amount
  }
}
    `) as unknown as TypedDocumentString<PreviewCoverQuery, PreviewCoverQueryVariables>;
export const ApiTokensDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ApiTokens {
  apiTokens {
    ...ApiTokenParts
  }
}
    fragment ApiTokenParts on ApiToken {
  id
  label
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
  holderName
}`) as unknown as TypedDocumentString<ApiTokensQuery, ApiTokensQueryVariables>;
export const CreateApiTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateApiToken($label: String!, $expiresInDays: Int!, $idempotencyKey: String!) {
  createApiToken(
    label: $label
    expiresInDays: $expiresInDays
    idempotencyKey: $idempotencyKey
  ) {
    secret
    token {
      ...ApiTokenParts
    }
  }
}
    fragment ApiTokenParts on ApiToken {
  id
  label
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
  holderName
}`) as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeApiToken($id: ID!) {
  revokeApiToken(id: $id) {
    ...ApiTokenParts
  }
}
    fragment ApiTokenParts on ApiToken {
  id
  label
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
  holderName
}`) as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const OrganisationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Organisations($kind: OrganisationKind, $search: String, $first: Int, $after: String) {
  organisations(kind: $kind, search: $search, first: $first, after: $after) {
    nodes {
      ...OrganisationParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  creditCode
  charityMark
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const OneOrganisationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OneOrganisation($id: ID!) {
  organisation(id: $id) {
    ...OrganisationParts
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  creditCode
  charityMark
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<OneOrganisationQuery, OneOrganisationQueryVariables>;
export const RegisterOrganisationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RegisterOrganisation($input: RegisterOrganisationInput!, $idempotencyKey: String!) {
  registerOrganisation(input: $input, idempotencyKey: $idempotencyKey) {
    ...OrganisationParts
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  creditCode
  charityMark
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<RegisterOrganisationMutation, RegisterOrganisationMutationVariables>;
export const StaffUsersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StaffUsers($organisationId: ID, $search: String, $first: Int, $after: String) {
  staffUsers(
    organisationId: $organisationId
    search: $search
    first: $first
    after: $after
  ) {
    nodes {
      ...StaffUserParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<StaffUsersQuery, StaffUsersQueryVariables>;
export const OneStaffUserDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OneStaffUser($id: ID!) {
  staffUser(id: $id) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<OneStaffUserQuery, OneStaffUserQueryVariables>;
export const CreateUserDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!, $idempotencyKey: String!) {
  createUser(input: $input, idempotencyKey: $idempotencyKey) {
    password
    user {
      ...StaffUserParts
    }
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const ResetPasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResetPassword($userId: ID!) {
  resetPassword(userId: $userId) {
    password
    user {
      ...StaffUserParts
    }
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const DeactivateUserDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeactivateUser($userId: ID!) {
  deactivateUser(userId: $userId) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<DeactivateUserMutation, DeactivateUserMutationVariables>;
export const CreatePostDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreatePost($input: CreatePostInput!, $idempotencyKey: String!) {
  createPost(input: $input, idempotencyKey: $idempotencyKey) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<CreatePostMutation, CreatePostMutationVariables>;
export const EndPostDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndPost($postId: ID!, $lastDay: LocalDate) {
  endPost(postId: $postId, lastDay: $lastDay) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<EndPostMutation, EndPostMutationVariables>;
export const ResetSecondFactorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResetSecondFactor($userId: ID!) {
  resetSecondFactor(userId: $userId) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const EndUserSessionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndUserSessions($userId: ID!) {
  endUserSessions(userId: $userId) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<EndUserSessionsMutation, EndUserSessionsMutationVariables>;
export const LinkOfficeAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LinkOfficeAccount($userId: ID!, $subject: String) {
  linkOfficeAccount(userId: $userId, subject: $subject) {
    ...StaffUserParts
  }
}
    fragment StaffUserParts on StaffUser {
  id
  loginName
  displayName
  active
  createdAt
  secondFactorSince
  officeSubject
  posts {
    id
    role
    organisation {
      id
      name
      kind
    }
    region {
      code
      name
      pathName
    }
    validFrom
    validTo
  }
}`) as unknown as TypedDocumentString<LinkOfficeAccountMutation, LinkOfficeAccountMutationVariables>;
export const PersonsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Persons($filter: PersonFilter, $first: Int, $after: String) {
  persons(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      person {
        ...PersonParts
      }
      crowdTags
      householdId
      householdSerial
      region {
        code
        name
        pathName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}`) as unknown as TypedDocumentString<PersonsQuery, PersonsQueryVariables>;
export const SavedViewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SavedViews($list: SavedViewList!) {
  savedViews(list: $list) {
    id
    list
    name
    filter
    savedAt
  }
}
    `) as unknown as TypedDocumentString<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteViewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteView($id: ID!) {
  deleteView(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteViewMutation, DeleteViewMutationVariables>;
export const PoliciesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Policies($search: String, $tier: PolicyTier, $needCategory: NeedCategory, $first: Int, $after: String) {
  policies(
    search: $search
    tier: $tier
    needCategory: $needCategory
    first: $first
    after: $after
  ) {
    nodes {
      ...PolicyParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment PolicyParts on Policy {
  code
  name
  tier
  departments
  subject
  period
  benefitKind
  needCategories
  version
  validFrom
  validTo
  confidence
}`) as unknown as TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>;
export const PolicyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Policy($code: ID!, $areaKind: AreaKind) {
  policy(code: $code, areaKind: $areaKind) {
    code
    name
    tier
    departments
    subject
    period
    benefitKind
    needCategories
    version
    validFrom
    validTo
    confidence
    conditions
    conditionRule
    conditionNote
    conditionSource
    benefitText
    benefitRule
    benefitUnit
    benefitNotes
    figuresSource
    approval
    documents {
      code
      labelZh
      labelEn
      optional
      afterHelp
      askedOfApplicant
      suppliedByZh
    }
    deadlines
    publicity
    review
    legalBasis {
      reference
      titleZh
      articles
      kind
      effectiveFrom
    }
    relations {
      kind
      policyCodes
      textZh
    }
    standards {
      key
      labelZh
      kind
      value
      areaKind
      region {
        code
        pathName
      }
      validFrom
      source
      confidence
      noteZh
    }
    offices {
      department
      nameZh
      hotline
    }
    versions {
      version
      validFrom
      validTo
      state
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
export const PolicyDifferencesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PolicyDifferences($code: ID!, $fromVersion: Int!, $toVersion: Int!) {
  policyDifferences(code: $code, fromVersion: $fromVersion, toVersion: $toVersion) {
    labelZh
    before
    after
  }
}
    `) as unknown as TypedDocumentString<PolicyDifferencesQuery, PolicyDifferencesQueryVariables>;
export const ProjectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Projects($filter: ProjectFilter, $first: Int, $after: String) {
  projects(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ProjectParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment ProjectParts on Project {
  id
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
}`) as unknown as TypedDocumentString<ProjectsQuery, ProjectsQueryVariables>;
export const ProjectBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectBoard {
  projectBoard {
    state
    count
    allocated
    gap
    projects {
      ...ProjectParts
    }
  }
}
    fragment ProjectParts on Project {
  id
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
}`) as unknown as TypedDocumentString<ProjectBoardQuery, ProjectBoardQueryVariables>;
export const ProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Project($id: ID!) {
  project(id: $id) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const ProjectAllocationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectAllocations($projectId: ID!) {
  allocations(filter: {projectId: $projectId}, first: 100) {
    nodes {
      ...AllocationParts
    }
    totalCount
  }
}
    fragment AllocationParts on Allocation {
  id
  serial
  state
  donationId
  donationSerial
  itemRef
  category
  projectId
  projectTitle
  amount
  released
  committed
  postedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<ProjectAllocationsQuery, ProjectAllocationsQueryVariables>;
export const ListedItemsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ListedItems($filter: NeedFilter, $first: Int, $after: String) {
  needs(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      serial
      person {
        name
        ageText
      }
      region {
        pathName
      }
      category
      level
      serviceItem
      quantity
      unit
      gap
      validUntil
      projectId
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<ListedItemsQuery, ListedItemsQueryVariables>;
export const CreateProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateProject($input: CreateProjectInput!, $idempotencyKey: String!) {
  createProject(input: $input, idempotencyKey: $idempotencyKey) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CreateProjectMutation, CreateProjectMutationVariables>;
export const CorrectProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CorrectProject($id: ID!, $input: CorrectProjectInput!) {
  correctProject(id: $id, input: $input) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CorrectProjectMutation, CorrectProjectMutationVariables>;
export const AddItemsToProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddItemsToProject($projectId: ID!, $itemIds: [ID!]!) {
  addItemsToProject(projectId: $projectId, itemIds: $itemIds) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<AddItemsToProjectMutation, AddItemsToProjectMutationVariables>;
export const RemoveItemFromProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveItemFromProject($projectId: ID!, $itemId: ID!) {
  removeItemFromProject(projectId: $projectId, itemId: $itemId) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<RemoveItemFromProjectMutation, RemoveItemFromProjectMutationVariables>;
export const ProposeProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProposeProject($id: ID!) {
  proposeProject(id: $id) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ProposeProjectMutation, ProposeProjectMutationVariables>;
export const AdoptProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AdoptProject($id: ID!, $idempotencyKey: String!) {
  adoptProject(id: $id, idempotencyKey: $idempotencyKey) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<AdoptProjectMutation, AdoptProjectMutationVariables>;
export const StartProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartProject($id: ID!) {
  startProject(id: $id) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<StartProjectMutation, StartProjectMutationVariables>;
export const CompleteProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CompleteProject($id: ID!, $note: String) {
  completeProject(id: $id, note: $note) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CompleteProjectMutation, CompleteProjectMutationVariables>;
export const DiscloseProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DiscloseProject($id: ID!) {
  discloseProject(id: $id) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<DiscloseProjectMutation, DiscloseProjectMutationVariables>;
export const WithdrawDisclosureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawDisclosure($id: ID!, $reason: String!) {
  withdrawDisclosure(id: $id, reason: $reason) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<WithdrawDisclosureMutation, WithdrawDisclosureMutationVariables>;
export const CancelProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelProject($id: ID!, $reason: String!) {
  cancelProject(id: $id, reason: $reason) {
    ...ProjectDetailParts
  }
}
    fragment ProjectDetailParts on ProjectDetail {
  id
  version
  serial
  title
  summary
  state
  region {
    code
    name
    pathName
  }
  proposedBy {
    id
    name
  }
  charity {
    id
    name
  }
  startsOn
  endsOn
  adoptedAt
  itemCount
  gap
  gapBand
  allocated
  categories {
    category
    count
  }
  places
  disclosure {
    personCount
    itemCount
    allocated
  }
  items {
    ref
    serial
    category
    level
    state
    personName
    ageBand
    place
    serviceItem
    quantity
    unit
    gapBand
    gap
    allocated
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CancelProjectMutation, CancelProjectMutationVariables>;
export const RegisterTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RegisterTasks($filter: RegisterTaskFilterInput, $first: Int, $after: String) {
  registerTasks(filter: $filter, first: $first, after: $after) {
    nodes {
      ...TaskParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment TaskParts on RegisterTask {
  id
  kind
  state
  left
  person {
    id
    name
    ageText
  }
  deathDate
  householdId
  householdSerial
  region {
    code
    name
  }
  feedSerial
  dueOn
  overdue
  note
  closedBy
  closedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<RegisterTasksQuery, RegisterTasksQueryVariables>;
export const CompleteTaskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CompleteTask($id: ID!, $note: String!) {
  completeTask(id: $id, note: $note) {
    ...TaskParts
  }
}
    fragment TaskParts on RegisterTask {
  id
  kind
  state
  left
  person {
    id
    name
    ageText
  }
  deathDate
  householdId
  householdSerial
  region {
    code
    name
  }
  feedSerial
  dueOn
  overdue
  note
  closedBy
  closedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const DismissTaskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DismissTask($id: ID!, $reason: String!) {
  dismissTask(id: $id, reason: $reason) {
    ...TaskParts
  }
}
    fragment TaskParts on RegisterTask {
  id
  kind
  state
  left
  person {
    id
    name
    ageText
  }
  deathDate
  householdId
  householdSerial
  region {
    code
    name
  }
  feedSerial
  dueOn
  overdue
  note
  closedBy
  closedAt
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
}`) as unknown as TypedDocumentString<DismissTaskMutation, DismissTaskMutationVariables>;
export const MyReservationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyReservations($state: ReservationState, $first: Int, $after: String) {
  myReservations(state: $state, first: $first, after: $after) {
    nodes {
      reservation {
        ...FundingReservationParts
      }
      need {
        ...MatchedNeedParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment MatchedNeedParts on MatchedNeed {
  ref
  state
  category
  level
  region {
    code
    pathName
    level
  }
  ageBand
  serviceItem
  quantity
  unit
  gapBand
  waitingWeeks
  validUntil
  projectId
  projectTitle
  projectState
  score
  reasons {
    part
    points
    maxPoints
    satisfied
    textZh
    textEn
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  myReservation {
    ...FundingReservationParts
  }
  myOffer {
    id
    state
    quantity
    note
    placedAt
  }
  exact {
    gap
    approvedCost
    cover
    allocated
    region {
      pathName
    }
  }
}
fragment FundingReservationParts on FundingReservation {
  id
  ref
  state
  amount
  madeAt
  expiresAt
  workingDaysLeft
  closedAt
}`) as unknown as TypedDocumentString<MyReservationsQuery, MyReservationsQueryVariables>;
export const ReleaseReservationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReleaseReservation($reservationId: ID!) {
  releaseReservation(reservationId: $reservationId) {
    ref
  }
}
    `) as unknown as TypedDocumentString<ReleaseReservationMutation, ReleaseReservationMutationVariables>;
export const CatalogueRevisionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CatalogueRevisions($states: [CatalogueRevisionState!], $mine: Boolean, $others: Boolean, $first: Int, $after: String) {
  catalogueRevisions(
    states: $states
    mine: $mine
    others: $others
    first: $first
    after: $after
  ) {
    nodes {
      ...RevisionParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment RevisionParts on CatalogueRevision {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
}`) as unknown as TypedDocumentString<CatalogueRevisionsQuery, CatalogueRevisionsQueryVariables>;
export const CatalogueRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CatalogueRevision($id: ID!) {
  catalogueRevision(id: $id) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<CatalogueRevisionQuery, CatalogueRevisionQueryVariables>;
export const CatalogueDocumentDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CatalogueDocument($codes: [ID!]) {
  catalogueDocument(codes: $codes)
}
    `) as unknown as TypedDocumentString<CatalogueDocumentQuery, CatalogueDocumentQueryVariables>;
export const PolicyCasesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PolicyCases($code: ID!) {
  policyCases(code: $code) {
    ...CaseRunParts
  }
}
    fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<PolicyCasesQuery, PolicyCasesQueryVariables>;
export const DraftRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DraftRevision($input: DraftRevisionInput!, $idempotencyKey: String!) {
  draftRevision(input: $input, idempotencyKey: $idempotencyKey) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<DraftRevisionMutation, DraftRevisionMutationVariables>;
export const CorrectRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CorrectRevision($id: ID!, $input: CorrectRevisionInput!) {
  correctRevision(id: $id, input: $input) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<CorrectRevisionMutation, CorrectRevisionMutationVariables>;
export const SubmitRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SubmitRevision($id: ID!) {
  submitRevision(id: $id) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<SubmitRevisionMutation, SubmitRevisionMutationVariables>;
export const ReturnRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReturnRevision($id: ID!, $reason: String!) {
  returnRevision(id: $id, reason: $reason) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<ReturnRevisionMutation, ReturnRevisionMutationVariables>;
export const PublishRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PublishRevision($id: ID!, $version: Int!, $publication: Int!) {
  publishRevision(id: $id, version: $version, publication: $publication) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<PublishRevisionMutation, PublishRevisionMutationVariables>;
export const WithdrawRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawRevision($id: ID!, $note: String) {
  withdrawRevision(id: $id, note: $note) {
    ...RevisionDetailParts
  }
}
    fragment RevisionDetailParts on CatalogueRevisionDetail {
  id
  serial
  title
  state
  validFrom
  authorName
  reviewerName
  savedAt
  publishedAt
  reason
  document
  version
  publication
  problems {
    line
    column
    messageZh
  }
  changes {
    part
    kind
    titleZh
    policyCode
    differences {
      labelZh
      before
      after
    }
  }
  caseRuns {
    ...CaseRunParts
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}
fragment CaseRunParts on PolicyCaseRun {
  policyCode
  policyName
  nameZh
  passed
  expectedZh
  actualZh
}`) as unknown as TypedDocumentString<WithdrawRevisionMutation, WithdrawRevisionMutationVariables>;
export const DataExportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DataExports($first: Int, $after: String) {
  dataExports(first: $first, after: $after) {
    nodes {
      ...ExportParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment ExportParts on DataExport {
  id
  list
  format
  purpose
  filters
  standing
  requestedAt
  rows
  sizeInBytes
  fileId
  readableUntil
  job {
    ...JobParts
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<DataExportsQuery, DataExportsQueryVariables>;
export const RequestExportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestExport($input: ExportInput!, $idempotencyKey: String!) {
  requestExport(input: $input, idempotencyKey: $idempotencyKey) {
    ...ExportParts
  }
}
    fragment ExportParts on DataExport {
  id
  list
  format
  purpose
  filters
  standing
  requestedAt
  rows
  sizeInBytes
  fileId
  readableUntil
  job {
    ...JobParts
  }
}
fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<RequestExportMutation, RequestExportMutationVariables>;
export const CancelJobDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelJob($id: ID!) {
  cancelJob(id: $id) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  kind
  state
  step
  done
  total
  message
  mayCancel
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const RegionChildrenDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RegionChildren($parentCode: ID) {
  regions(parentCode: $parentCode, first: 100) {
    nodes {
      code
      name
      pathName
      level
      hasChildren
    }
  }
}
    `) as unknown as TypedDocumentString<RegionChildrenQuery, RegionChildrenQueryVariables>;
export const CurrentSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CurrentSession {
  me {
    ...SessionParts
  }
}
    fragment SessionParts on Session {
  user {
    id
    displayName
  }
  activePost {
    ...PostParts
  }
  posts {
    ...PostParts
  }
  permissions
  secondFactor
  secondFactorBound
  demo
  expiresAt
}
fragment PostParts on Post {
  id
  role
  organisation {
    id
    name
    kind
  }
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<CurrentSessionQuery, CurrentSessionQueryVariables>;
export const DemoAccountsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DemoAccounts {
  demoAccounts {
    loginName
    password
    displayName
    role
    organisationName
    regionName
    whatToTry
  }
}
    `) as unknown as TypedDocumentString<DemoAccountsQuery, DemoAccountsQueryVariables>;
export const SignInOptionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SignInOptions {
  signInOptions {
    officeLabel
  }
}
    `) as unknown as TypedDocumentString<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SignInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignIn($loginName: String!, $password: String!, $code: String) {
  signIn(loginName: $loginName, password: $password, code: $code) {
    ...SessionParts
  }
}
    fragment SessionParts on Session {
  user {
    id
    displayName
  }
  activePost {
    ...PostParts
  }
  posts {
    ...PostParts
  }
  permissions
  secondFactor
  secondFactorBound
  demo
  expiresAt
}
fragment PostParts on Post {
  id
  role
  organisation {
    id
    name
    kind
  }
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const ConfirmIdentityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConfirmIdentity($proof: String!) {
  confirmIdentity(proof: $proof) {
    ...SessionParts
  }
}
    fragment SessionParts on Session {
  user {
    id
    displayName
  }
  activePost {
    ...PostParts
  }
  posts {
    ...PostParts
  }
  permissions
  secondFactor
  secondFactorBound
  demo
  expiresAt
}
fragment PostParts on Post {
  id
  role
  organisation {
    id
    name
    kind
  }
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;
export const SignOutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SwitchPostDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SwitchPost($postId: ID!) {
  switchPost(postId: $postId) {
    ...SessionParts
  }
}
    fragment SessionParts on Session {
  user {
    id
    displayName
  }
  activePost {
    ...PostParts
  }
  posts {
    ...PostParts
  }
  permissions
  secondFactor
  secondFactorBound
  demo
  expiresAt
}
fragment PostParts on Post {
  id
  role
  organisation {
    id
    name
    kind
  }
  region {
    code
    name
    pathName
  }
}`) as unknown as TypedDocumentString<SwitchPostMutation, SwitchPostMutationVariables>;
export const ChangePasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangePassword($current: String!, $password: String!) {
  changePassword(current: $current, password: $password)
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const StandardsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Standards($search: String) {
  policyStandards(search: $search) {
    key
    labelZh
    kind
    usedBy {
      code
      name
    }
    values {
      value
      region {
        code
        pathName
      }
      areaKind
      validFrom
      inForce
      source
      confidence
      noteZh
    }
  }
}
    `) as unknown as TypedDocumentString<StandardsQuery, StandardsQueryVariables>;
export const WorkQueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkQueue {
  workQueue {
    key
    labelZh
    labelEn
    count
    overdue
    soon
    soonZh
    soonEn
    resource
    state
    condition
  }
}
    `) as unknown as TypedDocumentString<WorkQueueQuery, WorkQueueQueryVariables>;
export const TraceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Trace($kind: TraceKind!, $id: ID!) {
  trace(kind: $kind, id: $id) {
    nodes {
      id
      kind
      labelZh
      amount
      units
      unitZh
      unitEn
      state
      stateZh
      day
      isStart
      lots {
        donationId
        allocationId
        amount
      }
    }
    edges {
      from
      to
      amount
    }
    sums {
      step
      labelZh
      count
      amount
    }
    isTruncated
  }
}
    `) as unknown as TypedDocumentString<TraceQuery, TraceQueryVariables>;
export const MyVouchersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyVouchers($first: Int, $after: String) {
  myVouchers(first: $first, after: $after) {
    nodes {
      id
      serial
      recipientName
      villageName
      serviceItem
      serviceNameZh
      unitZh
      minutesPerUnit
      unitsLeft
      validTo
      openVisitId
      openVisitBeganAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<MyVouchersQuery, MyVouchersQueryVariables>;
export const MyVisitsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyVisits($first: Int) {
  visits(filter: {mine: true}, first: $first) {
    nodes {
      ...PhoneVisit
    }
    totalCount
  }
}
    fragment PhoneVisit on ServiceVisitSummary {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  regionName
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  placeZh
  submittedAt
  rejectionReason
}`) as unknown as TypedDocumentString<MyVisitsQuery, MyVisitsQueryVariables>;
export const OpenVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OpenVisit {
  visits(filter: {mine: true, state: CHECKED_IN}, first: 1) {
    nodes {
      ...PhoneVisit
    }
  }
}
    fragment PhoneVisit on ServiceVisitSummary {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  regionName
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  placeZh
  submittedAt
  rejectionReason
}`) as unknown as TypedDocumentString<OpenVisitQuery, OpenVisitQueryVariables>;
export const PhoneVoucherDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PhoneVoucher($id: ID!) {
  voucher(id: $id) {
    id
    serial
    state
    expired
    recipientName
    recipientMayBeShown
    region {
      code
      name
      pathName
    }
    serviceItem
    serviceNameZh
    unitZh
    units
    reservedUnits
    redeemedUnits
    unitsLeft
    validFrom
    validTo
  }
  visits(filter: {voucherId: $id, mine: true}, first: 10) {
    nodes {
      ...PhoneVisit
    }
  }
}
    fragment PhoneVisit on ServiceVisitSummary {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  regionName
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  placeZh
  submittedAt
  rejectionReason
}`) as unknown as TypedDocumentString<PhoneVoucherQuery, PhoneVoucherQueryVariables>;
export const CheckInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckIn($input: CheckInInput!, $idempotencyKey: String!) {
  checkIn(input: $input, idempotencyKey: $idempotencyKey) {
    id
    serial
    state
    beganAt
    placeZh
  }
}
    `) as unknown as TypedDocumentString<CheckInMutation, CheckInMutationVariables>;
export const SubmitVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SubmitVisit($input: SubmitVisitInput!, $idempotencyKey: String!) {
  submitVisit(input: $input, idempotencyKey: $idempotencyKey) {
    id
    serial
    state
    units
    unitZh
  }
}
    `) as unknown as TypedDocumentString<SubmitVisitMutation, SubmitVisitMutationVariables>;
export const LogVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LogVisit($input: LogVisitInput!, $idempotencyKey: String!) {
  logVisit(input: $input, idempotencyKey: $idempotencyKey) {
    id
    serial
    state
    units
    unitZh
  }
}
    `) as unknown as TypedDocumentString<LogVisitMutation, LogVisitMutationVariables>;
export const AbandonVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AbandonVisit($id: ID!) {
  abandonVisit(id: $id) {
    id
    serial
    state
  }
}
    `) as unknown as TypedDocumentString<AbandonVisitMutation, AbandonVisitMutationVariables>;
export const VisitsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Visits($filter: VisitFilter, $first: Int, $after: String) {
  visits(filter: $filter, first: $first, after: $after) {
    nodes {
      ...VisitRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment VisitRow on ServiceVisitSummary {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  regionName
  contractorName
  workerName
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  flags {
    code
    textZh
    textEn
  }
  submittedAt
  decideBy
  decideDaysLeft
  rejectionReason
}`) as unknown as TypedDocumentString<VisitsQuery, VisitsQueryVariables>;
export const VisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Visit($id: ID!) {
  visit(id: $id) {
    ...VisitDetail
  }
}
    fragment VisitDetail on ServiceVisit {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  contractorName
  workerName
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  latitude
  longitude
  note
  confirmedBy
  photoFileId
  flags {
    code
    textZh
    textEn
  }
  voucherUnits
  voucherRedeemedUnits
  voucherReservedUnits
  voucherValidFrom
  voucherValidTo
  submittedAt
  decideBy
  decideDaysLeft
  decidedAt
  decidedByName
  decisionNote
  rejectionReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<VisitQuery, VisitQueryVariables>;
export const VisitQueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VisitQueue {
  visits(filter: {state: SUBMITTED}, first: 100) {
    nodes {
      id
      serial
      submittedAt
      decideDaysLeft
      flags {
        code
      }
    }
    totalCount
    totalIsCapped
  }
}
    `) as unknown as TypedDocumentString<VisitQueueQuery, VisitQueueQueryVariables>;
export const ApproveVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApproveVisit($id: ID!) {
  approveVisit(id: $id) {
    ...VisitDetail
  }
}
    fragment VisitDetail on ServiceVisit {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  contractorName
  workerName
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  latitude
  longitude
  note
  confirmedBy
  photoFileId
  flags {
    code
    textZh
    textEn
  }
  voucherUnits
  voucherRedeemedUnits
  voucherReservedUnits
  voucherValidFrom
  voucherValidTo
  submittedAt
  decideBy
  decideDaysLeft
  decidedAt
  decidedByName
  decisionNote
  rejectionReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<ApproveVisitMutation, ApproveVisitMutationVariables>;
export const RejectVisitDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RejectVisit($id: ID!, $reason: VisitRejection!, $note: String) {
  rejectVisit(id: $id, reason: $reason, note: $note) {
    ...VisitDetail
  }
}
    fragment VisitDetail on ServiceVisit {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  contractorName
  workerName
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  latitude
  longitude
  note
  confirmedBy
  photoFileId
  flags {
    code
    textZh
    textEn
  }
  voucherUnits
  voucherRedeemedUnits
  voucherReservedUnits
  voucherValidFrom
  voucherValidTo
  submittedAt
  decideBy
  decideDaysLeft
  decidedAt
  decidedByName
  decisionNote
  rejectionReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<RejectVisitMutation, RejectVisitMutationVariables>;
export const CloseCheckInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseCheckIn($id: ID!, $reason: String!) {
  closeCheckIn(id: $id, reason: $reason) {
    ...VisitDetail
  }
}
    fragment VisitDetail on ServiceVisit {
  id
  serial
  state
  voucherId
  voucherSerial
  recipientName
  contractorName
  workerName
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  beganAt
  endedAt
  minutes
  units
  plannedMinutes
  amount
  placeZh
  latitude
  longitude
  note
  confirmedBy
  photoFileId
  flags {
    code
    textZh
    textEn
  }
  voucherUnits
  voucherRedeemedUnits
  voucherReservedUnits
  voucherValidFrom
  voucherValidTo
  submittedAt
  decideBy
  decideDaysLeft
  decidedAt
  decidedByName
  decisionNote
  rejectionReason
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CloseCheckInMutation, CloseCheckInMutationVariables>;
export const VouchersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Vouchers($filter: VoucherFilter, $first: Int, $after: String) {
  vouchers(filter: $filter, first: $first, after: $after) {
    nodes {
      ...VoucherRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalIsCapped
  }
}
    fragment VoucherRow on VoucherSummary {
  id
  serial
  state
  expired
  recipientName
  regionName
  contractorName
  serviceItem
  serviceNameZh
  unitZh
  units
  reservedUnits
  redeemedUnits
  unitsLeft
  value
  validFrom
  validTo
}`) as unknown as TypedDocumentString<VouchersQuery, VouchersQueryVariables>;
export const VoucherDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Voucher($id: ID!) {
  voucher(id: $id) {
    ...VoucherDetail
  }
}
    fragment VoucherDetail on Voucher {
  id
  serial
  state
  expired
  itemId
  itemSerial
  householdId
  contractId
  contractTitle
  contractor {
    id
    name
  }
  recipientName
  recipientMayBeShown
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  unitPrice
  units
  reservedUnits
  redeemedUnits
  unitsLeft
  value
  validFrom
  validTo
  issuedAt
  fundings {
    id
    allocationId
    allocationSerial
    charity {
      id
      name
    }
    amount
    drawn
    released
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<VoucherQuery, VoucherQueryVariables>;
export const VoucherOptionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VoucherOptions($itemId: ID!) {
  voucherOptions(itemId: $itemId) {
    itemId
    itemSerial
    recipientName
    region {
      code
      name
      pathName
    }
    serviceItem
    serviceNameZh
    unitZh
    quantity
    openUnits
    allocated
    free
    consentUntil
    reasonsZh
    contracts {
      contractId
      contractSerial
      contractTitle
      contractorName
      unitPrice
      remainingUnits
      remainingCap
      validFrom
      validTo
      fits
      reasonsZh
      suggestedUnits
      latestValidTo
    }
  }
}
    `) as unknown as TypedDocumentString<VoucherOptionsQuery, VoucherOptionsQueryVariables>;
export const FundedServiceNeedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FundedServiceNeeds($first: Int) {
  needs(filter: {state: FUNDED, byService: true}, first: $first) {
    nodes {
      id
      serial
      serviceItem
      quantity
      unit
      allocated
      person {
        id
        name
      }
      region {
        code
        name
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FundedServiceNeedsQuery, FundedServiceNeedsQueryVariables>;
export const IssueVoucherDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation IssueVoucher($input: IssueVoucherInput!, $idempotencyKey: String!) {
  issueVoucher(input: $input, idempotencyKey: $idempotencyKey) {
    ...VoucherDetail
  }
}
    fragment VoucherDetail on Voucher {
  id
  serial
  state
  expired
  itemId
  itemSerial
  householdId
  contractId
  contractTitle
  contractor {
    id
    name
  }
  recipientName
  recipientMayBeShown
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  unitPrice
  units
  reservedUnits
  redeemedUnits
  unitsLeft
  value
  validFrom
  validTo
  issuedAt
  fundings {
    id
    allocationId
    allocationSerial
    charity {
      id
      name
    }
    amount
    drawn
    released
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<IssueVoucherMutation, IssueVoucherMutationVariables>;
export const CancelVoucherDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelVoucher($id: ID!, $reason: String!) {
  cancelVoucher(id: $id, reason: $reason) {
    ...VoucherDetail
  }
}
    fragment VoucherDetail on Voucher {
  id
  serial
  state
  expired
  itemId
  itemSerial
  householdId
  contractId
  contractTitle
  contractor {
    id
    name
  }
  recipientName
  recipientMayBeShown
  region {
    code
    name
    pathName
  }
  serviceItem
  serviceNameZh
  unitZh
  unitPrice
  units
  reservedUnits
  redeemedUnits
  unitsLeft
  value
  validFrom
  validTo
  issuedAt
  fundings {
    id
    allocationId
    allocationSerial
    charity {
      id
      name
    }
    amount
    drawn
    released
  }
  availableActions {
    action
    labelZh
    labelEn
    primary
    allowed
    reasonZh
    reasonEn
  }
  history {
    id
    action
    actionZh
    actionEn
    fromState
    toState
    toStateZh
    toStateEn
    note
    userName
    organisationName
    at
  }
}`) as unknown as TypedDocumentString<CancelVoucherMutation, CancelVoucherMutationVariables>;
export const ShowRecipientDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ShowRecipient($voucherId: ID!) {
  showRecipient(voucherId: $voucherId) {
    voucherId
    name
    address
    phone
    until
  }
}
    `) as unknown as TypedDocumentString<ShowRecipientMutation, ShowRecipientMutationVariables>;
