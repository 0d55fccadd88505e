import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ChosenSettings, Settings } from "../../shared/ipc/settings.ts";
import type { FixedWording, Language } from "../../shared/words/language.ts";
import { useBridge, useBridgeEvent } from "../bridge/bridge-context.tsx";
import { useNotices } from "./notices.tsx";

interface SettingsValue {
  readonly settings: Settings;
  /** Changes some settings at once and keeps them; where that fails they go back and a notice says so. */
  readonly change: (changes: Partial<ChosenSettings>) => Promise<boolean>;
  readonly language: Language;
  readonly say: (wording: FixedWording) => string;
}

/** There is no room for columns beside the page below this many pixels, as zoomed; the style sheets then stack them. */
const narrow = 1000;

const SettingsContext = createContext<SettingsValue | undefined>(undefined);

/** Holds the settings and carries language, zoom and how much room it leaves to the page itself. */
export function SettingsProvider({ start, children }: { readonly start: Settings; readonly children: ReactNode }) {
  const bridge = useBridge();
  const notices = useNotices();
  const [settings, setSettings] = useState(start);
  const latest = useRef(start);

  useEffect(() => {
    const page = document.documentElement;
    const measure = (): void => {
      page.toggleAttribute("data-narrow", (window.innerWidth * 100) / settings.zoom < narrow);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [settings.zoom]);
  useEffect(() => {
    document.documentElement.lang = settings.language === "zh" ? "zh-CN" : "en";
    document.documentElement.style.setProperty("zoom", String(settings.zoom / 100));
    document.documentElement.style.setProperty("--zoom", String(settings.zoom / 100));
  }, [settings.language, settings.zoom]);

  const change = useCallback(
    async (changes: Partial<ChosenSettings>) => {
      const before = latest.current;
      latest.current = { ...before, ...changes };
      setSettings(latest.current);
      const kept = await bridge.call("settings.set", changes);
      if (kept.ok) return true;
      latest.current = before;
      setSettings(before);
      notices.failure(kept.failure);
      return false;
    },
    [bridge, notices],
  );
  useBridgeEvent("recent.changed", ({ recent }) => {
    latest.current = { ...latest.current, recent: [...recent] };
    setSettings(latest.current);
  });
  const value = useMemo(
    () => ({
      settings,
      change,
      language: settings.language,
      say: (wording: FixedWording) => wording[settings.language],
    }),
    [settings, change],
  );
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

/** The settings, the language, and how to change them. */
export function useSettings(): SettingsValue {
  const value = use(SettingsContext);
  if (value === undefined) throw new Error("no settings above this component");
  return value;
}
