import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { withoutClients } from "./without-clients.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Which main process to build: `vite build --mode electron` or `--mode chromium`. */
export default defineConfig(({ mode }) => {
  const name = mode === "electron" ? "main" : "main-chromium";
  return {
    root: at(".."),
    logLevel: "warn",
    plugins: [withoutClients()],
    ssr: { noExternal: true, external: ["playwright-core"], target: "node" },
    build: {
      ssr: true,
      target: "node22",
      outDir: `dist/${name}`,
      license: { fileName: "licenses.json" },
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external: [...builtinModules, /^node:/, ...(mode === "electron" ? ["electron"] : []), "playwright-core"],
        // Beside the program what its threads run, a file of its own.
        input: { [name]: at(`../electron/${name}.ts`), "import-thread": at("../electron/import-thread.ts") },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  };
});
