import { randomFillSync } from "node:crypto";

/** Random bytes are fetched for many ids at once: each fetch costs more than all else about an id. */
const pool = new Uint8Array(4096);
let used = pool.length;

function fillFromPool(bytes: Uint8Array): void {
  if (used + bytes.length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  bytes.set(pool.subarray(used, used + bytes.length));
  used += bytes.length;
}

/** How many bits count up within one millisecond: the 12 of rand_a and the first 30 of rand_b. */
const COUNTER_LOW_BITS = 30;
const LATEST_MS = 2 ** 48 - 1;
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type IdSource = (now?: Date) => string;

/**
 * Makes a source of UUIDv7 (RFC 9562, method 1). The ids of one source rise strictly while the millisecond
 * does not change, so that they sort in the order they were made; `crypto.randomUUIDv7` of Node 24 does not
 * promise that and takes no clock. `fillRandom` lets the demo city have the same ids every time.
 */
export function createIdSource(fillRandom: (bytes: Uint8Array) => void = fillFromPool): IdSource {
  const random = new DataView(new ArrayBuffer(10));
  let lastMs = -1;
  let counter = 0;
  return (now = new Date()) => {
    const ms = now.getTime();
    if (!(ms >= 0 && ms <= LATEST_MS)) throw new RangeError("An id needs an instant after 1970.");
    fillRandom(new Uint8Array(random.buffer));
    // The highest bit of the counter starts at 0, which leaves room for 2^41 ids in the millisecond.
    counter =
      ms === lastMs
        ? counter + 1
        : (random.getUint16(0) & 0x7ff) * 2 ** COUNTER_LOW_BITS + (random.getUint32(2) >>> 2);
    lastMs = ms;
    const high = Math.floor(counter / 2 ** COUNTER_LOW_BITS);
    const low = counter % 2 ** COUNTER_LOW_BITS;
    const time = hex(ms, 12);
    const variantAndLow = hex(0x8000_0000 + low, 8);
    return (
      `${time.slice(0, 8)}-${time.slice(8)}-7${hex(high, 3)}-` +
      `${variantAndLow.slice(0, 4)}-${variantAndLow.slice(4)}${hex(random.getUint32(6), 8)}`
    );
  };
}

/** A new id, ordered by time. `now` is the injected clock's; the system's when absent. */
export const newId: IdSource = createIdSource();

/** Whether a text is a UUIDv7 in the lower-case form that the database writes. */
export function isUuidV7(text: string): boolean {
  return UUID_V7.test(text);
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
