import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { shellWords } from "../../shared/words/screens.ts";
import { ActionButton } from "../actions/action-button.tsx";
import { fileActions } from "../actions/files.ts";
import { MenuButton } from "./menu-button.tsx";
import { useDesk } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The top of a screen from which a way leads back: to the library, from the settings to the report that is open behind them. */
export function BackBar({ children }: { readonly children: ReactNode }) {
  const { say } = useSettings();
  const { screen, path } = useDesk();
  const toReport = screen === "settings" && path !== null;
  return (
    <section className="bar" aria-label={say(shellWords.toolbar)}>
      <ActionButton
        action={fileActions.closeReport}
        icon={<IconArrowLeft size={18} aria-hidden />}
        label={say(toReport ? shellWords.toReport : shellWords.library)}
      />
      <MenuButton />
      {children}
    </section>
  );
}
