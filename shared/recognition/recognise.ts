import type { CellId, NarrativeId } from "../forms/form.ts";
import { type Edition, formOf, isReportYear } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import { type Cells, narrativeIds } from "../report/report.ts";
import type { Narrative } from "../report/narrative.ts";
import { fail, type Result, success } from "../result.ts";
import { cleanLine, linkedPictureIn, pictureMarksIn } from "./boilerplate.ts";
import { chooseEdition } from "./choose-edition.ts";
import { collectCells } from "./collect-cells.ts";
import { documentLines, isLayout, type PlacedLine } from "./document-lines.ts";
import { yearIn } from "./find-title.ts";
import type { Hit } from "./hit.ts";
import { labelOf } from "./labels.ts";
import { markHits, struckWords } from "./mark-hits.ts";
import { type NamedBy, namedBy } from "./named-by.ts";
import { narrativeBlocks } from "./narrative-blocks.ts";
import { type DocumentParts, narrativeParts } from "./narrative-parts.ts";
import { foldText } from "./normalise.ts";
import { isAroundTable, repeatsTitle } from "./page-heads.ts";
import type { Doubt, Reading, SourcePlace } from "./reading.ts";
import { readOwnWorkbook } from "./read-own-workbook.ts";
import type { TableReading } from "./read-table.ts";
import { readTables } from "./read-tables.ts";
import { columnsAreShifted, proceedingsMovedUp, rowsMovedUp } from "./shifted-columns.ts";
import type { SourceDocument } from "./source-document.ts";
import { withStatedUnits } from "./stated-units.ts";
import { withoutLastYear } from "./without-last-year.ts";
import { withoutSummaries } from "./summary-rows.ts";

const fewestParts = 2;
const shortestText = 15;
const longestRaw = 60;
const longestFurther = 500;

/**
 * Recognises an annual report in a document: its tables by their labels, its title, its narratives by their headings. Fails with
 * `notAnAnnualReport` where neither a table of the form nor the headings of its parts are found. `path` only names the document. A workbook of
 * our own is taken at its word.
 */
export function recognise(whole: SourceDocument, path: string): Result<Reading> {
  if (whole.own !== undefined) return success(readOwnWorkbook(whole, whole.own));
  const document = { ...whole, blocks: withoutLastYear(whole.blocks) };
  const { hits: found, readings, isTable, left } = readTables(document.blocks);
  const hits = markHits(withStatedUnits(found, document.blocks), document);
  const parts = narrativeParts(documentLines(document, readings, isTable));
  if (hits.length === 0 && parts.found.size < fewestParts) return fail({ code: "notAnAnnualReport", path });
  const { title } = parts;
  const stated = reportYear(parts);
  const lacking = title?.unit === undefined || stated === undefined;
  const named = lacking ? namedBy([...(document.names ?? []), fileName(path)]) : undefined;
  const unit = title?.unit ?? named?.unit;
  const year = stated ?? namedYear(named);
  const { edition, mixed } = chooseEdition(editionSigns(found, year), year);
  const { cells, places, doubts, missing } = collectCells(formOf(edition), withoutSummaries(formOf(edition), hits));
  const shifts = shiftDoubts(edition, cells, places);
  const shifted = new Set(shifts.map(({ cell }) => cell));
  const narratives = narrativesOf(parts);
  const used = new Set(
    Object.values(narratives)
      .flat()
      .flatMap((block) => (block.kind === "picture" ? [block.sha256] : [])),
  );
  return success({
    edition,
    ...(title !== undefined && { title: title.text }),
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    cells,
    places,
    doubts: [
      ...documentDoubts(parts, { unit, year }, mixed),
      ...(named !== undefined && (unit !== title?.unit || year !== stated)
        ? [{ raw: named.name, reason: "namedElsewhere" } as const]
        : []),
      ...shifts,
      // What stands in its place is no proposal where all of its row stands aside.
      ...doubts.filter(({ cell, reason }) => !(placeReasons.has(reason) && shifted.has(cell))),
      ...left,
      ...textDoubts(parts),
      ...furtherDoubts(parts),
      ...struckWords(document, hits),
      ...tableDoubts(document, readings, parts),
      ...markedPictures(parts),
      ...(document.lost ?? []).map((raw): Doubt => ({ raw, reason: "pictureLost" })),
      ...(document.objects ?? []).map(({ name, reason }): Doubt => ({ raw: name, reason })),
    ],
    missing,
    headings: parts.headings,
    narratives,
    pictures: document.pictures.filter(({ sha256 }) => used.has(sha256)),
  });
}

/**
 * The cells that tell the edition: those whose place is certain, and where there are any, those whose row is. Only where there are none, and no
 * year either, the others.
 */
function editionSigns(hits: readonly Hit[], year: number | undefined): ReadonlySet<CellId> {
  const certain = hits.filter(({ unsure }) => unsure === undefined);
  const open = hits.filter(({ rowText }) => rowText !== undefined);
  const signs = certain.length > 0 ? [...certain, ...open] : year === undefined ? hits : [];
  return new Set(signs.map(({ id }) => id));
}

function reportYear({ title, lines }: DocumentParts): number | undefined {
  const stated = title?.year ?? periodYear(lines.preamble);
  return stated !== undefined && isReportYear(stated) ? stated : undefined;
}

/** The year of the period that the preamble names. */
function periodYear(lines: readonly PlacedLine[]): number | undefined {
  for (const { content } of lines) {
    const folded = content.kind === "line" ? foldText(content.text) : "";
    const period = /\d{4}年0?1月0?1日/u.exec(folded);
    if (period !== null) return yearIn(period[0]);
  }
  return undefined;
}

