import { mkdir, open, readFile, readlink, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright-core";
import { silentFlags } from "../../offline/silent-switches.ts";
import { systemCode } from "../../files/system-reason.ts";
import type { WindowBounds } from "../platform.ts";
import { isThere } from "../process-mark.ts";

/** What a browser is started with. */
export interface LaunchOptions {
  /** The browser's program. */
  readonly browser: string;
  /** The folder of the browser's own profile. */
  readonly profile: string;
  readonly origin: string;
  /** Where its window stood last; absent at the first start. */
  readonly bounds: WindowBounds | undefined;
  readonly headless: boolean;
  /** How long it may take to answer, in milliseconds; half a minute where it is absent, for a cold start from an old disk. */
  readonly patience?: number;
}

/** Starts a browser that shows one window, over a pipe. Undefined where it does not start; one that does not answer is ended. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserContext | undefined> {
  await prepareProfile(options.profile);
  try {
    return await chromium.launchPersistentContext(options.profile, {
      executablePath: options.browser,
      headless: options.headless,
      timeout: options.patience ?? 30_000,
      chromiumSandbox: mayUseSandbox(process.platform, process.getuid?.()),
      args: [...browserFlags(`${options.origin}/`, options.bounds)],
      ignoreDefaultArgs: ["--enable-automation"],
      viewport: null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      // The program ends the browser itself, after everything is written.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      acceptDownloads: false,
      serviceWorkers: "block",
      permissions: [],
    });
  } catch {
    return undefined;
  }
}

/** How long a browser that is being ended may go on holding its profile, in milliseconds: one that is deaf is killed after half a minute. */
const longestEnd = 45_000;

/** Fulfils when no browser holds this profile any more, so that the next one may start on it; after a while all the same. */
export async function untilFree(profile: string): Promise<void> {
  for (const last = Date.now() + longestEnd; Date.now() < last; await wait(100)) {
    if (!(await isHeld(profile))) return;
  }
}

/** Chromium holds a profile by a link to its own number, on Windows by a file that nobody else may open. */
async function isHeld(profile: string): Promise<boolean> {
  const holder = await readlink(join(profile, "SingletonLock")).catch(() => "");
  const id = Number(/-(\d+)$/.exec(holder)?.[1]);
  if (id > 0 && (await isThere({ pid: id }))) return true;
  const file = await open(join(profile, "lockfile")).catch((error: unknown) => systemCode(error));
  if (typeof file === "object") await file.close();
  return file === "EBUSY" || file === "EPERM";
}

/** Flags with which the browser shows one window and stays silent. */
function browserFlags(address: string, bounds: WindowBounds | undefined): readonly string[] {
  return [
    `--app=${address}`,
    ...silentFlags,
    "--hide-crash-restore-bubble",
    // Keeps the browser from praising or warning of flags across the top of the window; it changes nothing else that is used here.
    "--test-type",
    // Over its pipe the browser says of every error, also of one that a library makes in advance, where it was made. Without this it reads a whole
    // script once more to find out, while somebody waits for the window.
    "--js-flags=--no-enable-lazy-source-positions",
    ...(bounds === undefined
      ? []
      : [
          `--window-size=${bounds.width},${bounds.height}`,
          ...(bounds.x === undefined || bounds.y === undefined ? [] : [`--window-position=${bounds.x},${bounds.y}`]),
          ...(bounds.maximized ? ["--start-maximized"] : []),
        ]),
  ];
}

/** Chromium's own sandbox refuses to run as root on Linux; everywhere else it is on. */
function mayUseSandbox(platform: NodeJS.Platform, user: number | undefined): boolean {
  return !(platform === "linux" && user === 0);
}

interface Preferences {
  readonly [name: string]: boolean | number | string | Preferences;
}

/**
 * What a browser offers by itself and nobody wants over a report: translation, passwords, addresses, suggestions from afar. And what
 * would ask the network if the switches of `../../offline/silent-switches.ts` were not there: guesses, help with failed pages, devices near by.
 */
const preferences: Preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
  spellcheck: { use_spelling_service: false },
  safebrowsing: { enabled: false },
  alternate_error_pages: { enabled: false },
  media_router: { enable_media_router: false },
  webrtc: { ip_handling_policy: "disable_non_proxied_udp" },
};

/** Puts these preferences into the browser's own profile, a new one or one that earlier versions made; the rest of it stays as it is. */
export async function prepareProfile(folder: string): Promise<void> {
  const own = join(folder, "Default");
  const file = join(own, "Preferences");
  const aside = join(own, "Preferences.gouji");
  try {
    await mkdir(own, { recursive: true });
    const before = await readFile(file, "utf8").catch(() => "{}");
    const after = JSON.stringify(withPreferences(JSON.parse(before), preferences));
    if (after === before) return;
    await writeFile(aside, after);
    await rename(aside, file);
  } catch {
    // It cannot be read or written: then the browser says so, or makes a new one; the switches hold all the same.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Preferences as they were, with the given ones over them. */
function withPreferences(before: unknown, given: Preferences): Readonly<Record<string, unknown>> {
  const after: Record<string, unknown> = typeof before === "object" && before !== null ? { ...before } : {};
  for (const [name, value] of Object.entries(given)) {
    after[name] = typeof value === "object" ? withPreferences(after[name], value) : value;
  }
  return after;
}
