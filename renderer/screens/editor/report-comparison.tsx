import type { CellId } from "../../../shared/forms/form.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { useReturnFocus } from "../../shell/use-return-focus.ts";
import { CompareView } from "../compare/compare-view.tsx";

/** The open report beside another one, in place of the page; the report stays open, with all that can be undone. */
export function ReportComparison(props: {
  readonly session: ReportSession;
  readonly path: string;
  readonly onBack: () => void;
  readonly onJump: (cell: CellId) => void;
}) {
  const { session, ...view } = props;
  useRevision(session);
  useReturnFocus();
  return <CompareView report={session.report()} {...view} />;
}
