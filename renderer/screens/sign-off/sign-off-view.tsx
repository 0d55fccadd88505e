import "./sign-off.css";
import { Button } from "@mantine/core";
import { IconFileCheck, IconFileText, IconPackage, IconPrinter } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { correctionOf } from "../../../shared/sign-off/correction.ts";
import { dayOf, deadlineOf } from "../../../shared/sign-off/deadline.ts";
import { type Standing, standingOf } from "../../../shared/sign-off/standing.ts";
import { frameScreenWords } from "../../../shared/words/frame.ts";
import { formatDate } from "../../../shared/words/paper.ts";
import { signOffChecks } from "../../../shared/words/sign-off-check-names.ts";
import { signOffScreenSentences, signOffWords, stepActionWords } from "../../../shared/words/sign-off-screen.ts";
import { ActionButton } from "../../actions/action-button.tsx";
import { dialogs } from "../../dialogs/registry.tsx";
import { WayBack } from "../../parts/way-back.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { CorrectionSection } from "./correction-section.tsx";
import { ChangesSection } from "./changes-section.tsx";
import { ExplainedSection } from "./explained-section.tsx";
import { FigureTable } from "./figure-table.tsx";
import { FrameDialog } from "./frame-dialog.tsx";
import { JournalSection } from "./journal-section.tsx";
import { LeftSection } from "./left-section.tsx";
import { PagePreview } from "../../parts/page-preview.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { StepDialog } from "./step-dialog.tsx";
import { StepList } from "./step-list.tsx";

/** The page to sign from: what the report says in five figures, what is explained, left and changed, and beside it the page itself. */
export function SignOffView(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onBack: () => void;
  readonly onJump: (cell: CellId) => void;
  /** Saves at once: what is signed is on the disk before the next one looks. */
  readonly onActed: () => void;
  /** Saves a report as a copy and opens that. */
  readonly openCopy: (report: Report) => Promise<void>;
}) {
  const { session, readOnly, onJump } = props;
  const { settings, say, language } = useSettings();
  useRevision(session);
  const frame = useRef<HTMLIFrameElement>(null);
  const [asking, setAsking] = useState<"step" | "return" | "frame">();
  const report = session.report();
  const standing = standingOf(report);
  const { date, days } = deadlineOf(report, dayOf(new Date()), settings.deadlines);
  const due = { date: language === "zh" ? formatDate(date) : date, days };
  const correction = correctionOf(report);
  const close = (): void => setAsking(undefined);
  return (
    <main className="sign-off" aria-labelledby="sign-off-title">
      <div className="sign-off-head">
        <WayBack label={say(signOffWords.back)} onBack={props.onBack} />
        <h1 id="sign-off-title">{say(signOffWords.title)}</h1>
        {standing.reached !== "published" && (
          <span className="quiet">
            {signOffScreenSentences.due[language](due)} <code title={say(signOffChecks.G1.name)}>G1</code>
          </span>
        )}
        <span className="bar-space" />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {say(signOffWords.print)}
        </Button>
        {!readOnly && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileText size={14} aria-hidden />}
            onClick={() => setAsking("frame")}
          >
            {say(frameScreenWords.edit)}
          </Button>
        )}
        {!readOnly && <Acts standing={standing} report={report} onAsk={setAsking} />}
      </div>
      <div className="sign-off-body">
        <div className="sign-off-facts">
          <section aria-label={reportTitle(report)}>
            <h2 className="sign-off-name" lang="zh-CN">
              {reportTitle(report)}
            </h2>
            <p className="quiet">
              {say(signOffWords.fingerprint)} <code>{fingerprint(report)}</code>
            </p>
          </section>
          <FigureTable report={report} />
          <StepList report={report} standing={standing} />
          {(standing.reached === "signed" || standing.reached === "published") && (
            <section className="row" aria-label={say(signOffWords.files)}>
              <ActionButton
                action={dialogs.packet}
                icon={<IconPackage size={16} aria-hidden />}
                label={say(dialogs.packet.name).replace("…", "")}
              />
              <ActionButton
                action={dialogs.verify}
                icon={<IconFileCheck size={16} aria-hidden />}
                label={say(dialogs.verify.name).replace("…", "")}
              />
              <code title={say(signOffChecks.G2.name)}>G2</code>
            </section>
          )}
          <LeftSection session={session} onJump={onJump} />
          <ChangesSection report={report} onJump={onJump} />
          <ExplainedSection session={session} readOnly={readOnly} onActed={props.onActed} />
          {correction !== undefined && <CorrectionSection correction={correction} edition={report.edition} />}
          <JournalSection report={report} />
        </div>
        <PagePreview report={report} frame={frame} />
      </div>
      {asking === "step" && standing.next !== undefined && (
        <StepDialog session={session} step={standing.next} onDone={props.onActed} onClose={close} />
      )}
      {asking === "frame" && <FrameDialog session={session} onDone={props.onActed} onClose={close} />}
      {asking === "return" && (
        <ReturnDialog session={session} onDone={props.onActed} openCopy={props.openCopy} onClose={close} />
      )}
    </main>
  );
}

/** What can be done now: the next step, and back. */
function Acts(props: {
  readonly standing: Standing;
  readonly report: Report;
  readonly onAsk: (what: "step" | "return") => void;
}) {
  const { say } = useSettings();
  const { next, reached } = props.standing;
  const begun = Object.values(props.report.signOff).some((entry) => entry !== undefined && !("from" in entry));
  const back =
    reached === "published" ? signOffWords.correct : reached === "signed" ? signOffWords.reopen : signOffWords.sendBack;
  return (
    <>
      {begun && (
        <Button size="xs" variant="default" onClick={() => props.onAsk("return")}>
          {say(back)}
        </Button>
      )}
      {next !== undefined && (
        <Button size="xs" onClick={() => props.onAsk("step")}>
          {say(stepActionWords[next].button)}
        </Button>
      )}
    </>
  );
}
