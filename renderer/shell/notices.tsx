import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Failure } from "../../shared/failure.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import type { Language } from "../../shared/words/language.ts";

/** A quiet notice: what happened, and perhaps one thing to do about it. */
export interface Notice {
  readonly key: number;
  readonly tone: "plain" | "problem";
  readonly text: (language: Language) => string;
  readonly action?: { readonly label: (language: Language) => string; readonly perform: () => void };
}

/** How to say something quietly. Stays the same object, whatever is said. */
export interface Notices {
  readonly tell: (text: Notice["text"], action?: Notice["action"]) => void;
  readonly problem: (text: Notice["text"]) => void;
  /** Says an expected failure with its sentence. */
  readonly failure: (failure: Failure) => void;
}

/** The notices that are shown. */
export interface ShownNotices {
  readonly notices: readonly Notice[];
  readonly dismiss: (key: number) => void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);
const ShownNoticesContext = createContext<ShownNotices | undefined>(undefined);

/** Holds the notices; the newest three stay until they are dismissed or replaced. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const speaking = useMemo((): Notices => {
    const add = (notice: Omit<Notice, "key">): void =>
      setNotices((shown) => [...shown, { ...notice, key: (shown.at(-1)?.key ?? 0) + 1 }].slice(-3));
    return {
      tell: (text, action) => add({ tone: "plain", text, ...(action && { action }) }),
      problem: (text) => add({ tone: "problem", text }),
      failure: (failure) => add({ tone: "problem", text: (language) => formatFailure(failure, language) }),
    };
  }, []);
  const shown = useMemo(
    (): ShownNotices => ({
      notices,
      dismiss: (key) => setNotices((before) => before.filter((notice) => notice.key !== key)),
    }),
    [notices],
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
