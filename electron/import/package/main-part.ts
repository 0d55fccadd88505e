import { fail, type Result, success } from "../../../shared/result.ts";
import { type OfficePackage, openPackage } from "./office-package.ts";
import { readRelationships, type Relationship, targetOf } from "./relationships.ts";
import type { XmlScanner } from "./xml-scanner.ts";

/** What a package is about: its main part, what that leads to, and its markup, the root element entered. */
export interface MainPart {
  readonly from: OfficePackage;
  readonly part: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly scanner: XmlScanner;
}

/** The kinds of packages, with the root of their main part and where it stands in packages that do not say it. */
const kinds = {
  docx: { root: "w:document", usual: "word/document.xml" },
  xlsx: { root: "s:workbook", usual: "xl/workbook.xml" },
} as const;

/** Opens a file as a package of a kind, up to its main part. Fails as `openPackage`, and where the main part is of another kind. */
export function openMainPart(bytes: Uint8Array, path: string, kind: keyof typeof kinds): Result<MainPart> {
  const opened = openPackage(bytes, path);
  if (!opened.ok) return opened;
  const from = opened.value;
  const ofPackage = readRelationships(from, "");
  if (!ofPackage.ok) return ofPackage;
  const { root, usual } = kinds[kind];
  const part = targetOf(ofPackage.value, "officeDocument") ?? usual;
  const relationships = readRelationships(from, part);
  if (!relationships.ok) return relationships;
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  if (scanner.next() === "open" && scanner.name !== root) return fail({ code: "packageForeign", path, kind });
  return success({ from, part, relationships: relationships.value, scanner });
}
