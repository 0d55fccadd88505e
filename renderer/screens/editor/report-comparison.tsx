import { lazy, Suspense } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { useReturnFocus } from "../../parts/use-return-focus.ts";

/** Loaded when it is first asked for: its table and charts are no part of the window's start. */
const CompareView = lazy(async () => ({ default: (await import("../compare/compare-view.tsx")).CompareView }));

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
  return (
    <Suspense fallback={null}>
      <CompareView report={session.report()} {...view} />
    </Suspense>
  );
}
