// Written by npm run codegen from the documents and schema/console.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** One fact about a family or one of its members. 登记一条信息。 */
export type AddFactInput = {
  householdId: string;
  /** When the source said so. 取得日期。 */
  obtainedOn: string;
  /** A name of the field list: person.* or household.*. 信息项。 */
  path: string;
  /** The member it is about; absent for the family. */
  personId?: string | null | undefined;
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
  crowdTags?: Array<CrowdTag> | null | undefined;
  /** Facts of the person: person.*. 个人信息。 */
  facts?: Array<FactInput> | null | undefined;
  /** Only without an identity number. 性别。 */
  gender?: Gender | null | undefined;
  householdId: string;
  /** 18 characters (GB 11643); full-width digits and spaces are accepted, prefixes of former divisions too. Absent only for a person without one. 身份证号。 */
  identityNumber?: string | null | undefined;
  /** The whole name. 姓名。 */
  name: string;
  /** 联系电话。 */
  phone?: string | null | undefined;
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
  amount: string;
  donationId: string;
  /** The need, by the charity's reference. This or `reservationId`. */
  itemRef?: string | null | undefined;
  /** The own reservation of the need. */
  reservationId?: string | null | undefined;
};

/** Which allocations to list. */
export type AllocationFilter = {
  donationId?: string | null | undefined;
  /** The need, by the caller's reference. */
  itemRef?: string | null | undefined;
  projectId?: string | null | undefined;
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
  longitude?: number | null | undefined;
  /** The place in words when the phone gives no position. */
  placeNote?: string | null | undefined;
  voucherId: string;
};

/** A separate consent to one purpose. 同意书登记。 */
export type ConsentInput = {
  /** The guardian, for a child under 14 (个人信息保护法 §31) or a person without capacity; absent: the person itself. */
  givenByPersonId?: string | null | undefined;
  givenOn: string;
  /** Whose data it is about. */
  personId: string;
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
  contractorId?: string | null | undefined;
  /** 12 digits: contracts that serve this place. */
  servesRegionCode?: string | null | undefined;
  serviceItem?: ServiceItem | null | undefined;
  state?: ContractState | null | undefined;
};

/** One service of a new contract. */
export type ContractLineInput = {
  /** Units the contract buys at most, 1 to 1,000,000. */
  capUnits: number;
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
  validFrom: string;
  /** The last day: at most one year, three where `stable` (政府购买服务管理办法 §24). */
  validTo: string;
  /** As it was read; refused with STALE when it has changed since. */
  version: number;
};

/** A draft as it should read; its region stays. 更正项目草稿。 */
export type CorrectProjectInput = {
  endsOn: string;
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
  validFrom: string;
  /** The last day: at most one year, three where `stable` (政府购买服务管理办法 §24). */
  validTo: string;
};

/** A post to give a person. 新建岗位。 */
export type CreatePostInput = {
  organisationId: string;
  /** For a department's post, within the department's region. */
  regionCode?: string | null | undefined;
  role: Role;
  userId: string;
  /** Today when not said; never before. */
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
};

/** A new draft of a project. 新建项目。 */
export type CreateProjectInput = {
  endsOn: string;
  /** Listed needs of the region that it begins with, at most 200. 列入的需求。 */
  itemIds?: Array<string> | null | undefined;
  /** 12 digits, within the post's region. 地区。 */
  regionCode: string;
  startsOn: string;
  /** 10 to 1,000 characters; names a class of people, never a person. 项目简介。 */
  summary: string;
  /** 4 to 60 characters. 项目名称。 */
  title: string;
};

