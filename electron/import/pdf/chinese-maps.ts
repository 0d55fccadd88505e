import chinese from "./chinese-maps.json" with { type: "json" };

const maps = new Map<string, string>(Object.entries(chinese.maps));

/**
 * The tables by which old Chinese documents name their characters, for the library that asks for them by file name. Nothing else is there,
 * and nothing is ever fetched.
 */
export class ChineseMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === "cMapUrl" ? maps.get(filename.replace(/\.bcmap$/, "")) : undefined;
    if (map === undefined) throw new Error(`not shipped: ${filename}`);
    return Uint8Array.from(Buffer.from(map, "base64"));
  }
}
