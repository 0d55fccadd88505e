import { silentFlags } from "../../offline/silent-switches.ts";
import type { WindowBounds } from "../platform.ts";

/** Flags with which the browser shows one window and stays silent. */
export function browserFlags(address: string, bounds: WindowBounds | undefined): readonly string[] {
  return [
    `--app=${address}`,
    ...silentFlags,
    "--hide-crash-restore-bubble",
    // Keeps the browser from praising or warning of flags across the top of the window; it changes nothing else that is used here.
    "--test-type",
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
export function mayUseSandbox(platform: NodeJS.Platform, user: number | undefined): boolean {
  return !(platform === "linux" && user === 0);
}
