import { useEffect } from "react";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { useNotices } from "../../shell/notices.tsx";

/** The keys that would change something, beside those that type a sign. */
const changing = ["Backspace", "Delete", "F2"];
const changingWithCtrl = ["z", "y", "v", "x"];

/** How long the same sentence is not said again, in milliseconds: somebody who types on has read it. */
const quietFor = 4000;

/**
 * Says, where somebody types, pastes or takes back in a signed report, that nothing was changed and how to open it again; the page itself takes nothing
 * then.
 */
export function useSealedNotice(sealed: boolean, onSignOff: () => void): void {
  const notices = useNotices();
  useEffect(() => {
    if (!sealed) return undefined;
    let said = -Infinity;
    const refuse = (): void => {
      if (performance.now() - said < quietFor) return;
      said = performance.now();
      notices.tell((language) => signOffWords.sealedEntry[language], {
        label: (language) => signOffWords.toSignOff[language],
        perform: onSignOff,
      });
    };
    const onKey = (event: KeyboardEvent): void => {
      const control = event.ctrlKey || event.metaKey;
      const changes = control
        ? changingWithCtrl.includes(event.key.toLowerCase())
        : changing.includes(event.key) || (event.key.length === 1 && !event.altKey);
      if (changes && isInPage(event.target)) refuse();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isInPage(event.target)) refuse();
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("paste", onPaste, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("paste", onPaste, true);
    };
  }, [sealed, notices, onSignOff]);
}

/** Whether something happened in the report, and not in a button or a field beside it. */
function isInPage(target: EventTarget | null): boolean {
  return target instanceof Element && (target === document.body || target.closest(".paper") !== null);
}
