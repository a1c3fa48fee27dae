import type { Role } from "../../../schema/codes/roles.ts";
import { showcaseRegions } from "./organisations.ts";

interface PostSeed {
  readonly role: Role;
  readonly organisationKey: string;
  readonly regionCode: string;
}

interface AccountSeed {
  readonly loginName: string;
  readonly displayNameZh: string;
  readonly posts: readonly PostSeed[];
  /** Stands on the sign-in page of the demo, in this order, with this line under the name. */
  readonly showcaseZh?: string;
}

/**
 * Who signs in. The showcase is one line, village – township – county – city, so that what the assistant files
 * is what the next account finds in its list; the charities and contractors of the line work in that county.
 */
export function demoAccounts(): readonly AccountSeed[] {
  return [...showcaseAccounts, ...otherAccounts];
}

const { city, county, township, village } = showcaseRegions;

function account(
  loginName: string,
  displayNameZh: string,
  role: Role,
  organisationKey: string,
  regionCode: string,
  showcaseZh?: string,
): AccountSeed {
  const posts = [{ role, organisationKey, regionCode }];
  return showcaseZh === undefined
    ? { loginName, displayNameZh, posts }
    : { loginName, displayNameZh, posts, showcaseZh };
}

const showcaseAccounts: readonly AccountSeed[] = [
  account("cunli", "耿秀芹", "VILLAGE_ASSISTANT", "dept-371602106", village, "登记困难家庭和需求"),
  account("zhenban", "崔海燕", "TOWNSHIP_OFFICER", "dept-371602106", township, "核实需求，征得同意后上架"),
  account("zhenshen", "赵立新", "TOWNSHIP_REVIEWER", "dept-371602106", township, "审核服务记录"),
  account("quban", "孙晓光", "COUNTY_OFFICER", "dept-371602", county, "把需求列入项目，签发服务券"),
  account("shiban", "杨振华", "CITY_OFFICER", "dept-371600", city, "授予服务合同，看全市"),
  account(
    "cishan",
    "苏文静",
    "CHARITY_OFFICER",
    "charity-hefeng",
    county,
    "看匹配需求，预留、认领项目、分配资金",
  ),
  account("cishancai", "丁亚男", "CHARITY_FINANCE", "charity-hefeng", county, "确认捐赠到账"),
  account("jigou", "韩志刚", "CONTRACTOR_MANAGER", "contractor-lianan", county, "看匹配需求，报名承接服务"),
  account(
    "shangmen",
    "田玉霞",
    "CONTRACTOR_WORKER",
    "contractor-lianan",
    county,
    "凭服务券上门，在手机上记录服务",
  ),
  account("shenji", "魏建华", "AUDITOR", "dept-371600", city, "只读，追查每一分钱"),
  account("guanli", "石磊", "ADMINISTRATOR", "dept-371600", city, "管理机构、账号、岗位"),
];

const otherAccounts: readonly AccountSeed[] = [
  account("shangmen2", "李春燕", "CONTRACTOR_WORKER", "contractor-lianan", county),
  account("lianxin", "高雪梅", "CHARITY_OFFICER", "charity-lianxin", city),
  account("lianxincai", "马俊霞", "CHARITY_FINANCE", "charity-lianxin", city),
  account("ouhua", "吴佳慧", "CHARITY_OFFICER", "charity-ouhua", city),
  account("ouhuacai", "徐倩", "CHARITY_FINANCE", "charity-ouhua", city),
  account("qinghe", "宋诗涵", "CHARITY_OFFICER", "charity-qinghe", county),
  account("qinghecai", "于静", "CHARITY_FINANCE", "charity-qinghe", county),
  account("luhua", "范书峰", "CHARITY_OFFICER", "charity-luhua", "371621000000"),
  account("luhuacai", "吕桂霞", "CHARITY_FINANCE", "charity-luhua", "371621000000"),
  account("yangui", "董国栋", "CHARITY_OFFICER", "charity-yangui", city),
  account("yanguicai", "周娟娟", "CHARITY_FINANCE", "charity-yangui", city),
  account("hexiang", "陈晓玲", "CONTRACTOR_MANAGER", "contractor-hexiang", city),
  account("hexiang1", "郭梦瑶", "CONTRACTOR_WORKER", "contractor-hexiang", city),
  account("ludi", "刘洪涛", "CONTRACTOR_MANAGER", "contractor-ludi", county),
  account("ludi1", "张倩", "CONTRACTOR_WORKER", "contractor-ludi", county),
  account("ouxiang", "王延东", "CONTRACTOR_MANAGER", "contractor-ouxiang", "371621000000"),
  account("ouxiang1", "牟红霞", "CONTRACTOR_WORKER", "contractor-ouxiang", "371621000000"),
  account("qingyin", "逯书田", "CONTRACTOR_MANAGER", "contractor-qingyin", "371623000000"),
  account("qingyin1", "劳金凤", "CONTRACTOR_WORKER", "contractor-qingyin", "371623000000"),
  account("shicai", "郝敬民", "CITY_OFFICER", "dept-371600", city),
  account("zhanhua", "舒连忠", "COUNTY_OFFICER", "dept-371603", "371603000000"),
  account("huimin", "欧阳敏", "COUNTY_OFFICER", "dept-371621", "371621000000"),
  account("yangxin", "石秀梅", "COUNTY_OFFICER", "dept-371622", "371622000000"),
  account("wudi", "马国强", "COUNTY_OFFICER", "dept-371623", "371623000000"),
  account("boxing", "高永刚", "COUNTY_OFFICER", "dept-371625", "371625000000"),
  account("zouping", "李慧", "COUNTY_OFFICER", "dept-371681", "371681000000"),
  account("qianyi1", "数据迁移经办", "TOWNSHIP_OFFICER", "dept-371600", city),
  account("qianyi2", "数据迁移核实", "TOWNSHIP_OFFICER", "dept-371600", city),
  account("qianyi3", "数据迁移审核", "TOWNSHIP_REVIEWER", "dept-371600", city),
  account("sanhehu", "张素霞", "TOWNSHIP_OFFICER", "dept-371602105", "371602105000"),
];
