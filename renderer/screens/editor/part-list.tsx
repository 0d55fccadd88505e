import { Progress } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { editorSentences, editorWords, partStateWords } from "../../../shared/words/editor-screen.ts";
import { ActionButton } from "../../actions/action-button.tsx";
import { viewActions } from "../../actions/view.ts";
import { useFolding } from "../../parts/use-folding.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useReading } from "../../session/use-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { Mark } from "../../parts/mark.tsx";
import { areSameStandings, partStandings } from "./part-state.ts";

const tones = { empty: "empty", progress: "progress", problems: "error", warnings: "warning", fine: "fine" } as const;

/**
 * The parts of the report with their states; choosing one brings it into view. The one in which somebody is is marked: `current`, else the one at the
 * top of the page.
 */
export function PartList(props: {
  readonly session: ReportSession;
  readonly current: string | undefined;
  readonly onChoose: (part: string) => void;
}) {
  const { say, language } = useSettings();
  const folded = useFolding().parts;
  const inView = usePartInView();
  const current = props.current ?? inView;
  const { session } = props;
  const parts = useReading(session, () => partStandings(session.report(), session.findings()), areSameStandings);
  const tables = parts.filter((part) => part.id.startsWith("t"));
  const done = tables.reduce((sum, part) => sum + part.done, 0);
  const of = tables.reduce((sum, part) => sum + part.of, 0);
  const filled = editorSentences.filled[language]({ done, of });
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className="parts" aria-label={say(editorWords.parts)} data-folded={folded || undefined}>
      <div className="parts-head">
        {!folded && <span className="panel-title">{say(editorWords.partsTitle)}</span>}
        <ActionButton action={viewActions.foldParts} icon={<Fold size={16} aria-hidden />} />
      </div>
      <button
        type="button"
        className="part"
        aria-label={say(editorWords.preamble)}
        aria-current={current === "preamble" ? "location" : undefined}
        onClick={() => props.onChoose("preamble")}
      >
        <span className="part-heading">{say(folded ? editorWords.preambleShort : editorWords.preamble)}</span>
      </button>
      {parts.map((part) => (
        <button
          key={part.id}
          type="button"
          className="part"
          aria-current={current === part.id ? "location" : undefined}
          title={folded ? part.heading : undefined}
          onClick={() => props.onChoose(part.id)}
        >
          <span className="part-heading" lang="zh-CN">
            {folded ? part.heading.slice(0, part.heading.indexOf("、")) : part.heading}
            {folded && <span className="unseen">{part.heading.slice(part.heading.indexOf("、"))}</span>}
          </span>
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

/** The part of the page that stands at the top of the view, or just below it. */
function usePartInView(): string | undefined {
  const [part, setPart] = useState<string>();
  useEffect(() => {
    const ground = document.querySelector(".paper-ground");
    if (ground === null) return undefined;
    const sections = [...ground.querySelectorAll("[id^='part-']")];
    const inSight = new Set<Element>();
    const look = (changes: readonly IntersectionObserverEntry[]): void => {
      // Something else stands in place of the page.
      if (ground.clientHeight === 0) return;
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      setPart(sections.findLast((section) => inSight.has(section))?.id.slice("part-".length) ?? "preamble");
    };
    // The browser tells it after a layout of its own: nothing is measured while the window is drawn or scrolled.
    const watch = new IntersectionObserver(look, { root: ground, rootMargin: "0px 0px -66% 0px" });
    for (const section of sections) watch.observe(section);
    return () => watch.disconnect();
  }, []);
  return part;
}
