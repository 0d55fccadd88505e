import "./print-dialog.css";
import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { blankReport, type Report } from "../../shared/report/report.ts";
import { printWords } from "../../shared/words/print.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { PagePreview } from "../parts/page-preview.tsx";
import { PrintedPages } from "../parts/printed-pages.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The pages as they are printed, the same as in the PDF: of the report, or of the empty form to fill in by hand. */
export function PrintDialog({ open, onClose }: ReportDialogProps) {
  const { say } = useSettings();
  const [report] = useState(() => open.session.report());
  const [what, setWhat] = useState<"report" | "form">("report");
  const [readyFor, setReadyFor] = useState<string>();
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useMemo(() => (what === "report" ? report : emptyForm(report)), [what, report]);
  return (
    <DialogFrame size="min(1000px, 96%)" onClose={onClose} title={say(printWords.title)}>
      <div className="print-dialog">
        <div className="row">
          <SegmentedControl
            size="xs"
            aria-label={say(printWords.what)}
            value={what}
            onChange={(chosen) => setWhat(chosen === "form" ? "form" : "report")}
            data={[
              { value: "report", label: say(printWords.report) },
              { value: "form", label: say(printWords.form) },
            ]}
          />
          <span className="bar-space" />
          <Button variant="default" onClick={onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button disabled={readyFor !== what} onClick={() => frame.current?.contentWindow?.print()}>
            {say(printWords.print)}
          </Button>
        </div>
        <PrintedPages key={what} report={shown} />
        {/* What goes to the printer: the page that the sheets above were printed from. */}
        <div className="print-source" inert>
          <PagePreview key={what} report={shown} frame={frame} onReady={() => setReadyFor(what)} />
        </div>
      </div>
    </DialogFrame>
  );
}

/** The form of the same edition, unit and year without a figure or a word. */
function emptyForm({ id, edition, year, unit }: Report): Report {
  return blankReport({ id, edition, year, unit });
}
