import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { inTemporaryFolder } from "./programs.ts";

const run = promisify(execFile);

/** The words of each page with the left end and the middle height of each, in points from the left upper corner of the page. */
export async function pagesOf(pdf: Uint8Array) {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, "report.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", ["-bbox", file, "-"], { maxBuffer: 1 << 26 });
    return stdout
      .split("<page ")
      .slice(1)
      .map((page) => ({
        width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
        height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
        words: inLines(
          Array.from(
            page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
            ([, left, top, right, bottom, text]) => ({
              x: Number(left),
              right: Number(right),
              y: (Number(top) + Number(bottom)) / 2,
              text: text ?? "",
            }),
          ),
        ),
      }));
  });
}

/** The numbers of a line may be in a typeface whose middle is a few points lower, and are told after its words then. */
function inLines<Word extends { readonly x: number; readonly y: number }>(words: readonly Word[]): readonly Word[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs((line[0]?.y ?? 0) - word.y) < sameLine) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => line.toSorted((one, other) => one.x - other.x));
}

const sameLine = 5;

/** The words of a page one behind the other. */
export const textOf = (page: { words: readonly { text: string }[] }): string =>
  page.words.map(({ text }) => text).join("");
