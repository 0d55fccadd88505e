import type { SourceBlock } from "../../shared/recognition/source-document.ts";

const names =
  'xmlns:uof="http://schemas.uof.org/cn/2003/uof" xmlns:字="http://schemas.uof.org/cn/2003/uof-wordproc" ' +
  'xmlns:表="http://schemas.uof.org/cn/2003/uof-spreadsheet" xmlns:图="http://schemas.uof.org/cn/2003/graph"';

/** A document of the Chinese office standard: its styles, its objects, and what follows them. */
export function uofOf(content: string, { styles = "", objects = "" } = {}): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><uof:UOF ${names}><uof:式样集>${styles}</uof:式样集><uof:对象集>${objects}</uof:对象集>${content}</uof:UOF>`,
  );
}

/** The body of a text. */
export const uofText = (content: string): string => `<uof:文字处理><字:主体>${content}</字:主体></uof:文字处理>`;

/** The body of a workbook, its sheets with their names. */
export const uofSheets = (sheets: Readonly<Record<string, string>>): string =>
  `<uof:电子表格><表:主体>${Object.entries(sheets)
    .map(([name, content]) => `<表:工作表 表:名称="${name}"><表:工作表内容>${content}</表:工作表内容></表:工作表>`)
    .join("")}</表:主体></uof:电子表格>`;

/** A run of words, with its properties as markup. */
export const uofRun = (text: string, properties = ""): string =>
  `<字:句><字:句属性>${properties}</字:句属性>${escaped(text)
    .split("\n")
    .map((line) => `<字:文本串>${line}</字:文本串>`)
    .join("<字:换行符/>")}</字:句>`;

/** A paragraph of what is given as markup. */
export const uofParagraph = (content: string, properties = ""): string =>
  `<字:段落><字:段落属性>${properties}</字:段落属性>${content}</字:段落>`;

/** Blocks as programs write them that keep merges to the side and downwards. */
export function uofBlocks(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "picture") return "";
      if (block.kind === "line") return uofParagraph(uofRun(block.text));
      const rows = block.rows.map((row) =>
        row.map(
          ({ text, rowSpan, columnSpan }) =>
            `<字:单元格><字:单元格属性><字:跨列 字:值="${columnSpan}"/><字:跨行 字:值="${rowSpan}"/></字:单元格属性>${uofParagraph(uofRun(text))}</字:单元格>`,
        ),
      );
      return `<字:文字表>${rows.map((row) => `<字:行>${row.join("")}</字:行>`).join("")}</字:文字表>`;
    })
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
