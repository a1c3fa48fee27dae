import { crc32 } from "node:zlib";

/** Stands in every part of the pictures that says where they were taken. */
export const SECRET = "GPS 37.38 N 117.97 E";

const note = Buffer.from(SECRET, "latin1");

function segment(marker: number, ...content: (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(
    content.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)),
  );
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The parts of a JPEG that draw it, and the one in which a telephone writes where it was. */
export const jpegParts = {
  start: Buffer.from([0xff, 0xd8]),
  jfif: segment(0xe0, "JFIF\0", Buffer.from([1, 2, 0, 0, 1, 0, 1, 0, 0])),
  exif: segment(0xe1, "Exif\0\0", note),
  tables: segment(0xdb, Buffer.alloc(65, 1)),
  frame: segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  /** With a stuffed 0xff and a restart, which are no markers. */
  scan: Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0, 5]),
  ]),
  end: Buffer.from([0xff, 0xd9]),
};

const { start, jfif, exif, tables, frame, scan, end } = jpegParts;

/** A photograph as a telephone makes it, with the place in every corner that has been seen to hold one. */
export const jpegWithPlace = Buffer.concat([
  start,
  exif,
  jfif,
  segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", note),
  segment(0xe2, "MPF\0", note),
  segment(0xed, "Photoshop 3.0\0", note),
  segment(0xfe, note),
  Buffer.from([0xff, 0xff]),
  tables,
  frame,
  scan,
  segment(0xfe, note),
  tables,
  scan,
  end,
  start,
  exif,
  end,
]);

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const frameOf = Buffer.alloc(8);
  frameOf.writeUInt32BE(content.length);
  frameOf.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frameOf.subarray(0, 4), named, frameOf.subarray(4)]);
}

/** The parts of a PNG that draw it. */
export const pngParts = {
  signature: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  header: chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  gamma: chunk("gAMA", Buffer.from([0, 0, 0xb1, 0x8f])),
  data: chunk("IDAT", Buffer.alloc(300, 7)),
  end: chunk("IEND", Buffer.alloc(0)),
};

const notes = ["eXIf", "tEXt", "iTXt", "zTXt", "tIME", "prVt"].map((kind) => chunk(kind, note));

/** The same with every chunk in which a place was ever written. */
export const pngWithPlace = Buffer.concat([
  pngParts.signature,
  pngParts.header,
  ...notes,
  pngParts.gamma,
  pngParts.data,
  ...notes,
  pngParts.end,
  ...notes,
  chunk("IDAT", note),
]);
