import { useEffect, useRef } from "react";
import { shellWords } from "../../shared/words/screens.ts";
import { useNotices } from "../shell/notices.tsx";
import { useStart } from "../shell/start-context.ts";

/** Says once that the page before this one broke down. */
export function useCrashNotice(): void {
  const { afterCrash } = useStart();
  const { problem } = useNotices();
  const told = useRef(false);
  useEffect(() => {
    if (!afterCrash || told.current) return;
    told.current = true;
    problem((language) => shellWords.afterCrash[language]);
  }, [afterCrash, problem]);
}
