import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createPageFiles, isOwnAddress } from "../../../electron/platform/page-files.ts";
import { contentSecurityPolicy } from "../../../electron/platform/page-files.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

describe.each(["https://gouji.invalid", "gouji://app"])("the page's files at %s", (origin) => {
  const withPage = (use: (get: (url: string) => Promise<string>) => Promise<void>): Promise<void> =>
    inTemporaryFolder(async (folder) => {
      const page = join(folder, "page");
      await mkdir(join(page, "assets"), { recursive: true });
      await writeFile(join(page, "index.html"), "start");
      await writeFile(join(page, "assets", "a.js"), "script");
      await writeFile(join(folder, "secret.js"), "secret");
      await writeFile(join(page, "notes.txt"), "notes");
      const files = createPageFiles(origin, page);
      await use(async (url) => {
        const { status, headers, body } = await files(url);
        expect(headers["content-security-policy"]).toBe(contentSecurityPolicy);
        return status === 200 ? body.toString() : String(status);
      });
    });

  it("are served by their paths", () =>
    withPage(async (get) => {
      expect(await get(`${origin}/`)).toBe("start");
      expect(await get(`${origin}/assets/a.js?v=1`)).toBe("script");
    }));

  it("and nothing else is", () =>
    withPage(async (get) => {
      for (const path of [
        "/../secret.js",
        "/%2e%2e/secret.js",
        "/..%2fsecret.js",
        "/assets/..%2f..%2fsecret.js",
        "/assets",
        "/notes.txt",
        "/%",
        "/missing.js",
        "/a%00.js",
      ]) {
        expect([path, await get(`${origin}${path}`)]).toEqual([path, "404"]);
      }
      for (const url of ["https://example.com/", `${origin}.example.com/`, "file:///etc/passwd", "nonsense"]) {
        expect([url, await get(url)]).toEqual([url, "404"]);
      }
    }));
});

it("knows its own address by all its parts", () => {
  expect(isOwnAddress("https://gouji.invalid/x", "https://gouji.invalid")).toBe(true);
  expect(isOwnAddress("https://gouji.invalid:8443/x", "https://gouji.invalid")).toBe(false);
  expect(isOwnAddress("https://user@gouji.invalid/x", "https://gouji.invalid")).toBe(false);
});

it("allows scripts from its own files only, and no connection", () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("script-src 'self';");
  expect(contentSecurityPolicy).toContain("connect-src 'none'");
});
