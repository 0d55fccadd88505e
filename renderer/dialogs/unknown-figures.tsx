import { Alert } from "@mantine/core";
import type { Report } from "../../shared/report/report.ts";
import { unknownFigures } from "../../shared/report/unknown-figures.ts";
import { exportSentences } from "../../shared/words/editor-screen.ts";
import { formatUnknownFigure } from "../../shared/words/unknown-figures.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** Says which numbers in the text cannot be computed and what each lacks; nothing where all can. */
export function UnknownFigures({ report }: { readonly report: Report }) {
  const { language } = useSettings();
  const found = unknownFigures(report);
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status">
      <strong>{exportSentences.unknownFigures[language]({ count: found.length })}</strong>
      <ul className="unknown-figures">
        {found.map((unknown, place) => (
          <li key={place}>{formatUnknownFigure(unknown, language)}</li>
        ))}
      </ul>
    </Alert>
  );
}
