import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Doubt, Reading } from "../../../shared/recognition/reading.ts";
import { type CellValue, formatCell } from "../../../shared/report/cell-value.ts";
import { doubtWords } from "../../../shared/words/doubts.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { Mark } from "../../parts/mark.tsx";
import { accept, acceptEach, type Decisions, isOpen, meantBy, proposalOf, takeBack, typeValue } from "./decisions.ts";

/** A doubt: what stands in the document, what it was taken for and why somebody should look; and what can be decided. */
export function DoubtEntry(props: {
  readonly reading: Reading;
  readonly doubt: Doubt;
  readonly decisions: Decisions;
  /** The open doubts of the same kind that can be accepted together with it. */
  readonly alike: readonly Doubt[];
  /** After a decision the next open doubt takes the focus. */
  readonly onDecide: (decisions: Decisions) => void;
  readonly onTakeBack: (decisions: Decisions) => void;
  readonly onShow: () => void;
}) {
  const { reading, doubt, decisions, alike } = props;
  const { say, language } = useSettings();
  const [text, setText] = useState("");
  /** What was typed and is no plain value, with the value that it probably means. */
  const [refused, setRefused] = useState<{ readonly text: string; readonly meant: CellValue | undefined }>();
  const { cell } = doubt;
  const name = cell === undefined ? undefined : labelsFor(formOf(reading.edition), language).cell(cell);
  const proposal = proposalOf(reading, doubt);
  const open = isOpen(doubt, decisions);
  const decided = cell === undefined ? undefined : decisions.cells[cell];

  const fill = (): void => {
    if (cell === undefined) return;
    const typed = typeValue(reading, cell, text, decisions);
    setRefused(typed === undefined ? { text, meant: meantBy(reading, cell, text) } : undefined);
    if (typed !== undefined) props.onDecide(typed);
  };
  const { meant } = refused ?? {};
  const fillMeant = (value: CellValue): void => {
    const typed = cell === undefined ? undefined : typeValue(reading, cell, formatCell(value), decisions);
    if (typed !== undefined) props.onDecide(typed);
  };
  return (
    <li className="doubt" data-open={open || undefined} onFocus={props.onShow} onClick={props.onShow}>
      {name !== undefined && <strong>{name}</strong>}
      {doubt.raw !== "" && <p className="doubt-raw">{importSentences.raw[language]({ raw: shortened(doubt.raw) })}</p>}
      <p className="quiet">{doubtWords[doubt.reason][language]()}</p>
      {open ? (
        <div className="doubt-choices">
          {(cell === undefined || proposal !== undefined) && (
            <Button size="compact-sm" variant="light" onClick={() => props.onDecide(accept(reading, doubt, decisions))}>
              {proposal === undefined
                ? say(importWords.seen)
                : importSentences.accept[language]({ value: formatCell(proposal) })}
            </Button>
          )}
          {alike.length > 1 && alike.includes(doubt) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => props.onDecide(acceptEach(reading, alike, decisions))}
            >
              {importSentences.acceptAlike[language]({ count: alike.length })}
            </Button>
          )}
          {name !== undefined && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                fill();
              }}
            >
              <TextInput
                size="xs"
                w={120}
                placeholder={say(importWords.other)}
                aria-label={importSentences.otherFor[language]({ cell: name })}
                error={refused !== undefined}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <Button type="submit" size="compact-sm" variant="default">
                {say(importWords.fill)}
              </Button>
            </form>
          )}
          {refused !== undefined && (
            <p role="alert" className="doubt-refused">
              {meant === undefined
                ? say(importWords.keep)
                : importSentences.meant[language]({ text: shortened(refused.text), value: formatCell(meant) })}
            </p>
          )}
          {meant !== undefined && (
            <Button size="compact-sm" variant="light" onClick={() => fillMeant(meant)}>
              {importSentences.fillMeant[language]({ value: formatCell(meant) })}
            </Button>
          )}
        </div>
      ) : (
        <div className="doubt-choices">
          <Mark
            tone="fine"
            word={
              decided === undefined
                ? say(importWords.seen)
                : importSentences.decided[language]({
                    value: decided === null ? say(importWords.blank) : formatCell(decided),
                  })
            }
          />
          <Button size="compact-sm" variant="subtle" onClick={() => props.onTakeBack(takeBack(doubt, decisions))}>
            {say(importWords.takeBack)}
          </Button>
        </div>
      )}
    </li>
  );
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
