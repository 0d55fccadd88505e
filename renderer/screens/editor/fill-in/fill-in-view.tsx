import "./fill-in.css";
import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Cell, CellId, TableId } from "../../../../shared/forms/form.ts";
import { formatCell } from "../../../../shared/report/cell-value.ts";
import { cellGroups, groupOf } from "../../../../shared/table-editing/cell-groups.ts";
import { leftToSort } from "../../../../shared/table-editing/left-to-sort.ts";
import { fillInSentences, fillInWords } from "../../../../shared/words/fill-in.ts";
import { noteWords } from "../../../../shared/words/notes.ts";
import { tableWords } from "../../../../shared/words/tables.ts";
import { viewActions } from "../../../actions/view.ts";
import { ActionButton } from "../../../actions/action-button.tsx";
import { IconFileText } from "@tabler/icons-react";
import { Mark } from "../../../parts/mark.tsx";
import type { ReportSession } from "../../../session/report-session.ts";
import { useReading } from "../../../session/use-session.ts";
import type { Years } from "../../../session/use-years.ts";
import { useNotices } from "../../../shell/notices.tsx";
import { useSettings } from "../../../shell/settings-context.tsx";
import { CellYears } from "../../../tables/cell-years.tsx";
import { NoteList } from "../../../tables/note-list.tsx";
import { RowMeaningText } from "../../../tables/row-meaning.tsx";
import { FillField } from "./fill-field.tsx";

/**
 * The second view of the same report: one row at a time in large type, last year's values beside it, what the row means below. `cell` is where somebody
 * stands; `onCell` is told of every other one, so that the page can be shown again at the same place.
 */
export function FillInView(props: {
  readonly session: ReportSession;
  readonly cell: CellId;
  readonly years: Years;
  readonly readOnly: boolean;
  readonly onCell: (cell: CellId) => void;
}) {
  const { session, cell: current, readOnly, onCell } = props;
  const { say, language } = useSettings();
  const notices = useNotices();
  const { form } = session.checked().view;
  const groups = cellGroups(form);
  const at = groupOf(form, current);
  const group = groups[at];
  const active = group?.typed.find(({ id }) => id === current) ?? group?.typed[0];
  const fields = useRef<HTMLDivElement>(null);
  // Whoever comes to another cell, by a key or by a jump, types there at once.
  useEffect(() => {
    fields.current?.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(active?.id ?? "")}"] input`)?.focus();
  }, [active?.id]);
  if (group === undefined || active === undefined) return null;

  const go = (to: Cell | undefined): boolean => {
    if (to !== undefined) onCell(to.id);
    return to !== undefined;
  };
  const step = (by: 1 | -1): boolean => {
    const place = group.typed.indexOf(active) + by;
    const other = groups[at + by]?.typed;
    return go(group.typed[place] ?? (by === 1 ? other?.[0] : other?.at(-1)));
  };
  const turn = (by: 1 | -1): boolean => go(groups[at + by]?.typed[0]);
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const moves: Readonly<Record<string, () => boolean>> = {
      Enter: () => step(shiftKey ? -1 : 1),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
    };
    const move = moves[key];
    if (move === undefined) return;
    event.preventDefault();
    if (!move() && key === "Enter" && !shiftKey) notices.tell((spoken) => fillInWords.end[spoken]);
  };

  return (
    <main className="fill-in" aria-label={say(fillInWords.title)} data-page data-table={group.table}>
      <h1 className="unseen">{say(fillInWords.title)}</h1>
      <div className="fill-card">
        <header className="fill-head">
          <p className="quiet">
            {fillInSentences.place[language]({ at: at + 1, of: groups.length })}
            <Counter session={session} table={group.table} />
          </p>
          <h2 lang="zh-CN">
            {group.labels.slice(0, -1).map((label) => (
              <span key={label} className="fill-above">
                {label}
              </span>
            ))}
            {group.labels.at(-1)}
          </h2>
        </header>
        <div ref={fields} className="fill-fields">
          {group.typed.map((cell) => (
            <FillField
              key={cell.id}
              session={session}
              cell={cell}
              readOnly={readOnly}
              onFocus={() => {
                if (cell.id !== current) onCell(cell.id);
              }}
              onKey={press}
            />
          ))}
          {group.totals.map((cell) => (
            <Total key={cell.id} session={session} cell={cell} />
          ))}
        </div>
        <footer className="fill-foot">
          <Button variant="default" disabled={at === 0} onClick={() => turn(-1)}>
            {say(fillInWords.previous)}
          </Button>
          <Button disabled={at === groups.length - 1} onClick={() => turn(1)}>
            {say(fillInWords.next)}
          </Button>
          <span className="bar-space" />
          <ActionButton
            action={viewActions.fillIn}
            icon={<IconFileText size={16} aria-hidden />}
            label={say(fillInWords.toPage)}
          />
        </footer>
        <p className="quiet fill-keys">{say(fillInWords.keys)}</p>
      </div>
      <section className="fill-card fill-meaning" aria-label={say(fillInWords.meaning)}>
        <h3>{say(fillInWords.meaning)}</h3>
        <RowMeaningText cell={active} />
        <h3>{say(noteWords.title)}</h3>
        <NoteList key={active.id} session={session} cell={active.id} readOnly={readOnly} />
        <h3 title={say(fillInWords.yearsHint)}>
          {say(fillInWords.years)} <span lang="zh-CN">{active.columnLabels.at(-1)}</span>
        </h3>
        <CellYears cell={active} years={props.years} />
      </section>
    </main>
  );
}

/** A total follows from what is typed above it. */
function Total({ session, cell }: { readonly session: ReportSession; readonly cell: Cell }) {
  const { say } = useSettings();
  const value = useReading(session, () => formatCell(session.cell(cell.id)));
  return (
    <div className="fill-field" data-computed>
      <span className="fill-label" lang="zh-CN">
        {cell.columnLabels.at(-1)}
      </span>
      <output className="figures">{value}</output>
      <span className="fill-beside quiet">{say(tableWords.computed)}</span>
    </div>
  );
}

/** What is still to be done, as a number and never as an error: applications without a result, and elsewhere blank cells of the row. */
function Counter({ session, table }: { readonly session: ReportSession; readonly table: TableId }) {
  const { say, language } = useSettings();
  const left = useReading(session, () =>
    table === "t3" ? leftToSort(session.checked().view.form, "total", session.cell) : undefined,
  );
  if (left === undefined) return null;
  return (
    <span className="fill-counter">
      {left === 0 ? (
        <Mark tone="fine" word={say(fillInWords.sorted)} />
      ) : (
        <Mark
          tone="progress"
          word={(left > 0 ? fillInSentences.left : fillInSentences.tooMany)[language]({ count: Math.abs(left) })}
        />
      )}
    </span>
  );
}
