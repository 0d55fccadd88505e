import { createContext, type ReactNode, use, useEffect, useEffectEvent } from "react";
import type { Bridge, Events } from "../../shared/ipc/contract.ts";
import { currentVersion } from "../../shared/report-file/migrations.ts";
import type { Report } from "../../shared/report/report.ts";

const BridgeContext = createContext<Bridge | undefined>(undefined);

/** Hands the bridge to everything below. */
export function BridgeProvider({ bridge, children }: { readonly bridge: Bridge; readonly children: ReactNode }) {
  return <BridgeContext value={bridge}>{children}</BridgeContext>;
}

/** The bridge to the main process. */
export function useBridge(): Bridge {
  const bridge = use(BridgeContext);
  if (bridge === undefined) throw new Error("no bridge above this component");
  return bridge;
}

/** Listens to an event of the main process while the component is on the screen. */
export function useBridgeEvent<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
  const bridge = useBridge();
  const onEvent = useEffectEvent(listener);
  useEffect(() => bridge.on(event, (payload) => onEvent(payload)), [bridge, event]);
}

/** A report as the reader of report files takes it: what crosses to the main process. */
export function reportPayload(report: Report) {
  return { format: "gouji-report", version: currentVersion, ...report } as const;
}
