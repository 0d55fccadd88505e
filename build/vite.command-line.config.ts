import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { withoutClients } from "./without-clients.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the command line into one file that needs nothing beside it but Node 20.15, 22.2 or later. */
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
        codeSplitting: false,
        banner: "#!/usr/bin/env node",
      },
    },
  },
});
