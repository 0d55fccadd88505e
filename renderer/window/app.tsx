import { MantineProvider } from "@mantine/core";
import { useEffect, useState } from "react";
import type { AppStart, Bridge } from "../../shared/ipc/contract.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Result } from "../../shared/result.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { BridgeProvider } from "../bridge/bridge-context.tsx";
import { theme } from "../theme/theme.ts";
import type { FirstOpening } from "../shell/first-opening.ts";
import { DeskProvider } from "../shell/desk-provider.tsx";
import { NoticesProvider } from "../shell/notices.tsx";
import { SettingsProvider, useSettings } from "../shell/settings-context.tsx";
import { StartContext, type WindowStart } from "../shell/start-context.ts";
import { ErrorBoundary, Whole } from "./whole.tsx";
import { WindowFrame } from "./window-frame.tsx";

/** What the window begins with, as soon as there is a bridge. */
export interface Beginning {
  readonly bridge: Bridge;
  /** The first answer of the main process. */
  readonly starting: Promise<Result<AppStart>>;
  readonly firstOpening: FirstOpening;
}

/** The whole window, from the first answer of the main process on. */
export function App({ beginning }: { readonly beginning: Beginning | undefined }) {
  const starting = beginning?.starting;
  const firstOpening = beginning?.firstOpening;
  const [start, setStart] = useState<WindowStart>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void starting?.then((started) => {
      if (!started.ok) setFailure(started.failure);
      else if (firstOpening !== undefined) setStart({ ...started.value, firstOpening });
    });
  }, [starting, firstOpening]);

  if (beginning === undefined || failure !== undefined || start === undefined) {
    return (
      <MantineProvider theme={theme} defaultColorScheme="auto">
        {beginning === undefined ? (
          <Whole text={`${shellWords.noBridge.zh}\n${shellWords.noBridge.en}`} />
        ) : failure === undefined ? (
          <Whole text={shellWords.starting.zh} busy />
        ) : (
          <Whole text={formatFailure(failure, "zh")} reload={shellWords.reload.zh} />
        )}
      </MantineProvider>
    );
  }
  return (
    <BridgeProvider bridge={beginning.bridge}>
      <StartContext value={start}>
        <NoticesProvider>
          <SettingsProvider start={start.settings}>
            <Themed>
              <DeskProvider open={start.open}>
                <WindowFrame />
              </DeskProvider>
            </Themed>
          </SettingsProvider>
        </NoticesProvider>
      </StartContext>
    </BridgeProvider>
  );
}

function Themed({ children }: { readonly children: React.ReactNode }) {
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
