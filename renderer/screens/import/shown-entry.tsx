import { Alert, Button, Loader } from "@mantine/core";
import type { ReportAt } from "../../../shared/failure.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import type { BatchEntry, Clash } from "./import-batch.ts";
import type { Review } from "./review.ts";
import { ImportReview } from "./import-review.tsx";

/** The file that is shown: being read, refused with the reason, to be chosen from, under review, or through. */
export function ShownEntry(props: {
  readonly entry: BatchEntry;
  readonly clash: Clash | undefined;
  /** What the button says that takes the report over. */
  readonly go: string;
  readonly busy: boolean;
  /** The first doubt takes the focus. */
  readonly begin: boolean;
  readonly onReview: (review: Review) => void;
  readonly onPick: (reports: readonly ReportAt[], chosen: readonly number[]) => void;
  /** The last doubt was decided. */
  readonly onDecided: () => void;
  readonly onTake: () => void;
  readonly onReconsider: () => void;
}) {
  const { standing } = props.entry;
  const { say, language } = useSettings();
  switch (standing.kind) {
    case "waiting":
      return (
        <main className="import-failed">
          <p className="quiet" role="status">
            <Loader size="xs" /> {say(importWords.reading)}
          </p>
        </main>
      );
    case "failed":
      return (
        <main className="import-failed">
          <Alert color="red" role="alert" title={say(importWords.failed)}>
            <p>{formatFailure(standing.failure, language)}</p>
          </Alert>
        </main>
      );
    case "several":
      return <ReportChoice reports={standing.reports} onPick={(chosen) => props.onPick(standing.reports, chosen)} />;
    case "taken":
      return (
        <main className="import-failed">
          <p className="quiet">{say(importWords.taken)}</p>
        </main>
      );
    case "skipped":
      return (
        <main className="import-failed">
          <p className="quiet">{say(importWords.skipped)}</p>
          <Button variant="default" mt="md" onClick={props.onReconsider}>
            {say(importWords.takeBack)}
          </Button>
        </main>
      );
    case "review": {
      const { review } = standing;
      return (
        <ImportReview
          review={review}
          clash={props.clash}
          go={props.go}
          busy={props.busy}
          begin={props.begin}
          onChange={props.onReview}
          onDecided={props.onDecided}
          onTake={props.onTake}
        />
      );
    }
  }
}

/** The reports that a file holds: one of them is looked through, or one after another all. */
function ReportChoice(props: {
  readonly reports: readonly ReportAt[];
  /** Numbers from 1. */
  readonly onPick: (chosen: readonly number[]) => void;
}) {
  const { reports, onPick } = props;
  const { say, language } = useSettings();
  return (
    <main className="import-failed">
      <h2>{importSentences.several[language]({ count: reports.length })}</h2>
      <p className="quiet">{say(importWords.severalNote)}</p>
      <ol className="import-choice">
        {reports.map((report, place) => (
          <li key={place}>
            <Button variant="default" autoFocus={place === 0} onClick={() => onPick([place + 1])}>
              {importSentences.reportAt[language](report)}
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="light" onClick={() => onPick(reports.map((_, place) => place + 1))}>
        {say(importWords.pickAll)}
      </Button>
    </main>
  );
}
