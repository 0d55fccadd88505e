import type { ReactNode } from "react";
import type { Finding } from "../../../shared/catalogue/finding.ts";
import type { CellId, Form } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { foldMissing } from "../../../shared/recognition/missing-cells.ts";
import { type CellValue, formatCell, sameCell } from "../../../shared/report/cell-value.ts";
import { figureSources, narrativeText } from "../../../shared/report/narrative-text.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { shownCells } from "../../../shared/report/shown-cells.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { formatMissing } from "../../../shared/words/missing.ts";
import type { Labels } from "../../../shared/words/labels.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** A total that the document states otherwise than its cells add up. */
export interface TotalDifference {
  readonly cell: CellId;
  readonly declared: CellValue;
  readonly computed: CellValue;
}

/** The totals that differ from the sums, in form order. A total that cannot be computed differs from nothing. */
export function totalDifferences(report: Report): readonly TotalDifference[] {
  return [...shownCells(report)].flatMap(([cell, { value, origin, declared }]) =>
    origin === "computed" && value !== null && declared !== undefined && !sameCell(value, declared)
      ? [{ cell, declared, computed: value }]
      : [],
  );
}

/** The totals of the document that differ from the sums; nothing where all agree. */
export function DifferingTotals(props: { readonly differences: readonly TotalDifference[]; readonly labels: Labels }) {
  const { differences, labels } = props;
  const { say, language } = useSettings();
  if (differences.length === 0) return null;
  const count = importSentences.count[language]({ count: differences.length });
  return (
    <Listing title={say(importWords.totals)} note={say(importWords.totalsNote)} count={count} open>
      {differences.map(({ cell, declared, computed }) => (
        <li key={cell}>
          {importSentences.difference[language]({
            cell: labels.cell(cell),
            declared: formatCell(declared),
            computed: formatCell(computed),
          })}
        </li>
      ))}
    </Listing>
  );
}

/** The errors that the report would have, as the editor tells them; nothing where there are none. */
export function FoundErrors(props: { readonly errors: readonly Finding[]; readonly form: Form }) {
  const { errors, form } = props;
  const { say, language } = useSettings();
  if (errors.length === 0) return null;
  const count = importSentences.errorsShort[language]({ errors: errors.length });
  return (
    <Listing title={say(importWords.errors)} note={say(importWords.errorsNote)} count={count}>
      {errors.map((finding, place) => (
        <li key={place}>{formatFinding(finding, form, language)}</li>
      ))}
    </Listing>
  );
}

/** The cells of the form that were not found in the document; nothing where all were. */
export function MissingCells(props: {
  readonly form: Form;
  readonly cells: readonly CellId[];
  readonly labels: Labels;
}) {
  const { form, cells, labels } = props;
  const { say, language } = useSettings();
  if (cells.length === 0) return null;
  const count = importSentences.count[language]({ count: cells.length });
  return (
    <Listing title={say(importWords.missing)} note={say(importWords.missingNote)} count={count}>
      {foldMissing(form, cells).map((one) => (
        <li key={one.kind === "table" ? one.table : one.cell}>{formatMissing(one, labels, language)}</li>
      ))}
    </Listing>
  );
}

/** A list that can be folded away, with how much stands in it. */
function Listing(props: {
  readonly title: string;
  readonly note: string;
  readonly count: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="import-listing" open={props.open}>
      <summary>
        {props.title} <span className="quiet">{props.count}</span>
      </summary>
      <p className="quiet">{props.note}</p>
      <ul>{props.children}</ul>
    </details>
  );
}

/** How much text was found for each part. */
export function NarrativeCounts({ report }: { readonly report: Report }) {
  const { say, language } = useSettings();
  const sources = figureSources(report);
  const { parts } = formOf(report.edition);
  return (
    <section>
      <h3>{say(importWords.text)}</h3>
      <dl className="import-texts" lang="zh-CN">
        {narrativeIds.map((id) => {
          const narrative = report.narratives[id];
          const pictures = narrative.filter((block) => block.kind === "picture").length;
          const characters = narrativeText(narrative, sources).replaceAll(/\s/g, "").length;
          return (
            <div key={id}>
              <dt>{parts.find((part) => part.id === id)?.heading ?? say(editorWords.preamble)}</dt>
              <dd>{importSentences.text[language]({ characters, pictures })}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
