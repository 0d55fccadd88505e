import type { CellId } from "../forms/form.ts";
import type { UnknownFigure } from "../report/narrative-text.ts";
import { labelsFor } from "./labels.ts";
import type { FixedWording, Language, Wording } from "./language.ts";
import { narrativeWords } from "./narrative.ts";
import { paperWords } from "./paper.ts";

const words = {
  channels: {
    zh: "没有由台账数出申请方式，请先在“台账”中读取",
    en: "no register that tells the ways of applying was counted",
  },
  lastYear: { zh: "没有关联上年报告", en: "no report is linked as last year's" },
  number: {
    zh: (cell) => `${cell}没有数字`,
    en: (cell) => `there is no number in ${cell}`,
  },
  noCell: { zh: "没有指明取自哪一格", en: "no cell is named" },
  divisor: {
    zh: (cells) => `${cells}为 0，不能作除数`,
    en: (cells) => `${cells} is 0 and nothing can be divided by it`,
  },
  place: {
    zh: ({ part, reason }) => `“${part}”中有一个数据无法取得，印作“——”：${reason}。`,
    en: ({ part, reason }) => `${part}: a figure cannot be computed and is printed as "——": ${reason}.`,
  },
} as const satisfies {
  channels: FixedWording;
  lastYear: FixedWording;
  number: Wording<string>;
  noCell: FixedWording;
  divisor: Wording<string>;
  place: Wording<{ part: string; reason: string }>;
};

/** A sentence about a bound figure that is printed without a number: in which part, and what it lacks. */
export function formatUnknownFigure({ part, lack, forms }: UnknownFigure, language: Language): string {
  const heading = forms.report.parts.find(({ id }) => id === part)?.heading ?? paperWords.preamble;
  return words.place[language]({ part: heading, reason: reasonOf(lack, forms, language) });
}

function reasonOf(lack: UnknownFigure["lack"], forms: UnknownFigure["forms"], language: Language): string {
  if (lack.kind === "lastYear" || lack.kind === "channels") return words[lack.kind][language];
  const labels = labelsFor(forms[lack.from], language);
  const whose = lack.from === "previous" ? narrativeWords.previous[language] : "";
  const name = (cell: CellId): string => whose + labels.cell(cell);
  if (lack.kind === "divisor") return words.divisor[language](lack.cells.map(name).join(" + "));
  return lack.cell === undefined ? words.noCell[language] : words.number[language](name(lack.cell));
}
