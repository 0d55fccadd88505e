/** The tags of the profile that all three colours share one curve in. */
const curveTags = ["rTRC", "gTRC", "bTRC"] as const;

/** The primaries and the white of sRGB under the light of the profile (D50). Source: IEC 61966-2-1, adapted as ICC.1 asks. */
const points = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
} as const;

/**
 * An ICC profile of version 2 for the colours of a screen (sRGB with a curve of 2.2), by which an archived document says what its colours mean.
 * Built here: profiles that are handed out come with conditions of their own. Source: ICC.1:2001-04.
 */
export function screenColours(): Uint8Array {
  const name = "sRGB, gamma 2.2";
  const tags: (readonly [name: string, content: Uint8Array])[] = [
    ["desc", described(name)],
    ["cprt", words("text", "Public domain")],
    ...Object.entries(points).map(([tag, point]) => [tag, xyz(point)] as const),
    ...curveTags.map((tag) => [tag, curve(2.2)] as const),
  ];
  const first = 128 + 4 + 12 * tags.length;
  const size = tags.reduce((sum, [, content]) => sum + padded(content.length), first);
  const profile = Buffer.alloc(size);
  profile.writeUInt32BE(size, 0);
  profile.writeUInt32BE(0x02100000, 8);
  profile.write("mntrRGB XYZ ", 12, "latin1");
  // The date that every file of ours states.
  for (const [place, part] of [2000, 1, 1].entries()) profile.writeUInt16BE(part, 24 + 2 * place);
  profile.write("acsp", 36, "latin1");
  for (const [place, value] of points.wtpt.entries()) profile.writeInt32BE(fixed(value), 68 + 4 * place);
  profile.writeUInt32BE(tags.length, 128);
  let at = first;
  for (const [place, [tag, content]] of tags.entries()) {
    const entry = 132 + 12 * place;
    profile.write(tag, entry, "latin1");
    profile.writeUInt32BE(at, entry + 4);
    profile.writeUInt32BE(content.length, entry + 8);
    profile.set(content, at);
    at += padded(content.length);
  }
  return profile;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}

function xyz(values: readonly number[]): Uint8Array {
  const content = Buffer.alloc(20);
  content.write("XYZ ", 0, "latin1");
  for (const [place, value] of values.entries()) content.writeInt32BE(fixed(value), 8 + 4 * place);
  return content;
}

function curve(gamma: number): Uint8Array {
  const content = Buffer.alloc(14);
  content.write("curv", 0, "latin1");
  content.writeUInt32BE(1, 8);
  content.writeUInt16BE(Math.round(gamma * 256), 12);
  return content;
}

function words(type: string, text: string): Uint8Array {
  return Buffer.from(`${type}\0\0\0\0${text}\0`, "latin1");
}

/** A description in ASCII, with the empty places for other scripts that the type has. */
function described(text: string): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1);
  return Buffer.concat([
    Buffer.from("desc\0\0\0\0", "latin1"),
    length,
    Buffer.from(`${text}\0`, "latin1"),
    Buffer.alloc(78),
  ]);
}
