import { Alert } from "@mantine/core";
import { importSentences } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { useLibrary } from "../../bridge/use-library.ts";

/** Says where the library has a report of the same unit and year already. */
export function Existing({ name, year }: { readonly name: string; readonly year: number }) {
  const { state } = useLibrary();
  const { language } = useSettings();
  const entries = state.kind === "listed" ? state.entries : [];
  const there = entries.some((entry) => entry.kind === "report" && entry.unit.name === name && entry.year === year);
  if (!there) return null;
  return (
    <Alert variant="light" color="yellow" className="banner" role="status">
      {importSentences.exists[language]({ unit: name, year })}
    </Alert>
  );
}
