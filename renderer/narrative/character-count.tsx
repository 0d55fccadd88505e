import { IconAlertTriangle } from "@tabler/icons-react";
import { thinPartFive } from "../../shared/document/rules/content.ts";
import type { NarrativeId } from "../../shared/forms/form.ts";
import { remembered } from "../../shared/remembered.ts";
import { type FigureSources, formatFigure } from "../../shared/report/bound-figure.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import { type Inline, isText, type Narrative } from "../../shared/report/narrative.ts";
import type { Language } from "../../shared/words/language.ts";
import { characterCount, narrativeWords } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useReading } from "../session/use-session.ts";

/** How much a part says; of part five also whether the checks find that too little. */
export function CharacterCount({
  session,
  part,
  language,
}: {
  readonly session: ReportSession;
  readonly part: NarrativeId;
  readonly language: Language;
}) {
  const count = useReading(session, () =>
    countCharacters(session.report().narratives[part], figureSources(session.report())),
  );
  const isThin = useReading(
    session,
    () => part === "s5" && session.checked().findings.some(({ code }) => code === thinPartFive.code),
  );
  return (
    <span className="character-count">
      {isThin && (
        <span className="few-characters">
          <IconAlertTriangle size={14} aria-hidden />
          {narrativeWords.few[language]}
        </span>
      )}
      {characterCount[language](count)}
    </span>
  );
}

/** How much a narrative says: every Chinese character and every digit counts one; signs, spaces, letters and numbering do not. */
export function countCharacters(narrative: Narrative, sources: FigureSources): number {
  const inline = (run: Inline): number =>
    "text" in run ? countWritten(run) : countIn(formatFigure(run.figure, sources));
  return narrative.reduce(
    (all, block) =>
      isText(block) ? block.content.reduce((sum, run) => sum + inline(run), all) : all + countIn(block.caption ?? ""),
    0,
  );
}

/** Counted once: a text stays, while figures change with every cell. */
const countWritten = remembered(({ text }: { readonly text: string }): number => countIn(text));

function countIn(text: string): number {
  return text.match(/[\p{Script=Han}\p{Nd}]/gu)?.length ?? 0;
}
