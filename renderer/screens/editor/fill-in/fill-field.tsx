import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Cell } from "../../../../shared/forms/form.ts";
import { offeredFor } from "../../../../shared/recognition/read-value.ts";
import { cellState, formatCell } from "../../../../shared/report/cell-value.ts";
import { leftToSort } from "../../../../shared/table-editing/left-to-sort.ts";
import { fillInSentences, fillInWords } from "../../../../shared/words/fill-in.ts";
import type { ReportSession } from "../../../session/report-session.ts";
import { useReading } from "../../../session/use-session.ts";
import { useSettings } from "../../../shell/settings-context.tsx";
import { type CellDraft, openDraft } from "../../../tables/cell-draft.ts";
import { lastYearText } from "../../../tables/cell-notes.ts";

interface Typing {
  readonly text: string;
  readonly draft: CellDraft;
}

/** A cell to fill in, in large type, with last year's value and what of its column is still to be sorted. */
export function FillField(props: {
  readonly session: ReportSession;
  readonly cell: Cell;
  readonly readOnly: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const { session, cell, readOnly } = props;
  const { say, language } = useSettings();
  const value = useReading(session, () => session.cell(cell.id));
  const working = useReading(session, () => session.report().workings?.[cell.id]);
  const left = useReading(session, () => leftIn(session, cell));
  const lastYear = useReading(session, () => lastYearText(session, cell.id));
  const [typing, setTyping] = useState<Typing>();
  const latest = useRef<Typing>(undefined);
  const composing = useRef(false);
  const noteId = useId();

  const show = (next: Typing | undefined): void => {
    latest.current = next;
    setTyping(next);
  };
  const type = (text: string): void => {
    const { draft } = latest.current ?? { draft: openDraft(session, cell) };
    show({ text, draft });
    if (!composing.current) draft.write(text);
  };
  // What comes from elsewhere, as by undo, is shown instead of what was typed.
  useEffect(
    () =>
      session.subscribe(() => {
        if (latest.current?.draft.current() === false) show(undefined);
      }),
    [session],
  );
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || composing.current) return;
    if (event.key === "Escape" && latest.current !== undefined) {
      event.stopPropagation();
      latest.current.draft.cancel();
      show(undefined);
      return;
    }
    if (event.key === "F2" && !event.shiftKey && working !== undefined && latest.current === undefined && !readOnly) {
      event.preventDefault();
      show({ text: `=${working}`, draft: openDraft(session, cell) });
      return;
    }
    props.onKey(event);
  };
  const unread = cellState(value) === "raw";
  const offered = typeof value === "object" ? offeredFor(value.raw, cell.kind) : undefined;
  const notes = [
    ...(unread
      ? [
          offered === undefined
            ? say(fillInWords.unread)
            : fillInSentences.readAs[language]({ value: formatCell(offered) }),
        ]
      : []),
    ...(working === undefined ? [] : [`${say(fillInWords.working)} ${working}`]),
    ...(left === undefined || left === 0
      ? []
      : [
          (left > 0 ? fillInSentences.leftInColumn : fillInSentences.tooManyInColumn)[language]({
            count: Math.abs(left),
          }),
        ]),
  ];
  return (
    <label className="fill-field" data-cell={cell.id} data-unread={unread || undefined}>
      <span className="fill-label" lang="zh-CN">
        {cell.columnLabels.at(-1)}
      </span>
      <input
        type="text"
        inputMode={cell.kind === "amount" ? "decimal" : "numeric"}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={typing?.text ?? formatCell(value)}
        aria-describedby={noteId}
        aria-invalid={unread || undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onFocus={(event) => {
          event.currentTarget.select();
          props.onFocus();
        }}
        onBlur={() => {
          if (composing.current && latest.current !== undefined) latest.current.draft.write(latest.current.text);
          composing.current = false;
          show(undefined);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          if (!readOnly) type(event.currentTarget.value);
        }}
      />
      <span id={noteId} className="fill-beside">
        <span className="fill-last-year figures">
          {lastYear === undefined ? "" : fillInSentences.lastYear[language]({ value: lastYear })}
        </span>
        <span className="fill-note">{notes.join(language === "zh" ? "；" : "; ")}</span>
      </span>
    </label>
  );
}

/** What the column of a result row still lacks; nothing is said before the rows of results, where nothing can be sorted yet. */
function leftIn(session: ReportSession, cell: Cell): number | undefined {
  if (cell.table !== "t3" || cell.row === "received" || cell.row === "carriedIn") return undefined;
  return leftToSort(session.checked().view.form, cell.column, session.cell);
}
