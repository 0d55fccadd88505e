import { useState, useSyncExternalStore } from "react";
import { fillInWords } from "../../shared/words/fill-in.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { noteWords } from "../../shared/words/notes.ts";
import { placeIn } from "../../shared/table-editing/value-grid.ts";
import { useReading } from "../session/use-session.ts";
import type { Years } from "../session/use-years.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { workingNote } from "./cell-notes.ts";
import { CellYears } from "./cell-years.tsx";
import { AllNotes, NoteList } from "./note-list.tsx";
import type { OpenTable, TableFocus } from "./open-table.ts";
import { RowMeaningText } from "./row-meaning.tsx";

/** Somebody asks for the panel, to read it or to write a note. Every asking is an object of its own. */
export interface CellAsked {
  readonly writing: boolean;
}

/**
 * Beside the page, what is known of the cell where somebody stands: what its row means, what it was in other years, how it was added up, and what the office has
 * noted about it. Folded until it is asked for; `asked` is how somebody has asked for it last.
 */
export function CellPanel(props: {
  readonly focus: TableFocus;
  readonly years: Years;
  readonly readOnly: boolean;
  readonly asked: CellAsked | undefined;
}) {
  const { focus, years, readOnly, asked } = props;
  const { say } = useSettings();
  const open = useSyncExternalStore(focus.subscribe, focus.current);
  const [unfolded, setUnfolded] = useState(false);
  const [heard, setHeard] = useState<CellAsked>();
  const [askings, setAskings] = useState(0);
  if (asked !== heard) {
    setHeard(asked);
    setAskings(askings + 1);
    setUnfolded(true);
  }
  return (
    <details className="cell-panel" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary className="panel-title">{say(fillInWords.aboutCell)}</summary>
      {!unfolded ? null : open === undefined ? (
        <p className="quiet">{say(fillInWords.noCell)}</p>
      ) : (
        <AboutCell
          key={askings}
          open={open}
          focus={focus}
          years={years}
          readOnly={readOnly}
          writing={asked?.writing === true}
        />
      )}
    </details>
  );
}

function AboutCell(props: {
  readonly open: OpenTable;
  readonly focus: TableFocus;
  readonly years: Years;
  readonly readOnly: boolean;
  readonly writing: boolean;
}) {
  const { say } = useSettings();
  const { cursor, grid, session, language } = props.open;
  const { active } = useSyncExternalStore(cursor.subscribe, cursor.selection);
  const [askedAt] = useState(active);
  const working = useReading(session, () => workingNote(session, active, language));
  const { cell } = placeIn(grid, active);
  return (
    <div className="cell-panel-body">
      <strong>{labelsFor(session.checked().view.form, language).cell(active)}</strong>
      {working !== undefined && <p>{working}</p>}
      <h4>{say(noteWords.title)}</h4>
      <NoteList
        key={active}
        session={session}
        cell={active}
        readOnly={props.readOnly}
        writing={props.writing && active === askedAt}
      />
      <h4>{say(fillInWords.meaning)}</h4>
      <RowMeaningText cell={cell} />
      <h4 title={say(fillInWords.yearsHint)}>{say(fillInWords.years)}</h4>
      <CellYears cell={cell} years={props.years} />
      <AllNotes session={session} onCell={(id) => void props.focus.focusCell(id)} />
    </div>
  );
}
