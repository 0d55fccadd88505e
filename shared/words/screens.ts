import { longestUnitName } from "../report/unit-name.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Words of the shell and of all screens together. */
export const shellWords = {
  product: { zh: "勾稽", en: "Gouji" },
  library: { zh: "报告库", en: "Library" },
  toReport: { zh: "返回报告", en: "Back to the report" },
  close: { zh: "关闭", en: "Close" },
  cancel: { zh: "取消", en: "Cancel" },
  undoIt: { zh: "撤销", en: "Undo" },
  retry: { zh: "重试", en: "Try again" },
  starting: { zh: "正在启动…", en: "Starting…" },
  notices: { zh: "通知", en: "Notices" },
  noBridge: {
    zh: "窗口没有连上勾稽的主程序，无法读写文件。没有改动任何文件；请关闭此窗口，重新启动勾稽。",
    en: "The window is not connected to Gouji, so files cannot be read or written. Nothing was changed; close this window and start Gouji again.",
  },
  broken: {
    zh: "窗口出了错，无法继续显示。已保存的内容和草稿都还在；请重新载入。",
    en: "The window ran into an error and cannot go on. What was saved and the drafts are safe; load it again.",
  },
  afterCrash: {
    zh: "窗口刚才意外中止，已自动重新打开。已保存的内容都在，最多只少最后两秒的输入。",
    en: "The window broke down and was opened again by itself. Everything saved is there; at most the last two seconds of typing are missing.",
  },
  reload: { zh: "重新载入", en: "Load again" },
  toolbar: { zh: "工具栏", en: "Toolbar" },
  palettePlaceholder: { zh: "输入命令名称，如“导出”", en: "Type the name of a command, such as export" },
  paletteEmpty: { zh: "没有这个命令，或者当前不能使用", en: "No such command, or not available here" },
  menu: { zh: "菜单", en: "Menu" },
  noNotices: { zh: "打开窗口以来没有通知。", en: "There have been no notices since the window was opened." },
  dismiss: { zh: "关闭通知", en: "Dismiss notice" },
} as const satisfies Record<string, FixedWording>;

/** What is said once at the start. */
export const startSentences = {
  damagedSettings: {
    zh: ({ path }) =>
      `设置文件已损坏，无法识别的设置已恢复默认（报告库文件夹可能也在其中，请在“设置”中核对）；报告没有受影响。原文件保存在“${path}”。`,
    en: ({ path }) =>
      `The settings could not be read whole; what could not be read is back to the usual, perhaps the folder of the library too: see the settings. No report was touched. The file is kept as "${path}".`,
  } satisfies Wording<{ path: string }>,
} as const;

