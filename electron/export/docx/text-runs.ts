import { type IRunOptions, Tab, TextRun } from "docx";
import { printableText } from "../../../shared/paper/printable-text.ts";

/** Says that characters which both scripts have (“ ” … ·) take the Chinese typeface. */
export const eastAsian = { hint: "eastAsia" } as const;

/** How a run looks where it differs from its paragraph. */
export type RunLook = Omit<IRunOptions, "text" | "children" | "break">;

/** A text as runs: cleaned, line feeds as breaks, tabs as tabs. An empty text gives no run. */
export function textRuns(text: string, look: RunLook = {}): readonly TextRun[] {
  const font = eastAsian;
  return printableText(text)
    .split("\n")
    .flatMap((line, place) => {
      const breaks = place === 0 ? {} : { break: 1 };
      if (line === "") return place === 0 ? [] : [new TextRun({ font, ...look, ...breaks })];
      return line
        .split("\t")
        .flatMap((stretch, tabs) => [
          ...(tabs === 0 ? [] : [new TextRun({ font, ...look, children: [new Tab()] })]),
          ...(stretch === "" && tabs > 0
            ? []
            : [new TextRun({ font, ...look, ...(tabs === 0 ? breaks : {}), text: stretch })]),
        ]);
    });
}
