import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import jsQr from "jsqr";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { coverLetter, letterLines } from "../../../shared/paper/cover-letter.ts";
import { codeText } from "../../../shared/paper/fingerprint-code.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sendBack } from "../../../shared/sign-off/acts.ts";
import { exported, type Format, verified } from "../../kit/exported.ts";
import { articleOf, inSite, retold } from "../../kit/site.ts";
import { joinedTexts } from "../../kit/sample-as-read.ts";
import { wholeCover, wholeFrame } from "../../kit/whole-frame.ts";
import { actor, done, steppedTo } from "../../shared/sign-off/kit.ts";
import { readBack } from "./docx/read-back.ts";

const framed: Report = {
  ...sampleReport,
  signOff: { signed: { name: "李四", date: "2022-01-25" } },
  paper: { frame: wholeFrame, cover: wholeCover },
};

const published = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed", "published");
const begun = done(sendBack(published, { ...actor(28, "丙"), reason: "统计口径有误" }));
const corrected: Report = { ...begun, cells: { ...begun.cells, "t2.penalty.decided": 2600 } };

const kinds: readonly (readonly [format: Format, withSignOff: boolean])[] = [
  ["docx", true],
  ["docx", false],
  ["html", true],
  ["html", false],
  ["fragment", false],
];

async function textOf(report: Report, format: Format, withSignOff = false): Promise<string> {
  const bytes = await exported(report, format, withSignOff);
  if (format !== "docx") return new TextDecoder().decode(bytes).replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, "\n");
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => /^word\/(?:document|footer\d*)\.xml$/.test(path))
    .flatMap(([, part]) => new TextDecoder().decode(part).match(/<w:t(?: [^>]*)?>[^<]*/g) ?? [])
    .join("\n")
    .replaceAll(/<[^>]*>/g, "");
}

describe("an export of a framed report", () => {
  it.each(kinds)("says the same as the report: %s, with the sign-off sheet %s", async (format, withSignOff) => {
    for (const report of [framed, corrected]) {
      const { differences } = await verified(report, await exported(report, format, withSignOff), format);
      expect(differences).toEqual([]);
    }
  });

  it("says the same when a website has taken it up, with the site around it", async () => {
    for (const report of [framed, corrected]) {
      const article = retold(articleOf(new TextDecoder().decode(await exported(report, "fragment"))));
      const page = inSite(article, "示例区人民政府2021年政府信息公开工作年度报告");
      const { differences } = await verified(report, new TextEncoder().encode(page), "html");
      expect(differences).toEqual([]);
    }
  });

  it("is found out where somebody has changed the number", async () => {
    const other = { ...framed, paper: { frame: { ...wholeFrame, number: "示政发〔2022〕4号" } } };
    for (const format of ["docx", "html"] as const) {
      const { differences } = await verified(framed, await exported(other, format), format);
      expect(differences).toMatchObject([
        { part: "report", expected: "示政发〔2022〕3号", actual: "示政发〔2022〕4号" },
      ]);
    }
  });

  it("is found out where somebody has changed the first line, the copy number or the red head", async () => {
    const lines = [
      [{ copy: "12" }, { copy: "13" }, "000012", "000013"],
      [{ head: "示例区人民政府文件" }, { head: "示例县人民政府文件" }, "示例区人民政府文件", "示例县人民政府文件"],
    ] as const;
    for (const [own, changed, expected, actual] of lines) {
      const { number } = wholeFrame;
      const report = { ...framed, paper: { frame: { ...own, number } } };
      const bytes = await exported({ ...framed, paper: { frame: { ...changed, number } } }, "html", true);
      const { differences } = await verified(report, bytes, "html");
      expect(differences).toMatchObject([{ part: "report", expected, actual }]);
    }
  });

  it("shows the public nothing of what is for those who handle it", async () => {
    const secret = ["000012", "秘密★", "特急", "抄送", "26日印发"];
    for (const format of ["docx", "html", "fragment"] as const) {
      const text = await textOf(framed, format);
      expect([format, secret.filter((word) => text.includes(word))]).toEqual([format, []]);
      expect(text).toContain("示政发〔2022〕3号");
    }
    for (const format of ["docx", "html"] as const) {
      const text = await textOf(framed, format, true);
      expect([format, secret.filter((word) => !text.includes(word))]).toEqual([format, []]);
    }
  });

  it.each(kinds)("is read as the report without its frame: %s, %s", async (format, withSignOff) => {
    const bytes = await exported(framed, format, withSignOff);
    const read = await importBytes(bytes, `报告.${format === "docx" ? "docx" : "html"}`);
    if (!read.ok || read.value.kind === "report") throw new Error("no document");
    const { narratives } = read.value.reading;
    expect(joinedTexts(narratives, sampleReport)).toEqual(joinedTexts(sampleReport.narratives, sampleReport));
  });
});

it("a corrected report says so in every public export, with both fingerprints", async () => {
  for (const format of ["docx", "html", "fragment"] as const) {
    const text = await textOf(corrected, format);
    expect(text).toContain("更正说明");
    expect(text).toContain("2695");
    expect(text).toMatch(/更正前内容指纹：[0-9a-f ]{19}；更正后内容指纹：[0-9a-f ]{19}。/u);
  }
});

describe("the cover letter", () => {
  it("says what it should, and nothing while nobody is to get it", async () => {
    const letter = coverLetter(framed);
    if (letter === undefined) throw new Error("no letter");
    const { paragraphs } = await readBack(await exported(framed, "cover"));
    const said = paragraphs.map(({ text }) => text.replaceAll("\n", "")).filter((text) => text !== "");
    expect(said).toEqual(letterLines(letter));
    expect(said).toEqual([
      "示政函〔2022〕5号",
      "示例区人民政府关于报送2021年政府信息公开工作年度报告的函",
      "示例市人民政府办公室：",
      "现将报告送上。",
      "请审核。",
      "附件：示例区人民政府2021年政府信息公开工作年度报告",
      "示例区人民政府",
      "2022年1月27日",
    ]);
    await expect(exported(sampleReport, "cover")).rejects.toThrow("coverMissing");
  });
});

/** What a reader of codes sees in a picture as we write it: one bit a pixel, no filter. */
function scanned(png: Uint8Array): string | undefined {
  const view = Buffer.from(png);
  const width = view.readUInt32BE(16);
  const length = view.readUInt32BE(33);
  const rows = inflateSync(view.subarray(41, 41 + length));
  const rowLength = 1 + Math.ceil(width / 8);
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = ((rows[y * rowLength + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (light === 0) image.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  const read = jsQr.default(image, width, width);
  return read === null ? undefined : new TextDecoder().decode(Uint8Array.from(read.binaryData));
}

describe("the QR code on the sign-off sheet", () => {
  it.each([["docx"], ["xlsx"]] as const)(
    "of a %s says title and fingerprint; the public copy has none",
    async (format) => {
      const codes = (bytes: Uint8Array) =>
        Object.entries(unzipSync(bytes)).flatMap(([path, part]) => {
          const text = /\/media\/.*\.png$/.test(path) && part[24] === 1 ? scanned(part) : undefined;
          return text === undefined ? [] : [text];
        });
      expect(codes(await exported(sampleReport, format, true))).toEqual([codeText(sampleReport)]);
      expect(codes(await exported(sampleReport, format))).toEqual([]);
    },
  );
});
