import type { WindowBounds } from "../platform.ts";

/** Flags with which the browser shows one window and asks nobody for anything. */
export function browserFlags(address: string, bounds: WindowBounds | undefined): readonly string[] {
  return [
    `--app=${address}`,
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--hide-crash-restore-bubble",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    // Keeps the browser from praising or warning of flags across the top of the window; it changes nothing else that is used here.
    "--test-type",
    // Whatever a browser may still ask for by itself: no name leads anywhere. The page is served before names are looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND",
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
