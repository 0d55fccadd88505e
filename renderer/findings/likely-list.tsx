import { Button } from "@mantine/core";
import type { Finding } from "../../shared/catalogue/finding.ts";
import type { LikelyCell } from "../../shared/checks/suspect-slips.ts";
import type { CellId } from "../../shared/forms/form.ts";
import type { Edit } from "../../shared/report/edit.ts";
import { findingsPanelSentences } from "../../shared/words/findings-panel.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { likelySentence, suspectWords } from "../../shared/words/suspects.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useReading } from "../session/use-session.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The cells that may be to blame for a column that does not balance, each with its reasons; one leads there, and another mends it. */
export function LikelyList(props: {
  readonly finding: Finding;
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onCell: (cell: CellId) => void;
  readonly onEdit: (edit: Edit) => void;
}) {
  const { session } = props;
  const { say, language } = useSettings();
  const likely = useReading(session, () => session.likelyCells(props.finding), areSameCells);
  const labels = labelsFor(
    useReading(session, () => session.checked().view.form),
    language,
  );
  if (likely.length === 0) return null;
  return (
    <div className="finding-likely">
      <p className="quiet">{say(suspectWords.likely)}</p>
      <ul>
        {likely.map((each) => (
          <li key={each.cell}>
            <button type="button" className="likely-jump" onClick={() => props.onCell(each.cell)}>
              {likelySentence[language]({ cell: labels.rowLabel(each.cell), likely: each })}
            </button>
            {!props.readOnly && each.fitting >= 0 && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => props.onEdit({ kind: "cells", changes: { [each.cell]: each.fitting } })}
              >
                {findingsPanelSentences.readAs[language]({ value: String(each.fitting) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function areSameCells(a: readonly LikelyCell[], b: readonly LikelyCell[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
