import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { writePdf } from "../../../../electron/export/pdf/write-pdf.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { missing } from "../../../kit/programs.ts";

const typefaces = fileURLToPath(new URL("../../../../dist/typefaces", import.meta.url));

/** The sample, printed with the free typefaces or as this computer has them. */
async function printed(faces: string): Promise<Uint8Array> {
  const before = process.env["GOUJI_TYPEFACES"];
  process.env["GOUJI_TYPEFACES"] = faces;
  try {
    const pdf = await writePdf({ report: sampleReport, findings: [], fonts: fontPresets.gb2312, withSignOff: true });
    if (!pdf.ok) throw new Error(pdf.failure.code);
    return pdf.value;
  } finally {
    if (before === undefined) delete process.env["GOUJI_TYPEFACES"];
    else process.env["GOUJI_TYPEFACES"] = before;
  }
}

const named = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));
const wordOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName
    ? object.decodeText()
    : object instanceof PDFString || object instanceof PDFHexString
      ? object.decodeText()
      : "";
const words = (dict: PDFDict, key: string): string => wordOf(named(dict, key));
const dictOf = (object: PDFObject): PDFDict | undefined =>
  object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;

/** Every dictionary of a document, those of its streams and the ones within others too. */
function dictsIn(pdf: PDFDocument): readonly PDFDict[] {
  const found: PDFDict[] = [];
  const walk = (object: PDFObject): void => {
    const dict = dictOf(object);
    if (dict !== undefined) {
      found.push(dict);
      dict.values().forEach(walk);
    }
    if (object instanceof PDFArray) object.asArray().forEach(walk);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) walk(object);
  return found;
}

/** How the glyphs of a font come: TrueType or other outlines in the file, drawn one by one (Type 3), or not at all. */
function glyphsOf(font: PDFDict): string {
  if (words(font, "Subtype") === "Type3") return "Type 3";
  const [descendant] = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.asArray() ?? [];
  const own = descendant === undefined ? font : font.context.lookup(descendant, PDFDict);
  const descriptor = own.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  if (descriptor === undefined) return "none";
  if (named(descriptor, "FontFile2") !== undefined) return "TrueType";
  return named(descriptor, "FontFile3") === undefined && named(descriptor, "FontFile") === undefined ? "none" : "other";
}

const fontsIn = (pdf: PDFDocument): readonly PDFDict[] =>
  dictsIn(pdf).filter((dict) => words(dict, "Type") === "Font" && !words(dict, "Subtype").startsWith("CIDFont"));

describe.skipIf(missing("chromium"))("a PDF that says it is PDF/A-2b", () => {
  const bytes = printed("");
  const document = bytes.then((pdf) => PDFDocument.load(pdf, { updateMetadata: false }));

  it("begins as binary, is not encrypted, and says in XMP what its information says", async () => {
    const pdf = await document;
    const begin = Buffer.from((await bytes).subarray(0, 16)).toString("latin1");
    expect(begin).toMatch(/^%PDF-1\.\d\r?\n%[\x80-\xff]{4}/);
    expect(pdf.context.trailerInfo.Encrypt).toBeUndefined();
    expect(pdf.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
    const metadata = pdf.catalog.lookup(PDFName.of("Metadata"));
    if (!(metadata instanceof PDFRawStream)) throw new Error("no metadata");
    expect(words(metadata.dict, "Subtype")).toBe("XML");
    const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString("utf8");
    const information = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    const told = (tag: string): string => new RegExp(`<${tag}>(?:<[^>]*>)*([^<]*)`).exec(xmp)?.[1] ?? "";
    const pairs = { Title: "dc:title", Author: "dc:creator", Subject: "dc:description", Creator: "xmp:CreatorTool" };
    for (const [key, tag] of Object.entries(pairs)) expect([key, told(tag)]).toEqual([key, words(information, key)]);
    expect(told("pdf:Producer")).toBe(words(information, "Producer"));
    expect([told("pdfaid:part"), told("pdfaid:conformance")]).toEqual(["2", "B"]);
  });

  it("says what its colours mean, in which language it is, and how it is read aloud", async () => {
    const { catalog, context } = await document;
    const [first] = catalog.lookup(PDFName.of("OutputIntents"), PDFArray).asArray();
    const intent = context.lookup(first, PDFDict);
    expect(words(intent, "S")).toBe("GTS_PDFA1");
    const profile = named(intent, "DestOutputProfile");
    if (!(profile instanceof PDFRawStream)) throw new Error("no profile");
    expect(named(profile.dict, "N")).toEqual(PDFNumber.of(3));
    expect(Buffer.from(decodePDFRawStream(profile).decode().subarray(36, 40)).toString("latin1")).toBe("acsp");
    expect(words(catalog, "Lang")).toBe("zh-CN");
    expect(String(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked")))).toBe("true");
    expect(named(catalog, "StructTreeRoot")).toBeInstanceOf(PDFDict);
  });

  it("holds nothing that such a file must not: no action, script, form, attachment, layer, foreign colours or old compression", async () => {
    const pdf = await document;
    for (const key of ["OpenAction", "AA", "AcroForm", "OCProperties", "Collection"]) {
      expect([key, named(pdf.catalog, key)]).toEqual([key, undefined]);
    }
    for (const dict of dictsIn(pdf)) {
      expect(["JavaScript", "Launch", "SubmitForm", "Movie", "Sound"]).not.toContain(words(dict, "S"));
      expect(named(dict, "EmbeddedFiles")).toBeUndefined();
      expect(String(named(dict, "Filter") ?? "")).not.toMatch(/LZWDecode|Crypt/);
      expect(words(dict, "ColorSpace")).not.toBe("DeviceCMYK");
      if (words(dict, "Type") === "ExtGState") expect(named(dict, "TR") ?? named(dict, "HTP")).toBeUndefined();
    }
  });

  it("holds the glyphs of every font and the characters that they mean", async () => {
    const fonts = fontsIn(await document);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(glyphsOf(font)).not.toBe("none");
      expect(named(font, "ToUnicode")).toBeInstanceOf(PDFRawStream);
    }
  });

  // They are fetched once by `npm run typefaces`, which needs a network: 200 MB.
  it.skipIf(!existsSync(typefaces))(
    "has TrueType alone, and no glyph drawn by itself, with the free typefaces",
    async () => {
      const pdf = await PDFDocument.load(await printed(typefaces), { updateMetadata: false });
      expect([...new Set(fontsIn(pdf).map(glyphsOf))]).toEqual(["TrueType"]);
    },
  );
});
