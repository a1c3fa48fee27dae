import type { Random } from "./random.ts";

const surnames: readonly (readonly [string, number])[] = [
  ["王", 92],
  ["李", 84],
  ["张", 82],
  ["刘", 76],
  ["赵", 34],
  ["孙", 33],
  ["杨", 26],
  ["陈", 24],
  ["郭", 22],
  ["高", 22],
  ["崔", 20],
  ["吴", 18],
  ["周", 17],
  ["徐", 16],
  ["宋", 16],
  ["韩", 15],
  ["马", 15],
  ["董", 13],
  ["田", 12],
  ["魏", 11],
  ["石", 10],
  ["耿", 10],
  ["苏", 9],
  ["丁", 9],
  ["吕", 9],
  ["于", 8],
  ["范", 8],
  ["舒", 5],
  ["劳", 4],
  ["牟", 3],
  ["逯", 2],
  ["欧阳", 2],
  ["司马", 1],
  ["上官", 1],
  ["皇甫", 1],
];

interface GivenNames {
  /** The first year of birth for which these names are usual. */
  readonly from: number;
  readonly M: readonly string[];
  readonly F: readonly string[];
}

const words = (text: string): readonly string[] => text.split(" ");

const decades: readonly GivenNames[] = [
  {
    from: 1900,
    M: words(
      "德福 玉山 长庆 希孟 振江 洪恩 明堂 连城 树德 金岭 兰亭 清河 宝善 殿臣 学礼 丙寅 守信 元亨 延年 同庆",
    ),
    F: words(
      "秀英 桂兰 玉珍 凤英 兰香 金枝 月英 素贞 淑兰 翠莲 桂芝 荣花 俊英 爱莲 存英 书兰 景芝 秀芹 玉荣 春花",
    ),
  },
  {
    from: 1950,
    M: words(
      "建国 国庆 援朝 新民 跃进 保田 合义 玉河 兴旺 春生 洪亮 立民 书田 风岭 胜利 长水 光明 克俭 学文 向东",
    ),
    F: words(
      "秀兰 玉芹 桂英 爱华 凤芝 俊兰 春兰 玉美 秀荣 桂花 金花 淑英 红英 素芹 翠花 玉兰 美荣 新华 来英 兰芝",
    ),
  },
  {
    from: 1968,
    M: words(
      "卫东 建军 洪涛 志强 立新 红卫 永刚 新建 学军 爱军 军 海滨 国强 金泉 宝林 玉峰 延东 书峰 连忠 兆东",
    ),
    F: words(
      "红梅 秀芳 爱芹 海燕 卫红 玉霞 春霞 丽华 桂霞 秀梅 志红 俊霞 立红 晓玲 玉凤 建华 荣霞 敏 芳 素霞",
    ),
  },
  {
    from: 1982,
    M: words("磊 鹏 强 伟 超 海波 洪磊 晓东 亮 振华 国栋 涛 建 岩 振兴 鹏飞 志刚 晓光 林林 刚"),
    F: words("静 娜 丽丽 艳 婷婷 晓燕 玲玲 雪梅 慧 红霞 娟娟 海霞 燕燕 倩 芳芳 亚男 雪 金凤 楠楠 春燕"),
  },
  {
    from: 1998,
    M: words("浩然 子豪 俊杰 文博 明轩 家豪 宇航 佳乐 振宇 鑫 昊 泽宇 嘉豪 志远 宇轩 乐天 凯 一鸣 晨光 帅"),
    F: words(
      "梦瑶 雨欣 欣怡 佳怡 雪莹 文静 思雨 晓彤 梦琪 子涵 悦 佳慧 若琳 心怡 诗涵 雅静 紫薇 嘉欣 晴 依诺",
    ),
  },
  {
    from: 2013,
    M: words(
      "沐阳 梓轩 奕辰 子墨 宇泽 浩宇 一诺 铭泽 亦航 皓轩 辰逸 睿泽 泽林 景行 佑安 知远 梓睿 承泽 沐辰 安",
    ),
    F: words(
      "梓涵 一诺 沐瑶 可馨 语桐 若汐 诗妍 欣妍 艺涵 佳琪 乐瑶 依依 书瑶 念初 妙涵 思彤 芷若 安琪 米朵 宁",
    ),
  },
];

/** A woman who married in from far away; such names carry the middle dot U+00B7. */
const dottedNames = words("阿依古丽·吐尔逊 热娜古丽·买买提 古丽娜尔·艾山 帕提古丽·玉素甫 麦热依·阿不都");

export function surname(random: Random): string {
  return random.weighted(surnames);
}

export function givenName(random: Random, gender: "M" | "F", birthYear: number): string {
  const usual = decades.findLast((entry) => birthYear >= entry.from) ?? (decades[0] as GivenNames);
  return random.pick(usual[gender]);
}

export function dottedName(random: Random): string {
  return random.pick(dottedNames);
}
