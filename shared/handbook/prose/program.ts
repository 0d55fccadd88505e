import { sourceExtensions } from "../../recognition/source-document.ts";
import type { FixedWording } from "../../words/language.ts";
import { type HandbookPage, same, write } from "../page.ts";

/** How the text is read, which files are read, what becomes of what is typed. */
export const programPages: readonly HandbookPage[] = [
  {
    id: "text",
    chapter: "text",
    title: { zh: "文字与表格一致", en: "The text agrees with the tables" },
    blocks: [
      write.text(
        "程序读正文里关于本单位申请、办理结果、文件、复议诉讼的数，与表格对照；说的是其他机关、其他期间、其他事项的，或者不能确定的，不作判断，列在核对清单的“未核对”中。",
        "What the text says about your own figures is held against the tables. What is about others, other periods or other matters, or not certain, is left alone and listed as unread in the check list.",
      ),
      { kind: "picture", picture: "check-list", shows: { zh: "核对清单：全部比较和两边的数", en: "The check list" } },
      write.list(
        [
          "写数时用“插入表内数据（联动）”，数随表格变化，不会不一致。",
          "Insert figures that follow the tables, and they cannot disagree.",
        ],
        [
          "百分比按所写位数四舍五入；截尾不进位的给出提示。",
          "Shares are rounded to the digits written; cut-off ones are pointed out.",
        ],
        ["“增长”“下降”与上年报告对照，先关联上年报告。", "Growth is held against last year's report; link it first."],
        ["命令 gouji explain “一句话” 说明一句话是怎样读的。", "gouji explain shows how a sentence is read."],
      ),
    ],
  },
  {
    id: "formats",
    chapter: "program",
    title: { zh: "能读取和导出的文件", en: "Files that are read and written" },
    blocks: [
      write.facts(
        [
          { zh: "读取", en: "Read" },
          {
            zh: `报告文件 .gouji；${sourceExtensions.map((ending) => `.${ending}`).join("、")}。按内容识别，不看扩展名。`,
            en: `Report files (.gouji); ${sourceExtensions.map((ending) => `.${ending}`).join(", ")}; by their content, whatever they are called.`,
          },
        ],
        [
          { zh: "导出", en: "Written" },
          {
            zh: "Word（GB/T 9704 公文版式）、Excel（带公式）、PDF、网页、网站嵌入片段、开放数据 CSV 和 JSON。",
            en: "Word (GB/T 9704), Excel with formulas, PDF, web page, a piece for websites, open data in CSV and JSON.",
          },
        ],
      ),
    ],
  },
  {
    id: "safety",
    chapter: "program",
    title: { zh: "保存、版本和找回", en: "Saving, versions, getting back" },
    blocks: [
      write.list(
        [
          "改动在两秒内自动保存；程序意外退出后，重新打开时可恢复未保存的内容。",
          "Changes are saved within two seconds; after a crash what was unsaved is offered again.",
        ],
        [
          "“历史版本”保留以前的状态，可以恢复，也可以另存为副本。",
          "Versions keep earlier states; each can be brought back or opened as a copy.",
        ],
        [
          "从报告库移除的报告在“已删除的报告”里，可以恢复。",
          "Removed reports are found under 已删除的报告 and can be brought back.",
        ],
        [
          "别人正在编辑的报告以只读方式打开；文件被他人修改时先提示，不覆盖。",
          "A report that a colleague has open is read-only; changes from outside are never overwritten.",
        ],
        [
          "程序不联网，不上传任何内容。全部报告可在“设置”中备份为一个文件。",
          "The program never goes online. The whole library can be backed up as one file in the settings.",
        ],
      ),
    ],
  },
];

/** The keys of the tables, which no action of the window owns: what is pressed, and what it does. */
export const tableKeys: readonly (readonly [keys: string, does: FixedWording])[] = [
  ["↑ ↓ ← →", { zh: "移到相邻格", en: "To the next cell" }],
  ["Tab / Shift+Tab", { zh: "下一格 / 上一格", en: "Next / previous cell" }],
  [
    "Enter / Shift+Enter",
    { zh: "下一行（Tab 之后回到起始列）/ 上一行", en: "Next row, after Tab back to the first column / previous row" },
  ],
  ["Home / End", { zh: "行首 / 行尾", en: "Start / end of the row" }],
  ["Ctrl+Home / Ctrl+End", { zh: "表首 / 表尾", en: "Start / end of the table" }],
  ["Shift+↑ ↓ ← →", { zh: "扩大选区", en: "Extend the selection" }],
  ["Ctrl+A", { zh: "选择全表", en: "Select the table" }],
  ["F2", { zh: "修改当前格", en: "Edit the cell" }],
  ["Delete", { zh: "清空", en: "Clear" }],
  ["Esc", { zh: "放弃正在输入的内容", en: "Give up what is being typed" }],
  ["Ctrl+Enter", { zh: "用当前格的值填满选区", en: "Fill the selection with the cell's value" }],
  ["Ctrl+D", { zh: "向下填充", en: "Fill down" }],
  ["Alt+↓", { zh: "显示该格的说明", en: "Show what is said of the cell" }],
  ["=12+7", { zh: "在格中输入算式，自动算出并保留", en: "Type a sum: it is added up and kept" }],
];

/** An action of the window with its keys as they are shown. */
export interface KeyedAction {
  readonly name: FixedWording;
  readonly shortcut: string;
}

/** A page of keys: those of the window's actions, then those of the tables. */
export function keyPage(keys: readonly KeyedAction[]): HandbookPage {
  return {
    id: "keys",
    chapter: "program",
    title: { zh: "快捷键", en: "Keys" },
    blocks: [
      { kind: "heading", text: { zh: "各处通用", en: "Everywhere" } },
      { kind: "facts", facts: keys.map(({ name, shortcut }) => ({ name: same(shortcut), text: name })) },
      { kind: "heading", text: { zh: "表格中", en: "In tables" } },
      { kind: "facts", facts: tableKeys.map(([shortcut, does]) => ({ name: same(shortcut), text: does })) },
    ],
  };
}
