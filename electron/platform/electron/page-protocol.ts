import type { Protocol } from "electron";
import type { PageFiles } from "../page-files.ts";

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
