import { useEffect, useState } from "react";
import { hasSounds, type SoundsLike } from "../../../shared/library/library-list.ts";

/** How names sound, loaded when somebody first types Latin letters into the search; undefined until then. */
export function useSounds(search: string): SoundsLike | undefined {
  const [sounds, setSounds] = useState<{ readonly like: SoundsLike }>();
  const wanted = hasSounds(search) && sounds === undefined;
  useEffect(() => {
    if (!wanted) return undefined;
    let mounted = true;
    void import("pinyin-match/es/main.js").then(({ default: pinyin }) => {
      if (mounted) setSounds({ like: (text, word) => pinyin.match(text, word) !== false });
    });
    return () => {
      mounted = false;
    };
  }, [wanted]);
  return sounds?.like;
}
