// Plain JavaScript on purpose: see install.mjs. `npm run build`: the command line, both main processes, the preload and the page.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";
import { writeLicences } from "./licences.mjs";

const builds = [
  { config: "vite.command-line.config.ts", mode: "production" },
  { config: "vite.main.config.ts", mode: "electron" },
  { config: "vite.main.config.ts", mode: "chromium" },
  { config: "vite.preload.config.ts", mode: "production" },
  { config: "vite.renderer.config.ts", mode: "production" },
];

// What earlier versions of the build left, and what a build with other names would leave.
for (const folder of ["gouji", "main", "main-chromium", "preload"])
  rmSync(join(root, "dist", folder), { recursive: true, force: true });

process.env.NODE_ENV = "production";
try {
  for (const { config, mode } of builds) await build({ configFile: join(root, "build", config), mode });
  writeLicences();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
