import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { cellIdOf, formOf } from "../../../shared/forms/registry.ts";
import type { Remark, Report } from "../../../shared/report/report.ts";
import { placeOfRemark } from "../../../shared/sign-off/remarks.ts";
import { labelsFor, tableNames } from "../../../shared/words/labels.ts";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** A remark as it is typed: `where` is a cell, "words", or empty for the whole report. */
export interface RemarkEntry {
  readonly key: number;
  readonly text: string;
  readonly where: string;
  readonly quote: string;
}

/** A remark that nobody has written yet. */
export function newRemark(key: number): RemarkEntry {
  return { key, text: "", where: "", quote: "" };
}

/** The remark that was typed; undefined where the report has none of the words that it is to stand at. */
export function remarkOf(
  report: Report,
  { text, where, quote }: RemarkEntry,
  made: Pick<Remark, "by" | "at">,
): Remark | undefined {
  const remark = { text: text.trim(), ...made };
  const cell = cellIdOf(where);
  if (cell !== undefined) return { ...remark, cell };
  if (where !== words) return remark;
  const place = placeOfRemark(report, { ...remark, quote: quote.trim() });
  return place.kind === "words" ? { ...remark, part: place.place.part, quote: quote.trim() } : undefined;
}

const words = "words";

/** The fields of one remark: what to mend, and where it stands. */
export function RemarkFields(props: {
  readonly report: Report;
  readonly entry: RemarkEntry;
  readonly onChange: (entry: RemarkEntry) => void;
  readonly onRemove: () => void;
}) {
  const { say, language } = useSettings();
  const { report, entry, onChange } = props;
  const form = formOf(report.edition);
  const labels = labelsFor(form, language);
  const lost = entry.quote !== "" && remarkOf(report, entry, { by: "", at: "" }) === undefined;
  return (
    <div className="sign-off-remark">
      <Textarea
        autoFocus
        autosize
        minRows={1}
        label={say(signOffWords.remark)}
        value={entry.text}
        onChange={(event) => onChange({ ...entry, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={say(signOffWords.remarkAt)}
        value={entry.where}
        onChange={(event) => onChange({ ...entry, where: event.currentTarget.value })}
        data={[
          { value: "", label: say(signOffWords.wholeReport) },
          { value: words, label: say(signOffWords.quoteAt) },
          ...form.tables.map((table) => ({
            group: tableNames[language][table.id],
            items: form.cells
              .filter((cell) => cell.table === table.id)
              .map((cell) => ({ value: cell.id, label: labels.cell(cell.id) })),
          })),
        ]}
      />
      {entry.where === words && (
        <TextInput
          label={say(signOffWords.quote)}
          value={entry.quote}
          error={lost ? say(signOffWords.quoteMissing) : undefined}
          onChange={(event) => onChange({ ...entry, quote: event.currentTarget.value })}
        />
      )}
      <Button size="compact-xs" variant="subtle" onClick={props.onRemove}>
        {say(signOffWords.removeRemark)}
      </Button>
    </div>
  );
}
