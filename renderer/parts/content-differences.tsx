import type { Report } from "../../shared/report/report.ts";
import { contentOf } from "../../shared/report/content.ts";
import { differencesBetween } from "../../shared/sign-off/differences.ts";
import { editorSentences } from "../../shared/words/editor-screen.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { ChangeList } from "./change-list.tsx";

/** What one state of a report says otherwise than another: how much, and each place with what stood before struck out. */
export function ContentDifferences(props: {
  readonly before: Report;
  readonly after: Report;
  /** Which of the two is struck out, in words. */
  readonly legend: string;
  /** What is said where both say the same. */
  readonly same: string;
}) {
  const { language } = useSettings();
  const changes = differencesBetween(contentOf(props.before), contentOf(props.after));
  if (changes.length === 0) return <p className="quiet">{props.same}</p>;
  const cells = changes.filter((change) => "cell" in change).length;
  return (
    <div className="content-differences">
      <p>
        <strong>{editorSentences.differences[language]({ cells, sentences: changes.length - cells })}</strong>{" "}
        <span className="quiet">{props.legend}</span>
      </p>
      <ChangeList changes={changes} edition={props.after.edition} />
    </div>
  );
}