/** A person to give an account. 新建账号。 */
export type CreateUserInput = {
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
  receivedFrom?: string | null | undefined;
  receivedTo?: string | null | undefined;
  /** The serial or a part of it. 编号。 */
  serial?: string | null | undefined;
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

/** Somebody leaves a family. 成员迁出或死亡注销。 */
export type EndMembershipInput = {
  /** The person died on that day. 因死亡注销。 */
  died?: boolean | null | undefined;
  householdId: string;
  /** The last day in the family. 最后一日。 */
  lastDay: string;
  /** Who heads the family then; needed when the head leaves others behind. 新户主。 */
  newHeadPersonId?: string | null | undefined;
  personId: string;
  /** How the others are related to the new head. 与新户主关系。 */
  relations?: Array<MemberRelationInput> | null | undefined;
};

/** One fact with its provenance. 一条信息及其来源。 */
export type FactInput = {
  /** When the source said so. 取得日期。 */
  obtainedOn: string;
  /** A name of the field list: person.* or household.*. 信息项。 */
  path: string;
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

/** A whole identity number, or a whole name inside a region. 按证件号或姓名查找。 */
export type FindPersonInput = {
  identityNumber?: string | null | undefined;
  name?: string | null | undefined;
  /** With a name; absent: the region of the post. */
  regionCode?: string | null | undefined;
};

/** The whole focus; it replaces the one before. */
export type FundingFocusInput = {
  categories?: Array<NeedCategory>;
  crowdTags?: Array<CrowdTag>;
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
  householdId: string;
  /** The member, where the policy is for a person. 享受人。 */
  personId?: string | null | undefined;
  /** The code of the catalogue, such as DIS_CARE. 政策代码。 */
  policyCode: string;
  /** The number of the decision, or the list of a department; no personal data. 依据。 */
  source: string;
  /** With units: 次, 小时 … 单位。 */
  unit?: string | null | undefined;
  units?: number | null | undefined;
  validFrom: string;
  validTo?: string | null | undefined;
};

/** Whether a confirmed benefit is in payment. 在享状态。 */
export type GrantState =
  /** 在享 / Active */
  | 'ACTIVE'
  /** 已终止 / Ended */
  | 'ENDED';

/** Filters of the list of families; none of them is a masked value. 家庭列表筛选。 */
export type HouseholdFilter = {
  /** Somebody in the family belongs to the group. */
  crowdTag?: CrowdTag | null | undefined;
  /** The identity of the family today. */
  identity?: Identity | null | undefined;
  /** A region within the caller's post. */
  regionCode?: string | null | undefined;
  /** 户号。 */
  serial?: string | null | undefined;
};

/** A family to be recorded. 困难家庭登记。 */
export type HouseholdInput = {
  /** Below the village. 详细住址。 */
  address?: string | null | undefined;
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

/** A new voucher for a funded need. */
export type IssueVoucherInput = {
  /** An active contract that has the service and serves the place. */
  contractId: string;
  itemId: string;
  /** Units of the service, at most what the need still lacks. */
  units: number;
  /** The first day of service, not before today. */
  validFrom: string;
  /** The last day of service, within the contract and the consent. */
  validTo: string;
};

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
  beganAt: string;
  confirmedBy: VisitConfirmer;
  endedAt: string;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  note?: string | null | undefined;
  photoFileId?: string | null | undefined;
  placeNote?: string | null | undefined;
  units: number;
  voucherId: string;
};

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
  category?: NeedCategory | null | undefined;
  level?: NeedLevel | null | undefined;
  /** 0 to 100. */
  minScore?: number | null | undefined;
  /** 12 digits of a city, county or township. A township also brings the needs of its county that are shown with the county alone. */
  regionCode?: string | null | undefined;
};

/** 与新户主关系。 */
export type MemberRelationInput = {
  personId: string;
  relationToHead: RelationToHead;
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
  amount: string;
  source: string;
};

/** Narrows the list of needs. Everything left out means any. */
export type NeedFilter = {
  /** Only what is met by a service, or with false only what is met by money. */
  byService?: boolean | null | undefined;
  category?: NeedCategory | null | undefined;
  /** Only what grants changed for since it was verified. */
  coverChanged?: boolean | null | undefined;
  householdId?: string | null | undefined;
  level?: NeedLevel | null | undefined;
  projectId?: string | null | undefined;
  /** 12 digits; the region and everything below it. */
  regionCode?: string | null | undefined;
  state?: NeedItemState | null | undefined;
  /** Only what is in no project yet. */
  withoutProject?: boolean | null | undefined;
};

export type NeedInput = {
  /** The day of the visit or assessment. */
  assessedOn: string;
  /** In words, for staff; at most 1,000 characters. */
  description: string;
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
  category: NeedCategory;
  /** Of all that was recorded together; changes only while all of that is a draft. 情况说明。 */
  description: string;
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
  category: NeedCategory;
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
  kind: OrganisationKind;
  name: string;
  /** The area a department serves, or where a partner is registered. */
  regionCode: string;
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
  donorIsPerson: boolean;
  /** Left out: the donor stays anonymous (慈善法 §82). 捐赠人。 */
  donorName?: string | null | undefined;
  note?: string | null | undefined;
  /** 到账日期。 */
  receivedOn: string;
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
  householdId: string;
  /** NONE ends the identity in force. 救助身份。 */
  identity: Identity;
  /** For one member alone, such as 单人保. */
  personId?: string | null | undefined;
  /** The one before ends the day before. 起始日期。 */
  validFrom: string;
};

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

/** A worker has finished and hands the visit in for approval. */
export type SubmitVisitInput = {
  confirmedBy: VisitConfirmer;
  /** Now, when left out. */
  endedAt?: string | null | undefined;
  /** At most 500 characters. */
  note?: string | null | undefined;
  /** A photograph that the worker uploaded. */
  photoFileId?: string | null | undefined;
  /** Units delivered, at most what the voucher has left. */
  units: number;
  visitId: string;
};

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

/** Which visits a list shows; what is left out does not restrict. */
export type VisitFilter = {
  /** Visits that began on this day or later. */
  from?: string | null | undefined;
  /** Only visits that the caller logged. */
  mine?: boolean | null | undefined;
  state?: VisitState | null | undefined;
  /** Visits that began on this day or earlier. */
  to?: string | null | undefined;
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

/** Which vouchers a list shows; what is left out does not restrict. */
export type VoucherFilter = {
  contractId?: string | null | undefined;
  /** For departments. */
  householdId?: string | null | undefined;
  /** For departments. */
  itemId?: string | null | undefined;
  serviceItem?: ServiceItem | null | undefined;
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
  personId: string;
};

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

export type AuditPartsFragment = { id: string, at: string, action: string, objectKind: string, objectId: string | null, objectName: string | null, userName: string | null, organisationName: string | null, regionName: string | null, purpose: string | null, requestId: string, sha256: string, detail: Array<{ name: string, value: string | null }> };

export type AuditEntriesQueryVariables = Exact<{
  objectKind?: string | null | undefined;
  objectId?: string | null | undefined;
  action?: string | null | undefined;
  userId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, at: string, action: string, objectKind: string, objectId: string | null, objectName: string | null, userName: string | null, organisationName: string | null, regionName: string | null, purpose: string | null, requestId: string, sha256: string, detail: Array<{ name: string, value: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type FundingFocusPartsFragment = { categories: Array<NeedCategory>, crowdTags: Array<CrowdTag>, minAmount: string, maxAmount: string | null, levels: Array<NeedLevel>, updatedAt: string | null, regions: Array<{ code: string, name: string, pathName: string, level: RegionLevel }> };

export type FundingFocusQueryVariables = Exact<{ [key: string]: never; }>;


export type FundingFocusQuery = { fundingFocus: { categories: Array<NeedCategory>, crowdTags: Array<CrowdTag>, minAmount: string, maxAmount: string | null, levels: Array<NeedLevel>, updatedAt: string | null, regions: Array<{ code: string, name: string, pathName: string, level: RegionLevel }> } };

export type SetFundingFocusMutationVariables = Exact<{
  input: FundingFocusInput;
}>;


export type SetFundingFocusMutation = { setFundingFocus: { categories: Array<NeedCategory>, crowdTags: Array<CrowdTag>, minAmount: string, maxAmount: string | null, levels: Array<NeedLevel>, updatedAt: string | null, regions: Array<{ code: string, name: string, pathName: string, level: RegionLevel }> } };

export type PersonPartsFragment = { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null };

export type MemberPartsFragment = { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }> };

export type HouseholdsQueryVariables = Exact<{
  filter?: HouseholdFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HouseholdsQuery = { households: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, serial: string, headName: string | null, memberCount: number, identity: Identity, areaKind: AreaKind, recordedAt: string, openNeedCount: number | null, region: { code: string, name: string, pathName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HouseholdPartsFragment = { id: string, serial: string, areaKind: AreaKind, addressHeld: boolean, identity: Identity, headPersonId: string | null, recordedAt: string, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }> }>, formerMembers: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }> }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string, unitZh: string | null, conflicting: boolean, facts: Array<{ id: string, text: string | null, value: string | null, hidden: boolean, source: FactSource, verification: Verification, obtainedOn: string, validUntil: string | null }> }>, consents: Array<{ id: string, purpose: ConsentPurpose, givenOn: string, validUntil: string, withdrawnAt: string | null, live: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, givenBy: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } }>, identities: Array<{ id: string, personId: string | null, identity: Identity, validFrom: string, validTo: string | null }>, grants: Array<{ id: string, policyCode: string, policyName: string, policyVersion: number, state: GrantState, amount: string | null, units: number | null, unit: string | null, period: PolicyPeriod, validFrom: string, validTo: string | null, source: string, recordedAt: string, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, history: Array<{ id: string, at: string, action: RegisterAction, about: string | null, by: string | null }> };

export type HouseholdQueryVariables = Exact<{
  id: string;
}>;


export type HouseholdQuery = { household: { id: string, serial: string, areaKind: AreaKind, addressHeld: boolean, identity: Identity, headPersonId: string | null, recordedAt: string, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }> }>, formerMembers: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, counted: boolean, isMinor: boolean, memberFrom: string, memberTo: string | null, deathDate: string | null, identityNumber: string | null, phone: string | null, bankAccount: string | null, tags: Array<{ id: string, tag: CrowdTag, validFrom: string }> }>, facts: Array<{ id: string, path: string, personId: string | null, labelZh: string, labelEn: string, unitZh: string | null, conflicting: boolean, facts: Array<{ id: string, text: string | null, value: string | null, hidden: boolean, source: FactSource, verification: Verification, obtainedOn: string, validUntil: string | null }> }>, consents: Array<{ id: string, purpose: ConsentPurpose, givenOn: string, validUntil: string, withdrawnAt: string | null, live: boolean, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null }, givenBy: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } }>, identities: Array<{ id: string, personId: string | null, identity: Identity, validFrom: string, validTo: string | null }>, grants: Array<{ id: string, policyCode: string, policyName: string, policyVersion: number, state: GrantState, amount: string | null, units: number | null, unit: string | null, period: PolicyPeriod, validFrom: string, validTo: string | null, source: string, recordedAt: string, person: { id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null } | null, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }> }>, history: Array<{ id: string, at: string, action: RegisterAction, about: string | null, by: string | null }> } };

