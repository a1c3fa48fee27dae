import { isIP } from "node:net";

/** The first that fits; browsers call themselves by the names of those before them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, "微信"],
  [/DingTalk/, "钉钉"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/QQBrowser/, "QQ 浏览器"],
  [/OPR\//, "Opera"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const firstOf = (words: readonly (readonly [RegExp, string])[], text: string) =>
  words.find(([pattern]) => pattern.test(text))?.[1];

/** A browser in two words of ours, never in its own: `Chrome · Windows`. Null where nothing is known of it. */
export function deviceWords(userAgent: string | undefined): string | null {
  const text = (userAgent ?? "").slice(0, 512);
  const words = [firstOf(BROWSERS, text), firstOf(SYSTEMS, text)].filter(Boolean);
  return words.length > 0 ? words.join(" · ") : null;
}

/** The network of an address, enough to tell the office from elsewhere: `10.20.*.*`, `2001:db8:1:*`. */
export function networkOf(address: string | null): string | null {
  const plain = (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  if (isIP(plain) === 4) return `${plain.split(".").slice(0, 2).join(".")}.*.*`;
  if (isIP(plain) !== 6) return null;
  const [head = ""] = plain.split("::");
  const groups = head.split(":").filter(Boolean).slice(0, 3);
  return [...groups, "*"].join(":");
}
