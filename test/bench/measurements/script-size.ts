import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Gauge } from "../measurement.ts";
import { builtPage, ownFolder } from "../window/bench-window.ts";

/** The scripts that the window loads before anything is shown, gzipped, against a page of nothing but React. */
export const scriptSize: Gauge = {
  name: "initial script, gzipped",
  peer: "React alone, an empty page",
  unit: "kB",
  aim: { below: 300 },
  missing: () => Promise.resolve(undefined),
  gauge: async () => ({ ours: await scriptsOf(await builtPage()), peer: await scriptsOf(await barePage()) }),
};

/** What the scripts named in a built page weigh together, in kB. */
async function scriptsOf(folder: string): Promise<number> {
  const html = await readFile(join(folder, "index.html"), "utf8");
  const names = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, name]) => name ?? "");
  if (names.length === 0) throw new Error("the page names no script");
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(folder, name))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

async function barePage(): Promise<string> {
  const [source, outDir] = [ownFolder(), ownFolder()];
  const react = fileURLToPath(new URL("../../../node_modules/react-dom/client.js", import.meta.url));
  await mkdir(source);
  await writeFile(join(source, "index.html"), '<div id="root"></div><script type="module" src="/main.js"></script>');
  await writeFile(
    join(source, "main.js"),
    `import { createRoot } from ${JSON.stringify(react)}; createRoot(document.getElementById("root")).render(null);`,
  );
  await build({
    configFile: false,
    root: source,
    mode: "production",
    logLevel: "error",
    build: { outDir, modulePreload: { polyfill: false } },
  });
  return outDir;
}
