import { Progress } from "@mantine/core";
import { editorSentences, editorWords, partStateWords } from "../../../shared/words/editor-screen.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { Mark } from "../../parts/mark.tsx";
import { partStandings } from "./part-state.ts";

const tones = { empty: "empty", progress: "progress", problems: "error", warnings: "warning", fine: "fine" } as const;

/** The parts of the report with their states; choosing one brings it into view. */
export function PartList(props: { readonly session: ReportSession; readonly onChoose: (part: string) => void }) {
  const { say, language } = useSettings();
  useRevision(props.session);
  const parts = partStandings(props.session.report(), props.session.findings());
  const tables = parts.filter((part) => part.id.startsWith("t"));
  const done = tables.reduce((sum, part) => sum + part.done, 0);
  const of = tables.reduce((sum, part) => sum + part.of, 0);
  const filled = editorSentences.filled[language]({ done, of });
  return (
    <nav className="parts" aria-label={say(editorWords.parts)}>
      <button type="button" className="part" onClick={() => props.onChoose("preamble")}>
        <span className="part-heading">{say(editorWords.preamble)}</span>
      </button>
      {parts.map((part) => (
        <button key={part.id} type="button" className="part" onClick={() => props.onChoose(part.id)}>
          <span className="part-heading">{part.heading}</span>
          <span className="part-state">
            <Mark tone={tones[part.state]} word={say(partStateWords[part.state])} />
            {part.of > 1 && <span className="figures">{editorSentences.partFilled[language](part)}</span>}
          </span>
        </button>
      ))}
      <div className="parts-progress">
        <Progress value={of === 0 ? 0 : (done / of) * 100} size={4} aria-label={say(editorWords.progress)} />
        <span className="quiet figures">{filled}</span>
      </div>
    </nav>
  );
}
