import { describe, expect, it } from "vitest";
import { withoutMetadata } from "../../api/kernel/files/without-metadata.ts";
import { jpegParts, jpegWithPlace, pngParts, pngWithPlace, SECRET } from "../support/pictures.ts";

/** The copy, when the original comes in pieces of a size. */
async function copyOf(mediaType: "image/jpeg" | "image/png" | "application/pdf", bytes: Buffer, size = 7) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const parts: Uint8Array[] = [];
  for await (const part of withoutMetadata(mediaType, pieces())) parts.push(part);
  return Buffer.concat(parts);
}

const SIZES = [1, 2, 3, 7, 64, 100_000];
const { start, jfif, exif, tables, frame, scan, end } = jpegParts;

describe("a copy of a JPEG", () => {
  it("holds what draws the picture, byte by byte, and no Exif, XMP, IPTC, comment or second picture", async () => {
    for (const size of SIZES) {
      const copy = await copyOf("image/jpeg", jpegWithPlace, size);
      expect(copy.equals(Buffer.concat([start, jfif, tables, frame, scan, tables, scan, end]))).toBe(true);
      expect(copy.includes(SECRET)).toBe(false);
    }
  });

  it("keeps the colour profile and the colour transform, and nothing else that calls itself an extension", async () => {
    const extension = (marker: number, text: string) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, "latin1")]);
    const kept = [extension(0xe2, "ICC_PROFILE\0colours"), extension(0xee, "Adobe\0transform")];
    const left = [
      extension(0xe0, `JFXX\0${SECRET}`),
      extension(0xe2, `MPF\0${SECRET}`),
      extension(0xfd, SECRET),
    ];
    const copy = await copyOf("image/jpeg", Buffer.concat([start, ...left, ...kept, frame, scan, end]));
    expect(copy.equals(Buffer.concat([start, ...kept, frame, scan, end]))).toBe(true);
  });

  it("ends where the damage begins", async () => {
    const damages = {
      "no marker": Buffer.from([0, 1, 2, 3]),
      "a marker without a length": Buffer.from([0xff, 0x01, 0, 0]),
      "a second start": start,
      "a length of less than itself": Buffer.from([0xff, 0xe1, 0, 1, 0, 0]),
      "a length past the end": Buffer.from([0xff, 0xdb, 0xff, 0xff, 0, 0]),
    };
    for (const [name, damage] of Object.entries(damages)) {
      const copy = await copyOf("image/jpeg", Buffer.concat([start, jfif, damage, exif]));
      expect(copy.equals(Buffer.concat([start, jfif])), name).toBe(true);
    }
  });
});

describe("a copy of a PNG", () => {
  it("holds what draws the picture, byte by byte, and no Exif, text, time or whatever follows the end", async () => {
    for (const size of SIZES) {
      const copy = await copyOf("image/png", pngWithPlace, size);
      expect(copy.equals(Buffer.concat(Object.values(pngParts)))).toBe(true);
    }
  });

  it("ends where the damage begins", async () => {
    const { signature, header } = pngParts;
    for (const length of [0x8000_0000, 0xffff_ffff]) {
      const damage = Buffer.alloc(8);
      damage.writeUInt32BE(length);
      damage.write("IDAT", 4, "latin1");
      const copy = await copyOf("image/png", Buffer.concat([signature, header, damage, Buffer.from(SECRET)]));
      expect(copy.equals(Buffer.concat([signature, header]))).toBe(true);
    }
  });
});

describe("whatever bytes come,", () => {
  it("a file that breaks off anywhere gives the beginning of its copy", async () => {
    for (const [type, bytes] of [
      ["image/jpeg", jpegWithPlace],
      ["image/png", pngWithPlace],
    ] as const) {
      const whole = await copyOf(type, bytes);
      for (let length = 0; length < bytes.length; length += 1) {
        const copy = await copyOf(type, bytes.subarray(0, length));
        expect(copy.equals(whole.subarray(0, copy.length)), `${type} of ${length} bytes`).toBe(true);
      }
    }
  });

  it("the copy is never longer than the file, and always comes to its end", async () => {
    let state = 1;
    const noise = (length: number) =>
      Buffer.from(
        Array.from({ length }, () => {
          state = (state * 48_271) % 2_147_483_647;
          return state % 5 === 0 ? 0xff : state % 256;
        }),
      );
    for (let round = 0; round < 300; round += 1) {
      const rest = noise(round * 7);
      for (const [type, begin] of [
        ["image/jpeg", start],
        ["image/jpeg", Buffer.concat([start, scan])],
        ["image/png", pngParts.signature],
      ] as const) {
        const copy = await copyOf(type, Buffer.concat([begin, rest]), 64);
        expect(copy.length).toBeLessThanOrEqual(begin.length + rest.length);
      }
    }
  });

  it("a PDF, which is a document, passes whole", async () => {
    const bytes = Buffer.from("%PDF-1.7 a signed consent");
    expect((await copyOf("application/pdf", bytes)).equals(bytes)).toBe(true);
  });
});
