import type { App, Protocol, Session, WebContents } from "electron";
import { isOwnAddress, type PageFiles } from "../page-files.ts";

const scheme = "gouji";

/** The page's address. */
export const electronOrigin = `${scheme}://app`;

/** Tells Electron of the page's scheme; must happen before the program is ready. */
export function registerPageScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built page under its scheme. */
export function servePage(protocol: Protocol, files: PageFiles): void {
  protocol.handle(scheme, async (request) => {
    const { status, headers, body } = await files(request.url);
    return new Response(new Uint8Array(body), { status, headers });
  });
}

/**
 * Refuses whatever a page could ask for: permissions, devices, downloads, and every address but our own. One thing is given, to our own page alone: reading
 * the clipboard, for 粘贴 in its menus.
 */
export function guardSession(session: Session, origin: string): void {
  const isGiven = (permission: string, asking: string, isMainFrame: boolean): boolean =>
    permission === "clipboard-read" && isMainFrame && isOwnAddress(asking, origin);
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(isGiven(permission, requestingUrl, isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, asking, { isMainFrame }) =>
    isGiven(permission, asking, isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isHarmless(request.url, origin) }));
  session.on("will-download", (event) => event.preventDefault());
}

/** Keeps every page where it is: no navigation, no other window, no embedded page, and no way for WebRTC past the session. */
function guardContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Guards every page that the program may ever open. */
export function guardApp(app: App): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
}

/** Our own files, and what the page holds itself and therefore sends nowhere. */
function isHarmless(url: string, origin: string): boolean {
  return isOwnAddress(url, origin) || url.startsWith("data:") || url.startsWith("blob:");
}
