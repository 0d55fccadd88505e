import { type DragEvent, type ReactNode, useState } from "react";
import { mostImports } from "../../shared/recognition/importable.ts";
import { isReportName, isSlipName, largestReport } from "../../shared/report-file/report-name.ts";
import type { Language } from "../../shared/words/language.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { librarySentences, libraryWords } from "../../shared/words/screens.ts";
import { slipSentences } from "../../shared/words/slip.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { type Dropped, droppedFiles } from "../parts/dropped-files.ts";
import { isDialogOpen } from "../parts/dialog-frame.tsx";
import { useDesk } from "../shell/desk.ts";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";

type Sentence = (language: Language) => string;

const megabyte = 1024 * 1024;
/** How many refused files are told one by one; the others are only counted. */
const told = 5;

/**
 * Takes what is dropped anywhere in the window: report files come into the library, and a single one is opened; documents are imported
 * together. Pictures are left to the text where it takes them; elsewhere nothing happens to them.
 */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say } = useSettings();
  const [over, setOver] = useState(false);

  /** The path in the library, or why the file is not there. */
  const take = async (file: File): Promise<{ readonly path: string } | { readonly refused: Sentence }> => {
    if (!isReport(file)) return refusal({ code: "foreignKind", path: file.name, kind: "picture" });
    const megabytes = Math.ceil(file.size / megabyte);
    if (megabytes > largestReport) {
      // A file that is too large is not even loaded.
      return refusal({ code: "fileTooLarge", path: file.name, megabytes, limit: largestReport });
    }
    // A folder may have a report's name, and a file may be gone by now.
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return refusal({ code: "fileMissing", path: file.name });
    const added = await bridge.call("library.add", { name: file.name, text });
    return added.ok ? { path: added.value.path } : refusal(added.failure);
  };
  const add = async ({ files: dropped, refused: folders }: Dropped): Promise<void> => {
    if (dropped.length > mostImports) return notices.failure({ code: "tooManyAtOnce", limit: mostImports });
    for (const file of dropped.filter(({ name }) => isSlipName(name))) {
      const { takeDroppedSlip } = await import("./take-slip.ts");
      const taken = await takeDroppedSlip(file, desk.report);
      if (taken.ok) notices.tell((language) => slipSentences.taken[language](taken.value));
      else notices.failure(taken.failure);
    }
    const files = dropped.filter((file) => !isDocument(file) && !isSlipName(file.name));
    desk.importFiles(dropped.filter(isDocument).map((file) => ({ dropped: file })));
    const added: { readonly path: string; readonly name: string }[] = [];
    const refused = folders.map((failure) => refusal(failure).refused);
    for (const file of files) {
      const taken = await take(file);
      if ("path" in taken) added.push({ path: taken.path, name: file.name });
      else refused.push(taken.refused);
    }
    if (refused.length > 0) {
      notices.problem((language) => {
        const rest = refused.length - told;
        const sentences = refused.slice(0, told).map((sentence) => sentence(language));
        return [...sentences, ...(rest > 0 ? [librarySentences.moreRefused[language]({ count: rest })] : [])].join(
          "\n",
        );
      });
    }
    const [only] = added;
    if (only === undefined) return;
    notices.tell((language) =>
      added.length === 1
        ? librarySentences.added[language]({ name: only.name })
        : librarySentences.addedSeveral[language]({ count: added.length }),
    );
    if (dropped.length === 1) desk.openReport(only.path);
  };

  const drop = (event: DragEvent): void => {
    setOver(false);
    event.preventDefault();
    event.stopPropagation();
    void droppedFiles(event.dataTransfer).then(add);
  };
  return (
    <div
      className="window"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        const busy = isDialogOpen();
        event.dataTransfer.dropEffect = busy ? "none" : "copy";
        setOver(!busy && (desk.screen === "library" || [...event.dataTransfer.items].some(isNoPicture)));
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDropCapture={(event) => {
        // The text would take a report or a document for a picture.
        if (takesFiles(event.target)) return;
        if (hasFiles(event) && !isDialogOpen() && [...event.dataTransfer.files].some(isNoPicture)) drop(event);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        if (event.isDefaultPrevented() || isDialogOpen()) event.preventDefault();
        else drop(event);
      }}
    >
      {children}
      {over && <div className="drop-veil">{say(libraryWords.drop)}</div>}
    </div>
  );
}

function refusal(failure: Parameters<typeof formatFailure>[0]): { readonly refused: Sentence } {
  return { refused: (language) => formatFailure(failure, language) };
}

/** A screen that takes files itself, as that of the register does. */
function takesFiles(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-takes-files]") !== null;
}

function isReport(file: File): boolean {
  return isReportName(file.name);
}

function isDocument(file: File): boolean {
  return !isReport(file) && !isSlipName(file.name) && isNoPicture(file);
}

function isNoPicture({ type }: { readonly type: string }): boolean {
  return !type.startsWith("image/");
}

function hasFiles(event: DragEvent): boolean {
  return [...event.dataTransfer.types].includes("Files");
}
