/** A switch of a Chromium browser: its name without the dashes, its value where it takes one, and why it is there. */
export interface SilentSwitch {
  readonly name: string;
  readonly value?: string;
  readonly why: string;
}

/**
 * What keeps every Chromium that this program starts silent: the browser of the window, the browser that prints, and the one inside
 * Electron. The first two belong together: no name is found, and no request gets far enough to ask for one. The next close the ways around
 * them; the rest saves the browser attempts that would only fail. Switches hold for every profile, also for those that earlier versions
 * made. `test/offline/` proves it by tracing system calls.
 */
export const silentSwitches: readonly SilentSwitch[] = [
  {
    name: "host-resolver-rules",
    value: "MAP * ^NOTFOUND",
    why:
      "No name leads anywhere, and no address in numbers either. The token must be none that a host could have: the older ~NOTFOUND is " +
      "taken for a name by now, and before it looks for a name Chromium tries the way to a public name server's IPv6 address. Holds also " +
      "where an administrator's policy prescribes a proxy, because the proxy is not found either.",
  },
  {
    name: "proxy-server",
    value: "quic://127.0.0.1:9",
    why:
      "A proxy of a kind that the next switch forbids: each request fails (ERR_NO_SUPPORTED_PROXIES) before it needs a name. A name that is " +
      "not found would make the browser ask name servers whether there is a network, past the rules above. And where a proxy is named, " +
      "none is searched for in the network (WPAD on Windows).",
  },
  { name: "disable-quic", why: "Makes the proxy above one that nothing can be sent to; and QUIC is UDP." },
  {
    name: "proxy-bypass-list",
    value: "<-loopback>",
    why: "This computer's own addresses would go past the proxy: other programs listen there.",
  },
  {
    name: "webrtc-ip-handling-policy",
    value: "disable_non_proxied_udp",
    why: "WebRTC sends UDP to any address and its own name to the whole network (mDNS), past proxies and content policies.",
  },
  {
    name: "disable-breakpad",
    why: "Reports of crashes hold memory, and a process of their own sends them past every proxy.",
  },
  { name: "disable-background-networking", why: "No updates of lists, variations and hints." },
  { name: "disable-component-update", why: "No updates of components." },
  { name: "disable-domain-reliability", why: "No reports about requests that failed." },
  { name: "disable-sync", why: "No account." },
  { name: "disable-extensions", why: "An extension is a program of somebody else, with its own requests." },
  { name: "disable-default-apps", why: "A new profile would fetch some." },
  { name: "no-pings", why: "No <a ping>." },
  { name: "no-first-run", why: "The first run greets with pages from the network." },
  { name: "no-default-browser-check", why: "Asks something that is nobody's business here." },
];

/** The switches as they stand on a browser's command line. */
export const silentFlags: readonly string[] = silentSwitches.map(({ name, value }) =>
  value === undefined ? `--${name}` : `--${name}=${value}`,
);
