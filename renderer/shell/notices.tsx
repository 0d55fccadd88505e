import { createContext, type ReactNode, use, useMemo, useRef, useState } from "react";
import type { Failure } from "../../shared/failure.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import type { Language } from "../../shared/words/language.ts";

/** A quiet notice: what happened, and perhaps one thing to do about it. */
export interface Notice {
  readonly key: number;
  readonly tone: "plain" | "problem";
  /** ISO 8601 date and time. */
  readonly at: string;
  readonly text: (language: Language) => string;
  readonly action?: { readonly label: (language: Language) => string; readonly perform: () => void };
}

/** How to say something quietly. Stays the same object, whatever is said. */
export interface Notices {
  readonly tell: (text: Notice["text"], action?: Notice["action"]) => void;
  readonly problem: (text: Notice["text"], action?: Notice["action"]) => void;
  /** Says an expected failure with its sentence. */
  readonly failure: (failure: Failure) => void;
}

/** The notices that are shown, and all that were since the window was opened. */
export interface ShownNotices {
  readonly notices: readonly Notice[];
  readonly told: readonly Notice[];
  readonly dismiss: (key: number) => void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);
const ShownNoticesContext = createContext<ShownNotices | undefined>(undefined);

/** How many notices are shown at once, and how many the list of them keeps. */
const mostShown = 3;
const mostTold = 200;

/** Holds the notices; the newest three are shown until they end, are dismissed or replaced, and the list keeps them after that. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [told, setTold] = useState<readonly Notice[]>([]);
  const keys = useRef(0);
  const speaking = useMemo((): Notices => {
    const add = (said: Omit<Notice, "key" | "at">): void => {
      keys.current += 1;
      const notice = { ...said, key: keys.current, at: new Date().toISOString() };
      setNotices((shown) => [...shown, notice].slice(-mostShown));
      setTold((all) => [...all, notice].slice(-mostTold));
    };
    return {
      tell: (text, action) => add({ tone: "plain", text, ...(action && { action }) }),
      problem: (text, action) => add({ tone: "problem", text, ...(action && { action }) }),
      failure: (failure) => add({ tone: "problem", text: (language) => formatFailure(failure, language) }),
    };
  }, []);
  const shown = useMemo(
    (): ShownNotices => ({
      notices,
      told,
      dismiss: (key) => setNotices((before) => before.filter((notice) => notice.key !== key)),
    }),
    [notices, told],
  );
  return (
    <NoticesContext value={speaking}>
      <ShownNoticesContext value={shown}>{children}</ShownNoticesContext>
    </NoticesContext>
  );
}

/** How to say something. */
export function useNotices(): Notices {
  const notices = use(NoticesContext);
  if (notices === undefined) throw new Error("no notices above this component");
  return notices;
}

/** What is being said, and how to dismiss it. */
export function useShownNotices(): ShownNotices {
  const shown = use(ShownNoticesContext);
  if (shown === undefined) throw new Error("no notices above this component");
  return shown;
}
