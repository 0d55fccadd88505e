import { Alert, Button } from "@mantine/core";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Conversion } from "../../../shared/report/convert-edition.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** A report in the form of 2019 stays one unless somebody wants it converted; what would be lost or moved is said first. */
export function EditionChoice(props: {
  /** What the conversion gives, where somebody wants it. */
  readonly conversion: Conversion | undefined;
  readonly onChange: (converting: boolean) => void;
}) {
  const { conversion, onChange } = props;
  const { say, language } = useSettings();
  const from = labelsFor(formOf("2019"), language);
  const to = labelsFor(formOf("2021"), language);
  return (
    <Alert variant="light" className="banner" role="status">
      <p>{say(conversion === undefined ? importWords.oldEdition : importWords.converted)}</p>
      <Button size="compact-sm" variant="default" onClick={() => onChange(conversion === undefined)}>
        {say(conversion === undefined ? importWords.convert : importWords.convertBack)}
      </Button>
      {conversion !== undefined && (
        <ul className="import-lost">
          {conversion.unconverted.length === 0 && <li>{say(importWords.nothingLost)}</li>}
          {conversion.unconverted.map(({ cell, value, into }) => (
            <li key={cell}>
              {into === undefined
                ? importSentences.lost[language]({ cell: from.cell(cell), value: formatCell(value) })
                : importSentences.moved[language]({
                    cell: from.cell(cell),
                    value: formatCell(value),
                    into: to.cell(into),
                  })}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
