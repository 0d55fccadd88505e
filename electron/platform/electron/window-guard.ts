import type { App, Session, WebContents } from "electron";
import { isOwnAddress } from "../page-files.ts";

/** Refuses whatever a page could ask for: permissions, devices, downloads, and every address but our own. */
export function guardSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
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
