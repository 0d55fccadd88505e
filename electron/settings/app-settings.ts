import type { z } from "zod";
import { type Administrator, withAdministrator } from "../../shared/ipc/administrator.ts";
import { defaultSettings, mostRecent, type Settings, settingsSchema } from "../../shared/ipc/settings.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Placing } from "../files/aside.ts";
import { type KeptValue, openKeptValue } from "./kept-value.ts";

/** Some of the settings; one that is absent keeps its value. */
type Changed = z.output<ReturnType<typeof settingsSchema.partial>>;

/** What the user has chosen, kept on this computer, and over it what an administrator has given. */
export interface AppSettings {
  readonly get: () => Settings;
  /** Changes some of them; the change holds at once, even where it could not be kept, which comes to be known when it is tried. */
  readonly change: (changed: Changed) => Promise<Result<Settings>>;
  /** Puts a report first among the recent ones. */
  readonly remember: (path: string) => void;
  /** Fulfilled when everything is written. */
  readonly idle: () => Promise<void>;
  /** Where the settings are kept that could not be read whole at the start; absent where they could. */
  readonly damaged?: string;
  readonly onChange: (listener: (settings: Settings, before: Settings) => void) => void;
}

/** Opens the settings in the folder of the program's own files, with what an administrator has given. */
export async function openAppSettings(
  placing: Placing,
  folder: string,
  administrator: Administrator = {},
): Promise<AppSettings> {
  const about = { folder, name: "settings", schema: settingsSchema, fallback: defaultSettings };
  return createAppSettings(await openKeptValue<Settings>({ placing, ...about }), administrator);
}

/**
 * The settings over the value in which they are kept. What the administrator has given holds whatever the user chooses; the user's own choice is
 * kept untouched, and holds again when the administrator's is gone.
 */
export function createAppSettings(kept: KeptValue<Settings>, administrator: Administrator = {}): AppSettings {
  const listeners: ((settings: Settings, before: Settings) => void)[] = [];
  const get = (): Settings => withAdministrator(kept.get(), administrator);
  const change = async (changed: Changed): Promise<Result<Settings>> => {
    const before = get();
    const fixed = new Set(Object.keys(administrator));
    const given = Object.entries(changed).filter(([key, value]) => value !== undefined && !fixed.has(key));
    const written = kept.set(settingsSchema.parse({ ...kept.get(), ...Object.fromEntries(given) }));
    for (const listener of listeners) listener(get(), before);
    const result = await written;
    return result.ok ? success(get()) : result;
  };
  return {
    ...(kept.damaged !== undefined && { damaged: kept.damaged }),
    get,
    change,
    remember: (path) => {
      const { recent } = kept.get();
      if (recent[0] === path) return;
      void change({ recent: [path, ...recent.filter((one) => one !== path)].slice(0, mostRecent) });
    },
    idle: kept.idle,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
