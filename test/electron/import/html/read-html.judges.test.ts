import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../electron/import/html/read-html.ts";
import { recognise } from "../../../../shared/recognition/recognise.ts";
import type { SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

const encoder = new TextEncoder();

async function read(page: string | Uint8Array): Promise<SourceDocument> {
  const found = await readHtml(typeof page === "string" ? encoder.encode(page) : page, "页.html");
  if (!found.ok) throw new Error(`unexpected failure: ${JSON.stringify(found.failure)}`);
  return found.value;
}

async function codeOf(page: string | Uint8Array): Promise<string> {
  const found = await readHtml(typeof page === "string" ? encoder.encode(page) : page, "页.html");
  return found.ok ? "read" : found.failure.code;
}

/** What a page holds, short: lines as text, tables as rows of cells (with their spans where they are merged). */
async function outline(page: string | Uint8Array): Promise<readonly unknown[]> {
  const { blocks } = await read(page);
  return blocks.map((block) => {
    if (block.kind === "line") return (block.number ?? "") + block.text;
    if (block.kind === "picture") return { picture: block.description };
    return block.rows.map((row) =>
      row.map(({ text, rowSpan, columnSpan }) =>
        rowSpan * columnSpan === 1 ? text : `${text} ${rowSpan}x${columnSpan}`,
      ),
    );
  });
}

const figures = "<table><tr><td>规章</td><td>0</td></tr><tr><td>行政许可</td><td>12</td></tr></table>";
const figureRows = [
  ["规章", "0"],
  ["行政许可", "12"],
];

describe("the names of a page", () => {
  it("are the title of its article and that of its window, best first", async () => {
    const head =
      '<head><title>\n 某网 </title><meta name="ArticleTitle" content="某局年度报告"><meta name="ColumnName" content="公开"></head>';
    expect((await read(`<html>${head}<body><p>正文</p></body></html>`)).names).toEqual(["某局年度报告", "某网"]);
    expect((await read("<p>正文</p>")).names).toBeUndefined();
  });
});

describe("numbers of a spreadsheet saved as a page", () => {
  it("are exact, not as they are shown", async () => {
    const row = '<td>规章</td><td sdval="190.457379" sdnum="1033;0;0.0000">190.4574</td><td sdval="1234">1,234</td>';
    const dated = '<td>日期</td><td sdval="44562">2022年1月1日</td><td>5</td>';
    expect(await outline(`<table><tr>${row}</tr><tr>${dated}</tr></table>`)).toEqual([
      [
        ["规章", "190.457379", "1234"],
        ["日期", "2022年1月1日", "5"],
      ],
    ]);
  });
});

describe("lines of a page", () => {
  it.each([
    ["paragraphs and breaks", "<p>甲<br>乙</p><div>丙</div>丁", ["甲", "乙", "丙", "丁"]],
    ["inline elements", "<p>全年<span>受理</span><b>12</b>件</p>", ["全年受理12件"]],
    ["entities", "<p>&#25919;&#x5E9C; &lt;条例&gt;&nbsp;a</p>", ["政府 <条例>\u00A0a"]],
    ["source breaks between Chinese signs", "<p>政府信息\n    公开</p>", ["政府信息公开"]],
    ["source breaks between words", "<p>in 2021\n of 30</p>", ["in 2021 of 30"]],
    ["numbered lists", "<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>", ["3.甲", "4.乙", "丙"]],
    ["nested lists", "<ol><li>甲<ol><li>子</ol><li>乙</ol>", ["1.甲", "1.子", "2.乙"]],
    ["preformatted text", "<pre>甲\n  乙</pre>", ["甲", "乙"]],
    ["Word's list numbers", "<p><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>甲</p>", ["1.\u00A0 甲"]],
  ])("%s", async (_, page, lines) => {
    expect(await outline(`<html><body>${page}</body></html>`)).toEqual(lines);
  });

  it("keep the level of headings", async () => {
    const { blocks } = await read("<h1>年度报告</h1><h3>一、总体情况</h3><p>甲</p>");
    expect(blocks.map((block) => block.kind === "line" && block.heading)).toEqual([1, 3, undefined]);
  });

  it.each([
    [
      "scripts, styles and templates",
      "<script>1</script><style>p{}</style><template>2</template><noscript>3</noscript>",
    ],
    ["hidden elements", "<p hidden>1</p><p style='color:red; display : none'>2</p><p style='mso-hide:all'>3</p>"],
    ["controls", "<select><option>1</select><button>2</button><textarea>3</textarea>"],
    ["navigation, sidebars, head and foot", "<nav>1</nav><aside>2</aside><header>3</header><footer>4</footer>"],
    ["what says that it surrounds the text", "<div role=navigation>1</div><div role=contentinfo>2</div>"],
    ["Word's islands", "<!--[if gte mso 9]><xml>1</xml><![endif]--><xml><w:WordDocument>2</w:WordDocument></xml>"],
  ])("%s are left out", async (_, page) => {
    expect(await outline(`<body>${page}<p>正文</p>${figures}</body>`)).toEqual(["正文", figureRows]);
  });

  it("stay where a whole page stands in a form, or the article has a head of its own", async () => {
    const page = `<form id=aspnetForm><article><header><h1>标题</h1></header>${figures}</article></form>`;
    expect(await outline(page)).toEqual(["标题", figureRows]);
  });

  it("are read from everywhere where the report stands among what surrounds other pages", async () => {
    expect(await outline(`<p>首页</p><aside>${figures}</aside>`)).toEqual(["首页", figureRows]);
  });
});

describe("tables of a page", () => {
  it("keep their merged cells, whatever the page says of them", async () => {
    const page =
      "<table><thead><tr><th colspan=2>申请人<th rowspan=0>总计</thead>" +
      "<tr><td colspan=0>自然人<td rowspan=-3 colspan=x>其他</tr></table>";
    expect(await outline(page)).toEqual([
      [
        ["申请人 1x2", "总计 2x1"],
        ["自然人", "其他"],
      ],
    ]);
  });

  it("show the rows of their foot last", async () => {
    expect(await outline("<table><tfoot><tr><td>总计<td>3</tfoot><tr><td>规章<td>3</table>")).toEqual([
      [
        ["规章", "3"],
        ["总计", "3"],
      ],
    ]);
  });

  it("have the paragraphs of a cell as its lines, tables in cells among them", async () => {
    const cell = "<td><p>商业</p><p>企业</p></td><td><table><tr><td>一</td><td>二</td></tr></table></td>";
    expect(await outline(`<table><tr>${cell}</tr><tr><td>1<td>2</tr></table>`)).toEqual([
      [
        ["商业\n企业", "一\n二"],
        ["1", "2"],
      ],
    ]);
  });

  it.each([
    ["a table for the layout", `<table><tr><td>菜单<td><h1>标题</h1>${figures}<p>尾</p></tr></table>`],
    [
      "tables for the layout in each other",
      `<table><tr><td>菜单<td><table><tr><td><h1>标题</h1>${figures}<p>尾</table></table>`,
    ],
    ["a table that says so", `<table role=presentation><tr><td>菜单<td><h1>标题</h1>${figures}<p>尾</table>`],
    ["a table of one column", `<table><tr><td>菜单<tr><td><h1>标题</h1><tr><td>${figures}<tr><td>尾</table>`],
  ])("%s gives way to what it holds", async (_, page) => {
    expect(await outline(page)).toEqual(["菜单", "标题", figureRows, "尾"]);
  });

  it("are cut out of a report that stands in one table as a whole", async () => {
    const prose = "全年各项工作有序开展。".repeat(20);
    const page = `<table><tr><td colspan=2>一、总体情况<tr><td colspan=2>${prose}<tr><td colspan=2>二、主动公开<tr><td>规章<td>0<tr><td>行政许可<td>12</table>`;
    expect(await outline(page)).toEqual(["一、总体情况", prose, "二、主动公开", figureRows]);
  });

  it("leave out hidden rows and cells", async () => {
    const page = "<table><tr style=display:none><td>1<td>2<tr><td>规章<td hidden>x<td>0<tr><td>行政许可<td>12</table>";
    expect(await outline(page)).toEqual([figureRows]);
  });
});

describe("encodings", () => {
  const page = (meta: string) =>
    `<html><head>${meta}</head><body><p>政府信息公开工作年度报告</p>${figures}</body></html>`;
  const gbk = (text: string): Uint8Array => {
    const table = new Map<string, number>();
    for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
      for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
        table.set(new TextDecoder("gbk").decode(new Uint8Array([lead, trail])), lead * 256 + trail);
      }
    }
    return new Uint8Array(
      Array.from(text).flatMap((sign) => {
        const code = table.get(sign);
        return code === undefined ? [sign.charCodeAt(0)] : [code >> 8, code & 255];
      }),
    );
  };
  const wide = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
    const units = Array.from(`${mark ? "\uFEFF" : ""}${text}`, (sign) => sign.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };

  it.each([
    ["UTF-8", encoder.encode(page(""))],
    ["UTF-8 with a mark", encoder.encode(`\uFEFF${page("")}`)],
    ["UTF-8 that calls itself GB 2312", encoder.encode(page("<meta charset=gb2312>"))],
    ["GB 2312 as it says", gbk(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'))],
    ["GBK that says nothing", gbk(page(""))],
    ["GBK that calls itself UTF-8", gbk(page('<meta charset="utf-8">'))],
    ["UTF-16 with a mark", wide(page(""), false, true)],
    ["UTF-16, the other way round", wide(page(""), true, true)],
    ["UTF-16 without a mark", wide(page(""), false, false)],
  ])("%s", async (_, bytes) => {
    expect(await outline(bytes)).toEqual(["政府信息公开工作年度报告", figureRows]);
  });

  it("a file cut off in the middle of a sign is still read", async () => {
    const bytes = encoder.encode(`${figures}<p>年度报告`);
    expect(await outline(bytes.subarray(0, bytes.length - 1))).toEqual([figureRows, "年度报"]);
  });
});

describe("pictures of a page", () => {
  const [picture] = sampleReport.pictures;
  const address = `data:${picture?.mediaType};base64,${picture?.bytes}`;

  it("are kept where they are in the file, each once", async () => {
    const page = `<p>甲</p><img src="${address}" alt="会场"><img src="${address}"><img src="a.png"><img src="data:image/png;base64,AAAA">`;
    expect(await outline(page)).toEqual(["甲", { picture: "会场" }, { picture: "" }, "[image-link: a.png]"]);
    expect((await read(page)).pictures).toEqual([picture]);
  });

  it("are named where they are only linked: those in the text, not icons, nor what stands in cells or around the text", async () => {
    const page =
      `<img src="banner.png"><h1>示例区人民政府2022年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>` +
      `<p>全年<img src="dot.gif">工作平稳有序。</p><p><img src="https://example.test/2022/%E5%9B%BE1.jpg?v=2"></p>` +
      `<h2>二、主动公开政府信息情况</h2>${figures.replace("<td>", '<td><img src="tick.png">')}<img src="bar.png">` +
      "<h2>五、存在的主要问题及改进情况</h2><p>公开不够及时。</p>";
    const reading = recognise(await read(page), "report.html");
    if (!reading.ok) throw new Error(reading.failure.code);
    const { doubts, narratives } = reading.value;
    expect(doubts.filter(({ reason }) => reason === "pictureLinked").map(({ raw }) => raw)).toEqual(["图1.jpg"]);
    expect(doubts.filter(({ raw }) => raw.includes("image-link"))).toEqual([]);
    expect(JSON.stringify(narratives.s1)).not.toContain("image-link");
    expect(narratives.s1).toEqual([{ kind: "paragraph", content: [{ text: "全年工作平稳有序。" }] }]);
  });

  it("come out of Word's one file, where the page has the end of their address only", async () => {
    const saved = [
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; boundary="=_b"',
      "",
      "--=_b",
      "Content-Location: file:///C:/A/doc.htm",
      'Content-Type: text/html; charset="gb2312"',
      "",
      `${figures}<img src="doc.files/image001.png">`,
      "--=_b",
      "Content-Location: file:///C:/A/doc.files/image001.png",
      "Content-Transfer-Encoding: base64",
      `Content-Type: ${picture?.mediaType}`,
      "",
      picture?.bytes ?? "",
      "--=_b--",
    ].join("\n");
    expect(await outline(saved)).toEqual([figureRows, { picture: "" }]);
  });

  it("come out of a page saved as one file, with its text in whatever encoding", async () => {
    const saved = [
      "From: <Saved by a browser>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html";',
      '\tboundary="----=_b"',
      "",
      "------=_b",
      'Content-Type: text/html; charset="utf-8"',
      "Content-Transfer-Encoding: quoted-printable",
      "",
      `<p>=E6=94=BF=E5=\r\n=BA=9C</p>${figures}<img src=3D"cid:1@x">`,
      "------=_b",
      `Content-Type: ${picture?.mediaType}`,
      "Content-Transfer-Encoding: base64",
      "Content-ID: <1@x>",
      "",
      picture?.bytes ?? "",
      "------=_b--",
    ].join("\r\n");
    expect(await outline(saved)).toEqual(["政府", figureRows, { picture: "" }]);
  });
});

describe("pages that are no pages", () => {
  it.each([
    ["100,000 levels", "<div>".repeat(100_000), "pageUnnatural"],
    [
      "100,000 levels of marks that the parser opens again",
      Array.from({ length: 100_000 }, (_, at) => `<b a=${at}><p>x`).join(""),
      "pageUnnatural",
    ],
    [
      "a tag with 100,000 attributes",
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(" ")}>x`,
      "pageUnnatural",
    ],
    ["a million empty elements", "<i></i>".repeat(1_000_000), "pageUnnatural"],
    ["a frameset", "<html><frameset><frame src=a.html></frameset></html>", "pageWithoutText"],
    ["an empty body", "<html><body><script>document.write(1)</script></body></html>", "pageWithoutText"],
  ])("%s", async (_, page, code) => {
    expect(await codeOf(page)).toBe(code);
  });

  it("give a document or a failure, whatever the bytes are", async () => {
    const tag = fc.constantFrom(
      "<table>", "</table>", "<tr>", "<td>", "<td rowspan=9 colspan=99999>", "</td>", "<p>", "<li>", "<ol>", "<svg>",
      "<template>", "<select>", "<form>", "<!--", "-->", "<h1>", "<pre>", "<b>", "</b>", "<a>", "<math>", "<caption>", "12", "政府",
    ); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(tag, fc.string()), { maxLength: 60 }), async (pieces) => {
        expect(["read", "pageWithoutText", "pageUnnatural", "foreignKind"]).toContain(await codeOf(pieces.join("")));
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(["read", "pageWithoutText", "pageUnnatural", "foreignKind"]).toContain(await codeOf(bytes));
      }),
    );
  });

  it("lose no cell of a table, however it is laid out", async () => {
    const cell = fc.stringMatching(/^[\u4E00-\u4E20]{1,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 6 });
    const wrap = fc.constantFrom(
      (inner: string) => inner,
      (inner: string) => `<div><table><tr><td>${inner}</td></tr></table></div>`,
      (inner: string) => `<form><center>${inner}</center></form>`,
      (inner: string) => `<table><tbody><tr><td></td><td>${inner}</td></tr></tbody></table>`,
    );
    await fc.assert(
      fc.asyncProperty(table, fc.array(wrap, { maxLength: 4 }), async (rows, wraps) => {
        const markup = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>\n${text}</td>`).join("")}`).join("")}</table>`;
        expect(await outline(wraps.reduce((inner, around) => around(inner), markup))).toEqual([rows]);
      }),
    );
  });
});
