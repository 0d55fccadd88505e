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

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const windowsNames = ["chrome.exe", "msedge.exe", "chromium.exe"];

/** Finds an installed Chromium, Chrome or Edge and returns its path. Fails with `noBrowser`, which says where it looked. */
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
  const programs = places.platform === "win32" ? windowsNames : names;
  return fail({
    code: "noBrowser",
    looked: [choice, `PATH: ${programs.join(" ")}`, ...usualPlaces(places)].join(", "),
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
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => {
      const folder = environment[name] ?? environment[name.toUpperCase()];
      return folder === undefined ? [] : [folder];
    });
    return [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
      ["Chromium", "Application", "chrome.exe"],
    ].flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].flatMap((name) =>
      ["/Applications", posix.join(home, "Applications")].map((folder) =>
        posix.join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  return [];
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
