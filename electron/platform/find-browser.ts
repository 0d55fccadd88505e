import { access, constants, stat } from "node:fs/promises";
import { posix, win32 } from "node:path";
import { fail, type Result, success } from "../../shared/result.ts";

/** Where a browser may be found. */
export interface BrowserPlaces {
  readonly platform: NodeJS.Platform;
  /** Environment variables: GOUJI_BROWSER, PATH and the program folders of Windows. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether there is a program at a path. */
  readonly isProgram: (path: string) => Promise<boolean>;
}

/** The variable with which somebody names the browser to use; nothing else is tried then. */
const choice = "GOUJI_BROWSER";

/**
 * Programs of the Chromium family by the name that their packages put into PATH. After the general ones those that government desktops bring:
 * UOS, Deepin, 360, Qianxin.
 */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "uos-browser-stable",
  "uos-browser",
  "deepin-browser",
  "browser360-cn-stable",
  "browser360-cn",
  "com.360.browser-stable",
  "qaxbrowser-safe-stable",
  "qaxbrowser-safe",
  "qaxbrowser",
];
const windowsNames = ["chrome.exe", "msedge.exe", "chromium.exe"];

/** Where packages put them that leave nothing in PATH. */
const linuxPlaces = [
  "/opt/google/chrome/google-chrome",
  "/opt/microsoft/msedge/microsoft-edge",
  "/opt/apps/com.360.browser-stable/files/com.360.browser-stable",
];

/** Where Windows has them below one of its folders of programs. */
const windowsPlaces = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
  "360ChromeX\\Chrome\\Application\\360ChromeX.exe",
  "360Chrome\\Chrome\\Application\\360chrome.exe",
  "360\\360se6\\Application\\360se.exe",
  "360se6\\Application\\360se.exe",
];
const windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData", "AppData"];

/** Finds an installed Chromium, Chrome, Edge or another browser of their family and returns its path. Fails with `noBrowser`, which says where it looked. */
export async function findBrowser(places: BrowserPlaces): Promise<Result<string>> {
  const chosen = places.environment[choice];
  if (chosen !== undefined && chosen !== "") {
    return (await places.isProgram(chosen))
      ? success(chosen)
      : fail({ code: "noBrowser", looked: `${choice}=${chosen}` });
  }
  for (const path of [...inSearchPath(places), ...usualPlaces(places)]) {
    if (await places.isProgram(path)) return success(path);
  }
  const windows = places.platform === "win32";
  const programs = windows ? windowsNames : names;
  return fail({
    code: "noBrowser",
    looked: [choice, `PATH: ${programs.join(" ")}`, ...(windows ? windowsPlaces : usualPlaces(places))].join(", "),
  });
}

function inSearchPath({ platform, environment }: BrowserPlaces): readonly string[] {
  const path = platform === "win32" ? win32 : posix;
  const folders = (environment["PATH"] ?? environment["Path"] ?? "")
    .split(path.delimiter)
    .filter((folder) => folder !== "");
  const programs = platform === "win32" ? windowsNames : names;
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
}

function usualPlaces({ platform, environment, home }: BrowserPlaces): readonly string[] {
  if (platform === "win32") {
    const folders = windowsFolders.flatMap((name) => environment[name] ?? environment[name.toUpperCase()] ?? []);
    return windowsPlaces.flatMap((place) => folders.map((folder) => win32.join(folder, place)));
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].flatMap((name) =>
      ["/Applications", posix.join(home, "Applications")].map((folder) =>
        posix.join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  return linuxPlaces;
}

/** Whether there is a file at a path that may be run. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
