import type { FixedWording, Language } from "./language.ts";
import { platformNames } from "./screens.ts";

/** What the program says of itself and of where it runs, to be read by somebody before it is given to anybody. Nothing of reports is in it. */
export interface AboutProgram {
  readonly version: string;
  readonly platform: "electron" | "chromium";
  /** 16 hexadecimal digits over every file of the running program: two computers with the same digits run the same program. */
  readonly build: string;
  readonly node: string;
  /** The name and release of the system, and its processor: "Linux 6.1", "x64". */
  readonly system: string;
  readonly processor: string;
  /** Memory of the computer, and what of it is free, in megabytes. */
  readonly memory: { readonly all: number; readonly free: number };
  /** The folders, with "~" for the user's own, whose name may be somebody's. */
  readonly folders: { readonly library: string; readonly program: string; readonly logs: string };
  /** Files in the library: reports, and those that cannot be read. Null where the folder itself cannot be read. */
  readonly library: { readonly reports: number; readonly unreadable: number } | null;
  readonly settings: {
    readonly language: string;
    readonly theme: string;
    readonly zoom: number;
    readonly fonts: string;
  };
  /** The end of the log of what went wrong; empty where nothing did. */
  readonly log: string;
}

/** Words of the page about the program. */
export const aboutWords = {
  title: { zh: "关于勾稽", en: "About Gouji" },
  offline: {
    zh: "编制和核对政府信息公开工作年度报告；不上传任何内容，报告只保存在本机。",
    en: "Prepares and checks the annual report on government information disclosure. Nothing is uploaded: reports stay on this computer.",
  },
  diagnosis: { zh: "诊断信息", en: "Diagnosis" },
  note: {
    zh: "求助时可把下面的内容交给维护人员。其中没有报告内容和单位名称，用户文件夹写作“~”；程序不会自行发送，请先看过再复制。",
    en: "What a maintainer needs to help. It holds nothing of reports, and your own folder is written ~. Nothing is ever sent by itself: read it, then copy it.",
  },
  copy: { zh: "复制诊断信息", en: "Copy" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: {
    zh: "浏览器没有允许复制；请在框中全选后按 Ctrl+C。",
    en: "The browser did not allow it: select all in the box and press Ctrl+C.",
  },
} as const satisfies Record<string, FixedWording>;

const labels = {
  program: { zh: "勾稽", en: "Gouji" },
  build: { zh: "程序指纹", en: "Fingerprint of the program" },
  platform: { zh: "运行环境", en: "Runs on" },
  browser: { zh: "浏览器", en: "Browser" },
  system: { zh: "操作系统", en: "System" },
  memory: { zh: "内存", en: "Memory" },
  library: { zh: "报告库", en: "Library" },
  unreadableLibrary: { zh: "无法读取", en: "cannot be read" },
  folder: { zh: "程序数据", en: "Program data" },
  logs: { zh: "日志", en: "Logs" },
  settings: { zh: "设置", en: "Settings" },
  log: { zh: "最近的内部错误", en: "Latest internal errors" },
  none: { zh: "没有", en: "none" },
} as const satisfies Record<string, FixedWording>;

/** The text that somebody reads and copies. `browser` is what the window's browser calls itself. */
export function diagnosisText(about: AboutProgram, browser: string, language: Language): string {
  const { library } = about;
  const files =
    library === null
      ? labels.unreadableLibrary[language]
      : language === "zh"
        ? `${library.reports} 份报告，${library.unreadable} 个文件无法读取`
        : `${library.reports} reports, ${library.unreadable} unreadable files`;
  const { zoom, theme, fonts } = about.settings;
  const lines: readonly (readonly [FixedWording, string])[] = [
    [labels.program, about.version],
    [labels.build, about.build],
    [labels.platform, `${platformNames[about.platform][language]}, Node ${about.node}`],
    [labels.browser, browser],
    [labels.system, `${about.system}, ${about.processor}`],
    [labels.memory, `${about.memory.all} MB (${language === "zh" ? "空闲" : "free"} ${about.memory.free} MB)`],
    [labels.library, `${about.folders.library} (${files})`],
    [labels.folder, about.folders.program],
    [labels.logs, about.folders.logs],
    [labels.settings, `${about.settings.language}, ${theme}, ${zoom}%, ${fonts}`],
    [labels.log, about.log === "" ? labels.none[language] : `\n${about.log}`],
  ];
  const colon = language === "zh" ? "：" : ": ";
  return lines.map(([label, text]) => `${label[language]}${colon}${text}`).join("\n");
}
