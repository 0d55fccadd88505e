import type { FixedWording, Wording } from "./language.ts";

/** Words of the screen on which what was read from a document is looked through. */
export const importWords = {
  title: { zh: "导入核对", en: "Review the import" },
  reading: { zh: "正在读取文件…", en: "Reading the file…" },
  failed: { zh: "这个文件不能导入", en: "This file cannot be imported" },
  files: { zh: "要导入的文件", en: "Files to import" },
  waiting: { zh: "等待读取", en: "waiting" },
  unread: { zh: "不能导入", en: "cannot be imported" },
  clear: { zh: "没有疑问", en: "nothing open" },
  unnamed: { zh: "缺单位或年度", en: "unit or year missing" },
  taken: { zh: "这份报告已导入报告库。", en: "This report is in the library." },
  takenShort: { zh: "已导入", en: "imported" },
  skipped: { zh: "这个文件已跳过，没有导入。", en: "This file was skipped and not imported." },
  skippedShort: { zh: "已跳过", en: "skipped" },
  inLibrary: { zh: "报告库中已有", en: "in the library already" },
  inBatch: { zh: "与前面的文件重复", en: "same unit as a file above" },
  severalNote: {
    zh: "各份的数不会混在一起。请选定要导入的一份，或逐份核对。",
    en: "Their figures are kept apart. Choose the one to import, or look through all.",
  },
  pickAll: { zh: "逐份核对", en: "Look through all" },
  skip: { zh: "跳过本份", en: "Skip this file" },
  stop: { zh: "取消导入", en: "Stop importing" },
  open: { zh: "导入并打开", en: "Import and open" },
  last: { zh: "导入", en: "Import" },
  next: { zh: "导入并查看下一份", en: "Import, next file" },
  source: { zh: "原文件", en: "Document" },
  found: { zh: "读出的内容", en: "What was read" },
  picture: { zh: "〔图片〕", en: "[picture]" },
  doubts: { zh: "请先确认", en: "Please confirm first" },
  noDoubts: { zh: "没有需要确认的内容。", en: "Nothing needs to be confirmed." },
  acceptAll: { zh: "全部接受", en: "Accept all" },
  seen: { zh: "知道了", en: "Noted" },
  other: { zh: "改填", en: "Other value" },
  fill: { zh: "填入", en: "Set" },
  keep: {
    zh: "无法识别为数字；请填整数或金额，不适用填“/”，或留空。",
    en: "No number; enter one, “/” for not applicable, or leave it blank.",
  },
  blank: { zh: "空白", en: "blank" },
  takeBack: { zh: "重新考虑", en: "Reconsider" },
  missing: { zh: "文件中没有找到的单元格", en: "Cells that were not found in the document" },
  missingNote: { zh: "导入后在报告中补填；不会自动填 0。", en: "Fill them in after the import; nothing is set to 0." },
  totals: { zh: "原文件的合计与计算结果不一致", en: "Totals of the document that differ from the sums" },
  totalsNote: {
    zh: "合计由程序计算；原文件写的合计留作核对依据。",
    en: "Totals are computed; those of the document are kept for checking.",
  },
  errors: { zh: "核对发现的错误", en: "Errors that the checks find" },
  errorsNote: {
    zh: "导入后在报告里逐条改正。",
    en: "They are put right in the report, after the import.",
  },
  text: { zh: "文字部分", en: "Text" },
  oldEdition: {
    zh: "这是 2019 版表式的报告，按原样导入。",
    en: "This is a report in the form of 2019; it is imported as it is.",
  },
  convert: { zh: "转为 2021 版表式", en: "Convert to the form of 2021" },
  convertBack: { zh: "保持 2019 版表式", en: "Keep the form of 2019" },
  converted: {
    zh: "导入后转为 2021 版表式，其余各格原样保留。",
    en: "The report will be in the form of 2021; all other cells stay as they are.",
  },
  nothingLost: { zh: "没有丢失的内容。", en: "Nothing is lost." },
  missingMark: { zh: "未找到", en: "not found" },
  openMark: { zh: "待确认", en: "to be confirmed" },
  decidedMark: { zh: "已确认", en: "confirmed" },
  differsMark: { zh: "与计算不一致", en: "differs from the sum" },
  computedMark: { zh: "程序计算", en: "computed" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of that screen. */
export const importSentences = {
  source: word<{ kind: string }>(
    (p) => `原文件（${p.kind}）`,
    (p) => `Document (${p.kind})`,
  ),
  takeClear: word<{ count: number }>(
    (p) => `导入全部无疑问的（${p.count} 份）`,
    (p) => `Import all without doubts (${p.count})`,
  ),
  importedSeveral: word<{ count: number }>(
    (p) => `${p.count} 份报告已导入报告库。`,
    (p) => `Reports imported into the library: ${p.count}.`,
  ),
  openShort: word<{ open: number }>(
    (p) => `待确认 ${p.open} 处`,
    (p) => `to confirm: ${p.open}`,
  ),
  errorsShort: word<{ errors: number }>(
    (p) => `错误 ${p.errors} 条`,
    (p) => `errors: ${p.errors}`,
  ),
  batchCounts: word<{ waiting: number; clear: number; open: number; failed: number; through: number }>(
    (p) =>
      counted([
        ["没有疑问", p.clear],
        ["待确认", p.open],
        ["不能导入", p.failed],
        ["已处理", p.through],
        ["等待读取", p.waiting],
      ]).join("，"),
    (p) =>
      counted([
        ["clear", p.clear],
        ["to confirm", p.open],
        ["cannot be imported", p.failed],
        ["done", p.through],
        ["waiting", p.waiting],
      ]).join(", "),
  ),
  several: word<{ count: number }>(
    (p) => `这个文件里有 ${p.count} 份报告`,
    (p) => `This file holds ${p.count} reports`,
  ),
  severalShort: word<{ count: number }>(
    (p) => `有 ${p.count} 份报告，请选择`,
    (p) => `${p.count} reports, choose`,
  ),
  reportAt: word<{ at: string; unit: string | null; year: number | null }>(
    (p) => toldApart(p.at, p.unit, p.year === null ? null : `${p.year}年`).join("，"),
    (p) => toldApart(p.at, p.unit, p.year).join(", "),
  ),
  twice: word<{ unit: string; year: number }>(
    (p) => `前面已有一个文件是${p.unit} ${p.year} 年的报告。导入后两份并存。`,
    (p) => `An earlier file holds a report of ${p.unit} for ${p.year}. Both are kept.`,
  ),
  progress: word<{ at: number; of: number }>(
    (p) => `第 ${p.at} 份，共 ${p.of} 份`,
    (p) => `File ${p.at} of ${p.of}`,
  ),
  left: word<{ open: number; of: number }>(
    (p) => (p.open === 0 ? `${p.of} 处都已确认` : `还有 ${p.open} 处，共 ${p.of} 处`),
    (p) => (p.open === 0 ? `all ${p.of} confirmed` : `${p.open} of ${p.of} left`),
  ),
  raw: word<{ raw: string }>(
    (p) => `原文“${p.raw}”`,
    (p) => `Document: "${p.raw}"`,
  ),
  accept: word<{ value: string }>(
    (p) => `接受 ${p.value}`,
    (p) => `Accept ${p.value}`,
  ),
  acceptAlike: word<{ count: number }>(
    (p) => `同类 ${p.count} 处都接受`,
    (p) => `Accept all ${p.count} of this kind`,
  ),
  titleDiffers: word<{ stated: string; typed: string }>(
    (p) => `文件里写的是“${p.stated}”，此处填写为“${p.typed}”。请确认没有拿错文件。`,
    (p) => `The document says "${p.stated}", the fields say "${p.typed}". Is it the right file?`,
  ),
  keepStated: word<{ stated: string }>(
    (p) => `改回“${p.stated}”`,
    (p) => `Back to "${p.stated}"`,
  ),
  keepTyped: word<{ typed: string }>(
    (p) => `就用“${p.typed}”`,
    (p) => `Use "${p.typed}"`,
  ),
  meant: word<{ text: string; value: string }>(
    (p) => `“${p.text}”不是规范的数字，应该是 ${p.value}。`,
    (p) => `"${p.text}" is no plain number; it probably means ${p.value}.`,
  ),
  fillMeant: word<{ value: string }>(
    (p) => `填入 ${p.value}`,
    (p) => `Set ${p.value}`,
  ),
  decided: word<{ value: string }>(
    (p) => `已确认为 ${p.value}`,
    (p) => `Confirmed as ${p.value}`,
  ),
  otherFor: word<{ cell: string }>(
    (p) => `${p.cell}改填`,
    (p) => `Other value for ${p.cell}`,
  ),
  difference: word<{ cell: string; declared: string; computed: string }>(
    (p) => `${p.cell}：原文件 ${p.declared}，计算 ${p.computed}`,
    (p) => `${p.cell}: document ${p.declared}, sum ${p.computed}`,
  ),
  count: word<{ count: number }>(
    (p) => `${p.count} 格`,
    (p) => `(${p.count})`,
  ),
  text: word<{ characters: number; pictures: number }>(
    (p) => `${p.characters} 字${p.pictures > 0 ? `，图片 ${p.pictures} 张` : ""}`,
    (p) => `Characters: ${p.characters}${p.pictures > 0 ? `, pictures: ${p.pictures}` : ""}`,
  ),
  exists: word<{ unit: string; year: number }>(
    (p) => `${p.unit} ${p.year} 年的报告已在报告库中。导入后两份并存，原有的不会被覆盖。`,
    (p) => `The library holds a report of ${p.unit} for ${p.year}. It will not be overwritten; both are kept.`,
  ),
  lost: word<{ cell: string; value: string }>(
    (p) => `${p.cell}的 ${p.value} 在 2021 版表式中没有位置，不会保留`,
    (p) => `${p.value} in ${p.cell} has no place in the form of 2021 and is not kept`,
  ),
  moved: word<{ cell: string; value: string; into: string }>(
    (p) => `${p.cell}的 ${p.value} 移到${p.into}`,
    (p) => `${p.value} in ${p.cell} moves to ${p.into}`,
  ),
  imported: word<{ name: string }>(
    (p) => `“${p.name}”已导入报告库。`,
    (p) => `"${p.name}" was imported into the library.`,
  ),
  moreRows: word<{ rows: number }>(
    (p) => `其余 ${p.rows} 行没有列出。`,
    (p) => `Further rows that are not listed: ${p.rows}.`,
  ),
} as const;

/** Words with their counts, without those of which there are none. */
function counted(counts: readonly (readonly [words: string, count: number])[]): readonly string[] {
  return counts.flatMap(([words, count]) => (count === 0 ? [] : [`${words} ${count}`]));
}

/** Where a report stands in a document, and of its unit and year what that does not say already. */
function toldApart(at: string, ...told: readonly (string | number | null)[]): readonly (string | number)[] {
  const more = told.flatMap((one) => (one === null || at.includes(String(one)) ? [] : [one]));
  return at === "" ? more : [at, ...more];
}

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
