import { posix, win32 } from "node:path";
import type { Folders } from "../platform.ts";

/** What a user's folders are worked out from. */
export interface UserPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text of `user-dirs.dirs`, which names the folders of a Linux desktop in the user's language. */
  readonly userDirs: string | undefined;
}

/** The user's folders, where Electron would see them too. */
export function userFolders({ platform, home, environment, userDirs }: UserPlaces): Folders {
  if (platform === "win32") {
    const appData = win32.join(given(environment, "APPDATA") ?? win32.join(home, "AppData", "Roaming"), "gouji");
    return { documents: win32.join(home, "Documents"), appData, logs: win32.join(appData, "logs") };
  }
  if (platform === "darwin") {
    return {
      documents: posix.join(home, "Documents"),
      appData: posix.join(home, "Library", "Application Support", "gouji"),
      logs: posix.join(home, "Library", "Logs", "gouji"),
    };
  }
  const appData = posix.join(given(environment, "XDG_CONFIG_HOME") ?? posix.join(home, ".config"), "gouji");
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(userDirs ?? "")?.[1]?.replace("$HOME", home);
  const documents = named !== undefined && posix.isAbsolute(named) ? named : posix.join(home, "Documents");
  return { documents, appData, logs: posix.join(appData, "logs") };
}

function given(environment: UserPlaces["environment"], name: string): string | undefined {
  const value = environment[name];
  return value === "" ? undefined : value;
}
