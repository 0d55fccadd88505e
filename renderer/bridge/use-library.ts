import { useCallback, useEffect, useState } from "react";
import type { LibraryEntry } from "../../shared/ipc/library.ts";
import type { Failure } from "../../shared/failure.ts";
import { useBridge, useBridgeEvent } from "./bridge-context.tsx";

type LibraryState =
  | { readonly kind: "loading" }
  | { readonly kind: "listed"; readonly entries: readonly LibraryEntry[] }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The library as the main process lists it; follows changes of the folder. */
export function useLibrary() {
  const bridge = useBridge();
  const [state, setState] = useState<LibraryState>({ kind: "loading" });
  const reload = useCallback(() => {
    void bridge.call("library.list", {}).then((listed) => {
      setState(listed.ok ? { kind: "listed", entries: listed.value } : { kind: "failed", failure: listed.failure });
    });
  }, [bridge]);
  useEffect(reload, [reload]);
  useBridgeEvent("library.changed", reload);
  return { state, reload };
}
