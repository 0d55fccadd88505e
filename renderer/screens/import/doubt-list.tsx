import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { Doubt, Reading } from "../../../shared/recognition/reading.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { Mark } from "../../parts/mark.tsx";
import { acceptableByKind, acceptAll, type Decisions, isOpen, kindOf } from "./decisions.ts";
import { DoubtEntry } from "./doubt-entry.tsx";

/** Everything that had to be interpreted, to be accepted or filled in otherwise. */
export function DoubtList(props: {
  readonly reading: Reading;
  readonly decisions: Decisions;
  /** The first doubt takes the focus. */
  readonly begin: boolean;
  readonly onChange: (decisions: Decisions) => void;
  /** The last open doubt was decided, one by one. */
  readonly onDecided: () => void;
  readonly onShow: (doubt: Doubt) => void;
}) {
  const { reading, decisions, onChange } = props;
  const { say, language } = useSettings();
  const list = useRef<HTMLUListElement>(null);
  const { doubts } = reading;
  const acceptable = useMemo(() => acceptableByKind(reading, decisions), [reading, decisions]);
  const open = doubts.filter((doubt) => isOpen(doubt, decisions)).length;

  /** The open doubt that follows takes the focus; the buttons of a decided one are gone. */
  const decide = (from: number, decided: Decisions): void => {
    onChange(decided);
    const order = [...doubts.keys()].slice(from + 1).concat([...doubts.keys()].slice(0, from));
    const next = order.find((at) => {
      const doubt = doubts[at];
      return doubt !== undefined && isOpen(doubt, decided);
    });
    requestAnimationFrame(() => {
      focusIn(list.current?.children[next ?? from]);
      if (next === undefined) props.onDecided();
    });
  };
  useEffect(() => {
    if (props.begin) focusIn(list.current?.querySelector(".doubt[data-open]"));
    // When the file comes to be shown; later the decisions lead on.
  }, []);

  if (doubts.length === 0) return <Mark tone="fine" word={say(importWords.noDoubts)} />;
  return (
    <section className="import-doubts" aria-labelledby="import-doubts">
      <div className="import-head">
        <h3 id="import-doubts">{say(importWords.doubts)}</h3>
        <span className="quiet" role="status">
          {importSentences.left[language]({ open, of: doubts.length })}
        </span>
        <span className="bar-space" />
        <Button
          size="compact-sm"
          variant="default"
          disabled={open === 0}
          onClick={() => onChange(acceptAll(reading, decisions))}
        >
          {say(importWords.acceptAll)}
        </Button>
      </div>
      <ul ref={list}>
        {doubts.map((doubt, at) => (
          <DoubtEntry
            key={at}
            reading={reading}
            doubt={doubt}
            decisions={decisions}
            alike={acceptable.get(kindOf(doubt)) ?? []}
            onDecide={(decided) => decide(at, decided)}
            onTakeBack={onChange}
            onShow={() => props.onShow(doubt)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Puts the focus on what can be done first in a doubt. */
function focusIn(entry: Element | null | undefined): void {
  entry?.querySelector<HTMLElement>("button, input")?.focus();
}