/** Words of the library screen. */
export const libraryWords = {
  title: { zh: "报告库", en: "Library" },
  notice: { zh: "管理员提示", en: "From the administrator" },
  search: { zh: "搜索单位、拼音、年度或文件名", en: "Search unit, pinyin, year or file" },
  newReport: { zh: "新建报告", en: "New report" },
  openFile: { zh: "打开或导入", en: "Open or import" },
  importFolder: { zh: "导入文件夹", en: "Import a folder" },
  doing: { zh: "操作", en: "Actions" },
  open: { zh: "打开", en: "Open" },
  duplicate: { zh: "创建副本", en: "Duplicate" },
  trash: { zh: "移入“已删除的报告”", en: "Move to trash" },
  show: { zh: "在文件夹中显示", en: "Show in folder" },
  recent: { zh: "最近打开", en: "Recent" },
  all: { zh: "全部报告", en: "All reports" },
  loading: { zh: "正在读取报告库…", en: "Reading the library…" },
  draft: { zh: "有未保存的草稿", en: "has an unsaved draft" },
  unreadable: { zh: "无法读取", en: "Unreadable" },
  unreadableTitle: { zh: "无法读取的文件", en: "Files that cannot be read" },
  noMatch: { zh: "没有符合条件的报告。", en: "No report fits." },
  clearSearch: { zh: "清除条件", en: "Clear" },
  welcome: { zh: "从这里开始编制年度报告", en: "Start your annual report here" },
  welcomeText: {
    zh: "报告库里还没有报告。可以新建一份，打开已有文件，或先看一份完整的示例。所有内容只保存在本机。",
    en: "There is no report in the library yet. Start one, open a file, or look at a complete sample first. Everything stays on this computer.",
  },
  sample: { zh: "打开示例报告", en: "Open the sample" },
  dropHint: {
    zh: "也可以把报告文件，或 Word、Excel、网页、文本文件拖到窗口里。",
    en: "You can also drop reports, or Word, Excel, web page and text files into the window.",
  },
  drop: { zh: "松开即可打开或导入", en: "Drop to open or import" },
  listFailed: { zh: "无法读取报告库", en: "The library cannot be read" },
  fine: { zh: "无问题", en: "no findings" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the library screen. */
export const librarySentences = {
  trashed: word<{ name: string }>(
    (p) => `“${p.name}”已移入“已删除的报告”。`,
    (p) => `"${p.name}" was moved to the trash.`,
  ),
  added: word<{ name: string }>(
    (p) => `“${p.name}”已加入报告库。`,
    (p) => `"${p.name}" was added to the library.`,
  ),
  addedSeveral: word<{ count: number }>(
    (p) => `${p.count} 份报告已加入报告库。`,
    (p) => `${p.count} reports were added to the library.`,
  ),
  moreRefused: word<{ count: number }>(
    (p) => `另有 ${p.count} 个文件没有加入。`,
    (p) => `${several(p.count, "more file")} ${p.count === 1 ? "was" : "were"} not added.`,
  ),
  drafts: word<{ count: number }>(
    (p) => `上次没有正常关闭，有 ${p.count} 份报告留有草稿；打开报告即可选择恢复。`,
    (p) =>
      `Gouji was not closed properly; ${several(p.count, "report")} ${p.count === 1 ? "has" : "have"} a draft. Open one to recover it.`,
  ),
  counts: word<{ reports: number; unreadable: number }>(
    (p) => `共 ${p.reports} 份报告${p.unreadable > 0 ? `，${p.unreadable} 个文件无法读取` : ""}`,
    (p) => `${several(p.reports, "report")}${p.unreadable > 0 ? `, ${several(p.unreadable, "unreadable file")}` : ""}`,
  ),
  filled: word<{ percent: number }>(
    (p) => `已填 ${p.percent}%`,
    (p) => `${p.percent}% filled in`,
  ),
  errors: word<{ count: number }>(
    (p) => `错误 ${p.count}`,
    (p) => several(p.count, "error"),
  ),
  warnings: word<{ count: number }>(
    (p) => `警告 ${p.count}`,
    (p) => several(p.count, "warning"),
  ),
  actionsFor: word<{ unit: string; year: number }>(
    (p) => `${p.unit} ${p.year} 年的操作`,
    (p) => `Actions for ${p.unit} ${p.year}`,
  ),
} as const;

/** Words of the dialog that starts a report. */
export const newReportWords = {
  title: { zh: "新建报告", en: "New report" },
  unit: { zh: "单位名称", en: "Unit" },
  unitMissing: { zh: "请填写单位名称。", en: "Enter the unit's name." },
  unitUnfit: {
    zh: `单位名称应为一行文字，不超过 ${longestUnitName} 字。`,
    en: `The unit's name is one line of at most ${longestUnitName} characters.`,
  },
  level: { zh: "单位层级", en: "Level" },
  noLevel: { zh: "不指定", en: "Not stated" },
  year: { zh: "报告年度", en: "Report year" },
  from: { zh: "新建方式", en: "Start from" },
  blank: { zh: "空白报告", en: "A blank report" },
  previousNote: {
    zh: "带入上年的“结转下年度继续办理”和各级标题，并用上年数字核对；不带入上年文字和图片。",
    en: "Last year's carried-on figures and its headings are taken over, and its figures are used for checks. No old text or picture is.",
  },
  create: { zh: "新建", en: "Create" },
} as const satisfies Record<string, FixedWording>;

/** Why a year cannot be taken. */
export const yearUnfit = word<{ first: number; last: number }>(
  (p) => `请填写 ${p.first} 至 ${p.last} 之间的年份。`,
  (p) => `Enter a year from ${p.first} to ${p.last}.`,
);

/** The year as the list of earlier reports shows it. */
export const previousChoice = word<{ unit: string; year: number }>(
  (p) => `沿用 ${p.year} 年度报告：${p.unit}`,
  (p) => `From the report of ${p.year}: ${p.unit}`,
);

/** Words of the settings screen. */
export const settingsWords = {
  title: { zh: "设置", en: "Settings" },
  unitGroup: { zh: "本单位", en: "Our unit" },
  unitNote: { zh: "新建报告时自动填入。", en: "Filled in for new reports." },
  unitName: { zh: "单位名称", en: "Name" },
  unitLevel: { zh: "单位层级", en: "Level" },
  signerGroup: { zh: "办理人", en: "Who signs" },
  signerNote: {
    zh: "审签和修改记录中的姓名，办理时可以更改。",
    en: "Named when signing and in the journal; can be changed each time.",
  },
  signerName: { zh: "姓名", en: "Name" },
  signerTitle: { zh: "职务", en: "Title" },
  consentWanted: { zh: "说明理由须经上级同意", en: "Reasons for findings want the superior's consent" },
  consentNote: {
    zh: "上级在“审签”中同意之前，已说明的问题仍算未处理。",
    en: 'Until the superior consents under "Sign-off", an explained finding counts as open.',
  },
  paperGroup: { zh: "版式", en: "Paper" },
  fonts: { zh: "导出用字体", en: "Typefaces of exports" },
  gb2312: { zh: "公文字体（仿宋_GB2312、方正小标宋）", en: "Official (仿宋_GB2312, 方正小标宋)" },
  windows: { zh: "Windows 自带字体", en: "As delivered with Windows" },
  kylin: { zh: "麒麟、统信（方正字库）", en: "Kylin and UOS (方正)" },
  siteGroup: { zh: "公开网站", en: "Website" },
  siteNote: {
    zh: "写进公开网页的标签（SiteName、SiteDomain、SiteIDCode），供网站检索和普查；不填名称的用单位名称。",
    en: "Stands in the labels of the published page; without a name, the unit's is taken.",
  },
  siteName: { zh: "网站名称", en: "Name" },
  siteDomain: { zh: "网站域名", en: "Domain" },
  siteCode: { zh: "网站标识码", en: "Code" },
  folderGroup: { zh: "文件夹", en: "Folder" },
  libraryFolder: { zh: "报告库文件夹", en: "Library folder" },
  libraryDefault: { zh: "“文档”中的默认文件夹", en: "The default folder in Documents" },
  folderNote: {
    zh: "更改后立即读取新文件夹；原文件夹中的文件不会移动。",
    en: "Takes effect at once; files are not moved.",
  },
  backupNote: { zh: "换电脑或存到 U 盘时使用。", en: "For a new computer, or a stick." },
  choose: { zh: "选择…", en: "Choose…" },
  useDefault: { zh: "恢复默认", en: "Use default" },
  wordsGroup: { zh: "用语检查", en: "Words" },
  wordsNote: {
    zh: "核对文字时使用，每行一个；对所有报告有效。",
    en: "For the checks of the text, one a line; for all reports.",
  },
  flaggedWords: { zh: "需要提醒的用语", en: "Words to point out" },
  flaggedPlaceholder: { zh: "例如：已经改名的机构", en: "For example a unit's former name" },
  allowedWords: { zh: "不再提示的用语", en: "Words never to flag" },
  allowedPlaceholder: { zh: "例如：本单位公开的邮箱", en: "For example the office's own e-mail address" },
  windowGroup: { zh: "界面", en: "Window" },
  language: { zh: "语言", en: "Language" },
  theme: { zh: "外观", en: "Appearance" },
  system: { zh: "跟随系统", en: "System" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  zoom: { zh: "缩放", en: "Zoom" },
  byAdministrator: {
    zh: "由管理员统一设置，不能在这里更改。",
    en: "Set by the administrator; it cannot be changed here.",
  },
  kept: { zh: "设置自动保存在本机。", en: "Settings are kept on this computer." },
  licences: { zh: "第三方组件许可…", en: "Licences of the components…" },
} as const satisfies Record<string, FixedWording>;

/** What the program runs on. */
export const platformNames = {
  electron: { zh: "Electron", en: "Electron" },
  chromium: { zh: "本机浏览器", en: "a local browser" },
} as const satisfies Record<string, FixedWording>;

/** The program's version, at the foot of the settings. */
export const versionLine = word<{ version: string; platform: keyof typeof platformNames }>(
  (p) => `勾稽 ${p.version}，运行于${p.platform === "electron" ? " " : ""}${platformNames[p.platform].zh}，不联网。`,
  (p) => `Gouji ${p.version} on ${platformNames[p.platform].en}, offline.`,
);

/** A count with its English noun. */
function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
