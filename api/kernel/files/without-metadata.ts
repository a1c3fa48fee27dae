import type { MediaType } from "./media-types.ts";

type Pieces = AsyncIterable<Uint8Array>;

/**
 * A picture without what a camera wrote beside it: place, time, device, a second picture with the same. Only what is
 * needed to draw it is passed on, so that a kind of note that nobody thought of stays behind. A damaged file ends
 * where the damage begins. A PDF is a document and no photograph: it passes whole.
 */
export function withoutMetadata(mediaType: MediaType, pieces: Pieces): Pieces {
  if (mediaType === "application/pdf") return pieces;
  const reader = new Reader(pieces);
  return mediaType === "image/jpeg" ? drawnJpeg(reader) : drawnPng(reader);
}

/** Reads ahead as far as it is asked to, and holds no more than that and one piece. */
class Reader {
  /** What was read and not yet taken. */
  rest: Buffer = Buffer.alloc(0);
  readonly #pieces: AsyncIterator<Uint8Array>;

  constructor(pieces: Pieces) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Whether so many bytes are left; afterwards they stand in `rest`. */
  async has(size: number): Promise<boolean> {
    while (this.rest.length < size) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.rest = Buffer.concat([this.rest, value]);
    }
    return true;
  }

  take(size: number): Buffer {
    const taken = this.rest.subarray(0, size);
    this.rest = this.rest.subarray(size);
    return taken;
  }
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Segments of programs that a decoder needs, by how they begin: density, colour profile, colour transform. */
const DRAWN_BY_NAME: Readonly<Record<number, string>> = { 224: "JFIF\0", 226: "ICC_PROFILE\0", 238: "Adobe" };

async function* drawnJpeg(reader: Reader): AsyncGenerator<Uint8Array> {
  yield* (await reader.has(2)) ? [reader.take(2)] : [];
  while (await reader.has(2)) {
    const [prefix, marker = 0] = reader.rest;
    if (prefix !== 0xff) return;
    if (marker === END_OF_IMAGE) {
      // What follows the end is no part of the picture: phones put a film or a second picture there.
      yield reader.take(2);
      return;
    }
    if (marker === 0xff) {
      reader.take(1);
      continue;
    }
    if (!hasLength(marker) || !(await reader.has(4))) return;
    const size = 2 + reader.rest.readUInt16BE(2);
    if (size < 4 || !(await reader.has(size))) return;
    const segment = reader.take(size);
    if (isDrawn(marker, segment)) yield segment;
    if (marker === START_OF_SCAN) yield* scan(reader);
  }
}

const hasLength = (marker: number): boolean => marker >= 0xc0 && (marker < 0xd0 || marker > END_OF_IMAGE);

function isDrawn(marker: number, segment: Buffer): boolean {
  if (marker < 0xe0) return true;
  const name = DRAWN_BY_NAME[marker];
  return name !== undefined && segment.toString("latin1", 4, 4 + name.length) === name;
}

/** The coded picture up to its next marker, which stays in the reader. */
async function* scan(reader: Reader): AsyncGenerator<Uint8Array> {
  while (await reader.has(2)) {
    const { size, isEnded } = coded(reader.rest);
    if (size > 0) yield reader.take(size);
    if (isEnded) return;
  }
}

/** How many of the bytes are known to be picture; a lone 0xff at their end may begin a marker. */
function coded(bytes: Buffer): { readonly size: number; readonly isEnded: boolean } {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return { size: at, isEnded: false };
    if (!isCoded(next)) return { size: at, isEnded: true };
  }
  return { size: bytes.length, isEnded: false };
}

/** After 0xff: a stuffed zero, a restart, or the 0xff that really begins a marker. */
const isCoded = (next: number): boolean => next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);

const DRAWN_CHUNKS = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split(" "));
const PNG_SIGNATURE_BYTES = 8;
/** Length and kind before a chunk's content. */
const CHUNK_HEAD_BYTES = 8;
const CHUNK_FRAME_BYTES = CHUNK_HEAD_BYTES + 4;
const MAX_CHUNK_BYTES = 2 ** 31 - 1;

async function* drawnPng(reader: Reader): AsyncGenerator<Uint8Array> {
  yield* (await reader.has(PNG_SIGNATURE_BYTES)) ? [reader.take(PNG_SIGNATURE_BYTES)] : [];
  while (await reader.has(CHUNK_HEAD_BYTES)) {
    const size = reader.rest.readUInt32BE(0);
    const kind = reader.rest.toString("latin1", 4, CHUNK_HEAD_BYTES);
    const isEnd = kind === "IEND";
    if (size > MAX_CHUNK_BYTES || (isEnd && size > 0)) return;
    for (let left = CHUNK_FRAME_BYTES + size; left > 0; ) {
      if (!(await reader.has(1))) return;
      const part = reader.take(Math.min(left, reader.rest.length));
      left -= part.length;
      if (DRAWN_CHUNKS.has(kind)) yield part;
    }
    if (isEnd) return;
  }
}
