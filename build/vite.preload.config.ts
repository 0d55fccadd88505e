import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the preload into one CommonJS file: a sandboxed preload can load nothing beside itself but `electron`. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  logLevel: "warn",
  build: {
    ssr: "electron/preload.ts",
    target: "chrome120",
    outDir: "dist/preload",
    license: { fileName: "licenses.json" },
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
    },
  },
});
