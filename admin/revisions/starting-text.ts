import type { Label } from "../../schema/codes/code-list.ts";
import type { StandardsQuery } from "../../schema/generated/operations.ts";
import { quantityText } from "../policies/policy-words.ts";

/** Where nothing is chosen to begin with: what may be written, each part with an example to be filled in. */
export const skeletonIn = (locale: keyof Label): string => {
  const words = skeletonWords.map((label) => label[locale]);
  return `# ${words[0]}
# ${words[1]}

# ${words[2]}
# standards:
#   figures:
#     - key: age_80
#       value: "100"
#       validFrom: "2027-01-01"
#       source: TEXT
#       confidence: HIGH

# ${words[3]}
# offices:
#   - department: 民政
#     nameZh: 政务服务便民热线
#     phone: "12345"

# ${words[4]}
# ends:
#   policies: [${words[5]}]
`;
};

const skeletonWords: readonly Label[] = [
  {
    zh: "只写要修改的内容：同名的记录以这里写的为准，没有写到的保持不变。",
    en: "Write only what changes: a record takes the place of the one of the same name, the rest stays.",
  },
  {
    zh: "行首的 # 表示说明；去掉 # 就是要修改的内容。缩进用空格。",
    en: "A line with # is a remark; without it the line counts. Indent with spaces.",
  },
  { zh: "修改标准的数值（数字加引号）：", en: "A figure of a standard (in quotes):" },
  { zh: "更新咨询电话：", en: "A telephone number:" },
  { zh: "停止一项政策：", en: "A policy that ends:" },
  { zh: "政策代码", en: "CODE" },
];

type Standard = StandardsQuery["policyStandards"][number];

/** The figures of a standard that hold today, each to be given its new value and its day. */
export function textOfStandard({ key, labelZh, values }: Standard): string {
  const figures = values.filter(({ inForce }) => inForce);
  return [
    `# ${labelZh}：改数值，日期写新标准的第一天（与生效日期相同）。`,
    "# 日期不变就是更正原来的数值；不改的地方整段删去。",
    "standards:",
    "  figures:",
    ...(figures.length > 0 ? figures : [null]).flatMap((figure) => [
      ...(figure?.region ? [`    # ${figure.region.pathName}`] : []),
      `    - key: ${key}`,
      ...(figure?.region ? [`      division: "${figure.region.code}"`] : []),
      ...(figure?.areaKind ? [`      areaKind: ${figure.areaKind}`] : []),
      `      value: "${figure ? quantityText(figure.value) : ""}"`,
      `      validFrom: "${figure?.validFrom ?? ""}"`,
      `      source: ${figure?.source ?? "TEXT"}`,
      `      confidence: ${figure?.confidence ?? "HIGH"}`,
    ]),
    "",
  ].join("\n");
}

/** A title from the first policy of a text, for who revises a policy; nothing from a text without one. */
export function titleOf(document: string): string {
  const name = /^ +nameZh: *["']?(.+?)["']? *$/m.exec(document)?.[1];
  return name ? `修订${name}`.slice(0, 60) : "";
}
