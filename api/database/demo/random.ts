/**
 * A small seeded generator (sfc32) for demo and test data. It is not for secrets. A fork depends only on the
 * seed and the fork's name, never on what was drawn before, so that adding a part of the city leaves the other
 * parts as they were.
 */
export class Random {
  readonly seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.seed = seed;
    this.#a = hash(`${seed}\u0000a`);
    this.#b = hash(`${seed}\u0000b`);
    this.#c = hash(`${seed}\u0000c`);
    // The first outputs still show the seed; a dozen rounds mix it through the state.
    for (let round = 0; round < 12; round += 1) this.#next32();
  }

  /** An independent generator; the same name gives the same one again. */
  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** A number in [0, 1). */
  next(): number {
    return this.#next32() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from) {
      throw new RangeError(`int(${from}, ${to}) is not a range of whole numbers`);
    }
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("pick from an empty list");
    return items[this.int(0, items.length - 1)] as T;
  }

  /** Picks by weight; entries of weight 0 are never picked. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError("weighted needs a positive weight");
    let rest = this.next() * total;
    for (const [item, weight] of entries) {
      if (rest < weight) return item;
      rest -= weight;
    }
    const last = entries.findLast(([, weight]) => weight > 0);
    return (last as readonly [T, number])[0];
  }

  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let index = copy.length - 1; index > 0; index -= 1) {
      const other = this.int(0, index);
      [copy[index], copy[other]] = [copy[other] as T, copy[index] as T];
    }
    return copy;
  }

  #next32(): number {
    const mixed = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + mixed;
    this.#c |= 0;
    return mixed >>> 0;
  }
}

/** FNV-1a with a final mix, over UTF-16 code units; enough to spread seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
