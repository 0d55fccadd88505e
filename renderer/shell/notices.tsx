import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { Failure } from "../../shared/result.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import type { Language } from "../../shared/words/language.ts";

/** A quiet notice: what happened, and perhaps one thing to do about it. */
export interface Notice {
  readonly key: number;
  readonly tone: "plain" | "problem";
  readonly text: (language: Language) => string;
  readonly action?: { readonly label: (language: Language) => string; readonly perform: () => void };
}

interface NoticesValue {
  readonly notices: readonly Notice[];
  readonly tell: (text: Notice["text"], action?: Notice["action"]) => void;
  readonly problem: (text: Notice["text"]) => void;
  /** Says an expected failure with its sentence. */
  readonly failure: (failure: Failure) => void;
  readonly dismiss: (key: number) => void;
}

const NoticesContext = createContext<NoticesValue | undefined>(undefined);

let lastKey = 0;

/** Holds the notices; the newest three stay until they are dismissed or replaced. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const add = useCallback((notice: Omit<Notice, "key">) => {
    lastKey += 1;
    const key = lastKey;
    setNotices((shown) => [...shown, { ...notice, key }].slice(-3));
  }, []);
  const value = useMemo(
    (): NoticesValue => ({
      notices,
      tell: (text, action) => add({ tone: "plain", text, ...(action && { action }) }),
      problem: (text) => add({ tone: "problem", text }),
      failure: (failure) => add({ tone: "problem", text: (language) => formatFailure(failure, language) }),
      dismiss: (key) => setNotices((shown) => shown.filter((notice) => notice.key !== key)),
    }),
    [notices, add],
  );
  return <NoticesContext value={value}>{children}</NoticesContext>;
}

/** The notices and how to add one. */
export function useNotices(): NoticesValue {
  const value = use(NoticesContext);
  if (value === undefined) throw new Error("no notices above this component");
  return value;
}
