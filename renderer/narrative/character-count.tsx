import { IconAlertTriangle } from "@tabler/icons-react";
import type { NarrativeId } from "../../shared/forms/form.ts";
import type { FigureSources } from "../../shared/report/bound-figure.ts";
import { figureSources, inlineText } from "../../shared/report/narrative-text.ts";
import type { Narrative } from "../../shared/report/narrative.ts";
import { isBareHeading } from "../../shared/report/written.ts";
import type { Language } from "../../shared/words/language.ts";
import { characterCount, narrativeWords } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useRevision } from "../session/use-session.ts";

/** Below this, part five says too little to be worth printing. */
const fewCharacters = 30;

/** How much a part says; of part five also whether that is too little. */
export function CharacterCount({
  session,
  part,
  language,
}: {
  readonly session: ReportSession;
  readonly part: NarrativeId;
  readonly language: Language;
}) {
  useRevision(session);
  const report = session.report();
  const sources = figureSources(report);
  const narrative = report.narratives[part];
  const count = countCharacters(narrative, sources);
  const written = narrative.filter((_, place) => !isBareHeading(narrative, place));
  return (
    <span className="character-count">
      {part === "s5" && countCharacters(written, sources) < fewCharacters && (
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
  const text = narrative
    .map((block) => (block.kind === "picture" ? (block.caption ?? "") : inlineText(block.content, sources)))
    .join("\n");
  return text.match(/[\p{Script=Han}\p{Nd}]/gu)?.length ?? 0;
}
