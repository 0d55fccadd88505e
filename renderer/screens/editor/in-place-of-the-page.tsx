import { lazy, type ReactNode, Suspense } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import { useReturnFocus } from "../../parts/dialog-frame.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";

const CompareView = lazy(async () => ({ default: (await import("../compare/compare-view.tsx")).CompareView }));

/** The open report beside another one, in place of the page; the report stays open, with all that can be undone. */
export function ReportComparison(props: {
  readonly session: ReportSession;
  readonly path: string;
  readonly readOnly: boolean;
  readonly onBack: () => void;
  readonly onJump: (cell: CellId) => void;
}) {
  const { session, readOnly, ...view } = props;
  useRevision(session);
  return (
    <InPlaceOfThePage>
      <CompareView report={session.report()} {...view} {...(!readOnly && { session })} />
    </InPlaceOfThePage>
  );
}

/** What lies over the page for a while: when it goes, whatever had the focus before has it again. */
export function InPlaceOfThePage({ children }: { readonly children: ReactNode }) {
  useReturnFocus();
  return <Suspense fallback={null}>{children}</Suspense>;
}
