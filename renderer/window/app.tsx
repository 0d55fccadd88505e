import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import type { Result } from "../../shared/result.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { BridgeProvider } from "../bridge/bridge-context.tsx";
import { theme } from "../theme/theme.ts";
import { DeskProvider } from "../shell/desk-provider.tsx";
import { NoticesProvider } from "../shell/notices.tsx";
import { SettingsProvider, useSettings } from "../shell/settings-context.tsx";
import { StartContext } from "../shell/start-context.ts";
import type { Beginning } from "./begin.ts";
import { ErrorBoundary, Whole } from "./whole.tsx";
import { WindowFrame } from "./window-frame.tsx";

/** The whole window, or why there is none: nothing to talk to, or a main process that could not begin. */
export function App({ beginning }: { readonly beginning: Result<Beginning> | undefined }) {
  if (beginning === undefined || !beginning.ok) {
    return (
      <MantineProvider theme={theme} defaultColorScheme="auto">
        {beginning === undefined ? (
          <Whole text={`${shellWords.noBridge.zh}\n${shellWords.noBridge.en}`} />
        ) : (
          <Whole text={formatFailure(beginning.failure, "zh")} reload={shellWords.reload.zh} />
        )}
      </MantineProvider>
    );
  }
  const { bridge, start, screens } = beginning.value;
  return (
    <BridgeProvider bridge={bridge}>
      <StartContext value={start}>
        <NoticesProvider>
          <SettingsProvider start={start.settings}>
            <Themed>
              <DeskProvider open={start.open}>
                <WindowFrame screens={screens} />
              </DeskProvider>
            </Themed>
          </SettingsProvider>
        </NoticesProvider>
      </StartContext>
    </BridgeProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const { settings, say } = useSettings();
  const forced = settings.theme === "system" ? {} : { forceColorScheme: settings.theme };
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" {...forced}>
      <ErrorBoundary text={say(shellWords.broken)} reload={say(shellWords.reload)}>
        {children}
      </ErrorBoundary>
    </MantineProvider>
  );
}
