import { useCallback, useEffect, useRef } from "react";
import type { Hand } from "../session/report-session.ts";
import { useSettings } from "./settings-context.tsx";
import { useStart } from "./start-context.ts";

/** Who signs, as chosen in the settings, else the account of the system. */
export interface Signer {
  readonly name: string;
  readonly title: string;
}

/** Who sits at this computer. */
export function useSigner(): Signer {
  const { user } = useStart();
  const { settings } = useSettings();
  const name = settings.signerName.trim();
  return { name: name === "" ? user : name, title: settings.signerTitle.trim() };
}

/** Gives the hand that edits at the moment it is asked. The function stays the same while the settings change. */
export function useHand(): () => Hand {
  const { name } = useSigner();
  const latest = useRef(name);
  useEffect(() => {
    latest.current = name;
  }, [name]);
  return useCallback(() => ({ name: latest.current, at: new Date().toISOString() }), []);
}
