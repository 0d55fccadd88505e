import type { CellNote } from "../report/report.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Words of what an office keeps about its figures for itself. */
export const noteWords = {
  title: { zh: "备注和依据", en: "Notes and evidence" },
  internal: {
    zh: "仅供内部核对，印在审签单附页，不随报告公开。",
    en: "For the office alone: printed on the annex of the sign-off sheet, never published.",
  },
  none: { zh: "这一格没有备注。", en: "There is no note at this cell." },
  all: { zh: "全部备注", en: "All notes" },
  add: { zh: "添加备注", en: "Add a note" },
  text: { zh: "备注", en: "Note" },
  textPlaceholder: { zh: "如：已与信访科核对", en: "For example: checked with the complaints office" },
  document: { zh: "依据文号", en: "Document number" },
  file: { zh: "依据文件", en: "File name" },
  keep: { zh: "保存备注", en: "Keep the note" },
  missing: { zh: "请填写备注内容。", en: "Write what is to be noted." },
  change: { zh: "修改", en: "Change" },
  remove: { zh: "删除", en: "Remove" },
} as const satisfies Record<string, FixedWording>;

/** The evidence of a note in one line; empty where none is named. */
export const noteEvidence: Wording<Pick<CellNote, "document" | "file">> = {
  zh: ({ document, file }) => [document, file].filter((words) => words !== undefined && words !== "").join("；"),
  en: ({ document, file }) => [document, file].filter((words) => words !== undefined && words !== "").join("; "),
};

/** A note beside its cell. */
export const noteSentence: Wording<CellNote> = {
  zh: (note) => `备注：${note.text}${bracketed(noteEvidence.zh(note), "（", "）")}`,
  en: (note) => `Note: ${note.text}${bracketed(noteEvidence.en(note), " (", ")")}`,
};

function bracketed(words: string, open: string, close: string): string {
  return words === "" ? "" : `${open}${words}${close}`;
}
