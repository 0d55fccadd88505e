import { stableZip } from "../../../electron/export/stable-zip.ts";
import type { Exporter } from "../../../electron/export/exporter.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Report } from "../../../shared/report/report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../export-request.ts";
import { form } from "../reports.ts";

/** The tag of the cell with an index. */
export function tagOf(index: number): string {
  return `c${index}`;
}

/**
 * The sample as our exporter writes it, each of its figures replaced by a tag, in the tables and in the text. Throws where a cell has no
 * tag in it.
 */
export async function taggedDocument(write: Exporter): Promise<Uint8Array> {
  const marked: Report = { ...sampleReport, cells: unlikeCells() };
  const all = allCells(form, marked.cells);
  const tags = new Map(form.cells.map(({ id, index }) => [formatCell(all[id]), `{${tagOf(index)}}`]));
  if (tags.size !== form.cells.length) throw new Error("two cells look alike");
  const seen = new Set<string>();
  const replaceFigures = (text: string): string =>
    text.replaceAll(/\d+(?:\.\d+)?/g, (figure) => {
      const tag = tags.get(figure);
      if (tag !== undefined) seen.add(tag);
      return tag ?? figure;
    });
  const document = stableZip(await exported(write, marked), (path, bytes) => {
    if (path !== "word/document.xml") return undefined;
    const xml = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(xml.replaceAll(/(?<=<w:t(?: [^>]*)?>)[^<]*/g, replaceFigures));
  });
  if (seen.size !== tags.size) throw new Error(`${tags.size - seen.size} cells are not in the document`);
  return document;
}

/** Figures such that every cell, totals included, has one of its own. */
function unlikeCells() {
  return Object.fromEntries(
    form.cells
      .filter((cell) => !cell.computed)
      .map(({ id, index, kind }) => {
        const value = 10_000 + 7 * index * index;
        return [id, kind === "amount" ? `${value}.5` : value] as const;
      }),
  );
}
