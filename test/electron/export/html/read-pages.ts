import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { inTemporaryFolder } from "../../../kit/programs.ts";

const run = promisify(execFile);

const cell = z.object({
  row: z.number(),
  column: z.number(),
  rowSpan: z.number(),
  columnSpan: z.number(),
  name: z.string(),
  scope: z.string().nullable(),
  cell: z.string().nullable(),
  text: z.string(),
});
const table = z.object({
  section: z.string().nullable(),
  caption: z.string().nullable(),
  columns: z.number(),
  headRows: z.number(),
  /** Grid places that no cell covers, or that two cover. */
  flaws: z.number(),
  cells: z.array(cell),
});
const page = z.object({
  language: z.string(),
  title: z.string(),
  names: z.array(z.string()),
  attributes: z.array(z.string()),
  sections: z.array(z.string()),
  blocks: z.array(z.object({ section: z.string().nullable(), name: z.string(), text: z.string() })),
  pictures: z.array(z.object({ source: z.string(), description: z.string() })),
  tables: z.array(table),
});

/** An HTML page as a browser understands it. */
export type ReadPage = z.infer<typeof page>;

/** Reads HTML pages with Chromium's own parser; tables by the rules of the HTML standard for forming a grid. */
export async function readPages(pages: readonly Uint8Array[]): Promise<readonly ReadPage[]> {
  const texts = pages.map((bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  return inTemporaryFolder(async (folder) => {
    const reader = join(folder, "reader.html");
    const input = JSON.stringify(texts).replaceAll("<", "\\u003c");
    await writeFile(
      reader,
      `<!DOCTYPE html><meta charset="utf-8"><pre></pre><script type="application/json">${input}</script><script>(${readInBrowser})()</script>`,
    );
    const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const { stdout } = await run(
      "chromium",
      ["--headless", "--disable-gpu", ...root, `--user-data-dir=${join(folder, "profile")}`, "--dump-dom", reader],
      { maxBuffer: 1 << 28 },
    );
    const encoded = /<pre>(.*?)<\/pre>/s.exec(stdout)?.[1];
    if (encoded === undefined) throw new Error("the browser read nothing");
    return z.array(page).parse(JSON.parse(decodeURIComponent(encoded)));
  });
}

/* Runs inside the browser, as plain script text. */
const readInBrowser = `function () {
  const text = (node) => node.nodeType === 3 ? node.data : node.nodeName === "BR" ? "\\n" : [...node.childNodes].map(text).join("");
  const readTable = (table) => {
    const covered = new Map();
    let flaws = 0;
    const cells = [];
    [...table.rows].forEach((tr, row) => {
      let column = 0;
      for (const td of tr.cells) {
        while (covered.has(row + "," + column)) column += 1;
        for (let r = 0; r < td.rowSpan; r += 1) for (let c = 0; c < td.colSpan; c += 1) {
          const place = row + r + "," + (column + c);
          if (covered.has(place)) flaws += 1;
          covered.set(place, td);
        }
        cells.push({ row, column, rowSpan: td.rowSpan, columnSpan: td.colSpan, name: td.localName,
          scope: td.getAttribute("scope"), cell: td.getAttribute("data-cell"), text: text(td) });
      }
    });
    const columns = table.querySelectorAll("col").length;
    for (let r = 0; r < table.rows.length; r += 1) for (let c = 0; c < columns; c += 1) if (!covered.has(r + "," + c)) flaws += 1;
    if (covered.size > table.rows.length * columns) flaws += 1;
    return { section: table.closest("section")?.id ?? null, caption: table.caption && text(table.caption), columns,
      headRows: table.tHead ? table.tHead.rows.length : 0, flaws, cells };
  };
  const read = (source) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    const all = [...page.querySelectorAll("*")];
    return {
      language: page.documentElement.lang, title: page.title,
      names: [...new Set(all.map((one) => one.localName))].sort(),
      attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))].sort(),
      sections: [...page.querySelectorAll("section")].map((one) => one.id),
      blocks: [...page.querySelectorAll("h1,h2,h3,h4,p,figcaption")].map((one) => ({
        section: one.closest("section")?.id ?? null, name: one.localName, text: text(one) })),
      pictures: [...page.querySelectorAll("img")].map((one) => ({ source: one.getAttribute("src"), description: one.alt })),
      tables: [...page.querySelectorAll("table")].map(readTable),
    };
  };
  const sources = JSON.parse(document.querySelector("script").textContent);
  document.querySelector("pre").textContent = encodeURIComponent(JSON.stringify(sources.map(read)));
  document.querySelectorAll("script").forEach((one) => one.remove());
}`;
