import { Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { exportWords } from "../../shared/words/editor-screen.ts";
import { shellWords, startSentences } from "../../shared/words/screens.ts";
import { useBridge, useBridgeEvent } from "../bridge/bridge-context.tsx";
import { dialogs } from "../dialogs/registry.tsx";
import { useDesk } from "../shell/desk.ts";
import { useNotices } from "../shell/notices.tsx";
import { useStart } from "../shell/start-context.ts";
import { type Menu, MenuContext } from "../shell/menu-context.ts";
import { useActions, windowMenus } from "./actions.ts";
import { DropTarget } from "./drop-target.tsx";
import { NoticeList } from "./notice-list.tsx";
import type { Screens } from "./screens.ts";

const none: readonly Menu[] = [];

/** The screen that is shown, and what lies over every screen: the open dialog, notices, dropped files. */
export function WindowFrame({ screens }: { readonly screens: Screens }) {
  const desk = useDesk();
  const { platform } = useStart();
  useStartNotices();
  useActions();
  useBridgeEvent("app.open", ({ path }) => desk.openReport(path));
  useDialogsAtHand(desk.screen !== "editor" || desk.report !== null);
  return (
    <DropTarget>
      <MenuContext value={platform === "chromium" ? windowMenus : none}>
        <ShownScreen screens={screens} />
      </MenuContext>
      <Suspense fallback={null}>{desk.dialog?.show(desk)}</Suspense>
      <NoticeList />
    </DropTarget>
  );
}

/** Fetches the dialogs one after the other while nothing else is to be done, once what somebody waits for is there. */
function useDialogsAtHand(ready: boolean): void {
  useEffect(() => {
    if (!ready) return undefined;
    let gone = false;
    const idle = async (): Promise<void> => new Promise((resolve) => void requestIdleCallback(() => resolve()));
    const fetchAll = async (): Promise<void> => {
      for (const { load } of Object.values(dialogs)) {
        await idle();
        if (gone) return;
        await load();
      }
    };
    void fetchAll();
    return () => {
      gone = true;
    };
  }, [ready]);
}

/** The screen that is shown. While the settings lie over a report, its editor stays as it is behind them. */
function ShownScreen({ screens }: { readonly screens: Screens }) {
  const { screen, path } = useDesk();
  const behind = screen === "settings" && path !== null;
  const Screen = screens[screen];
  const Editor = screens.editor;
  // What is hidden loses the focus, but not before the settings are there.
  useLayoutEffect(() => {
    if (!behind) return undefined;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [behind]);
  return (
    <>
      {(behind || screen === "editor") && (
        <div key={path} className="kept-screen" hidden={behind}>
          <Suspense fallback={null}>
            <Editor />
          </Suspense>
        </div>
      )}
      {screen !== "editor" && (
        <Suspense fallback={null}>
          <Screen key={`${screen} ${path}`} />
        </Suspense>
      )}
    </>
  );
}

/** Says once what went wrong before the window was there: the page before this one broke down, an administrator's file could not be used, or the settings could not be read. */
function useStartNotices(): void {
  const { afterCrash, administratorProblem, damagedSettings } = useStart();
  const bridge = useBridge();
  const { problem, failure } = useNotices();
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    if (afterCrash) problem((language) => shellWords.afterCrash[language]);
    if (administratorProblem !== null) failure(administratorProblem);
    if (damagedSettings !== null) {
      problem((language) => startSentences.damagedSettings[language]({ path: damagedSettings }), {
        label: (language) => exportWords.show[language],
        perform: () => void bridge.call("shell.showInFolder", { path: damagedSettings }),
      });
    }
  }, [afterCrash, administratorProblem, damagedSettings, bridge, problem, failure]);
}
