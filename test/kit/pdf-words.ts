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
        words: [
          ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
        ].map(([, left, top, right, bottom, text]) => ({
          x: Number(left),
          right: Number(right),
          y: (Number(top) + Number(bottom)) / 2,
          text: text ?? "",
        })),
      }));
  });
}

/** The words of a page one behind the other. */
export const textOf = (page: { words: readonly { text: string }[] }): string =>
  page.words.map(({ text }) => text).join("");
