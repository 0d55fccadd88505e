import { describe, expect, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import type { Doubt } from "../../../shared/recognition/reading.ts";
import { type CellValue, formatCell } from "../../../shared/report/cell-value.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { packed, withContentTypes, wordParts, workbookParts } from "../../kit/packages.ts";

/** The cell of the sample report that is spoilt: 148 applications of natural persons. */
const spoilt: CellId = "t3.received.naturalPerson";
const title = "青山县农业农村局2023年政府信息公开工作年度报告";

const form = formOf("2021");
const values = allCells(form, sampleReport.cells);

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Table three as printed, a text for each cell; undefined in the place of the spoilt one. */
const tableThree = (form.tables.find(({ id }) => id === "t3")?.layout.rows ?? []).map((row, at) =>
  row.map(({ content, column, rowSpan, columnSpan }) => {
    const text = content.kind === "label" ? content.text : formatCell(values[content.cell]);
    const place: Place = { row: at, column, rows: rowSpan, columns: columnSpan };
    return { ...place, text: content.kind === "value" && content.cell === spoilt ? undefined : text };
  }),
);

interface Found {
  readonly value: CellValue | undefined;
  readonly doubt: Omit<Doubt, "place" | "cell"> | undefined;
}

async function found(bytes: Uint8Array): Promise<Found> {
  const read = await importBytes(bytes, "报告");
  if (!read.ok || read.value.kind === "report") throw new Error(JSON.stringify(read));
  const { cells, doubts } = read.value.reading;
  // Nothing besides the one cell is asked about or lost, title and parts apart.
  for (const { id } of form.cells.filter(({ table, id: other }) => table === "t3" && other !== spoilt)) {
    expect([id, cells[id]]).toEqual([id, values[id]]);
  }
  const doubt = doubts.find(({ cell }) => cell === spoilt);
  if (doubt === undefined) return { value: cells[spoilt], doubt };
  const { raw, reading, reason } = doubt;
  return { value: cells[spoilt], doubt: { raw, reason, ...(reading !== undefined && { reading }) } };
}

/** A page whose spoilt cell holds `inside`. */
function page(inside: string, { sheet = "", body = "" } = {}): Uint8Array {
  const rows = tableThree.map((row) => {
    const cells = row.map(
      ({ text, rows: down, columns }) => `<td rowspan=${down} colspan=${columns}>${text ?? inside}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return new TextEncoder().encode(
    `<html><head><meta charset=utf-8>${sheet}</head><body><h1>${title}</h1>${body}<table>${rows.join("")}</table></body></html>`,
  );
}

const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

/** A document whose spoilt cell holds the runs `inside`. */
function word(inside: string, styles = ""): Uint8Array {
  const cell = (content: string, columns: number, merge = ""): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr><w:p>${content}</w:p></w:tc>`;
  const rows = tableThree.map((row, at) => {
    const goingOn = tableThree
      .slice(0, at)
      .flat()
      .filter((above) => above.row + above.rows > at)
      .map(({ column, columns }) => ({ column, markup: cell("", columns, "<w:vMerge/>") }));
    const own = row.map(({ text, column, columns, rows: down }) => ({
      column,
      markup: cell(text === undefined ? inside : run(text), columns, down > 1 ? '<w:vMerge w:val="restart"/>' : ""),
    }));
    const cells = [...goingOn, ...own].toSorted((a, b) => a.column - b.column);
    return `<w:tr>${cells.map(({ markup }) => markup).join("")}</w:tr>`;
  });
  return packed(wordParts(`<w:p>${run(title)}</w:p><w:tbl>${rows.join("")}</w:tbl>`, { styles }));
}

const column = (at: number): string => String.fromCharCode(65 + at);

/** A workbook whose spoilt cell is `inside`; table three begins in row three. */
function workbook(inside: string, { styles = "", before = "" } = {}): Uint8Array {
  const words = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = tableThree.map((row, at) => {
    const cells = row.map(({ text, column: left }) => {
      const place = `${column(left)}${at + 3}`;
      if (text === undefined) return inside;
      return /^\d+$/.test(text) ? `<c r="${place}"><v>${text}</v></c>` : words(place, text);
    });
    return `<row r="${at + 3}">${cells.join("")}</row>`;
  });
  const merges = tableThree
    .flat()
    .filter(({ rows: down, columns }) => down > 1 || columns > 1)
    .map(({ row, column: left, rows: down, columns }) => {
      return `<mergeCell ref="${column(left)}${row + 3}:${column(left + columns - 1)}${row + down + 2}"/>`;
    });
  const lines = `<row r="1">${words("A1", title)}</row>${rows.join("")}`;
  const sheet = `${before}<sheetData>${lines}</sheetData><mergeCells>${merges.join("")}</mergeCells>`;
  return packed(workbookParts({ 表三: sheet }, { styles }));
}

/** A cell of the workbook in the place of the spoilt one: D6. */
const inD6 = (content: string, attributes = ""): string => `<c r="D6" ${attributes}>${content}</c>`;
const rich = (...runs: readonly (readonly [text: string, properties: string])[]): string =>
  inD6(`<is>${runs.map(([text, own]) => `<r><rPr>${own}</rPr><t>${text}</t></r>`).join("")}</is>`, 't="inlineStr"');
const fonts = (font: string, format = "0"): string =>
  `<numFmts><numFmt numFmtId="200" formatCode=";;;"/></numFmts><fonts><font/><font>${font}</font></fonts><cellXfs><xf fontId="0"/><xf fontId="1" numFmtId="${format}"/></cellXfs>`;

const certain = (value: CellValue | undefined): Found => ({ value, doubt: undefined });
const struck = (raw: string, reading?: CellValue): Found => ({
  value: { raw },
  doubt: { raw, reason: "struckOut", ...(reading !== undefined && { reading }) },
});
const noted = (raw: string, reading = 148): Found => ({ value: { raw }, doubt: { raw, reason: "noteMark", reading } });
const unreadable = (raw: string): Found => ({ value: { raw }, doubt: { raw, reason: "unreadable" } });

describe("what was deleted with the change still shown is no figure", () => {
  it.each<[string, Uint8Array]>([
    ["Word's page", page("<p class=MsoNormal><del>99</del><ins>148</ins></p>")],
    ["Word's page, by class", page('<p><span class=msoDel>99</span><span class="msoIns">148</span></p>')],
    ["a page that says when", page('<del datetime="2024-01-05T10:00">99</del>148')],
    ["a document", word(`<w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins>${run("148")}</w:ins>`)],
    ["a document that moves words", word(`<w:moveFrom>${run("99")}</w:moveFrom>${run("148")}`)],
  ])("%s", async (_, bytes) => {
    expect(await found(bytes)).toEqual(certain(148));
  });
});

describe("what nobody sees is no figure", () => {
  const sheet = (rules: string): { readonly sheet: string } => ({ sheet: `<style>${rules}</style>` });
  it.each<[string, Uint8Array]>([
    ["words without a size", page("148<span style='font-size:0'>99</span>")],
    ["words without a size by their typeface", page("148<span style='font:0/0 a'>99</span>")],
    ["words taken off the page", page("148<span style='display: none'>99</span>")],
    ["words that are there but cannot be seen", page("148<i style='visibility:hidden'>99</i>")],
    ["words that let all through", page("148<i style='opacity:0'>99</i>")],
    ["Word's hidden words", page("148<span style='mso-hide:all'>99</span>")],
    ["a class of the page's own style sheet", page("148<i class='a b'>99</i>", sheet(".b{display:none}"))],
    ["an element by its id and place", page("148<i><b id=x>99</b></i>", sheet("td > i #x , q{font-size:0px}"))],
    [
      "the stronger of two rules",
      page("148<i class='b c'>99</i>", sheet("i.b{display:none!important} i.c{display:inline}")),
    ],
    [
      "rules in comments and for paper, which do not count",
      page("<i class=b>148</i>", sheet("/*.b{display:none}*/@media print{.b{display:none}}")),
    ],
    ["rules inside a medium", page("148<i class=b>99</i>", sheet("<!-- @media screen{ .b{ visibility:hidden } } -->"))],
    [
      "a row taken off the page",
      page("148", {
        body: `<table><tr style='display:none'><td>一、本年新收政府信息公开申请数量</td><td>9</td></tr></table>`,
      }),
    ],
    ["transparent words", page("148<span style='color:transparent'>99</span>")],
    ["words as white as the paper", page("148<font color=#FFFFFF>99</font>")],
    ["white words on white", page("148<span style='background:#fff;color:rgb(255, 255, 255)'>99</span>")],
    ["white words on a ground of their own, which are seen", page("<b style='background:#1e4e8c;color:#fff'>148</b>")],
    [
      "white words in a part with a ground, which are seen",
      page("<div bgcolor=navy><u style='color:white'>148</u></div>"),
    ],
    [
      "words for programs that read aloud",
      page(
        "148<span class=sr>99</span>",
        sheet(".sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}"),
      ),
    ],
    ["words that are clipped away", page("148<i style='position:absolute;clip-path:inset(50%)'>99</i>")],
    ["words outside of the window", page("148<i style='position:absolute;left:-9999px'>99</i>")],
    ["words without room", page("148<i style='display:inline-block;width:0;overflow:hidden'>99</i>")],
    ["words in a narrow box that lets them out, which are seen", page("<i style='width:1px'>148</i>")],
    ["hidden words of a document", word(run("148") + run("99", "<w:vanish/>"))],
    [
      "hidden words by a style",
      word(
        run("148") + run("99", '<w:rStyle w:val="h"/>'),
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
    ],
    [
      "a hidden column",
      workbook(`${inD6("<v>148</v>")}<c r="L6"><v>99</v></c>`, {
        before: '<cols><col min="12" max="12" hidden="1"/></cols>',
      }),
    ],
    [
      "a column without width",
      workbook(`${inD6("<v>148</v>")}<c r="L6"><v>99</v></c>`, {
        before: '<cols><col min="12" max="13" width="0"/></cols>',
      }),
    ],
    [
      "a format that shows nothing",
      workbook(`${inD6("<v>148</v>")}<c r="L6" s="1"><v>99</v></c>`, { styles: fonts("", "200") }),
    ],
  ])("%s", async (_, bytes) => {
    expect(await found(bytes)).toEqual(certain(148));
  });

  it.each([
    "color:hsl(0,0%,100%)",
    "color:rgb(255 255 255)",
    "color:#fefefe",
    "font-size:1px",
    "display:inline-block;transform:scale(0)",
    "display:inline-block;max-height:0;overflow:hidden",
    "filter:opacity(0)",
    "content-visibility:hidden",
    "position:fixed;top:-100vh",
    "float:left;margin-left:-9999px",
  ])("by the style %s", async (style) => {
    expect(await found(page(`148<span style="${style}">9</span>`))).toEqual(certain(148));
  });

  it.each([
    "td > i:first-of-type{display:none}",
    "td i:nth-child(2n+1){display:none}",
    "td i:nth-last-child(1){display:none}",
    "td i:only-child{display:none}",
    "td i:not(.shown){display:none}",
    ":is(.gone, .away){display:none}",
    "td:where(.c) .gone{display:none}",
    "b + .gone{display:none} b ~ i{display:none} .gone{display:none}",
    ".c{color:red; .gone{display:none}}",
    ".c{&.c > .gone{display:none}}",
    ":root{--shown:none}.gone{display:var(--shown)}",
    ".gone{display:var(--nothing, none)}",
    "@supports (display:grid){.gone{display:none}}",
    "@layer page{.gone{display:none}}",
  ])("by the style sheet %s", async (rules) => {
    const bytes = page('<div class=c>148<i class="gone">9</i></div>', {
      sheet: `<style>${rules.replaceAll("td", "div")}</style>`,
    });
    expect(await found(bytes)).toEqual(certain(148));
  });

  it.each([
    "td i:not(.gone){display:none}",
    "td i:nth-child(2){display:none}",
    ".gone:hover{display:none}",
    "b + .gone{display:none}",
    "@supports not (display:grid){.gone{display:none}}",
    "@media (max-width:600px){.gone{display:none}}",
  ])("but not by the style sheet %s", async (rules) => {
    const bytes = page('<div class=c>14<i class="gone">8</i></div>', {
      sheet: `<style>${rules.replaceAll("td", "div")}</style>`,
    });
    expect(await found(bytes)).toEqual(certain(148));
  });

  it("what a style sheet draws before a figure is asked about", async () => {
    const bytes = page('<span class="q">148</span>', { sheet: '<style>.q::before{content:"1"}</style>' });
    expect(await found(bytes)).toEqual(struck("1148", 148));
  });

  it("what stands in pictures of lines and in formulas is seen", async () => {
    expect(await found(page("<svg><title>9</title><text>148</text></svg>"))).toEqual(certain(148));
    expect(await found(page("<math><mn>148</mn></math>"))).toEqual(certain(148));
  });

  it("two fields in one cell are two numbers", async () => {
    expect(await found(page("<input value=1><input value=48>"))).toEqual(unreadable("1 48"));
  });

  it("though it stands in what is hidden, what is shown again counts", async () => {
    expect(await found(page("<i style='visibility:hidden'>9<b style='visibility:visible'>148</b></i>"))).toEqual(
      certain(148),
    );
    expect(await found(page("<i style='font-size:0'>9<b style='font-size:12pt'>148</b></i>"))).toEqual(certain(148));
  });
});

describe("digits that are shown in another direction than written", () => {
  it.each<[string, Uint8Array]>([
    ["a page", page("\u202e841\u202c")],
    ["a document", word(run("\u202e841\u202c"))],
  ])("%s: are asked about without a proposal", async (_, bytes) => {
    expect(await found(bytes)).toEqual(unreadable("841"));
  });
});

describe("what is struck out is asked about, with what is left", () => {
  it.each<[string, Uint8Array]>([
    ["s", page("<s>99</s>148")],
    ["strike", page("<strike>99</strike>148")],
    ["del on a page without insertions", page("<del>99</del>148")],
    ["a line through words", page("<span style='color:red;text-decoration:line-through'>99</span>148")],
    [
      "a line through words by the page's own style sheet",
      page("<b class=old>99</b>148", { sheet: "<style>.old{text-decoration-line:line-through}</style>" }),
    ],
    ["a document", word(run("99", "<w:strike/>") + run("148"))],
    ["a document with two lines through words", word(run("99", "<w:dstrike/>") + run("148"))],
    [
      "a style of a document",
      word(
        run("99", '<w:rStyle w:val="x"/>') + run("148", '<w:rStyle w:val="x"/><w:strike w:val="0"/>'),
        '<w:style w:type="character" w:styleId="x"><w:rPr><w:strike/></w:rPr></w:style>',
      ),
    ],
    ["rich text of a workbook", workbook(rich(["99", "<strike/>"], ["148", ""]))],
    ["white words of a document", word(run("99", '<w:color w:val="FFFFFF"/>') + run("148"))],
    ["tiny words of a document", word(run("99", '<w:sz w:val="2"/>') + run("148"))],
    ["white words of a workbook", workbook(rich(["99", '<color rgb="FFFFFFFF"/>'], ["148", ""]))],
    ["tiny words of a workbook", workbook(rich(["99", '<sz val="1"/>'], ["148", ""]))],
  ])("%s", async (_, bytes) => {
    expect(await found(bytes)).toEqual(struck("99148", 148));
  });

  it.each<[string, Uint8Array]>([
    ["a page", page("<s>148</s>")],
    ["a document", word(run("148", "<w:strike/>"))],
    ["a typeface of a workbook", workbook(inD6("<v>148</v>", 's="1"'), { styles: fonts("<strike/>") })],
  ])("%s: all of it leaves nothing to propose", async (_, bytes) => {
    expect(await found(bytes)).toEqual(struck("148"));
  });
});

describe("words that are white in the whole cell stand on a dark ground, and count", () => {
  it.each<[string, Uint8Array]>([
    ["a document", word(run("14", '<w:color w:val="ffffff"/>') + run("8", '<w:color w:val="FFFFFF"/>'))],
    ["a document, on a ground of their own", word(run("14") + run("8", '<w:color w:val="FFFFFF"/><w:shd w:fill="FF0000"/>'))], // prettier-ignore
    ["a workbook", workbook(inD6("<v>148</v>", 's="1"'), { styles: fonts('<color theme="0"/>') })],
  ])("%s", async (_, bytes) => {
    expect(await found(bytes)).toEqual(certain(148));
  });
});

describe("a mark that leads to a note is no digit", () => {
  it.each<[string, Uint8Array, string]>([
    ["sup", page("148<sup>1</sup>"), "148¹"],
    ["sub", page("148<sub>1</sub>"), "148₁"],
    ["a raised link", page("148<sup><a href='#n'>[2]</a></sup>"), "148[²]"],
    ["a raised number in brackets", page("148<sup>(2)</sup>"), "148(²)"],
    ["raised words", page("148<span style='vertical-align:super'>3</span>"), "148³"],
    [
      "raised words by the page's own style sheet",
      page("148<i class=n>3</i>", { sheet: "<style>i.n{vertical-align: super}</style>" }),
      "148³",
    ],
    [
      "words that Word has lifted",
      page("148<span style='position:relative;top:-3pt;mso-text-raise:3.0pt'>1</span>"),
      "148¹",
    ],
    [
      "words moved up from their place",
      page("148<span style='position:relative;top:-0.4em;font-size:60%'>1</span>"),
      "148¹",
    ],
    ["words moved up from below", page("148<span style='position:relative;bottom:3px'>1</span>"), "148¹"],
    ["small words behind larger digits", page("148<small>1</small>"), "148¹"],
    ["words by their size alone", page("148<span style='font-size:60%'>1</span>"), "148¹"],
    ["the old size of a typeface", page("148<font size=1>1</font>"), "148¹"],
    ["pixels", page("<span style='font-size:16px'>148<span style='font-size:10px'>1</span></span>"), "148¹"],
    [
      "a document with smaller letters",
      word(run("148", '<w:sz w:val="21"/>') + run("1", '<w:sz w:val="12"/>')),
      "148¹",
    ],
    ["a document that says one size only", word(run("148") + run("1", '<w:sz w:val="12"/>')), "148¹"],
    ["a workbook with smaller letters", workbook(rich(["148", '<sz val="11"/>'], ["1", '<sz val="7"/>'])), "148¹"],
    ["the reading above a word", page("<ruby>148<rp>(</rp><rt>1</rt><rp>)</rp></ruby>"), "148(¹)"],
    ["a raised sign", page("148<sup>*</sup>"), "148*"],
    ["a raised 注", page("148<sup>注1</sup>"), "148注¹"],
    ["a circled digit", page("148①"), "148①"],
    ["a document", word(run("148") + run("1", '<w:vertAlign w:val="superscript"/>')), "148¹"],
    ["a document that lifts words", word(run("148") + run("1", '<w:position w:val="6"/>')), "148¹"],
    ["rich text of a workbook", workbook(rich(["148", ""], ["1", '<vertAlign val="superscript"/>'])), "148¹"],
  ])("%s", async (_, bytes, raw) => {
    expect(await found(bytes)).toEqual(noted(raw));
  });

  it("but a number that somebody has only moved to the middle of its line is one", async () => {
    expect(await found(word(run("148", '<w:position w:val="4"/>')))).toEqual(certain(148));
    expect(await found(page("<span style='mso-text-raise:2.0pt'>148</span>"))).toEqual(certain(148));
  });

  it("and small letters are digits where the whole number has them, or nearly the same", async () => {
    expect(await found(page("<small>148</small>"))).toEqual(certain(148));
    expect(await found(page("<small>14</small>8"))).toEqual(certain(148));
    expect(await found(page("<span style='font-size:16px'>14</span><span style='font-size:14px'>8</span>"))).toEqual(
      certain(148),
    );
    expect(await found(word(run("14", '<w:sz w:val="24"/>') + run("8", '<w:sz w:val="21"/>')))).toEqual(certain(148));
  });
});

describe("a mark that stands alone", () => {
  it.each<[string, Uint8Array, string]>([
    ["raised on a page", page("<sup>1</sup>"), "¹"],
    ["raised in a document", word(run("1", '<w:vertAlign w:val="superscript"/>')), "¹"],
    ["circled", page("①"), "①"],
  ])("%s, is no figure", async (_, bytes, raw) => {
    expect(await found(bytes)).toEqual({ value: { raw }, doubt: { raw, reason: "noteMark" } });
  });
});

describe("two numbers in one cell are not made into one", () => {
  it.each<[string, Uint8Array]>([
    ["a break", page("3<br>5")],
    ["two paragraphs", page("<p>3</p><p>5</p>")],
    ["two paragraphs of a document", word(`${run("3")}</w:p><w:p>${run("5")}`)],
    ["a broken line of a workbook", workbook(inD6("<is><t>3\n5</t></is>", 't="inlineStr"'))],
  ])("%s", async (_, bytes) => {
    expect(await found(bytes)).toEqual(unreadable("3\n5"));
  });
});

describe.skipIf(missing("soffice"))("marks that another program has written anew", () => {
  const lowered = word(run("148") + run("2", '<w:vertAlign w:val="subscript"/>'));
  const loweredInSheet = workbook(
    '<c r="D6" t="inlineStr"><is><r><t>148</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r></is></c>',
  );

  it.each([
    [lowered, "docx", "odt"],
    [lowered, "docx", "fodt"],
    [loweredInSheet, "xlsx", "ods"],
    [loweredInSheet, "xlsx", "xls"],
  ] as const)("(a lowered digit, %#) are marks still", async (bytes, from, to) => {
    const read = await found(await convertWithOffice(withContentTypes(bytes), from, to));
    expect(read.doubt).toEqual({ raw: "148₂", reason: "noteMark", reading: 148 });
  });

  it("(a deletion that a flat file leaves in the text) are deletions still", async () => {
    const author = 'w:author="x" w:date="2023-01-01T00:00:00Z"';
    const changed = word(
      `<w:del w:id="1" ${author}><w:r><w:delText>99</w:delText></w:r></w:del><w:ins w:id="2" ${author}>${run("148")}</w:ins>`,
    );
    expect(await found(await convertWithOffice(withContentTypes(changed), "docx", "fodt"))).toEqual(certain(148));
  });
});

describe("words that stand higher than their line", () => {
  it.each([
    "<span style='vertical-align:super'>1</span>",
    "<span style='vertical-align:text-top;font-size:60%'>1</span>",
    "<span style='vertical-align:4.5pt'>1</span>",
    "<span style='position:relative;top:-.4em'>1</span>",
  ])("are marks behind others: %s", async (mark) => {
    const { doubt } = await found(page(`148${mark}`));
    expect(doubt).toEqual({ raw: "148¹", reason: "noteMark", reading: 148 });
  });

  it.each(["<span style='vertical-align:top'>148</span>", "<p style='position:relative;top:-2px'>148</p>"])(
    "are figures where they stand alone: %s",
    async (inside) => {
      expect(await found(page(inside))).toEqual(certain(148));
    },
  );

  it("are not the words of a page that is moved as a whole", async () => {
    expect(await found(page("148", { sheet: "<style>body{position:relative;top:-20px}tr{vertical-align:top}</style>" }))).toEqual(certain(148)); // prettier-ignore
  });
});
