import type { Label } from "../shell/i18n/locale.ts";

const waitInMilliseconds = 10_000;
/** A retry after a lost answer must send the same body, or the server would take it for another visit. */
const freshForMilliseconds = 120_000;

export type Position =
  | { readonly found: true; readonly latitude: number; readonly longitude: number }
  | { readonly found: false; readonly reason: Label };

let last: { readonly at: number; readonly position: Position } | undefined;

/** Where the phone is, to five decimals of a degree, about one metre; or why it does not say. */
export async function readPosition(now = Date.now()): Promise<Position> {
  if (last && now - last.at < freshForMilliseconds && last.position.found) return last.position;
  const position = await askPhone();
  last = { at: now, position };
  return position;
}

function askPhone(): Promise<Position> {
  if (!("geolocation" in navigator) || !window.isSecureContext) {
    return Promise.resolve({ found: false, reason: notOffered });
  }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          found: true,
          latitude: Number(coords.latitude.toFixed(5)),
          longitude: Number(coords.longitude.toFixed(5)),
        }),
      ({ code }) => resolve({ found: false, reason: reasons[code] ?? notFound }),
      { enableHighAccuracy: true, timeout: waitInMilliseconds, maximumAge: 60_000 },
    );
  });
}

const notOffered = { zh: "这台设备不提供定位。", en: "This device gives no position." };
const notFound = { zh: "没有取得定位。", en: "No position was found." };
const reasons: Readonly<Record<number, Label>> = {
  1: { zh: "您没有允许使用定位。", en: "The position was not allowed." },
  2: { zh: "手机没有收到定位信号。", en: "The phone has no signal for a position." },
  3: { zh: "定位超时。", en: "Finding the position took too long." },
};
