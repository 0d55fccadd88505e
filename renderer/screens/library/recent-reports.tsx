import { Button } from "@mantine/core";
import { memo } from "react";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { libraryWords } from "../../../shared/words/screens.ts";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** The reports opened last, as far as they are still there. */
export const RecentReports = memo(function RecentReports({ entries }: { readonly entries: readonly LibraryEntry[] }) {
  const desk = useDesk();
  const { settings, say } = useSettings();
  const recent = settings.recent
    .flatMap((path) => entries.find((entry) => entry.kind === "report" && entry.path === path) ?? [])
    .slice(0, 4);
  if (recent.length === 0) return null;
  return (
    <nav className="recent" aria-label={say(libraryWords.recent)}>
      <h2>{say(libraryWords.recent)}</h2>
      {recent.map(
        (entry) =>
          entry.kind === "report" && (
            <Button key={entry.path} size="compact-sm" variant="subtle" onClick={() => desk.openReport(entry.path)}>
              {entry.unit.name} {entry.year}
            </Button>
          ),
      )}
    </nav>
  );
});
