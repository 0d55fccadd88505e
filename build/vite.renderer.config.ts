import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { startPage } from "./start-page.ts";
import { withoutClients } from "./without-clients.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the page. Nothing of it stands inline in `index.html` and nothing is inlined as data, so that the policy "scripts only from our
 * own files" holds on both platforms.
 */
export default defineConfig({
  root: at("../renderer"),
  base: "/",
  logLevel: "warn",
  plugins: [react(), startPage(), withoutClients()],
  build: {
    outDir: at("../dist/renderer"),
    license: { fileName: "licenses.json" },
    emptyOutDir: true,
    target: "chrome120",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // What draws the pages of a PDF is larger, and loaded only for the print preview.
    chunkSizeWarningLimit: 2000,
    // What the window begins with is one file, what the editor needs besides another: dozens of small ones, each asked for by itself, take
    // longer to come than to run. What dialogs and other screens share stays in files of its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], priority: 2 },
            { name: "editor", test: /renderer[\\/]screens[\\/]editor[\\/]editor-screen\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});
