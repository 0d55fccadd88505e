import { isLayoutTable } from "../../../shared/recognition/layout-table.ts";
import type { SourceBlock, SourcePicture } from "../../../shared/recognition/source-document.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { mergeRows, type ReadCell } from "../story/merge-rows.ts";
import { isOn, wholeNumber } from "./toggle.ts";

/** Reads the blocks inside the element just opened; the properties of a cell go to whoever wants them. */
export type ReadBlocks = (cellProperty?: (name: string) => void) => readonly SourceBlock[];

/** Elements that stand around rows and cells without meaning anything for them. */
const wrappers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"]);

/** Wider than a table of any program can be. */
const widest = 1_000;

/**
 * Reads the table just opened. One that is there for the layout alone comes out as the blocks that its cells hold. Pictures follow the table that they stand in.
 */
export function readTable(scanner: XmlScanner, readBlocks: ReadBlocks): readonly SourceBlock[] {
  const rows: (readonly ReadCell[])[] = [];
  const visit = (name: string): void => {
    if (wrappers.has(name)) scanner.children(visit);
    if (name !== "w:tr") return;
    const row = readRow(scanner, readBlocks);
    if (row !== undefined) rows.push(row);
  };
  scanner.children(visit);
  const held = rows.flat().flatMap(({ blocks }) => blocks);
  if (isLayoutTable(rows.map((row) => row.map(({ blocks }) => blocks)))) return held;
  const merged = mergeRows(rows);
  const pictures = held.filter((block): block is SourcePicture => block.kind === "picture");
  return merged.length === 0 ? pictures : [{ kind: "table", rows: merged }, ...pictures];
}

/** The cells of the row just opened; undefined where somebody has deleted or hidden the row. */
function readRow(scanner: XmlScanner, readBlocks: ReadBlocks): readonly ReadCell[] | undefined {
  const cells: ReadCell[] = [];
  let gone = false;
  let [before, after] = [0, 0];
  const visit = (name: string): void => {
    if (wrappers.has(name)) scanner.children(visit);
    if (name === "w:trPr") {
      scanner.children((property) => {
        if (property === "w:gridBefore") before = span(scanner, 0);
        if (property === "w:gridAfter") after = span(scanner, 0);
        if (property === "w:del" || (property === "w:hidden" && isOn(scanner))) gone = true;
      });
    }
    if (name !== "w:tc") return;
    const cell = readCell(scanner, readBlocks);
    if (cell !== undefined) cells.push(cell);
  };
  scanner.children(visit);
  const blank = (columnSpan: number): readonly ReadCell[] =>
    columnSpan > 0 ? [{ blocks: [], columnSpan, joined: false }] : [];
  return gone ? undefined : [...blank(before), ...cells, ...blank(after)];
}

function readCell(scanner: XmlScanner, readBlocks: ReadBlocks): ReadCell | undefined {
  let columnSpan = 1;
  let merge: ReadCell["merge"];
  let joined = false;
  let deleted = false;
  const blocks = readBlocks((name) => {
    const value = scanner.attribute("w:val");
    if (name === "w:gridSpan") columnSpan = span(scanner, 1);
    if (name === "w:vMerge") merge = value === "restart" ? "begin" : "continue";
    if (name === "w:hMerge") joined = value !== "restart";
    if (name === "w:cellDel") deleted = true;
  });
  return deleted ? undefined : { blocks, columnSpan, joined, ...(merge !== undefined && { merge }) };
}

function span(scanner: XmlScanner, least: number): number {
  return Math.min(Math.max(wholeNumber(scanner, "w:val") ?? least, least), widest);
}
