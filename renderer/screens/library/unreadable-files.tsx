import { Button } from "@mantine/core";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { libraryWords } from "../../../shared/words/screens.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { Mark } from "../../parts/mark.tsx";
import { useTrash } from "./use-trash.ts";

/** The files of the library that are no readable reports, each with its reason. */
export function UnreadableFiles(props: {
  readonly files: readonly Extract<LibraryEntry, { kind: "unreadable" }>[];
  readonly reload: () => void;
}) {
  const { say, language } = useSettings();
  const trash = useTrash(props.reload);
  return (
    <section className="unreadable" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">{say(libraryWords.unreadableTitle)}</h2>
      <ul>
        {props.files.map((file) => (
          <li key={file.path}>
            <div>
              <strong>{file.name}</strong> <Mark tone="error" word={say(libraryWords.unreadable)} />
              <p>{formatFailure(file.failure, language)}</p>
            </div>
            <Button size="compact-sm" variant="subtle" onClick={() => void trash(file.path, file.name)}>
              {say(libraryWords.trash)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
