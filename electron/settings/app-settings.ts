import type { z } from "zod";
import { defaultSettings, mostRecent, type Settings, settingsSchema } from "../../shared/ipc/settings.ts";
import type { Result } from "../../shared/result.ts";
import { type KeptValue, openKeptValue } from "./kept-value.ts";

/** Some of the settings; one that is absent keeps its value. */
type Changed = z.output<ReturnType<typeof settingsSchema.partial>>;

/** What the user has chosen, kept on this computer. */
export interface AppSettings {
  readonly get: () => Settings;
  /** Changes some of them; the change holds at once, even where it could not be kept. */
  readonly change: (changed: Changed) => Result<Settings>;
  /** Puts a report first among the recent ones. */
  readonly remember: (path: string) => void;
  readonly onChange: (listener: (settings: Settings, before: Settings) => void) => void;
}

/** Opens the settings in the folder of the program's own files. */
export async function openAppSettings(folder: string): Promise<AppSettings> {
  return createAppSettings(
    await openKeptValue<Settings>({ folder, name: "settings", schema: settingsSchema, fallback: defaultSettings }),
  );
}

/** The settings over the value in which they are kept. */
export function createAppSettings(kept: KeptValue<Settings>): AppSettings {
  const listeners: ((settings: Settings, before: Settings) => void)[] = [];
  const change = (changed: Changed): Result<Settings> => {
    const before = kept.get();
    const given = Object.entries(changed).filter(([, value]) => value !== undefined);
    const result = kept.set(settingsSchema.parse({ ...before, ...Object.fromEntries(given) }));
    for (const listener of listeners) listener(kept.get(), before);
    return result;
  };
  return {
    get: kept.get,
    change,
    remember: (path) => {
      const { recent } = kept.get();
      if (recent[0] === path) return;
      change({ recent: [path, ...recent.filter((one) => one !== path)].slice(0, mostRecent) });
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
