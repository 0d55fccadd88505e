/** A picture of an old office program's drawings: its bytes as a file of its own, where it is one; else its kind alone. */
export interface ArtPicture {
  /** How a file of its kind would end. */
  readonly extension: string;
  readonly bytes?: Uint8Array;
}

const headLength = 8;
const container = 0xf;
const storeEntry = 0xf007;
const storeEntryLength = 36;
const deepest = 16;
const mostPictures = 2000;

/** Kinds of pictures by the number of their record. Metafiles are packed in a way of their own and stay what they are. */
const kinds: Readonly<Record<number, { readonly extension: string; readonly isFile: boolean }>> = {
  0xf01a: { extension: "emf", isFile: false },
  0xf01b: { extension: "wmf", isFile: false },
  0xf01c: { extension: "pict", isFile: false },
  0xf01d: { extension: "jpeg", isFile: true },
  0xf01e: { extension: "png", isFile: true },
  0xf01f: { extension: "bmp", isFile: false },
  0xf029: { extension: "tiff", isFile: false },
  0xf02a: { extension: "jpeg", isFile: true },
};

/** The pictures in drawings, in order. Whatever is broken ends the list. Source: [MS-ODRAW], 2.2.20 to 2.2.32. */
export function artPictures(drawings: Uint8Array): readonly ArtPicture[] {
  const view = new DataView(drawings.buffer, drawings.byteOffset, drawings.byteLength);
  const found: ArtPicture[] = [];
  const walk = (from: number, end: number, depth: number): void => {
    let at = from;
    while (at + headLength <= end && found.length < mostPictures) {
      const head = view.getUint16(at, true);
      const type = view.getUint16(at + 2, true);
      const start = at + headLength;
      const next = start + view.getUint32(at + 4, true);
      if (next > end) return;
      const kind = kinds[type];
      if (kind !== undefined) found.push(pictureOf(drawings.subarray(start, next), head >> 4, kind));
      else if (type === storeEntry) {
        // An entry that nothing refers to is left over from a picture that somebody has deleted.
        const isUsed = start + storeEntryLength <= next && view.getUint32(start + 24, true) > 0;
        if (isUsed) walk(start + storeEntryLength + view.getUint8(start + 33), next, depth + 1);
      } else if ((head & 0xf) === container && depth < deepest) walk(start, next, depth + 1);
      at = next;
    }
  };
  walk(0, drawings.length, 0);
  return found;
}

/** A picture's record without the marks before its bytes: one or, where its instance is odd, two. */
function pictureOf(content: Uint8Array, instance: number, kind: (typeof kinds)[number]): ArtPicture {
  const { extension, isFile } = kind;
  return isFile ? { extension, bytes: content.subarray((instance & 1) === 1 ? 33 : 17) } : { extension };
}
