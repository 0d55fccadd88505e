import { describe, expect, it } from "vitest";
import { beginOnOddPage, insertEmpty, pagesIn } from "../../../../electron/export/pdf/pages-of.ts";
import { dictionaryOf, entriesOf, textIn, textString } from "../../../../electron/export/pdf/pdf-notation.ts";
import {
  addObject,
  type PrintedPdf,
  readPrintedPdf,
  writePrintedPdf,
} from "../../../../electron/export/pdf/printed-pdf.ts";

/** A PDF as Skia would write it, of these objects in an order of their own. */
function file(objects: readonly (readonly [number: number, content: string])[]): Uint8Array {
  let text = "%PDF-1.4\n%\xd3\xeb\xe9\xe1\n";
  const places = new Map<number, number>();
  for (const [number, content] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const size = 1 + Math.max(...places.keys());
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? "0000000000 65535 f \n" : `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join("")}trailer\n<</Size ${size}\n/Root 9 0 R\n/Info 1 0 R>>`;
  return Buffer.from(`${text}${table}\nstartxref\n${text.length}\n%%EOF`, "latin1");
}

const title = textString("审签单");
const leaf = (number: number, above: number) => [number, `<</Type /Page\n/Parent ${above} 0 R>>`] as const;

/** Three pages in a tree of two levels; the heading stands on the second or the third of them. */
function printed(page: 4 | 5 = 4): PrintedPdf {
  const read = readPrintedPdf(
    file([
      [1, "<</Title (a \\(b\\))\n/Producer (Skia/PDF m1)>>"],
      leaf(3, 6),
      [2, "<</Length 19>> stream\n1 0 obj endobj \xff\xfe\nendstream"],
      leaf(4, 6),
      [6, "<</Type /Pages\n/Count 2\n/Kids [3 0 R 4 0 R]\n/Parent 7 0 R>>"],
      leaf(5, 7),
      [7, "<</Type /Pages\n/Count 3\n/Kids [6 0 R 5 0 R]>>"],
      [8, `<</First 10 0 R\n/Last 10 0 R>>`],
      [10, `<</Title (Whole)\n/Dest [3 0 R /XYZ 0 0 0]\n/First 11 0 R>>`],
      [11, `<</Title ${title}\n/Dest [${page} 0 R /XYZ 0 0 0]>>`],
      [9, "<</Type /Catalog\n/Pages 7 0 R\n/Outlines 8 0 R>>"],
    ]),
  );
  if (read === undefined) throw new Error("not read");
  return read;
}

const kidsOf = ({ objects }: PrintedPdf, number: number) => {
  const { Kids, Count } = entriesOf(objects.get(number) ?? "");
  return { Kids, Count };
};

describe("the notation of PDFs", () => {
  it("tells the entries of a dictionary, each as it is written", () => {
    const dictionary =
      "<</Type /Page /Kids [1 0 R [2 0 R]]/S (a \\) << b)\n/In <</Type /Other>> /T <FEFF5BA1> /N -1.5>> /No 1";
    expect(entriesOf(dictionary)).toEqual({
      Type: "/Page",
      Kids: "[1 0 R [2 0 R]]",
      S: "(a \\) << b)",
      In: "<</Type /Other>>",
      T: "<FEFF5BA1>",
      N: "-1.5",
    });
    expect(entriesOf("[1 0 R]")).toEqual({});
    expect(entriesOf(dictionaryOf(entriesOf(dictionary)))).toEqual(entriesOf(dictionary));
  });

  it("writes a text and reads it back", () => {
    for (const text of ["", "审签单", "𠮷 (a) \\"]) expect(textIn(textString(text))).toBe(text);
    expect(textIn("(Skia \\(x\\\\y\\))")).toBe("Skia (x\\y)");
    expect(textIn("12")).toBe("");
  });
});

describe("a printed PDF", () => {
  it("comes back as it was, with what was added", () => {
    const pdf = printed();
    expect(pdf.objects.get(2)).toBe("<</Length 19>> stream\n1 0 obj endobj \xff\xfe\nendstream");
    expect(addObject(pdf, "<<>>")).toBe(12);
    const again = readPrintedPdf(writePrintedPdf(pdf));
    expect(again).toEqual(pdf);
    expect(Buffer.from(writePrintedPdf(pdf)).equals(Buffer.from(writePrintedPdf(printed())))).toBe(false);
  });

  it("is nothing else: no other file, no other kind of table, no table that lies", () => {
    const text = Buffer.from(
      file([
        [1, "<<>>"],
        [9, "<<>>"],
      ]),
    ).toString("latin1");
    expect(readPrintedPdf(Buffer.from(text, "latin1"))?.objects.size).toBe(2);
    const wrong = [
      "",
      "%PDF-1.7",
      `<html>${text}`,
      text.replace("xref\n0 10", "5 0 obj"),
      text.replace("/Root 9 0 R", ""),
      text.replace("0000000015", "0000000016"),
      text.slice(0, -60),
    ];
    for (const one of wrong) expect(readPrintedPdf(Buffer.from(one, "latin1"))).toBeUndefined();
  });

  it("tells its pages, and those before a heading", () => {
    expect(pagesIn(printed(), "审签单")).toEqual({ all: 3, before: 1 });
    expect(pagesIn(printed(5), "审签单")).toEqual({ all: 3, before: 2 });
    expect(pagesIn(printed(), "别的")).toEqual({ all: 3, before: 3 });
  });

  it("takes an empty page where a part would begin on the back of another, and counts it", () => {
    const pdf = printed();
    beginOnOddPage(pdf, "审签单");
    expect(kidsOf(pdf, 6)).toEqual({ Kids: "[3 0 R 12 0 R 4 0 R]", Count: "3" });
    expect(kidsOf(pdf, 7)).toEqual({ Kids: "[6 0 R 5 0 R]", Count: "4" });
    expect(pagesIn(pdf, "审签单")).toEqual({ all: 4, before: 2 });

    const odd = printed(5);
    beginOnOddPage(odd, "审签单");
    expect(odd).toEqual(printed(5));
    insertEmpty(odd, 2);
    expect(kidsOf(odd, 7)).toEqual({ Kids: "[6 0 R 12 0 R 5 0 R]", Count: "4" });
    insertEmpty(odd, 9);
    expect(pagesIn(odd, "审签单").all).toBe(4);
  });
});
