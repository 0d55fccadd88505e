import { useState, useSyncExternalStore } from "react";
import { fillInWords } from "../../shared/words/fill-in.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Years } from "../session/use-years.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { placeIn } from "../../shared/table-editing/value-grid.ts";
import { CellYears } from "./cell-years.tsx";
import type { OpenTable, TableFocus } from "./open-table.ts";
import { RowMeaningText } from "./row-meaning.tsx";

/** Beside the page, what is known of the cell where somebody stands: what its row means, and what it was in other years. Folded until it is asked for. */
export function CellPanel({ focus, years }: { readonly focus: TableFocus; readonly years: Years }) {
  const { say } = useSettings();
  const [unfolded, setUnfolded] = useState(false);
  const open = useSyncExternalStore(focus.subscribe, focus.current);
  return (
    <details className="cell-panel" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary className="panel-title">{say(fillInWords.aboutCell)}</summary>
      {!unfolded ? null : open === undefined ? (
        <p className="quiet">{say(fillInWords.noCell)}</p>
      ) : (
        <AboutCell open={open} years={years} />
      )}
    </details>
  );
}

function AboutCell({ open, years }: { readonly open: OpenTable; readonly years: Years }) {
  const { say } = useSettings();
  const { cursor, grid, session, language } = open;
  const { active } = useSyncExternalStore(cursor.subscribe, cursor.selection);
  const { cell } = placeIn(grid, active);
  return (
    <div className="cell-panel-body">
      <strong>{labelsFor(session.checked().view.form, language).cell(active)}</strong>
      <RowMeaningText cell={cell} />
      <h4 title={say(fillInWords.yearsHint)}>{say(fillInWords.years)}</h4>
      <CellYears cell={cell} years={years} />
    </div>
  );
}
