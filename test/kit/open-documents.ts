import type { SourceBlock, SourceDocument, SourceTable } from "../../shared/recognition/source-document.ts";

const vocabularies = Object.entries({
  office: "office",
  style: "style",
  text: "text",
  table: "table",
  draw: "drawing",
  svg: "svg-compatible",
  fo: "xsl-fo-compatible",
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

/** A flat document of LibreOffice's making: a text or a workbook with a body and, where they matter, styles. */
export function flatDocument(kind: "text" | "spreadsheet", body: string, styles = ""): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${vocabularies} office:mimetype="application/vnd.oasis.opendocument.${kind}">` +
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  );
}

/** A source document as a flat one: as a text, or each of its blocks on a sheet of its own. */
export function asOpenDocument({ blocks }: SourceDocument, kind: "text" | "spreadsheet"): Uint8Array {
  const parts = blocks.map((block, at) => (kind === "text" ? textBlock(block) : sheet(block, at)));
  return flatDocument(kind, parts.join(""));
}

function textBlock(block: SourceBlock): string {
  if (block.kind === "picture") return "";
  return block.kind === "line" ? paragraph(block.text) : `<table:table>${rowsOf(block, false)}</table:table>`;
}

function sheet(block: SourceBlock, at: number): string {
  if (block.kind === "picture") return "";
  const rows =
    block.kind === "line"
      ? `<table:table-row><table:table-cell>${paragraph(block.text)}</table:table-cell></table:table-row>`
      : rowsOf(block, true);
  return `<table:table table:name="Sheet${at + 1}">${rows}</table:table>`;
}

function rowsOf({ rows }: SourceTable, typed: boolean): string {
  const taken = new Set<string>();
  const width = Math.max(...rows.map((row) => row.reduce((sum, { columnSpan }) => sum + columnSpan, 0)));
  return rows
    .map((cells, row) => {
      let line = "";
      let next = 0;
      for (let column = 0; column < width; column += 1) {
        const cell = taken.has(`${row} ${column}`) ? undefined : cells[next];
        if (cell === undefined) {
          line += taken.has(`${row} ${column}`) ? "<table:covered-table-cell/>" : "";
          continue;
        }
        next += 1;
        for (let y = row; y < row + cell.rowSpan; y += 1) {
          for (let x = column; x < column + cell.columnSpan; x += 1) taken.add(`${y} ${x}`);
        }
        const isNumber = typed && cell.text.trim() !== "" && String(Number(cell.text)) === cell.text;
        line +=
          `<table:table-cell table:number-columns-spanned="${cell.columnSpan}" table:number-rows-spanned="${cell.rowSpan}"` +
          `${isNumber ? ` office:value-type="float" office:value="${cell.text}"` : ""}>` +
          `${cell.text.split("\n").map(paragraph).join("")}</table:table-cell>`;
      }
      return `<table:table-row>${line}</table:table-row>`;
    })
    .join("");
}

function paragraph(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text:p>${escaped.replaceAll("\t", "<text:tab/>").replaceAll(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)}</text:p>`;
}
