import { type DragEvent, type ReactNode, useState } from "react";
import { librarySentences, libraryWords } from "../../shared/words/screens.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { useDesk } from "./desk.tsx";
import { useNotices } from "./notices.tsx";
import { useSettings } from "./settings-context.tsx";

/** Takes report files that are dropped on the window into the library, and opens a single one. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say } = useSettings();
  const [over, setOver] = useState(false);

  const isForUs = (event: DragEvent): boolean =>
    desk.screen === "library" && [...event.dataTransfer.types].includes("Files");

  const add = async (files: readonly File[]): Promise<void> => {
    const added: string[] = [];
    for (const file of files) {
      if (!file.name.toLowerCase().endsWith(".gouji")) {
        notices.problem((language) => librarySentences.notReport[language]({ name: file.name }));
        continue;
      }
      const result = await bridge.call("library.add", { name: file.name, text: await file.text() });
      if (!result.ok) {
        notices.failure(result.failure);
        continue;
      }
      added.push(result.value.path);
      notices.tell((language) => librarySentences.added[language]({ name: file.name }));
    }
    const [only] = added;
    if (files.length === 1 && only !== undefined) desk.openReport(only);
  };

  return (
    <div
      className="window"
      onDragOver={(event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <div className="drop-veil">{say(libraryWords.drop)}</div>}
    </div>
  );
}
