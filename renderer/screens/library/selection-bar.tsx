import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { LibraryReport } from "../../../shared/library/library-list.ts";
import { libraryListSentences, libraryListWords } from "../../../shared/library/words.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

// They come with the checks and the exports, which the list of reports does without.
const CheckSelected = lazy(async () => ({ default: (await import("./check-selected.tsx")).CheckSelected }));
const ExportSelected = lazy(async () => ({ default: (await import("./export-selected.tsx")).ExportSelected }));

/** What can be done with all selected reports at once. */
export function SelectionBar(props: {
  readonly selected: readonly LibraryReport[];
  readonly reload: () => void;
  readonly onClear: () => void;
}) {
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [shown, setShown] = useState<"check" | "export">();
  const [busy, setBusy] = useState(false);
  const { selected } = props;
  const bringBack = async (tokens: readonly string[]): Promise<void> => {
    for (const token of tokens) {
      const restored = await bridge.call("library.restore", { token });
      if (!restored.ok) notices.failure(restored.failure);
    }
    props.reload();
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    const tokens: string[] = [];
    for (const { path } of selected) {
      const trashed = await bridge.call("library.trash", { path });
      if (trashed.ok) tokens.push(trashed.value.token);
      else notices.failure(trashed.failure);
    }
    setBusy(false);
    props.onClear();
    props.reload();
    if (tokens.length === 0) return;
    notices.tell((words) => libraryListSentences.removed[words]({ count: tokens.length }), {
      label: (words) => shellWords.undoIt[words],
      perform: () => void bringBack(tokens),
    });
  };
  return (
    <div className="library-selection" role="region" aria-label={say(libraryListWords.select)}>
      <strong role="status">{libraryListSentences.selected[language]({ count: selected.length })}</strong>
      <Button size="compact-sm" variant="default" onClick={() => setShown("check")}>
        {say(libraryListWords.check)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setShown("export")}>
        {say(libraryListWords.export)}
      </Button>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void remove()}>
        {say(libraryListWords.remove)}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={props.onClear}>
        {say(libraryListWords.unselect)}
      </Button>
      <Suspense fallback={null}>
        {shown === "check" && <CheckSelected reports={selected} onClose={() => setShown(undefined)} />}
        {shown === "export" && <ExportSelected reports={selected} onClose={() => setShown(undefined)} />}
      </Suspense>
    </div>
  );
}
