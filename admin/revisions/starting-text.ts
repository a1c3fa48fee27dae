/** Where nothing is chosen to begin with: what may be written, each part with an example to be filled in. */
export const skeleton = `# 只写要修改的内容：同名的记录以这里写的为准，没有写到的保持不变。
# 行首的 # 表示说明；去掉 # 就是要修改的内容。缩进用空格。

# 修改标准的数值（数字加引号）：
# standards:
#   figures:
#     - key: age_80
#       value: "100"
#       validFrom: "2027-01-01"
#       source: TEXT
#       confidence: HIGH

# 更新咨询电话：
# offices:
#   - department: 民政
#     nameZh: 政务服务便民热线
#     phone: "12345"

# 停止一项政策：
# ends:
#   policies: [政策代码]
`;

/** A title from the first policy of a text, for who revises a policy; nothing from a text without one. */
export function titleOf(document: string): string {
  const name = /^ +nameZh: *["']?(.+?)["']? *$/m.exec(document)?.[1];
  return name ? `修订${name}`.slice(0, 60) : "";
}
