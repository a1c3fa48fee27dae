import { Migration } from "@mikro-orm/migrations";

export class Migration20261129023036 extends Migration {
  override up(): void {
    this.addSql(
      'create table "catalogue_revision" ("id" uuid not null, "serial" varchar(255) not null, "title" varchar(255) not null, "reason" text not null, "document" text not null, "valid_from" date not null, "state" text not null, "created_by" uuid not null, "created_at" timestamptz not null, "saved_at" timestamptz not null, "reviewed_by" uuid null, "published_at" timestamptz null, "changes" jsonb null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "catalogue_revision" add constraint "catalogue_revision_serial_unique" unique ("serial");',
    );
    this.addSql('create index "catalogue_revision_state_index" on "catalogue_revision" ("state");');
    this.addSql(
      'create table "catalogue_publication" ("id" uuid not null, "number" int not null, "published_at" timestamptz not null, "revision_id" uuid null, primary key ("id"));',
    );
    this.addSql(
      'alter table "catalogue_publication" add constraint "catalogue_publication_number_unique" unique ("number");',
    );
    this.addSql(
      'create table "policy_case" ("id" uuid not null, "policy_code" varchar(255) not null, "name" varchar(255) not null, "body" jsonb not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql(
      'alter table "policy_case" add constraint "policy_case_policy_code_name_valid_from_unique" unique ("policy_code", "name", "valid_from");',
    );
    this.addSql(
      'create table "policy_derivation" ("id" uuid not null, "path" varchar(255) not null, "cel" text not null, "basis" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql(
      'alter table "policy_derivation" add constraint "policy_derivation_path_valid_from_unique" unique ("path", "valid_from");',
    );
    this.addSql(
      'create table "policy_office" ("id" uuid not null, "department" varchar(255) not null, "region_code" varchar(12) collate "C" null, "name" varchar(255) not null, "phone" varchar(255) not null, primary key ("id"));',
    );
    this.addSql(
      'create index "policy_office_department_region_code_index" on "policy_office" ("department", "region_code");',
    );
    this.addSql(
      'create table "policy_reference" ("code" varchar(255) not null, "title" varchar(255) not null, "kind" varchar(255) not null, "effective_from" date null, primary key ("code"));',
    );
    this.addSql(
      'create table "policy_standard_key" ("key" varchar(255) not null, "label" varchar(255) not null, "kind" varchar(255) not null, primary key ("key"));',
    );
    this.addSql('alter table "policy_relation" add "valid_from" date null, add "valid_to" date null;');
    this.addSql(`update "policy_relation" set "valid_from" = '2024-01-01';`);
    this.addSql('alter table "policy_relation" alter column "valid_from" set not null;');
    this.addSql(
      'alter table "policy_relation" add constraint "policy_relation_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    this.addSql('alter table "policy_standard" add "reference" varchar(255) null;');
    this.addSql(
      'alter table "policy_version" add constraint "policy_version_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    this.addSql(
      'alter table "catalogue_revision" add constraint "catalogue_revision_reviewed_by_a_second_person" check (reviewed_by is null or reviewed_by <> created_by);',
    );
    this.addSql(
      'alter table "catalogue_revision" add constraint "catalogue_revision_published_by_somebody" check ((state = \'PUBLISHED\') = (reviewed_by is not null and published_at is not null and changes is not null));',
    );
    this.addSql(
      "alter table \"catalogue_revision\" add constraint \"catalogue_revision_state_check\" check (\"state\" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN'));",
    );
    this.addSql('alter table "catalogue_revision" enable row level security;');
    this.addSql('alter table "catalogue_revision" force row level security;');
    this.addSql(
      "create policy \"catalogue_revision_department\" on \"catalogue_revision\" to \"lianou_department\" using ((current_setting('app.kind', true) = 'DEPARTMENT')) with check ((current_setting('app.kind', true) = 'DEPARTMENT'));",
    );
    this.addSql(
      'alter table "catalogue_publication" add constraint "catalogue_publication_revision_id_foreign" foreign key ("revision_id") references "catalogue_revision" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "policy_case" add constraint "policy_case_policy_code_foreign" foreign key ("policy_code") references "policy" ("code");',
    );
    this.addSql(
      'alter table "policy_case" add constraint "policy_case_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    this.addSql(
      'alter table "policy_derivation" add constraint "policy_derivation_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    // What a platform that has published its catalogue before had in files only. A new one publishes it all by itself.
    this.addSql(
      `insert into "policy_derivation" ("id", "path", "cel", "basis", "valid_from")
      select gen_random_uuid(), d.path, d.cel, d."basisZh", '2024-01-01'
      from jsonb_to_recordset('${derivations}') as d(path text, cel text, "basisZh" text)
      where exists (select from "policy_version");`,
    );
    this.addSql(
      `insert into "catalogue_publication" ("id", "number", "published_at")
      select '00000000-0000-7000-8000-000000000001', 1, '2024-01-01T00:00:00+08:00'
      where exists (select from "policy_version");`,
    );
    this.addSql(
      `insert into "policy_standard_key" ("key", "label", "kind")
      select k.key, k."labelZh", k.kind
      from jsonb_to_recordset('${standardKeys}') as k(key text, "labelZh" text, kind text)
      where exists (select from "policy_version");`,
    );
    this.addSql(
      `insert into "policy_reference" ("code", "title", "kind", "effective_from")
      select r.code, r."titleZh", r.kind, r."effectiveFrom"
      from jsonb_to_recordset('${references}') as r(code text, "titleZh" text, kind text, "effectiveFrom" date)
      where exists (select from "policy_version");`,
    );
  }
}

const derivations =
  '[{"path": "household.percapita_monthly_income", "cel": "household.total_monthly_income / household.counted_size", "basisZh": "家庭月收入除以共同生活的家庭成员人数"}, {"path": "household.rigid_expense_12m", "cel": "household.living_expense_12m + household.medical_out_of_pocket_12m + household.education_expense_12m + household.rehab_expense_12m", "basisZh": "生活、医疗、教育、残疾康复支出之和（刚性支出困难家庭认定办法）"}, {"path": "household.rigid_ratio", "cel": "household.rigid_expense_12m / household.income_12m", "basisZh": "刚性支出除以同期收入"}, {"path": "person.assets_ok_tekun", "cel": "person.financial_assets <= std.dibao_monthly * std.asset_months_tekun && person.house_count <= 1", "basisZh": "金融资产不超过规定月数的低保标准，住房不超过一套"}, {"path": "household.assets_ok_dibao", "cel": "household.percapita_financial_assets <= std.dibao_monthly * std.asset_months_dibao && household.house_count <= 1 && household.vehicle_count == 0 && !household.has_company_equity", "basisZh": "人均金融资产不超过规定月数的低保标准，住房不超过一套，无机动车，无企业出资"}, {"path": "household.assets_ok_edge", "cel": "household.percapita_financial_assets <= std.dibao_monthly * std.asset_months_edge && household.house_count <= 1 && household.vehicle_value <= std.vehicle_value_max && !household.has_company_equity", "basisZh": "人均金融资产不超过规定月数的低保标准，住房不超过一套，机动车不超过限值，无企业出资"}, {"path": "household.assets_ok_rigid", "cel": "household.percapita_financial_assets <= std.dibao_monthly * std.asset_months_rigid && household.house_count <= 1 && household.vehicle_value <= std.vehicle_value_max && !household.has_company_equity", "basisZh": "人均金融资产不超过规定月数的低保标准，住房不超过一套，机动车不超过限值，无企业出资"}]';
const standardKeys =
  '[{"key": "dibao_monthly", "labelZh": "最低生活保障月标准", "kind": "MONEY"}, {"key": "disposable_income_prev_year", "labelZh": "上年度居民人均可支配收入", "kind": "MONEY"}, {"key": "edge_ratio", "labelZh": "低保边缘认定倍数", "kind": "RATE"}, {"key": "tekun_ratio", "labelZh": "特困基本生活标准倍数", "kind": "RATE"}, {"key": "min_wage_monthly", "labelZh": "最低工资标准", "kind": "MONEY"}, {"key": "tekun_care_full", "labelZh": "特困全护理标准", "kind": "MONEY"}, {"key": "tekun_care_partial", "labelZh": "特困半护理标准", "kind": "MONEY"}, {"key": "tekun_care_able", "labelZh": "特困全自理标准", "kind": "MONEY"}, {"key": "rigid_ratio_threshold", "labelZh": "刚性支出占收入比例线", "kind": "RATE"}, {"key": "asset_months_tekun", "labelZh": "特困金融资产限额（低保标准月数）", "kind": "QUANTITY"}, {"key": "asset_months_dibao", "labelZh": "低保人均金融资产限额（低保标准月数）", "kind": "QUANTITY"}, {"key": "asset_months_edge", "labelZh": "低保边缘人均金融资产限额（低保标准月数）", "kind": "QUANTITY"}, {"key": "asset_months_rigid", "labelZh": "刚性支出困难人均金融资产限额（低保标准月数）", "kind": "QUANTITY"}, {"key": "vehicle_value_max", "labelZh": "机动车价值限额", "kind": "MONEY"}, {"key": "class_rate_severe", "labelZh": "重残重病增发比例", "kind": "RATE"}, {"key": "class_rate_minor", "labelZh": "未成年人增发比例", "kind": "RATE"}, {"key": "class_rate_elder", "labelZh": "老年人增发比例", "kind": "RATE"}, {"key": "orphan_inst", "labelZh": "机构养育孤儿基本生活费", "kind": "MONEY"}, {"key": "orphan_home", "labelZh": "社会散居孤儿基本生活费", "kind": "MONEY"}, {"key": "key_child", "labelZh": "重点困境儿童基本生活费", "kind": "MONEY"}, {"key": "dis_life_12", "labelZh": "困难残疾人生活补贴（一、二级）", "kind": "MONEY"}, {"key": "dis_life_34", "labelZh": "困难残疾人生活补贴（三、四级）", "kind": "MONEY"}, {"key": "dis_care_1", "labelZh": "重度残疾人护理补贴（一级）", "kind": "MONEY"}, {"key": "dis_care_2", "labelZh": "重度残疾人护理补贴（二级）", "kind": "MONEY"}, {"key": "elder_poor_60", "labelZh": "经济困难老年人补贴（60 至 79 岁）", "kind": "MONEY"}, {"key": "elder_poor_80", "labelZh": "经济困难老年人补贴（80 至 89 岁）", "kind": "MONEY"}, {"key": "elder_poor_90", "labelZh": "经济困难老年人补贴（90 岁以上）", "kind": "MONEY"}, {"key": "elder_care", "labelZh": "失能老年人护理补贴", "kind": "MONEY"}, {"key": "age_80", "labelZh": "高龄津贴（80 至 89 岁）", "kind": "MONEY"}, {"key": "age_90", "labelZh": "高龄津贴（90 至 99 岁）", "kind": "MONEY"}, {"key": "age_100", "labelZh": "百岁老人津贴", "kind": "MONEY"}, {"key": "resident_premium", "labelZh": "居民医保个人缴费", "kind": "MONEY"}, {"key": "premium_fixed_edge", "labelZh": "边缘对象定额资助参保", "kind": "MONEY"}, {"key": "med_rate_tekun", "labelZh": "特困医疗救助比例", "kind": "RATE"}, {"key": "med_rate_dibao", "labelZh": "低保医疗救助比例", "kind": "RATE"}, {"key": "med_rate_edge", "labelZh": "边缘对象医疗救助比例", "kind": "RATE"}, {"key": "med_rate_rigid", "labelZh": "刚性支出对象医疗救助比例", "kind": "RATE"}, {"key": "med_deduct_edge_rate", "labelZh": "边缘对象起付线比例", "kind": "RATE"}, {"key": "med_deduct_rigid_rate", "labelZh": "刚性支出对象起付线比例", "kind": "RATE"}, {"key": "med_cap", "labelZh": "医疗救助年度限额", "kind": "MONEY"}, {"key": "med_tilt_floor", "labelZh": "倾斜救助起付线", "kind": "MONEY"}, {"key": "med_tilt_rate", "labelZh": "倾斜救助比例", "kind": "RATE"}, {"key": "med_tilt_cap", "labelZh": "倾斜救助年度限额", "kind": "MONEY"}, {"key": "rehab_child_cap_0_6", "labelZh": "残疾儿童康复救助年度限额（0—6 岁）", "kind": "MONEY"}, {"key": "rehab_child_cap", "labelZh": "残疾儿童康复救助年度限额", "kind": "MONEY"}, {"key": "rehab_medins_cap", "labelZh": "残疾儿童康复医保年度限额", "kind": "MONEY"}, {"key": "mingtian_cap", "labelZh": "明天计划年度限额", "kind": "MONEY"}, {"key": "edu_pre", "labelZh": "学前教育助学金", "kind": "MONEY"}, {"key": "edu_primary_boarder", "labelZh": "小学寄宿生生活补助", "kind": "MONEY"}, {"key": "edu_junior_boarder", "labelZh": "初中寄宿生生活补助", "kind": "MONEY"}, {"key": "edu_senior_grant", "labelZh": "高中阶段国家助学金", "kind": "MONEY"}, {"key": "edu_higher_grant", "labelZh": "高校国家助学金", "kind": "MONEY"}, {"key": "yulu_term", "labelZh": "雨露计划每学期补助", "kind": "MONEY"}, {"key": "edu_topup_primary", "labelZh": "教育再救助（小学）", "kind": "MONEY"}, {"key": "edu_topup_junior", "labelZh": "教育再救助（初中）", "kind": "MONEY"}, {"key": "edu_topup_senior", "labelZh": "教育再救助（高中）", "kind": "MONEY"}, {"key": "edu_topup_college", "labelZh": "教育再救助（大专以上）", "kind": "MONEY"}, {"key": "house_c", "labelZh": "C 级危房修缮补助", "kind": "MONEY"}, {"key": "house_d", "labelZh": "D 级危房重建补助", "kind": "MONEY"}, {"key": "rent_subsidy_sqm", "labelZh": "每平方米租赁补贴", "kind": "MONEY"}, {"key": "rent_area_percapita", "labelZh": "人均保障面积", "kind": "QUANTITY"}, {"key": "barrier_cap", "labelZh": "无障碍改造每户限额", "kind": "MONEY"}, {"key": "retrofit_cap", "labelZh": "适老化改造每户限额", "kind": "MONEY"}, {"key": "heating_household", "labelZh": "每户取暖救助", "kind": "MONEY"}, {"key": "free_kwh_month", "labelZh": "每月免费电量", "kind": "QUANTITY"}, {"key": "post_monthly", "labelZh": "公益性岗位月报酬", "kind": "MONEY"}, {"key": "loan_cap", "labelZh": "小额信贷额度", "kind": "MONEY"}, {"key": "dividend_rate", "labelZh": "入股分红比例", "kind": "RATE"}, {"key": "temp_small_months", "labelZh": "小额临时救助倍数", "kind": "QUANTITY"}, {"key": "temp_months_max", "labelZh": "急难救助最长月数", "kind": "QUANTITY"}, {"key": "temp_case_cap", "labelZh": "临时救助单次限额", "kind": "MONEY"}, {"key": "temp_exp_rate", "labelZh": "支出型临时救助比例", "kind": "RATE"}, {"key": "disaster_daily", "labelZh": "过渡期每日生活补助", "kind": "MONEY"}, {"key": "rebuild_collapsed", "labelZh": "倒塌住房重建补助", "kind": "MONEY"}, {"key": "rebuild_severe", "labelZh": "严重损坏住房修缮补助", "kind": "MONEY"}, {"key": "winter_person", "labelZh": "冬春救助每人补助", "kind": "MONEY"}, {"key": "price_trigger_cpi", "labelZh": "价格补贴启动线", "kind": "RATE"}, {"key": "homebed_min", "labelZh": "家庭养老床位月额度下限", "kind": "MONEY"}, {"key": "homebed_max", "labelZh": "家庭养老床位月额度上限", "kind": "MONEY"}, {"key": "charity_illness_cap", "labelZh": "慈善大病救助限额", "kind": "MONEY"}, {"key": "avg_wage_monthly", "labelZh": "上年度职工月平均工资", "kind": "MONEY"}, {"key": "worker_year_cap", "labelZh": "困难职工年度限额月数", "kind": "QUANTITY"}, {"key": "insure_share_max", "labelZh": "特惠保险个人负担上限", "kind": "RATE"}]';
const references =
  '[{"code": "LAW2026", "titleZh": "中华人民共和国社会救助法", "kind": "TEXT", "effectiveFrom": "2026-07-01"}, {"code": "REG649", "titleZh": "社会救助暂行办法（国务院令第649号，2019年修订）", "kind": "TEXT"}, {"code": "DIBAO2021", "titleZh": "最低生活保障审核确认办法（民发〔2021〕57号）", "kind": "TEXT", "effectiveFrom": "2021-07-01"}, {"code": "MZ2022", "titleZh": "关于进一步做好最低生活保障等社会救助兜底保障工作的通知（民发〔2022〕83号）", "kind": "TEXT", "effectiveFrom": "2022-10-20"}, {"code": "TEKUN2021", "titleZh": "特困人员认定办法（民发〔2021〕43号）", "kind": "TEXT", "effectiveFrom": "2021-07-01"}, {"code": "RIGID2024", "titleZh": "刚性支出困难家庭认定办法", "kind": "TEXT", "effectiveFrom": "2025-01-01"}, {"code": "FENCENG", "titleZh": "关于加强低收入人口动态监测做好分层分类社会救助工作的意见（国办发〔2023〕39号）", "kind": "TEXT"}, {"code": "GAIGE2020", "titleZh": "关于改革完善社会救助制度的意见（2020年）", "kind": "TEXT"}, {"code": "LINSHI2018", "titleZh": "关于进一步加强和改进临时救助工作的意见（民发〔2018〕23号）", "kind": "TEXT"}, {"code": "SHIWU2019", "titleZh": "关于进一步加强事实无人抚养儿童保障工作的意见（民发〔2019〕62号）", "kind": "TEXT"}, {"code": "GUER2010", "titleZh": "国务院办公厅关于加强孤儿保障工作的意见（国办发〔2010〕54号）", "kind": "TEXT"}, {"code": "KANGFU2018", "titleZh": "国务院关于建立残疾儿童康复救助制度的意见（国发〔2018〕20号）", "kind": "TEXT"}, {"code": "KUNJING2016", "titleZh": "国务院关于加强困境儿童保障工作的意见（国发〔2016〕36号）", "kind": "TEXT"}, {"code": "SIFA2014", "titleZh": "关于建立完善国家司法救助制度的意见（试行）", "kind": "TEXT"}, {"code": "LEGALAID", "titleZh": "中华人民共和国法律援助法", "kind": "TEXT", "effectiveFrom": "2022-01-01"}, {"code": "DISASTER", "titleZh": "自然灾害救助条例（2019年修订）", "kind": "TEXT"}, {"code": "VAGRANT2003", "titleZh": "城市生活无着的流浪乞讨人员救助管理办法（国务院令第381号）", "kind": "TEXT"}, {"code": "SD27", "titleZh": "山东省困难残疾人生活补贴和重度残疾人护理补贴制度（鲁政发〔2015〕27号）", "kind": "DIGEST"}, {"code": "SD188", "titleZh": "山东省残疾儿童康复救助办法（鲁政字〔2025〕188号）", "kind": "DIGEST", "effectiveFrom": "2026-01-01"}, {"code": "YANTAI2026", "titleZh": "烟台市残疾人两项补贴标准（2026年2月），仅供比较", "kind": "DIGEST"}, {"code": "JS4", "titleZh": "江苏省残疾人两项补贴办法（苏民规〔2022〕4号）", "kind": "DIGEST", "effectiveFrom": "2023-04-01"}, {"code": "CHARITY", "titleZh": "中华人民共和国慈善法（2023年修正）", "kind": "TEXT", "effectiveFrom": "2024-09-05"}, {"code": "SDCHARITY", "titleZh": "山东省慈善条例（2021年）", "kind": "TEXT"}, {"code": "SDELDER", "titleZh": "山东省养老服务条例、德州市养老服务条例", "kind": "TEXT"}, {"code": "REPORT0", "titleZh": "关于德州市社会大救助体系的报纸报道（2020年）", "kind": "REPORT"}, {"code": "REPORT1", "titleZh": "关于镇江市救助工作的报纸报道（2023年）", "kind": "REPORT"}, {"code": "REPORT2", "titleZh": "关于滨州市六个救助案例的新闻报道（2023年1月）", "kind": "REPORT"}, {"code": "REPORT3", "titleZh": "关于临邑县大救助云平台的新闻报道（2019年8月）", "kind": "REPORT"}, {"code": "REPORT4", "titleZh": "关于济宁太白湖新区许庄街道的报纸报道（2017年）", "kind": "REPORT"}, {"code": "国办发〔2021〕42号", "titleZh": "关于健全重特大疾病医疗保险和救助制度的意见（国办发〔2021〕42号）", "kind": "UNVERIFIED"}, {"code": "地方规定", "titleZh": "当地规范性文件", "kind": "UNVERIFIED"}, {"code": "山东省实施残疾人保障法办法", "titleZh": "山东省实施《中华人民共和国残疾人保障法》办法", "kind": "UNVERIFIED"}, {"code": "老年人权益保障法", "titleZh": "中华人民共和国老年人权益保障法", "kind": "UNVERIFIED"}]';
