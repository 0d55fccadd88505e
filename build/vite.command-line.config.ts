import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { withoutClients } from "./without-clients.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the command line: a program that needs nothing but Node 20.15, 22.2 or later, and beside it what only some commands load. */
export default defineConfig({
  root,
  logLevel: "warn",
  plugins: [withoutClients()],
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "electron/command-line/main.ts",
    target: "node20",
    outDir: "dist",
    license: { fileName: "licenses.json" },
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      external: [...builtinModules, /^node:/],
      output: {
        entryFileNames: "gouji.mjs",
        chunkFileNames: "gouji/[name].mjs",
        banner: "#!/usr/bin/env node",
      },
    },
  },
});
