import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import { largestMarkup, megabyte, mostCells } from "../package/limits.ts";
import { faultOf } from "../package/office-package.ts";
import { XmlScanner } from "../package/xml-scanner.ts";
import type { Reader } from "../reader.ts";
import type { Sheet } from "../xlsx/read-sheet.ts";
import { blocksOfSheets } from "../xlsx/workbook-blocks.ts";
import { UofObjects } from "./objects.ts";
import { readUofSheet } from "./read-uof-sheet.ts";
import { UofStory } from "./uof-story.ts";
import { valueOf } from "./values.ts";
import { UofStyles } from "./uof-styles.ts";

/**
 * Reads a text or workbook of the Chinese office standard (.uot, .uos, also .uof), as WPS, Yozo and LibreOffice write them: one file of markup.
 * Source: GB/T 20916-2007.
 */
export const readUof: Reader = (bytes, path) => {
  if (bytes.length > largestMarkup) return fail({ code: "packageTooLarge", path, limit: largestMarkup / megabyte });
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  const scanner = new XmlScanner(text);
  const styles = new UofStyles();
  const objects = new UofObjects();
  const story = new UofStory(scanner, styles, objects);
  const sheets: { readonly name: string; readonly sheet: Sheet | undefined }[] = [];
  let blocks: readonly SourceBlock[] | undefined;
  let hasSheets = false;
  // LibreOffice says of every sheet but the first that it is hidden.
  let tellsHidden = true;
  const readSheets = (): void => {
    hasSheets = true;
    scanner.children((name) => {
      if (name !== "表:工作表") return scanner.children(() => undefined);
      const title = valueOf(scanner, "名称") ?? "";
      const isHidden = valueOf(scanner, "隐藏") === "true";
      const sheet = readUofSheet(scanner, story);
      if (!isHidden || !tellsHidden) sheets.push({ name: title, sheet });
    });
  };
  scanner.next();
  scanner.children((name) => {
    if (name === "uof:元数据") {
      scanner.children((part) => {
        if (part === "uof:创建应用程序" && /office\.org|LibreOffice/i.test(scanner.words())) tellsHidden = false;
      });
    } else if (name === "uof:式样集") styles.read(scanner);
    else if (name === "uof:对象集") objects.read(scanner, () => story.blocks());
    else if (name === "uof:文字处理" || name === "uof:电子表格") {
      scanner.children((part) => {
        if (part === "字:主体") blocks = story.blocks();
        if (part === "表:主体") readSheets();
      });
    }
  });
  const fault = faultOf(scanner, path, "UOF");
  if (fault !== undefined) return fault;
  if (hasSheets) return readWorkbook(sheets, objects, path);
  if (blocks === undefined) return fail({ code: "foreignKind", path, kind: "slides" });
  if (story.isEndless) return fail({ code: "tablesTooLarge", path, place: "UOF", limit: mostCells });
  return success({ kind: "uof", blocks, pictures: objects.used, lost: objects.lost });
};

function readWorkbook(
  sheets: readonly { readonly name: string; readonly sheet: Sheet | undefined }[],
  objects: UofObjects,
  path: string,
): Result<SourceDocument> {
  const read = blocksOfSheets(sheets, path);
  return read.ok ? success({ kind: "uof", blocks: read.value, pictures: [], lost: objects.all }) : read;
}
