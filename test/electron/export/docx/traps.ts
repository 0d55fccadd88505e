import { all, childrenOf, type Element, first } from "./markup.ts";
import { part } from "./read-back.ts";

/** What breaks or disfigures a document in Word although the schema allows it. */
export function traps(bytes: Uint8Array): readonly string[] {
  const document = part(bytes, "word/document.xml");
  return [
    ...unknownStyles(document, part(bytes, "word/styles.xml")),
    ...all(document, "w:tbl").flatMap(tableTraps),
    ...repeated(all(document, "wp:docPr").map(({ attributes }) => attributes["id"] ?? "")),
    ...joinedTables(document),
    ...all(document, "w:r")
      .filter((run) => first(run, "w:t") !== undefined && !hasHint(run))
      .map(() => "a run without the East Asian hint"),
  ];
}

function unknownStyles(document: Element, styles: Element): readonly string[] {
  const defined = new Set(all(styles, "w:style").map(({ attributes }) => attributes["w:styleId"]));
  const named = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => all(document, name));
  const linked = ["w:basedOn", "w:next", "w:link"].flatMap((name) => all(styles, name));
  return [...named, ...linked]
    .map(({ attributes }) => attributes["w:val"])
    .filter((id) => !defined.has(id))
    .map((id) => `style ${id} is not defined`);
}

function tableTraps(table: Element): readonly string[] {
  const found: string[] = [];
  const widths = all(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (Number(first(table, "w:tblW")?.attributes["w:w"]) !== total) found.push("table and grid differ in width");
  let above: ReadonlyMap<number, number> = new Map();
  for (const row of childrenOf(table).filter(({ name }) => name === "w:tr")) {
    let column = 0;
    const merging = new Map<number, number>();
    for (const cell of childrenOf(row).filter(({ name }) => name === "w:tc")) {
      const columnSpan = Number(first(cell, "w:gridSpan")?.attributes["w:val"] ?? 1);
      const width = widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0);
      if (childrenOf(cell).at(-1)?.name !== "w:p") found.push("a cell does not end with a paragraph");
      if (Number(first(cell, "w:tcW")?.attributes["w:w"]) !== width) found.push(`a cell is not ${width} wide`);
      const merge = first(cell, "w:vMerge");
      if (merge !== undefined) {
        merging.set(column, columnSpan);
        if (merge.attributes["w:val"] !== "restart" && above.get(column) !== columnSpan) {
          found.push(`a merge goes on in column ${column} that never began`);
        }
      }
      column += columnSpan;
    }
    if (column !== widths.length) found.push(`a row has ${column} of ${widths.length} columns`);
    if (first(row, "w:cantSplit") === undefined) found.push("a row may split");
    above = merging;
  }
  return found;
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `docPr ${id} twice`);
}

/** Word joins two tables that no paragraph parts, and wants one after the last. */
function joinedTables(document: Element): readonly string[] {
  const body = first(document, "w:body");
  const names = body === undefined ? [] : childrenOf(body).map(({ name }) => name);
  return names
    .filter((name, place) => name === "w:tbl" && names[place + 1] !== "w:p")
    .map(() => "a table without a paragraph after it");
}

function hasHint(run: Element): boolean {
  return first(run, "w:rFonts")?.attributes["w:hint"] === "eastAsia";
}
