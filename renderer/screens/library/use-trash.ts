import { librarySentences, shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useNotices } from "../../shell/notices.tsx";

/** Moves a file of the library to the trash, with a notice that brings it back. */
export function useTrash(reload: () => void) {
  const bridge = useBridge();
  const notices = useNotices();
  return async (path: string, name: string): Promise<void> => {
    const trashed = await bridge.call("library.trash", { path });
    if (!trashed.ok) {
      notices.failure(trashed.failure);
      return;
    }
    reload();
    notices.tell((language) => librarySentences.trashed[language]({ name }), {
      label: (language) => shellWords.undoIt[language],
      perform: () => {
        void bridge.call("library.restore", { token: trashed.value.token }).then((restored) => {
          if (!restored.ok) notices.failure(restored.failure);
          reload();
        });
      },
    });
  };
}
