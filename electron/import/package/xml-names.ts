/**
 * The short prefixes under which the readers know the vocabularies, whatever prefixes a file uses. Both kinds of files of ISO/IEC 29500,
 * transitional and strict, come to the same names.
 */
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "s",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "s",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
  "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing": "xdr",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
  "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
  "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
  "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
  "http://schemas.uof.org/cn/2003/uof": "uof",
  "http://schemas.uof.org/cn/2003/uof-wordproc": "字",
  "http://schemas.uof.org/cn/2003/uof-spreadsheet": "表",
  "http://schemas.uof.org/cn/2003/graph": "图",
  "http://www.ofdspec.org/2016": "ofd",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

/** The prefix of a vocabulary; one that no reader knows gives a prefix that no reader asks for. */
export function prefixOf(vocabulary: string): string {
  return prefixes[vocabulary] ?? "?";
}

/** The prefixes that hold in an element and what is inside it. */
export interface Scope {
  /** The depth of the element that opened it. */
  readonly depth: number;
  readonly outer: Scope | undefined;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names as they stand in the file, to names as the readers know them. */
  readonly names: Map<string, string>;
}

/** What holds before any element says otherwise. */
export function outermost(): Scope {
  return { depth: 0, outer: undefined, prefixes: new Map([["xml", "xml"]]), names: new Map() };
}

/** A name as it stands in the file, with the prefix under which the readers know its vocabulary. */
export function knownName(scope: Scope, name: string): string {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(":");
  const resolved = `${findPrefix(scope, colon === -1 ? "" : name.slice(0, colon))}:${name.slice(colon + 1)}`;
  scope.names.set(name, resolved);
  return resolved;
}

function findPrefix(scope: Scope, own: string): string {
  for (let place: Scope | undefined = scope; place !== undefined; place = place.outer) {
    const found = place.prefixes.get(own);
    if (found !== undefined) return found;
  }
  return "?";
}
