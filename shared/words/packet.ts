import type { Failures } from "../failure.ts";
import type { PacketPart } from "../report/packet-part.ts";
import type { FixedWording, Wording } from "./language.ts";

/** The name of a packet's folder after the title of its report, and of the lists in it. */
export const packetNames = {
  folder: "（材料包）",
  signOff: "（审签稿）",
  openData: "（开放数据）",
  contents: "清单.txt",
  sums: "SHA256SUMS",
} as const;

/** What each file of a packet is for. */
export const packetPartWords: Readonly<Record<PacketPart, FixedWording>> = {
  signOffDocx: { zh: "审签稿，附审签单，内部流转用", en: "document for signature, with the sign-off sheet; internal" },
  publicDocx: { zh: "公开稿", en: "document for publication" },
  xlsx: { zh: "工作簿，公式可核对", en: "workbook with living formulas" },
  pdf: { zh: "公开稿，版式文件", en: "document for publication as printed" },
  html: { zh: "公开用的完整网页", en: "whole web page" },
  fragment: { zh: "粘贴进网站页面的网页片段", en: "piece for a page of a website" },
  csv: { zh: "开放数据，一行一格", en: "open data, a line a cell" },
  json: { zh: "开放数据，含文字", en: "open data with the text" },
  cover: { zh: "报送函，随报告报送", en: "letter that the report is handed in with" },
  report: { zh: "勾稽报告文件，内部留存", en: "Gouji's report file; internal" },
};

/** Words of packets, on the command line and in the window. */
export const packetWords = {
  title: { zh: "生成材料包", en: "Make the packet" },
  note: {
    zh: "一次写出送签和公开用的全部文件：审签稿和公开稿（Word）、工作簿、PDF、网页、网站嵌入片段、开放数据、报告文件和清单；写完逐个读回，与报告核验。",
    en: "Writes everything for signature and publication at once: documents, workbook, PDF, web page, piece for a website, open data, the report file and a list; each is then read back and verified.",
  },
  withPdf: { zh: "包含 PDF（用本机浏览器打印）", en: "With a PDF, printed by a browser of this computer" },
  run: { zh: "生成", en: "Make" },
  stop: { zh: "取消生成", en: "Cancel" },
  done: {
    zh: "材料包已写好，每个文件都与报告一致。",
    en: "The packet is written; every file says what the report says.",
  },
  doneWithDifferences: {
    zh: "材料包已写好，但有文件与报告不一致，请不要使用：",
    en: "The packet is written, but files differ from the report. Do not use it:",
  },
  files: { zh: "材料包中的文件", en: "Files of the packet" },
  same: { zh: "与报告一致", en: "same as the report" },
  noBrowser: {
    zh: "没有 PDF：这台电脑上没有能打印的浏览器（Chromium、Chrome 或 Edge）；装上之后重新生成，或用 Word、WPS 把公开稿另存为 PDF，再核验。",
    en: "No PDF: there is no browser that prints (Chromium, Chrome or Edge). Install one and make the packet again, or save the document as PDF in Word or WPS and verify it.",
  },
  wished: { zh: "没有 PDF：按要求未生成。", en: "No PDF, as wished." },
  replaceTitle: { zh: "材料包已存在", en: "The packet exists" },
  listFingerprint: { zh: "内容指纹", en: "Content fingerprint" },
  firstKept: {
    zh: "更正前公开的内容完整保留在报告文件中。",
    en: "What was published before is kept whole in the report file.",
  },
  listIntro: {
    zh: "以下文件都从同一份报告生成；用 sha256sum -c SHA256SUMS 或“核验导出文件”可以查明有没有改动。",
    en: "All files were made from one report; sha256sum -c SHA256SUMS tells whether one was changed since.",
  },
} as const satisfies Record<string, FixedWording>;

/** Sentences of packets. */
export const packetSentences = {
  exists: word<{ path: string }>(
    (p) => `“${p.path}”已存在。替换后，其中原有的文件不再保留。`,
    (p) => `"${p.path}" exists. Its files are not kept when it is replaced.`,
  ),
  running: word<{ done: number; of: number }>(
    (p) => (p.of === 0 ? "正在生成并核验…" : `正在生成并核验，已完成 ${p.done} / ${p.of} 步`),
    (p) => (p.of === 0 ? "Writing and verifying…" : `Writing and verifying, ${p.done} of ${p.of} steps done`),
  ),
  written: word<{ folder: string; count: number }>(
    (p) => `已写入材料包“${p.folder}”，共 ${p.count} 个文件，逐个核验：`,
    (p) => `Wrote the packet "${p.folder}", ${p.count} files, each verified:`,
  ),
  different: word<{ count: number }>(
    (p) => `有 ${p.count} 处与报告不一致`,
    (p) => (p.count === 1 ? "1 difference" : `${p.count} differences`),
  ),
} as const;

/** Why a packet cannot be written or read back. */
export const packetFailureWords = {
  packetFolderOther: word<Failures["packetFolderOther"]>(
    (p) => `“${p.path}”里有不属于材料包的文件“${p.name}”，没有替换；请换一个文件夹，或先移走其中的文件。`,
    (p) => `"${p.path}" holds "${p.name}", which belongs to no packet, so it was not replaced. Choose another folder.`,
  ),
  coverMissing: word<Failures["coverMissing"]>(
    (p) => `“${p.unit}”的这份报告没有设置报送函，没有导出；请先在“修改单位和年度”的公文格式里填写报送函的主送机关。`,
    (p) =>
      `This report of ${p.unit} has no cover letter; nothing was exported. First say whom it goes to, in the dialog for unit and year.`,
  ),
  packetFileChanged: word<Failures["packetFileChanged"]>(
    (p) => `“${p.path}”写好之后又被改动，与刚写入的内容不同；请关闭正在打开它的程序，重新生成材料包。`,
    (p) => `"${p.path}" was changed after it was written. Close what has it open and make the packet again.`,
  ),
  packetStopped: word<Failures["packetStopped"]>(
    (p) => `生成“${p.path}”的材料包时中断了（内存不足），没有写入，其他报告不受影响；请对它单独再生成一次。`,
    (p) =>
      `Making the packet of "${p.path}" broke off (out of memory), nothing of it was written. Make this one alone.`,
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
