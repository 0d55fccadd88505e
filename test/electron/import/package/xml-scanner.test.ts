import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { XmlScanner } from "../../../../electron/import/package/xml-scanner.ts";

/** What a walk meets, in short; text next to text counts as one. */
function walked(source: string): { readonly seen: readonly string[]; readonly fault: XmlScanner["fault"] } {
  const scanner = new XmlScanner(source);
  const seen: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "text") addText(seen, scanner.text);
    else seen.push(token === "open" ? `<${scanner.name} ${scanner.attribute("a") ?? ""}>` : `</${scanner.name}>`);
  }
  return { seen, fault: scanner.fault };
}

function addText(seen: string[], text: string): void {
  const last = seen.at(-1);
  if (last?.startsWith("=") === true) seen[seen.length - 1] = last + text;
  else if (text !== "") seen.push(`=${text}`);
}

/** The same as a parser sees it that shares no code with ours; undefined where it finds a fault. */
function judged(source: string): readonly string[] | undefined {
  const seen: string[] = [];
  const parser = new SaxesParser();
  let fit = true;
  parser.on("error", () => {
    fit = false;
  });
  parser.on("opentag", ({ name, attributes }) => seen.push(`<?:${name} ${attributes["a"] ?? ""}>`));
  parser.on("closetag", ({ name }) => seen.push(`</?:${name}>`));
  parser.on("text", (text) => {
    if (seen.length > 0) addText(seen, text);
  });
  parser.on("cdata", (text) => addText(seen, text));
  parser.write(source).close();
  return fit ? seen : undefined;
}

const names = fc.constantFrom("p", "row", "表", "a-b");
const words = fc
  .stringMatching(/^[字a1 .,;<&>"'\n]{0,8}$/)
  .map((text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&#60;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  );
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc.tuple(names, fc.option(words), fc.array(tie("inside"), { maxLength: 3 })).map(([name, value, inside]) => {
    const start = `<${name}${value === null ? "" : ` a = "${value.replaceAll("\n", " ")}"`}`;
    return inside.length === 0 ? `${start}/>` : `${start} >${inside.join("")}</${name}\n>`;
  }),
  inside: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.constantFrom("<!-- - <x> -->", "<?note x?>", "<![CDATA[<a>]] &amp;]]>"),
    tie("element"),
  ),
}));

describe("XmlScanner", () => {
  it("sees in well-formed text what another parser sees", () => {
    fc.assert(
      fc.property(element, (source) => {
        const { seen, fault } = walked(`<?xml version="1.0"?>\n${source}\n`);
        expect(fault).toBeUndefined();
        expect(seen).toEqual(judged(source));
      }),
    );
  });

  it("never takes damaged text for whole where another parser does not, and never throws", () => {
    fc.assert(
      fc.property(element, fc.nat(), fc.constantFrom("", "<", ">", "&", '"', "/", "x", "</p>"), (source, at, put) => {
        const place = at % source.length;
        const damaged = source.slice(0, place) + put + source.slice(place + 1);
        if (walked(damaged).fault === undefined) expect(walked(damaged).seen).toEqual(judged(damaged));
      }),
    );
  });

  it.each([
    ["nothing at all", "", "broken"],
    ["words alone", "words", "broken"],
    ["an element left open", "<a><b></b>", "broken"],
    ["an element closed by another", "<a><b></a></b>", "broken"],
    ["an element closed by a longer name", "<a></ab>", "broken"],
    ["two roots", "<a/><b/>", "broken"],
    ["words behind the root", "<a/>b", "broken"],
    ["an attribute without quotes", "<a b=1/>", "broken"],
    ["a tag that never ends", '<a b="', "broken"],
    ["an instruction without a proper name", '<a><?n"te x?></a>', "broken"],
    ["a comment that never ends", "<a><!-- ", "broken"],
    ["a section that ends twice", "<a><![CDATA[b]]>c]]></a>", "broken"],
    ["an entity of its own", "<a>&x;</a>", "entities"],
    ["an entity with a name of the language", "<a>&toString;</a>", "entities"],
    ["an entity in an attribute", '<a b="&x;"/>', "entities"],
    ["no character at all", "<a>&#0;</a>", "entities"],
    ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "entities"],
    ["nested beyond reason", `${"<a>".repeat(300)}${"</a>".repeat(300)}`, "deep"],
  ])("stops at %s", (_, source, fault) => {
    expect(walked(source).fault).toBe(fault);
  });

  it("knows a vocabulary under any prefix, also where it changes inside", () => {
    const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const { seen } = walked(`<p xmlns="${w}"><x:t xmlns:x="${strict}"/><t xmlns="urn:other"/><t/></p>`);
    expect(seen).toEqual(["<w:p >", "<w:t >", "</w:t>", "<?:t >", "</?:t>", "<w:t >", "</w:t>", "</w:p>"]);
  });
});
