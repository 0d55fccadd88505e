import type { AppFailures } from "../failure.ts";
import type { Wording } from "./language.ts";

/** Expected failures between the window and the program behind it, with their sentences; part of `failureWords`. */
export const appFailureWords: { readonly [C in keyof AppFailures]: Wording<AppFailures[C]> } = {
  internal: {
    zh: ({ log }) => `程序内部出错，已保存的文件没有改动；请重试，若再次出现，请把日志“${log}”交给维护者。`,
    en: ({ log }) =>
      `Internal error; saved files were not changed. Try again; if it happens again, give the log "${log}" to the maintainer.`,
  },
  foreignSender: {
    zh: ({ url }) => `已拒绝来自“${url}”的请求：只接受本程序窗口的请求。`,
    en: ({ url }) => `A request from "${url}" was refused: only this program's window may ask.`,
  },
  unknownCall: {
    zh: ({ command }) => `窗口请求了不存在的操作“${command}”；请重新启动程序。`,
    en: ({ command }) => `The window asked for an unknown action "${command}". Restart the program.`,
  },
  unfitCall: {
    zh: ({ command, place }) =>
      `操作“${command}”的内容${place === "" ? "" : `（${place}）`}不合要求，没有执行；请检查填写的内容后重试。`,
    en: ({ command, place }) =>
      `"${command}" was not carried out: what it was given${place === "" ? "" : ` (${place})`} does not fit. Check the entries and try again.`,
  },
  pathNotChosen: {
    zh: ({ path }) => `没有选择过“${path}”，程序没有读写它。请用旁边的“选择”按钮选择，或把文件拖进窗口。`,
    en: ({ path }) =>
      `"${path}" was never chosen, so it was neither read nor written. Choose it with the button beside the field, or drop the file into the window.`,
  },
  noDialog: {
    zh: ({ tried }) => `本机没有可用的文件选择窗口（试过 ${tried}）；请直接输入路径，或把文件拖进窗口。`,
    en: ({ tried }) =>
      `No file dialog is available on this computer (tried ${tried}). Type the path, or drop the file into the window.`,
  },
  noFileManager: {
    zh: ({ path, tried }) => `无法打开文件管理器（试过 ${tried}）；文件在“${path}”。`,
    en: ({ path, tried }) => `The file manager could not be opened (tried ${tried}). The file is at "${path}".`,
  },
  exportCancelled: {
    zh: ({ done, of }) => `导出已取消（完成 ${done} / ${of}），没有留下任何文件。`,
    en: ({ done, of }) => `The export was cancelled (${done} of ${of} done). No file was left behind.`,
  },
  administratorUnfit: {
    zh: ({ path, place }) =>
      `管理员设置“${path}”不能使用（${place === "" ? "不是 UTF-8 编码的 JSON" : `“${place}”处不符合要求`}），其中的内容都没有采用；请联系管理员改正。`,
    en: ({ path, place }) =>
      `The administrator's settings "${path}" cannot be used (${place === "" ? "no JSON in UTF-8" : `"${place}" does not fit`}); nothing of them was taken. Ask the administrator to mend them.`,
  },
  windowNotOpened: {
    zh: ({ browser }) => `浏览器“${browser}”未能打开窗口；请确认它能正常启动，或用环境变量 GOUJI_BROWSER 指明另一个。`,
    en: ({ browser }) =>
      `The browser "${browser}" did not open the window. Make sure that it starts, or name another with GOUJI_BROWSER.`,
  },
  brokenDown: {
    zh: ({ log }) =>
      `窗口接连意外中止，程序已退出。已保存的内容和草稿都在，下次启动时可以恢复；若再次出现，请把日志“${log}”交给维护者。`,
    en: ({ log }) =>
      `The window broke down again and again, so Gouji has ended. Everything saved and the drafts are kept and offered at the next start; if it happens again, give the log "${log}" to the maintainer.`,
  },
};
