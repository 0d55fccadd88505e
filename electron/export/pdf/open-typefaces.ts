import { join } from "node:path";
import type { Disk } from "../../files/disk.ts";
import type { FaceUse, OpenFace } from "../html/font-style.ts";

/**
 * The free typefaces that stand in where those of the standard are not installed: for each use the folder of a package under the SIL Open Font
 * License, as `npm run typefaces` lays them out, and its list of files. The first one that is there counts.
 */
const packages: Readonly<Record<FaceUse, readonly string[]>> = {
  title: ["@fontsource/noto-serif-sc/600.css"],
  heading: ["@fontsource/noto-sans-sc/400.css"],
  subheading: ["lxgw-wenkai-webfont/lxgwwenkai-regular.css", "@fontsource/noto-serif-sc/400.css"],
  body: ["@fontsource/noto-serif-sc/400.css"],
  pageNumber: ["@fontsource/noto-serif-sc/400.css"],
  latin: ["@fontsource/tinos/400.css"],
};

/** A file of a typeface and the characters that it draws, as pairs of first and last code point. */
interface FacePart {
  readonly file: string;
  readonly range: string;
  readonly pairs: readonly (readonly [first: number, last: number])[];
}

/**
 * The parts of the free typefaces in a folder that draw the characters of a page, each with its bytes; empty where the folder is not there. A part
 * that is missing is left out: then the browser takes what is installed.
 */
export async function openFacesIn(
  disk: Pick<Disk, "read">,
  folder: string,
  page: string,
): Promise<readonly OpenFace[]> {
  let signs: readonly number[] | undefined;
  const faces: OpenFace[] = [];
  for (const [use, lists] of Object.entries(packages)) {
    for (const list of lists) {
      const path = join(folder, ...list.split("/"));
      const listed = partsIn(await readText(disk, path));
      if (listed.length === 0) continue;
      const drawn = (signs ??= [...new Set(Array.from(page, (sign) => sign.codePointAt(0) ?? 0))]);
      const parts = listed.filter(({ pairs }) =>
        drawn.some((sign) => pairs.some(([first, last]) => sign >= first && sign <= last)),
      );
      if (parts.length === 0) continue;
      for (const { file, range } of parts) {
        const bytes = await disk.read(join(path, "..", ...file.split("/"))).catch(() => undefined);
        if (bytes !== undefined) faces.push({ use: isUse(use) ? use : "body", range, bytes });
      }
      break;
    }
  }
  return faces;
}

function isUse(use: string): use is FaceUse {
  return Object.hasOwn(packages, use);
}

async function readText(disk: Pick<Disk, "read">, path: string): Promise<string> {
  const bytes = await disk.read(path).catch(() => undefined);
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}

/** The parts that a list of typefaces (CSS) names: files in WOFF2 beside it, never elsewhere. */
export function partsIn(css: string): readonly FacePart[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rules = ""]): readonly FacePart[] => {
    const file = /url\(\s*["']?(?:\.\/)?((?:[\w-]+\/)*[\w.[\]-]+\.woff2)["']?\s*\)/.exec(rules)?.[1];
    const range = /unicode-range:\s*([^;}]+)/.exec(rules)?.[1]?.trim();
    if (file === undefined || file.includes("..") || range === undefined) return [];
    const pairs = range.split(",").flatMap((one): readonly (readonly [number, number])[] => {
      const [, first = "", last = first] = /^\s*U\+([\da-f]+)(?:-([\da-f]+))?\s*$/i.exec(one) ?? [];
      return first === "" ? [] : [[Number.parseInt(first, 16), Number.parseInt(last, 16)]];
    });
    return [{ file, range: cssRange(pairs), pairs }];
  });
}

/** Ranges as they are written: what comes from a file is never copied into a style as it stands. */
function cssRange(pairs: FacePart["pairs"]): string {
  return pairs.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(",");
}
