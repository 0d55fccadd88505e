import { deflateSync } from "node:zlib";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { screenColours } from "./colour-profile.ts";
import { numberNodes } from "./node-names.ts";
import { beginOnOddPage, insertEmpty } from "./pages-of.ts";
import { dictionaryOf, streamOf, textIn, textString } from "./pdf-notation.ts";
import { addObject, entriesAt, type PrintedPdf, writePrintedPdf } from "./printed-pdf.ts";

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

/**
 * A PDF that a browser has printed as one to be kept: with what it is called, by whom and in which language (XMP), with the meaning of its colours, a
 * name of its own, and no dates, as PDF/A-2b asks (ISO 19005-2, 6.6 and 6.2.3); typefaces are in it already. The part under `ownSheet` begins on an
 * odd page, so that nothing of it stands on the back of what is public. The same PDF gives the same bytes.
 */
export function archivePdf(printed: PrintedPdf, words: PdfWords): Uint8Array {
  const pdf = { ...printed, objects: new Map(printed.objects) };
  numberNodes(pdf);
  const producer = textIn(entriesAt(pdf, pdf.information)["Producer"]) || "Skia/PDF";
  const information = {
    Title: printableText(words.title),
    Author: printableText(words.author),
    Subject: words.subject,
    Creator: "Gouji",
    Producer: producer,
  };
  const written = Object.entries(information).map(([name, text]) => [name, textString(text)] as const);
  pdf.objects.set(pdf.information, dictionaryOf(Object.fromEntries(written)));
  if (words.emptyAfter !== undefined) insertEmpty(pdf, words.emptyAfter);
  if (words.ownSheet !== undefined) beginOnOddPage(pdf, words.ownSheet);

  const xmp = Buffer.from(packet({ ...words, producer }), "utf8");
  const metadata = addObject(pdf, streamOf({ Type: "/Metadata", Subtype: "/XML" }, xmp));
  const colours = deflateSync(screenColours());
  const profile = addObject(pdf, streamOf({ N: "3", Filter: "/FlateDecode" }, colours));
  const intent = dictionaryOf({
    Type: "/OutputIntent",
    S: "/GTS_PDFA1",
    OutputConditionIdentifier: "(sRGB)",
    Info: "(sRGB, gamma 2.2)",
    DestOutputProfile: `${profile} 0 R`,
  });
  const catalog = {
    ...entriesAt(pdf, pdf.catalog),
    Lang: "(zh-CN)",
    ViewerPreferences: "<</DisplayDocTitle true>>",
    Metadata: `${metadata} 0 R`,
    OutputIntents: `[${intent}]`,
  };
  pdf.objects.set(pdf.catalog, dictionaryOf(catalog));
  return writePrintedPdf(pdf);
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