function narrativesOf({ lines }: DocumentParts): Readonly<Record<NarrativeId, Narrative>> {
  return {
    preamble: narrativeBlocks(lines.preamble),
    s1: narrativeBlocks(lines.s1),
    s5: narrativeBlocks(lines.s5),
    s6: narrativeBlocks(lines.s6),
  };
}

function namedYear(named: NamedBy | undefined): number | undefined {
  return named?.year !== undefined && isReportYear(named.year) ? named.year : undefined;
}

/** The name of a file without its folders and its ending. */
function fileName(path: string): string {
  return path.replace(/^.*[\\/]/u, "").replace(/\.[^.]*$/u, "");
}

function documentDoubts(
  parts: DocumentParts,
  { unit, year }: { readonly unit: string | undefined; readonly year: number | undefined },
  mixed: boolean,
): readonly Doubt[] {
  const title = parts.title?.text ?? "";
  const absent = narrativeIds.filter((id) => id !== "preamble" && !parts.found.has(id));
  return [
    ...(mixed ? [{ raw: "", reason: "editionUnclear" } as const] : []),
    ...(year === undefined ? [{ raw: title, reason: "yearUnclear" } as const] : []),
    ...(unit === undefined ? [{ raw: title, reason: "unitUnclear" } as const] : []),
    ...absent.map((id): Doubt => ({ raw: headingOf(id), reason: "partMissing" })),
    ...parts.byNumber.flatMap(({ content, place }): readonly Doubt[] =>
      content.kind === "line" ? [{ raw: content.text.trim(), reason: "headingUnclear", place }] : [],
    ),
  ];
}

function headingOf(id: NarrativeId): string {
  return formOf("2021").parts.find((part) => part.id === id)?.heading ?? "";
}

/** Doubts that propose a value for the place where it stands. */
const placeReasons: ReadonlySet<string> = new Set(["rebuilt", "byPosition"]);

function shiftDoubts(edition: Edition, cells: Cells, places: Reading["places"]): readonly Doubt[] {
  const own = formOf(edition).cells.filter((cell) => cell.table === "t3");
  const rows = [...new Set(own.map(({ row }) => row))];
  const moved = new Set(columnsAreShifted(rows, cells) ? rows : rowsMovedUp(rows, cells));
  const others = proceedingsMovedUp(cells) ? formOf(edition).cells.filter((cell) => cell.table === "t4") : [];
  return [...own.filter(({ row }) => moved.has(row)), ...others].flatMap(({ id }): readonly Doubt[] => {
    const value = cells[id];
    const place = places[id];
    return place === undefined ? [] : [doubt(id, value ?? "", place)];
  });
}

function doubt(cell: CellId, value: CellValue, place: SourcePlace): Doubt {
  const raw = typeof value === "object" ? value.raw : String(value);
  return { cell, raw, reason: "columnsShifted", place };
}

/** Tables of other matters in the midst of the text: a narrative has no place for them. */
function tableDoubts(
  document: SourceDocument,
  readings: ReadonlyMap<number, TableReading>,
  { lines }: DocumentParts,
): readonly Doubt[] {
  const blocks = [...lines.s1, ...lines.s5, ...lines.s6].map(({ place }) => place.block);
  const [first, last] = [Math.min(...blocks), Math.max(...blocks)];
  return [...readings].flatMap(([place, { used }]): readonly Doubt[] => {
    const table = document.blocks[place];
    if (table?.kind !== "table" || used !== undefined || place <= first || place >= last || isLayout(table)) return [];
    const raw = table.rows.flatMap((row) => row.map(({ text }) => text.trim())).join(" ");
    return [{ raw: raw.trim().slice(0, longestRaw), reason: "tableNotTaken", place: { block: place } }];
  });
}

/** Pictures of which a conversion has left only a mark in the text, and those that are only linked. */
function markedPictures({ lines }: DocumentParts): readonly Doubt[] {
  return Object.values(lines)
    .flat()
    .flatMap(({ content, place }): readonly Doubt[] =>
      content.kind === "line" && content.role === undefined
        ? pictureMarksIn(content.text).map((raw): Doubt => {
            const linked = linkedPictureIn(raw);
            return linked === undefined
              ? { raw, reason: "pictureLost", place }
              : { raw: linked, reason: "pictureLinked", place };
          })
        : [],
    );
}

/** Parts beyond the sixth, which the form does not have: each with all of its text, so that nothing of it is lost unseen. */
function furtherDoubts({ further }: DocumentParts): readonly Doubt[] {
  return further.flatMap((lines): readonly Doubt[] => {
    const [first] = lines;
    const raw = lines.map(({ content }) => (content.kind === "line" ? content.text.trim() : "")).join(" ");
    return first === undefined
      ? []
      : [{ raw: raw.slice(0, longestFurther), reason: "furtherPart", place: first.place }];
  });
}

/** Text that stands beside the tables, where a report has no place for it. */
function textDoubts({ beside, title }: DocumentParts): readonly Doubt[] {
  return beside.flatMap(({ content, place }): readonly Doubt[] => {
    if (content.kind === "picture" || isAroundTable(content) || repeatsTitle(foldText(content.text), title ?? {}))
      return [];
    const raw = content.text.trim();
    if (cleanLine(raw) === "") return [];
    return raw.length >= shortestText && !labelOf(raw).known ? [{ raw, reason: "textBesideTable", place }] : [];
  });
}
