import { createHash } from "node:crypto";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { page } from "../../../shared/paper/page.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { screenColours } from "./colour-profile.ts";

/** What a PDF says about itself. */
export interface PdfWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The heading of the part that begins on an odd page. */
  readonly ownSheet?: string;
  /** How many pages stand before the one that gets an empty page before it. */
  readonly emptyAfter?: number;
}

/** The library would wait for a timer after every fifty of some thousand objects. */
const atOnce = { load: { updateMetadata: false, parseSpeed: Infinity }, save: { objectsPerTick: Infinity } } as const;

/**
 * A PDF that a browser has printed as one to be kept: with what it is called, by whom and in which language (XMP), with the meaning of its colours, a
 * name of its own, and no dates, as PDF/A-2b asks (ISO 19005-2, 6.6 and 6.2.3); typefaces are in it already. The part under `ownSheet` begins on an
 * odd page, so that nothing of it stands on the back of what is public. The same PDF gives the same bytes.
 */
export async function archivePdf(printed: Uint8Array, words: PdfWords): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, atOnce.load);
  const { context, catalog } = pdf;
  const producer = pdf.getProducer() ?? "Skia/PDF";
  pdf.setTitle(printableText(words.title), { showInWindowTitleBar: true });
  pdf.setAuthor(printableText(words.author));
  pdf.setSubject(words.subject);
  pdf.setCreator("Gouji");
  const information = context.lookup(context.trailerInfo.Info, PDFDict);
  for (const date of ["CreationDate", "ModDate"]) information.delete(PDFName.of(date));
  pdf.setLanguage("zh-CN");
  if (words.emptyAfter !== undefined) insertEmpty(pdf, words.emptyAfter);
  if (words.ownSheet !== undefined) beginOnOddPage(pdf, words.ownSheet);

  const metadata = context.stream(Buffer.from(packet({ ...words, producer }), "utf8"), {
    Type: "Metadata",
    Subtype: "XML",
  });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));
  const profile = context.register(context.flateStream(screenColours(), { N: 3 }));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB"),
    Info: PDFString.of("sRGB, gamma 2.2"),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([intent]));
  const name = PDFHexString.of(createHash("sha256").update(withoutDates(printed)).digest("hex").slice(0, 32));
  context.trailerInfo.ID = context.obj([name, name]);
  return pdf.save({ ...atOnce.save, useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** What was printed but for when: the same report has the same name. */
function withoutDates(printed: Uint8Array): string {
  return Buffer.from(printed)
    .toString("latin1")
    .replace(/\/(?:CreationDate|ModDate) \(D:[^()\\]{0,40}\)/g, "");
}

/** How many pages a printed PDF has: all of them, and those before the part under a heading. */
export async function pagesIn(
  printed: Uint8Array,
  heading: string,
): Promise<{ readonly all: number; readonly before: number }> {
  const pdf = await PDFDocument.load(printed, atOnce.load);
  const all = pdf.getPageCount();
  const place = pageOf(pdf, heading);
  return { all, before: place < 0 ? all : place };
}

/** Puts an empty page before the page of a heading where that is an even one. */
function beginOnOddPage(pdf: PDFDocument, heading: string): void {
  const place = pageOf(pdf, heading);
  if (place % 2 === 1) insertEmpty(pdf, place);
}

function insertEmpty(pdf: PDFDocument, place: number): void {
  pdf.insertPage(place, [page.size.width / 20, page.size.height / 20]);
}

/** The place of the page of a heading among all; -1 where there is none. */
function pageOf(pdf: PDFDocument, heading: string): number {
  const { context, catalog } = pdf;
  const target = headingPage(context.lookupMaybe(catalog.get(PDFName.of("Outlines")), PDFDict), heading);
  return target === undefined ? -1 : pdf.getPages().findIndex(({ ref }) => ref === target);
}

/** The page that an entry of the outline leads to. */
function headingPage(outline: PDFDict | undefined, heading: string): PDFRef | undefined {
  for (let entry = outline?.lookupMaybe(PDFName.of("First"), PDFDict); entry !== undefined;) {
    const title = entry.lookup(PDFName.of("Title"));
    const text = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : "";
    const goal =
      entry.lookup(PDFName.of("Dest")) ?? entry.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("D"));
    const to = goal instanceof PDFArray ? goal.get(0) : undefined;
    if (text === heading && to instanceof PDFRef) return to;
    const within = headingPage(entry, heading);
    if (within !== undefined) return within;
    entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return undefined;
}

/** The metadata as XMP. What the information dictionary says stands here, too, in the same words. */
function packet({ title, author, subject, producer }: PdfWords & { readonly producer: string }): string {
  const alternative = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:description>${alternative(subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Gouji</xmp:CreatorTool>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escaped(text: string): string {
  return printableText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
