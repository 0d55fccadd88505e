import { useSyncExternalStore } from "react";
import { useDesk } from "../shell/desk.ts";

/** Below this many pixels, as zoomed, the list of parts folds by itself, so that the page keeps all columns of its tables. */
const roomForParts = 1180;

/** Which panels beside the page are folded. */
export function useFolding(): { readonly parts: boolean; readonly findings: boolean } {
  const { view, zoom } = useDesk();
  const tight = useSyncExternalStore(onResize, () => (window.innerWidth * 100) / zoom < roomForParts);
  const parts = view.parts === "auto" ? tight : view.parts === "folded";
  return { parts, findings: view.findingsFolded };
}

function onResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