export type HouseholdMembersQueryVariables = Exact<{
  id: string;
}>;


export type HouseholdMembersQuery = { household: { id: string, serial: string, headPersonId: string | null, region: { code: string, name: string, pathName: string } | null, members: Array<{ id: string, name: string, ageText: string | null, gender: Gender, identity: Identity | null, relationToHead: RelationToHead, isMinor: boolean }> } };

export type RecordHouseholdMutationVariables = Exact<{
  input: HouseholdInput;
  idempotencyKey: string;
}>;


export type RecordHouseholdMutation = { recordHousehold: { id: string, serial: string } };

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

export type StaffUserPartsFragment = { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> };

export type StaffUsersQueryVariables = Exact<{
  organisationId?: string | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffUsersQuery = { staffUsers: { totalCount: number, totalIsCapped: boolean, nodes: Array<{ id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OneStaffUserQueryVariables = Exact<{
  id: string;
}>;


export type OneStaffUserQuery = { staffUser: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
  idempotencyKey: string;
}>;


export type CreateUserMutation = { createUser: { password: string | null, user: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } } | null };

export type ResetPasswordMutationVariables = Exact<{
  userId: string;
}>;


export type ResetPasswordMutation = { resetPassword: { password: string | null, user: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } } };

export type DeactivateUserMutationVariables = Exact<{
  userId: string;
}>;


export type DeactivateUserMutation = { deactivateUser: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

export type CreatePostMutationVariables = Exact<{
  input: CreatePostInput;
  idempotencyKey: string;
}>;


export type CreatePostMutation = { createPost: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } | null };

export type EndPostMutationVariables = Exact<{
  postId: string;
  lastDay?: string | null | undefined;
}>;


export type EndPostMutation = { endPost: { id: string, loginName: string, displayName: string, active: boolean, createdAt: string, posts: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, organisation: { id: string, name: string, kind: OrganisationKind } | null, region: { code: string, name: string, pathName: string } | null }> } };

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

export type ProjectDetailPartsFragment = { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> };

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


export type ProjectQuery = { project: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

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


export type CreateProjectMutation = { createProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CorrectProjectMutationVariables = Exact<{
  id: string;
  input: CorrectProjectInput;
}>;


export type CorrectProjectMutation = { correctProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type AddItemsToProjectMutationVariables = Exact<{
  projectId: string;
  itemIds: Array<string> | string;
}>;


export type AddItemsToProjectMutation = { addItemsToProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type RemoveItemFromProjectMutationVariables = Exact<{
  projectId: string;
  itemId: string;
}>;


export type RemoveItemFromProjectMutation = { removeItemFromProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type ProposeProjectMutationVariables = Exact<{
  id: string;
}>;


export type ProposeProjectMutation = { proposeProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type AdoptProjectMutationVariables = Exact<{
  id: string;
  idempotencyKey: string;
}>;


export type AdoptProjectMutation = { adoptProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type StartProjectMutationVariables = Exact<{
  id: string;
}>;


export type StartProjectMutation = { startProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CompleteProjectMutationVariables = Exact<{
  id: string;
  note?: string | null | undefined;
}>;


export type CompleteProjectMutation = { completeProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

export type CancelProjectMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelProjectMutation = { cancelProject: { id: string, version: number, serial: string, title: string, summary: string, state: ProjectState, startsOn: string, endsOn: string, adoptedAt: string | null, itemCount: number, gap: string | null, gapBand: GapBand | null, allocated: string, places: Array<string>, region: { code: string, name: string, pathName: string } | null, proposedBy: { id: string, name: string } | null, charity: { id: string, name: string } | null, categories: Array<{ category: NeedCategory, count: number | null }>, items: Array<{ ref: string, serial: string | null, category: NeedCategory, level: NeedLevel, state: NeedItemState, personName: string | null, ageBand: AgeBand | null, place: string, serviceItem: ServiceItem | null, quantity: number, unit: string, gapBand: GapBand | null, gap: string | null, allocated: string }>, availableActions: Array<{ action: string, labelZh: string, labelEn: string, primary: boolean, allowed: boolean, reasonZh: string | null, reasonEn: string | null }>, history: Array<{ id: string, action: string, actionZh: string, actionEn: string, fromState: string, toState: string, toStateZh: string, toStateEn: string, note: string | null, userName: string | null, organisationName: string | null, at: string }> } };

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

export type RegionChildrenQueryVariables = Exact<{
  parentCode?: string | null | undefined;
}>;


export type RegionChildrenQuery = { regions: { nodes: Array<{ code: string, name: string, pathName: string, level: RegionLevel, hasChildren: boolean }> } };

export type SessionPartsFragment = { permissions: Array<string>, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> };

export type PostPartsFragment = { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null };

export type CurrentSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentSessionQuery = { me: { permissions: Array<string>, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } | null };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ loginName: string, password: string, displayName: string, role: Role, organisationName: string, regionName: string | null, whatToTry: string }> };

export type SignInMutationVariables = Exact<{
  loginName: string;
  password: string;
}>;


export type SignInMutation = { signIn: { permissions: Array<string>, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SwitchPostMutationVariables = Exact<{
  postId: string;
}>;


export type SwitchPostMutation = { switchPost: { permissions: Array<string>, demo: boolean, expiresAt: string, user: { id: string, displayName: string }, activePost: { id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }, posts: Array<{ id: string, role: Role, organisation: { id: string, name: string, kind: OrganisationKind }, region: { code: string, name: string, pathName: string } | null }> } };

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
}
    `, {"fragmentName":"MemberParts"}) as unknown as TypedDocumentString<MemberPartsFragment, unknown>;
export const PersonPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PersonParts on MaskedPerson {
  id
  name
  ageText
  gender
  identity
}
    `, {"fragmentName":"PersonParts"}) as unknown as TypedDocumentString<PersonPartsFragment, unknown>;
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
}`, {"fragmentName":"HouseholdParts"}) as unknown as TypedDocumentString<HouseholdPartsFragment, unknown>;
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
    query AuditEntries($objectKind: String, $objectId: ID, $action: String, $userId: ID, $first: Int, $after: String) {
  auditEntries(
    objectKind: $objectKind
    objectId: $objectId
    action: $action
    userId: $userId
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
  detail {
    name
    value
  }
  requestId
  sha256
}`) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
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
export const SignInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignIn($loginName: String!, $password: String!) {
  signIn(loginName: $loginName, password: $password) {
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
