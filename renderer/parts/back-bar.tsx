import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { shellWords } from "../../shared/words/screens.ts";
import { ActionButton } from "../actions/action-button.tsx";
import { fileActions } from "../actions/files.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The top of a screen from which a way leads back to the library. */
export function BackBar({ children }: { readonly children: ReactNode }) {
  const { say } = useSettings();
  return (
    <section className="bar" aria-label={say(shellWords.toolbar)}>
      <ActionButton
        action={fileActions.closeReport}
        icon={<IconArrowLeft size={18} aria-hidden />}
        label={say(shellWords.library)}
      />
      {children}
    </section>
  );
}
