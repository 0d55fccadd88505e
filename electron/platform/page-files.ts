import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { isInside } from "../files/is-inside.ts";

/** A file of the built page as it is served. */
export interface PageFile {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Serves the built page from a folder: an address on `origin` becomes a file, anything else 404. */
export type PageFiles = (url: string) => Promise<PageFile>;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * What the page may load: its own files, and pictures that it holds itself. No connection, no frame, no form, no script from anywhere
 * else. Styles may stand in the page because the component library writes its colours there.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** The headers of every file of the page. */
export function pageHeaders(contentType: string): Readonly<Record<string, string>> {
  return {
    "content-type": contentType,
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), payment=()",
    "cache-control": "no-store",
  };
}

/** Serves the files of a folder and nothing outside it. */
export function createPageFiles(origin: string, folder: string): PageFiles {
  const root = resolve(folder);
  return async (url) => {
    const path = pathOf(url, origin);
    const file = path === undefined ? undefined : resolve(join(root, path === "/" ? "/index.html" : path));
    if (file === undefined || !isInside(root, file)) return missing;
    const contentType = contentTypes[extname(file)];
    if (contentType === undefined) return missing;
    try {
      return { status: 200, headers: pageHeaders(contentType), body: await readFile(file) };
    } catch {
      return missing;
    }
  };
}

const missing: PageFile = { status: 404, headers: pageHeaders("text/plain"), body: Buffer.alloc(0) };

/** The decoded path of an address of ours. */
function pathOf(url: string, origin: string): string | undefined {
  if (!isOwnAddress(url, origin)) return undefined;
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
}

/** Whether an address belongs to the page's origin. Compared by parts: schemes of our own have no origin in the URL standard. */
export function isOwnAddress(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const [given, own] = [new URL(url), new URL(origin)];
  return given.protocol === own.protocol && given.host === own.host && given.username === "" && given.password === "";
}
