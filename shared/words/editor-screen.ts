import type { FixedWording, Wording } from "./language.ts";

/** How a part of the report stands. */
export const partStateWords = {
  empty: { zh: "未填", en: "empty" },
  progress: { zh: "填写中", en: "in progress" },
  problems: { zh: "待处理", en: "problems" },
  warnings: { zh: "待核对", en: "to be checked" },
  fine: { zh: "完成", en: "fine" },
} as const satisfies Record<string, FixedWording>;

/** Words of the editor screen. */
export const editorWords = {
  parts: { zh: "报告各部分", en: "Parts of the report" },
  partsTitle: { zh: "各部分", en: "Parts" },
  paper: { zh: "报告正文", en: "The report" },
  preambleShort: { zh: "引言", en: "Pre." },
  preamble: { zh: "引言", en: "Preamble" },
  opening: { zh: "正在打开报告…", en: "Opening the report…" },
  openFailed: { zh: "无法打开这份报告", en: "This report cannot be opened" },
  progress: { zh: "填报进度", en: "Progress" },
  editTitle: { zh: "修改单位和年度", en: "Change unit and year" },
  titleLines: { zh: "标题分行", en: "Lines of the title" },
  titleLinesNote: {
    zh: "印出的标题按词意分行，排成梯形或菱形；需要时可以用回车改在别处断行。",
    en: "The printed title breaks where its meaning pauses; press Enter where it shall break elsewhere.",
  },
  titleLinesUnfit: {
    zh: "这里只能改断行的位置，文字应与标题一致。",
    en: "Only where the lines break can be changed here; the words have to be those of the title.",
  },
  sealed: { zh: "加盖印章", en: "The paper gets a seal" },
  sealedNote: {
    zh: "成文日期右空四字，署名在日期上方居中，并留出盖章的位置。",
    en: "Date and name stand where the seal is pressed over them.",
  },
  apply: { zh: "确定", en: "Apply" },
  saving: { zh: "保存中…", en: "Saving…" },
  pending: { zh: "有改动，即将保存", en: "Changed, saving soon" },
  readOnly: { zh: "只读", en: "Read-only" },
  saveNow: { zh: "立即重试", en: "Try again now" },
  versions: { zh: "历史版本", en: "Versions" },
  versionsNote: { zh: "恢复后仍可撤销。", en: "Restoring can be undone." },
  noVersions: { zh: "还没有历史版本；保存之后会自动留存。", en: "No versions yet; they are kept as you save." },
  versionName: { zh: "版本名称", en: "Name of the version" },
  versionNamePlaceholder: { zh: "如：送审稿", en: "For example: for approval" },
  nameNow: { zh: "将当前内容存为命名版本", en: "Keep what stands now under a name" },
  nameVersion: { zh: "命名…", en: "Name…" },
  versionNameUnfit: {
    zh: "名称请用汉字、字母、数字或括号，不超过 30 个字；没有改动。",
    en: "Use letters, digits and brackets, 30 at the most. Nothing was changed.",
  },
  versionChanges: { zh: "查看差异", en: "What changed" },
  hideChanges: { zh: "收起差异", en: "Hide what changed" },
  versionSame: { zh: "与当前内容相同。", en: "It says the same as now." },
  versionLegend: { zh: "划线的是该版本的内容，其后是当前内容。", en: "Struck out: that version; behind it: now." },
  conflict: { zh: "文件与此处内容的差异", en: "What differs from the file" },
  conflictLegend: {
    zh: "划线的是文件中的内容（他人所改），其后是此处的内容。",
    en: "Struck out: what is in the file now; behind it: what is here.",
  },
  conflictSame: { zh: "两边内容相同，可以重新载入文件。", en: "Both say the same; the file can be reloaded." },
  draftLegend: {
    zh: "划线的是文件中的内容，其后是草稿的内容。",
    en: "Struck out: what is in the file; behind it: the draft.",
  },
  restore: { zh: "恢复到此版本", en: "Restore this" },
  openCopy: { zh: "另存为副本打开", en: "Open as copy" },
  restored: { zh: "已恢复到所选版本，可用 Ctrl+Z 撤销。", en: "The version was restored. Ctrl+Z takes it back." },
  versionOtherEdition: {
    zh: "这个版本用的是另一版报告格式，不能在原处恢复；没有改动，请另存为副本打开。",
    en: "This version uses another edition of the form and cannot be restored in place. Nothing was changed; open it as a copy.",
  },
  outside: {
    zh: "该文件已被他人或其他程序修改。您的改动还在，没有覆盖任何内容。",
    en: "The file was changed by somebody else. Your changes are kept; nothing was overwritten.",
  },
  reloadIt: { zh: "重新载入文件", en: "Reload the file" },
  overwrite: { zh: "用我的内容覆盖", en: "Overwrite with mine" },
  copyIt: { zh: "另存为副本", en: "Save a copy" },
  takeOver: { zh: "接管编辑", en: "Take over" },
  takeOverNow: { zh: "确认接管", en: "Take over now" },
  notWritable: {
    zh: "文件或文件夹不能写入，只能查看；要修改请另存为副本。",
    en: "The file or its folder cannot be written. Save a copy to make changes.",
  },
  draftTitle: { zh: "发现未保存的草稿", en: "An unsaved draft was found" },
  draftChangedSince: {
    zh: "在这之后文件又被别人改动过。恢复草稿不会覆盖文件，打开后再选择用哪一份。",
    en: "Somebody else has changed the file since. Recovering overwrites nothing; you choose afterwards which one stays.",
  },
  useDraft: { zh: "恢复草稿", en: "Recover the draft" },
  dropDraft: { zh: "放弃草稿", en: "Discard the draft" },
  notSaved: { zh: "还没有保存", en: "Not saved yet" },
  notSavedText: {
    zh: "最近的改动没能存进文件。草稿保留在本机，下次打开时可以恢复；也可以另存为副本。",
    en: "The last changes could not be written. A draft is kept and offered next time; you can also save a copy.",
  },
  stay: { zh: "继续编辑", en: "Keep editing" },
  leave: { zh: "保留草稿并关闭", en: "Keep the draft and close" },
  checkClean: { zh: "核对无误", en: "No findings" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the editor screen. */
export const editorSentences = {
  savedAt: word<{ time: string }>(
    (p) => `已保存 ${p.time}`,
    (p) => `Saved ${p.time}`,
  ),
  unsaved: word<{ reason: string }>(
    (p) => `未保存：${p.reason}`,
    (p) => `Not saved: ${p.reason}`,
  ),
  takeOverAsk: word<{ user: string }>(
    (p) => `接管后，${p.user} 的窗口变为只读，其尚未保存的改动只留在草稿中。确定接管吗？`,
    (p) => `${p.user} can then only read; what is not saved there stays in a draft. Take over?`,
  ),
  held: word<{ user: string; computer: string; time: string }>(
    (p) => `该报告自 ${p.time} 起由 ${p.user}（${p.computer}）编辑，当前为只读。`,
    (p) => `${p.user} (${p.computer}) has had this report open since ${p.time}. You can only read it now.`,
  ),
  draft: word<{ name: string; time: string }>(
    (p) => `上次没有正常关闭，${p.time} 的改动还没有存进“${p.name}”。要恢复吗？`,
    (p) => `Gouji was not closed properly; changes of ${p.time} are not in "${p.name}". Recover them?`,
  ),
  version: word<{ size: string }>(
    (p) => `${p.size} KB`,
    (p) => `${p.size} KB`,
  ),
  differences: word<{ cells: number; sentences: number }>(
    (p) => `表格 ${p.cells} 格、文字 ${p.sentences} 处不同`,
    (p) => `${p.cells} cells and ${p.sentences} passages differ`,
  ),
  copied: word<{ path: string }>(
    (p) => `副本已保存到“${p.path}”，现在编辑的是副本。`,
    (p) => `The copy was saved to "${p.path}". You are now editing the copy.`,
  ),
  filled: word<{ done: number; of: number }>(
    (p) => `表格已填 ${p.done} / ${p.of} 格`,
    (p) => `${p.done} of ${p.of} cells filled in`,
  ),
  partFilled: word<{ done: number; of: number }>(
    (p) => `${p.done}/${p.of}`,
    (p) => `${p.done}/${p.of}`,
  ),
} as const;

/** Words of the export dialog. */
export const exportWords = {
  title: { zh: "导出报告", en: "Export the report" },
  formats: { zh: "文件格式", en: "Formats" },
  docx: { zh: "Word 文档（.docx）", en: "Word (.docx)" },
  xlsx: { zh: "Excel 工作簿（.xlsx）", en: "Excel (.xlsx)" },
  html: { zh: "网页（.html）", en: "Web page (.html)" },
  fragment: { zh: "嵌入网站的网页片段（.html）", en: "Piece for a page of a website (.html)" },
  cover: { zh: "报送函（.docx）", en: "Cover letter (.docx)" },
  pdf: { zh: "PDF（.pdf）", en: "PDF (.pdf)" },
  csv: { zh: "数据表（.csv）", en: "Table (.csv)" },
  json: { zh: "开放数据（.json）", en: "Open data (.json)" },
  noFormat: { zh: "请至少选择一种格式。", en: "Choose at least one format." },
  signOff: { zh: "附审签单（内部流转用）", en: "With the sign-off sheet (internal)" },
  signOffNote: { zh: "公开发布时不要附审签单。", en: "Leave it out for publication." },
  folder: { zh: "保存到文件夹", en: "Folder" },
  noFolder: { zh: "请选择或输入文件夹。", en: "Choose or enter a folder." },
  choose: { zh: "选择…", en: "Choose…" },
  run: { zh: "导出", en: "Export" },
  replaceTitle: { zh: "已有同名文件", en: "Files of that name exist" },
  replace: { zh: "替换", en: "Replace" },
  stop: { zh: "取消导出", en: "Cancel the export" },
  stopping: { zh: "正在取消…", en: "Cancelling…" },
  done: { zh: "已导出：", en: "Exported:" },
  show: { zh: "在文件夹中显示", en: "Show in folder" },
  openIt: { zh: "打开", en: "Open" },
  verifyIt: { zh: "核验", en: "Verify" },
  differs: { zh: "与本报告不一致，查看…", en: "It differs from the report; look…" },
  progressName: { zh: "导出进度", en: "Export progress" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the export dialog. */
export const exportSentences = {
  running: word<{ done: number; of: number }>(
    (p) => `正在导出，已完成 ${p.done} / ${p.of}`,
    (p) => `Exporting, ${p.done} of ${p.of} done`,
  ),
  inFolder: word<{ folder: string }>(
    (p) => `所在文件夹：${p.folder}`,
    (p) => `Folder: ${p.folder}`,
  ),
  openErrors: word<{ count: number }>(
    (p) => `尚有 ${p.count} 项错误未处理；可以导出，但报告可能被退回。`,
    (p) =>
      `${p.count === 1 ? "1 error is" : `${p.count} errors are`} still open. You can export, but the report may be returned.`,
  ),
  unknownFigures: word<{ count: number }>(
    (p) => `文字中有 ${p.count} 个数据无法取得`,
    (p) =>
      p.count === 1 ? "1 figure in the text cannot be computed" : `${p.count} figures in the text cannot be computed`,
  ),
  exists: word<{ path: string }>(
    (p) => `“${p.path}”已存在，没有改动。要替换它吗？`,
    (p) => `"${p.path}" exists and was left alone. Replace it?`,
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
