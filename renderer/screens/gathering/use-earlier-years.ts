import { useEffect, useState } from "react";
import type { EarlierYear } from "../../../shared/ipc/gathering.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";

/** The gatherings of earlier years of the same unit, the latest first; none while they are read. */
export function useEarlierYears(path: string): readonly EarlierYear[] {
  const bridge = useBridge();
  const [earlier, setEarlier] = useState<readonly EarlierYear[]>([]);
  useEffect(() => {
    void bridge.call("gathering.earlier", { path }).then((found) => {
      if (found.ok) setEarlier(found.value);
    });
  }, [bridge, path]);
  return earlier;
}
